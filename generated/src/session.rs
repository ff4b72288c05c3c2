// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The sessions of signed-in users.

use std::time::Duration;

use koodrive_runtime::{Secret, SessionFlow};

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
    const LIFE: Duration = Duration::from_mins(20);

    type Begin = CreateSessionRequest;

    type Refresh = RefreshSessionRequest;

    type End = LogoutRequest;

    fn begun(response: &CreateSessionResponse) -> (Option<&Secret>, Option<&Secret>) {
        let token = response.data.as_ref().and_then(|data| data.access_token.as_ref());
        let token = token.or(response.access_token.as_ref());
        let id = response.data.as_ref().and_then(|data| data.session_id.as_ref());
        (token, id)
    }

    fn refresh(session_id: Secret) -> RefreshSessionRequest {
        RefreshSessionRequest::new(session_id)
    }

    fn refreshed(response: &RefreshSessionResponse) -> Option<&Secret> {
        response.access_token.as_ref()
    }

    fn end() -> LogoutRequest {
        LogoutRequest::new()
    }
}
