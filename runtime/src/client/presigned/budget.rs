//! How long a transfer may take as a whole.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_core::Stream;

use crate::BoxFuture;
use crate::error::{BoxError, Result, rounded};
use crate::time::Timer;
use crate::transport::{Body, TransportError, TransportErrorKind};

/// A body that is received; it fails when the transfer that began at `started` takes longer than the limit.
pub(super) fn within_budget(body: Body, timer: &Arc<dyn Timer>, started: Instant, limit: Option<Duration>) -> Body {
    let length = body.length();
    match limit {
        Some(limit) if body.as_bytes().is_none() => {
            let timer = Arc::clone(timer);
            Body::from_boxed(Budgeted { body, timer, started, limit, alarm: None }, length)
        }
        _ => body,
    }
}

struct Budgeted {
    body: Body,
    timer: Arc<dyn Timer>,
    started: Instant,
    limit: Duration,
    /// Runs from the first time that bytes are awaited.
    alarm: Option<BoxFuture<'static, Result<()>>>,
}

impl Stream for Budgeted {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { body, timer, started, limit, alarm } = &mut *self;
        let elapsed = timer.now().saturating_duration_since(*started);
        if elapsed >= *limit {
            return Poll::Ready(Some(Err(overdue(*limit).into())));
        }
        if let Poll::Ready(next) = Pin::new(body).poll_next(context) {
            return Poll::Ready(next);
        }
        let left = limit.saturating_sub(elapsed);
        let ringing = alarm.get_or_insert_with(|| timer.try_sleep(left)).as_mut().poll(context);
        ringing.map(|rung| {
            Some(Err(match rung {
                Ok(()) => overdue(*limit).into(),
                Err(error) => TransportError::new(TransportErrorKind::Config, error).into(),
            }))
        })
    }
}

/// The error of a transfer that takes too long.
pub(super) fn overdue(limit: Duration) -> TransportError {
    TransportError::new(TransportErrorKind::Timeout, format!("the transfer did not end within {}", rounded(limit)))
}
