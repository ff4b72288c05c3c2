#!/usr/bin/env bash
# Generates the client into $OUT/generated. Beside the flags of client.yaml, some leave out documents and tests.
set -euo pipefail
. ../lib.sh
. ../java-shared/generated.sh

openapi_generator generate -g kotlin --library jvm-okhttp4 -i "$DIST/koodrive-client.yaml" -o "$OUT/generated.new" \
    --global-property apis,models,supportingFiles,apiDocs=false,apiTests=false,modelDocs=false,modelTests=false \
    --additional-properties serializationLibrary=jackson
replace_generated
