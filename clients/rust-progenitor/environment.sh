# What the scripts tell cargo: both clients in Rust share what it builds; nobody debugs it, nor builds it again after a small
# change; and a message says what failed.
export OUT CARGO_TARGET_DIR="$TOOLS/rust" CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0 RUST_BACKTRACE=0
