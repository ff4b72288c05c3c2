// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Shares that other users have shared with the caller.
//!
//! To list and download the files of such a share, use the share link operations with its short
//! code.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    ExitSharesRequest, GetReceivedShareRequest, ListReceivedSharesRequest,
};
pub use types::{
    ExitSharesResponse, GetReceivedShareResponse, ListReceivedSharesResponse,
};

/// Lists the shares of other users with the caller.
///
/// Returns one page of up to 100 of the shares that other users have shared with the caller, by
/// default the latest first.
///
/// Begin without a `page_cursor`, then pass the `next_cursor` of each response until a response has
/// none. Pages before the last one may be short or even empty.
///
/// `GET /koodrive/ose/v1/share/received` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/listShareWithMe.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::received_shares::{self, ListReceivedSharesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListReceivedSharesRequest::new();
/// let mut items = received_shares::list_received_shares_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_received_shares(
    client: &Client,
    request: ListReceivedSharesRequest,
) -> impl Future<Output = Result<ListReceivedSharesResponse>> + Send {
    client.call(request)
}

/// Lists the shares of other users with the caller, page by page.
///
/// Returns a stream of
/// [`ListReceivedSharesResponse`](crate::received_shares::ListReceivedSharesResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends with the first
/// page that has no `next_cursor`; empty pages may come before it. See
/// [`list_received_shares`](crate::received_shares::list_received_shares) for the operation itself,
/// and [`list_received_shares_items`] for a stream of the items.
#[inline]
pub fn list_received_shares_pages(
    client: &Client,
    request: ListReceivedSharesRequest,
) -> Pages<ListReceivedSharesRequest> {
    Pages::new(client, request)
}

/// Lists the shares of other users with the caller, one by one.
///
/// Returns a stream of [`Share`](crate::shares::Share). Pages are fetched on demand, each when the
/// items of the one before it are used up. The list ends with the first page that has no
/// `next_cursor`; empty pages may come before it. See
/// [`list_received_shares`](crate::received_shares::list_received_shares) for the operation itself,
/// and [`list_received_shares_pages`] for a stream of the pages.
#[inline]
pub fn list_received_shares_items(
    client: &Client,
    request: ListReceivedSharesRequest,
) -> Items<ListReceivedSharesRequest> {
    Items::new(client, request)
}

/// Gets a share that another user has shared with the caller.
///
/// Returns one of the shares that other users have shared with the caller: its owner, how long it
/// lasts, and what it allows.
///
/// `GET /koodrive/ose/v1/share/received/{shareId}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getShareWithMeDetail.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::received_shares::{self, GetReceivedShareRequest};
/// use koodrive::shares::ShareId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_id = ShareId::from("1537770199275722240");
/// let request = GetReceivedShareRequest::new(share_id);
/// let response = received_shares::get_received_share(client, request).await?;
/// if let Some(share_link) = &response.share_link {
///     println!("{:?}", share_link.share_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_received_share(
    client: &Client,
    request: GetReceivedShareRequest,
) -> impl Future<Output = Result<GetReceivedShareResponse>> + Send {
    client.call(request)
}

/// Leaves shares of other users.
///
/// Removes the caller from shares of other users. The shares continue for everyone else.
///
/// Check the `code` of each entry: the call as a whole may succeed even if some of the shares could
/// not be left.
///
/// `POST /koodrive/ose/v1/share/exit` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/exitShare.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::received_shares::{self, ExitSharesRequest};
/// use koodrive::shares::ShareId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_ids = [ShareId::from("1537770199275722240")];
/// let request = ExitSharesRequest::new(share_ids);
/// let response = received_shares::exit_shares(client, request).await?;
/// for item in &response.sub_response_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn exit_shares(
    client: &Client,
    request: ExitSharesRequest,
) -> impl Future<Output = Result<ExitSharesResponse>> + Send {
    client.call(request)
}
