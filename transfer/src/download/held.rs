//! Bytes of a download that have been written, and are still in memory because they have not been hashed.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use bytes::Bytes;

use crate::engine::Reserved;

/// Bytes by where they begin. They are here so that they need not be read again; whoever drops them does no harm.
#[derive(Default)]
pub(super) struct Held(Mutex<BTreeMap<u64, Batch>>);

/// Chunks that come one behind the other, and the memory that is reserved for them.
pub(super) struct Batch {
    pub(super) chunks: Vec<Bytes>,
    length: u64,
    _memory: Reserved,
}

impl Batch {
    pub(super) fn new(chunks: Vec<Bytes>, length: u64, memory: Reserved) -> Self {
        Self { chunks, length, _memory: memory }
    }
}

impl Held {
    pub(super) fn keep(&self, position: u64, batch: Batch) {
        self.lock().insert(position, batch);
    }

    /// Takes what there is at the beginning of this range without a gap, and says where it ends. If there is nothing, it says
    /// up to where there is none.
    pub(super) fn take(&self, range: Range<u64>) -> (Vec<Batch>, u64) {
        let mut held = self.lock();
        let (mut taken, mut at) = (Vec::new(), range.start);
        while at < range.end
            && let Some(batch) = held.remove(&at)
        {
            at = at.saturating_add(batch.length);
            taken.push(batch);
        }
        if taken.is_empty() {
            at = held.range(range.clone()).next().map_or(range.end, |(next, _)| *next);
        }
        (taken, at)
    }

    /// Gives all of it up.
    pub(super) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, BTreeMap<u64, Batch>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Budget;

    #[test]
    fn what_is_held_is_taken_without_a_gap() {
        let budget = Budget::new(1 << 20);
        let held = Held::default();
        let batch =
            |length| Batch::new(vec![Bytes::from(vec![0; length])], length as u64, budget.try_reserve(1).unwrap());
        for (position, length) in [(10, 5), (15, 5), (30, 5)] {
            held.keep(position, batch(length));
        }
        let take = |range| {
            let (taken, end) = held.take(range);
            (taken.len(), end)
        };
        assert_eq!(take(0..40), (0, 10), "it is read from the file up to there");
        assert_eq!(take(0..8), (0, 8));
        assert_eq!(take(10..12), (1, 15), "a batch is taken as a whole");
        assert_eq!(take(15..40), (1, 20));
        assert_eq!(take(20..40), (0, 30));
        held.clear();
        assert_eq!(take(30..40), (0, 40));
        assert!(budget.try_reserve(1 << 20).is_some(), "nothing is left");
    }
}
