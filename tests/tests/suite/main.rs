//! Everything that is held against the spec in the repository: freshness, the wire, the evidence, end to end.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod commands;
mod decode;
mod editors;
mod end_to_end;
mod evidence;
mod foreign;
mod freshness;
mod layers;
mod pagination;
mod properties;
mod readme;
mod samples;
mod secrets;
mod spec;
mod vendor;
mod wire;
