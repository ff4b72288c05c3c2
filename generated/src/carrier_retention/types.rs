// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_retention`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::string_id;
use serde::{Deserialize, Serialize};

/// A retention policy of the carrier, with its status.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CurrentRetentionPolicy {
    /// The policy's id. The published example has a rounded number instead of the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_id: Option<RetentionPolicyId>,
    /// The policy's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// What the policy does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The priority with which the policy is applied.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i32>,
    /// Whether the policy is enabled. The documents do not list the values; the published examples have
    /// 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
}

/// The response of
/// [`get_current_retention_policies`](crate::carrier_retention::get_current_retention_policies).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetCurrentRetentionPoliciesResponse {
    /// The carrier's retention policies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub policy_list: Vec<CurrentRetentionPolicy>,
}

/// The response of [`list_retention_policies`](crate::carrier_retention::list_retention_policies).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListRetentionPoliciesResponse {
    /// The retention policies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub policy_list: Vec<RetentionPolicy>,
}

/// A retention policy, which states what happens to users in the retention period.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RetentionPolicy {
    /// The policy's id. The published examples have rounded numbers, the same for several policies,
    /// instead of the ids.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_id: Option<RetentionPolicyId>,
    /// The policy's name. The published examples have `downgrade_free` and `delete_unused_user`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_name: Option<String>,
    /// What the policy does, such as deleting users who have used nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The priority: policies with a larger number take precedence. It is 10 unless it was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub priority: Option<i32>,
}

/// The id of a retention policy.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RetentionPolicyId(Cow<'static, str>);

string_id!(RetentionPolicyId);

/// The new status of a retention policy.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RetentionPolicySetting {
    /// The policy. The page does not show whether the field is required.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_id: Option<RetentionPolicyId>,
    /// The new status. The documents do not list the values; the published request sends 1. The page
    /// does not show whether the field is required.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<i32>,
}

impl RetentionPolicySetting {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The policy.
    pub fn policy_id(mut self, policy_id: impl Into<RetentionPolicyId>) -> Self {
        self.policy_id = Some(policy_id.into());
        self
    }

    /// The new status.
    pub fn status(mut self, status: i32) -> Self {
        self.status = Some(status);
        self
    }
}
