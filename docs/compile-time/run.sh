#!/usr/bin/env bash
# How long a clean build of the generated crate takes, against the output of progenitor for the same bundle.
#
# Dependencies are built beforehand; then each crate alone is built clean, in turns. The ratio is the median of the
# rounds' ratios, so that a load that comes and goes counts for both. `koodrive` is built as a client has it, without its
# feature `server`. Needs the crates.io registry and python3. progenitor stops at `default` responses, so its copy of the
# bundle has none.
#
#   docs/compile-time/run.sh [ROUNDS]
set -euo pipefail
repository=$(cd "$(dirname "$0")/../.." && pwd)
. "$repository/docs/compile-time/common.sh"
rounds=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export CARGO_TARGET_DIR=${COMPILE_TIME_TARGET:-$work/target}

mkdir -p "$work/generator/src" "$work/theirs/src"
cp "$repository/docs/compile-time/generator.rs" "$work/generator/src/main.rs"
cat >"$work/generator/Cargo.toml" <<'TOML'
[package]
name = "generator"
version = "0.0.0"
edition = "2024"
[dependencies]
openapiv3 = "2.2.0"
prettyplease = "0.2"
progenitor-impl = "=0.15.1"
serde_json = "1"
syn = "2"
[workspace]
TOML
cat >"$work/theirs/Cargo.toml" <<'TOML'
[package]
name = "theirs"
version = "0.0.0"
edition = "2021"
[dependencies]
chrono = { version = "0.4", default-features = false, features = ["serde"] }
futures = "0.3"
percent-encoding = "2"
progenitor-client = "=0.15.1"
regress = "0.11"
reqwest = { version = "0.13", default-features = false, features = ["json", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
serde_urlencoded = "0.7"
uuid = { version = "1", features = ["serde"] }
[workspace]
TOML
python3 - "$repository/spec/dist/koodrive.json" "$work/spec.json" <<'PY'
import json, sys
bundle = json.load(open(sys.argv[1]))
bundle["info"]["version"] = "1.0.0"
for item in bundle["paths"].values():
    for operation in item.values():
        operation["responses"].pop("default", None)
json.dump(bundle, open(sys.argv[2], "w"))
PY
cargo run --quiet --manifest-path "$work/generator/Cargo.toml" -- "$work/spec.json" "$work/theirs/src/lib.rs"

ours=(cargo build --quiet --manifest-path "$repository/Cargo.toml" --package koodrive)
theirs=(cargo build --quiet --manifest-path "$work/theirs/Cargo.toml")
"${ours[@]}"
"${theirs[@]}"

rebuild() { # rebuild PACKAGE MANIFEST COMMAND…
    cargo clean --quiet --package "$1" --manifest-path "$2" 2>/dev/null
    seconds "${@:3}"
}

for round in $(seq "$rounds"); do
    rebuild koodrive "$repository/Cargo.toml" "${ours[@]}" >>"$work/ours"
    rebuild theirs "$work/theirs/Cargo.toml" "${theirs[@]}" >>"$work/theirs.times"
    echo "round $round: ours $(tail -1 "$work/ours") s, progenitor $(tail -1 "$work/theirs.times") s"
done
report "$work/ours" "$work/theirs.times" \
    'clean build of koodrive: ours {ours:.2f} s, progenitor {theirs:.2f} s' \
    "clean build of \`koodrive\` alone: time | progenitor 0.15.1's output for the same bundle | {ratio:.3f} | 0.6 | at-most"
wc -l "$repository"/generated/src/*.rs "$repository"/generated/src/*/*.rs "$work/theirs/src/lib.rs" | grep -E 'total|theirs'
