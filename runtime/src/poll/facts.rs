//! What the generated code states about jobs.

use super::OutcomeKind;
use crate::operation::Request;

/// A request that polls a job.
pub trait Polled: Request<Response: Send> + Clone + Send + 'static {
    /// The outcome of one of the items that the job works on, mostly a file. A type without values where responses list
    /// no items.
    type Item;

    /// The status of the job.
    fn status(response: &Self::Response) -> Status;

    /// The outcome of the job as a whole, where the response states it beside the status.
    fn result(_response: &Self::Response) -> Option<OutcomeKind> {
        None
    }

    /// The progress in percent, as the server states it.
    fn percent(_response: &Self::Response) -> Option<i64> {
        None
    }

    /// The items that the job works on.
    fn items(_response: &Self::Response) -> &[Self::Item] {
        &[]
    }

    /// The status of an item.
    fn item_status(_item: &Self::Item) -> ItemStatus {
        ItemStatus::Unknown
    }
}

/// A request that polls a job which another operation can cancel.
pub trait Cancellable: Polled {
    /// The request of that operation.
    type Cancel: Request<Response: Send> + Send + 'static;

    /// The request that cancels the job.
    fn cancel(&self) -> Self::Cancel;
}

/// A long-running operation: a request that starts a job.
///
/// ```
/// # use koodrive_runtime::{Client, Result, LongRunning, Poller};
/// # async fn example<S: LongRunning>(client: &Client, request: S) -> Result<()> {
/// let started = client.call(&request).await?;
/// if let Some(job) = request.follow(&started) {
///     let outcome = Poller::new(client, job).await?.require_success()?;
/// }
/// # Ok(())
/// # }
/// ```
pub trait LongRunning: Request {
    /// The request that polls the job.
    type Poll: Polled;

    /// The request that polls the job which this request has started, made from the response to it. `None` where the
    /// response names no job: an operation that can finish at once has done so then.
    fn follow(&self, response: &Self::Response) -> Option<Self::Poll>;
}

/// The id of a job in a response. This server may write an empty text where there is none.
#[doc(hidden)]
pub fn id<T: AsRef<str> + Clone>(id: Option<&T>) -> Option<T> {
    id.filter(|id| !id.as_ref().is_empty()).cloned()
}

/// The status of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// It is queued or running.
    Running,
    /// It has ended. The response states the outcome elsewhere.
    Finished,
    /// It has ended with this outcome.
    Ended(OutcomeKind),
    /// The response has no status, or one that this version does not know. It counts as running.
    Unknown,
}

/// The status of one item of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ItemStatus {
    /// It is queued or in progress.
    Pending,
    /// It succeeded.
    Succeeded,
    /// It failed.
    Failed,
    /// The item has no status, or one that this version does not know.
    Unknown,
}
