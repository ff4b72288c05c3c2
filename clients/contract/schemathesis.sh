#!/usr/bin/env bash
# Holds the emulator against the strict bundle with Schemathesis: calls of every operation, made from its description, and
# sequences of calls along the ids that responses hand on. In default mode no response may break the schema; in loose mode it
# may where the bundle records the form. What else is asked of responses is in hooks.py.
set -euo pipefail
cd "$(dirname "$0")"
hooks=$PWD

if [ ! -x "$OUT/venv/bin/schemathesis" ] || ! cmp -s requirements.txt "$OUT/venv/requirements.txt"; then
    rm -rf "$OUT/venv"
    python3 -m venv "$OUT/venv"
    "$OUT/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps -r requirements.txt
    cp requirements.txt "$OUT/venv/requirements.txt"
fi

# The checks that the emulator must pass. Others do not fit: that a described request is accepted, for one, since most need
# the id of something that exists.
checks=not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance

# Left out:
# - logout and logoutCarrier end the session that the rest of the run uses.
# - deleteSpace deletes the space that everything else happens in: Schemathesis learns its id from responses.
leave_out=(--exclude-operation-id deleteSpace --exclude-operation-id logout --exclude-operation-id logoutCarrier)

# It keeps notes in its working directory, and replays them: each run begins without any.
cd "$OUT"

check() { # check PHASES EXAMPLES
    log="$OUT/schemathesis-$KOODRIVE_MODE-${1%%,*}.txt"
    rm -rf .schemathesis
    if ! SCHEMATHESIS_HOOKS=hooks PYTHONPATH="$hooks" PYTHONDONTWRITEBYTECODE=1 "$OUT/venv/bin/schemathesis" \
        run "$DIST/koodrive.json" --url "$KOODRIVE_URL" --header "Authorization: $KOODRIVE_TOKEN" \
        --checks "$checks" "${leave_out[@]}" --phases "$1" --max-examples "$2" --seed 1 --no-shrink --continue-on-failure \
        --generation-database none --warnings off --no-color >"$log" 2>&1; then
        cat "$log" >&2
        exit 1
    fi
}

check examples,coverage,fuzzing 5
check stateful 100

# Sequences in which no call takes an id from the response to another one would be no evidence.
if ! grep -Eq '^ *API Links: +[1-9][0-9]* covered' "$log"; then
    cat "$log" >&2
    echo "no sequence of calls followed an id of a response" >&2
    exit 1
fi
