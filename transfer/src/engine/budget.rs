//! How much memory the transfers of an engine may hold.

use std::sync::Arc;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What memory is counted in: a file of one byte takes a page.
const UNIT: u64 = 4096;

/// Memory that is reserved before bytes are read or fetched, in the order of arrival, and given back when what holds the
/// bytes is dropped. Nobody has to run for that, so a full budget and a busy engine never wait for each other.
#[derive(Clone, Debug)]
pub(crate) struct Budget {
    units: Arc<Semaphore>,
    all: u32,
}

/// Memory that is reserved until this is dropped.
#[derive(Debug)]
#[must_use]
pub(crate) struct Reserved(#[allow(dead_code, reason = "held for what its drop does")] Option<OwnedSemaphorePermit>);

impl Budget {
    pub(crate) fn new(bytes: u64) -> Self {
        let all = units(bytes).max(1);
        let permits = usize::try_from(all).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
        Self { units: Arc::new(Semaphore::new(permits)), all }
    }

    /// Reserves memory, after all who came before. A piece that is larger than the whole budget passes alone.
    pub(crate) async fn reserve(&self, bytes: u64) -> Reserved {
        // The semaphore is never closed.
        Reserved(Arc::clone(&self.units).acquire_many_owned(self.share(bytes)).await.ok())
    }

    /// Reserves memory that is free now and that nobody waits for.
    pub(crate) fn try_reserve(&self, bytes: u64) -> Option<Reserved> {
        let permit = Arc::clone(&self.units).try_acquire_many_owned(self.share(bytes)).ok()?;
        Some(Reserved(Some(permit)))
    }

    fn share(&self, bytes: u64) -> u32 {
        units(bytes).min(self.all)
    }
}

fn units(bytes: u64) -> u32 {
    u32::try_from(bytes.div_ceil(UNIT)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn memory_is_given_in_the_order_of_arrival() {
        let budget = Budget::new(10 * UNIT);
        let first = budget.try_reserve(6 * UNIT).unwrap();
        let mut large = Box::pin(budget.reserve(8 * UNIT));
        assert!(large.as_mut().now_or_never().is_none());
        // Four units are free, but somebody came before.
        let mut small = Box::pin(budget.reserve(UNIT));
        assert!(small.as_mut().now_or_never().is_none());
        assert!(budget.try_reserve(UNIT).is_none());
        drop(first);
        let large = large.as_mut().now_or_never().expect("its turn");
        let small = small.as_mut().now_or_never().expect("there are two units left");
        drop((large, small));
        assert!(budget.try_reserve(10 * UNIT).is_some());
    }

    #[test]
    fn a_piece_that_is_too_large_passes_alone() {
        let budget = Budget::new(4 * UNIT);
        let all = budget.try_reserve(u64::MAX).expect("all of it");
        assert!(budget.try_reserve(1).is_none());
        drop(all);
        assert!(budget.try_reserve(1).is_some());
    }

    #[test]
    fn whoever_stops_waiting_holds_up_nobody() {
        let budget = Budget::new(4 * UNIT);
        let held = budget.try_reserve(2 * UNIT).unwrap();
        let mut large = Box::pin(budget.reserve(4 * UNIT));
        assert!(large.as_mut().now_or_never().is_none());
        drop(large);
        assert!(budget.try_reserve(2 * UNIT).is_some());
        drop(held);
    }
}
