# What the scripts of both clients in Rust share. A script sources it: `. ../rust-shared/environment.sh`.

# Both share what cargo builds; nobody debugs it, nor builds it again after a small change; and a message says what failed.
export OUT CARGO_TARGET_DIR="$TOOLS/rust" CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0 RUST_BACKTRACE=0

# Prints what payloads.rs includes: the names of the schemas of the payloads.
schemas() {
    echo 'schemas!('
    grep -o '"schema": *"[^"]*"' "$PAYLOADS" | cut -d '"' -f 4 | sort -u | sed 's/$/,/'
    echo ');'
}

# Puts $OUT/NAME.new in the place of $OUT/NAME. What stays the same keeps its time, so that cargo does not compile it again.
replace() {
    if diff -rq "$OUT/$1.new" "$OUT/$1" >/dev/null 2>&1; then
        rm -r "$OUT/$1.new"
    else
        rm -rf "${OUT:?}/$1"
        mv "$OUT/$1.new" "$OUT/$1"
    fi
}
