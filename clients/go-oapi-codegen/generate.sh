#!/usr/bin/env bash
# Generates the client into $OUT/koodrive, beside the program.
set -euo pipefail
. ../go-shared/scripts.sh

assemble
go tool oapi-codegen -config oapi-codegen.yaml -o "$OUT/koodrive/koodrive.go" "$DIST/koodrive-client.yaml"
payload_types
