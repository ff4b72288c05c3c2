// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Opening a share through its link, and accessing its files.
//!
//! The page behind a link first calls [`visit_share`](crate::share_links::visit_share) and
//! [`get_share_info`](crate::share_links::get_share_info). If the share has an access code,
//! [`verify_extract_code`](crate::share_links::verify_extract_code) exchanges it for a share token,
//! which all further calls send in `kdstoken`. Then
//! [`list_shared_files`](crate::share_links::list_shared_files) lists the files,
//! [`get_share_download_url`](crate::share_links::get_share_download_url) returns the download URL
//! of one of them, and [`create_share_task`](crate::share_links::create_share_task) packs several
//! files or saves them to one of the caller's own spaces.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Poller, Result};

pub use requests::{
    CreateShareTaskRequest, CreateShareTaskRequired, GetShareDownloadUrlRequest,
    GetShareInfoRequest, GetShareTaskRequest, ListSharedFilesRequest,
    VerifyExtractCodeRequest, VisitShareRequest,
};
pub use types::{
    CreateShareTaskResponse, GetShareDownloadUrlResponse, GetShareInfoResponse,
    GetShareTaskResponse, ListSharedFilesResponse, ShareTask, ShareTaskId, ShareTaskKind,
    ShareTaskTarget, VerifyExtractCodeResponse,
};

/// Opens a share through its link.
///
/// Opens the share behind a link. The response only states whether the caller may open it;
/// [`get_share_info`](crate::share_links::get_share_info) returns information about the share, and
/// [`list_shared_files`](crate::share_links::list_shared_files) its files.
///
/// The documents do not explain it further, such as whether `view_cnt` counts this call.
///
/// `GET /koodrive/ose/v1/share/visit` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/visitShare.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::share_links::{self, VisitShareRequest};
/// use koodrive::shares::ShareCode;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = VisitShareRequest::new(short_url);
/// share_links::visit_share(client, request).await?;
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn visit_share(
    client: &Client,
    request: VisitShareRequest,
) -> impl Future<Output = Result<()>> + Send {
    client.call(request)
}

/// Gets the owner and the duration of a share.
///
/// Returns what a visitor may see of a share before its files: its owner, how long it lasts, and
/// what it allows. This does not require the access code.
///
/// `GET /koodrive/ose/v1/share/userInfo` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getShareInfo.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::share_links::{self, GetShareInfoRequest};
/// use koodrive::shares::ShareCode;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = GetShareInfoRequest::new(short_url);
/// let response = share_links::get_share_info(client, request).await?;
/// if let Some(link) = &response.link {
///     println!("{:?}", link.share_id);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_share_info(
    client: &Client,
    request: GetShareInfoRequest,
) -> impl Future<Output = Result<GetShareInfoResponse>> + Send {
    client.call(request)
}

/// Exchanges a share's access code for a share token.
///
/// Checks the access code of a share and returns a share token, which other operations of this
/// group take in `kdstoken`. The token is temporary; the documents do not say how long it lives. It
/// is sent in addition to the access token in `Authorization`, not instead of it.
///
/// `POST /koodrive/ose/v1/share/verify` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/verifyExtractCode.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::share_links::{self, VerifyExtractCodeRequest};
/// use koodrive::shares::ShareCode;
///
/// # async fn example(client: &koodrive::Client, extract_code: koodrive::Secret) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = VerifyExtractCodeRequest::new(short_url, extract_code);
/// let response = share_links::verify_extract_code(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn verify_extract_code(
    client: &Client,
    request: VerifyExtractCodeRequest,
) -> impl Future<Output = Result<VerifyExtractCodeResponse>> + Send {
    client.call(request)
}

/// Lists the files of a share.
///
/// Returns one page of up to 100 files and folders of a share: those in its root, or in one of its
/// folders. By default they are sorted by the time of their last modification, the latest first.
///
/// Begin without a `page_cursor`, then pass the `next_cursor` of each response until a response has
/// none. Pages before the last one may be short or even empty.
///
/// `POST /koodrive/ose/v1/share/files` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/listShareFiles.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::{FileSortField, SortDirection};
/// use koodrive::share_links::{self, ListSharedFilesRequest};
/// use koodrive::shares::ShareCode;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = ListSharedFilesRequest::new(short_url)
///     .page_size(100)
///     .sort_type(FileSortField::UpdateTime)
///     .sort_direction(SortDirection::Descending);
/// let mut items = share_links::list_shared_files_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_shared_files(
    client: &Client,
    request: ListSharedFilesRequest,
) -> impl Future<Output = Result<ListSharedFilesResponse>> + Send {
    client.call(request)
}

/// Lists the files of a share, page by page.
///
/// Returns a stream of [`ListSharedFilesResponse`](crate::share_links::ListSharedFilesResponse).
/// Each page is fetched on demand, starting with the one that the request names. The list ends with
/// the first page that has no `next_cursor`; empty pages may come before it. See
/// [`list_shared_files`](crate::share_links::list_shared_files) for the operation itself, and
/// [`list_shared_files_items`] for a stream of the items.
#[inline]
pub fn list_shared_files_pages(
    client: &Client,
    request: ListSharedFilesRequest,
) -> Pages<ListSharedFilesRequest> {
    Pages::new(client, request)
}

