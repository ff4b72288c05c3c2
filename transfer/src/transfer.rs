//! A transfer under way.

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_util::future::BoxFuture;

use crate::error::Result;
use crate::events::{Decision, Subject, TransferId};
use crate::view::{Closing, Counters, View};

/// A transfer under way: await it for its outcome. It moves only while it is awaited, or in a task of its own.
///
/// Dropping it cancels the transfer. What it leaves is resumed by the next transfer of the same file, if the engine has a
/// [journal](crate::Builder::journal); without one, the service forgets the unfinished upload by itself, and a partial
/// download stays beside its target.
#[must_use = "it does nothing unless it is awaited"]
pub struct Transfer<T> {
    id: TransferId,
    view: View,
    work: BoxFuture<'static, Result<T>>,
}

/// What the events of a transfer need to know of its outcome.
pub(crate) trait Size {
    /// The size of the file.
    fn size(&self) -> u64;
    /// How many bytes went over the network.
    fn moved(&self) -> u64;
}

impl<T: 'static> Transfer<T> {
    /// A transfer that tells its events.
    pub(crate) fn new(
        subject: Subject,
        decision: Decision,
        counters: &Arc<Counters>,
        work: impl Future<Output = Result<T>> + Send + 'static,
    ) -> Self
    where
        T: Size,
    {
        let id = subject.id();
        let view = View(Arc::clone(counters));
        let closing = Closing(Arc::clone(counters));
        let told = async move {
            subject.announce(decision);
            let outcome = work.await;
            drop(closing);
            match &outcome {
                Ok(done) => subject.succeeded(done.size(), done.moved()),
                Err(error) => subject.failed(error),
            }
            outcome
        };
        Self { id, view, work: Box::pin(told) }
    }
}

impl<T> Transfer<T> {
    /// Its number, as in its [events](crate::Event).
    pub fn id(&self) -> TransferId {
        self.id
    }

    /// How far it is.
    pub fn view(&self) -> View {
        self.view.clone()
    }
}

impl<T> Future for Transfer<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.work.as_mut().poll(context)
    }
}

impl<T> fmt::Debug for Transfer<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transfer").field("id", &self.id).field("view", &self.view).finish_non_exhaustive()
    }
}
