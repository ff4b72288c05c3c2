#!/usr/bin/env bash
# Generates the stub into $OUT/generated: a server, therefore from the strict edition. Beside the flags of
# client.yaml, one leaves out the time.
set -euo pipefail
. ../lib.sh
. ../java-shared/generated.sh

openapi_generator generate -g spring -i "$DIST/koodrive.yaml" -o "$OUT/generated.new" \
    --additional-properties documentationProvider=none,hideGenerationTimestamp=true
replace_generated
