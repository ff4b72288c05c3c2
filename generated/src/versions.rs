// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The versions of a file's content: listing them, uploading a new one, restoring an earlier one,
//! and deciding which of them are kept.
//!
//! A version has an id, `revision_id`, that is unique within its file. The service removes earlier
//! versions according to its own rules, except those that are kept forever.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    CompleteFileVersionRequest, CreateFileVersionRequest, DeleteFileVersionRequest,
    GetFileVersionRequest, ListFileVersionsRequest, RestoreFileVersionRequest,
    UpdateFileVersionRequest, UpdateFileVersionRequired,
};
pub use types::{
    CreateFileVersionResponse, DownloadNetwork, FileVersion, FileVersionId,
    GetFileVersionResponse, ListFileVersionsResponse, VersionCreateReason,
    VersionKeepPolicy,
};

/// Lists the versions of a file.
///
/// Returns one page of the versions of a file, the most recently created first.
///
/// Begin with an empty `page_cursor`, then pass the `next_page_cursor` of each response until it is
/// empty. The entries contain no download URL;
/// [`get_file_version`](crate::versions::get_file_version) is the operation for that.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/revision/listRevision` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/listRevision.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId, PageInfo};
/// use koodrive::versions::{self, ListFileVersionsRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = ListFileVersionsRequest::new(container_id, file_id)
///     .page_info(PageInfo::new(10));
/// let mut items = versions::list_file_versions_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_file_versions(
    client: &Client,
    request: ListFileVersionsRequest,
) -> impl Future<Output = Result<ListFileVersionsResponse>> + Send {
    client.call(request)
}

/// Lists the versions of a file, page by page.
///
/// Returns a stream of [`ListFileVersionsResponse`](crate::versions::ListFileVersionsResponse).
/// Each page is fetched on demand, starting with the one that the request names. The list ends with
/// the first page that has no `next_page_cursor`; empty pages may come before it. See
/// [`list_file_versions`](crate::versions::list_file_versions) for the operation itself, and
/// [`list_file_versions_items`] for a stream of the items.
#[inline]
pub fn list_file_versions_pages(
    client: &Client,
    request: ListFileVersionsRequest,
) -> Pages<ListFileVersionsRequest> {
    Pages::new(client, request)
}

/// Lists the versions of a file, one by one.
///
/// Returns a stream of [`FileVersion`](crate::versions::FileVersion). Pages are fetched on demand,
/// each when the items of the one before it are used up. The list ends with the first page that has
/// no `next_page_cursor`; empty pages may come before it. See
/// [`list_file_versions`](crate::versions::list_file_versions) for the operation itself, and
/// [`list_file_versions_pages`] for a stream of the pages.
#[inline]
pub fn list_file_versions_items(
    client: &Client,
    request: ListFileVersionsRequest,
) -> Items<ListFileVersionsRequest> {
    Items::new(client, request)
}

/// Gets a version of a file.
///
/// Returns the details of one version of a file: its number, when and by whom it was created and
/// changed, the name and the size of the content, and whether the service keeps it.
///
/// **Not documented:** The end of the response's table, after `extension`. At least the download
/// URL that `url_type` chooses is there; another page calls it `download_url`.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/revision/getRevision` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getRevision.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::versions::{self, DownloadNetwork, FileVersionId, GetFileVersionRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let revision_id = FileVersionId::from("1756003706882580864.1756003706882580865");
/// let request = GetFileVersionRequest::new(container_id, file_id, revision_id)
///     .url_type(DownloadNetwork::Public);
/// let response = versions::get_file_version(client, request).await?;
/// println!("{:?}", response.container_id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_file_version(
    client: &Client,
    request: GetFileVersionRequest,
) -> impl Future<Output = Result<GetFileVersionResponse>> + Send {
    client.call(request)
}

