#!/usr/bin/env bash
# Generates the client into $OUT/client.rs, and the list of the schemas that payloads.sh decodes into $OUT/schemas.rs.
set -euo pipefail
. ./environment.sh

cargo run --locked --quiet --package koodrive-progenitor-generator -- "$DIST/koodrive-client.json" "$OUT/client.rs.new"
{
    echo 'schemas!('
    grep -o '"schema": *"[^"]*"' "$PAYLOADS" | cut -d '"' -f 4 | sort -u | sed 's/$/,/'
    echo ');'
} >"$OUT/schemas.rs.new"
# A file that stays the same keeps its time, so that cargo does not compile it again.
for file in client.rs schemas.rs; do
    cmp -s "$OUT/$file.new" "$OUT/$file" || cp "$OUT/$file.new" "$OUT/$file"
    rm "$OUT/$file.new"
done
