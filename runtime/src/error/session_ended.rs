//! Why a session has ended.

use std::fmt;
use std::sync::Arc;

use super::Error;

/// A session has ended. [`Error::is_session_ended`] looks for this among the causes of an error.
#[derive(Clone, Debug)]
pub struct SessionEnded {
    pub(crate) reason: &'static str,
    pub(crate) cause: Option<Arc<Error>>,
}

impl SessionEnded {
    pub(crate) const SIGNED_OUT: Self = Self { reason: "it was signed out", cause: None };
    pub(crate) const NO_ID: Self = Self {
        reason: "its token has expired, and it has no session id or refresh token to refresh it with",
        cause: None,
    };

    pub(crate) fn refused(error: Arc<Error>) -> Self {
        Self { reason: "the server does not refresh it", cause: Some(error) }
    }
}

impl fmt::Display for SessionEnded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the session has ended: {}; sign in again", self.reason)
    }
}

impl std::error::Error for SessionEnded {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as &(dyn std::error::Error + 'static))
    }
}
