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

/// The tokens for one retry. They return to the bucket when this is dropped, unless the retry [was made](Self::spend): a
/// caller that gives up during the pause costs the server nothing, and the other callers nothing either.
#[derive(Debug)]
#[must_use]
pub(super) struct Tokens<'b>(Option<&'b Bucket>);

impl Bucket {
    pub(crate) fn new(retries: u32) -> Self {
        let capacity = retries.saturating_mul(COST);
        Self { capacity, tokens: AtomicU32::new(capacity) }
    }

    /// Takes the tokens for a retry, if enough are left.
    pub(super) fn take(&self) -> Option<Tokens<'_>> {
        let taken = self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(COST));
        // Made only where they were taken: dropping them gives them back.
        taken.is_ok().then(|| Tokens(Some(self)))
    }

    /// Returns the token of a success.
    pub(crate) fn refill(&self) {
        self.put(1);
    }

    fn put(&self, tokens: u32) {
        // Usually it is full, and then nothing is written that other threads would have to read again.
        if self.tokens.load(Ordering::Relaxed) < self.capacity {
            let more = |left: u32| (left < self.capacity).then_some(left.saturating_add(tokens).min(self.capacity));
            // Another thread may have filled it up meanwhile, which is as good.
            let _ = self.tokens.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        }
    }
}

impl Tokens<'_> {
    /// The retry is made: the tokens are gone.
    pub(super) fn spend(mut self) {
        self.0 = None;
    }
}

impl Drop for Tokens<'_> {
    fn drop(&mut self) {
        if let Some(bucket) = self.0 {
            bucket.put(COST);
        }
    }
}
