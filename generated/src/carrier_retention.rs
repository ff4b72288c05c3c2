// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Retention policies: what happens to a carrier's users after their packages have expired.
//!
//! Only in the carrier edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{
    GetCurrentRetentionPoliciesRequest, ListRetentionPoliciesRequest,
    SetRetentionPoliciesRequest,
};
pub use types::{
    CurrentRetentionPolicy, GetCurrentRetentionPoliciesResponse,
    ListRetentionPoliciesResponse, RetentionPolicy, RetentionPolicyId,
    RetentionPolicySetting,
};

/// Lists the retention policies that a carrier can set.
///
/// Returns the retention policies that are configured, each with its id, name and priority.
///
/// [`set_retention_policies`](crate::carrier_retention::set_retention_policies) sets the status of
/// policies by their ids, and
/// [`get_current_retention_policies`](crate::carrier_retention::get_current_retention_policies)
/// returns the carrier's policies with their status.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/carrier/policy/config/retention` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetCarrierRetentionPolicy.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_retention::{self, ListRetentionPoliciesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListRetentionPoliciesRequest::new();
/// let response = carrier_retention::list_retention_policies(client, request).await?;
/// for item in &response.policy_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_retention_policies(
    client: &Client,
    request: ListRetentionPoliciesRequest,
) -> impl Future<Output = Result<ListRetentionPoliciesResponse>> + Send {
    client.call(request)
}

/// Gets the retention policies that the carrier has set.
///
/// Returns the retention policies of the carrier, each with its status.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `GET /koodrive/ose/v1/carrier/retention/policy/getList` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/GetCurrentRetentionPolicy.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_retention::{self, GetCurrentRetentionPoliciesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetCurrentRetentionPoliciesRequest::new();
/// let response = carrier_retention::get_current_retention_policies(client, request)
///     .await?;
/// for item in &response.policy_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_current_retention_policies(
    client: &Client,
    request: GetCurrentRetentionPoliciesRequest,
) -> impl Future<Output = Result<GetCurrentRetentionPoliciesResponse>> + Send {
    client.call(request)
}

/// Sets the retention policies of the carrier.
///
/// Sets the status of up to 50 retention policies of the carrier.
///
/// The page does not say what happens to policies that the request does not list.
///
/// Only in the carrier edition.
///
/// Documented since 2026-02.
///
/// `POST /koodrive/ose/v1/carrier/retention/policy/batch` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/SetRetentionPolicy.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_retention::{
///     self, RetentionPolicyId, RetentionPolicySetting, SetRetentionPoliciesRequest,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = SetRetentionPoliciesRequest::new()
///     .policy_list([
///         RetentionPolicySetting::new()
///             .policy_id(RetentionPolicyId::from("300000000000000002"))
///             .status(1),
///     ]);
/// carrier_retention::set_retention_policies(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn set_retention_policies(
    client: &Client,
    request: SetRetentionPoliciesRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
