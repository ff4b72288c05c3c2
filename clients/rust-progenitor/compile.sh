#!/usr/bin/env bash
# Compiles the client, the programs and the generator. Warnings are errors.
set -euo pipefail
. ../rust-shared/environment.sh

cargo clippy --locked --quiet --workspace -- --deny warnings
cargo build --locked --quiet
