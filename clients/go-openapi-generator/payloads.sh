#!/usr/bin/env bash
# Decodes the payloads with the models of the client.
set -euo pipefail
. ../lib.sh
. ../go-shared/go.sh

decode_payloads
