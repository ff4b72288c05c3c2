#!/usr/bin/env bash
# Runs the program against the emulator.
set -euo pipefail
. ../lib.sh
. ../go-shared/go.sh

run_program
