//! Limits on how long a transfer may stand still.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use super::{Body, TransportError, TransportErrorKind};
use crate::BoxFuture;
use crate::error::{BoxError, Result, rounded};
use crate::time::Timer;

/// The size of the pieces in which a body in memory is sent; each of them shows that the transfer moves. Small enough to
/// pass a slow line within any sensible limit, large enough not to matter on a fast one.
const PIECE: usize = 64 * 1024;

/// Shows that a transfer moves.
#[derive(Clone, Default)]
pub(crate) struct Pulse(Arc<AtomicU64>);

impl Pulse {
    fn beat(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }

    fn beats(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Does the work for as long as the pulse beats at least once in each `limit`.
pub(crate) async fn alive<T>(
    timer: &dyn Timer,
    limit: Option<Duration>,
    pulse: &Pulse,
    work: impl Future<Output = T>,
) -> Result<Option<T>> {
    let Some(limit) = limit else { return Ok(Some(work.await)) };
    let mut work = pin!(work);
    let mut alarm: Option<BoxFuture<'static, Result<()>>> = None;
    let mut beats = pulse.beats();
    poll_fn(|context| {
        loop {
            if let Poll::Ready(done) = work.as_mut().poll(context) {
                return Poll::Ready(Ok(Some(done)));
            }
            let now = pulse.beats();
            if now != beats {
                (beats, alarm) = (now, None);
            }
            match alarm.get_or_insert_with(|| timer.try_sleep(limit)).as_mut().poll(context) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                Poll::Ready(Ok(())) if pulse.beats() == beats => return Poll::Ready(Ok(None)),
                Poll::Ready(Ok(())) => {}
            }
        }
    })
    .await
}

/// The body to send, with a beat for each piece that the transport takes.
pub(crate) fn with_pulse(body: Body, pulse: &Pulse) -> Body {
    let length = body.length();
    if length == Some(0) {
        return body;
    }
    let pieces = Pieces { body, rest: Bytes::new(), pulse: pulse.clone() };
    Body::from_boxed(pieces, length)
}

struct Pieces {
    body: Body,
    rest: Bytes,
    pulse: Pulse,
}

impl Stream for Pieces {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.rest.is_empty() {
            match Pin::new(&mut self.body).poll_next(context) {
                Poll::Ready(Some(Ok(chunk))) => self.rest = chunk,
                other => return other,
            }
        }
        let most = self.rest.len().min(PIECE);
        let piece = self.rest.split_to(most);
        self.pulse.beat();
        Poll::Ready(Some(Ok(piece)))
    }
}

/// A body that is received; it fails when nothing arrives for longer than the limit.
pub(crate) fn while_alive(body: Body, timer: &Arc<dyn Timer>, limit: Option<Duration>) -> Body {
    let length = body.length();
    match limit {
        Some(limit) if body.as_bytes().is_none() => {
            Body::from_boxed(Timed { body, timer: Arc::clone(timer), limit, alarm: None }, length)
        }
        _ => body,
    }
}

struct Timed {
    body: Body,
    timer: Arc<dyn Timer>,
    limit: Duration,
    /// Runs while the next bytes are awaited.
    alarm: Option<BoxFuture<'static, Result<()>>>,
}

impl Stream for Timed {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Self { body, timer, limit, alarm } = &mut *self;
        if let Poll::Ready(next) = Pin::new(body).poll_next(context) {
            *alarm = None;
            return Poll::Ready(next);
        }
        let ringing = alarm.get_or_insert_with(|| timer.try_sleep(*limit)).as_mut().poll(context);
        ringing.map(|rung| {
            Some(Err(match rung {
                Ok(()) => stalled(*limit).into(),
                Err(error) => TransportError::new(TransportErrorKind::Config, error).into(),
            }))
        })
    }
}

/// The error of a transfer that stands still.
pub(crate) fn stalled(limit: Duration) -> TransportError {
    TransportError::new(TransportErrorKind::Timeout, format!("no byte moved for {}", rounded(limit)))
}
