//! What a tokio runtime has to have, and what to say where it is missing.

use std::any::Any;
use std::fmt;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::time::Instant;

use crate::error::{Error, ErrorKind};

/// There is no tokio runtime around the call, or it lacks a driver.
#[derive(Debug)]
pub(crate) struct NoDriver(String);

impl fmt::Display for NoDriver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "run the client in a tokio runtime with its drivers on (`enable_all`), or give it a timer and a transport of \
             your own; tokio says: {}",
            self.0
        )
    }
}

impl std::error::Error for NoDriver {}

impl From<NoDriver> for Error {
    fn from(missing: NoDriver) -> Self {
        Self::new(ErrorKind::Config, "the client cannot wait here").with_source(missing)
    }
}

/// The runtime around the call, if there is one at all.
pub(crate) fn here() -> Result<Handle, NoDriver> {
    Handle::try_current().map_err(|missing| NoDriver(missing.to_string()))
}

/// Drives work of tokio's own that needs a driver: a timer, or a socket that connects.
///
/// tokio panics where a runtime was built without the driver, or has been shut down, and has no way to ask beforehand. So
/// the panic is caught, right at the work that raises it, and nothing else runs in here. The program's panic hook still
/// reports it, and a program that is compiled with `panic = "abort"` ends there.
pub(crate) async fn guarded<T>(work: impl Future<Output = T>) -> Result<T, NoDriver> {
    here()?;
    let mut work = pin!(work);
    poll_fn(|context| match catch_unwind(AssertUnwindSafe(|| work.as_mut().poll(context))) {
        Ok(poll) => poll.map(Ok),
        Err(panic) => Poll::Ready(Err(NoDriver(words(&*panic).to_owned()))),
    })
    .await
}

/// Waits by the timer of the runtime that it is polled in. A future that several callers share may go on in another
/// runtime than it began in, and the timer of the first one need not run any longer.
pub(crate) async fn sleep(duration: Duration) -> Result<(), NoDriver> {
    here()?;
    let started = Instant::now();
    let (mut home, mut timer) = (None, pin!(None));
    let waiting = poll_fn(|context| {
        let now = here().ok().map(|runtime| runtime.id());
        if timer.is_none() || (now.is_some() && now != home) {
            // A timer is made when it is first polled: already that may panic.
            timer.set(Some(tokio::time::sleep(duration.saturating_sub(started.elapsed()))));
            home = now;
        }
        timer.as_mut().as_pin_mut().map_or(Poll::Pending, |sleeping| sleeping.poll(context))
    });
    guarded(waiting).await
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("it panicked")
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Waker};

    use tokio::runtime::Builder;

    use super::*;

    /// Polls once, on no executor.
    fn at_once<T>(work: impl Future<Output = T>) -> Option<T> {
        match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(done) => Some(done),
            Poll::Pending => None,
        }
    }

    #[test]
    fn without_a_driver_sleeping_is_an_error() {
        let alone = at_once(sleep(Duration::from_secs(1))).unwrap().unwrap_err();
        assert!(alone.to_string().contains("enable_all"), "{alone}");
        let bare = Builder::new_current_thread().build().unwrap();
        let bare = bare.block_on(sleep(Duration::from_secs(1))).unwrap_err();
        assert!(bare.to_string().contains("timers are disabled"), "{bare}");
        let gone = Builder::new_current_thread().enable_all().build().unwrap();
        let handle = gone.handle().clone();
        drop(gone);
        let _entered = handle.enter();
        let gone = at_once(sleep(Duration::from_secs(1))).unwrap().unwrap_err();
        assert!(gone.to_string().contains("shut"), "{gone}");
    }

    #[test]
    fn what_began_in_a_runtime_that_does_nothing_goes_on_in_another() {
        let runtime = || Builder::new_current_thread().enable_all().build().unwrap();
        let (idle, busy, gone) = (runtime(), runtime(), runtime());
        let mut sleeps = [&idle, &gone].map(|runtime| {
            let mut sleeping = Box::pin(sleep(Duration::from_millis(1)));
            let _entered = runtime.enter();
            assert!(at_once(&mut sleeping).is_none());
            sleeping
        });
        drop(gone);
        for sleeping in &mut sleeps {
            busy.block_on(sleeping).unwrap();
        }
    }

    #[tokio::test(start_paused = true)]
    async fn with_a_driver_it_waits() {
        let started = tokio::time::Instant::now();
        sleep(Duration::from_secs(90)).await.unwrap();
        assert!(started.elapsed() >= Duration::from_secs(90));
    }
}
