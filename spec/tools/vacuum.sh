#!/usr/bin/env bash
# Holds the descriptions against the rules that vacuum recommends, but for vacuum/exceptions.yaml. Needs Go; the first run builds
# vacuum, which takes some minutes, into target/tools. With --built it only says by its exit code whether that has been done.
set -euo pipefail
cd "$(dirname "$0")"

# Another version, or another program, is another file.
tools=$PWD/../../target/tools
binary=$tools/vacuum-$(cat vacuum/go.mod vacuum/go.sum vacuum/*.go | cksum | cut -d ' ' -f 1)
case ${1-} in
    '') ;;
    --built) [ -x "$binary" ]; exit ;;
    *) echo "usage: vacuum.sh [--built]" >&2; exit 2 ;;
esac
if [ ! -x "$binary" ]; then
    command -v go >/dev/null || { echo "vacuum.sh: go is missing: install it from https://go.dev/dl" >&2; exit 1; }
    echo "building vacuum, which takes some minutes, once" >&2
    mkdir -p "$tools"
    rm -f "$tools"/vacuum-*
    (cd vacuum && go vet . && go build -mod=readonly -o "$binary" .)
fi
"$binary" vacuum/exceptions.yaml ../dist/koodrive.yaml ../dist/koodrive-client.yaml
