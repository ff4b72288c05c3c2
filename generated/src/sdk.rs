// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! What a web page needs to start the JavaScript SDK of OrgID.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::GetJsSdkInfoRequest;
pub use types::{GetJsSdkInfoResponse, JsSdkInfo};

/// Gets what a web page needs to start the JavaScript SDK.
///
/// Returns the URL from which a web page loads OrgID's JavaScript SDK, and the parameters to start
/// it with.
///
/// The authorization code among them can be used once: call the operation again, from the server,
/// whenever the page restarts the SDK.
///
/// `GET /koodrive/ose/v1/sdk/get-js-sdk-info` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getJsSdkInfo.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::sdk::{self, GetJsSdkInfoRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetJsSdkInfoRequest::new();
/// let response = sdk::get_js_sdk_info(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.page_token_key);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_js_sdk_info(
    client: &Client,
    request: GetJsSdkInfoRequest,
) -> impl Future<Output = Result<GetJsSdkInfoResponse>> + Send {
    client.call(request)
}
