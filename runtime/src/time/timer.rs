//! Waiting, so that tests can do it in no time.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant};

use crate::BoxFuture;
use crate::error::Result;

/// Measures time and waits: behind timeouts, the pauses between attempts, and the polling of jobs.
///
/// With the feature `reqwest` (default) a client has a `TokioTimer` by itself. Bring another to run on another
/// executor, or to let tests wait in no time. The time of day is another matter: see [`Clock`](crate::Clock).
pub trait Timer: Send + Sync + 'static {
    /// A moment on a clock that never goes back. It stands still or runs with what [`sleep`](Self::sleep) waits for.
    fn now(&self) -> Instant;

    /// Ends after this time.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

impl<T: Timer + ?Sized> Timer for Arc<T> {
    fn now(&self) -> Instant {
        (**self).now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        (**self).sleep(duration)
    }
}

/// The timer of the tokio runtime around it. It keeps to tokio's paused time.
///
/// # Panics
/// Outside a tokio runtime with its time driver on, [`sleep`](Timer::sleep) panics, as everything of tokio does. A
/// client waits only where it has to: a call that is answered at once asks for the time, and nothing else.
#[cfg(feature = "reqwest")]
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioTimer;

#[cfg(feature = "reqwest")]
impl Timer for TokioTimer {
    fn now(&self) -> Instant {
        tokio::time::Instant::now().into_std()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

/// The timer of a client for which none was named.
#[cfg(feature = "reqwest")]
#[allow(clippy::unnecessary_wraps, reason = "without the feature it can fail")]
pub(crate) fn default_timer() -> Result<Arc<dyn Timer>> {
    Ok(Arc::new(TokioTimer))
}

/// The timer of a client for which none was named.
#[cfg(not(feature = "reqwest"))]
pub(crate) fn default_timer() -> Result<Arc<dyn Timer>> {
    Err(crate::error::Error::new(
        crate::error::ErrorKind::Config,
        "nothing measures timeouts: turn on the feature `reqwest`, or name a timer",
    ))
}

/// Does the work, but for no longer than the limit; none if the time was up. What is not done by then is dropped.
///
/// Work that is ready at once never asks the timer, which may need a runtime around it.
pub(crate) async fn within<T>(timer: &dyn Timer, limit: Option<Duration>, work: impl Future<Output = T>) -> Option<T> {
    let Some(limit) = limit else { return Some(work.await) };
    let mut work = pin!(work);
    let mut alarm = None;
    poll_fn(|context| {
        if let Poll::Ready(done) = work.as_mut().poll(context) {
            return Poll::Ready(Some(done));
        }
        alarm.get_or_insert_with(|| timer.sleep(limit)).as_mut().poll(context).map(|()| None)
    })
    .await
}
