//! Folders that are kept the same, against the emulator.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "what clippy.toml allows in test functions has to hold for their helpers as well"
)]

mod support;

#[path = "tree/hazards.rs"]
mod hazards;
#[path = "tree/killed.rs"]
mod killed;
#[path = "tree/names.rs"]
mod names;
#[path = "tree/progress.rs"]
mod progress;
#[path = "tree/runs.rs"]
mod runs;
#[path = "tree/unknown.rs"]
mod unknown;
