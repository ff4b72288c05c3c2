#!/usr/bin/env bash
# Runs the program against the emulator.
set -euo pipefail

exec java -cp "$OUT/classes:$(cat "$OUT/classpath")" koodrive.Program
