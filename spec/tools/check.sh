#!/usr/bin/env bash
# Holds the bundles against the linters of others, in the versions that package-lock.json pins. Needs Node 20.19 or later.
set -euo pipefail
cd "$(dirname "$0")"

# The packages' own scripts report installations to their makers; no tool here needs one.
[ -d node_modules ] || npm ci --ignore-scripts --no-audit --no-fund
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true PATH="$PWD/node_modules/.bin:$PATH"

files=(../dist/koodrive{,-client,-standard,-carrier}.{yaml,json} ../dist/koodrive-3.1.yaml)
redocly lint --config redocly.yaml --max-problems 1000 "${files[@]}" ../dist/upload.arazzo.yaml
spectral lint --ruleset spectral.yaml --fail-severity hint "${files[@]}"
