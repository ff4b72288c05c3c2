// Generated from the spec by `a test`. Edit the spec, not this file.

//! The servers of Depot.
//!
//! Give one of these to [`Client::builder`](crate::Client::builder).

/// The public service.
pub const PUBLIC: &str = "https://depot.northwind.example";
