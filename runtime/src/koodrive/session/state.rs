//! The state of a session, behind a lock that is never held across an await.

use std::any::Any;
use std::marker::PhantomData;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use futures_util::FutureExt;

use super::refresh::{Concluded, Failed, Refresh};
use super::{SavedSession, SessionFlow};
use crate::client::{Client, StaticToken, authorization};
use crate::error::{Error, ErrorKind, SessionEnded};
use crate::operation::Request;
use crate::profile::TokenForm;
use crate::secret::Secret;
use crate::trace;

/// How long before it expires a token is refreshed: longer than a call takes to reach the server.
const MARGIN: Duration = Duration::from_mins(1);

pub(super) type Hook = Arc<dyn Fn(Option<&SavedSession>) + Send + Sync>;

#[derive(Clone)]
pub(super) struct Tokens {
    pub(super) authorization: Secret,
    pub(super) session_id: Option<Secret>,
}

impl Tokens {
    pub(super) fn new(form: &TokenForm, token: &Secret, session_id: Option<Secret>) -> Self {
        Self { authorization: authorization(form, token), session_id }
    }

    pub(super) fn saved(&self) -> SavedSession {
        SavedSession { token: self.authorization.clone(), session_id: self.session_id.clone() }
    }
}

/// What a call does about its token.
pub(super) enum Next {
    Use(Tokens),
    /// The token is being refreshed. `meanwhile` is the old one, if it is still alive.
    Wait {
        refresh: Refresh,
        meanwhile: Option<Tokens>,
    },
}

pub(super) struct State<F> {
    known: Mutex<Known>,
    /// Held while the hook runs, so that changes are reported one after the other.
    hook: Mutex<Option<Hook>>,
    flow: PhantomData<fn() -> F>,
}

struct Known {
    tokens: Result<Tokens, SessionEnded>,
    /// When the token expires, by the client's clock. Unknown until a call with it has succeeded.
    expires: Option<SystemTime>,
    refresh: Option<Refresh>,
}

impl<F> State<F> {
    fn lock(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn tokens(&self) -> Option<Tokens> {
        self.lock().tokens.clone().ok()
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
    fn change(&self, tokens: Result<Tokens, SessionEnded>, expires: Option<SystemTime>, report: impl FnOnce()) {
        let hook = self.hook.lock().unwrap_or_else(PoisonError::into_inner);
        let saved = tokens.as_ref().ok().map(Tokens::saved);
        {
            let mut known = self.lock();
            known.tokens = tokens;
            known.expires = expires;
            known.refresh = None;
        }
        report();
        if let Some(hook) = &*hook {
            hook(saved.as_ref());
        }
    }

    pub(super) fn end(&self, ended: SessionEnded) {
        let reason = ended.reason;
        self.change(Err(ended), None, || trace::session_ended(reason));
    }
}

impl<F: SessionFlow> State<F> {
    pub(super) fn new(tokens: Tokens) -> Self {
        let known = Known { tokens: Ok(tokens), expires: None, refresh: None };
        Self { known: Mutex::new(known), hook: Mutex::new(None), flow: PhantomData }
    }

    /// A call with this token was accepted; it was sent no earlier than `sent_at`.
    pub(super) fn used(&self, token: &[u8], sent_at: SystemTime) {
        let mut known = self.lock();
        let is_current = known.tokens.as_ref().is_ok_and(|tokens| tokens.authorization.expose().as_bytes() == token);
        if is_current {
            let expires = sent_at.checked_add(F::LIFE);
            known.expires = known.expires.max(expires);
        }
    }

    /// What a call does that is about to be sent.
    pub(super) fn next(self: &Arc<Self>, now: SystemTime, client: &Client) -> Result<Next, SessionEnded> {
        let mut known = self.lock();
        let tokens = known.tokens.clone()?;
        let left = known.expires.map(|expires| expires.duration_since(now).unwrap_or_default());
        let is_expiring = left.is_some_and(|left| left < MARGIN);
        // Without an id it cannot be refreshed; while the token is alive, a call prolongs it.
        if known.refresh.is_none() && (!is_expiring || tokens.session_id.is_none()) {
            return Ok(Next::Use(tokens));
        }
        let refresh = self.begin(&mut known, client)?;
        let lives = left.is_none_or(|left| !left.is_zero());
        Ok(Next::Wait { refresh, meanwhile: lives.then_some(tokens) })
    }

    /// The refresh in flight, or a new one.
    pub(super) fn refresh(self: &Arc<Self>, client: &Client) -> Result<Refresh, SessionEnded> {
        self.begin(&mut self.lock(), client)
    }

    fn begin(self: &Arc<Self>, known: &mut Known, client: &Client) -> Result<Refresh, SessionEnded> {
        if let Some(refresh) = &known.refresh {
            return Ok(refresh.clone());
        }
        let tokens = known.tokens.clone()?;
        let session_id = tokens.session_id.clone().ok_or(SessionEnded::NO_ID)?;
        // Not with the session itself: its calls would wait for the refresh. And not with the options of a call, whose trace
        // id and headers are its own.
        let client = client.plain(StaticToken::new(tokens.authorization));
        // Weak, or a session that is dropped during a refresh would keep itself alive.
        let state = Arc::downgrade(self);
        let work = async move {
            let asked = client.shared.clock.now();
            let outcome = exchange::<F>(&client, session_id.clone()).await;
            match state.upgrade() {
                Some(state) => state.conclude(outcome, session_id, asked.checked_add(F::LIFE)),
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
    fn conclude(
        &self,
        outcome: Result<Secret, Error>,
        session_id: Secret,
        expires: Option<SystemTime>,
    ) -> Result<(), Failed> {
        match outcome {
            Ok(token) => {
                let tokens = Tokens::new(super::form::<F>(), &token, Some(session_id));
                self.change(Ok(tokens), expires, trace::session_refreshed);
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

/// Requests another token from the server.
async fn exchange<F: SessionFlow>(client: &Client, session_id: Secret) -> Result<Secret, Error> {
    let response = client.call(F::refresh(session_id)).await?;
    F::refreshed(&response).filter(|token| !token.is_empty()).cloned().ok_or_else(|| {
        Error::new(ErrorKind::Credentials, "the response has no access token")
            .with_operation(<F::Refresh as Request>::OPERATION.id)
    })
}
