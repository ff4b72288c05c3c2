//! One refresh of a token, for all calls that wait for it.

use std::sync::Arc;

use futures_util::future::Shared;

use crate::BoxFuture;
use crate::error::{BoxError, Error, SessionEnded};

/// A refresh in flight. Whoever polls it drives it: when the call that started it is dropped, another that waits, or the
/// next one, continues it. So a response in transit is never lost for lack of an owner.
pub(super) type Refresh = Shared<BoxFuture<'static, Result<(), Failed>>>;

/// Why a refresh failed, for all calls that waited for it.
#[derive(Clone)]
pub(super) enum Failed {
    /// The session has ended.
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
