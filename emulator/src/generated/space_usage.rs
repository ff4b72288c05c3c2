// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! How much storage has been allocated with quotas and how much of it is used: in total, by the
//! size of the quota, and by user.

use koodrive::space_usage::{
    GetSpaceUsageOverviewRequest, GetSpaceUsageOverviewResponse, ListSpaceQuotasRequest,
    ListSpaceQuotasResponse, ListUserSpaceUsageRequest, ListUserSpaceUsageResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::space_usage`].
pub trait SpaceUsage: Send + Sync + 'static {
    /// Gets the usage of all spaces together: `GET /koodrive/ose/v1/space/usage/overview`.
    fn get_space_usage_overview(
        &self,
        call: &Call,
        request: GetSpaceUsageOverviewRequest,
    ) -> Result<GetSpaceUsageOverviewResponse, Refusal>;

    /// Lists the quotas in use, with the usage of each: `GET /koodrive/ose/v1/space/usage/quota`.
    fn list_space_quotas(
        &self,
        call: &Call,
        request: ListSpaceQuotasRequest,
    ) -> Result<ListSpaceQuotasResponse, Refusal>;

    /// Lists the storage of individual users: `POST /koodrive/ose/v1/space/usage/user`.
    fn list_user_space_usage(
        &self,
        call: &Call,
        request: ListUserSpaceUsageRequest,
    ) -> Result<ListUserSpaceUsageResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listSpaceQuotas",
        &[
            Parameter::optional("limit", Form::U32),
            Parameter::optional("offset", Form::U64),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: SpaceUsage>() -> Vec<Route<S>> {
    vec![
        Route::new(S::get_space_usage_overview, PARAMETERS),
        Route::new(S::list_space_quotas, PARAMETERS),
        Route::new(S::list_user_space_usage, PARAMETERS)
    ]
}
