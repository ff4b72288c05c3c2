//! Uploads, against the emulator.

mod support;

#[path = "upload/faults.rs"]
mod faults;
#[path = "upload/journal.rs"]
mod journal;
#[path = "upload/sizes.rs"]
mod sizes;
