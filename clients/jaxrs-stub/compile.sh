#!/usr/bin/env bash
# Compiles the stub by the build that is generated with it.
set -euo pipefail
. ../lib.sh

quietly mvn -q -B -f "$OUT/generated/pom.xml" compile
