// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`sessions`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request, Secret};
use serde::Serialize;

use crate::PROFILE;
use crate::errors::ERRORS;
use crate::sessions::{
    AuthSessionResponse, CreateSessionResponse, GetAuthCodeUrlResponse,
    RefreshSessionResponse,
};

/// The request of [`auth_session`](super::auth_session). Its page has an
/// [example](super::auth_session#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct AuthSessionRequest {}

impl AuthSessionRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for AuthSessionRequest {
    type Response = AuthSessionResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "authSession",
        method: Method::Get,
        path: "/koodrive/ose/v1/session/auth",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_auth_code_url`](super::get_auth_code_url). Its page has an
/// [example](super::get_auth_code_url#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetAuthCodeUrlRequest {
    /// The domain of the web page that OrgID redirects the user to, without a scheme.
    pub domain: String,
}

impl GetAuthCodeUrlRequest {
    /// Creates a request from all of its fields.
    pub fn new(domain: impl Into<String>) -> Self {
        Self { domain: domain.into() }
    }
}

impl Request for GetAuthCodeUrlRequest {
    type Response = GetAuthCodeUrlResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getAuthCodeUrl",
        method: Method::Get,
        path: "/koodrive/ose/v1/session/authCodeURL",
        params: &[Param::query("domain")],
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`create_session`](super::create_session). Its page has an
/// [example](super::create_session#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct CreateSessionRequest {
    /// The authorization code that OrgID passed to the page after the user signed in. It can be used
    /// once.
    pub code: Secret,
}

impl CreateSessionRequest {
    /// Creates a request from all of its fields.
    pub fn new(code: impl Into<Secret>) -> Self {
        Self { code: code.into() }
    }
}

impl Request for CreateSessionRequest {
    type Response = CreateSessionResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createSession",
        method: Method::Post,
        path: "/koodrive/ose/v1/session/",
        params: &[],
        auth: Auth::None,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`refresh_session`](super::refresh_session). Its page has an
/// [example](super::refresh_session#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct RefreshSessionRequest {
    /// The session's id, from [`create_session`](crate::sessions::create_session).
    #[serde(rename = "x-session-id")]
    pub session_id: Secret,
}

impl RefreshSessionRequest {
    /// Creates a request from all of its fields.
    pub fn new(session_id: impl Into<Secret>) -> Self {
        Self {
            session_id: session_id.into(),
        }
    }
}

impl Request for RefreshSessionRequest {
    type Response = RefreshSessionResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "refreshSession",
        method: Method::Post,
        path: "/koodrive/ose/v1/session/refresh",
        params: &[Param::header("x-session-id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`logout`](super::logout). Its page has an [example](super::logout#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct LogoutRequest {}

impl LogoutRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for LogoutRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "logout",
        method: Method::Get,
        path: "/koodrive/ose/v1/session/logoff",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
