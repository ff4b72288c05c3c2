//! Reads the vendor's documents and holds the KooDrive `OpenAPI` description against them.
//!
//! Pure: texts in, facts and findings out. It touches no disk and does not panic on any text.

mod authentication;
pub mod compare;
pub mod deviations;
pub mod diff;
pub mod facts;
pub mod ledger;
mod path;
pub mod problem;
mod read;
pub mod render;
mod spec;
mod text;
mod tree;
pub mod types;

pub use compare::{Report, compare};
pub use deviations::Deviation;
pub use diff::{Diff, diff};
pub use facts::Facts;
pub use ledger::Ledger;
pub use read::read;
pub use tree::Place;
