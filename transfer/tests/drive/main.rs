//! Operations on a drive, against the emulator over real sockets.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "what clippy.toml allows in test functions has to hold for their helpers as well"
)]

mod change;
mod create;
mod deletion;
mod doubts;
mod find;
mod listing;
mod own;
mod team;
mod walk;
mod world;
