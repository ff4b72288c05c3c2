//! The program itself, run against an emulator.

mod drive;
mod hostile;
mod resume;
mod signing_in;
mod transfers;
mod trees;
mod usage;
mod world;
