//! How much memory the transfers of an engine may hold.

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// What memory is counted in: a file of one byte takes a page.
const UNIT: u64 = 4096;

/// Memory that is reserved before bytes are read or fetched, in the order of arrival, and given back when what holds the
/// bytes is dropped. Nobody has to run for that, so a full budget and a busy engine never wait for each other.
#[derive(Clone, Debug)]
pub(crate) struct Budget {
    units: Arc<Semaphore>,
    all: u32,
    /// Buffers that nobody uses: getting new memory, page by page, takes half the time that reading a part into it takes.
    /// Together they are never larger than what is not reserved.
    idle: Arc<Mutex<Vec<Vec<u8>>>>,
}

/// Memory that is reserved until this is dropped.
#[derive(Debug)]
#[must_use]
pub(crate) struct Reserved {
    #[allow(dead_code, reason = "held for what its drop does")]
    permit: Option<OwnedSemaphorePermit>,
    /// A buffer of that size, where an idle one was found.
    found: Option<Vec<u8>>,
    home: Budget,
}

impl Reserved {
    /// The memory for so many bytes, which were reserved. What is in it is not defined.
    pub(crate) fn into_buffer(mut self, length: usize) -> Buffer {
        let found = self.found.take().filter(|buffer| buffer.len() == length);
        Buffer { bytes: found.unwrap_or_else(|| vec![0; length]), reserved: Some(self) }
    }
}

impl Budget {
    pub(crate) fn new(bytes: u64) -> Self {
        let all = units(bytes).max(1);
        let permits = usize::try_from(all).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
        Self { units: Arc::new(Semaphore::new(permits)), all, idle: Arc::default() }
    }

    /// Reserves memory, after all who came before. A piece that is larger than the whole budget passes alone.
    pub(crate) async fn reserve(&self, bytes: u64) -> Reserved {
        // The semaphore is never closed.
        self.reserved(bytes, Arc::clone(&self.units).acquire_many_owned(self.share(bytes)).await.ok())
    }

    /// Reserves memory that is free now and that nobody waits for.
    pub(crate) fn try_reserve(&self, bytes: u64) -> Option<Reserved> {
        let permit = Arc::clone(&self.units).try_acquire_many_owned(self.share(bytes)).ok()?;
        Some(self.reserved(bytes, Some(permit)))
    }

    fn reserved(&self, bytes: u64, permit: Option<OwnedSemaphorePermit>) -> Reserved {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = idle.iter().position(|buffer| buffer.len() as u64 == bytes);
        let found = fits.map(|index| idle.swap_remove(index));
        self.lessen(&mut idle);
        Reserved { permit, found, home: self.clone() }
    }

    /// Gives memory that is not used back to the system.
    pub(crate) fn release(&self) {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn take_back(&self, buffer: Vec<u8>) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.push(buffer);
        self.lessen(&mut idle);
    }

    /// Gives up idle buffers until they fit into what is not reserved.
    fn lessen(&self, idle: &mut Vec<Vec<u8>>) {
        let free = self.units.available_permits();
        let mut held: usize = idle.iter().map(|buffer| units_of(buffer)).sum();
        while held > free
            && let Some(buffer) = idle.pop()
        {
            held = held.saturating_sub(units_of(&buffer));
        }
    }

    fn share(&self, bytes: u64) -> u32 {
        units(bytes).min(self.all)
    }
}

/// Memory that was reserved, and is used. The next user gets it as it is.
#[derive(Debug)]
pub(crate) struct Buffer {
    bytes: Vec<u8>,
    reserved: Option<Reserved>,
}

impl Buffer {
    pub(crate) fn as_mut(&mut self) -> &mut [u8] {
        &mut self.bytes
    }

    /// The bytes, which hold the memory until the last of them is gone.
    pub(crate) fn freeze(self) -> Bytes {
        Bytes::from_owner(self)
    }
}

impl AsRef<[u8]> for Buffer {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for Buffer {
    fn drop(&mut self) {
        let Some(Reserved { permit, home, .. }) = self.reserved.take() else { return };
        drop(permit);
        home.take_back(std::mem::take(&mut self.bytes));
    }
}

fn units_of(buffer: &[u8]) -> usize {
    buffer.len().div_ceil(usize::try_from(UNIT).unwrap_or(usize::MAX))
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

    #[test]
    fn a_buffer_is_used_again_while_nobody_else_needs_the_memory() {
        let budget = Budget::new(4 * UNIT);
        let length = 2 * 4096;
        let take = || budget.try_reserve(2 * UNIT).map(|reserved| reserved.into_buffer(length));
        let first = take().unwrap();
        let address = first.as_ref().as_ptr();
        let bytes = first.freeze();
        let rest = bytes.slice(1..);
        drop(bytes);
        assert!(budget.try_reserve(3 * UNIT).is_none(), "a slice holds all of it");
        drop(rest);
        let rest = budget.try_reserve(2 * UNIT - 1).unwrap();
        let second = take().unwrap();
        assert_eq!(second.as_ref().as_ptr(), address, "also when it is all that is left");
        drop((second, rest));
        let other = budget.try_reserve(3 * UNIT).unwrap();
        assert!(budget.idle.lock().unwrap().is_empty(), "what is reserved and what is idle are more than there is");
        drop(other);
        drop((take(), take()));
        assert_eq!(budget.idle.lock().unwrap().len(), 2);
        budget.release();
        assert!(budget.idle.lock().unwrap().is_empty());
    }
}
