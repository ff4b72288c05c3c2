#!/usr/bin/env bash
# Puts the program beside the types that are generated, into $OUT, and a module that holds each payload against its type.
set -euo pipefail
. ../npm.sh

installed
rm -rf "$OUT/src"
cp -r src tsconfig.json "$OUT"
cd "$OUT"
quietly node_modules/.bin/openapi-typescript "$DIST/koodrive-client.yaml" --output src/koodrive.ts
payload_modules 'import type { components } from "./koodrive.js";' 'components["schemas"]["%s"]'
