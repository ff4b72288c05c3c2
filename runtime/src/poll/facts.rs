//! What the generated code states about jobs.

use super::OutcomeKind;
use crate::operation::Request;

/// A request that asks how far a job is.
pub trait Polled: Request<Response: Send> + Clone + Send + 'static {
    /// What tells how one of the things fared that the job works on, mostly a file. Where nothing does, a type without
    /// values.
    type Item;

    /// How far the job is.
    fn status(response: &Self::Response) -> Status;

    /// How it fared as a whole, where the response says so beside the status.
    fn result(_answer: &Self::Response) -> Option<OutcomeKind> {
        None
    }

    /// How much of it is done, in percent, as the server has it.
    fn percent(_answer: &Self::Response) -> Option<i64> {
        None
    }

    /// How each thing fared.
    fn items(_answer: &Self::Response) -> &[Self::Item] {
        &[]
    }

    /// How one of them fared.
    fn item_status(_item: &Self::Item) -> ItemStatus {
        ItemStatus::Unknown
    }
}

/// A request about a job that another operation cancels.
pub trait Cancellable: Polled {
    /// What that operation sends.
    type Cancel: Request<Response: Send> + Send + 'static;

    /// The request that cancels the job.
    fn cancel(&self) -> Self::Cancel;
}

/// A request that starts a job.
///
/// ```
/// # use koodrive_runtime::{Client, Result, LongRunning, Poller};
/// # async fn example<S: LongRunning>(client: &Client, request: S) -> Result<()> {
/// let started = client.call(&request).await?;
/// if let Some(job) = request.follow(&started) {
///     let ended = Poller::new(client, job).await?.require_success()?;
/// }
/// # Ok(())
/// # }
/// ```
pub trait LongRunning: Request {
    /// The request that asks how far the job is.
    type Poll: Polled;

    /// The request that asks about the job which this request has started, by the response to it. `None` where the
    /// response names no job; for an operation that answers at once where it can, there is nothing to wait for then.
    fn follow(&self, response: &Self::Response) -> Option<Self::Poll>;
}

/// The id of a job, as a response has it. Where there is none, this server may write an empty text.
#[doc(hidden)]
pub fn id<T: AsRef<str> + Clone>(id: Option<&T>) -> Option<T> {
    id.filter(|id| !id.as_ref().is_empty()).cloned()
}

/// How far a job is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// It waits for its turn or is at work.
    Running,
    /// It has ended. How it fared is said elsewhere in the response.
    Finished,
    /// It has ended in this way.
    Ended(OutcomeKind),
    /// The response has no status, or one that this version does not know. It counts as running.
    Unknown,
}

/// How a job fared with one thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemStatus {
    /// It waits for its turn, or is being worked on.
    Pending,
    /// It went through.
    Succeeded,
    /// It failed.
    Failed,
    /// The item has no status, or one that this version does not know.
    Unknown,
}
