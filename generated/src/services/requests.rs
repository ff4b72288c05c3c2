// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`services`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request};
use serde::Serialize;

use crate::PROFILE;
use crate::errors::ERRORS;
use crate::services::{GetQuotaUsageResponse, GetServiceResponse};

/// The request of [`get_service`](super::get_service). Its page has an
/// [example](super::get_service#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetServiceRequest {}

impl GetServiceRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetServiceRequest {
    type Response = GetServiceResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getService",
        method: Method::Get,
        path: "/koodrive/ose/v1/service",
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

/// The request of [`get_quota_usage`](super::get_quota_usage). Its page has an
/// [example](super::get_quota_usage#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetQuotaUsageRequest {}

impl GetQuotaUsageRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

impl Request for GetQuotaUsageRequest {
    type Response = GetQuotaUsageResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getQuotaUsage",
        method: Method::Get,
        path: "/koodrive/ose/v1/service/quotaUsed",
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
