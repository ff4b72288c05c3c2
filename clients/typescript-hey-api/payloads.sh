#!/usr/bin/env bash
# Decodes the payloads with the compiler and the client.
set -euo pipefail

node "$OUT/built/decode.js"
