//! A session in a form that can be stored.

use serde::{Deserialize, Serialize};

use super::Renewal;
use crate::secret::Secret;
use crate::time::Time;

/// A session to be stored: from [`Session::saved`](crate::Session::saved), for
/// [`Session::resume`](crate::Session::resume). Whoever has it can act as the user: serialized, its secrets are plain
/// text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SavedSession {
    /// The access token, as the whole value of its header.
    pub token: Secret,
    /// The session's id, with which the token can be refreshed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_id: Option<Secret>,
    /// The refresh token, where the API has one in place of a session's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<Secret>,
    /// The id of the account that is signed in, where ending the session takes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// When the token expires, by the client's clock, where its use does not prolong it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<Time>,
}

impl SavedSession {
    /// A session that was started elsewhere. The token may be given in the forms that
    /// [`StaticToken::new`](crate::StaticToken::new) takes.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self { token: token.into(), session_id: None, refresh_token: None, account: None, expires: None }
    }

    /// Sets [`session_id`](Self::session_id).
    #[must_use]
    pub fn session_id(mut self, id: impl Into<Secret>) -> Self {
        self.session_id = Some(id.into());
        self
    }

    /// Sets [`refresh_token`](Self::refresh_token).
    #[must_use]
    pub fn refresh_token(mut self, token: impl Into<Secret>) -> Self {
        self.refresh_token = Some(token.into());
        self
    }

    /// Sets [`account`](Self::account).
    #[must_use]
    pub fn account(mut self, id: impl Into<String>) -> Self {
        self.account = Some(id.into());
        self
    }

    /// Sets [`expires`](Self::expires).
    #[must_use]
    pub fn expires(mut self, time: impl Into<Time>) -> Self {
        self.expires = Some(time.into());
        self
    }

    /// What a refresh takes beside the token.
    pub(super) fn renewal(&self, renewal: Renewal) -> Option<&Secret> {
        let held = match renewal {
            Renewal::SessionId => &self.session_id,
            Renewal::RefreshToken => &self.refresh_token,
        };
        held.as_ref().filter(|held| !held.is_empty())
    }

    pub(super) fn with_renewal(self, renewal: Renewal, secret: impl Into<Secret>) -> Self {
        match renewal {
            Renewal::SessionId => self.session_id(secret),
            Renewal::RefreshToken => self.refresh_token(secret),
        }
    }
}
