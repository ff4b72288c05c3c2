//! The polling itself: poll, report, pause, and again.

use std::fmt;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::future::{Either, select};

use super::outcome_kind;
use super::{Outcome, Polled, Poller, Status, Timer};
use crate::BoxFuture;
use crate::error::{Error, ErrorKind, Result, rounded};
use crate::operation::Operation;

/// What one poll has shown.
pub struct Progress<'p, T> {
    response: &'p T,
    percent: Option<u8>,
    polls: u32,
    elapsed: Duration,
}

impl<'p, T> Progress<'p, T> {
    /// The full response.
    pub fn response(&self) -> &'p T {
        self.response
    }

    /// The progress from 0 to 100, where the server states it. It does so for few jobs.
    pub fn percent(&self) -> Option<u8> {
        self.percent
    }

    /// How many polls have succeeded, this one included.
    pub fn polls(&self) -> u32 {
        self.polls
    }

    /// How long the job has been polled.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }
}

/// Without the response, which can be long.
impl<T> fmt::Debug for Progress<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress")
            .field("percent", &self.percent)
            .field("polls", &self.polls)
            .field("elapsed", &self.elapsed)
            .finish_non_exhaustive()
    }
}

impl<R: Polled> Poller<'_, R> {
    /// Polls until the job has ended or the deadline has passed.
    pub(super) async fn run(mut self) -> Result<Outcome<R>> {
        let timer = Arc::clone(&self.client.shared.timer);
        let mut log = Log::new(timer.now());
        let deadline = timer.try_sleep(self.deadline);
        let watched = {
            let watching = pin!(self.watch(&*timer, &mut log));
            match select(watching, deadline).await {
                Either::Left((watched, _)) => Some(watched),
                Either::Right((rung, _)) => {
                    rung?;
                    None
                }
            }
        };
        watched.unwrap_or_else(|| Err(log.too_late(R::OPERATION, self.deadline)))
    }

    async fn watch(&mut self, timer: &dyn Timer, log: &mut Log) -> Result<Outcome<R>> {
        let mut pauses = self.policy.pauses();
        let mut refusal = None;
        // How long the server asked to wait.
        let mut asked = Duration::ZERO;
        loop {
            let call = self.client.call(self.request.clone());
            let (response, mut cancelled) = alongside(&mut self.cancellation, call).await;
            match response {
                Ok(response) => {
                    if let Some(outcome) = self.polled(response, timer.now(), log) {
                        return Ok(outcome);
                    }
                    // The cancellation failed, and not because the job had ended.
                    if let Some(refusal) = refusal {
                        return Err(refusal);
                    }
                }
                Err(error) => {
                    asked = error.retry_after().unwrap_or_default();
                    log.failed(error, |failures| self.policy.gives_up(failures))?;
                }
            }
            if cancelled.is_none() {
                let pause = pauses.next().max(std::mem::take(&mut asked));
                cancelled = self::pause(&mut self.cancellation, timer.try_sleep(pause)).await?;
            }
            // After a cancellation the job is polled without a pause, and the pauses start over.
            if let Some(response) = cancelled {
                refusal = response.err();
                pauses = self.policy.pauses();
            }
        }
    }

    /// Notes what a response states, and reports it to the caller.
    fn polled(&mut self, response: R::Response, now: Instant, log: &mut Log) -> Option<Outcome<R>> {
        let percent = R::percent(&response).map(|percent| u8::try_from(percent.clamp(0, 100)).unwrap_or(100));
        log.succeeded(R::status(&response), percent);
        let (polls, elapsed) = (log.polls, now.saturating_duration_since(log.began));
        if let Some(watcher) = &mut self.watcher {
            watcher(Progress { response: &response, percent, polls, elapsed });
        }
        let kind = outcome_kind::of::<R>(&response)?;
        Some(Outcome { response, kind, polls, elapsed })
    }
}

/// A cancellation that may be in flight, and its result.
type Cancellation<'a> = Option<BoxFuture<'a, Result<()>>>;

/// Completes a poll, and drives the cancellation meanwhile.
async fn alongside<T>(cancellation: &mut Cancellation<'_>, poll: impl Future<Output = T>) -> (T, Option<Result<()>>) {
    let poll = pin!(poll);
    let Some(in_flight) = cancellation else { return (poll.await, None) };
    match select(in_flight, poll).await {
        Either::Left((response, poll)) => {
            *cancellation = None;
            (poll.await, Some(response))
        }
        Either::Right((polled, _)) => (polled, None),
    }
}

/// Pauses until the time is up or the cancellation has completed.
async fn pause(
    cancellation: &mut Cancellation<'_>,
    sleep: BoxFuture<'static, Result<()>>,
) -> Result<Option<Result<()>>> {
    let Some(in_flight) = cancellation else {
        sleep.await?;
        return Ok(None);
    };
    match select(in_flight, sleep).await {
        Either::Left((response, _)) => {
            *cancellation = None;
            Ok(Some(response))
        }
        Either::Right((slept, _)) => slept.map(|()| None),
    }
}

/// What is known of a job so far.
struct Log {
    began: Instant,
    polls: u32,
    seen: Option<(Status, Option<u8>)>,
    /// The failure of the last poll, and how many failed in a row.
    failure: Option<Error>,
    failures: u32,
}

impl Log {
    fn new(began: Instant) -> Self {
        Self { began, polls: 0, seen: None, failure: None, failures: 0 }
    }

    fn succeeded(&mut self, status: Status, percent: Option<u8>) {
        self.polls = self.polls.saturating_add(1);
        self.seen = Some((status, percent));
        self.failure = None;
        self.failures = 0;
    }

    /// Keeps a transient failure; returns any other, and the one that is one too many.
    fn failed(&mut self, error: Error, gives_up: impl Fn(u32) -> bool) -> Result<()> {
        self.failures = self.failures.saturating_add(1);
        if !error.is_retryable() || gives_up(self.failures) {
            return Err(error);
        }
        self.failure = Some(error);
        Ok(())
    }

    /// The deadline has passed. The failure of the last poll, if it failed, is the source.
    fn too_late(self, operation: &Operation, deadline: Duration) -> Error {
        let text =
            format!("the job has not ended within {}: {}. It continues at the server", rounded(deadline), self.state());
        let error = Error::new(ErrorKind::Timeout, text).with_operation(operation.id);
        match self.failure {
            Some(failure) => error.with_source(failure),
            None => error,
        }
    }

    fn state(&self) -> String {
        let Some((status, percent)) = self.seen else { return "no poll has succeeded yet".to_owned() };
        let status = match status {
            Status::Unknown => "in no known status",
            _ => "running",
        };
        let percent = percent.map(|percent| format!(", {percent} % done")).unwrap_or_default();
        let polls = self.polls;
        format!("at the last poll it was {status}{percent} (successful polls: {polls})")
    }
}
