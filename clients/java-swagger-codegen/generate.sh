#!/usr/bin/env bash
# Generates the client into $OUT/generated. Beside the flag of client.yaml, one leaves out the time.
set -euo pipefail
. ../lib.sh
. ../java-shared/generated.sh

swagger_codegen generate -l java -i "$DIST/koodrive-client.yaml" -o "$OUT/generated.new" \
    --additional-properties hideGenerationTimestamp=true
replace_generated
