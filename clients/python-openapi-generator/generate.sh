#!/usr/bin/env bash
# Generates the client into $OUT/package, and installs it.
set -euo pipefail
. ../lib.sh
. ../python-shared/environment.sh

environment
rm -rf "$OUT/package"
openapi_generator generate --generator-name python --input-spec "$DIST/koodrive-client.json" --output "$OUT/package" \
    --additional-properties packageName=koodrive_client --global-property apiTests=false,modelTests=false,apiDocs=false,modelDocs=false
install_package "$OUT/package"
