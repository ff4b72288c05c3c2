//! How far transfers are, for whoever draws it.

use std::collections::VecDeque;
use std::fmt;
use std::sync::atomic::{AtomicU8, AtomicU32, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::time::Instant;

/// A total that is not known.
const UNKNOWN: u64 = u64::MAX;

/// Over which time the speed is an average.
const WINDOW: Duration = Duration::from_secs(5);

/// Reads how far a transfer, a tree, or all transfers of an engine are, whenever the reader wants to draw it.
///
/// Reading costs a transfer nothing, and not reading neither. A lost [event](crate::Event) never makes a number here wrong.
#[derive(Clone)]
pub struct View(pub(crate) Arc<Counters>);

/// How far a transfer is. All numbers are bytes, unless they say otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct Progress {
    /// What it is doing.
    pub phase: Phase,
    /// How much there is to do. None while that is not known, which is not zero.
    pub total: Option<u64>,
    /// How much of the local content has been hashed.
    pub hashed: u64,
    /// How much went over the network. A part that is sent again is taken back first, so that this never passes the total.
    pub moved: u64,
    /// How much need not go over the network: a flash upload, what an earlier run had done, a file that is the same.
    pub saved: u64,
    /// How often a part, a range or a call was repeated.
    pub retries: u32,
    /// How fast bytes went over the network in the last seconds, in bytes a second. None before there is anything to say:
    /// ask repeatedly.
    pub speed: Option<u64>,
    /// The time that the rest takes at this speed.
    pub remaining: Option<Duration>,
}

/// What a transfer is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// It waits for its turn.
    Waiting,
    /// It hashes the content, to know whether the service has it already.
    Hashing,
    /// Bytes go over the network.
    Moving,
    /// All bytes have been moved; the service, or the local file system, completes the file.
    Completing,
    /// It has ended.
    Done,
}

const PHASES: [Phase; 5] = [Phase::Waiting, Phase::Hashing, Phase::Moving, Phase::Completing, Phase::Done];

/// The numbers behind a view. What is added to those of a file is added to those of its tree and of the engine as well.
#[derive(Debug)]
pub(crate) struct Counters {
    phase: AtomicU8,
    total: AtomicU64,
    hashed: AtomicU64,
    moved: AtomicU64,
    saved: AtomicU64,
    retries: AtomicU32,
    samples: Mutex<VecDeque<(Instant, u64)>>,
    parent: Option<Arc<Counters>>,
    /// Whether those above count its total already.
    counted: bool,
}

impl Counters {
    /// Counters whose total is not known yet.
    pub(crate) fn new(parent: Option<&Arc<Self>>) -> Arc<Self> {
        Self::below(parent, false)
    }

    /// Counters of a part of something that [expects](Self::expect) it already.
    pub(crate) fn expected(parent: &Arc<Self>) -> Arc<Self> {
        Self::below(Some(parent), true)
    }

    fn below(parent: Option<&Arc<Self>>, counted: bool) -> Arc<Self> {
        Arc::new(Self {
            phase: AtomicU8::new(0),
            total: AtomicU64::new(UNKNOWN),
            hashed: AtomicU64::new(0),
            moved: AtomicU64::new(0),
            saved: AtomicU64::new(0),
            retries: AtomicU32::new(0),
            samples: Mutex::default(),
            parent: parent.map(Arc::clone),
            counted,
        })
    }

    pub(crate) fn enter(&self, phase: Phase) {
        let index = PHASES.iter().position(|known| *known == phase).unwrap_or_default();
        self.phase.store(u8::try_from(index).unwrap_or_default(), Ordering::Relaxed);
    }

    /// States the total, once; those above grow by it.
    pub(crate) fn set_total(&self, bytes: u64) {
        let before = self.total.swap(bytes, Ordering::Relaxed);
        if let Some(parent) = self.parent.as_ref().filter(|_| !self.counted) {
            let known = if before == UNKNOWN { 0 } else { before };
            parent.grow(bytes.saturating_sub(known));
        }
    }

    /// Adds to the total what will have to be done.
    pub(crate) fn expect(&self, bytes: u64) {
        self.grow(bytes);
    }

    fn grow(&self, by: u64) {
        let more = |total: u64| Some(if total == UNKNOWN { by } else { total.saturating_add(by) });
        let _ = self.total.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more);
        if let Some(parent) = &self.parent {
            parent.grow(by);
        }
    }

    pub(crate) fn hashed(&self, bytes: u64) {
        self.each(&|counters| {
            counters.hashed.fetch_add(bytes, Ordering::Relaxed);
        });
    }

    pub(crate) fn moved(&self, bytes: u64) {
        self.each(&|counters| {
            counters.moved.fetch_add(bytes, Ordering::Relaxed);
        });
    }

    /// Takes back what has to be moved again.
    pub(crate) fn take_back(&self, bytes: u64) {
        self.each(&|counters| lessen(&counters.moved, bytes));
    }

    /// Takes back all that was hashed, moved and saved: everything is done again.
    pub(crate) fn restart(&self) {
        let [hashed, moved, saved] =
            [&self.hashed, &self.moved, &self.saved].map(|number| number.load(Ordering::Relaxed));
        self.each(&|counters| {
            lessen(&counters.hashed, hashed);
            lessen(&counters.moved, moved);
            lessen(&counters.saved, saved);
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

    fn each(&self, change: &dyn Fn(&Self)) {
        change(self);
        if let Some(parent) = &self.parent {
            parent.each(change);
        }
    }

    fn progress(&self, now: Instant) -> Progress {
        let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
        let total = Some(read(&self.total)).filter(|total| *total != UNKNOWN);
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
        Progress {
            phase: PHASES.get(index).copied().unwrap_or(Phase::Waiting),
            total,
            hashed: read(&self.hashed),
            moved,
            saved,
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

fn lessen(number: &AtomicU64, by: u64) {
    let less = |now: u64| Some(now.saturating_sub(by));
    let _ = number.fetch_update(Ordering::Relaxed, Ordering::Relaxed, less);
}

impl View {
    /// How far it is now.
    pub fn progress(&self) -> Progress {
        self.0.progress(Instant::now())
    }
}

impl fmt::Debug for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("View").field(&self.progress()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn numbers_add_up_and_speed_is_recent() {
        let all = Counters::new(None);
        let (one, two) = (Counters::new(Some(&all)), Counters::new(Some(&all)));
        assert_eq!(View(Arc::clone(&all)).progress().total, None, "not known is not zero");
        one.set_total(1000);
        two.set_total(500);
        one.saved(200);
        let view = View(Arc::clone(&all));
        assert_eq!(view.progress().speed, None);
        one.moved(100);
        two.moved(300);
        tokio::time::advance(Duration::from_secs(1)).await;
        let now = view.progress();
        assert_eq!((now.total, now.moved, now.saved), (Some(1500), 400, 200));
        assert_eq!((now.speed, now.remaining), (Some(400), Some(Duration::from_secs(3))));
        two.take_back(300);
        assert_eq!(view.progress().moved, 100);
        assert_eq!(View(two).progress().moved, 0);
        // The speed of long ago does not count.
        for _ in 0..12 {
            tokio::time::advance(Duration::from_secs(1)).await;
            view.progress();
        }
        assert_eq!((view.progress().speed, view.progress().remaining), (Some(0), None));
    }
}
