//! Downloads, against the emulator.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::indexing_slicing,
    clippy::case_sensitive_file_extension_comparisons,
    reason = "what clippy.toml allows in test functions has to hold for their helpers as well"
)]

mod support;

#[path = "download/drive.rs"]
mod drive;
#[path = "download/faults.rs"]
mod faults;
#[path = "download/full.rs"]
mod full;
#[path = "download/resume.rs"]
mod resume;
#[path = "download/sizes.rs"]
mod sizes;
#[path = "download/stream.rs"]
mod stream;
#[path = "download/target.rs"]
mod target;
