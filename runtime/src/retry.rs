//! Whether, when and how often a failed call is retried.

mod after;
mod bucket;
mod policy;

use std::time::{Duration, Instant};

pub(crate) use self::after::retry_after;
pub(crate) use self::bucket::Bucket;
use self::bucket::Tokens;
pub use self::policy::RetryPolicy;
use crate::error::{Error, ErrorKind};
use crate::random;
use crate::time::Timer;
use crate::trace;

/// The attempts of one call: counted, timed, and spaced.
pub(crate) struct Attempts<'c> {
    policy: &'c RetryPolicy,
    timer: &'c dyn Timer,
    bucket: &'c Bucket,
    /// Whether doing it twice has the same effect as doing it once.
    repeatable: bool,
    started: Instant,
    /// What the policy's longest time is held against.
    bounded: Bounded,
    /// How long after the start everything must be over.
    limit: Option<Duration>,
    count: u32,
    /// How long all pauses so far took.
    paused: Duration,
    reached: bool,
    /// Those of the attempt that is about to begin.
    tokens: Option<Tokens<'c>>,
}

/// What the longest time of a [`RetryPolicy`] bounds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bounded {
    /// The time from the start to the beginning of the last attempt.
    Elapsed,
    /// The pauses alone. The attempts of a transfer take as long as its bytes do.
    Pauses,
}

impl<'c> Attempts<'c> {
    /// Attempts of a transfer, which can be repeated without harm: the policy limits the pauses, `limit` when everything
    /// must be over.
    pub(crate) fn of_transfer(
        policy: &'c RetryPolicy,
        timer: &'c dyn Timer,
        bucket: &'c Bucket,
        limit: Option<Duration>,
    ) -> Self {
        Self {
            policy,
            timer,
            bucket,
            repeatable: true,
            started: timer.now(),
            bounded: Bounded::Pauses,
            limit,
            count: 0,
            paused: Duration::ZERO,
            reached: false,
            tokens: None,
        }
    }

    /// The attempts of a call: the policy limits when the last one may begin, `limit` when everything must be over.
    pub(crate) fn of_call(
        policy: &'c RetryPolicy,
        timer: &'c dyn Timer,
        bucket: &'c Bucket,
        limit: Option<Duration>,
        repeatable: bool,
    ) -> Self {
        Self { repeatable, bounded: Bounded::Elapsed, ..Self::of_transfer(policy, timer, bucket, limit) }
    }

    /// Counts an attempt, and returns its number, from 1 on.
    pub(crate) fn next(&mut self) -> u32 {
        if let Some(tokens) = self.tokens.take() {
            tokens.spend();
        }
        self.count = self.count.saturating_add(1);
        self.count
    }

    pub(crate) fn count(&self) -> u32 {
        self.count
    }

    pub(crate) fn started(&self) -> Instant {
        self.started
    }

    pub(crate) fn elapsed(&self) -> Duration {
        self.timer.now().saturating_duration_since(self.started)
    }

    /// The shorter of a limit and the time left for the call.
    pub(crate) fn at_most(&self, limit: Option<Duration>) -> Option<Duration> {
        let left = self.limit.map(|limit| limit.saturating_sub(self.elapsed()));
        match (limit, left) {
            (Some(limit), Some(left)) => Some(limit.min(left)),
            (limit, left) => limit.or(left),
        }
    }

    pub(crate) fn succeeded(&self) {
        self.bucket.refill();
    }

    /// After a failure: pauses before another attempt, or gives up with the error.
    pub(crate) async fn pause(&mut self, error: Error) -> Result<(), Error> {
        match self.wait(&error) {
            Ok((wait, tokens)) => {
                trace::retrying(&error, self.count, wait);
                self.failed(&error);
                self.paused = self.paused.saturating_add(wait);
                // Whoever gives up during the pause drops them, which returns them.
                self.tokens = Some(tokens);
                if !wait.is_zero() {
                    self.timer.try_sleep(wait).await?;
                }
                Ok(())
            }
            Err(reason) => {
                trace::giving_up(&error, self.count, reason);
                // The error of the last attempt, with the facts of all.
                Err(error.after(self.count, self.elapsed(), self.reached))
            }
        }
    }

    /// Notes that an attempt failed and another follows.
    pub(crate) fn failed(&mut self, error: &Error) {
        self.reached |= !error.last_is_unsent();
    }

    /// How long to wait before another attempt, or why there is none.
    fn wait(&self, error: &Error) -> Result<(Duration, Tokens<'c>), &'static str> {
        if error.refresh_failure().is_some() {
            return Err("the refresh had attempts of its own");
        }
        if !self.policy.wants(error) {
            return Err("a retry would not help");
        }
        if !(self.repeatable || is_refused_unread(error)) {
            return Err("a retry might do the work twice");
        }
        if self.count >= self.policy.most_attempts() {
            return Err("all attempts are used up");
        }
        // Never less than the usual pause: "0" is no leave to hammer the server.
        let usual = self.policy.pause(self.count, random::fraction());
        let wait = error.retry_after().unwrap_or_default().max(usual);
        let elapsed = self.elapsed();
        let bounded = match self.bounded {
            Bounded::Elapsed => elapsed,
            Bounded::Pauses => self.paused,
        };
        let late = bounded.saturating_add(wait) > self.policy.most_elapsed();
        if late || self.limit.is_some_and(|limit| elapsed.saturating_add(wait) >= limit) {
            return Err("no time is left");
        }
        let tokens = self.bucket.take().ok_or("the retry token bucket is empty")?;
        Ok((wait, tokens))
    }
}

/// The request had no effect: it was not sent, it was throttled before it was processed, it came to a server that is not
/// the one (421), or too early in a connection (425).
fn is_refused_unread(error: &Error) -> bool {
    let unread = || error.is_throttled() || matches!(error.status(), Some(421 | 425));
    error.last_is_unsent() || (error.kind() == ErrorKind::Api && unread())
}

#[cfg(test)]
mod tests;
