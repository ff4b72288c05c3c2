//! How much memory the transfers of an engine may hold.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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
    idle: Arc<Mutex<Idle>>,
}

/// Buffers that nobody uses: getting new memory, page by page, takes half the time that reading a part into it takes.
/// Together they are never larger than what is not reserved.
#[derive(Debug, Default)]
struct Idle {
    buffers: Vec<Vec<u8>>,
    /// How many will use them again.
    users: usize,
}

/// Memory that is reserved until this is dropped.
#[derive(Debug)]
#[must_use]
pub(crate) struct Reserved(#[allow(dead_code, reason = "held for what its drop does")] Option<OwnedSemaphorePermit>);

impl Budget {
    pub(crate) fn new(bytes: u64) -> Self {
        let all = units(bytes).max(1);
        let permits = usize::try_from(all).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
        Self { units: Arc::new(Semaphore::new(permits)), all, idle: Arc::default() }
    }

    /// Reserves memory, after all who came before. A piece that is larger than the whole budget passes alone.
    pub(crate) async fn reserve(&self, bytes: u64) -> Reserved {
        let reserved = self.acquire(bytes).await;
        self.lessen(&mut self.idle());
        reserved
    }

    /// Reserves memory that is free now and that nobody waits for.
    pub(crate) fn try_reserve(&self, bytes: u64) -> Option<Reserved> {
        let reserved = self.try_acquire(bytes)?;
        self.lessen(&mut self.idle());
        Some(reserved)
    }

    /// Reserves memory as [`reserve`](Self::reserve) does, with a buffer in it.
    pub(crate) async fn buffer(&self, bytes: u64) -> Buffer {
        let reserved = self.acquire(bytes).await;
        self.fill(bytes, reserved)
    }

    /// Reserves memory as [`try_reserve`](Self::try_reserve) does, with a buffer in it.
    pub(crate) fn try_buffer(&self, bytes: u64) -> Option<Buffer> {
        let reserved = self.try_acquire(bytes)?;
        Some(self.fill(bytes, reserved))
    }

    /// Keeps buffers that are free, as long as the returned value lives.
    pub(crate) fn keep_buffers(&self) -> KeptBuffers {
        self.idle().users += 1;
        KeptBuffers(self.clone())
    }

    async fn acquire(&self, bytes: u64) -> Reserved {
        // The semaphore is never closed.
        Reserved(Arc::clone(&self.units).acquire_many_owned(self.share(bytes)).await.ok())
    }

    fn try_acquire(&self, bytes: u64) -> Option<Reserved> {
        Some(Reserved(Some(Arc::clone(&self.units).try_acquire_many_owned(self.share(bytes)).ok()?)))
    }

    fn fill(&self, length: u64, reserved: Reserved) -> Buffer {
        let mut idle = self.idle();
        let fits = idle.buffers.iter().position(|buffer| buffer.len() as u64 == length);
        // Before others are given up: what is reserved has room for it.
        let bytes = fits.map(|index| idle.buffers.swap_remove(index)).unwrap_or_default();
        self.lessen(&mut idle);
        drop(idle);
        Buffer { bytes, length, reserved: Some(reserved), home: self.clone() }
    }

    fn take_back(&self, buffer: Vec<u8>) {
        let mut idle = self.idle();
        if idle.users > 0 {
            idle.buffers.push(buffer);
            self.lessen(&mut idle);
        }
    }

    /// Gives up idle buffers until they fit into what is not reserved.
    fn lessen(&self, idle: &mut Idle) {
        let free = self.units.available_permits();
        let mut held: usize = idle.buffers.iter().map(|buffer| units_of(buffer)).sum();
        while held > free
            && let Some(buffer) = idle.buffers.pop()
        {
            held = held.saturating_sub(units_of(&buffer));
        }
    }

    fn idle(&self) -> MutexGuard<'_, Idle> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn share(&self, bytes: u64) -> u32 {
        units(bytes).min(self.all)
    }
}

impl Reserved {
    /// Bytes that hold the memory until the last of them is gone.
    pub(crate) fn hold(self, bytes: Bytes) -> Bytes {
        struct Held {
            bytes: Bytes,
            _reserved: Reserved,
        }
        impl AsRef<[u8]> for Held {
            fn as_ref(&self) -> &[u8] {
                &self.bytes
            }
        }
        Bytes::from_owner(Held { bytes, _reserved: self })
    }
}

/// Memory that is reserved, with a buffer in it. What is in the buffer at first is not defined.
#[derive(Debug)]
pub(crate) struct Buffer {
    /// Empty until it is used, unless an idle one was found.
    bytes: Vec<u8>,
    length: u64,
    reserved: Option<Reserved>,
    home: Budget,
}

impl Buffer {
    pub(crate) fn as_mut(&mut self) -> &mut [u8] {
        if self.bytes.is_empty() {
            self.bytes = vec![0; usize::try_from(self.length).unwrap_or(usize::MAX)];
        }
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
        // Memory that is idle is not reserved.
        self.reserved = None;
        self.home.take_back(std::mem::take(&mut self.bytes));
    }
}

/// Buffers that are free are kept until the last of these is dropped.
#[derive(Debug)]
#[must_use]
pub(crate) struct KeptBuffers(Budget);

impl Drop for KeptBuffers {
    fn drop(&mut self) {
        let mut idle = self.0.idle();
        idle.users = idle.users.saturating_sub(1);
        if idle.users == 0 {
            idle.buffers.clear();
        }
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
        let kept = budget.keep_buffers();
        let take = || {
            let mut buffer = budget.try_buffer(2 * UNIT).unwrap();
            assert_eq!(buffer.as_mut().len(), 8192);
            buffer
        };
        let idle = || budget.idle().buffers.len();
        let first = take();
        let address = first.as_ref().as_ptr();
        let bytes = first.freeze();
        let rest = bytes.slice(1..);
        drop(bytes);
        assert!(budget.try_reserve(3 * UNIT).is_none(), "a slice holds all of it");
        drop(rest);
        let rest = budget.try_reserve(2 * UNIT - 1).unwrap();
        let second = take();
        assert_eq!(second.as_ref().as_ptr(), address, "also when it is all that is left");
        drop((second, rest));
        let other = budget.try_reserve(3 * UNIT).unwrap();
        assert_eq!(idle(), 0, "what is reserved and what is idle are more than there is");
        drop(other);
        drop((take(), take()));
        assert_eq!(idle(), 2);
        let late = take();
        drop(kept);
        assert_eq!(idle(), 0);
        drop(late);
        assert_eq!(idle(), 0, "nobody is left who would use it");
        assert!(budget.try_reserve(4 * UNIT).is_some());
    }

    #[test]
    fn held_bytes_hold_the_memory() {
        let budget = Budget::new(4 * UNIT);
        let bytes = budget.try_reserve(4 * UNIT).unwrap().hold(Bytes::from_static(b"held"));
        let rest = bytes.slice(1..);
        drop(bytes);
        assert!(budget.try_reserve(1).is_none());
        assert_eq!(&rest[..], b"eld");
        drop(rest);
        assert!(budget.try_reserve(4 * UNIT).is_some());
    }
}
