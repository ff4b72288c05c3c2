// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! How much storage has been allocated with quotas and how much of it is used: in total, by the
//! size of the quota, and by user.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    GetSpaceUsageOverviewRequest, ListSpaceQuotasRequest, ListUserSpaceUsageRequest,
};
pub use types::{
    GetSpaceUsageOverviewResponse, ListSpaceQuotasResponse, ListUserSpaceUsageResponse,
    SpaceQuotaUsage, UserSpaceUsage,
};

/// Gets the usage of all spaces together.
///
/// Returns the number of allocations, the storage that was allocated with them, and how much of it
/// is used by files.
///
/// [`get_quota_usage`](crate::services::get_quota_usage) tells the spaces of departments, users and
/// groups apart.
///
/// Documented since 2025-10.
///
/// `GET /koodrive/ose/v1/space/usage/overview` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetSpaceUsageByOverview.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::space_usage::{self, GetSpaceUsageOverviewRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetSpaceUsageOverviewRequest::new();
/// let response = space_usage::get_space_usage_overview(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.quota);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_space_usage_overview(
    client: &Client,
    request: GetSpaceUsageOverviewRequest,
) -> impl Future<Output = Result<GetSpaceUsageOverviewResponse>> + Send {
    client.call(request)
}

/// Lists the quotas in use, with the usage of each.
///
/// Returns an entry for each size of quota that has been allocated: the number of allocations of
/// that size, and the storage that they have and use together.
///
/// The standard edition returns the entries in pages. The carrier edition has no parameters for
/// pages.
///
/// Documented since 2025-10.
///
/// `GET /koodrive/ose/v1/space/usage/quota` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetSpaceUsageByQuota.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::space_usage::{self, ListSpaceQuotasRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListSpaceQuotasRequest::new();
/// let mut items = space_usage::list_space_quotas_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_space_quotas(
    client: &Client,
    request: ListSpaceQuotasRequest,
) -> impl Future<Output = Result<ListSpaceQuotasResponse>> + Send {
    client.call(request)
}

/// Lists the quotas in use, with the usage of each, page by page.
///
/// Returns a stream of [`ListSpaceQuotasResponse`](crate::space_usage::ListSpaceQuotasResponse).
/// Each page is fetched on demand, starting with the one that the request names. The list ends when
/// `total` items have been returned, or at an empty page. See
/// [`list_space_quotas`](crate::space_usage::list_space_quotas) for the operation itself, and
/// [`list_space_quotas_items`] for a stream of the items.
#[inline]
pub fn list_space_quotas_pages(
    client: &Client,
    request: ListSpaceQuotasRequest,
) -> Pages<ListSpaceQuotasRequest> {
    Pages::new(client, request)
}

/// Lists the quotas in use, with the usage of each, one by one.
///
/// Returns a stream of [`SpaceQuotaUsage`](crate::space_usage::SpaceQuotaUsage). Pages are fetched
/// on demand, each when the items of the one before it are used up. The list ends when `total`
/// items have been returned, or at an empty page. See
/// [`list_space_quotas`](crate::space_usage::list_space_quotas) for the operation itself, and
/// [`list_space_quotas_pages`] for a stream of the pages.
#[inline]
pub fn list_space_quotas_items(
    client: &Client,
    request: ListSpaceQuotasRequest,
) -> Items<ListSpaceQuotasRequest> {
    Items::new(client, request)
}

/// Lists the storage of individual users.
///
/// Returns, for each of the given users, the quota of the user's storage, how much of it is used,
/// and when the quota takes effect and ends.
///
/// The documents do not say what is listed without `user_ids`.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/space/usage/user` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetSpaceUsageByUser.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::OrgUserId;
/// use koodrive::space_usage::{self, ListUserSpaceUsageRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListUserSpaceUsageRequest::new()
///     .user_ids([OrgUserId::from("1008600000016806899")])
///     .limit(10)
///     .offset(0);
/// let mut items = space_usage::list_user_space_usage_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_user_space_usage(
    client: &Client,
    request: ListUserSpaceUsageRequest,
) -> impl Future<Output = Result<ListUserSpaceUsageResponse>> + Send {
    client.call(request)
}

/// Lists the storage of individual users, page by page.
///
/// Returns a stream of
/// [`ListUserSpaceUsageResponse`](crate::space_usage::ListUserSpaceUsageResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends when `total`
/// items have been returned, or at an empty page. See
/// [`list_user_space_usage`](crate::space_usage::list_user_space_usage) for the operation itself,
/// and [`list_user_space_usage_items`] for a stream of the items.
#[inline]
pub fn list_user_space_usage_pages(
    client: &Client,
    request: ListUserSpaceUsageRequest,
) -> Pages<ListUserSpaceUsageRequest> {
    Pages::new(client, request)
}

/// Lists the storage of individual users, one by one.
///
/// Returns a stream of [`UserSpaceUsage`](crate::space_usage::UserSpaceUsage). Pages are fetched on
/// demand, each when the items of the one before it are used up. The list ends when `total` items
/// have been returned, or at an empty page. See
/// [`list_user_space_usage`](crate::space_usage::list_user_space_usage) for the operation itself,
/// and [`list_user_space_usage_pages`] for a stream of the pages.
#[inline]
pub fn list_user_space_usage_items(
    client: &Client,
    request: ListUserSpaceUsageRequest,
) -> Items<ListUserSpaceUsageRequest> {
    Items::new(client, request)
}
