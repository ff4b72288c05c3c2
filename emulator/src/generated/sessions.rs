// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Signing in and out: exchanging an OrgID authorization code for an access token, and keeping the
//! token alive.
//!
//! A web application sends its user to the URL from
//! [`get_auth_code_url`](koodrive::sessions::get_auth_code_url), receives an authorization code,
//! and exchanges the code for an access token with
//! [`create_session`](koodrive::sessions::create_session).

use koodrive::sessions::{
    AuthSessionRequest, AuthSessionResponse, CreateSessionRequest, CreateSessionResponse,
    GetAuthCodeUrlRequest, GetAuthCodeUrlResponse, LogoutRequest, RefreshSessionRequest,
    RefreshSessionResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::sessions`].
pub trait Sessions: Send + Sync + 'static {
    /// Checks whether a session is still valid: `GET /koodrive/ose/v1/session/auth`.
    fn auth_session(
        &self,
        call: &Call,
        request: AuthSessionRequest,
    ) -> Result<AuthSessionResponse, Refusal>;

    /// Gets the URL of the sign-in page: `GET /koodrive/ose/v1/session/authCodeURL`.
    fn get_auth_code_url(
        &self,
        call: &Call,
        request: GetAuthCodeUrlRequest,
    ) -> Result<GetAuthCodeUrlResponse, Refusal>;

    /// Signs a user in: `POST /koodrive/ose/v1/session/`.
    fn create_session(
        &self,
        call: &Call,
        request: CreateSessionRequest,
    ) -> Result<CreateSessionResponse, Refusal>;

    /// Exchanges a session's access token for a new one: `POST /koodrive/ose/v1/session/refresh`.
    fn refresh_session(
        &self,
        call: &Call,
        request: RefreshSessionRequest,
    ) -> Result<RefreshSessionResponse, Refusal>;

    /// Signs the user out: `GET /koodrive/ose/v1/session/logoff`.
    fn logout(&self, call: &Call, request: LogoutRequest) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("getAuthCodeUrl", &[Parameter::required("domain", Form::Text)]),
    ("refreshSession", &[Parameter::required("x-session-id", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Sessions>() -> Vec<Route<S>> {
    vec![
        Route::new(S::auth_session, PARAMETERS), Route::new(S::get_auth_code_url,
        PARAMETERS), Route::new(S::create_session, PARAMETERS),
        Route::new(S::refresh_session, PARAMETERS), Route::new(S::logout, PARAMETERS)
    ]
}
