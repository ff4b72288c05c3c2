#!/usr/bin/env bash
# Generates the client into $OUT/module/koodrive.
set -euo pipefail
. ../lib.sh
. ../go-shared/go.sh

copy_module
rm -rf "$module/koodrive"
# A field without a type would be an interface{}, where a number becomes a float64 and loses digits of 64-bit ids.
openapi_generator generate --input-spec "$DIST/koodrive-client.json" --generator-name go \
    --output "$module/koodrive" --additional-properties packageName=koodrive,withGoMod=false \
    --type-mappings AnyType=json.RawMessage \
    --global-property apis,models,supportingFiles,apiDocs=false,apiTests=false,modelDocs=false,modelTests=false
write_models "$module"/koodrive/model_*.go
