#!/usr/bin/env bash
# Runs the program against the emulator.
set -euo pipefail

"$OUT/bin/drive"
