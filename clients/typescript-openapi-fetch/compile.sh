#!/usr/bin/env bash
# Compiles the types and the program.
set -euo pipefail
cd "$OUT"

node_modules/.bin/tsc --project tsconfig.json
