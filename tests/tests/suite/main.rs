//! Everything that is held against the spec in the repository: freshness, the wire, the evidence, end to end.

mod end_to_end;
mod evidence;
mod freshness;
mod readme;
mod samples;
mod spec;
mod wire;
