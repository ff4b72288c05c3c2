//! One refresh of a token: the call that leads it, and those that wait for its outcome.
//!
//! A refresh is driven by one call, inside that call's own future, and by nobody else: timers and connections belong to the
//! runtime that they were made in. When the leader is dropped, those who wait look again, and one of them begins anew. A
//! leader that is alive but no longer driven, in a runtime that nobody enters, is noticed because its pulse stops.

use std::future::poll_fn;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::{Duration, Instant};

use futures_channel::oneshot;
use futures_util::FutureExt;
use futures_util::future::{Either, Shared, select};

use super::SavedSession;
use super::state::State;
use crate::BoxFuture;
use crate::error::{BoxError, Error, Outage, Result, SessionEnded};
use crate::secret::Secret;
use crate::time::Timer;

/// How often at least the pulse of a refresh beats.
const BEAT: Duration = Duration::from_millis(500);
/// A refresh whose pulse has not beaten for so long is no longer driven. Longer than an executor is ever kept busy by a
/// program that is well.
const STILL: Duration = Duration::from_secs(3);
/// How often those who wait look at the pulse.
const LOOK: Duration = Duration::from_millis(250);
/// How often they look at least before they take a refresh for one that is no longer driven: where the whole process stood
/// still, its leader is driven again as they are.
const LOOKS: u32 = 2;

/// Why a refresh failed, for all calls that waited for it.
#[derive(Clone)]
pub(super) enum Failed {
    /// The session has ended.
    Ended(SessionEnded),
    /// The call failed otherwise, and may succeed later.
    Call(Arc<Error>),
}

impl Failed {
    pub(super) fn is_end(&self) -> bool {
        matches!(self, Self::Ended(_))
    }

    pub(super) fn into_source(self) -> BoxError {
        match self {
            Self::Ended(ended) => ended.into(),
            Self::Call(error) => Outage(error).into(),
        }
    }

    #[cfg(test)]
    pub(super) fn test() -> Self {
        Self::Ended(SessionEnded::SIGNED_OUT)
    }
}

/// How often the leader of a refresh was driven, and when for the last time, by its timer.
#[derive(Clone)]
struct Pulse(Arc<Mutex<(u64, Instant)>>);

impl Pulse {
    fn beat(&self, now: Instant) {
        let mut beats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *beats = (beats.0.wrapping_add(1), now);
    }

    fn beats(&self) -> (u64, Instant) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A refresh in flight, as those see it who wait for it.
#[derive(Clone)]
pub(super) struct Flight {
    /// Counts the refreshes of the session.
    pub(super) generation: u64,
    /// The token that it replaces.
    pub(super) version: u64,
    /// The limit of its attempts.
    pub(super) limit: Option<Duration>,
    /// When it began, by the timer of the client that makes it.
    pub(super) began: Instant,
    pulse: Pulse,
    /// Cancelled when the leader is dropped. It holds no work, so it does not matter who polls it.
    outcome: Shared<oneshot::Receiver<Outcome>>,
}

/// How a refresh ended.
pub(super) type Outcome = Result<(), Failed>;

impl Flight {
    /// A refresh by a client whose attempts are limited, and the end that tells its outcome.
    pub(super) fn new(
        (generation, version): (u64, u64),
        limit: Option<Duration>,
        began: Instant,
    ) -> (Self, oneshot::Sender<Outcome>) {
        let (sender, receiver) = oneshot::channel();
        let (pulse, outcome) = (Pulse(Arc::new(Mutex::new((0, began)))), receiver.shared());
        (Self { generation, version, limit, began, pulse, outcome }, sender)
    }

