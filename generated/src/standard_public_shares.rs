// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The files of public shares, in the standard edition.
//!
//! They resemble the operations on share links, but take no access token. Of the vendor's pages
//! only the first rows are known: each operation states what is lost.
//!
//! Only in the standard edition.

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::{
    CreatePublicShareTaskRequest, GetPublicShareDownloadUrlRequest,
    GetPublicShareInfoRequest, GetPublicShareTaskRequest, ListPublicSharedFilesRequest,
    VerifyPublicExtractCodeRequest,
};
pub use types::{
    CreatePublicShareTaskResponse, GetPublicShareDownloadUrlResponse,
    GetPublicShareInfoResponse, GetPublicShareTaskResponse,
    ListPublicSharedFilesResponse, VerifyPublicExtractCodeResponse,
};

/// Gets what a visitor may know of a public share.
///
/// Returns information about a public share, presumably what
/// [`get_share_info`](crate::share_links::get_share_info) returns about other shares. Only
/// allow-listed users can use it.
///
/// **Not documented:** Parameters after the first, the headers and the response's table are not
/// known: the excerpt of the page ends before them.
///
/// Only in the standard edition.
///
/// Documented since 2025.
///
/// `GET /koodrive/ose/v1/share/public/userInfo` · no authentication
///
/// # Example
///
/// ```no_run
/// use koodrive::shares::ShareCode;
/// use koodrive::standard_public_shares::{self, GetPublicShareInfoRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = GetPublicShareInfoRequest::new(short_url);
/// let response = standard_public_shares::get_public_share_info(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_public_share_info(
    client: &Client,
    request: GetPublicShareInfoRequest,
) -> impl Future<Output = Result<GetPublicShareInfoResponse>> + Send {
    client.call(request)
}

/// Checks the access code of a public share.
///
/// Checks the access code that a visitor of a public share entered. The response presumably
/// contains the share token that other operations of this group take in `kdstoken`. Only
/// allow-listed users can use it.
///
/// **Not documented:** Parameters after the second, the headers and the response's table are not
/// known: the excerpt of the page ends before them.
///
/// Only in the standard edition.
///
/// Documented since 2025.
///
/// `GET /koodrive/ose/v1/share/public/verify` · no authentication
///
/// # Example
///
/// ```no_run
/// use koodrive::shares::ShareCode;
/// use koodrive::standard_public_shares::{self, VerifyPublicExtractCodeRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = VerifyPublicExtractCodeRequest::new(short_url);
/// let response = standard_public_shares::verify_public_extract_code(client, request)
///     .await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn verify_public_extract_code(
    client: &Client,
    request: VerifyPublicExtractCodeRequest,
) -> impl Future<Output = Result<VerifyPublicExtractCodeResponse>> + Send {
    client.call(request)
}

/// Lists the files of a public share.
///
/// Lists the files and folders of a public share. Only allow-listed users can use it.
///
/// **Not documented:** Parameters after the second, so also how to page, the headers and the
/// response's table are not known: the excerpt of the page ends before them.
///
/// Only in the standard edition.
///
/// Documented since 2025.
///
/// `GET /koodrive/ose/v1/share/public/files` · no authentication
///
/// # Example
///
/// ```no_run
/// use koodrive::shares::ShareCode;
/// use koodrive::standard_public_shares::{self, ListPublicSharedFilesRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let short_url = ShareCode::from("1537770199275722241");
/// let request = ListPublicSharedFilesRequest::new(short_url);
/// let response = standard_public_shares::list_public_shared_files(client, request)
///     .await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_public_shared_files(
    client: &Client,
    request: ListPublicSharedFilesRequest,
) -> impl Future<Output = Result<ListPublicSharedFilesResponse>> + Send {
    client.call(request)
}

/// Gets the download URL of one file of a public share.
///
/// Returns a URL for the download of one file of a public share. Only allow-listed users can use
/// it.
///
/// How a request names the file is lost; without it the call can hardly work.
///
/// **Not documented:** Parameters after the second, which must name the file, the headers and the
/// response's table are not known: the excerpt of the page ends before them.
///
/// Only in the standard edition.
///
/// Documented since 2025.
///
/// `GET /koodrive/ose/v1/share/public/download` · no authentication
///
/// # Example
///
/// ```no_run
/// use koodrive::shares::ShareId;
/// use koodrive::standard_public_shares::{self, GetPublicShareDownloadUrlRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_id = ShareId::from("1537770199275722240");
/// let request = GetPublicShareDownloadUrlRequest::new(share_id);
/// let response = standard_public_shares::get_public_share_download_url(client, request)
///     .await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_public_share_download_url(
    client: &Client,
    request: GetPublicShareDownloadUrlRequest,
) -> impl Future<Output = Result<GetPublicShareDownloadUrlResponse>> + Send {
    client.call(request)
}

/// Starts a task on files of a public share.
///
/// Starts a task on files of a public share, which packs them into one archive or saves them to
/// another folder. Only allow-listed users can use it.
///
/// Each call presumably starts a new task, so repeating a call whose response was lost may save the
/// files twice.
///
/// **Not documented:** The headers after the first and the response's table are not known. Of the
/// body only some rows are known, from an excerpt that may belong to
/// [`create_share_task`](crate::share_links::create_share_task); none of them states the kind of
/// the task.
///
/// Only in the standard edition.
///
/// Documented since 2025.
///
/// `POST /koodrive/ose/v1/share/public/tasks` · no authentication
///
/// # Example
///
/// ```no_run
/// use koodrive::common::FileId;
/// use koodrive::shares::ShareId;
/// use koodrive::standard_public_shares::{self, CreatePublicShareTaskRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_id = ShareId::from("1537770199275722240");
/// let request = CreatePublicShareTaskRequest::new(share_id)
///     .file_ids([FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr")])
///     .zip_name("reports.zip");
/// let response = standard_public_shares::create_public_share_task(client, request)
///     .await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_public_share_task(
    client: &Client,
    request: CreatePublicShareTaskRequest,
) -> impl Future<Output = Result<CreatePublicShareTaskResponse>> + Send {
    client.call(request)
}

/// Gets a task on files of a public share.
///
/// Returns a task that
/// [`create_public_share_task`](crate::standard_public_shares::create_public_share_task) started.
/// Only allow-listed users can use it.
///
/// How a request names the task is lost; without it the call can hardly work.
///
/// **Not documented:** Parameters after the second, which must name the task, the headers and the
/// response's table are not known: the excerpt of the page ends before them.
///
/// Only in the standard edition.
///
/// Documented since 2025.
///
/// `GET /koodrive/ose/v1/share/public/taskDetail` · no authentication
///
/// # Example
///
/// ```no_run
/// use koodrive::shares::ShareId;
/// use koodrive::standard_public_shares::{self, GetPublicShareTaskRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let share_id = ShareId::from("1537770199275722240");
/// let request = GetPublicShareTaskRequest::new(share_id);
/// let response = standard_public_shares::get_public_share_task(client, request).await?;
/// println!("{response:?}");
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_public_share_task(
    client: &Client,
    request: GetPublicShareTaskRequest,
) -> impl Future<Output = Result<GetPublicShareTaskResponse>> + Send {
    client.call(request)
}
