//! A refresh from the leader's side: the call, and what its outcome changes.

use std::sync::Arc;
use std::time::SystemTime;

use super::{Known, State};
use crate::client::{CallOptions, Client, StaticToken, is_own_refusal};
use crate::error::{Error, ErrorKind, SessionEnded};
use crate::koodrive::session::refresh::{Failed, Flight, Leader, Outcome, shorter};
use crate::koodrive::session::tokens::Tokens;
use crate::koodrive::session::{Granted, SavedSession, SessionFlow};
use crate::operation::Request;
use crate::trace;

impl<F: SessionFlow> Leader<'_, F> {
    /// Refreshes the token, and tells those who wait. `None`: another refresh has taken the place of this one, and the call
    /// has to look again.
    pub(in crate::koodrive::session) async fn run(mut self, caller: &Client) -> Option<Outcome> {
        let operation = <F::Refresh as Request>::OPERATION;
        // Not with the session itself: its calls would wait for the refresh. And not with the options of a call, whose trace
        // id and headers are its own. But nobody waits longer for an attempt than the caller would.
        let client = caller.plain(StaticToken::for_operation(operation, self.before.token.clone()));
        let limit = shorter(client.options.limits().attempt, self.flight.limit);
        let client = client.with(CallOptions::new().attempt_timeout(limit));
        let (before, renewal) = (self.before.clone(), self.renewal.clone());
        let work = async {
            let asked = client.shared.clock.now();
            let response = client.call(F::refresh(renewal)).await?;
            renewed::<F>(F::refreshed(&response), asked, before)
        };
        let outcome = self.drive(&*client.shared.timer, work).await;
        // What this caller lacks, such as a runtime, others may have: they look again.
        let is_callers = outcome.as_ref().is_err_and(|error| error.is_config() || error.is_request());
        let concluded = self.state.conclude(&self.flight, outcome);
        if let Some(outcome) = concluded.clone().filter(|_| !is_callers) {
            self.tell(outcome);
        }
        concluded
    }
}

impl<F: SessionFlow> State<F> {
    /// Applies the outcome of a refresh. One that was given up for lost may come late, beside another one: its token counts
    /// unless a newer one has come, and its failure does not.
    fn conclude(&self, flight: &Flight, outcome: Result<Tokens, Error>) -> Option<Outcome> {
        let operation = <F::Refresh as Request>::OPERATION;
        match outcome {
            Ok(tokens) => {
                let is_due = |known: &mut Known| known.take(flight);
                if self.change(Ok(tokens), is_due, trace::session_refreshed) {
                    return Some(Ok(()));
                }
                self.overtaken(flight)
            }
            Err(error) if is_own_refusal(&error, operation) => {
                let ended = SessionEnded::refused(Arc::new(error));
                let reason = ended.reason;
                let is_due = |known: &mut Known| known.is_current(flight) && known.flight.take().is_some();
                if self.change(Err(ended.clone()), is_due, || trace::session_ended(reason)) {
                    return Some(Err(Failed::Ended(ended)));
                }
                self.overtaken(flight)
            }
            Err(error) => {
                let is_lasting = !(error.is_retryable() || error.is_config() || error.is_request());
                trace::session_refresh_failed(&error);
                let failed = Failed::Call(Arc::new(error));
                let mut known = self.lock();
                if !known.is_current(flight) {
                    drop(known);
                    return self.overtaken(flight);
                }
                known.flight = None;
                if is_lasting {
                    known.damping.failed(flight.began, failed.clone());
                }
                Some(Err(failed))
            }
        }
    }

    /// What holds for the leader of a refresh whose outcome no longer counts.
    fn overtaken(&self, flight: &Flight) -> Option<Outcome> {
        let known = self.lock();
        match &known.tokens {
            Err(ended) => Some(Err(Failed::Ended(ended.clone()))),
            Ok(_) if known.version != flight.version => Some(Ok(())),
            Ok(_) => None,
        }
    }
}

impl Known {
    /// Whether this is the refresh in flight, and the token is still the one that it replaces.
    fn is_current(&self, flight: &Flight) -> bool {
        let is_in_flight = self.flight.as_ref().is_some_and(|current| current.generation == flight.generation);
        is_in_flight && self.tokens.is_ok() && self.version == flight.version
    }

    /// Whether the token that a refresh has brought is to be taken; if so, all is done but that.
    fn take(&mut self, flight: &Flight) -> bool {
        // The session has ended meanwhile, or a refresh that began later has brought a token earlier.
        if self.tokens.is_err() || self.version >= flight.generation {
            return false;
        }
        self.version = flight.generation;
        self.is_refused = false;
        self.flight.take_if(|current| current.generation == flight.generation);
        self.damping.granted(flight.began);
        true
    }
}

/// The tokens that take the place of those `before`.
fn renewed<F: SessionFlow>(granted: Granted, asked: SystemTime, before: SavedSession) -> Result<Tokens, Error> {
    Tokens::granted::<F>(granted, asked, Some(before)).ok_or_else(|| {
        Error::new(ErrorKind::Credentials, "the response has no access token")
            .with_operation(<F::Refresh as Request>::OPERATION.id)
    })
}
