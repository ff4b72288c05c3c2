#!/usr/bin/env bash
# Generates the client into $OUT/module/koodrive.
set -euo pipefail
. ../lib.sh
. ../go-shared/go.sh

copy_module
cp oapi-codegen.yaml overlay.yaml "$module/"
cd "$module"
rm -rf koodrive
mkdir koodrive
quietly go tool oapi-codegen -config oapi-codegen.yaml "$DIST/koodrive-client.json"
write_models koodrive/koodrive.go
