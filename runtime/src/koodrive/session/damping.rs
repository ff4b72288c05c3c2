//! Refreshes that lead to nothing, and the pauses between them.

use std::time::{Duration, Instant};

use super::refresh::Failed;

/// The first pause. It doubles with each refresh that leads to nothing.
const FIRST: Duration = Duration::from_secs(2);
/// The longest one.
const LONGEST: Duration = Duration::from_secs(2 * 60);
/// So many failures in a row are followed by no pause: the call that comes next may find the way clear, as after a portal
/// that was logged in to.
const FREE: u32 = 3;

/// Spaces refreshes that lead to nothing: to a token that the service refuses as it did the one before, or to a failure
/// that a repeat meets again. Without it, each refused call would cost a refresh.
///
/// An outage that passes is not damped here. It has the pauses of the retry policy, and the first call after it should
/// find it gone.
#[derive(Default)]
pub(super) struct Damping {
    /// How many refreshes in a row brought tokens of which none was accepted, as far as is known.
    granted: u32,
    /// How many refreshes in a row failed.
    failed: u32,
    /// How the last one failed, if it failed.
    failure: Option<Failed>,
    /// No refresh before this time; by the timer of the client that made the last one.
    until: Option<Instant>,
}

impl Damping {
    /// A refresh that began at this time brought a token. It has yet to be accepted.
    pub(super) fn granted(&mut self, began: Instant) {
        let granted = self.granted.saturating_add(1);
        *self = Self { granted, failed: 0, failure: None, until: began.checked_add(pause(granted)) };
    }

    /// A refresh failed, and a repeat would not help.
    pub(super) fn failed(&mut self, began: Instant, failure: Failed) {
        self.failed = self.failed.saturating_add(1);
        self.failure = Some(failure);
        self.until = began.checked_add(pause(self.failed.saturating_sub(FREE)));
    }

    /// The service accepted the token. That says nothing of a refresh that failed: the token is the old one.
    pub(super) fn accepted(&mut self) {
        if self.granted > 0 && self.failure.is_none() {
            *self = Self::default();
        }
    }

    /// Whether it is too early for another refresh.
    pub(super) fn holds(&self, now: Instant) -> bool {
        self.until.is_some_and(|until| now < until)
    }

    /// Why there is no token, if the last refresh brought none.
    pub(super) fn failure(&self) -> Option<&Failed> {
        self.failure.as_ref()
    }
}

/// The pause after so many refreshes that led to nothing.
fn pause(count: u32) -> Duration {
    match count {
        0 => Duration::ZERO,
        count => FIRST.saturating_mul(1 << (count - 1).min(16)).min(LONGEST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_and_end_with_a_call_that_is_accepted() {
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        let mut damping = Damping::default();
        assert!(!damping.holds(start));
        for pause in [2, 4, 8, 16, 32, 64, 120, 120] {
            damping.granted(start);
            assert!(damping.holds(after(pause - 1)) && !damping.holds(after(pause)), "{pause}");
        }
        damping.accepted();
        assert!(!damping.holds(start));
        assert_eq!(pause(u32::MAX), LONGEST);
    }

    #[test]
    fn the_first_failures_are_free() {
        let start = Instant::now();
        let mut damping = Damping::default();
        for _ in 0..FREE {
            damping.failed(start, Failed::test());
            damping.accepted();
            assert!(!damping.holds(start) && damping.failure().is_some());
        }
        for pause in [2, 4, 8] {
            damping.failed(start, Failed::test());
            damping.accepted();
            assert!(damping.holds(start + Duration::from_secs(pause - 1)), "{pause}");
            assert!(!damping.holds(start + Duration::from_secs(pause)), "{pause}");
        }
        damping.granted(start);
        assert!(damping.holds(start) && damping.failure().is_none());
        damping.accepted();
        assert!(!damping.holds(start));
    }
}
