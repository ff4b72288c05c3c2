// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Batch jobs: copying, deleting, moving, restoring, extracting and packing many files at once.
//!
//! A job is a long-running operation. [`create_job`](crate::jobs::create_job) starts it and returns
//! its id; [`get_job`](crate::jobs::get_job) returns its progress and the outcome for each file.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Poller, Result};

pub use requests::{CancelJobRequest, CreateJobRequest, GetJobRequest, ListJobsRequest};
pub use types::{
    CancelJobResponse, CreateJobResponse, GetJobResponse, Job, JobAction, JobDetails,
    JobFile, JobInput, JobKind, ListJobsResponse,
};

/// Lists batch jobs.
///
/// Returns one page of batch jobs: all of them, or only those of one kind or status.
///
/// To get the next page, increase `offset` by the number of jobs that came, until a page is empty.
/// A page with fewer jobs than `limit` need not be the last one, and the response does not contain
/// the total number of jobs.
///
/// `GET /koodrive/ose/v1/jobs` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetJobList.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::jobs::{self, ListJobsRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListJobsRequest::new(0, 100);
/// let mut items = jobs::list_jobs_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_jobs(
    client: &Client,
    request: ListJobsRequest,
) -> impl Future<Output = Result<ListJobsResponse>> + Send {
    client.call(request)
}

/// Lists batch jobs, page by page.
///
/// Returns a stream of [`ListJobsResponse`](crate::jobs::ListJobsResponse). Each page is fetched on
/// demand, starting with the one that the request names. The service does not state how many items
/// there are, so the list ends at an empty page, which costs one more call. See
/// [`list_jobs`](crate::jobs::list_jobs) for the operation itself, and [`list_jobs_items`] for a
/// stream of the items.
#[inline]
pub fn list_jobs_pages(
    client: &Client,
    request: ListJobsRequest,
) -> Pages<ListJobsRequest> {
    Pages::new(client, request)
}

/// Lists batch jobs, one by one.
///
/// Returns a stream of [`Job`](crate::jobs::Job). Pages are fetched on demand, each when the items
/// of the one before it are used up. The service does not state how many items there are, so the
/// list ends at an empty page, which costs one more call. See [`list_jobs`](crate::jobs::list_jobs)
/// for the operation itself, and [`list_jobs_pages`] for a stream of the pages.
#[inline]
pub fn list_jobs_items(
    client: &Client,
    request: ListJobsRequest,
) -> Items<ListJobsRequest> {
    Items::new(client, request)
}

/// Starts a batch job on files.
///
/// Starts a job that copies, deletes, moves, restores, extracts or packs files of one space, and
/// returns the job's id immediately. [`get_job`](crate::jobs::get_job) returns the progress of the
/// job and the outcome for each file.
///
/// `action_type` selects the variant of a kind. Deletion has two very different variants: `Recycle`
/// moves the files to the recycle bin; `DeleteForGood` cannot be undone.
///
/// An application that uses an app signature may have fewer options: according to the reference,
/// the vendor's developer alliance has only the permanent deletion.
///
/// Each call starts a new job, so do not blindly repeat a call whose response was lost: first look
/// for the job with [`list_jobs`](crate::jobs::list_jobs).
///
/// The operation is long-running: [`LongRunning::follow`](crate::LongRunning::follow) makes the
/// request that polls it, and [`wait_for_job`](crate::jobs::wait_for_job) waits for its end.
///
/// `POST /koodrive/ose/v1/jobs` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/CreateJob.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::LongRunning;
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::jobs::{self, CreateJobRequest, JobAction, JobFile, JobInput, JobKind};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let dst_container_id = ContainerId::from(
///     "IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4",
/// );
/// let task_info = JobInput::new(
///         ContainerId::from("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
///         [JobFile::new(FileId::from("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"))],
///     )
///     .new_file_path("Fm9UdqBNTAQDos6l1xPlFnIqXJg2-UdqA");
/// let request = CreateJobRequest::new(dst_container_id, JobKind::Copy, task_info)
///     .action_type(JobAction::Copy);
/// let response = jobs::create_job(client, request.clone()).await?;
/// if let Some(job) = request.follow(&response) {
///     let outcome = jobs::wait_for_job(client, job).await?;
///     println!("{:?}", outcome.kind());
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_job(
    client: &Client,
    request: CreateJobRequest,
) -> impl Future<Output = Result<CreateJobResponse>> + Send {
    client.call(request)
}

/// Gets a batch job and the outcome for its files.
///
/// Returns a batch job with the outcome for each of its files. For an archive it also returns the
/// contents, and for packing the download URL of the result.
///
/// Poll until `status` is `Finished` or `Cancelled`. A finished job may still have failed:
/// `task_result_code` states whether the job succeeded for all, some or none of the files, and the
/// entries of `task_infos` state for which.
///
/// `GET /koodrive/ose/v1/{job_id}` · token or app signature ·
/// [reference](https://support.huaweicloud.com/api-koodrive/GetJobDetail.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::JobId;
/// use koodrive::jobs::{self, GetJobRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let job_id = JobId::from("1309243162258308352");
/// let request = GetJobRequest::new(job_id);
/// let response = jobs::get_job(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.job_info);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_job(
    client: &Client,
    request: GetJobRequest,
) -> impl Future<Output = Result<GetJobResponse>> + Send {
    client.call(request)
}

/// Waits until the job that [`get_job`](crate::jobs::get_job) reports on has ended.
///
/// A job that fails is not an error: [`Outcome`](crate::Outcome) states how it ended.
/// [`Poller`](crate::Poller) has the options for progress, pauses and time limits.
/// [`cancel_when`](crate::Poller::cancel_when) calls [`cancel_job`](crate::jobs::cancel_job).
#[inline]
pub fn wait_for_job(
    client: &Client,
    request: GetJobRequest,
) -> Poller<'static, GetJobRequest> {
    Poller::new(client, request)
}

/// Cancels a batch job.
///
/// Removes a batch job from the service's queue. This has an effect only while the job is `Pending`
/// or `Running`. The documents do not say what happens to the files that the job has already
/// processed.
///
/// `POST /koodrive/ose/v1/cancel` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/CancelJob.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::JobId;
/// use koodrive::jobs::{self, CancelJobRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let job_id = JobId::from("1309243162258308352");
/// let request = CancelJobRequest::new(job_id);
/// let response = jobs::cancel_job(client, request).await?;
/// println!("{:?}", response.data);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn cancel_job(
    client: &Client,
    request: CancelJobRequest,
) -> impl Future<Output = Result<CancelJobResponse>> + Send {
    client.call(request)
}
