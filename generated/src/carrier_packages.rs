// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! What a carrier reports about the packages that it sells to its users: that a user has ordered
//! one, and that one has expired.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{NotifyPackageExpiryRequest, ReverseOrderRequest};
pub use types::{
    CarrierPackageId, CarrierUserId, PackageChange, PackageChangeType, PackageExpiryType,
    ReverseOperation, ReverseOrderResponse,
};

/// Reports packages that users have ordered from the carrier.
///
/// With this call the carrier tells KooDrive which packages its users have ordered on demand, so
/// that KooDrive provides them. One call reports up to 50 operations, each for one user.
///
/// The documents do not say whether the service recognizes a repeat by its serial numbers, so do
/// not blindly repeat a call whose response was lost.
///
/// **Not documented:** The table of a package change is cut after `package_id`, and neither the
/// tables of the response nor the examples are known.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/carrier/operation/reverseOrder` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/reverseOrder.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_packages::{
///     self, CarrierPackageId, CarrierUserId, PackageChange, PackageChangeType,
///     ReverseOperation, ReverseOrderRequest,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let operation_list = [
///     ReverseOperation::new("20250911001")
///         .package_change_list([
///             PackageChange::new()
///                 .change_type(PackageChangeType::Order)
///                 .package_id(CarrierPackageId::from("14")),
///         ])
///         .carrier_user_id(CarrierUserId::from("189642158555241211")),
/// ];
/// let request = ReverseOrderRequest::new(operation_list, "20250911");
/// let response = carrier_packages::reverse_order(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn reverse_order(
    client: &Client,
    request: ReverseOrderRequest,
) -> impl Future<Output = Result<ReverseOrderResponse>> + Send {
    client.call(request)
}

/// Reports that a user's package has expired.
///
/// With this call the carrier tells KooDrive that a user's package has expired, so that the user
/// enters the retention period. The carrier's retention policies determine what happens in it.
///
/// Only allow-listed carriers may call it.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/carrier/users/notifyPackageExpire` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/notifyPackageExpire.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_packages::{
///     self, CarrierPackageId, CarrierUserId, NotifyPackageExpiryRequest,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let carrier_user_id = CarrierUserId::from("189642158555241211");
/// let request = NotifyPackageExpiryRequest::new(carrier_user_id)
///     .package_id(CarrierPackageId::from("14"));
/// carrier_packages::notify_package_expiry(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn notify_package_expiry(
    client: &Client,
    request: NotifyPackageExpiryRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
