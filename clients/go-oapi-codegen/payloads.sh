#!/usr/bin/env bash
# Decodes the payloads with the generated types.
set -euo pipefail

"$OUT/bin/payloads"
