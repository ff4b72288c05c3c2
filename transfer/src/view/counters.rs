//! The numbers behind a view.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU8, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

use super::parts::Part;
use super::{PartProgress, Parts, Phase, Progress};

/// A total that is not known.
const UNKNOWN: u64 = u64::MAX;

/// Over which time the speed is an average.
const WINDOW: Duration = Duration::from_secs(5);

const PHASES: [Phase; 5] = [Phase::Waiting, Phase::Hashing, Phase::Moving, Phase::Completing, Phase::Done];

/// The numbers behind a view. What is added to those of a file is added to those of its tree and of the engine as well.
#[derive(Debug)]
pub(crate) struct Counters {
    phase: AtomicU8,
    bytes: Total,
    hashed: AtomicU64,
    moved: AtomicU64,
    saved: AtomicU64,
    parts: Total,
    parts_done: AtomicU64,
    moving: Mutex<Vec<Arc<Part>>>,
    retries: AtomicU32,
    samples: Mutex<VecDeque<(Instant, u64)>>,
    parent: Option<Arc<Counters>>,
}

/// How much there is to do.
#[derive(Debug)]
struct Total {
    all: AtomicU64,
    /// How much of it those above count as well.
    told: AtomicU64,
}

/// Which total.
type Which = fn(&Counters) -> &Total;

/// Bytes that a run expects to move. They leave its total when this is dropped, unless a transfer takes them over.
#[derive(Debug)]
pub(crate) struct Expected {
    counters: Arc<Counters>,
    bytes: u64,
}

impl Total {
    fn new() -> Self {
        Self { all: AtomicU64::new(UNKNOWN), told: AtomicU64::new(0) }
    }

    fn known(&self) -> Option<u64> {
        Some(self.all.load(Ordering::Relaxed)).filter(|all| *all != UNKNOWN)
    }
}

impl Counters {
    /// Counters whose total is not known yet.
    pub(crate) fn new(parent: Option<&Arc<Self>>) -> Arc<Self> {
        Arc::new(Self {
            phase: AtomicU8::new(0),
            bytes: Total::new(),
            hashed: AtomicU64::new(0),
            moved: AtomicU64::new(0),
            saved: AtomicU64::new(0),
            parts: Total::new(),
            parts_done: AtomicU64::new(0),
            moving: Mutex::default(),
            retries: AtomicU32::new(0),
            samples: Mutex::default(),
            parent: parent.map(Arc::clone),
        })
    }

    /// Counters of something that those above [expect](Self::expect) already.
    pub(crate) fn expected(mut expected: Expected) -> Arc<Self> {
        let counters = Self::new(Some(&expected.counters));
        counters.bytes.told.store(std::mem::take(&mut expected.bytes), Ordering::Relaxed);
        counters
    }

    /// Adds to the total what will have to be done.
    pub(crate) fn expect(self: &Arc<Self>, bytes: u64) -> Expected {
        self.resize(|counters| &counters.bytes, 0, bytes);
        Expected { counters: Arc::clone(self), bytes }
    }

    pub(crate) fn enter(&self, phase: Phase) {
        let index = PHASES.iter().position(|known| *known == phase).unwrap_or_default();
        self.phase.store(u8::try_from(index).unwrap_or_default(), Ordering::Relaxed);
    }

    /// States how many bytes there are; those above learn the difference to what they were told.
    pub(crate) fn set_total(&self, bytes: u64) {
        self.state(|counters| &counters.bytes, bytes);
    }

    /// States how many parts there are, and how many of them are finished already.
    pub(crate) fn set_parts(&self, parts: u64, done: u64) {
        self.state(|counters| &counters.parts, parts);
        self.each(&|counters| {
            counters.parts_done.fetch_add(done, Ordering::Relaxed);
        });
    }

    fn state(&self, which: Which, now: u64) {
        which(self).all.store(now, Ordering::Relaxed);
        self.tell(which, now);
    }

    /// Has those above count so much of this, and no more.
    fn tell(&self, which: Which, now: u64) {
        let before = which(self).told.swap(now, Ordering::Relaxed);
        if let Some(parent) = &self.parent {
            parent.resize(which, before, now);
        }
    }

