//! Tests of the reader and the comparer, on small samples of every form of document and, where they are at hand, on
//! the vendor's documents.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]
#![allow(clippy::unreadable_literal, reason = "error codes are names, not quantities")]

mod comparing;
mod cutting;
mod diffing;
mod reference;
mod rendering;
mod samples;
mod shapes;
