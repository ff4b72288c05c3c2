// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! What users did with a file, and custom tags on files.
//!
//! Only in the carrier edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{AddFileTagsRequest, ListFileOperationsRequest, RemoveFileTagsRequest};
pub use types::{
    FileOperation, FileOperationId, FileOperationKind, ListFileOperationsResponse,
};

/// Lists what users did with a file.
///
/// Returns one page of the record of a file: who viewed, shared, copied or renamed it, and so on.
///
/// Begin without a `page_cursor`, then pass the `next_cursor` of each response until a response has
/// none. Pages before the last one may be short or even empty.
///
/// **Not documented:** The kinds of operations after 7, and the fields of an entry after
/// `operate_type`.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `GET /koodrive/ose/v1/files/{fileId}/operations` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/getFileOperations.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_files::{self, ListFileOperationsRequest};
/// use koodrive::common::FileId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = ListFileOperationsRequest::new(file_id);
/// let mut items = carrier_files::list_file_operations_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_file_operations(
    client: &Client,
    request: ListFileOperationsRequest,
) -> impl Future<Output = Result<ListFileOperationsResponse>> + Send {
    client.call(request)
}

/// Lists what users did with a file, page by page.
///
/// Returns a stream of
/// [`ListFileOperationsResponse`](crate::carrier_files::ListFileOperationsResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends with the first
/// page that has no `next_cursor`; empty pages may come before it. See
/// [`list_file_operations`](crate::carrier_files::list_file_operations) for the operation itself,
/// and [`list_file_operations_items`] for a stream of the items.
#[inline]
pub fn list_file_operations_pages(
    client: &Client,
    request: ListFileOperationsRequest,
) -> Pages<ListFileOperationsRequest> {
    Pages::new(client, request)
}

/// Lists what users did with a file, one by one.
///
/// Returns a stream of [`FileOperation`](crate::carrier_files::FileOperation). Pages are fetched on
/// demand, each when the items of the one before it are used up. The list ends with the first page
/// that has no `next_cursor`; empty pages may come before it. See
/// [`list_file_operations`](crate::carrier_files::list_file_operations) for the operation itself,
/// and [`list_file_operations_pages`] for a stream of the pages.
#[inline]
pub fn list_file_operations_items(
    client: &Client,
    request: ListFileOperationsRequest,
) -> Items<ListFileOperationsRequest> {
    Items::new(client, request)
}

/// Adds tags to a file.
///
/// Adds custom tags, each a name with a value, to a file. A tag that the file already has gets the
/// new value.
///
/// Only in the carrier edition.
///
/// Documented since 2026-04.
///
/// `POST /koodrive/ose/v1/files/tag/{fileId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/addTag.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_files::{self, AddFileTagsRequest};
/// use koodrive::common::{ContainerId, FileId};
/// use std::collections::BTreeMap;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = AddFileTagsRequest::new(container_id, file_id)
///     .tag_list([BTreeMap::from([("project".to_owned(), "reports".to_owned())])]);
/// carrier_files::add_file_tags(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn add_file_tags(
    client: &Client,
    request: AddFileTagsRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Removes tags from a file.
///
/// Removes custom tags from a file. Their names are sent in a JSON body, which is unusual for
/// DELETE: make sure that no proxy on the way drops it.
///
/// Only in the carrier edition.
///
/// Documented since 2026.
///
/// `DELETE /koodrive/ose/v1/files/tag/{fileId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/intl/zh-cn/api-koodrive-carrier/delTag.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::carrier_files::{self, RemoveFileTagsRequest};
/// use koodrive::common::{ContainerId, FileId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = RemoveFileTagsRequest::new(container_id, file_id, ["project"]);
/// carrier_files::remove_file_tags(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn remove_file_tags(
    client: &Client,
    request: RemoveFileTagsRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
