#!/usr/bin/env bash
# Compiles the client and, with warnings as errors, the programs.
set -euo pipefail
. ../lib.sh

quietly mvn -q -B compile
