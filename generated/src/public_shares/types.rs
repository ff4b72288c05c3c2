// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`public_shares`](super) are made of.

use serde_json::{Map, Value};

/// The response of [`visit_public_share`](crate::public_shares::visit_public_share).
///
/// **Not documented:** Which fields beside code and msg the standard edition's response has is not
/// known: the excerpt of its page ends before the table.
pub type VisitPublicShareResponse = Map<String, Value>;
