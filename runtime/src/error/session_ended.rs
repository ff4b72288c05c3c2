//! That a session is over, and why.

use std::fmt;
use std::sync::Arc;

use super::Error;

/// A session is over: what [`Error::is_session_ended`] looks for among the causes of an error.
#[derive(Clone, Debug)]
pub struct SessionEnded {
    pub(crate) reason: &'static str,
    pub(crate) cause: Option<Arc<Error>>,
}

impl SessionEnded {
    pub(crate) const LOGGED_OFF: Self = Self { reason: "it was logged off", cause: None };
    pub(crate) const NO_ID: Self =
        Self { reason: "its token has died, and it has no session id to get another with", cause: None };

    pub(crate) fn refused(error: Arc<Error>) -> Self {
        Self { reason: "the server does not refresh it", cause: Some(error) }
    }
}

impl fmt::Display for SessionEnded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the session is over: {}; sign in anew", self.reason)
    }
}

impl std::error::Error for SessionEnded {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as &(dyn std::error::Error + 'static))
    }
}
