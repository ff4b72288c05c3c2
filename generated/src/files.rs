// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Files and folders: details, folders, uploads in parts, downloads, renaming, search, and the
//! recycle bin.
//!
//! Content never passes through the API itself. An upload or download starts with a call that
//! returns *pre-signed URLs* of the object storage; the bytes are transferred to or from there,
//! without an `Authorization` header.
//!
//! To move whole files, take [`koodrive-transfer`](https://docs.rs/koodrive-transfer): it uploads
//! in parts, downloads in ranges, resumes, and checks every digest. To do it with the operations
//! here, [`runtime::hash`](crate::runtime::hash) computes the digests,
//! [`Client::put_part`](crate::Client::put_part) sends a part, and
//! [`Client::download`](crate::Client::download) receives a file.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Result};

pub use requests::{
    ClearRecycleBinRequest, CompleteFileRequest, CreateDirectoryRequest,
    CreateFileRequest, CreateFileRequired, GetDownloadUrlsRequest, GetFileRequest,
    GetFolderStatisticsRequest, GetFullPathRequest, GetUploadUrlsRequest,
    RenameFileRequest, RenameFileRequired, SearchFilesRequest,
};
pub use types::{
    Asset, AssetCipher, AssetCipherKey, AssetCipherKeyKind, AssetKeepPolicy,
    AssetResource, AssetResourceKind, AssetSlice, AssetState, Attachment,
    CreateDirectoryResponse, CreateFileResponse, DownloadBatchResult, DownloadInfo,
    DuplicatePolicy, FolderItemKind, FolderStatistics, FoundFile,
    GetDownloadUrlsResponse, GetFileResponse, GetFolderStatisticsResponse,
    GetFullPathResponse, GetUploadUrlsResponse, ProcessedImage, SearchFilesResponse,
    SearchFilter, SearchScope, SearchSort, SearchSortDirection, SearchSortField,
    SmartFolderAttribute, UploadMode, UploadPart, UploadType, UserCapabilities,
};

/// Gets a file's details.
///
/// Returns everything the drive knows about a file or folder: name, size, times, owners, the
/// caller's permissions, and where its content is stored.
///
/// The links in the response are pre-signed and expire. To download a file, call
/// [`get_download_urls`](crate::files::get_download_urls) instead.
///
/// `POST /koodrive/ose/v1/files/{fileId}/detail` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::files::{self, GetFileRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = GetFileRequest::new(container_id, file_id);
/// let response = files::get_file(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_file(
    client: &Client,
    request: GetFileRequest,
) -> impl Future<Output = Result<GetFileResponse>> + Send {
    client.call(request)
}

/// Creates a folder.
///
/// Creates a folder in a space, in its root folder or inside another folder.
///
/// When the name is taken, `rename_mode` decides: with 2, a timestamp is appended to the name of
/// the new folder; with 3, no folder is created, and since 2026-02 `exist_file_id` in the response
/// identifies the file that has the name. Repeating a call that succeeded with 2 therefore creates
/// a second folder.
///
/// `POST /koodrive/ose/v1/directory` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/createDirectory.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::files::{self, CreateDirectoryRequest, DuplicatePolicy};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let request = CreateDirectoryRequest::new(container_id, "Reports")
///     .parent_folder([FileId::ROOT])
///     .rename_mode(DuplicatePolicy::RenameWithTimestamp);
/// let response = files::create_directory(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_directory(
    client: &Client,
    request: CreateDirectoryRequest,
) -> impl Future<Output = Result<CreateDirectoryResponse>> + Send {
    client.call(request)
}

