// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! What a carrier reports about the packages that it sells to its users: that a user has ordered
//! one, and that one has expired.

use koodrive::carrier_packages::{
    NotifyPackageExpiryRequest, ReverseOrderRequest, ReverseOrderResponse,
};

use crate::api::{Call, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_packages`].
pub trait CarrierPackages: Send + Sync + 'static {
    /// Reports packages that users have ordered from the carrier:
    /// `POST /koodrive/ose/v1/carrier/operation/reverseOrder`.
    fn reverse_order(
        &self,
        call: &Call,
        request: ReverseOrderRequest,
    ) -> Result<ReverseOrderResponse, Refusal>;

    /// Reports that a user's package has expired:
    /// `POST /koodrive/ose/v1/carrier/users/notifyPackageExpire`.
    fn notify_package_expiry(
        &self,
        call: &Call,
        request: NotifyPackageExpiryRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierPackages>() -> Vec<Route<S>> {
    vec![
        Route::new(S::reverse_order, PARAMETERS), Route::new(S::notify_package_expiry,
        PARAMETERS)
    ]
}
