#!/usr/bin/env bash
# Runs the program against the emulator.
set -euo pipefail

node "$OUT/built/program.js"