    /// Waits for the outcome. `None` if there will be none: the leader was dropped, or stands still.
    async fn outcome(&self, timer: &dyn Timer) -> Result<Option<Outcome>> {
        let (mut seen, mut looks) = (self.pulse.beats().0, 0_u32);
        loop {
            match select(self.outcome.clone(), timer.try_sleep(LOOK)).await {
                Either::Left((outcome, _)) => return Ok(outcome.ok()),
                Either::Right((rung, _)) => rung?,
            }
            let (beats, last) = self.pulse.beats();
            if beats != seen {
                (seen, looks) = (beats, 0);
                continue;
            }
            looks = looks.saturating_add(1);
            // The leader's timer mostly has the same clock as this one. Where it has not, the looks measure the time.
            let silent = timer.now().saturating_duration_since(last).max(LOOK.saturating_mul(looks));
            if looks >= LOOKS && silent >= STILL {
                return Ok(None);
            }
        }
    }
}

/// A call's part in a refresh.
pub(super) enum Part<'s, F> {
    Leader(Box<Leader<'s, F>>),
    Follower(Follower<'s, F>),
}

/// Waits for the outcome of a refresh that another call leads.
pub(super) struct Follower<'s, F> {
    pub(super) state: &'s State<F>,
    pub(super) flight: Flight,
}

impl<F> Follower<'_, F> {
    /// The outcome; `None` if there is none, and the call has to look again. `limit` is that of the call's attempts.
    pub(super) async fn outcome(self, timer: &dyn Timer, limit: Option<Duration>) -> Option<Outcome> {
        match self.flight.outcome(timer).await {
            // The leader gave it less time than this call has.
            Ok(Some(Err(Failed::Call(error)))) if error.is_timeout() && is_longer(limit, self.flight.limit) => None,
            Ok(Some(outcome)) => Some(outcome),
            Ok(None) => {
                self.state.abandon(self.flight.generation);
                None
            }
            Err(error) => Some(Err(Failed::Call(Arc::new(error)))),
        }
    }
}

fn is_longer(limit: Option<Duration>, other: Option<Duration>) -> bool {
    other.is_some_and(|other| limit.is_none_or(|limit| limit > other))
}

/// The shorter of two limits, of which none is the longest.
pub(super) fn shorter(one: Option<Duration>, other: Option<Duration>) -> Option<Duration> {
    one.into_iter().chain(other).min()
}

/// The right to refresh the token, and the duty to tell how it went. Dropping it gives the refresh up.
pub(super) struct Leader<'s, F> {
    pub(super) state: &'s State<F>,
    pub(super) flight: Flight,
    /// The session as it is, and what it is refreshed with.
    pub(super) before: SavedSession,
    pub(super) renewal: Secret,
    pub(super) teller: Option<oneshot::Sender<Outcome>>,
}

impl<F> Leader<'_, F> {
    /// Drives the work. The pulse beats whenever it is driven, and a timer sees to it that it is.
    pub(super) async fn drive<T>(&self, timer: &dyn Timer, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        let mut tick: Option<BoxFuture<'static, Result<()>>> = None;
        poll_fn(|context| {
            self.flight.pulse.beat(timer.now());
            if let Poll::Ready(done) = work.as_mut().poll(context) {
                return Poll::Ready(done);
            }
            match tick.get_or_insert_with(|| timer.try_sleep(BEAT)).as_mut().poll(context) {
                Poll::Pending => {}
                // Not in a loop: a timer that never waits would keep the thread for ever.
                Poll::Ready(Ok(())) => {
                    tick = None;
                    context.waker().wake_by_ref();
                }
                // Without a timer, the pulse beats when the work is driven.
                Poll::Ready(Err(_)) => tick = Some(Box::pin(std::future::pending())),
            }
            Poll::Pending
        })
        .await
    }

    /// Tells those who wait.
    pub(super) fn tell(&mut self, outcome: Outcome) {
        if let Some(teller) = self.teller.take() {
            // Nobody may wait.
            let _ = teller.send(outcome);
        }
    }
}

impl<F> Drop for Leader<'_, F> {
    fn drop(&mut self) {
        // Before the sender is dropped, which wakes those who wait: they find that the way is free.
        self.state.abandon(self.flight.generation);
    }
}
