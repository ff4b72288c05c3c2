//! The state of a session, behind a lock that is never held across an await.

use std::any::Any;
use std::marker::PhantomData;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use futures_util::FutureExt;

use super::refresh::{Concluded, Failed, Refresh};
use super::tokens::Tokens;
use super::{Granted, SavedSession, SessionFlow};
use crate::client::{Client, StaticToken};
use crate::error::{Error, ErrorKind, SessionEnded};
use crate::operation::Request;
use crate::secret::Secret;
use crate::trace;

pub(super) type Hook = Arc<dyn Fn(Option<&SavedSession>) + Send + Sync>;

/// What a call does about its token.
pub(super) enum Next {
    /// It is sent with this value of the token's header.
    Use(Secret),
    /// The token is being refreshed. `meanwhile` is the old one, if it is still alive.
    Wait { refresh: Refresh, meanwhile: Option<Secret> },
}

pub(super) struct State<F> {
    known: Mutex<Known>,
    /// Held while the hook runs, so that changes are reported one after the other.
    hook: Mutex<Option<Hook>>,
    flow: PhantomData<fn() -> F>,
}

struct Known {
    tokens: Result<Tokens, SessionEnded>,
    refresh: Option<Refresh>,
}

impl<F> State<F> {
    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn saved(&self) -> Option<SavedSession> {
        self.lock().tokens.as_ref().ok().map(|tokens| tokens.saved.clone())
    }

    /// The whole value of the token's header.
    pub(super) fn token(&self) -> Option<Secret> {
        self.lock().tokens.as_ref().ok().map(|tokens| tokens.saved.token.clone())
    }

    /// Why there are no tokens.
    pub(super) fn ended(&self) -> SessionEnded {
        self.lock().tokens.as_ref().err().cloned().unwrap_or(SessionEnded::SIGNED_OUT)
    }

    pub(super) fn refresh_in_flight(&self) -> Option<Refresh> {
        self.lock().refresh.clone()
    }

    pub(super) fn set_hook(&self, hook: Hook) {
        *self.hook.lock().unwrap_or_else(PoisonError::into_inner) = Some(hook);
    }

    /// Changes the tokens, and calls the hook. By then all is done: a hook that panics loses no token.
    fn change(&self, tokens: Result<Tokens, SessionEnded>, report: impl FnOnce()) {
        let hook = self.hook.lock().unwrap_or_else(PoisonError::into_inner);
        let saved = tokens.as_ref().ok().map(|tokens| tokens.saved.clone());
        {
            let mut known = self.lock();
            known.tokens = tokens;
            known.refresh = None;
        }
        report();
        if let Some(hook) = &*hook {
            hook(saved.as_ref());
        }
    }

    pub(super) fn end(&self, ended: SessionEnded) {
        let reason = ended.reason;
        self.change(Err(ended), || trace::session_ended(reason));
    }
}

impl<F: SessionFlow> State<F> {
    pub(super) fn new(tokens: Tokens) -> Self {
        let known = Known { tokens: Ok(tokens), refresh: None };
        Self { known: Mutex::new(known), hook: Mutex::new(None), flow: PhantomData }
    }

    /// A call with this token was accepted; it was sent no earlier than `sent_at`.
    pub(super) fn used(&self, token: &[u8], sent_at: SystemTime) {
        let mut known = self.lock();
        if let Ok(tokens) = &mut known.tokens
            && tokens.saved.token.expose().as_bytes() == token
        {
            tokens.used::<F>(sent_at);
        }
    }

    /// What a call does that is about to be sent.
    pub(super) fn next(self: &Arc<Self>, now: SystemTime, client: &Client) -> Result<Next, SessionEnded> {
        let mut known = self.lock();
        let tokens = known.tokens.as_ref().map_err(Clone::clone)?;
        let (is_expiring, has_expired) = (tokens.is_expiring(now), tokens.has_expired(now));
        let (token, renewal) = (tokens.saved.token.clone(), tokens.saved.renewal(F::RENEWAL));
        // Without anything to refresh it with, it is used until it is refused: a call may prolong it.
        if known.refresh.is_none() && (!is_expiring || renewal.is_none()) {
            return Ok(Next::Use(token));
        }
        let refresh = self.begin(&mut known, client)?;
        Ok(Next::Wait { refresh, meanwhile: (!has_expired).then_some(token) })
    }

