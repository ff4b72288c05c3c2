// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The tenant's subscription: its status, what the tenant has bought, and how much of it is used.

use koodrive::services::{
    GetQuotaUsageRequest, GetQuotaUsageResponse, GetServiceRequest, GetServiceResponse,
};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::services`].
pub trait Services: Send + Sync + 'static {
    /// Gets the tenant's subscription: `GET /koodrive/ose/v1/service`.
    fn get_service(
        &self,
        call: &Call,
        request: GetServiceRequest,
    ) -> Result<GetServiceResponse, Refusal>;

    /// Gets the tenant's quotas and their usage: `GET /koodrive/ose/v1/service/quotaUsed`.
    fn get_quota_usage(
        &self,
        call: &Call,
        request: GetQuotaUsageRequest,
    ) -> Result<GetQuotaUsageResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Services>() -> Vec<Route<S>> {
    vec![
        Route::new(S::get_service, PARAMETERS), Route::new(S::get_quota_usage,
        PARAMETERS)
    ]
}
