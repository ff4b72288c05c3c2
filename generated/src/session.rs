// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The sessions of signed-in users.

use std::time::Duration;

use koodrive_runtime::{
    BeginSession, Granted, Renewal, SavedSession, Secret, SessionFlow,
};

use crate::carrier_accounts::{RegisterAccountRequest, RegisterAccountResponse};
use crate::carrier_sessions::{
    CreateCarrierSessionRequest, CreateCarrierSessionResponse, LogoutCarrierRequest,
    RefreshCarrierSessionRequest, RefreshCarrierSessionResponse,
};
use crate::common::UserId;
use crate::sessions::{
    CreateSessionRequest, CreateSessionResponse, LogoutRequest, RefreshSessionRequest,
    RefreshSessionResponse,
};

/// The session of a signed-in user: an access token, and the id by which
/// [`refresh_session`](crate::sessions::refresh_session) renews it.
///
/// [`sign_in`](koodrive_runtime::Session::sign_in) begins it with
/// [`create_session`](crate::sessions::create_session), and
/// [`sign_out`](koodrive_runtime::Session::sign_out) ends it with
/// [`logout`](crate::sessions::logout). Pass it to a client as its credentials.
pub type Session = koodrive_runtime::Session<SessionFacts>;

/// The facts of the API about a [`Session`].
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct SessionFacts;

impl SessionFlow for SessionFacts {
    const LIFE: Option<Duration> = Some(Duration::from_secs(20 * 60));

    const RENEWAL: Renewal = Renewal::SessionId;

    type Refresh = RefreshSessionRequest;

    type End = LogoutRequest;

    fn refresh(renewal: Secret) -> RefreshSessionRequest {
        RefreshSessionRequest::new(renewal)
    }

    fn refreshed(response: &RefreshSessionResponse) -> Granted {
        Granted {
            token: response.access_token.clone(),
            ..Granted::default()
        }
    }

    fn end(_session: &SavedSession) -> Option<LogoutRequest> {
        Some(LogoutRequest::new())
    }
}

impl BeginSession<SessionFacts> for CreateSessionRequest {
    fn begun(response: &CreateSessionResponse) -> Granted {
        Granted {
            token: response
                .data
                .as_ref()
                .and_then(|data| data.access_token.clone())
                .or_else(|| response.access_token.clone()),
            renewal: response.data.as_ref().and_then(|data| data.session_id.clone()),
            ..Granted::default()
        }
    }
}

/// The session of a signed-in user: an access token, and the refresh token with which
/// [`refresh_carrier_session`](crate::carrier_sessions::refresh_carrier_session) exchanges both.
///
/// [`sign_in`](koodrive_runtime::Session::sign_in) begins it with
/// [`create_carrier_session`](crate::carrier_sessions::create_carrier_session) or
/// [`register_account`](crate::carrier_accounts::register_account), and
/// [`sign_out`](koodrive_runtime::Session::sign_out) ends it with
/// [`logout_carrier`](crate::carrier_sessions::logout_carrier). Pass it to a client as its
/// credentials.
///
/// Only in the carrier edition.
pub type CarrierSession = koodrive_runtime::Session<CarrierSessionFacts>;

/// The facts of the API about a [`CarrierSession`].
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct CarrierSessionFacts;

impl SessionFlow for CarrierSessionFacts {
    const LIFE: Option<Duration> = None;

    const RENEWAL: Renewal = Renewal::RefreshToken;

    type Refresh = RefreshCarrierSessionRequest;

    type End = LogoutCarrierRequest;

    fn refresh(renewal: Secret) -> RefreshCarrierSessionRequest {
        RefreshCarrierSessionRequest::new(renewal)
    }

    fn refreshed(response: &RefreshCarrierSessionResponse) -> Granted {
        Granted {
            token: response
                .data
                .as_ref()
                .and_then(|data| data.session_info.as_ref())
                .and_then(|session_info| session_info.access_token.clone()),
            renewal: response
                .data
                .as_ref()
                .and_then(|data| data.session_info.as_ref())
                .and_then(|session_info| session_info.refresh_token.clone()),
            life: response
                .data
                .as_ref()
                .and_then(|data| data.session_info.as_ref())
                .and_then(|session_info| session_info.expires_in)
                .map(Duration::from_secs),
            ..Granted::default()
        }
    }

    fn end(session: &SavedSession) -> Option<LogoutCarrierRequest> {
        Some(
            LogoutCarrierRequest::new(
                UserId::from(session.account.clone()?),
                session.token.clone(),
            ),
        )
    }
}

impl BeginSession<CarrierSessionFacts> for CreateCarrierSessionRequest {
    fn begun(response: &CreateCarrierSessionResponse) -> Granted {
        Granted {
            token: response
                .data
                .as_ref()
                .and_then(|data| data.session_info.as_ref())
                .and_then(|session_info| session_info.access_token.clone()),
            renewal: response
                .data
                .as_ref()
                .and_then(|data| data.session_info.as_ref())
                .and_then(|session_info| session_info.refresh_token.clone()),
            account: response
                .data
                .as_ref()
                .and_then(|data| data.user_info.as_ref())
                .and_then(|user_info| user_info.user_id.as_ref())
                .map(ToString::to_string),
            life: response
                .data
                .as_ref()
                .and_then(|data| data.session_info.as_ref())
                .and_then(|session_info| session_info.expires_in)
                .map(Duration::from_secs),
        }
    }
}

impl BeginSession<CarrierSessionFacts> for RegisterAccountRequest {
    fn begun(response: &RegisterAccountResponse) -> Granted {
        Granted {
            token: response
                .data
                .as_ref()
                .and_then(|data| data.session_info.as_ref())
                .and_then(|session_info| session_info.access_token.clone()),
            renewal: response
                .data
                .as_ref()
                .and_then(|data| data.session_info.as_ref())
                .and_then(|session_info| session_info.refresh_token.clone()),
            account: response
                .data
                .as_ref()
                .and_then(|data| data.user_id.as_ref())
                .map(ToString::to_string),
            life: response
                .data
                .as_ref()
                .and_then(|data| data.session_info.as_ref())
                .and_then(|session_info| session_info.expires_in)
                .map(Duration::from_secs),
        }
    }
}
