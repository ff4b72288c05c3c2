//! Timers, which tests replace so that waiting takes no time.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, Instant};

#[cfg(feature = "tokio")]
use super::driver;
use crate::BoxFuture;
use crate::error::Result;

/// Measures time and waits, for timeouts, the pauses between attempts, and polling.
///
/// With the feature `tokio` (part of the default ones) a client has a `TokioTimer`. Bring another one to run on another executor, or to
/// let tests wait in no time. The time of day is a separate matter: see [`Clock`](crate::Clock).
pub trait Timer: Send + Sync + 'static {
    /// The time on a monotonic clock, consistent with [`sleep`](Self::sleep).
    fn now(&self) -> Instant;

    /// Completes after this time.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Completes after this time, or fails where this timer cannot wait. The client calls this one; by default it is
    /// [`sleep`](Self::sleep), which never fails.
    ///
    /// # Errors
    /// [`is_config`](crate::Error::is_config): the timer depends on something that is missing, such as a runtime.
    fn try_sleep(&self, duration: Duration) -> BoxFuture<'static, Result<()>> {
        let sleep = self.sleep(duration);
        Box::pin(async move {
            sleep.await;
            Ok(())
        })
    }
}

impl<T: Timer + ?Sized> Timer for Arc<T> {
    fn now(&self) -> Instant {
        (**self).now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        (**self).sleep(duration)
    }

    fn try_sleep(&self, duration: Duration) -> BoxFuture<'static, Result<()>> {
        (**self).try_sleep(duration)
    }
}

/// The timer of the current tokio runtime. It follows tokio's paused time.
///
/// # Panics
/// Outside a tokio runtime with its time driver on, [`sleep`](Timer::sleep) panics, as everything of tokio does. A client
/// does not: it calls [`try_sleep`](Timer::try_sleep), which fails instead. And it waits only where it has to: a call whose
/// response is there at once reads the time, and nothing else.
#[cfg(feature = "tokio")]
#[derive(Clone, Copy, Debug, Default)]
pub struct TokioTimer;

#[cfg(feature = "tokio")]
impl Timer for TokioTimer {
    fn now(&self) -> Instant {
        tokio::time::Instant::now().into_std()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }

    fn try_sleep(&self, duration: Duration) -> BoxFuture<'static, Result<()>> {
        Box::pin(async move { Ok(driver::sleep(duration).await?) })
    }
}

/// The timer of a client that was given none.
#[cfg(feature = "tokio")]
#[allow(clippy::unnecessary_wraps, reason = "without the feature it can fail")]
pub(crate) fn default_timer() -> Result<Arc<dyn Timer>> {
    Ok(Arc::new(TokioTimer))
}

/// The timer of a client that was given none.
#[cfg(not(feature = "tokio"))]
pub(crate) fn default_timer() -> Result<Arc<dyn Timer>> {
    Err(crate::error::Error::new(
        crate::error::ErrorKind::Config,
        "the client has no timer: enable the feature `tokio`, or set ClientBuilder::timer",
    ))
}

/// Does the work within the limit; `None` if the time is up. Unfinished work is dropped.
///
/// Work that is ready at once does not use the timer, which may need a runtime.
pub(crate) async fn within<T>(
    timer: &dyn Timer,
    limit: Option<Duration>,
    work: impl Future<Output = T>,
) -> Result<Option<T>> {
    let Some(limit) = limit else { return Ok(Some(work.await)) };
    let mut work = pin!(work);
    let mut alarm = None;
    poll_fn(|context| {
        if let Poll::Ready(done) = work.as_mut().poll(context) {
            return Poll::Ready(Ok(Some(done)));
        }
        let ringing = alarm.get_or_insert_with(|| timer.try_sleep(limit)).as_mut().poll(context);
        ringing.map(|rung| rung.map(|()| None))
    })
    .await
}
