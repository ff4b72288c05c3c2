// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Opening a public share: one that anybody with its link can open, without signing in.
//!
//! The two editions have different methods for the steps that follow: see the other two groups of
//! public shares. Only allow-listed users can use them.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::VisitPublicShareRequest;
pub use types::VisitPublicShareResponse;

/// Opens a public share through its link.
///
/// Opens the public share behind a link, without signing in. The response only states whether the
/// share can be opened.
///
/// Only allow-listed users can use it.
///
/// **Not documented:** The headers and the response's table of the standard edition are not known:
/// the excerpt of its page ends before them.
///
/// Documented since 2025.
///
/// `GET /koodrive/ose/v1/share/public/visit` · no authentication ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/visitSharePublic.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::public_shares::{self, VisitPublicShareRequest};
/// use koodrive::shares::ShareCode;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = VisitPublicShareRequest::new(short_url);
/// let response = public_shares::visit_public_share(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn visit_public_share(
    client: &Client,
    request: VisitPublicShareRequest,
) -> impl Future<Output = Result<VisitPublicShareResponse>> + Send {
    client.call(request)
}
