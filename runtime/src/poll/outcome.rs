//! A job that has ended.

use std::fmt;
use std::time::Duration;

use super::outcome_kind::{OutcomeKind, Tally};
use super::{ItemStatus, Polled};
use crate::error::{Error, ErrorKind, Result};

/// A job that has ended, successfully or not.
///
/// Polling succeeds when the job has ended. Whether the job itself succeeded is another question: check
/// [`kind`](Self::kind), go through the items that [`failed`](Self::failed), or call
/// [`require_success`](Self::require_success).
#[must_use = "the job may have failed: check its `kind`, or call `require_success`"]
pub struct Outcome<R: Polled> {
    pub(super) response: R::Response,
    pub(super) kind: OutcomeKind,
    pub(super) polls: u32,
    pub(super) elapsed: Duration,
}

impl<R: Polled> Outcome<R> {
    /// How the job ended.
    ///
    /// The server states it for the job as a whole. Where it states nothing, or nothing known, the items decide, provided
    /// that each has a final status. A success that the server claims beside failed items counts as a partial failure.
    pub fn kind(&self) -> OutcomeKind {
        self.kind
    }

    /// Whether every item succeeded.
    pub fn is_success(&self) -> bool {
        self.kind == OutcomeKind::Succeeded
    }

    /// The last response about the job.
    pub fn response(&self) -> &R::Response {
        &self.response
    }

    /// The last response about the job, whatever the outcome.
    pub fn into_response(self) -> R::Response {
        self.response
    }

    /// The outcome of each item that the job worked on, mostly files.
    pub fn items(&self) -> &[R::Item] {
        R::items(&self.response)
    }

    /// The items that failed.
    pub fn failed(&self) -> impl Iterator<Item = &R::Item> {
        self.items().iter().filter(|item| R::item_status(item) == ItemStatus::Failed)
    }

    /// How many polls succeeded.
    pub fn polls(&self) -> u32 {
        self.polls
    }

    /// How long the job was polled.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// Turns a job that did not succeed as a whole into an error.
    ///
    /// # Errors
    /// [`is_job`](Error::is_job) for every [`OutcomeKind`] but [`Succeeded`](OutcomeKind::Succeeded). The message counts what
    /// succeeded and what failed; the items themselves are gone with this value.
    pub fn require_success(self) -> Result<Self> {
        if self.is_success() { Ok(self) } else { Err(self.error()) }
    }

    /// The last response about a job that succeeded as a whole.
    ///
    /// # Errors
    /// As [`require_success`](Self::require_success).
    pub fn into_result(self) -> Result<R::Response> {
        self.require_success().map(Self::into_response)
    }

    /// `getJob: the job succeeded only in part: of 4 items 3 succeeded and 1 failed`
    fn error(&self) -> Error {
        let what = match self.kind {
            OutcomeKind::Succeeded => "the job succeeded",
            OutcomeKind::Partial => "the job succeeded only in part",
            OutcomeKind::Failed => "the job failed",
            OutcomeKind::Cancelled => "the job was cancelled",
            OutcomeKind::Unstated => "the job has ended, but the response does not state how",
        };
        let Tally { all, succeeded, failed } = Tally::of::<R>(&self.response);
        let items = if all == 1 { "item" } else { "items" };
        let counts = format!(": of {all} {items} {succeeded} succeeded and {failed} failed");
        let text = if all == 0 { what.to_owned() } else { what.to_owned() + &counts };
        Error::new(ErrorKind::Job, text).with_operation(R::OPERATION.id)
    }
}

/// Without the response, which can be long.
impl<R: Polled> fmt::Debug for Outcome<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcome")
            .field("operation", &R::OPERATION.id)
            .field("kind", &self.kind)
            .field("items", &Tally::of::<R>(&self.response))
            .field("polls", &self.polls)
            .field("elapsed", &self.elapsed)
            .finish_non_exhaustive()
    }
}
