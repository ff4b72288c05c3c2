#!/usr/bin/env bash
# Decodes the payloads with the generated classes.
set -euo pipefail

exec java -cp "$OUT/test-classes:$OUT/classes:$(cat "$OUT/classpath")" koodrive.Payloads
