// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Retention policies: what happens to a carrier's users after their packages have expired.
//!
//! Only in the carrier edition.

use koodrive::carrier_retention::{
    GetCurrentRetentionPoliciesRequest, GetCurrentRetentionPoliciesResponse,
    ListRetentionPoliciesRequest, ListRetentionPoliciesResponse,
    SetRetentionPoliciesRequest,
};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_retention`].
pub trait CarrierRetention: Send + Sync + 'static {
    /// Lists the retention policies that a carrier can set:
    /// `GET /koodrive/ose/v1/carrier/policy/config/retention`.
    fn list_retention_policies(
        &self,
        call: &Call,
        request: ListRetentionPoliciesRequest,
    ) -> Result<ListRetentionPoliciesResponse, Refusal>;

    /// Gets the retention policies that the carrier has set:
    /// `GET /koodrive/ose/v1/carrier/retention/policy/getList`.
    fn get_current_retention_policies(
        &self,
        call: &Call,
        request: GetCurrentRetentionPoliciesRequest,
    ) -> Result<GetCurrentRetentionPoliciesResponse, Refusal>;

    /// Sets the retention policies of the carrier:
    /// `POST /koodrive/ose/v1/carrier/retention/policy/batch`.
    fn set_retention_policies(
        &self,
        call: &Call,
        request: SetRetentionPoliciesRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierRetention>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_retention_policies, PARAMETERS),
        Route::new(S::get_current_retention_policies, PARAMETERS),
        Route::new(S::set_retention_policies, PARAMETERS)
    ]
}
