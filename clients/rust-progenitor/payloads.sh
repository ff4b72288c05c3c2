#!/usr/bin/env bash
# Decodes the payloads with the generated types.
set -euo pipefail
. ./environment.sh

cargo run --locked --quiet --bin koodrive-progenitor-payloads
