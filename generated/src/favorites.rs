// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Files and folders that a user has marked as favorites. The API calls the mark a star.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{ListStarredFilesRequest, StarFilesRequest};
pub use types::{
    ListStarredFilesResponse, StarFileResult, StarFilesResponse, StarredFile,
    StarredFilePlace, StarredFileRef, StarredFileValidity, StarredSortField,
};

/// Marks or unmarks files as favorites.
///
/// Marks or unmarks up to 100 files and folders as the caller's favorites. They may be in different
/// spaces.
///
/// Check `status` and the `code` of each entry: the call as a whole may succeed even if only some
/// of the files, or none of them, could be marked.
///
/// `POST /koodrive/ose/v1/star/batch` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/batchStarFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::favorites::{self, StarFilesRequest, StarredFileRef};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let sub_request_list = [
///     StarredFileRef::new(
///         ContainerId::from("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
///         FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
///     ),
/// ];
/// let request = StarFilesRequest::new(true, sub_request_list);
/// let response = favorites::star_files(client, request).await?;
/// for item in &response.sub_response_list {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn star_files(
    client: &Client,
    request: StarFilesRequest,
) -> impl Future<Output = Result<StarFilesResponse>> + Send {
    client.call(request)
}

/// Lists the caller's favorites.
///
/// Returns one page of up to 100 of the caller's favorites, by default the latest first.
///
/// Begin without a `page_cursor`, then pass the `next_cursor` of each response until a response has
/// none. Pages before the last one may be short or even empty.
///
/// `GET /koodrive/ose/v1/star/files` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/listStarFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::favorites::{self, ListStarredFilesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListStarredFilesRequest::new();
/// let mut items = favorites::list_starred_files_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_starred_files(
    client: &Client,
    request: ListStarredFilesRequest,
) -> impl Future<Output = Result<ListStarredFilesResponse>> + Send {
    client.call(request)
}

/// Lists the caller's favorites, page by page.
///
/// Returns a stream of [`ListStarredFilesResponse`](crate::favorites::ListStarredFilesResponse).
/// Each page is fetched on demand, starting with the one that the request names. The list ends with
/// the first page that has no `next_cursor`; empty pages may come before it. See
/// [`list_starred_files`](crate::favorites::list_starred_files) for the operation itself, and
/// [`list_starred_files_items`] for a stream of the items.
#[inline]
pub fn list_starred_files_pages(
    client: &Client,
    request: ListStarredFilesRequest,
) -> Pages<ListStarredFilesRequest> {
    Pages::new(client, request)
}

/// Lists the caller's favorites, one by one.
///
/// Returns a stream of [`StarredFile`](crate::favorites::StarredFile). Pages are fetched on demand,
/// each when the items of the one before it are used up. The list ends with the first page that has
/// no `next_cursor`; empty pages may come before it. See
/// [`list_starred_files`](crate::favorites::list_starred_files) for the operation itself, and
/// [`list_starred_files_pages`] for a stream of the pages.
#[inline]
pub fn list_starred_files_items(
    client: &Client,
    request: ListStarredFilesRequest,
) -> Items<ListStarredFilesRequest> {
    Items::new(client, request)
}
