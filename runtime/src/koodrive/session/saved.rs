//! A session to be kept.

use serde::{Deserialize, Serialize};

use crate::secret::Secret;

/// What it takes to go on with a session: from [`Session::saved`](crate::Session::saved), for
/// [`Session::resume`](crate::Session::resume). Whoever has it is the user: serialized, the secrets in it are plain
/// text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SavedSession {
    /// The access token, as the whole value of its header.
    pub token: Secret,
    /// The session's id, with which the token can be exchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_id: Option<Secret>,
}