/// Starts an upload: creates a file's metadata and gets the URLs for its parts.
///
/// Starts an upload, which takes three steps:
///
/// 1. [`create_file`](crate::files::create_file) creates the file's metadata and returns a
///    pre-signed URL for each part that the request lists.
/// 2. Send each part with PUT to its URL, in any order or concurrently, with exactly the headers
///    that the URL was signed for: `Content-Length`, and no `Authorization`.
///    [`get_upload_urls`](crate::files::get_upload_urls) returns the URLs of further parts. A URL
///    expires after an hour.
/// 3. [`complete_file`](crate::files::complete_file) joins the parts and checks the complete file.
///
/// **Flash upload.** Content that the service already has need not be sent. If the response to a
/// call with `pre_hash` has a true `matched_pre_hash`, such content may exist, and the digest of
/// the whole file is worth computing. A call with `sha256` and `proof_code` then requests the flash
/// upload: when `rapid_upload` is true, the file is complete, and steps 2 and 3 are skipped.
///
/// **Parts.** A file has at most 200 GB. Every part but the last has 5 MiB to 5 GiB. For a
/// concurrent upload, all parts except the last have a length divisible by 64 bytes, and all parts
/// except the first have the SHA-256 midstate of the bytes before them in `hash_ctx`.
/// `vectors/hash_context.json` has uploads in parts to test a program with.
///
/// Each call creates a new file, so do not blindly repeat a call whose response was lost.
///
/// [`koodrive-transfer`](https://docs.rs/koodrive-transfer) does all of this for a whole file. By
/// hand, [`runtime::hash`](crate::runtime::hash) plans the parts and computes digests, midstates
/// and the proof code, and [`Client::put_part`](crate::Client::put_part) sends a part to its URL.
///
/// `POST /koodrive/ose/v1/files/create` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/createFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId, FileType};
/// use koodrive::files::{
///     self, CreateFileRequest, CreateFileRequired, DuplicatePolicy, UploadPart,
/// };
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let required = CreateFileRequired {
///     container_id,
///     parent_folder: vec![FileId::ROOT],
///     file_name: "demo.zip".to_owned(),
///     file_type: FileType::Archive,
///     length: 22_106_481,
///     auto_rename: DuplicatePolicy::RenameWithTimestamp,
/// };
/// let request = CreateFileRequest::new(required)
///     .multi_parts([UploadPart::new(1, 22_106_481).part_offset(0)])
///     .mime_type("application/x-zip-compressed");
/// let response = files::create_file(client, request).await?;
/// println!("{:?}", response.file_id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_file(
    client: &Client,
    request: CreateFileRequest,
) -> impl Future<Output = Result<CreateFileResponse>> + Send {
    client.call(request)
}

/// Completes an upload: joins its parts and checks the complete file.
///
/// Joins the uploaded parts into a file and checks that nothing is missing or damaged. The file can
/// then be downloaded. With `sha256`, the service also checks the digest of the complete file; if
/// it differs, the call fails with 13000402.
///
/// Do not call it after a flash upload. The documents do not say how the service responds to a
/// second completion of the same file: when the response was lost, check with
/// [`get_file`](crate::files::get_file) whether the file exists.
///
/// `POST /koodrive/ose/v1/files/complete` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/completeFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::FileId;
/// use koodrive::files::{self, CompleteFileRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = CompleteFileRequest::new(file_id)
///     .sha256("6247ade6b2ef00bcd7ca618af137f8c0154395f4edc2b2f64566f7b676b33a10");
/// files::complete_file(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn complete_file(
    client: &Client,
    request: CompleteFileRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Gets download URLs for files.
///
/// Returns a pre-signed URL for each of up to 100 files of one space. Fetch a URL with GET, without
/// an `Authorization` header. It expires after the number of seconds that `X-Amz-Expires` in its
/// query states (an hour in the published example).
///
/// Check `batch_code` and the `code` of each entry: the call as a whole may succeed even if only
/// some of the files, or none of them, get a URL.
///
/// [`Client::download`](crate::Client::download) takes a URL and checks that what comes is the
/// file; [`koodrive-transfer`](https://docs.rs/koodrive-transfer) downloads whole files in ranges,
/// and resumes.
///
/// `POST /koodrive/ose/v1/files/download` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getDownLoadUrl.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::files::{self, GetDownloadUrlsRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_ids = [FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr")];
/// let request = GetDownloadUrlsRequest::new(container_id, file_ids);
/// let response = files::get_download_urls(client, request).await?;
/// for item in &response.downloads {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_download_urls(
    client: &Client,
    request: GetDownloadUrlsRequest,
) -> impl Future<Output = Result<GetDownloadUrlsResponse>> + Send {
    client.call(request)
}

/// Renames a file or folder.
///
/// Changes the name of a file or folder within its folder.
///
/// When the name is taken, `rename_mode` decides: 2 appends a timestamp to the new name, 3 makes
/// the call fail. The response does not contain the resulting name; call
/// [`get_file`](crate::files::get_file) to get it.
///
/// `POST /koodrive/ose/v1/files/rename/{fileId}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/renameFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::files::{self, DuplicatePolicy, RenameFileRequest, RenameFileRequired};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let request = RenameFileRequest::new(RenameFileRequired {
///     file_id,
///     container_id,
///     name: "report.zip".to_owned(),
///     rename_mode: DuplicatePolicy::RenameWithTimestamp,
/// });
/// files::rename_file(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn rename_file(
    client: &Client,
    request: RenameFileRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Empties a space's recycle bin.
///
/// Permanently deletes every file in the recycle bin of a space.
///
/// The response only confirms that the deletion has begun. It continues in the background, and
/// there is no job id to poll or cancel it with.
///
/// `POST /koodrive/ose/v1/files/recycle` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/clearRecycleFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::ContainerId;
/// use koodrive::files::{self, ClearRecycleBinRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let request = ClearRecycleBinRequest::new(container_id);
/// files::clear_recycle_bin(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn clear_recycle_bin(
    client: &Client,
    request: ClearRecycleBinRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Searches for files.
