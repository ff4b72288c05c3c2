// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The limit on the number of users of an organization.
//!
//! Only in the standard edition.

mod requests;

use koodrive_runtime::{Client, Result};

pub use requests::UpdateUserLimitRequest;

/// Changes how many users an organization may have.
///
/// Changes the maximum number of users of an organization in OrgID. The page does not say who may
/// call it.
///
/// **Not documented:** The page has neither a body nor a parameter for the new limit, and does not
/// say how the service determines it.
///
/// Only in the standard edition.
///
/// Documented since 2025-10.
///
/// `POST /koodrive/ose/v1/user/expand/{orgId}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/ExpandUserNum.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::OrganizationId;
/// use koodrive::standard_settings::{self, UpdateUserLimitRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let org_id = OrganizationId::from("9190086000001210958");
/// let request = UpdateUserLimitRequest::new(org_id);
/// standard_settings::update_user_limit(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_user_limit(
    client: &Client,
    request: UpdateUserLimitRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
