#!/usr/bin/env bash
# Compiles the client, and checks the program.
set -euo pipefail
. ../lib.sh
. ../go-shared/go.sh

compile_module
