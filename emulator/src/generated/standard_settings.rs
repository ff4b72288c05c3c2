// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The limit on the number of users of an organization.
//!
//! Only in the standard edition.

use koodrive::standard_settings::UpdateUserLimitRequest;

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::standard_settings`].
pub trait StandardSettings: Send + Sync + 'static {
    /// Changes how many users an organization may have: `POST /koodrive/ose/v1/user/expand/{orgId}`.
    fn update_user_limit(
        &self,
        call: &Call,
        request: UpdateUserLimitRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    ("updateUserLimit", &[Parameter::required("orgId", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: StandardSettings>() -> Vec<Route<S>> {
    vec![Route::new(S::update_user_limit, PARAMETERS)]
}
