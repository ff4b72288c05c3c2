// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_sessions`](super) are made of.

use koodrive_runtime::{string_enum, wire};
use serde::Deserialize;

use crate::carrier_accounts::Account;
use crate::common::AccountSession;

/// The response of [`create_carrier_session`](crate::carrier_sessions::create_carrier_session).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateCarrierSessionResponse {
    /// The account and its new session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<SignedInAccount>,
}

/// The response of [`refresh_carrier_session`](crate::carrier_sessions::refresh_carrier_session).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RefreshCarrierSessionResponse {
    /// The refreshed session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<RefreshedAccountSession>,
}

/// A session that has been refreshed.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RefreshedAccountSession {
    /// The new tokens of the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_info: Option<AccountSession>,
}

/// How the holder of an account proves who they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignInMethod {
    /// With the account's password (`1`).
    Password,
    /// With a verification code, which [`validate_code`](crate::carrier_accounts::validate_code) has
    /// exchanged for a token (`2`).
    VerificationCode,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for SignInMethod {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("1", Self::Password),
        ("2", Self::VerificationCode),
    ];
}

string_enum!(SignInMethod);

/// An account that has signed in, and its session.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SignedInAccount {
    /// The account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_info: Option<Account>,
    /// The tokens of the new session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_info: Option<AccountSession>,
}
