#!/usr/bin/env bash
# Compiles the client and the programs.
set -euo pipefail
. ../go-shared/scripts.sh

compile
