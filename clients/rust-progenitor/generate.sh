#!/usr/bin/env bash
# Generates the client into $OUT/client.rs, and the list of the schemas that payloads.sh decodes into $OUT/schemas.rs.
set -euo pipefail
. ../rust-shared/environment.sh

cargo run --locked --quiet --package koodrive-progenitor-generator -- "$DIST/koodrive-client.json" "$OUT/client.rs.new"
replace client.rs
schemas >"$OUT/schemas.rs.new"
replace schemas.rs
