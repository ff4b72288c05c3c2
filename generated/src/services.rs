// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The tenant's subscription: its status, what the tenant has bought, and how much of it is used.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{GetQuotaUsageRequest, GetServiceRequest};
pub use types::{
    GetQuotaUsageResponse, GetServiceResponse, QuotaUsage, Subscription,
    SubscriptionStatus,
};

/// Gets the tenant's subscription.
///
/// Returns whether the tenant may use KooDrive, what the tenant has bought, and the default sizes
/// of the spaces of new departments, users and groups.
///
/// `GET /koodrive/ose/v1/service` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetService.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::services::{self, GetServiceRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetServiceRequest::new();
/// let response = services::get_service(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.organization_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_service(
    client: &Client,
    request: GetServiceRequest,
) -> impl Future<Output = Result<GetServiceResponse>> + Send {
    client.call(request)
}

/// Gets the tenant's quotas and their usage.
///
/// Returns three figures for the tenant as a whole and separately for department, personal and
/// group spaces: the *quota*, which is the storage that may be allocated to spaces; how much of it
/// is *allocated*; and how much of that is *used* by files. It also returns the number of users.
///
/// `GET /koodrive/ose/v1/service/quotaUsed` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetQuotaUsed.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::services::{self, GetQuotaUsageRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetQuotaUsageRequest::new();
/// let response = services::get_quota_usage(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.space_capacity);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_quota_usage(
    client: &Client,
    request: GetQuotaUsageRequest,
) -> impl Future<Output = Result<GetQuotaUsageResponse>> + Send {
    client.call(request)
}
