#!/usr/bin/env bash
# Runs the workflow of an upload with Redocly Respect against an emulator, which KOODRIVE_URL, KOODRIVE_AUTHORIZATION_CODE and
# KOODRIVE_CONTAINER_ID name. With --wrong-digest it must fail, where the service compares the digest.
set -euo pipefail
cd "$(dirname "$0")"

export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true PATH="$PWD/node_modules/.bin:$PATH"
workflow=../dist/upload.arazzo.yaml
content=KooDrive
case ${1-} in
    '') digest=$(node -p 'crypto.createHash("sha256").update(process.argv[1]).digest("hex")' "$content") ;;
    --wrong-digest) digest=$(printf '0%.0s' {1..64}) ;;
    *) echo "usage: arazzo.sh [--wrong-digest]" >&2; exit 2 ;;
esac
log=$(mktemp)
trap 'rm -f "$log"' EXIT
fail() {
    cat "$log" >&2
    echo "arazzo: $1" >&2
    exit 1
}

redocly lint "$workflow" >"$log" 2>&1 || fail "the workflow has findings"
passed=yes
redocly respect "$workflow" --server "koodrive=$KOODRIVE_URL" --input "authorizationCode=$KOODRIVE_AUTHORIZATION_CODE" \
    --input "containerId=$KOODRIVE_CONTAINER_ID" --input "fileName=workflow.txt" --input "content=$content" \
    --input "length=${#content}" --input "sha256=$digest" >"$log" 2>&1 || passed=no
if [ $# = 0 ]; then
    [ "$passed" = yes ] || fail "the upload failed"
    echo "arazzo: the upload passes"
else
    # Nothing before it may fail.
    [ "$passed" = no ] && grep -q '✗.*step completeFile' "$log" || fail "completeFile took a wrong digest"
    echo "arazzo: completeFile refuses a wrong digest"
fi
