//! One refresh of a token, for all calls that wait for it.

use std::any::Any;
use std::panic::resume_unwind;
use std::sync::{Arc, Mutex, PoisonError};

use futures_util::future::Shared;

use crate::BoxFuture;
use crate::error::{BoxError, Error, SessionEnded};

/// A refresh in flight. Whoever polls it drives it: when the call that started it is dropped, another that waits, or the
/// next one, continues it. So a response in transit is never lost for lack of an owner.
pub(super) type Refresh = Shared<BoxFuture<'static, Concluded>>;

/// How a refresh ended, for all calls that waited for it.
#[derive(Clone)]
pub(super) struct Concluded {
    outcome: Result<(), Failed>,
    panic: Option<Panic>,
}

/// What a hook of the user panicked with. One of the waiting calls takes it; the others have nothing to do with it.
type Panic = Arc<Mutex<Option<Box<dyn Any + Send>>>>;

impl Concluded {
    pub(super) fn with_panic(outcome: Result<(), Failed>, panic: Box<dyn Any + Send>) -> Self {
        Self { outcome, panic: Some(Arc::new(Mutex::new(Some(panic)))) }
    }

    /// The outcome, for each call that waited, unless this is the one that goes on with the panic. The call that drives a
    /// refresh is the first to come here: it does not wait to be woken.
    pub(super) fn outcome(self) -> Result<(), Failed> {
        let panic = self.panic.and_then(|panic| panic.lock().unwrap_or_else(PoisonError::into_inner).take());
        match panic {
            Some(panic) => resume_unwind(panic),
            None => self.outcome,
        }
    }
}

impl From<Result<(), Failed>> for Concluded {
    fn from(outcome: Result<(), Failed>) -> Self {
        Self { outcome, panic: None }
    }
}

/// Why a refresh failed, for all calls that waited for it.
#[derive(Clone)]
pub(super) enum Failed {
    /// The session has ended.
    Ended(SessionEnded),
    /// The call failed otherwise, and may succeed later.
    Call(Arc<Error>),
    /// A hook of the user panicked before there was an outcome: another call can try again at once.
    Panicked,
}

impl Failed {
    pub(super) fn is_end(&self) -> bool {
        matches!(self, Self::Ended(_))
    }

    pub(super) fn is_panic(&self) -> bool {
        matches!(self, Self::Panicked)
    }

    pub(super) fn into_source(self) -> BoxError {
        match self {
            Self::Ended(ended) => ended.into(),
            Self::Call(error) => error.into(),
            Self::Panicked => "a hook panicked during the refresh".into(),
        }
    }
}
