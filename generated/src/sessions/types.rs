// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`sessions`](super) are made of.

use koodrive_runtime::{Secret, string_enum, wire};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::common::{DepartmentId, OrgUserId, OrganizationId, TenantId, UserId};

/// The response of [`auth_session`](crate::sessions::auth_session).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct AuthSessionResponse {
    /// The user that the token belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<SessionUser>,
}

/// The response of [`create_session`](crate::sessions::create_session).
///
/// Two forms are known: in the documents up to 2024-10 the token and the user are at the top level;
/// from 2025-03 on they are in `data`. A response has one of the two.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateSessionResponse {
    /// The access token, as the complete value of the `Authorization` header: `Bearer+<token>`. Absent
    /// when `data` is present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// The signed-in user's id inside KooDrive. Absent when `data` is present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The name of the user's account. Absent when `data` is present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The session, in the form of the later documents.
    ///
    /// Documented since 2025-03.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<SessionData>,
}

/// The response of [`get_auth_code_url`](crate::sessions::get_auth_code_url).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetAuthCodeUrlResponse {
    /// The URL of the sign-in page. Open it in the user's browser.
    ///
    /// It contains the client, the requested scopes, and the page to which OrgID redirects the browser.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// The scheme and host of OrgID, without a path.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id_host: Option<String>,
}

/// The response of [`refresh_session`](crate::sessions::refresh_session).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RefreshSessionResponse {
    /// The new access token, as the complete value of the `Authorization` header: `Bearer+<token>`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
}

/// A new session, in the form of the later documents.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SessionData {
    /// The access token, as the complete value of the `Authorization` header: `Bearer+<token>`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_token: Option<Secret>,
    /// The session's id, which [`refresh_session`](crate::sessions::refresh_session) takes in
    /// `x-session-id`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session_id: Option<Secret>,
    /// The signed-in user's id inside KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// Further information about the user. The documents do not agree on its fields.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_info: Option<Map<String, Value>>,
}

/// The user that an access token belongs to.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SessionUser {
    /// A user's role in the enterprise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<UserRole>,
    /// The user's id inside KooDrive. Other operations identify the user by this id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inner_user_id: Option<UserId>,
    /// The id of the user's OrgID account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<OrgUserId>,
    /// The user's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// The id of an organization in OrgID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
    /// The organization's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_name: Option<String>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The number of users. The documents do not say whether this counts the organization or the
    /// tenant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_count: Option<u64>,
    /// The department that the user belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_id: Option<DepartmentId>,
}

/// A user's role in the enterprise.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UserRole {
    /// An administrator (`0`).
    Administrator,
    /// A user without administrative rights (`1`).
    OrdinaryUser,
    /// A super administrator (`2`). The tenant administrator of the published example is one.
    SuperAdministrator,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for UserRole {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("0", Self::Administrator),
        ("1", Self::OrdinaryUser),
        ("2", Self::SuperAdministrator),
    ];
}

string_enum!(UserRole);
