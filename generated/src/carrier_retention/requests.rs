// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_retention`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::carrier_retention::{
    GetCurrentRetentionPoliciesResponse, ListRetentionPoliciesResponse,
    RetentionPolicySetting,
};
use crate::errors::ERRORS;

/// The request of [`list_retention_policies`](super::list_retention_policies). Its page has an
/// [example](super::list_retention_policies#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ListRetentionPoliciesRequest {}

impl ListRetentionPoliciesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for ListRetentionPoliciesRequest {
    type Response = ListRetentionPoliciesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listRetentionPolicies",
        method: Method::Get,
        path: "/koodrive/ose/v1/carrier/policy/config/retention",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_current_retention_policies`](super::get_current_retention_policies). Its
/// page has an [example](super::get_current_retention_policies#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetCurrentRetentionPoliciesRequest {}

impl GetCurrentRetentionPoliciesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetCurrentRetentionPoliciesRequest {
    type Response = GetCurrentRetentionPoliciesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getCurrentRetentionPolicies",
        method: Method::Get,
        path: "/koodrive/ose/v1/carrier/retention/policy/getList",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`set_retention_policies`](super::set_retention_policies). Its page has an
/// [example](super::set_retention_policies#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SetRetentionPoliciesRequest {
    /// The policies to set, at most 50. The page does not show whether the field is required.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy_list: Option<Vec<RetentionPolicySetting>>,
}

impl SetRetentionPoliciesRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The policies to set, at most 50.
    pub fn policy_list(
        mut self,
        policy_list: impl IntoIterator<Item = RetentionPolicySetting>,
    ) -> Self {
        self.policy_list = Some(policy_list.into_iter().collect());
        self
    }
}

impl Request for SetRetentionPoliciesRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "setRetentionPolicies",
        method: Method::Post,
        path: "/koodrive/ose/v1/carrier/retention/policy/batch",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
