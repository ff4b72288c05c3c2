#!/usr/bin/env bash
# Makes spec/dist/koodrive-3.1.yaml and the Postman collection of spec/dist/koodrive.json, by the tools that package-lock.json
# pins. --check writes nothing, and fails where they are not what the description makes. Needs Node 20.19 or later.
set -euo pipefail
cd "$(dirname "$0")"

[ -d node_modules ] || npm ci --ignore-scripts --no-audit --no-fund
case ${1-} in
    '') node convert.mjs ../dist ;;
    --check) node convert.mjs --check ../dist ;;
    *) echo "usage: convert.sh [--check]" >&2; exit 2 ;;
esac
