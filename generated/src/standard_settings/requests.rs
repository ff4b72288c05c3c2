// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`standard_settings`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Param, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::common::OrganizationId;
use crate::errors::ERRORS;

/// The request of [`update_user_limit`](super::update_user_limit). Its page has an
/// [example](super::update_user_limit#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateUserLimitRequest {
    /// The organization. The page calls it a user id of OrgID.
    ///
    /// Unconfirmed: inferred, not documented.
    pub org_id: OrganizationId,
}

impl UpdateUserLimitRequest {
    /// Creates a request from all of its fields.
    pub fn new(org_id: impl Into<OrganizationId>) -> Self {
        Self { org_id: org_id.into() }
    }
}

impl Request for UpdateUserLimitRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "updateUserLimit",
        method: Method::Post,
        path: "/koodrive/ose/v1/user/expand/{orgId}",
        params: &[Param::path("orgId")],
        auth: Auth::Token,
        idempotent: false,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
