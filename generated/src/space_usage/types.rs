// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`space_usage`](super) are made of.

use koodrive_runtime::Time;
use serde::Deserialize;

use crate::common::OrgUserId;

/// The response of [`get_space_usage_overview`](crate::space_usage::get_space_usage_overview).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetSpaceUsageOverviewResponse {
    /// The usage of all spaces. The published response of the standard edition does not have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<SpaceQuotaUsage>,
}

/// The quotas, or a page of them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListSpaceQuotasResponse {
    /// The quotas, each with its usage.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<SpaceQuotaUsage>,
    /// The total number of quotas, on all pages. The standard edition's table calls it the number of
    /// allocations.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// The storage of the users, or of a page of them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListUserSpaceUsageResponse {
    /// The users of this page, each with quota and usage.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<UserSpaceUsage>,
    /// The total number of users, on all pages. The standard edition's table calls it the number of
    /// allocations.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// How much storage was allocated with quotas, and how much of it is used.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SpaceQuotaUsage {
    /// The quota in GB, as text. Entries of
    /// [`list_space_quotas`](crate::space_usage::list_space_quotas) are known to have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<String>,
    /// The number of allocations. The table of the carrier edition gives KB as the unit, which does not
    /// fit the published responses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_allocation: Option<u64>,
    /// The storage that was allocated, presumably in GB. The table of the carrier edition gives KB, but
    /// in the published responses one allocation of 1 GB has a capacity of 1.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_capacity: Option<i64>,
    /// How much of it is used by files, in KB. Only the carrier edition states the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total_used: Option<u64>,
}

/// A user's quota, its usage and its period.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserSpaceUsage {
    /// The user. The published id looks like that of an OrgID account; the documents do not say which
    /// of the user's ids it is.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<OrgUserId>,
    /// The user's quota, as text; presumably in GB, as in
    /// [`list_space_quotas`](crate::space_usage::list_space_quotas).
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<String>,
    /// How much of the quota is used by files. The documents do not state the unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub used: Option<f64>,
    /// When the storage was provided to the user, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
    /// From when on the quota is effective, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effective_time: Option<Time>,
    /// When the quota expires, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expiration_time: Option<Time>,
}
