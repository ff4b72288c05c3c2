#!/usr/bin/env bash
# Compiles the client and checks the program.
set -euo pipefail
. ../lib.sh
. ../python-shared/environment.sh

compile_package koodrive_client
quietly "$bin/mypy" --strict "$OUT/package/koodrive_client"
check_program
