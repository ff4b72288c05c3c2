#!/usr/bin/env bash
# Generates the client into $OUT/package, and installs it.
set -euo pipefail
. ../lib.sh
. ../python-shared/environment.sh

environment
rm -rf "$OUT/package"
quietly "$bin/openapi-python-client" generate --path "$DIST/koodrive-client.json" --config config.yaml \
    --output-path "$OUT/package" --fail-on-warning
install_package "$OUT/package"
