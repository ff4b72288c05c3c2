//! The state of a session, behind a lock that is never held across an await, nor while anything of the user's runs.

mod conclude;

use std::marker::PhantomData;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Instant, SystemTime};

use super::damping::Damping;
use super::refresh::{Failed, Flight, Follower, Leader, Part};
use super::tokens::Tokens;
use super::{SavedSession, SessionFlow};
use crate::client::Client;
use crate::error::SessionEnded;
use crate::secret::Secret;
use crate::trace;

pub(super) type Hook = Arc<dyn Fn(Option<&SavedSession>) + Send + Sync>;

/// What a call does about its token.
pub(super) enum Next<'s, F> {
    /// It is sent with this value of the token's header.
    Use(Secret),
    /// The token is refreshed. `meanwhile` is the old one, if it may still be good.
    Refresh { part: Part<'s, F>, meanwhile: Option<Secret> },
    /// There is no token, and it is too early for another refresh.
    Fail(Failed),
}

/// What a call does whose token was refused.
pub(super) enum AfterRefusal<'s, F> {
    /// The token has been replaced meanwhile.
    Repeat,
    Refresh(Part<'s, F>),
    /// It is too early for another refresh. If the last one failed, that is why there is no good token.
    Settle(Option<Failed>),
}

pub(super) struct State<F> {
    known: Mutex<Known>,
    /// Held while the hook runs, so that changes are reported one after the other.
    hook: Mutex<Option<Hook>>,
    flow: PhantomData<fn() -> F>,
}

struct Known {
    tokens: Result<Tokens, SessionEnded>,
    /// The generation of the refresh that brought the token.
    version: u64,
    /// The service itself has refused the token.
    is_refused: bool,
    /// How many refreshes have begun.
    generations: u64,
    flight: Option<Flight>,
    damping: Damping,
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

    /// A part in the refresh in flight, if there is one.
    pub(super) fn in_flight(&self) -> Option<Follower<'_, F>> {
        let flight = self.lock().flight.clone()?;
        Some(Follower { state: self, flight })
    }

    pub(super) fn set_hook(&self, hook: Hook) {
        *self.hook.lock().unwrap_or_else(PoisonError::into_inner) = Some(hook);
    }

    /// Changes the tokens if it is due, and calls the hook. By then all is done: a hook that panics loses no token.
    fn change(
        &self,
        tokens: Result<Tokens, SessionEnded>,
        is_due: impl FnOnce(&mut Known) -> bool,
        report: impl FnOnce(),
    ) -> bool {
        let hook = self.hook.lock().unwrap_or_else(PoisonError::into_inner);
        let saved = tokens.as_ref().ok().map(|tokens| tokens.saved.clone());
        {
            let mut known = self.lock();
            if !is_due(&mut known) {
                return false;
            }
            known.tokens = tokens;
        }
        report();
        if let Some(hook) = &*hook {
            hook(saved.as_ref());
        }
        true
    }

    pub(super) fn end(&self, ended: SessionEnded) {
        let reason = ended.reason;
        let is_due = |known: &mut Known| {
            known.flight = None;
            true
        };
        self.change(Err(ended), is_due, || trace::session_ended(reason));
    }

    /// Forgets a refresh that nobody drives any more, so that another one can begin.
    pub(super) fn abandon(&self, generation: u64) {
        let mut known = self.lock();
        let flight = known.flight.take_if(|flight| flight.generation == generation);
        drop(known);
        drop(flight);
    }
}

impl<F: SessionFlow> State<F> {
    pub(super) fn new(tokens: Tokens) -> Self {
        let (flight, damping) = (None, Damping::default());
        let known = Known { tokens: Ok(tokens), version: 0, is_refused: false, generations: 0, flight, damping };
        Self { known: Mutex::new(known), hook: Mutex::new(None), flow: PhantomData }
    }

