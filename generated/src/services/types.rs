// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`services`](super) are made of.

use koodrive_runtime::{Limit, integer_enum, wire};
use serde::Deserialize;

use crate::common::{OrganizationId, TenantId};

/// The response of [`get_quota_usage`](crate::services::get_quota_usage).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetQuotaUsageResponse {
    /// The quotas and their usage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<QuotaUsage>,
}

/// The response of [`get_service`](crate::services::get_service).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetServiceResponse {
    /// The subscription.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Subscription>,
}

/// The tenant's quotas and their usage.
///
/// In the published example the figures of the department, personal and group spaces add up to the
/// totals: the quotas and the reserve to `space_capacity`, the allocated storage to
/// `space_quota_used`, and the storage in use to `space_used`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct QuotaUsage {
    /// The storage that the tenant has bought for all spaces together, in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_capacity: Option<i64>,
    /// How much of it has been allocated to spaces, presumably in GB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_quota_used: Option<i64>,
    /// How much of it is used by files, presumably in KB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_used: Option<u64>,
    /// The number of OrgID users.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_count: Option<u64>,
    /// The number of users that the tenant has paid for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_max_count: Option<i64>,
    /// The storage reserved for department spaces, presumably in GB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_space_quota: Option<i64>,
    /// How much of it has been allocated to department spaces, presumably in GB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_space_quota_used: Option<i64>,
    /// How much of the department spaces is used by files, presumably in KB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dept_space_used: Option<u64>,
    /// The storage reserved for personal spaces, presumably in GB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_space_quota: Option<i64>,
    /// How much of it has been allocated to personal spaces, presumably in GB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_space_quota_used: Option<i64>,
    /// How much of the personal spaces is used by files, presumably in KB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_space_used: Option<u64>,
    /// The storage reserved for group spaces, presumably in GB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_space_quota: Option<i64>,
    /// How much of it has been allocated to group spaces, presumably in GB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_space_quota_used: Option<i64>,
    /// How much of the group spaces is used by files, presumably in KB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_space_used: Option<u64>,
    /// The storage kept in reserve, not assigned to any kind of space, presumably in GB.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reserved_space_quota: Option<i64>,
    /// After how long packages for download are deleted, presumably in days.
    /// [`update_package_expiry`](crate::settings::update_package_expiry) sets it.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub package_download_expires: Option<i32>,
    /// Which product the tenant has bought. The documents do not list the values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product_type: Option<String>,
}

/// What a tenant has bought, and the defaults for new spaces.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Subscription {
    /// Whether the tenant may use the service.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<SubscriptionStatus>,
    /// The storage that the tenant has bought for all spaces together, in GB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_capacity: Option<i64>,
    /// The maximum number of OrgID users that the tenant may have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_count: Option<i64>,
    /// The default size in GB of the space of a new group. 0 means that new groups get no space, -1
    /// that the space has no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_space_size: Option<Limit>,
    /// The default size in GB of the space of a new user. 0 means that new users get no space, -1 that
    /// the space has no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub personal_space_size: Option<Limit>,
    /// The default size in GB of the space of a new department. 0 means that new departments get no
    /// space, -1 that the space has no limit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department_space_size: Option<Limit>,
    /// The organization's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization_name: Option<String>,
    /// The id of an organization in OrgID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organization_id: Option<OrganizationId>,
    /// The code of the root department, which OrgID creates together with the organization.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_dept_code: Option<String>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// Whether the AI features are enabled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ai_available: Option<bool>,
    /// Whether documents can be opened in the office suite WPS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wps_available: Option<bool>,
    /// Which product the tenant has bought. The documents do not list the values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub product_type: Option<String>,
}

/// The status of a tenant's subscription.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SubscriptionStatus {
    /// The service can be used (`0`).
    Active,
    /// Resources and files are kept, but no user of the tenant can use the service (`1`).
    Frozen,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for SubscriptionStatus {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Active), (1, Self::Frozen)];
}

integer_enum!(SubscriptionStatus);
