// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`space_usage`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::OrgUserId;
use crate::errors::ERRORS;
use crate::space_usage::{
    GetSpaceUsageOverviewResponse, ListSpaceQuotasResponse, ListUserSpaceUsageResponse,
    SpaceQuotaUsage, UserSpaceUsage,
};

/// The request of [`get_space_usage_overview`](super::get_space_usage_overview). Its page has an
/// [example](super::get_space_usage_overview#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetSpaceUsageOverviewRequest {}

impl GetSpaceUsageOverviewRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetSpaceUsageOverviewRequest {
    type Response = GetSpaceUsageOverviewResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getSpaceUsageOverview",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/usage/overview",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_space_quotas`](super::list_space_quotas). Its page has an
/// [example](super::list_space_quotas#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ListSpaceQuotasRequest {
    /// The maximum number of quotas to return. The documents state no limits and no default.
    ///
    /// Only in the standard edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// How many quotas to skip, 0 or more.
    ///
    /// Only in the standard edition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
}

impl ListSpaceQuotasRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The maximum number of quotas to return.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// How many quotas to skip, 0 or more.
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }
}

impl Request for ListSpaceQuotasRequest {
    type Response = ListSpaceQuotasResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listSpaceQuotas",
        method: Method::Get,
        path: "/koodrive/ose/v1/space/usage/quota",
        params: &[Param::query("limit"), Param::query("offset")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListSpaceQuotasRequest {
    type Item = SpaceQuotaUsage;

    type Style = pagination::Offset;

    fn items(page: &mut ListSpaceQuotasResponse) -> Option<&mut Vec<SpaceQuotaUsage>> {
        Some(&mut page.data)
    }

    fn position(&self) -> Option<u64> {
        self.offset
    }

    fn rest(page: &ListSpaceQuotasResponse) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = Some(to);
    }
}

/// The request of [`list_user_space_usage`](super::list_user_space_usage). Its page has an
/// [example](super::list_user_space_usage#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListUserSpaceUsageRequest {
    /// The users, from 1 to 50. Only the carrier edition states the limit. The pages do not show
    /// whether the field is required.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_ids: Option<Vec<OrgUserId>>,
    /// The maximum number of users to return. The documents state no limits and no default.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// How many users to skip, 0 or more.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offset: Option<u64>,
}

impl ListUserSpaceUsageRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The users, from 1 to 50.
    pub fn user_ids(
        mut self,
        user_ids: impl IntoIterator<Item = impl Into<OrgUserId>>,
    ) -> Self {
        self.user_ids = Some(user_ids.into_iter().map(Into::into).collect());
        self
    }

    /// The maximum number of users to return.
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// How many users to skip, 0 or more.
    pub fn offset(mut self, offset: u64) -> Self {
        self.offset = Some(offset);
        self
    }
}

impl Request for ListUserSpaceUsageRequest {
    type Response = ListUserSpaceUsageResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listUserSpaceUsage",
        method: Method::Post,
        path: "/koodrive/ose/v1/space/usage/user",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListUserSpaceUsageRequest {
    type Item = UserSpaceUsage;

    type Style = pagination::Offset;

    fn items(page: &mut ListUserSpaceUsageResponse) -> Option<&mut Vec<UserSpaceUsage>> {
        Some(&mut page.data)
    }

    fn position(&self) -> Option<u64> {
        self.offset
    }

    fn rest(page: &ListUserSpaceUsageResponse) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = Some(to);
    }
}
