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
    /// Runs ahead of the system's clock by this much.
    Running(SignedDuration),
    /// Stands still.
    Stopped(Timestamp),
}

impl Clock {
    /// A clock that follows the system's.
    pub fn system() -> Self {
        Self::with(Hand::Running(SignedDuration::ZERO))
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
            Hand::Running(ahead) => Hand::Running(ahead.saturating_add(by)),
            Hand::Stopped(at) => Hand::Stopped(later(at, by)),
        };
    }

    /// Sets the clock to an earlier or later time; a running one keeps running from there.
    pub fn set(&self, to: SystemTime) {
        let to = timestamp(to);
        let mut hand = self.hand();
        *hand = match *hand {
            Hand::Running(_) => Hand::Running(to.duration_since(Timestamp::now())),
            Hand::Stopped(_) => Hand::Stopped(to),
        };
    }

    pub(crate) fn timestamp(&self) -> Timestamp {
        match *self.hand() {
            Hand::Running(ahead) => later(Timestamp::now(), ahead),
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
