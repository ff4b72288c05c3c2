//! Long-running operations: polling a job at the server until it has ended. Batch jobs, administrative tasks and tasks
//! on shared files are such jobs.
//!
//! The generated code states through [`Polled`], [`Cancellable`] and [`LongRunning`] what the responses mean, and has a
//! function for each kind of job that makes a [`Poller`]: `jobs::wait_for_job`. This module decides when to poll, what a
//! failed poll means, and what the outcome of the job is.
//!
//! A job that failed, in part or as a whole, is an [`Outcome`] and not an error: most callers act on the outcome of each
//! item. [`Outcome::require_success`] turns it into an error.

mod facts;
mod outcome;
mod outcome_kind;
mod policy;
mod watch;

use std::fmt;
use std::time::Duration;

#[doc(hidden)]
pub use self::facts::id;
pub use self::facts::{Cancellable, ItemStatus, LongRunning, Polled, Status};
pub use self::outcome::Outcome;
pub use self::outcome_kind::OutcomeKind;
pub use self::policy::PollPolicy;
pub use self::watch::Progress;
use crate::client::Client;
use crate::error::Result;
use crate::operation::Request;
use crate::{BoxFuture, Timer};

/// The default deadline. Large packages take hours; a job that takes a day is stuck.
const DEADLINE: Duration = Duration::from_secs(24 * 60 * 60);

/// What is called after each poll.
type Watcher<'a, R> = Box<dyn FnMut(Progress<'_, <R as Request>::Response>) + Send + 'a>;

/// Polls a job until it has ended. Await it.
///
/// The first poll is immediate, the others follow after growing pauses: see [`PollPolicy`]. A poll whose attempts all
/// failed with a transient error (see [`Error::is_retryable`](crate::Error::is_retryable)) does not end the polling; any
/// other failure does. A status that this version does not know counts as running.
///
/// Dropping the poller stops the polling, not the job: the job continues at the server and can be polled again.
///
/// ```
/// # use std::{fmt::Debug, time::Duration};
/// # use koodrive_runtime::{Client, Result, Poller, poll::Polled};
/// # async fn example<R: Polled<Item: Debug>>(client: &Client, request: R) -> Result<()> {
/// // In the generated code: `jobs::wait_for_job(&client, GetJobRequest::new(job_id))`
/// let ended = Poller::new(client, request)
///     .on_progress(|progress| println!("{:?} %", progress.percent()))
///     .deadline(Duration::from_secs(600))
///     .await?;
/// for item in ended.failed() {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
///
/// # Errors
/// [`is_timeout`](crate::Error::is_timeout) when the job has not ended by the [deadline](Self::deadline); the message
/// states how far it was. Otherwise the failure of a poll that was not transient, or the last of
/// [too many in a row](PollPolicy::failures). None of them ends the job.
#[must_use = "a poller does nothing unless it is awaited"]
pub struct Poller<'a, R: Polled> {
    client: Client,
    request: R,
    policy: PollPolicy,
    deadline: Duration,
    watcher: Option<Watcher<'a, R>>,
    /// Ends with the response to the job's cancellation.
    cancellation: Option<BoxFuture<'a, Result<()>>>,
}

impl<'a, R: Polled> Poller<'a, R> {
    /// A poller for the job that `request` polls. The generated functions `wait_for_…` call this.
    pub fn new(client: &Client, request: R) -> Self {
        Self {
            client: client.clone(),
            request,
            policy: PollPolicy::new(),
            deadline: DEADLINE,
            watcher: None,
            cancellation: None,
        }
    }

    /// When to poll.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// How long to poll in total; 24 hours by default. It is measured from the moment when the poller is first awaited,
    /// and also cuts short a poll in flight.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// What to call after each successful poll, the last one included. Setting it again replaces it.
    pub fn on_progress(mut self, watcher: impl FnMut(Progress<'_, R::Response>) + Send + 'a) -> Self {
        self.watcher = Some(Box::new(watcher));
        self
    }
}

impl<'a, R: Cancellable> Poller<'a, R> {
    /// Cancels the job when `when` completes, and continues to poll: the job may have ended before, and some of its
    /// files may be done already. The [`Outcome`] lists them.
    ///
    /// The job is cancelled at most once. If the cancellation fails and the next poll shows that the job has not ended,
    /// the poller ends with the error of the cancellation.
    ///
    /// `when` makes progress only while the poller is awaited. To cancel a job that nobody polls, call the operation that
    /// cancels it.
    pub fn cancel_when(mut self, when: impl Future<Output = ()> + Send + 'a) -> Self {
        let (client, request) = (self.client.clone(), self.request.cancel());
        self.cancellation = Some(Box::pin(async move {
            when.await;
            client.call(request).await.map(drop)
        }));
        self
    }
}

impl<'a, R: Polled> IntoFuture for Poller<'a, R> {
    type Output = Result<Outcome<R>>;
    type IntoFuture = BoxFuture<'a, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl<R: Polled> fmt::Debug for Poller<'_, R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Poller")
            .field("operation", &R::OPERATION.id)
            .field("policy", &self.policy)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