    /// Something below has become another size.
    fn resize(&self, which: Which, before: u64, now: u64) {
        let resized = |all: u64| all.saturating_add(now).saturating_sub(before);
        let total = |all: u64| Some(if all == UNKNOWN { resized(0) } else { resized(all) });
        let _ = which(self).all.fetch_update(Ordering::Relaxed, Ordering::Relaxed, total);
        if let Some(parent) = &self.parent {
            let _ = which(self).told.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |told| Some(resized(told)));
            parent.resize(which, before, now);
        }
    }

    /// It has ended: those above do not wait for what it has not done.
    pub(super) fn close(&self) {
        self.enter(Phase::Done);
        let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
        let least = |which: Which, done: u64| self.tell(which, read(&which(self).told).min(done));
        least(|counters| &counters.bytes, read(&self.moved).saturating_add(read(&self.saved)));
        least(|counters| &counters.parts, read(&self.parts_done));
    }

    pub(crate) fn hashed(&self, bytes: u64) {
        self.each(&|counters| {
            counters.hashed.fetch_add(bytes, Ordering::Relaxed);
        });
    }

    pub(super) fn moved(&self, bytes: u64) {
        self.each(&|counters| {
            counters.moved.fetch_add(bytes, Ordering::Relaxed);
        });
    }

    /// Takes back what has to be moved again.
    pub(super) fn take_back(&self, bytes: u64) {
        self.each(&|counters| lessen(&counters.moved, bytes));
    }

    /// Takes back all that was hashed, moved and saved: everything is done again.
    pub(crate) fn restart(&self) {
        let [hashed, moved, saved, done] =
            [&self.hashed, &self.moved, &self.saved, &self.parts_done].map(|number| number.load(Ordering::Relaxed));
        self.each(&|counters| {
            lessen(&counters.hashed, hashed);
            lessen(&counters.moved, moved);
            lessen(&counters.saved, saved);
            lessen(&counters.parts_done, done);
        });
    }

    pub(crate) fn saved(&self, bytes: u64) {
        self.each(&|counters| {
            counters.saved.fetch_add(bytes, Ordering::Relaxed);
        });
    }

    pub(crate) fn retried(&self) {
        self.each(&|counters| {
            counters.retries.fetch_add(1, Ordering::Relaxed);
        });
    }

    pub(crate) fn retries(&self) -> u32 {
        self.retries.load(Ordering::Relaxed)
    }

    /// A part is on its way.
    pub(super) fn begun(&self, part: &Arc<Part>) {
        self.each(&|counters| counters.parts_moving().push(Arc::clone(part)));
    }

    /// A part is not on its way any more.
    pub(super) fn ended(&self, part: &Arc<Part>, is_done: bool) {
        self.each(&|counters| {
            counters.parts_moving().retain(|moving| !Arc::ptr_eq(moving, part));
            counters.parts_done.fetch_add(u64::from(is_done), Ordering::Relaxed);
        });
    }

    fn parts_moving(&self) -> MutexGuard<'_, Vec<Arc<Part>>> {
        self.moving.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn moving(&self) -> Vec<PartProgress> {
        let parts = self.parts_moving().clone();
        parts.iter().map(|part| part.progress()).collect()
    }

    fn each(&self, change: &dyn Fn(&Self)) {
        change(self);
        if let Some(parent) = &self.parent {
            parent.each(change);
        }
    }

    pub(super) fn progress(&self, now: Instant) -> Progress {
        let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
        let total = self.bytes.known();
        let moved = read(&self.moved);
        let saved = read(&self.saved);
        let speed = self.sample(now, moved);
        let left = total.map(|total| total.saturating_sub(moved.saturating_add(saved)));
        let remaining = left.zip(speed).and_then(|(left, speed)| match (left, speed) {
            (0, _) => Some(Duration::ZERO),
            (_, 0) => None,
            (left, speed) => Some(Duration::from_secs(left.div_ceil(speed))),
        });
        let index = usize::from(self.phase.load(Ordering::Relaxed));
        // One that ends meanwhile is missed rather than counted twice.
        let done = read(&self.parts_done);
        let moving = u64::try_from(self.parts_moving().len()).unwrap_or(u64::MAX);
        Progress {
            phase: PHASES.get(index).copied().unwrap_or(Phase::Waiting),
            total,
            hashed: read(&self.hashed),
            moved,
            saved,
            parts: Parts { total: self.parts.known(), done, moving },
            retries: self.retries(),
            speed,
            remaining,
        }
    }

    /// Notes how much was moved by now, and returns the speed since the oldest note that counts.
    fn sample(&self, now: Instant, moved: u64) -> Option<u64> {
        let mut samples = self.samples.lock().unwrap_or_else(PoisonError::into_inner);
        while samples.len() > 1 && samples.get(1).is_some_and(|(at, _)| now.duration_since(*at) >= WINDOW) {
            samples.pop_front();
        }
        // A reader that draws more often than it needs to makes no longer list.
        let recent = samples.back().is_some_and(|(at, _)| now.duration_since(*at) < WINDOW / 50);
        if !recent {
            samples.push_back((now, moved));
        }
        let (at, then) = *samples.front()?;
        let millis = now.duration_since(at).as_millis();
        if millis == 0 {
            return None;
        }
        u64::try_from(u128::from(moved.saturating_sub(then)) * 1000 / millis).ok()
    }
}

/// Closes counters when it is dropped: at the end of a transfer, however that comes.
#[derive(Debug)]
pub(crate) struct Closing(pub(crate) Arc<Counters>);

impl Drop for Closing {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl Drop for Expected {
    fn drop(&mut self) {
        self.counters.resize(|counters| &counters.bytes, self.bytes, 0);
    }
}

fn lessen(number: &AtomicU64, by: u64) {
    let less = |now: u64| Some(now.saturating_sub(by));
    let _ = number.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
}
