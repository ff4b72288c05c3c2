//! The program itself, run against an emulator.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test stops at the first surprise")]

mod api;
mod completion;
mod drive;
mod emulator;
#[cfg(unix)]
mod guide;
mod hostile;
#[cfg(all(feature = "keyring", target_os = "linux"))]
mod keyring;
mod resume;
mod schemas;
mod secrets;
mod signing_in;
#[cfg(target_os = "linux")]
mod terminal;
mod transfers;
mod trees;
mod unreached;
mod usage;
mod world;
