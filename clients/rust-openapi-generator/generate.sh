#!/usr/bin/env bash
# Generates the client into $OUT/client, and the list of the schemas that payloads.sh decodes into $OUT/schemas.rs.
set -euo pipefail
. ../lib.sh
. ../rust-shared/environment.sh

# Cargo.toml names this folder.
[ "$OUT" -ef ../../target/clients/rust-openapi-generator ] || { echo "OUT is $OUT" >&2 && exit 1; }

rm -rf "$OUT/client.new"
openapi_generator generate --generator-name rust --library reqwest \
    --additional-properties packageName=koodrive_client,reqwestDefaultFeatures=,supportMiddleware=true \
    --global-property apiDocs=false,modelDocs=false \
    --input-spec "$DIST/koodrive-client.json" --output "$OUT/client.new"
replace client
schemas >"$OUT/schemas.rs.new"
replace schemas.rs
