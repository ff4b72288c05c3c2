//! The emulator over real sockets, by a client that knows nothing but HTTP.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what clippy.toml allows in test functions has to hold for their helpers as well"
)]

mod activity;
mod archives;
mod at_once;
mod bounds;
mod company;
mod departments;
mod faults;
mod favorites;
mod files;
mod jobs;
mod keeping;
mod listings;
mod messages;
mod packages;
mod peer;
mod sequential;
mod services;
mod sessions;
mod shares;
mod signatures;
mod spaces;
mod storage;
mod tasks;
mod transfers;
mod uploads;
mod user_groups;
mod users;
