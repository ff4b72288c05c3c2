#!/usr/bin/env bash
# Compiles the generated code and the program, and lints the program.
set -euo pipefail
. ../lib.sh
. ../typescript-shared/setup.sh

copy_sources
compile
lint
