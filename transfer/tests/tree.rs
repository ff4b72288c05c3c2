//! Folders that are kept the same, against the emulator.

mod support;

#[path = "tree/killed.rs"]
mod killed;
#[path = "tree/names.rs"]
mod names;
#[path = "tree/runs.rs"]
mod runs;
#[path = "tree/unknown.rs"]
mod unknown;
