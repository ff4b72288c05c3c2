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

seconds() { # seconds PACKAGE MANIFEST COMMAND…
    cargo clean --quiet --package "$1" --manifest-path "$2" 2>/dev/null
    shift 2
    local start end
    start=$(date +%s.%N)
    "$@"
    end=$(date +%s.%N)
    echo "$end - $start" | python3 -c 'a, _, b = input().split(); print(f"{float(a) - float(b):.2f}")'
}

for round in $(seq "$rounds"); do
    seconds koodrive "$repository/Cargo.toml" "${ours[@]}" >>"$work/ours"
    seconds theirs "$work/theirs/Cargo.toml" "${theirs[@]}" >>"$work/theirs.times"
    echo "round $round: ours $(tail -1 "$work/ours") s, progenitor $(tail -1 "$work/theirs.times") s"
done
python3 - "$work/ours" "$work/theirs.times" <<'PY'
import statistics, sys
ours, theirs = (list(map(float, open(name))) for name in sys.argv[1:])
ratio = statistics.median(our / their for our, their in zip(ours, theirs))
ours, theirs = statistics.median(ours), statistics.median(theirs)
print(f"clean build of koodrive: ours {ours:.2f} s, progenitor {theirs:.2f} s")
print(f"ratio: clean build of `koodrive` alone: time | progenitor 0.15.1's output for the same bundle | {ratio:.3f} | 0.6 | at-most")
PY
wc -l "$repository"/generated/src/*.rs "$repository"/generated/src/*/*.rs "$work/theirs/src/lib.rs" | grep -E 'total|theirs'