/// Starts the upload of a version of a file.
///
/// Starts an upload whose content becomes a version of an existing file. Like an upload with
/// [`create_file`](crate::files::create_file), it takes three steps: this call lists the parts,
/// each part is sent to its own pre-signed URL, and
/// [`complete_file_version`](crate::versions::complete_file_version) joins the parts.
///
/// Each call starts another upload, so do not blindly repeat a call whose response was lost.
///
/// **Not documented:** The tables of the response. Presumably it has the members of the response of
/// [`create_file`](crate::files::create_file), above all `multi_parts` with the URLs of the parts.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/revision/createRevision` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/createHistoryVersions.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::files::UploadPart;
/// use koodrive::versions::{self, CreateFileVersionRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = CreateFileVersionRequest::new(container_id, file_id, 22_106_481)
///     .multi_parts([UploadPart::new(1, 22_106_481).part_offset(0)]);
/// let response = versions::create_file_version(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_file_version(
    client: &Client,
    request: CreateFileVersionRequest,
) -> impl Future<Output = Result<CreateFileVersionResponse>> + Send {
    client.call(request)
}

/// Completes the upload of a version: joins its parts and checks the content.
///
/// Joins the parts of an upload that [`create_file_version`](crate::versions::create_file_version)
/// started, and checks that nothing is missing or damaged. With `sha256`, the service has the
/// digest of the complete content to check it against.
///
/// The documents do not say how the service responds to a second completion of the same upload:
/// when the response was lost, check with
/// [`list_file_versions`](crate::versions::list_file_versions) whether the version exists.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/revision/completeRevision` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/completeFileRevision.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::FileId;
/// use koodrive::versions::{self, CompleteFileVersionRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = CompleteFileVersionRequest::new(file_id)
///     .sha256("6247ade6b2ef00bcd7ca618af137f8c0154395f4edc2b2f64566f7b676b33a10");
/// versions::complete_file_version(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn complete_file_version(
    client: &Client,
    request: CompleteFileVersionRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Restores a version of a file.
///
/// Makes the content of an earlier version the current content of the file again.
///
/// Presumably this creates a version of its own, with 2 as `create_reason`. The response does not
/// contain its id; [`list_file_versions`](crate::versions::list_file_versions) lists the latest
/// first.
///
/// Documented since 2025-10.
///
/// `POST /koodrive/ose/v1/revision/restoreRevision` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/restoreRevision.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::versions::{self, FileVersionId, RestoreFileVersionRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let revision_id = FileVersionId::from("1756003706882580864.1756003706882580865");
/// let request = RestoreFileVersionRequest::new(container_id, file_id, revision_id);
/// versions::restore_file_version(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn restore_file_version(
    client: &Client,
    request: RestoreFileVersionRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Changes whether a version of a file is kept forever.
///
/// Sets whether the service keeps a version forever or may remove it according to its own rules.
/// Nothing else about a version can be changed.
///
/// Documented since 2025-12.
///
/// `POST /koodrive/ose/v1/revision/updateRevision` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/updateRevision.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::versions::{
///     self, FileVersionId, UpdateFileVersionRequest, UpdateFileVersionRequired,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let revision_id = FileVersionId::from("1756003706882580864.1756003706882580865");
/// let request = UpdateFileVersionRequest::new(UpdateFileVersionRequired {
///     container_id,
///     file_id,
///     revision_id,
///     keep_forever: true,
/// });
/// versions::update_file_version(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn update_file_version(
    client: &Client,
    request: UpdateFileVersionRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Deletes an earlier version of a file.
///
/// Deletes one earlier version of a file. The latest version cannot be deleted.
///
/// Documented since 2025-10.
///
/// `POST /koodrive/ose/v1/revision/deleteRevision` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/deleteRevision.md)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::versions::{self, DeleteFileVersionRequest, FileVersionId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let revision_id = FileVersionId::from("1756003706882580864.1756003706882580865");
/// let request = DeleteFileVersionRequest::new(container_id, file_id, revision_id);
/// versions::delete_file_version(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn delete_file_version(
    client: &Client,
    request: DeleteFileVersionRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}
