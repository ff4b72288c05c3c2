#!/usr/bin/env bash
# Runs the program against the emulator.
set -euo pipefail
. ../python-shared/environment.sh

"$bin/python" end_to_end.py