    /// The refresh in flight, or a new one.
    pub(super) fn refresh(self: &Arc<Self>, client: &Client) -> Result<Refresh, SessionEnded> {
        self.begin(&mut self.lock(), client)
    }

    fn begin(self: &Arc<Self>, known: &mut Known, client: &Client) -> Result<Refresh, SessionEnded> {
        if let Some(refresh) = &known.refresh {
            return Ok(refresh.clone());
        }
        let before = known.tokens.as_ref().map_err(Clone::clone)?.saved.clone();
        let renewal = before.renewal(F::RENEWAL).cloned().ok_or(SessionEnded::NO_ID)?;
        // Not with the session itself: its calls would wait for the refresh. And not with the options of a call, whose trace
        // id and headers are its own.
        let operation = <F::Refresh as Request>::OPERATION;
        let client = client.plain(StaticToken::for_operation(operation, before.token.clone()));
        // Weak, or a session that is dropped during a refresh would keep itself alive.
        let state = Arc::downgrade(self);
        let work = async move {
            let asked = client.shared.clock.now();
            let outcome = client.call(F::refresh(renewal)).await;
            let outcome = outcome.and_then(|response| renewed::<F>(F::refreshed(&response), asked, before));
            match state.upgrade() {
                Some(state) => state.conclude(outcome),
                None => Ok(()),
            }
        };
        // Hooks, middlewares and clocks of the user run in there. A panic that passed through the shared future would reach
        // every call that waits, and all that come later.
        let state = Arc::downgrade(self);
        let refresh = AssertUnwindSafe(work).catch_unwind().map(move |outcome| match (outcome, state.upgrade()) {
            (Ok(outcome), _) => outcome.into(),
            (Err(panic), Some(state)) => state.recover(panic),
            (Err(panic), None) => Concluded::with_panic(Ok(()), panic),
        });
        let refresh = refresh.boxed().shared();
        known.refresh = Some(refresh.clone());
        Ok(refresh)
    }

    /// The outcome of a refresh in which something of the user's panicked: before the tokens changed, or after it.
    fn recover(&self, panic: Box<dyn Any + Send>) -> Concluded {
        let mut known = self.lock();
        let outcome = match (known.refresh.take(), &known.tokens) {
            (Some(_), _) => Err(Failed::Panicked),
            (None, Ok(_)) => Ok(()),
            (None, Err(ended)) => Err(Failed::Ended(ended.clone())),
        };
        drop(known);
        Concluded::with_panic(outcome, panic)
    }

    /// Applies the outcome of a refresh.
    fn conclude(&self, outcome: Result<Tokens, Error>) -> Result<(), Failed> {
        match outcome {
            Ok(tokens) => {
                self.change(Ok(tokens), trace::session_refreshed);
                Ok(())
            }
            Err(error) if error.is_unauthenticated() => {
                let ended = SessionEnded::refused(Arc::new(error));
                self.end(ended.clone());
                Err(Failed::Ended(ended))
            }
            Err(error) => {
                self.lock().refresh = None;
                trace::session_refresh_failed(&error);
                Err(Failed::Call(Arc::new(error)))
            }
        }
    }
}

/// The tokens that take the place of those `before`.
fn renewed<F: SessionFlow>(granted: Granted, asked: SystemTime, before: SavedSession) -> Result<Tokens, Error> {
    Tokens::granted::<F>(granted, asked, Some(before)).ok_or_else(|| {
        Error::new(ErrorKind::Credentials, "the response has no access token")
            .with_operation(<F::Refresh as Request>::OPERATION.id)
    })
}
