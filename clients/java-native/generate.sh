#!/usr/bin/env bash
# Generates the client into $OUT/generated. Beside the flags of client.yaml, some leave out documents, tests and the time.
set -euo pipefail
. ../lib.sh
. ../java-shared/generated.sh

openapi_generator generate -g java --library native -i "$DIST/koodrive-client.yaml" -o "$OUT/generated.new" \
    --global-property apis,models,supportingFiles,apiDocs=false,apiTests=false,modelDocs=false,modelTests=false \
    --additional-properties openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true
replace_generated
