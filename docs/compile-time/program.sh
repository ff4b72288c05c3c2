#!/usr/bin/env bash
# How long the clean debug build of a user's program takes that makes five calls by `koodrive` with its default features,
# against one that makes the same calls by plain reqwest (default TLS, `json`) and serde.
#
# Both are built clean, with all of their dependencies, in turns. The ratio is the median of the rounds' ratios, so that a
# load that comes and goes counts for both. Dependencies are downloaded beforehand, and `koodrive` has those of this
# repository's lock file. Needs the crates.io registry and python3.
#
#   docs/compile-time/program.sh [ROUNDS]
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
repository=$(cd "$here/../.." && pwd)
. "$here/common.sh"
rounds=${1:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# As a user has it: nothing of the environment in which this was started.
unset CARGO_TARGET_DIR CARGO_INCREMENTAL RUSTFLAGS "${!CARGO_PROFILE_@}"

program() { # program NAME DEPENDENCIES
    mkdir -p "$work/$1/src"
    cp "$here/program/$1.rs" "$work/$1/src/main.rs"
    cat >"$work/$1/Cargo.toml" <<TOML
[package]
name = "program"
version = "0.0.0"
edition = "2024"
[dependencies]
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
$2
[workspace]
TOML
}
program koodrive "koodrive = { path = \"$repository/generated\" }"
cp "$repository/Cargo.lock" "$work/koodrive/"
program reqwest 'reqwest = { version = "0.13", features = ["json"] }
serde = { version = "1", features = ["derive"] }'
for name in koodrive reqwest; do
    cargo fetch --quiet --manifest-path "$work/$name/Cargo.toml"
done

rebuild() { # rebuild NAME
    rm -rf "$work/target"
    seconds cargo build --quiet --offline --manifest-path "$work/$1/Cargo.toml" --target-dir "$work/target" >>"$work/$1.times"
}

for round in $(seq "$rounds"); do
    rebuild koodrive
    rebuild reqwest
    echo "round $round: koodrive $(tail -1 "$work/koodrive.times") s, reqwest $(tail -1 "$work/reqwest.times") s"
done
report "$work/koodrive.times" "$work/reqwest.times" \
    'clean debug build of a program with five calls: koodrive {ours:.1f} s, reqwest {theirs:.1f} s' \
    'clean debug build of a program with five calls: time | plain reqwest and serde | {ratio:.3f} | 1.3 | at-most'