///
/// Finds files by name, type, size, modification time, owner, space and folder, in the caller's
/// personal space or in team spaces. A user searches the user's own team spaces; a tenant
/// administrator searches those of the whole tenant.
///
/// Returns one page of up to 100 files. Begin with an empty `page_cursor`, then pass the
/// `next_page_cursor` of each response until it is empty.
///
/// `POST /koodrive/ose/v1/files/search` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/Search.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::PageInfo;
/// use koodrive::files::{self, SearchFilesRequest, SearchFilter, SearchScope};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let page_info = PageInfo::new(100);
/// let request = SearchFilesRequest::new(SearchScope::Personal, page_info)
///     .filter(SearchFilter::new().key_word("report").size_rang("1024,2048"));
/// let mut items = files::search_files_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn search_files(
    client: &Client,
    request: SearchFilesRequest,
) -> impl Future<Output = Result<SearchFilesResponse>> + Send {
    client.call(request)
}

/// Searches for files, page by page.
///
/// Returns a stream of [`SearchFilesResponse`](crate::files::SearchFilesResponse). Each page is
/// fetched on demand, starting with the one that the request names. The list ends with the first
/// page that has no `next_page_cursor`; empty pages may come before it. See
/// [`search_files`](crate::files::search_files) for the operation itself, and
/// [`search_files_items`] for a stream of the items.
#[inline]
pub fn search_files_pages(
    client: &Client,
    request: SearchFilesRequest,
) -> Pages<SearchFilesRequest> {
    Pages::new(client, request)
}

/// Searches for files, one by one.
///
/// Returns a stream of [`FoundFile`](crate::files::FoundFile). Pages are fetched on demand, each
/// when the items of the one before it are used up. The list ends with the first page that has no
/// `next_page_cursor`; empty pages may come before it. See
/// [`search_files`](crate::files::search_files) for the operation itself, and
/// [`search_files_pages`] for a stream of the pages.
#[inline]
pub fn search_files_items(
    client: &Client,
    request: SearchFilesRequest,
) -> Items<SearchFilesRequest> {
    Items::new(client, request)
}

/// Gets the full path of a file.
///
/// Returns the path of a file: the names and the ids of all folders from the root of its space down
/// to the file.
///
/// `GET /koodrive/ose/v1/files/path` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetFullPath.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::files::{self, GetFullPathRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = GetFullPathRequest::new(container_id, file_id);
/// let response = files::get_full_path(client, request).await?;
/// println!("{:?}", response.file_path);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_full_path(
    client: &Client,
    request: GetFullPathRequest,
) -> impl Future<Output = Result<GetFullPathResponse>> + Send {
    client.call(request)
}

/// Gets upload URLs for more parts of a file.
///
/// Returns pre-signed URLs for parts of an upload that [`create_file`](crate::files::create_file)
/// started: for parts that its request did not list, or new URLs for parts whose URL has expired.
///
/// Request at most 100 parts in one call. The documents do not set a limit, but a sister product
/// with the same interface returns no more than 100, and not always in the order of the request:
/// match the parts by `part_number`.
///
/// `POST /koodrive/ose/v1/files/multipart/uploadUrl` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/uploadUrl.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::FileId;
/// use koodrive::files::{self, GetUploadUrlsRequest, UploadPart};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let multi_parts = [
///     UploadPart::new(46, 10_485_760)
///         .part_offset(471_859_200)
///         .hash_ctx([
///             1_748_048_713, 2_644_528_514, 4_267_727_253, 2_252_747_490,
///             4_036_182_088, 2_253_856_463, 526_139_147, 2_194_267_752,
///         ]),
/// ];
/// let request = GetUploadUrlsRequest::new(file_id, multi_parts);
/// let response = files::get_upload_urls(client, request).await?;
/// for item in &response.multi_parts {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_upload_urls(
    client: &Client,
    request: GetUploadUrlsRequest,
) -> impl Future<Output = Result<GetUploadUrlsResponse>> + Send {
    client.call(request)
}

/// Counts the files and folders in a folder and adds up their sizes.
///
/// Returns how many subfolders and files a folder contains, and how many bytes the files have
/// together: in all its subfolders, or only directly in it.
///
/// The filters narrow what counts, and `include_dir_count`, `include_file_count` and
/// `include_total_size` turn off what is not of interest. `is_recycled` decides whether files in
/// the recycle bin count; the top level of the recycle bin cannot be counted alone.
///
/// Documented since 2025-10.
///
/// `GET /koodrive/ose/v1/files/statsDir` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/StatsDir.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::files::{self, GetFolderStatisticsRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = GetFolderStatisticsRequest::new(container_id, file_id);
/// let response = files::get_folder_statistics(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.total_size);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_folder_statistics(
    client: &Client,
    request: GetFolderStatisticsRequest,
) -> impl Future<Output = Result<GetFolderStatisticsResponse>> + Send {
    client.call(request)
}
