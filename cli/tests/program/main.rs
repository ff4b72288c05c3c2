//! The program itself, run against an emulator.

mod drive;
mod hostile;
mod resume;
mod signing_in;
#[cfg(target_os = "linux")]
mod terminal;
mod transfers;
mod trees;
mod usage;
mod world;
