#!/usr/bin/env bash
# Generates the client into $OUT/module/koodrive.
set -euo pipefail
. ../lib.sh
. ../go-shared/go.sh

copy_module
cp -R nulls payloads ogen.yml "$module/"
cd "$module"
# All errors are alike. Where they are the default and nothing else, a call returns them as a Go error.
awk '/^          "(400|401|500)": \{$/ { skip = 3 } skip { skip--; next } 1' "$DIST/koodrive-client.json" >description.json
quietly go tool ogen -config ogen.yml -loglevel error -target koodrive -package koodrive -clean description.json
rm description.json
write_models koodrive/oas_schemas_gen.go
