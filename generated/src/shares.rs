// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The caller's own shares: files and folders that others in the enterprise can open through a
//! link.
//!
//! A share has an id, for its owner and its members, and a short code at the end of its link, for
//! visitors who open the link.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    CancelSharesRequest, CreateShareRequest, CreateShareRequired, GetMyShareRequest,
    ListMySharesRequest, UpdateShareRequest,
};
pub use types::{
    CancelSharesResponse, CreateShareResponse, GetMyShareResponse, ListMySharesResponse,
    Share, ShareCode, ShareDepartment, ShareGroup, ShareId, SharePermission, ShareResult,
    ShareScope, ShareSortField, ShareStatus, ShareUser, SharedFile, UpdateShareResponse,
};

/// Lists the caller's shares.
///
/// Returns one page of up to 100 of the caller's shares, by default the latest first. A share is a
/// single entry, however many files it has.
///
/// Begin without a `page_cursor`, then pass the `next_cursor` of each response until a response has
/// none. Pages before the last one may be short or even empty.
///
/// `GET /koodrive/ose/v1/share` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/listShareByMe.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::shares::{self, ListMySharesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListMySharesRequest::new();
/// let mut items = shares::list_my_shares_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_my_shares(
    client: &Client,
    request: ListMySharesRequest,
) -> impl Future<Output = Result<ListMySharesResponse>> + Send {
    client.call(request)
}

/// Lists the caller's shares, page by page.
///
/// Returns a stream of [`ListMySharesResponse`](crate::shares::ListMySharesResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends with the first
/// page that has no `next_cursor`; empty pages may come before it. See
/// [`list_my_shares`](crate::shares::list_my_shares) for the operation itself, and
/// [`list_my_shares_items`] for a stream of the items.
#[inline]
pub fn list_my_shares_pages(
    client: &Client,
    request: ListMySharesRequest,
) -> Pages<ListMySharesRequest> {
    Pages::new(client, request)
}

/// Lists the caller's shares, one by one.
///
/// Returns a stream of [`Share`](crate::shares::Share). Pages are fetched on demand, each when the
/// items of the one before it are used up. The list ends with the first page that has no
/// `next_cursor`; empty pages may come before it. See
/// [`list_my_shares`](crate::shares::list_my_shares) for the operation itself, and
/// [`list_my_shares_pages`] for a stream of the pages.
#[inline]
pub fn list_my_shares_items(
    client: &Client,
    request: ListMySharesRequest,
) -> Items<ListMySharesRequest> {
    Items::new(client, request)
}

/// Shares files.
///
/// Shares files and folders of one space, with everyone in the enterprise or with the departments,
/// groups and users in the request. Returns the share's link and, if it has one, its access code.
///
/// A share expires after `valid_days` days. [`cancel_shares`](crate::shares::cancel_shares) ends it
/// earlier.
///
/// Each call creates a new share, so do not blindly repeat a call whose response was lost: first
/// look for the share with [`list_my_shares`](crate::shares::list_my_shares).
///
/// `POST /koodrive/ose/v1/share` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/createShare.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId, UserId};
/// use koodrive::shares::{
///     self, CreateShareRequest, CreateShareRequired, SharePermission, ShareScope,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_ids = vec![FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr")];
/// let required = CreateShareRequired {
///     container_id,
///     scope: ShareScope::Members,
///     file_ids,
///     valid_days: 7,
/// };
/// let request = CreateShareRequest::new(required)
///     .user_ids([UserId::from("369528171409614001")])
///     .permission(SharePermission::new().preview(true).edit(false).download(true));
/// let response = shares::create_share(client, request).await?;
/// if let Some(share_link) = &response.share_link {
///     println!("{:?}", share_link.share_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_share(
    client: &Client,
    request: CreateShareRequest,
) -> impl Future<Output = Result<CreateShareResponse>> + Send {
    client.call(request)
}

/// Gets one of the caller's shares.
///
/// Returns one of the caller's shares with its members, access code and message. To get the files
/// of a share, call [`list_my_shares`](crate::shares::list_my_shares) or
/// [`list_shared_files`](crate::share_links::list_shared_files).
///
/// `GET /koodrive/ose/v1/share/{shareId}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getShareByMeDetail.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::shares::{self, GetMyShareRequest, ShareId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_id = ShareId::from("1537770199275722240");
/// let request = GetMyShareRequest::new(share_id);
/// let response = shares::get_my_share(client, request).await?;
/// if let Some(share_link) = &response.share_link {
///     println!("{:?}", share_link.share_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_my_share(
    client: &Client,
    request: GetMyShareRequest,
) -> impl Future<Output = Result<GetMyShareResponse>> + Send {
    client.call(request)
}

/// Changes a share.
///
/// Changes the duration, the members, the access code or the message of one of the caller's shares.
/// Its files cannot be changed.
///
/// The documents do not say whether fields that the request omits stay unchanged, except for
/// `valid_days`, where 0 means no change. To be safe, read the share with
/// [`get_my_share`](crate::shares::get_my_share) and send every field, changed or not.
///
/// `PUT /koodrive/ose/v1/share/{shareId}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/updateShare.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::shares::{self, ShareId, SharePermission, UpdateShareRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_id = ShareId::from("1537770199275722240");
/// let request = UpdateShareRequest::new(share_id)
///     .valid_days(30)
///     .permission(SharePermission::new().preview(true).edit(false).download(false));
/// let response = shares::update_share(client, request).await?;
/// if let Some(share_link) = &response.share_link {
///     println!("{:?}", share_link.share_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_share(
    client: &Client,
    request: UpdateShareRequest,
) -> impl Future<Output = Result<UpdateShareResponse>> + Send {
    client.call(request)
}

/// Ends shares.
///
/// Ends up to 100 of the caller's shares. Their links stop working; the files stay where they are.
///
/// Check the `code` of each entry: the call as a whole may succeed even if some of the shares could
/// not be ended.
///
/// `POST /koodrive/ose/v1/share/cancel` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchCancel.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::shares::{self, CancelSharesRequest, ShareId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_ids = [ShareId::from("1537770199275722240")];
/// let request = CancelSharesRequest::new(share_ids);
/// let response = shares::cancel_shares(client, request).await?;
/// for item in &response.sub_response_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn cancel_shares(
    client: &Client,
    request: CancelSharesRequest,
) -> impl Future<Output = Result<CancelSharesResponse>> + Send {
    client.call(request)
}
