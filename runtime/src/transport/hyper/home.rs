//! Bodies of responses that are read in another runtime than the one that receives them.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use futures_util::future::{Either, select};
use tokio::runtime::Handle;

use crate::BoxFuture;
use crate::error::BoxError;
use crate::time::driver;
use crate::transport::{Body, TransportError, TransportErrorKind};

/// How long a runtime may take to run a task that does nothing.
const PATIENCE: Duration = Duration::from_secs(5);

const IDLE: &str = "nothing drives the runtime in which this request was sent: read the response there, or keep that runtime \
                    running";

/// The body of a response that a runtime receives. Read in another one, it fails when nothing drives that one any longer,
/// rather than wait for bytes that nobody fetches.
pub(super) fn received(home: Handle, body: Body) -> Body {
    let length = body.length();
    Body::from_boxed(Received { body, home, question: Question::NotAsked }, length)
}

struct Received {
    body: Body,
    home: Handle,
    question: Question,
}

/// Whether the runtime runs.
enum Question {
    NotAsked,
    Asked(BoxFuture<'static, bool>),
    /// It does, or did when it was asked.
    Runs,
}

impl Stream for Received {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Poll::Ready(next) = Pin::new(&mut self.body).poll_next(context) {
            self.question = Question::NotAsked;
            return Poll::Ready(next);
        }
        if driver::here().is_ok_and(|here| here.id() == self.home.id()) {
            return Poll::Pending;
        }
        if matches!(self.question, Question::NotAsked) {
            self.question = Question::Asked(Box::pin(runs(self.home.clone())));
        }
        let Question::Asked(question) = &mut self.question else { return Poll::Pending };
        let Poll::Ready(runs) = question.as_mut().poll(context) else { return Poll::Pending };
        self.question = Question::Runs;
        if runs {
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(TransportError::new(TransportErrorKind::Interrupted, IDLE).into())))
    }
}

/// Whether a runtime runs its tasks. One that was shut down counts: its connections fail by themselves.
async fn runs(runtime: Handle) -> bool {
    let task = runtime.spawn(std::future::ready(()));
    match select(task, Box::pin(driver::sleep(PATIENCE))).await {
        Either::Left(_) => true,
        // Where nothing can wait, it is not known.
        Either::Right((waited, _)) => waited.is_err(),
    }
}
