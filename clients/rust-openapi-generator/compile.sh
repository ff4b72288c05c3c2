#!/usr/bin/env bash
# Compiles the client and the programs. The programs' warnings are errors.
set -euo pipefail
. ../rust-shared/environment.sh

cargo clippy --locked --quiet -- --deny warnings
cargo build --locked --quiet
