//! Whether, when and how often a failed call is retried.

mod after;
mod bucket;
mod policy;

use std::time::{Duration, Instant};

pub(crate) use self::after::retry_after;
pub(crate) use self::bucket::Bucket;
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
    /// How long after the start the last attempt may begin.
    begin_within: Option<Duration>,
    /// How long after the start everything must be over.
    limit: Option<Duration>,
    count: u32,
    reached: bool,
}

impl<'c> Attempts<'c> {
    /// Attempts of work without a time limit that can be repeated without harm: a transfer.
    pub(crate) fn new(policy: &'c RetryPolicy, timer: &'c dyn Timer, bucket: &'c Bucket) -> Self {
        let started = timer.now();
        Self {
            policy,
            timer,
            bucket,
            repeatable: true,
            started,
            begin_within: None,
            limit: None,
            count: 0,
            reached: false,
        }
    }

    /// The attempts of a call: the policy limits when the last one may begin, `limit` when everything must be over.
    pub(crate) fn of_call(self, repeatable: bool, limit: Option<Duration>) -> Self {
        Self { repeatable, begin_within: Some(self.policy.most_elapsed()), limit, ..self }
    }

    /// Counts an attempt, and returns its number, from 1 on.
    pub(crate) fn next(&mut self) -> u32 {
        self.count = self.count.saturating_add(1);
        self.count
    }

    pub(crate) fn count(&self) -> u32 {
        self.count
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
            Ok(wait) => {
                trace::retrying(&error, self.count, wait);
                self.failed(&error);
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
    fn wait(&self, error: &Error) -> Result<Duration, &'static str> {
        if !self.policy.wants(error) {
            return Err("a retry would not help");
        }
        if !(self.repeatable || is_refused_unread(error)) {
            return Err("a retry might do the work twice");
        }
        if self.count >= self.policy.most_attempts() {
            return Err("all attempts are used up");
        }
        let wait = error.retry_after().unwrap_or_else(|| self.policy.pause(self.count, random::fraction()));
        let after = self.elapsed().saturating_add(wait);
        if self.begin_within.is_some_and(|limit| after > limit) || self.limit.is_some_and(|limit| after >= limit) {
            return Err("no time is left");
        }
        if !self.bucket.take() {
            return Err("the retry token bucket is empty");
        }
        Ok(wait)
    }
}

/// The request had no effect: it was not sent, or it was throttled before it was processed.
fn is_refused_unread(error: &Error) -> bool {
    error.last_is_unsent() || (error.kind() == ErrorKind::Api && error.is_throttled())
}

#[cfg(test)]
mod tests;
