// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_sessions`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request, Secret};
use serde::Serialize;

use crate::{ACCOUNT_TOKEN, PROFILE};
use crate::carrier_sessions::{
    CreateCarrierSessionResponse, RefreshCarrierSessionResponse, SignInMethod,
};
use crate::common::UserId;
use crate::errors::ERRORS;

/// The request of [`create_carrier_session`](super::create_carrier_session). Its page has an
/// [example](super::create_carrier_session#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateCarrierSessionRequest {
    /// The account: its name or its mobile number. The table says "account name and mobile number", in
    /// a single field.
    pub account: String,
    /// How to sign in. It decides which of the two other fields is needed.
    pub auth_type: SignInMethod,
    /// The account's password, for `Password`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
    /// The token of a verification code, for `VerificationCode`: presumably what
    /// [`validate_code`](crate::carrier_accounts::validate_code) returned for `SignIn`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captcha_token: Option<Secret>,
}

impl CreateCarrierSessionRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(account: impl Into<String>, auth_type: impl Into<SignInMethod>) -> Self {
        Self {
            account: account.into(),
            auth_type: auth_type.into(),
            password: None,
            captcha_token: None,
        }
    }

    /// The account's password, for `Password`.
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// The token of a verification code, for `VerificationCode`: presumably what
    /// [`validate_code`](crate::carrier_accounts::validate_code) returned for `SignIn`.
    pub fn captcha_token(mut self, captcha_token: impl Into<Secret>) -> Self {
        self.captcha_token = Some(captcha_token.into());
        self
    }
}

impl Request for CreateCarrierSessionRequest {
    type Response = CreateCarrierSessionResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createCarrierSession",
        method: Method::Post,
        path: "/koodrive/ose/v1/auth/login",
        params: &[],
        auth: Auth::None,
        idempotent: false,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Agent {
                required: true,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`refresh_carrier_session`](super::refresh_carrier_session). Its page has an
/// [example](super::refresh_carrier_session#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RefreshCarrierSessionRequest {
    /// The session's refresh token, without a prefix.
    pub refresh_token: Secret,
}

impl RefreshCarrierSessionRequest {
    /// Creates a request from all of its fields.
    pub fn new(refresh_token: impl Into<Secret>) -> Self {
        Self {
            refresh_token: refresh_token.into(),
        }
    }
}

impl Request for RefreshCarrierSessionRequest {
    type Response = RefreshCarrierSessionResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "refreshCarrierSession",
        method: Method::Post,
        path: "/koodrive/ose/v1/auth/refreshToken",
        params: &[],
        auth: Auth::OtherToken(ACCOUNT_TOKEN),
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`logout_carrier`](super::logout_carrier). Its page has an
/// [example](super::logout_carrier#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct LogoutCarrierRequest {
    /// The account that the token belongs to.
    pub user_id: UserId,
    /// The access token to make invalid, in the form in which it was returned: `AT <token>`, with a
    /// space.
    pub access_token: Secret,
}

impl LogoutCarrierRequest {
    /// Creates a request from all of its fields.
    pub fn new(user_id: UserId, access_token: impl Into<Secret>) -> Self {
        Self {
            user_id,
            access_token: access_token.into(),
        }
    }
}

impl Request for LogoutCarrierRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "logoutCarrier",
        method: Method::Post,
        path: "/koodrive/ose/v1/auth/logout",
        params: &[],
        auth: Auth::OtherToken(ACCOUNT_TOKEN),
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
