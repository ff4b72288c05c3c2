//! Parts on their way.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::PartProgress;
use super::counters::Counters;

/// A part or range on its way, until this is dropped.
#[derive(Debug)]
pub(crate) struct Moving {
    counters: Arc<Counters>,
    part: Arc<Part>,
    /// What moved of it is of use although it is not finished.
    keeps: bool,
    is_done: bool,
}

/// What is known of a part on its way.
#[derive(Debug)]
pub(super) struct Part {
    offset: u64,
    size: Option<u64>,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// The number of the attempt that counts. Others have ended.
    attempt: u32,
    moved: u64,
}

/// An attempt at a part. It counts until it has failed: a connection that is given up may ask for more bytes all the same.
#[derive(Clone, Debug)]
pub(crate) struct Attempt {
    counters: Arc<Counters>,
    part: Arc<Part>,
    number: u32,
}

impl Moving {
    /// A part that begins. `keeps` is whether what moved of it is of use although it is not finished.
    pub(crate) fn new(counters: &Arc<Counters>, offset: u64, size: Option<u64>, keeps: bool) -> Self {
        let part = Arc::new(Part { offset, size, state: Mutex::default() });
        counters.begun(&part);
        Self { counters: Arc::clone(counters), part, keeps, is_done: false }
    }

    /// The attempt that begins now.
    pub(crate) fn attempt(&self) -> Attempt {
        let number = self.part.state().attempt;
        Attempt { counters: Arc::clone(&self.counters), part: Arc::clone(&self.part), number }
    }

    /// The attempt has failed: what it moved is taken back, unless it is of use, and whoever is late counts for nothing.
    pub(crate) fn failed(&self) {
        let mut state = self.part.state();
        state.attempt += 1;
        if !self.keeps {
            self.counters.take_back(std::mem::take(&mut state.moved));
        }
    }

    /// It is finished.
    pub(crate) fn done(mut self) {
        self.is_done = true;
        self.part.state().attempt += 1;
    }
}

impl Drop for Moving {
    fn drop(&mut self) {
        if !self.is_done {
            self.failed();
        }
        self.counters.ended(&self.part, self.is_done);
    }
}

impl Part {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn progress(&self) -> PartProgress {
        PartProgress { offset: self.offset, size: self.size, moved: self.state().moved }
    }
}

impl Attempt {
    pub(crate) fn moved(&self, bytes: u64) {
        let mut state = self.part.state();
        if state.attempt == self.number {
            state.moved += bytes;
            self.counters.moved(bytes);
        }
    }
}
