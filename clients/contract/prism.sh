#!/usr/bin/env bash
# A mock of KooDrive by Prism, made from the strict description: it must take the description, and tell right calls from wrong.
set -euo pipefail
cd "$(dirname "$0")"

mkdir -p "$OUT/prism"
if ! cmp -s package-lock.json "$OUT/prism/installed-lock.json"; then
    cp package.json package-lock.json "$OUT/prism"
    # No package here needs a script of its own.
    (cd "$OUT/prism" && npm ci --ignore-scripts --no-audit --no-fund --silent)
    # Last: an installation that was cut must not count.
    cp package-lock.json "$OUT/prism/installed-lock.json"
fi
node prism.mjs "$OUT/prism/node_modules/.bin/prism" "$DIST/koodrive.yaml"
