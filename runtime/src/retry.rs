//! Whether, when and how often a call that failed is made again.

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
    /// Whether doing it twice does no more than doing it once.
    repeatable: bool,
    started: Instant,
    /// How long after the start the last attempt may begin.
    begin_within: Option<Duration>,
    /// How long after the start all has to be over.
    limit: Option<Duration>,
    count: u32,
    reached: bool,
}

impl<'c> Attempts<'c> {
    /// Attempts of work that takes as long as it takes and can be repeated without harm: a transfer.
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

    /// The attempts of a call: the policy says until when the last one may begin, `limit` when all has to be over.
    pub(crate) fn of_call(self, repeatable: bool, limit: Option<Duration>) -> Self {
        Self { repeatable, begin_within: Some(self.policy.most_elapsed()), limit, ..self }
    }

    /// Counts an attempt, and tells its number, from 1 on.
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

    /// The shorter of a limit and what is left of the call's time.
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

    /// After a failure: waits until it is time for another attempt, or gives up with the error.
    pub(crate) async fn pause(&mut self, error: Error) -> Result<(), Error> {
        match self.wait(&error) {
            Ok(wait) => {
                trace::retrying(&error, self.count, wait);
                self.failed(&error);
                if !wait.is_zero() {
                    self.timer.sleep(wait).await;
                }
                Ok(())
            }
            Err(reason) => {
                trace::giving_up(&error, self.count, reason);
                // The error of the last attempt, with what is known of all.
                Err(error.after(self.count, self.elapsed(), self.reached))
            }
        }
    }

    /// Notes that an attempt failed which another follows.
    pub(crate) fn failed(&mut self, error: &Error) {
        self.reached |= !error.last_is_unsent();
    }

    /// How long to wait before another attempt, or why there is none.
    fn wait(&self, error: &Error) -> Result<Duration, &'static str> {
        if !self.policy.wants(error) {
            return Err("repeating would not help");
        }
        if !(self.repeatable || is_refused_unread(error)) {
            return Err("repeating might do it twice");
        }
        if self.count >= self.policy.most_attempts() {
            return Err("it was tried often enough");
        }
        let wait = error.retry_after().unwrap_or_else(|| self.policy.pause(self.count, random::fraction()));
        let after = self.elapsed().saturating_add(wait);
        if self.begin_within.is_some_and(|limit| after > limit) || self.limit.is_some_and(|limit| after >= limit) {
            return Err("there is no time left");
        }
        if !self.bucket.take() {
            return Err("too many calls of this client fail");
        }
        Ok(wait)
    }
}

/// The request did no work: it never left, or it was turned away at the door.
fn is_refused_unread(error: &Error) -> bool {
    error.last_is_unsent() || (error.kind() == ErrorKind::Api && error.is_throttled())
}

#[cfg(test)]
mod tests;
