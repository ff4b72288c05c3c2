//! Downloads, against the emulator.

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
