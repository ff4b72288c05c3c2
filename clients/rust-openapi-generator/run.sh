#!/usr/bin/env bash
# Runs the program against the emulator.
set -euo pipefail
. ./environment.sh

cargo run --locked --quiet