/// Lists the files of a share, one by one.
///
/// Returns a stream of [`SharedFile`](crate::shares::SharedFile). Pages are fetched on demand, each
/// when the items of the one before it are used up. The list ends with the first page that has no
/// `next_cursor`; empty pages may come before it. See
/// [`list_shared_files`](crate::share_links::list_shared_files) for the operation itself, and
/// [`list_shared_files_pages`] for a stream of the pages.
#[inline]
pub fn list_shared_files_items(
    client: &Client,
    request: ListSharedFilesRequest,
) -> Items<ListSharedFilesRequest> {
    Items::new(client, request)
}

/// Gets the download URL of one file of a share.
///
/// Returns a URL for the download of one file of a share. For folders, or for several files at
/// once, start a task with [`create_share_task`](crate::share_links::create_share_task).
///
/// `POST /koodrive/ose/v1/share/download` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/downloadShareFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::FileId;
/// use koodrive::share_links::{self, GetShareDownloadUrlRequest};
/// use koodrive::shares::ShareId;
///
/// # async fn example(client: &koodrive::Client, kdstoken: koodrive::Secret) -> koodrive::Result<()> {
/// let share_id = ShareId::from("1537770199275722240");
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = GetShareDownloadUrlRequest::new(share_id, file_id, kdstoken);
/// let response = share_links::get_share_download_url(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_share_download_url(
    client: &Client,
    request: GetShareDownloadUrlRequest,
) -> impl Future<Output = Result<GetShareDownloadUrlResponse>> + Send {
    client.call(request)
}

/// Starts a task that packs or saves files of a share.
///
/// Starts a task that packs files of a share into one archive for download, or saves them to one of
/// the caller's own spaces, and returns the task's id immediately.
/// [`get_share_task`](crate::share_links::get_share_task) returns the progress of the task and the
/// outcome for each file.
///
/// Each call starts a new task, so repeating a call whose response was lost may save the files
/// twice. There is no list of such tasks: first check the target folder.
///
/// The operation is long-running: [`LongRunning::follow`](crate::LongRunning::follow) makes the
/// request that polls it, and [`wait_for_share_task`](crate::share_links::wait_for_share_task)
/// waits for its end.
///
/// `POST /koodrive/ose/v1/share/tasks` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/createBatchTask.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::LongRunning;
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::share_links::{
///     self, CreateShareTaskRequest, CreateShareTaskRequired, ShareTaskKind,
/// };
/// use koodrive::shares::ShareId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let share_id = ShareId::from("1537770199275722240");
/// let file_ids = vec![FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr")];
/// let required = CreateShareTaskRequired {
///     container_id,
///     task_type: ShareTaskKind::Download,
///     share_id,
///     file_ids,
/// };
/// let request = CreateShareTaskRequest::new(required).zip_name("reports.zip");
/// let response = share_links::create_share_task(client, request.clone()).await?;
/// if let Some(job) = request.follow(&response) {
///     let outcome = share_links::wait_for_share_task(client, job).await?;
///     println!("{:?}", outcome.kind());
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_share_task(
    client: &Client,
    request: CreateShareTaskRequest,
) -> impl Future<Output = Result<CreateShareTaskResponse>> + Send {
    client.call(request)
}

/// Gets a task on the files of a share.
///
/// Returns a task on the files of a share with the outcome for each file. For packing it also
/// returns the download URL of the archive.
///
/// Poll until `task_status` is `Finished` or `Cancelled`. A finished task may still have failed:
/// `task_result_code` states whether the task succeeded for all, some or none of the files, and the
/// entries of `task_infos` state for which.
///
/// `POST /koodrive/ose/v1/share/taskDetail` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getBatchTask.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::share_links::{self, GetShareTaskRequest, ShareTaskId};
/// use koodrive::shares::ShareId;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_id = ShareId::from("1537770199275722240");
/// let task_id = ShareTaskId::from("1521827471237047552");
/// let request = GetShareTaskRequest::new(share_id, task_id);
/// let response = share_links::get_share_task(client, request).await?;
/// for item in &response.task_infos {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_share_task(
    client: &Client,
    request: GetShareTaskRequest,
) -> impl Future<Output = Result<GetShareTaskResponse>> + Send {
    client.call(request)
}

/// Waits until the job that [`get_share_task`](crate::share_links::get_share_task) reports on has
/// ended.
///
/// A job that fails is not an error: [`Outcome`](crate::Outcome) states how it ended.
/// [`Poller`](crate::Poller) has the options for progress, pauses and time limits.
#[inline]
pub fn wait_for_share_task(
    client: &Client,
    request: GetShareTaskRequest,
) -> Poller<'static, GetShareTaskRequest> {
    Poller::new(client, request)
}
