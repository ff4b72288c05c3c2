//! The retry token bucket, which keeps retries from making an outage worse.

use std::sync::atomic::{AtomicU32, Ordering};

/// The tokens that a retry costs. A success returns one, so that in the long run five successes pay for one retry.
const COST: u32 = 5;

/// A client's retry tokens, shared by all its clones.
///
/// While the server is healthy, retries are rare and the bucket is full. In an outage, each caller's policy alone would
/// multiply the load by the number of attempts; once the bucket is empty, calls are not retried until others succeed
/// again.
#[derive(Debug)]
pub(crate) struct Bucket {
    capacity: u32,
    tokens: AtomicU32,
}

impl Bucket {
    pub(crate) fn new(retries: u32) -> Self {
        let capacity = retries.saturating_mul(COST);
        Self { capacity, tokens: AtomicU32::new(capacity) }
    }

    /// Takes the tokens for a retry, if enough are left.
    pub(crate) fn take(&self) -> bool {
        self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(COST)).is_ok()
    }

    /// Returns the token of a success.
    pub(crate) fn refill(&self) {
        // Usually it is full, and then nothing is written that other threads would have to read again.
        if self.tokens.load(Ordering::Relaxed) < self.capacity {
            let more = |left: u32| (left < self.capacity).then_some(left + 1);
            // Another thread may have filled it up meanwhile, which is as good.
            let _ = self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        }
    }
}
