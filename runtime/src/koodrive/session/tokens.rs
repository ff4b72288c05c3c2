//! What a session that has not ended holds.

use std::time::{Duration, SystemTime};

use super::{Granted, SavedSession, SessionFlow};
use crate::client::authorization;
use crate::operation::Request;
use crate::profile::TokenForm;
use crate::secret::Secret;
use crate::time::Time;

/// How long before it expires a token is refreshed: longer than a call takes to reach the server.
const MARGIN: Duration = Duration::from_secs(60);

/// How the API of the session writes a token.
pub(super) fn form<F: SessionFlow>() -> &'static TokenForm {
    <F::Refresh as Request>::OPERATION.token_form()
}

/// The secrets of a session, and when its token expires.
#[derive(Clone)]
pub(super) struct Tokens {
    /// With the token as the whole value of its header.
    pub(super) saved: SavedSession,
    /// When the token expires, by the client's clock. Unknown until a response has stated it, or until a call with the token
    /// has succeeded.
    expires: Option<SystemTime>,
    /// How long before that it is refreshed.
    margin: Duration,
}

impl Tokens {
    pub(super) fn resumed<F: SessionFlow>(mut saved: SavedSession) -> Self {
        saved.token = authorization(form::<F>(), &saved.token);
        let expires = saved.expires.as_ref().and_then(Time::instant);
        Self { saved, expires, margin: margin(F::LIFE) }
    }

    /// What a response to a request of the time `asked` grants, over what the session had `before`; `None` without a token.
    pub(super) fn granted<F: SessionFlow>(
        granted: Granted,
        asked: SystemTime,
        before: Option<SavedSession>,
    ) -> Option<Self> {
        let token = granted.token.filter(|token| !token.is_empty())?;
        let mut saved = before.unwrap_or_else(|| SavedSession::new(Secret::default()));
        saved.token = authorization(form::<F>(), &token);
        if let Some(renewal) = granted.renewal.filter(|renewal| !renewal.is_empty()) {
            saved = saved.with_renewal(F::RENEWAL, renewal);
        }
        saved.account = granted.account.filter(|account| !account.is_empty()).or(saved.account);
        // A token that is dead on arrival is a statement to doubt.
        let stated = granted.life.filter(|life| !life.is_zero());
        let life = F::LIFE.or(stated);
        let expires = life.and_then(|life| asked.checked_add(life));
        // Calls would prolong it, and nobody would be told.
        let expires_at = expires.filter(|_| F::LIFE.is_none()).map(Time::from);
        // A life of millennia ends at no time that can be written, and must not keep the session from being saved.
        saved.expires = expires_at.filter(|time| time.instant().is_some());
        Some(Self { saved, expires, margin: margin(life) })
    }

    /// A call with the token was accepted; it was sent no earlier than `sent_at`.
    pub(super) fn used<F: SessionFlow>(&mut self, sent_at: SystemTime) {
        let expires = F::LIFE.and_then(|life| sent_at.checked_add(life));
        self.expires = self.expires.max(expires);
    }

    pub(super) fn is_expiring(&self, now: SystemTime) -> bool {
        self.left(now).is_some_and(|left| left < self.margin)
    }

    pub(super) fn has_expired(&self, now: SystemTime) -> bool {
        self.left(now).is_some_and(|left| left.is_zero())
    }

    fn left(&self, now: SystemTime) -> Option<Duration> {
        self.expires.map(|expires| expires.duration_since(now).unwrap_or_default())
    }
}

/// Less for a token that lives so short that all its calls would come too late.
fn margin(life: Option<Duration>) -> Duration {
    life.map_or(MARGIN, |life| MARGIN.min(life / 4))
}
