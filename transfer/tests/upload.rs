//! Uploads, against the emulator.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "what clippy.toml allows in test functions has to hold for their helpers as well"
)]

mod support;

#[path = "upload/faults.rs"]
mod faults;
#[path = "upload/journal.rs"]
mod journal;
#[path = "upload/sizes.rs"]
mod sizes;
