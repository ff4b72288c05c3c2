//! How many pieces of a file are fetched at once.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::timeout;

/// How long it is watched whether the network is what takes the time.
const GLANCE: Duration = Duration::from_millis(5);

/// How many pieces are fetched at once: as many as help, and no more than there may be.
///
/// Two connections, of which one goes on while the other begins, are enough where writing and hashing take as long as fetching
/// does: any further one only takes bytes out of the processor's cache, and brings them out of order. Where the network takes
/// longer, as almost always, there are twice as many after each glance.
#[derive(Debug)]
pub(super) struct Width {
    most: usize,
    state: Mutex<State>,
    ended: Notify,
}

#[derive(Default, Debug)]
struct State {
    now: usize,
    running: usize,
    /// How many of them wait for something else than the network.
    held_up: usize,
    /// How long pieces were fetched since the last glance, and how much of it there was nothing else to do.
    fetched: Duration,
    waited: Duration,
}

/// A piece that is being fetched.
pub(super) struct Running<'w>(&'w Width);

/// A piece that waits for something else than the network.
pub(super) struct HeldUp<'w>(&'w Width);

impl Width {
    pub(super) fn new(most: usize) -> Self {
        let most = most.max(1);
        let state = State { now: most.min(2), ..State::default() };
        Self { most, state: Mutex::new(state), ended: Notify::new() }
    }

    /// Waits until another piece helps.
    pub(super) async fn begin(&self) -> Running<'_> {
        loop {
            if self.try_begin() {
                return Running(self);
            }
            if timeout(GLANCE, self.ended.notified()).await.is_err() {
                self.glance();
            }
        }
    }

    /// So long it took to fetch some bytes, and so long to write the ones before, at the same time.
    pub(super) fn took(&self, fetching: Duration, writing: Duration) {
        let mut state = self.lock();
        state.fetched = state.fetched.saturating_add(fetching.max(writing));
        state.waited = state.waited.saturating_add(fetching.saturating_sub(writing));
    }

    /// A piece waits for something else than the network, until the returned value is dropped.
    pub(super) fn held_up(&self) -> HeldUp<'_> {
        self.lock().held_up += 1;
        HeldUp(self)
    }

    fn try_begin(&self) -> bool {
        let mut state = self.lock();
        let begins = state.running < state.now;
        state.running += usize::from(begins);
        begins
    }

    /// Widens it, if the network took three quarters of the time.
    fn glance(&self) {
        let mut state = self.lock();
        let is_network = if state.fetched.is_zero() {
            // Nothing has come at all.
            state.held_up < state.running
        } else {
            state.waited >= state.fetched.mul_f64(0.75)
        };
        if is_network {
            state.now = state.now.saturating_mul(2).min(self.most);
        }
        (state.fetched, state.waited) = (Duration::ZERO, Duration::ZERO);
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.lock().running -= 1;
        self.0.ended.notify_one();
    }
}

impl Drop for HeldUp<'_> {
    fn drop(&mut self) {
        self.0.lock().held_up -= 1;
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;
    use tokio::time::{Instant, advance};

    use super::*;

    const fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    #[tokio::test(start_paused = true)]
    async fn a_network_that_takes_the_time_gets_all_there_may_be_soon() {
        for (most, glances) in [(1, 0), (2, 0), (3, 1), (8, 2), (9, 3)] {
            let width = Width::new(most);
            let started = Instant::now();
            let mut running = Vec::new();
            for _ in 0..most {
                running.push(width.begin().await);
            }
            assert_eq!(started.elapsed(), GLANCE * glances, "{most}");
            assert!(width.begin().now_or_never().is_none());
            running.pop();
            assert!(width.begin().now_or_never().is_some(), "at once, when one has ended");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn where_the_rest_takes_as_long_two_are_enough() {
        for (fetching, writing, are_enough) in
            [(1, 1, true), (2, 1, true), (1, 9, true), (3, 1, true), (4, 1, false), (9, 0, false)]
        {
            let width = Width::new(8);
            let _both = (width.begin().await, width.begin().await);
            let mut third = Box::pin(width.begin());
            for _ in 0..3 {
                width.took(ms(fetching), ms(writing));
                assert!(third.as_mut().now_or_never().is_none() || !are_enough);
                advance(GLANCE + ms(1)).await;
                if !are_enough {
                    break;
                }
            }
            width.took(ms(fetching), ms(writing));
            assert_eq!(third.now_or_never().is_none(), are_enough, "{fetching} {writing}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn what_hashing_holds_up_is_not_the_network() {
        let width = Width::new(4);
        let _both = (width.begin().await, width.begin().await);
        let held_up = (width.held_up(), width.held_up());
        let mut third = Box::pin(width.begin());
        assert!(timeout(ms(100), &mut third).await.is_err());
        drop(held_up);
        assert!(timeout(ms(100), &mut third).await.is_ok());
    }
}
