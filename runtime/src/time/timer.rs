//! Timers, which tests replace so that waiting takes no time.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant};

use crate::BoxFuture;
use crate::error::Result;

/// Measures time and waits, for timeouts, the pauses between attempts, and polling.
///
/// With the feature `reqwest` (default) a client has a `TokioTimer`. Bring another one to run on another executor, or to
/// let tests wait in no time. The time of day is a separate matter: see [`Clock`](crate::Clock).
pub trait Timer: Send + Sync + 'static {
    /// The time on a monotonic clock, consistent with [`sleep`](Self::sleep).
    fn now(&self) -> Instant;

    /// Completes after this time.
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

/// The timer of the current tokio runtime. It follows tokio's paused time.
///
/// # Panics
/// Outside a tokio runtime with its time driver on, [`sleep`](Timer::sleep) panics, as everything of tokio does. A
/// client waits only where it has to: a call whose response is there at once reads the time, and nothing else.
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

/// The timer of a client that was given none.
#[cfg(feature = "reqwest")]
#[allow(clippy::unnecessary_wraps, reason = "without the feature it can fail")]
pub(crate) fn default_timer() -> Result<Arc<dyn Timer>> {
    Ok(Arc::new(TokioTimer))
}

/// The timer of a client that was given none.
#[cfg(not(feature = "reqwest"))]
pub(crate) fn default_timer() -> Result<Arc<dyn Timer>> {
    Err(crate::error::Error::new(
        crate::error::ErrorKind::Config,
        "the client has no timer: enable the feature `reqwest`, or set ClientBuilder::timer",
    ))
}

/// Does the work within the limit; `None` if the time is up. Unfinished work is dropped.
///
/// Work that is ready at once does not use the timer, which may need a runtime.
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
