//! How much memory the transfers of an engine may hold.

#[cfg(test)]
mod tests;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};

/// What memory is counted in: a file of one byte takes a page.
const UNIT: u64 = 4096;

/// Memory that is reserved before bytes are read or fetched, in the order of arrival, and given back when what holds the
/// bytes is dropped. Nobody has to run for that, so a full budget and a busy engine never wait for each other.
#[derive(Clone, Debug)]
pub(crate) struct Budget {
    units: Arc<Semaphore>,
    all: u32,
    idle: Arc<Mutex<Idle>>,
    /// Changes whenever somebody has to wait.
    wanted: Arc<watch::Sender<()>>,
}

/// What part of the memory stays free of what can be given up: so that it need not be given up whenever somebody begins.
const PLENTY: u32 = 8;

/// Buffers that nobody uses: getting new memory, page by page, takes half the time that reading a part into it takes.
/// Together they are never larger than what is not reserved.
#[derive(Debug, Default)]
struct Idle {
    buffers: Vec<Vec<u8>>,
    /// How many will use them again.
    users: usize,
    /// How much those have asked for who wait for memory with a buffer in it.
    awaited: usize,
}

/// Memory that is reserved until this is dropped.
#[derive(Debug)]
#[must_use]
pub(crate) struct Reserved(#[allow(dead_code, reason = "held for what its drop does")] Option<OwnedSemaphorePermit>);

impl Budget {
    pub(crate) fn new(bytes: u64) -> Self {
        let all = units(bytes).max(1);
        let permits = usize::try_from(all).unwrap_or(usize::MAX).min(Semaphore::MAX_PERMITS);
        Self { units: Arc::new(Semaphore::new(permits)), all, idle: Arc::default(), wanted: Arc::default() }
    }

    /// Reserves memory, after all who came before. A piece that is larger than the whole budget passes alone.
    pub(crate) async fn reserve(&self, bytes: u64) -> Reserved {
        let reserved = self.acquire(bytes).await;
        self.lessen(&mut self.idle(), 0);
        reserved
    }

    /// Reserves memory that is free now and that nobody waits for.
    pub(crate) fn try_reserve(&self, bytes: u64) -> Option<Reserved> {
        let reserved = self.try_acquire(bytes)?;
        self.lessen(&mut self.idle(), 0);
        Some(reserved)
    }

    /// Reserves memory for what can be given up, as long as there is plenty. Whoever has it watches [`wanted`](Self::wanted).
    pub(crate) fn try_spare(&self, bytes: u64) -> Option<Reserved> {
        let rest = self.units.available_permits().checked_sub(usize::try_from(self.share(bytes)).ok()?)?;
        if rest < usize::try_from(self.all / PLENTY).ok()? { None } else { self.try_reserve(bytes) }
    }

    /// Tells when somebody has to wait for memory.
    pub(crate) fn wanted(&self) -> Wanted {
        Wanted(self.wanted.subscribe())
    }

    /// Reserves memory as [`reserve`](Self::reserve) does, with a buffer in it.
    pub(crate) async fn buffer(&self, bytes: u64) -> Buffer {
        if let Some(buffer) = self.try_buffer(bytes) {
            return buffer;
        }
        let awaiting = Awaiting::new(self, bytes);
        let reserved = self.acquire(bytes).await;
        self.fill(bytes, reserved, Some(&awaiting))
    }

    /// Reserves memory as [`try_reserve`](Self::try_reserve) does, with a buffer in it.
    pub(crate) fn try_buffer(&self, bytes: u64) -> Option<Buffer> {
        let reserved = self.try_acquire(bytes)?;
        Some(self.fill(bytes, reserved, None))
    }

    /// Keeps buffers that are free, as long as the returned value lives.
    pub(crate) fn keep_buffers(&self) -> KeptBuffers {
        self.idle().users += 1;
        KeptBuffers(self.clone())
    }

    async fn acquire(&self, bytes: u64) -> Reserved {
        if let Some(reserved) = self.try_acquire(bytes) {
            return reserved;
        }
        self.wanted.send_replace(());
        // The semaphore is never closed.
        Reserved(Arc::clone(&self.units).acquire_many_owned(self.share(bytes)).await.ok())
    }

    fn try_acquire(&self, bytes: u64) -> Option<Reserved> {
        Some(Reserved(Some(Arc::clone(&self.units).try_acquire_many_owned(self.share(bytes)).ok()?)))
    }

    fn fill(&self, length: u64, reserved: Reserved, awaiting: Option<&Awaiting<'_>>) -> Buffer {
        let mut idle = self.idle();
        let fits = idle.buffers.iter().position(|buffer| buffer.len() as u64 == length);
        // Before others are given up: what is reserved has room for it.
        let bytes = fits.map(|index| idle.buffers.swap_remove(index)).unwrap_or_default();
        let others = idle.awaited.saturating_sub(awaiting.map_or(0, |awaiting| awaiting.1));
        self.lessen(&mut idle, others);
        drop(idle);
        Buffer { bytes, length, reserved: Some(reserved), home: self.clone() }
    }

    /// Takes a buffer back together with its memory, so that whoever gets the memory finds the buffer as well.
    fn take_back(&self, buffer: Vec<u8>, reserved: Option<Reserved>) {
        let mut idle = self.idle();
        // Memory that is idle is not reserved.
        drop(reserved);
        if idle.users > 0 && !buffer.is_empty() {
            idle.buffers.push(buffer);
            // Whoever waits may have been given the memory just now, and comes for the buffer. If it was somebody else, who
            // needs no buffer, that one gives it up.
            let awaited = idle.awaited;
            self.lessen(&mut idle, awaited);
        }
    }

    /// Gives up idle buffers until they fit into what is not reserved, or into more than that.
    fn lessen(&self, idle: &mut Idle, more: usize) {
        let free = self.units.available_permits().saturating_add(more);
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

/// Somebody waits for memory with a buffer in it.
struct Awaiting<'b>(&'b Budget, usize);

impl<'b> Awaiting<'b> {
    fn new(budget: &'b Budget, bytes: u64) -> Self {
        let units = usize::try_from(budget.share(bytes)).unwrap_or_default();
        let mut idle = budget.idle();
        idle.awaited = idle.awaited.saturating_add(units);
        drop(idle);
        Self(budget, units)
    }
}

impl Drop for Awaiting<'_> {
    fn drop(&mut self) {
        let mut idle = self.0.idle();
        idle.awaited = idle.awaited.saturating_sub(self.1);
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
        self.home.take_back(std::mem::take(&mut self.bytes), self.reserved.take());
    }
}

/// Tells when somebody has to wait for memory.
#[derive(Debug)]
pub(crate) struct Wanted(watch::Receiver<()>);

impl Wanted {
    pub(crate) async fn next(&mut self) {
        if self.0.changed().await.is_err() {
            // The budget is gone, and so is everybody who could wait.
            std::future::pending::<()>().await;
        }
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
