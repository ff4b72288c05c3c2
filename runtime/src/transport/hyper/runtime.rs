//! What hyper needs of a runtime. Neither panics where one is missing.

use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use hyper::rt::{Executor, Sleep, Timer};
use tokio::runtime::Handle;

use crate::BoxFuture;
use crate::time::driver::{self, NoDriver};

/// Spawns the tasks of connections. Without a runtime they are dropped, and with them the connection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tasks;

impl<F> Executor<F> for Tasks
where
    F: Future + Send + 'static,
    F::Output: Send,
{
    fn execute(&self, task: F) {
        if let Ok(handle) = Handle::try_current() {
            handle.spawn(task);
        }
    }
}

/// Tells when idle connections are old.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ticks;

impl Timer for Ticks {
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Sleep>> {
        Box::pin(Tick(Mutex::new(Box::pin(driver::sleep(duration)))))
    }

    fn sleep_until(&self, deadline: Instant) -> Pin<Box<dyn Sleep>> {
        self.sleep(deadline.saturating_duration_since(self.now()))
    }

    fn now(&self) -> Instant {
        tokio::time::Instant::now().into_std()
    }
}

/// hyper wants to share it between threads, and only ever asks for exclusive access, so the lock is never contended.
struct Tick(Mutex<BoxFuture<'static, Result<(), NoDriver>>>);

impl Future for Tick {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let sleep = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        match sleep.as_mut().poll(context) {
            Poll::Ready(Ok(())) => Poll::Ready(()),
            // Without a timer nothing is ever late; age is then noticed when a connection is taken.
            Poll::Ready(Err(_)) => {
                *sleep = Box::pin(std::future::pending());
                Poll::Pending
            }
            Poll::Pending => Poll::Pending,
        }
    }
}

impl Sleep for Tick {}
