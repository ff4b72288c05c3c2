//! Reads a vendor's documents and compares the `OpenAPI` description with them.
//!
//! Pure: it takes texts and returns facts and findings, touches no disk and does not panic on any text. What it has to
//! know about the vendor, the caller states in [`Settings`].

pub mod adopt;
mod authentication;
pub mod compare;
mod decode;
pub mod deviations;
pub mod diff;
pub mod facts;
mod gaps;
pub mod identity;
pub mod ledger;
mod location;
mod path;
pub mod problem;
mod read;
pub mod render;
mod settings;
mod spec;
mod text;
mod tree;
pub mod types;
pub mod vocabulary;

pub use authentication::Authentication;
pub use compare::{Report, compare};
pub use decode::decode;
pub use deviations::Deviation;
pub use diff::{Diff, diff};
pub use facts::Facts;
pub use ledger::Ledger;
pub use location::Location;
pub use read::read;
pub use settings::{Edition, Settings};
pub use vocabulary::Vocabulary;
