#!/usr/bin/env bash
# Decodes the payloads with the generated models.
set -euo pipefail
. ../python-shared/environment.sh

"$bin/python" payloads.py "$PAYLOADS"
