#!/usr/bin/env bash
# Generates the client into $OUT/module/koodrive.
set -euo pipefail
. ../lib.sh
. ../go-shared/go.sh

copy_module
cp -R nulls payloads ogen.yml "$module/"
cd "$module"
quietly go tool ogen -config ogen.yml -loglevel error -target koodrive -package koodrive -clean "$DIST/koodrive-client.json"
write_models koodrive/oas_schemas_gen.go
