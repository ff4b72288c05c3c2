#!/usr/bin/env bash
# Generates the types into $OUT/src/generated: openapi-fetch needs nothing else.
set -euo pipefail
. ../lib.sh
. ../typescript-shared/setup.sh

install_packages
rm -rf "$OUT/src/generated"
quietly "$OUT/node_modules/.bin/openapi-typescript" "$DIST/koodrive-client.json" --output "$OUT/src/generated/koodrive.ts"