    /// A call with this token was accepted; it was sent no earlier than `sent_at`.
    pub(super) fn used(&self, token: &[u8], sent_at: SystemTime) {
        let mut known = self.lock();
        if let Ok(tokens) = &mut known.tokens
            && tokens.saved.token.expose().as_bytes() == token
        {
            tokens.used::<F>(sent_at);
            known.is_refused = false;
            known.damping.accepted();
        }
    }

    /// Whether the token is alive by now.
    pub(super) fn is_alive(&self, client: &Client) -> bool {
        let now = client.shared.clock.now();
        self.lock().tokens.as_ref().is_ok_and(|tokens| !tokens.has_expired(now))
    }

    /// What a call does that is about to be sent.
    pub(super) fn next(&self, now: SystemTime, client: &Client) -> Result<Next<'_, F>, SessionEnded> {
        let started = client.shared.timer.now();
        let mut known = self.lock();
        let tokens = known.tokens.as_ref().map_err(Clone::clone)?;
        let (is_expiring, has_expired) = (tokens.is_expiring(now), tokens.has_expired(now) || known.is_refused);
        let (token, renewal) = (tokens.saved.token.clone(), tokens.saved.renewal(F::RENEWAL));
        // One that replaces another token than this one is no reason to wait.
        let is_in_flight = known.flight.as_ref().is_some_and(|flight| flight.version == known.version);
        // Without anything to refresh it with, it is used until it is refused: a call may prolong it.
        if !is_in_flight && (!(is_expiring || has_expired) || renewal.is_none()) {
            return Ok(Next::Use(token));
        }
        if !is_in_flight && known.damping.holds(started) {
            return Ok(match known.damping.failure() {
                Some(failed) if has_expired => Next::Fail(failed.clone()),
                _ => Next::Use(token),
            });
        }
        let part = self.part(&mut known, client, started)?;
        Ok(Next::Refresh { part, meanwhile: (!has_expired).then_some(token) })
    }

    /// What a call does whose token the server refused. `is_own` says that it was the service.
    pub(super) fn refused(
        &self,
        token: Option<&[u8]>,
        client: &Client,
        is_own: bool,
    ) -> Result<AfterRefusal<'_, F>, SessionEnded> {
        let started = client.shared.timer.now();
        let mut known = self.lock();
        let saved = &known.tokens.as_ref().map_err(Clone::clone)?.saved;
        if token != Some(saved.token.expose().as_bytes()) {
            return Ok(AfterRefusal::Repeat);
        }
        let has_renewal = saved.renewal(F::RENEWAL).is_some();
        known.is_refused |= is_own;
        if known.flight.is_none() && known.damping.holds(started) {
            return Ok(AfterRefusal::Settle(known.damping.failure().cloned()));
        }
        if !has_renewal && !is_own {
            // Whoever refused it does not know whether it is good, and there is no way to find out.
            return Ok(AfterRefusal::Settle(None));
        }
        self.part(&mut known, client, started).map(AfterRefusal::Refresh)
    }

    /// A part in the refresh in flight, or in a new one.
    pub(super) fn refresh(&self, client: &Client) -> Result<Part<'_, F>, SessionEnded> {
        let started = client.shared.timer.now();
        self.part(&mut self.lock(), client, started)
    }

    fn part(&self, known: &mut Known, client: &Client, now: Instant) -> Result<Part<'_, F>, SessionEnded> {
        if let Some(flight) = &known.flight {
            return Ok(Part::Follower(Follower { state: self, flight: flight.clone() }));
        }
        let before = known.tokens.as_ref().map_err(Clone::clone)?.saved.clone();
        let renewal = before.renewal(F::RENEWAL).cloned().ok_or(SessionEnded::NO_ID)?;
        known.generations += 1;
        let numbers = (known.generations, known.version);
        let (flight, teller) = Flight::new(numbers, client.options.limits().attempt, now);
        known.flight = Some(flight.clone());
        let leader = Leader { state: self, flight, before, renewal, teller: Some(teller) };
        Ok(Part::Leader(Box::new(leader)))
    }
}
