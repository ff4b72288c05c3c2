#!/usr/bin/env bash
# Generates the client into $OUT/src/generated: types, functions, and schemas that check payloads at run time.
set -euo pipefail
. ../lib.sh
. ../typescript-shared/setup.sh

install_packages
copy_sources
rm -rf "$OUT/src/generated"
# Where `tsconfig.json` lies: from it, the generator learns that imports have extensions.
cd "$OUT"
quietly node_modules/.bin/openapi-ts --input "$DIST/koodrive-client.json" --output src/generated --no-log-file \
    --plugins @hey-api/typescript @hey-api/sdk @hey-api/client-fetch zod
