// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Listing the contents of archives in the drive. Batch jobs extract archives and pack files into
//! new ones: see [`create_job`](crate::jobs::create_job).

mod requests;
mod types;

use koodrive_runtime::{Client, Result};

pub use requests::ListArchiveFilesRequest;
pub use types::{ArchiveListing, ListArchiveFilesResponse};

/// Lists the contents of an archive.
///
/// Lists the files and folders inside an archive without extracting it.
///
/// The response takes one of two forms. Either it contains the list in `uncompressed_file_list`, or
/// the service continues in the background and the response contains only a `task_id`: poll that
/// job with [`get_job`](crate::jobs::get_job), whose response then contains the list. Extraction is
/// a separate job; see [`create_job`](crate::jobs::create_job).
///
/// The operation is long-running: [`LongRunning::follow`](crate::LongRunning::follow) makes the
/// request that polls it, and [`wait_for_job`](crate::jobs::wait_for_job) waits for its end.
///
/// `POST /koodrive/ose/v1/archive/listFile` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/listFile.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::LongRunning;
/// use koodrive::archives::{self, ListArchiveFilesRequest};
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::jobs;
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let file_id = FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr");
/// let request = ListArchiveFilesRequest::new(container_id, file_id);
/// let response = archives::list_archive_files(client, request.clone()).await?;
/// if let Some(job) = request.follow(&response) {
///     let outcome = jobs::wait_for_job(client, job).await?;
///     println!("{:?}", outcome.kind());
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_archive_files(
    client: &Client,
    request: ListArchiveFilesRequest,
) -> impl Future<Output = Result<ListArchiveFilesResponse>> + Send {
    client.call(request)
}
