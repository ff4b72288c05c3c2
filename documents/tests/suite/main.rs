//! Tests of the reader and the comparison, on small samples of documents of every shape and, where they are at hand,
//! on the vendor's documents.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test stops at the first failure"
)]
#![allow(clippy::unreadable_literal, reason = "error codes are names, not quantities")]

mod adopting;
mod comparing;
mod cutting;
mod diffing;
mod editions;
mod growth;
mod html;
mod properties;
mod reference;
mod rendering;
mod samples;
mod shapes;
mod vendors;
