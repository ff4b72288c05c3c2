#!/usr/bin/env bash
# Decodes the payloads with the generated types.
set -euo pipefail
. ../rust-shared/environment.sh

cargo run --locked --quiet --bin koodrive-progenitor-payloads
