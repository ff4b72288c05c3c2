#!/usr/bin/env bash
# The compiler has held each payload against its type: compile.sh fails where one does not fit. This counts them.
set -euo pipefail

count() {
    grep -c "^// $1 " "$OUT/src/payloads.ts" || true
}
[ "$OUT/build/payloads.js" -nt "$OUT/src/payloads.ts" ]
echo "payloads: $(count published) of $(count published) published, $(count placeholder) of $(count placeholder) placeholders, $(count odd) of $(count odd) odd"
