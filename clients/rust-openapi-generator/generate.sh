#!/usr/bin/env bash
# Generates the client into $OUT/client, and the list of the schemas that payloads.sh decodes into $OUT/schemas.rs.
set -euo pipefail
. ../lib.sh
. ./environment.sh

# Cargo.toml names the folder.
[ "$OUT" -ef ../../target/clients/rust-openapi-generator ] || { echo "OUT is $OUT" >&2 && exit 1; }

rm -rf "$OUT/client.new"
openapi_generator generate --generator-name rust --library reqwest \
    --additional-properties packageName=koodrive_client,reqwestDefaultFeatures=,supportMiddleware=true \
    --global-property apiDocs=false,modelDocs=false \
    --input-spec "$DIST/koodrive-client.json" --output "$OUT/client.new"
{
    echo 'schemas!('
    grep -o '"schema": *"[^"]*"' "$PAYLOADS" | cut -d '"' -f 4 | sort -u | sed 's/$/,/'
    echo ');'
} >"$OUT/schemas.rs.new"
# What stays the same keeps its time, so that cargo does not compile it again.
for made in client schemas.rs; do
    if ! diff -rq "$OUT/$made.new" "$OUT/$made" >/dev/null 2>&1; then
        rm -rf "${OUT:?}/$made"
        cp -r "$OUT/$made.new" "$OUT/$made"
    fi
    rm -r "$OUT/$made.new"
done
