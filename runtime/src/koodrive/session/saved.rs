//! A session in a form that can be stored.

use serde::{Deserialize, Serialize};

use crate::secret::Secret;

/// A session to be stored: from [`Session::saved`](crate::Session::saved), for
/// [`Session::resume`](crate::Session::resume). Whoever has it can act as the user: serialized, its secrets are plain
/// text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SavedSession {
    /// The access token, as the whole value of its header.
    pub token: Secret,
    /// The session's id, with which the token can be refreshed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_id: Option<Secret>,
}
