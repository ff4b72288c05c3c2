//! Refreshes that lead to nothing, and the pauses between them.

use std::time::{Duration, Instant};

use super::refresh::Failed;

/// The first pause. It doubles with each refresh that leads to nothing.
const FIRST: Duration = Duration::from_secs(2);
/// The longest one.
const LONGEST: Duration = Duration::from_mins(2);

/// Spaces refreshes that lead to nothing: to a token that the service refuses as it did the one before, or to a failure
/// that a repeat meets again. Without it, each refused call would cost a refresh.
///
/// An outage that passes is not damped here. It has the pauses of the retry policy, and the first call after it should
/// find it gone.
#[derive(Default)]
pub(super) struct Damping {
    /// How many refreshes in a row led to nothing, as far as is known.
    fruitless: u32,
    /// No refresh before this time; by the timer of the client that made the last one.
    until: Option<Instant>,
    /// How the last one failed, if it failed.
    failure: Option<Failed>,
}

impl Damping {
    /// A refresh that began at this time brought a token. It has yet to be accepted.
    pub(super) fn granted(&mut self, began: Instant) {
        self.fruitless = self.fruitless.saturating_add(1);
        self.until = began.checked_add(pause(self.fruitless));
        self.failure = None;
    }

    /// A refresh failed, and a repeat would not help. After the first one there is no pause: the call that comes next may
    /// find the way clear, as after a portal that was logged in to.
    pub(super) fn failed(&mut self, began: Instant, failure: Failed) {
        self.until = began.checked_add(pause(self.fruitless));
        self.fruitless = self.fruitless.saturating_add(1);
        self.failure = Some(failure);
    }

    /// The service accepted the token.
    pub(super) fn accepted(&mut self) {
        if self.fruitless > 0 {
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
fn pause(fruitless: u32) -> Duration {
    match fruitless {
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
    fn the_first_failure_is_free() {
        let start = Instant::now();
        let mut damping = Damping::default();
        damping.failed(start, Failed::test());
        assert!(!damping.holds(start) && damping.failure().is_some());
        damping.failed(start, Failed::test());
        assert!(damping.holds(start + Duration::from_secs(1)) && !damping.holds(start + FIRST));
        damping.granted(start);
        assert!(damping.holds(start + Duration::from_secs(7)) && damping.failure().is_none());
    }
}
