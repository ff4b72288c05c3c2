//! What keeps retries from making an outage worse.

use std::sync::atomic::{AtomicU32, Ordering};

/// What a retry costs. A success brings one token back, so that in the long run one retry goes with five successes.
const COST: u32 = 5;

/// A client's tokens for retries, shared by all its clones.
///
/// While the server is well, retries are rare and the bucket is full. In an outage each caller's policy alone would
/// multiply the load by the number of attempts; once the bucket is empty, calls fail at their first failure instead,
/// until others succeed again.
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

    /// Pays for a retry, if there is enough left.
    pub(crate) fn take(&self) -> bool {
        self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(COST)).is_ok()
    }

    /// Puts back what a success brings.
    pub(crate) fn refill(&self) {
        // Most often it is full, and then nothing is written that other threads would have to read again.
        if self.tokens.load(Ordering::Relaxed) < self.capacity {
            let more = |left: u32| (left < self.capacity).then_some(left + 1);
            // Another thread may have filled it up meanwhile, which is as good.
            let _ = self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        }
    }
}
