//! When to poll a job.

use std::time::Duration;

use crate::random;

/// No pause is shorter, whatever is set: polling without pauses would only load the server.
const SHORTEST: Duration = Duration::from_millis(10);

/// When a [`Poller`](super::Poller) polls a job.
///
/// By default after a second, then after pauses that grow by half up to 30 seconds. Each pause is up to a fifth longer or
/// shorter at random, so that clients which started together do not stay in step.
///
/// ```
/// # use std::time::Duration;
/// # use koodrive_runtime::PollPolicy;
/// let impatient = PollPolicy::new().first_pause(Duration::from_millis(200)).longest_pause(Duration::from_secs(5));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PollPolicy {
    first: Duration,
    factor: f64,
    longest: Duration,
    jitter: f64,
    failures: u32,
}

impl PollPolicy {
    /// The default: 1 s, half as long again each time, up to 30 s, plus or minus 20 %; five failures in a row.
    pub fn new() -> Self {
        Self { first: Duration::from_secs(1), factor: 1.5, longest: Duration::from_secs(30), jitter: 0.2, failures: 5 }
    }

    /// The pause after the first poll; 1 second by default.
    pub fn first_pause(mut self, pause: Duration) -> Self {
        self.first = pause;
        self
    }

    /// The factor by which each pause is longer than the one before; 1.5 by default. A value below 1 counts as 1.
    pub fn factor(mut self, factor: f64) -> Self {
        self.factor = if factor >= 1.0 { factor } else { 1.0 };
        self
    }

    /// The longest pause, before the [jitter](Self::jitter); 30 seconds by default. It limits the first one, too.
    pub fn longest_pause(mut self, pause: Duration) -> Self {
        self.longest = pause;
        self
    }

    /// The part of itself by which a pause is longer or shorter at random, from 0 (never) to 1; 0.2 by default. A value
    /// outside this range counts as its nearer end.
    pub fn jitter(mut self, part: f64) -> Self {
        self.jitter = if part > 0.0 { part.min(1.0) } else { 0.0 };
        self
    }

    /// How many polls in a row may fail with a transient error before the poller gives up; 5 by default. 0 counts as 1:
    /// the first failure is the last.
    pub fn failures(mut self, in_a_row: u32) -> Self {
        self.failures = in_a_row.max(1);
        self
    }

    /// Whether so many failures in a row are too many.
    pub(super) fn gives_up(&self, failures: u32) -> bool {
        failures >= self.failures
    }

    /// The pauses, from the first on.
    pub(super) fn pauses(self) -> Pauses {
        Pauses { policy: self, next: self.first.min(self.longest) }
    }

    fn after(&self, pause: Duration) -> Duration {
        stretched(pause, self.factor).min(self.longest)
    }

    /// A pause, made longer or shorter by a random number from 0 to below 1.
    fn jittered(&self, pause: Duration, drawn: f64) -> Duration {
        stretched(pause, 1.0 + self.jitter * (2.0 * drawn - 1.0)).max(SHORTEST)
    }
}

impl Default for PollPolicy {
    fn default() -> Self {
        Self::new()
    }
}

/// The pauses of one poller, without an end.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pauses {
    policy: PollPolicy,
    next: Duration,
}

impl Pauses {
    pub(super) fn next(&mut self) -> Duration {
        let pause = self.next;
        self.next = self.policy.after(pause);
        self.policy.jittered(pause, random::fraction())
    }
}

/// The product, or the longest duration where it exceeds that.
fn stretched(pause: Duration, factor: f64) -> Duration {
    Duration::try_from_secs_f64(pause.as_secs_f64() * factor).unwrap_or(Duration::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(policy: PollPolicy, count: usize) -> Vec<u128> {
        let mut pauses = policy.pauses();
        (0..count).map(|_| pauses.next().as_millis()).collect()
    }

    #[test]
    fn pauses_grow_to_the_longest() {
        let steady = PollPolicy::new().jitter(0.0);
        let expected = [1000, 1500, 2250, 3375, 5062, 7593, 11390, 17085, 25628, 30000, 30000];
        assert_eq!(first(steady, 11), expected);
        assert_eq!(first(steady.first_pause(Duration::from_secs(60)), 2), [30000, 30000]);
        assert_eq!(first(steady.factor(0.5), 3), [1000, 1000, 1000]);
        assert_eq!(first(steady.factor(f64::NAN), 3), [1000, 1000, 1000]);
        assert_eq!(first(steady.factor(f64::INFINITY), 3), [1000, 30000, 30000]);
        assert_eq!(first(steady.longest_pause(Duration::MAX).factor(1e30), 3)[2], Duration::MAX.as_millis());
        assert_eq!(first(steady.first_pause(Duration::ZERO), 2), [10, 10]);
    }

    #[test]
    fn jitter_stays_within_its_part() {
        let pause = Duration::from_secs(10);
        let usual = PollPolicy::new();
        assert_eq!(usual.jittered(pause, 0.0), Duration::from_secs(8));
        assert_eq!(usual.jittered(pause, 0.5), pause);
        assert!(usual.jittered(pause, 0.999_999) < Duration::from_secs(12));
        assert_eq!(usual.jitter(7.0).jittered(pause, 0.0), SHORTEST);
        for none in [0.0, -1.0, f64::NAN] {
            assert_eq!(usual.jitter(none).jittered(pause, 0.0), pause, "{none}");
        }
    }

    #[test]
    fn giving_up_takes_one_failure_at_least() {
        assert!(!PollPolicy::new().gives_up(4) && PollPolicy::new().gives_up(5));
        assert!(!PollPolicy::new().failures(0).gives_up(0) && PollPolicy::new().failures(0).gives_up(1));
    }
}
