#!/usr/bin/env bash
# Compiles the client and checks the program.
set -euo pipefail
. ../lib.sh
. ../python-shared/environment.sh

compile_package koodrive_client
# As strict as the package says it is, and so with a cache of its own.
quietly "$bin/mypy" --cache-dir "$OUT/mypy-package" --config-file "$OUT/package/pyproject.toml" "$OUT/package/koodrive_client"
check_program
