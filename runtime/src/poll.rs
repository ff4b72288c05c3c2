//! Waiting until what goes on in the background at the server has ended: batch jobs, administrative tasks, tasks on
//! shared files.
//!
//! The generated code says in the terms of [`Polled`], [`Cancellable`] and [`LongRunning`] what the responses mean, and has a
//! function for each kind of job that begins to wait: `jobs::wait_for_job`. All else is here: when to look, what to
//! make of a look that failed, and what came of the job in the end.
//!
//! A job that failed, in part or in whole, is an [`Outcome`] and no error: its items tell what has become of each file,
//! and that is what most callers act upon. [`Outcome::require_success`] makes an error of it for the others.

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

/// How long to wait for a job, unless told otherwise. Large packages take hours; a job that takes a day is stuck.
const DEADLINE: Duration = Duration::from_hours(24);

/// What is told about each look at a job.
type Watcher<'a, R> = Box<dyn FnMut(Progress<'_, <R as Request>::Response>) + Send + 'a>;

/// Waits until a job has ended. Await it.
///
/// It looks at the job at once, then after pauses that grow: see [`PollPolicy`]. A look that fails for a passing reason
/// (see [`Error::is_retryable`](crate::Error::is_retryable)), all attempts of the client included, does not end the
/// wait; any other failure does. A status that this version does not know counts as running.
///
/// Dropping the wait ends the waiting, not the job: that goes on at the server, and can be waited for again.
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
/// says how far it was. Otherwise the failure of a look that was not passing, or the last of
/// [too many in a row](PollPolicy::failures). None of them ends the job.
#[must_use = "nothing is waited for until this is awaited"]
pub struct Poller<'a, R: Polled> {
    client: Client,
    request: R,
    policy: PollPolicy,
    deadline: Duration,
    watcher: Option<Watcher<'a, R>>,
    /// Ends when the job's cancellation has been answered.
    cancellation: Option<BoxFuture<'a, Result<()>>>,
}

impl<'a, R: Polled> Poller<'a, R> {
    /// Prepares to wait for the job that `request` asks about. The generated functions `wait_for_…` call this.
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

    /// When to look.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// How long to wait altogether; 24 hours by itself. It is measured from the moment on that the wait is first
    /// awaited, and also cuts short a look that is under way.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// What to call after every look that was answered, the last one included. Called again, it replaces what was set.
    pub fn on_progress(mut self, watcher: impl FnMut(Progress<'_, R::Response>) + Send + 'a) -> Self {
        self.watcher = Some(Box::new(watcher));
        self
    }
}

impl<'a, R: Cancellable> Poller<'a, R> {
    /// Cancels the job when `when` ends, and goes on waiting: the job may have ended before, and some of its files
    /// are done in any case, which [`Outcome`] then tells.
    ///
    /// The job is cancelled at most once. Should that fail, and the job still not have ended when looked at again,
    /// then the wait ends with the error of the cancellation.
    ///
    /// Like the rest of the wait, `when` makes headway only while the wait is awaited. To cancel a job that nobody
    /// waits for, call the operation that cancels it.
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
