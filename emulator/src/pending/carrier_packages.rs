//! The operations of [`crate::generated::CarrierPackages`] are not served yet.

use koodrive::carrier_packages::{NotifyPackageExpiryRequest, ReverseOrderRequest, ReverseOrderResponse};

use crate::api::{Call, Refusal};
use crate::generated::CarrierPackages;
use crate::service::Service;

impl CarrierPackages for Service {
    fn reverse_order(&self, _: &Call, _: ReverseOrderRequest) -> Result<ReverseOrderResponse, Refusal> {
        Err(Refusal::unserved("reverseOrder"))
    }

    fn notify_package_expiry(&self, _: &Call, _: NotifyPackageExpiryRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("notifyPackageExpiry"))
    }
}
