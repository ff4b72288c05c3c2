//! One exchange of a token, for all who wait for it.

use std::sync::Arc;

use futures_util::future::Shared;

use crate::BoxFuture;
use crate::error::{BoxError, Error, SessionEnded};

/// An exchange under way. Whoever polls it drives it: when the call that began it is dropped, another that waits, or
/// the next that comes, goes on with it. So a response that is on its way is never lost for want of an owner.
pub(super) type Refresh = Shared<BoxFuture<'static, Result<(), Failed>>>;

/// Why an exchange failed, for all who waited for it.
#[derive(Clone)]
pub(super) enum Failed {
    /// The session is over.
    Ended(SessionEnded),
    /// The call failed otherwise, and may succeed later.
    Call(Arc<Error>),
}

impl Failed {
    pub(super) fn is_end(&self) -> bool {
        matches!(self, Self::Ended(_))
    }

    pub(super) fn into_source(self) -> BoxError {
        match self {
            Self::Ended(ended) => ended.into(),
            Self::Call(error) => error.into(),
        }
    }
}
