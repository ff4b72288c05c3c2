// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Settings that apply to the whole enterprise.

use koodrive::settings::UpdatePackageExpiryRequest;

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::settings`].
pub trait Settings: Send + Sync + 'static {
    /// Sets how long packages for download are kept: `POST /koodrive/ose/v1/org/package`.
    fn update_package_expiry(
        &self,
        call: &Call,
        request: UpdatePackageExpiryRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Settings>() -> Vec<Route<S>> {
    vec![Route::new(S::update_package_expiry, PARAMETERS)]
}
