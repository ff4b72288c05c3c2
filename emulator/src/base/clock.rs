//! The emulator's clock, which tests can set.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use jiff::{SignedDuration, Timestamp};

use super::time::later;

/// The emulator's clock. It decides the life of tokens, signatures and pre-signed URLs, and the times in responses.
///
/// Clones share one clock. Use it as the client's clock as well, so that both agree:
/// `Client::builder(emulator.url()).clock(emulator.clock())`.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Mutex<Hand>>);

#[derive(Clone, Copy, Debug)]
enum Hand {
    /// Runs `speed` times as fast as the system's clock, and showed one time when that showed the other.
    Running { shown: Timestamp, since: Timestamp, speed: u32 },
    /// Stands still.
    Stopped(Timestamp),
}

impl Clock {
    /// A clock that follows the system's.
    pub fn system() -> Self {
        let now = Timestamp::now();
        Self::with(Hand::Running { shown: now, since: now, speed: 1 })
    }

    /// A clock that starts now at a time and runs so many times as fast as the system's; 0 stands still.
    ///
    /// At a speed of 60 a token that lives for 20 minutes expires after 20 seconds.
    pub fn running(from: SystemTime, speed: u32) -> Self {
        let shown = timestamp(from);
        Self::with(match speed {
            0 => Hand::Stopped(shown),
            speed => Hand::Running { shown, since: Timestamp::now(), speed },
        })
    }

    /// A clock that stands still until it is moved.
    pub fn stopped(at: SystemTime) -> Self {
        Self::with(Hand::Stopped(timestamp(at)))
    }

    fn with(hand: Hand) -> Self {
        Self(Arc::new(Mutex::new(hand)))
    }

    /// The time.
    pub fn now(&self) -> SystemTime {
        self.timestamp().into()
    }

    /// Moves the clock forward; a running one keeps running from there.
    pub fn advance(&self, by: Duration) {
        let by = SignedDuration::try_from(by).unwrap_or(SignedDuration::MAX);
        let mut hand = self.hand();
        *hand = match *hand {
            Hand::Running { shown, since, speed } => Hand::Running { shown: later(shown, by), since, speed },
            Hand::Stopped(at) => Hand::Stopped(later(at, by)),
        };
    }

    /// Sets the clock to an earlier or later time; a running one keeps running from there.
    pub fn set(&self, to: SystemTime) {
        let to = timestamp(to);
        let mut hand = self.hand();
        *hand = match *hand {
            Hand::Running { speed, .. } => Hand::Running { shown: to, since: Timestamp::now(), speed },
            Hand::Stopped(_) => Hand::Stopped(to),
        };
    }

    pub(crate) fn timestamp(&self) -> Timestamp {
        match *self.hand() {
            Hand::Running { shown, since, speed } => {
                later(shown, scaled(Timestamp::now().duration_since(since), speed))
            }
            Hand::Stopped(at) => at,
        }
    }

    fn hand(&self) -> MutexGuard<'_, Hand> {
        // A hand is consistent at any moment, so a panic elsewhere leaves nothing to repair.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl koodrive_runtime::Clock for Clock {
    fn now(&self) -> SystemTime {
        Self::now(self)
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::system()
    }
}

/// Saturates at the bounds of a duration.
fn scaled(by: SignedDuration, speed: u32) -> SignedDuration {
    let nanos = by.as_nanos().saturating_mul(speed.into());
    let (least, most) = (SignedDuration::MIN.as_nanos(), SignedDuration::MAX.as_nanos());
    SignedDuration::from_nanos_i128(nanos.clamp(least, most))
}

/// Saturates at the bounds of a timestamp.
fn timestamp(time: SystemTime) -> Timestamp {
    Timestamp::try_from(time).unwrap_or(if time < SystemTime::UNIX_EPOCH { Timestamp::MIN } else { Timestamp::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stopped_clock_moves_only_when_asked() {
        let clock = Clock::stopped(SystemTime::UNIX_EPOCH);
        let same = clock.clone();
        assert_eq!(clock.now(), SystemTime::UNIX_EPOCH);
        clock.advance(Duration::from_secs(20 * 60));
        assert_eq!(same.now(), SystemTime::UNIX_EPOCH + Duration::from_secs(20 * 60));
        clock.set(SystemTime::UNIX_EPOCH);
        assert_eq!(same.now(), SystemTime::UNIX_EPOCH);
    }

    #[test]
    fn a_clock_may_run_faster_or_not_at_all() {
        let start = SystemTime::UNIX_EPOCH;
        let (still, before) = (Clock::running(start, 0), std::time::Instant::now());
        let fast = Clock::running(start, u32::MAX);
        while before.elapsed() < Duration::from_millis(1) {}
        let least = Duration::from_micros(500) * u32::MAX;
        assert!(fast.now() > start + least, "{:?}", fast.now());
        assert_eq!(still.now(), start);
        fast.set(start);
        assert!(fast.now() < start + least * 1_000_000);
        assert_eq!(scaled(SignedDuration::MAX, u32::MAX), SignedDuration::MAX);
        assert_eq!(scaled(SignedDuration::from_secs(-2), 3), SignedDuration::from_secs(-6));
    }

    #[test]
    fn a_running_clock_keeps_running_from_where_it_was_set() {
        let clock = Clock::system();
        let day = Duration::from_secs(24 * 60 * 60);
        clock.advance(day);
        assert!(clock.now() >= SystemTime::now() + day - Duration::from_secs(60));
        clock.set(SystemTime::UNIX_EPOCH + day);
        let first = clock.now();
        assert!(first >= SystemTime::UNIX_EPOCH + day && first < SystemTime::UNIX_EPOCH + 2 * day);
        assert!(clock.now() >= first);
    }
}
