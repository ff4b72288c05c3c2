// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The collaboration portal: files that are related to the caller because of what others did, and
//! files that the caller visited recently.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{ListRecentFilesRequest, ListRelatedFilesRequest};
pub use types::{
    ActivityStatus, CollaborationKind, ListRecentFilesResponse, ListRelatedFilesResponse,
    RecentAccess, RecentFile, RecentOperation, RelatedFile, RelatedKind,
    RelatedOperation, RelatedRecord, RelatedSortField,
};

/// Lists files that are related to the caller.
///
/// Returns one page of up to 100 records of what other users did with files that are related to the
/// caller, mainly shares; by default the latest first.
///
/// Begin with the `page_cursor` `0`, or without one, then pass the `next_cursor` of each response
/// until a response has none. Pages before the last one may be short or even empty.
///
/// `GET /koodrive/ose/v1/related` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/ListRelatedToMe.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::activity::{self, ListRelatedFilesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListRelatedFilesRequest::new();
/// let mut items = activity::list_related_files_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_related_files(
    client: &Client,
    request: ListRelatedFilesRequest,
) -> impl Future<Output = Result<ListRelatedFilesResponse>> + Send {
    client.call(request)
}

/// Lists files that are related to the caller, page by page.
///
/// Returns a stream of [`ListRelatedFilesResponse`](crate::activity::ListRelatedFilesResponse).
/// Each page is fetched on demand, starting with the one that the request names. The list ends with
/// the first page that has no `next_cursor`; empty pages may come before it. See
/// [`list_related_files`](crate::activity::list_related_files) for the operation itself, and
/// [`list_related_files_items`] for a stream of the items.
#[inline]
pub fn list_related_files_pages(
    client: &Client,
    request: ListRelatedFilesRequest,
) -> Pages<ListRelatedFilesRequest> {
    Pages::new(client, request)
}

/// Lists files that are related to the caller, one by one.
///
/// Returns a stream of [`RelatedRecord`](crate::activity::RelatedRecord). Pages are fetched on
/// demand, each when the items of the one before it are used up. The list ends with the first page
/// that has no `next_cursor`; empty pages may come before it. See
/// [`list_related_files`](crate::activity::list_related_files) for the operation itself, and
/// [`list_related_files_pages`] for a stream of the pages.
#[inline]
pub fn list_related_files_items(
    client: &Client,
    request: ListRelatedFilesRequest,
) -> Items<ListRelatedFilesRequest> {
    Items::new(client, request)
}

/// Lists the files that the caller visited recently.
///
/// Returns the files that the caller recently viewed or edited, each with the user who collaborates
/// on it.
///
/// There is no pagination; the documents do not say how far back the list goes.
///
/// `GET /koodrive/ose/v1/access` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/ListRecentlyAccess.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::activity::{self, ListRecentFilesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListRecentFilesRequest::new();
/// let response = activity::list_recent_files(client, request).await?;
/// for item in &response.list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_recent_files(
    client: &Client,
    request: ListRecentFilesRequest,
) -> impl Future<Output = Result<ListRecentFilesResponse>> + Send {
    client.call(request)
}
