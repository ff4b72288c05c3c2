// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Settings that apply to the whole enterprise.

mod requests;

use koodrive_runtime::{Client, Result};

pub use requests::UpdatePackageExpiryRequest;

/// Sets how long packages for download are kept.
///
/// A batch job can pack files into one archive for download. This operation sets, for the whole
/// enterprise, after how long the service deletes such archives.
/// [`get_quota_usage`](crate::services::get_quota_usage) returns the current value.
///
/// `POST /koodrive/ose/v1/org/package` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/SetPackageDownloadExpires.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::settings::{self, UpdatePackageExpiryRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = UpdatePackageExpiryRequest::new(6);
/// settings::update_package_expiry(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_package_expiry(
    client: &Client,
    request: UpdatePackageExpiryRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
