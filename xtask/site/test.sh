#!/usr/bin/env bash
# Opens the site in headless Chromium: nothing is loaded from elsewhere, nothing fails, all is found, and it fits a phone.
# Build it first: `cargo xtask docs site`. Screenshots go to target/site-test.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v npm >/dev/null; then
    echo "skipped: npm is not installed"
    exit 0
fi
CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
# A machine that only runs CI may be changed; a developer's is not.
if [ ! -x "$CHROMIUM" ] && [ -n "${CI:-}" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi
if [ ! -x "$CHROMIUM" ]; then
    echo "skipped: $CHROMIUM is not installed; CHROMIUM names another one"
    exit 0
fi
[ -d node_modules/playwright-core ] || npm ci --ignore-scripts --no-audit --no-fund
CHROMIUM=$CHROMIUM exec node test.mjs
