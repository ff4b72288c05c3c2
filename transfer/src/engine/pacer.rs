//! The limit of bandwidth.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::{Instant, sleep_until};

/// Lets so many bytes a second pass, for all who share it, in the order in which they ask.
#[derive(Clone, Debug)]
pub(crate) struct Pacer(Option<Arc<Inner>>);

#[derive(Debug)]
struct Inner {
    per_second: u64,
    /// When the bytes that were let through so far will have passed.
    free: Mutex<Option<Instant>>,
}

impl Pacer {
    /// No limit, or one of at least a byte a second.
    pub(crate) fn new(per_second: Option<u64>) -> Self {
        let inner = |per_second: u64| Arc::new(Inner { per_second: per_second.max(1), free: Mutex::default() });
        Self(per_second.map(inner))
    }

    /// Waits until these bytes may pass.
    pub(crate) async fn pass(&self, bytes: usize) {
        let Some(inner) = &self.0 else { return };
        let now = Instant::now();
        let start = inner.claim(now, bytes as u64);
        if start > now {
            sleep_until(start).await;
        }
    }
}

impl Inner {
    /// When bytes that are asked for now may start.
    fn claim(&self, now: Instant, bytes: u64) -> Instant {
        let nanos = u128::from(bytes) * 1_000_000_000 / u128::from(self.per_second);
        let takes = Duration::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX));
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let start = free.unwrap_or(now).max(now);
        *free = Some(start.checked_add(takes).unwrap_or(start));
        start
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn bytes_pass_at_the_speed_that_is_set() {
        let pacer = Pacer::new(Some(1000));
        let started = Instant::now();
        for _ in 0..11 {
            pacer.pass(500).await;
        }
        assert_eq!(started.elapsed().as_millis(), 5000);
        // A pause is not made up for by a burst.
        tokio::time::advance(Duration::from_secs(60)).await;
        let started = Instant::now();
        for _ in 0..3 {
            pacer.pass(500).await;
        }
        assert_eq!(started.elapsed().as_millis(), 1000);
    }

    #[tokio::test(start_paused = true)]
    async fn without_a_limit_nobody_waits() {
        let pacer = Pacer::new(None);
        let started = Instant::now();
        pacer.pass(usize::MAX).await;
        assert!(started.elapsed().is_zero());
    }
}
