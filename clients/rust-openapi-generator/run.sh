#!/usr/bin/env bash
# Runs the program against the emulator.
set -euo pipefail
. ../rust-shared/environment.sh

cargo run --locked --quiet
