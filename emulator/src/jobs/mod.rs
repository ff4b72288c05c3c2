//! The operations of batch jobs, on the drive: see [`crate::generated::Jobs`].
//!
//! A job is done when `createJob` answers, and its caller, who alone knows of it, gets a message. So there is never one
//! to cancel: that is refused with 13000102. A space or a target folder that will not do is refused at once; what is
//! wrong with one file is that file's outcome, with the error's code as `resultCode`.
//!
//! What the documents leave open:
//!
//! - Deletion and unpacking need `actionType`: guessing could destroy. `newFilePath` may be a folder's id or a path of
//!   ids that ends in it; without it copies, moves and unpacked files go to the top folder.
//! - A taken name gets a timestamp. A move changes neither editor nor time of the last change; a copy is a new file of
//!   the caller's.
//! - Deletion for good takes files from the recycle bin as well as others.
//! - A restored file goes to `newFilePath`, without it back to where it was, and if that is gone or recycled to the top
//!   folder. What had been recycled before its folder stays in the recycle bin.
//! - An archive is unpacked into a new folder of its name; the files in it are of the type "other", whatever they are.
//! - A package can be downloaded for as long as `updatePackageExpiry` said when it was made. It takes no room.
//! - Times are in UTC.

mod package;
mod plan;
pub(crate) mod trees;
mod unpack;

use koodrive::common::{CompactTime, JobId, JobItem, JobItemStatus, JobResult, JobStatus};
use koodrive::errors;
use koodrive::jobs::{
    CancelJobRequest, CancelJobResponse, CreateJobRequest, CreateJobResponse, GetJobRequest, GetJobResponse, Job,
    JobDetails, ListJobsRequest, ListJobsResponse,
};
use koodrive::messages::MessageCategory;
use rusqlite::Connection;

use self::plan::{Outcome, Plan};
use crate::accounts::TENANT_ID;
use crate::generated::Jobs;
use crate::messages::tell;
use crate::random;
use crate::rules::page;
use crate::serve::{Call, Refusal};
use crate::service::Service;
use crate::store::contents;
use crate::store::jobs::{self, JobRow};

impl Jobs for Service {
    fn list_jobs(&self, call: &Call, request: ListJobsRequest) -> Result<ListJobsResponse, Refusal> {
        self.store.within(|rows| {
            let mut found = jobs::all(rows, call.user_id()?)?;
            found.retain(|job| request.kind.as_ref().is_none_or(|kind| kind.value() == job.kind));
            found.retain(|_| request.status.as_ref().is_none_or(|status| *status == JobStatus::Finished));
            let (found, _) = page::by_offset(found, request.offset, request.limit)?;
            let mut response = ListJobsResponse::default();
            response.data = found.iter().map(record).collect();
            Ok(response)
        })
    }

    fn create_job(&self, call: &Call, request: CreateJobRequest) -> Result<CreateJobResponse, Refusal> {
        let plan = self.store.within(|rows| Plan::of(rows, call, &request))?;
        let made = plan.prepare(self, call)?;
        let (job_id, unused) = self.store.within(|rows| {
            jobs::expire_packages(rows, call.now)?;
            let outcome = plan.carry_out(self, rows, call, made)?;
            let job = finished(call, &plan, outcome)?;
            jobs::insert(rows, &job)?;
            let failed = job.items.iter().filter(|item| item.status == Some(JobItemStatus::Failed)).count();
            let context = format!("{} has ended: {} files, {failed} failed", plan.work.name(), job.count);
            tell(rows, call, &job.user_id, &MessageCategory::System, context)?;
            Ok::<_, Refusal>((job.job_id, contents::forget_unused(rows)?))
        })?;
        self.store.discard(unused)?;
        let mut response = CreateJobResponse::default();
        response.data = Some(job_id.into());
        Ok(response)
    }

    fn get_job(&self, call: &Call, request: GetJobRequest) -> Result<GetJobResponse, Refusal> {
        self.store.within(|rows| {
            let job = find(rows, call, &request.job_id)?;
            let mut info = record(&job);
            info.task_name = Some(plan::kind_name(job.kind).to_owned());
            info.user_id = Some(format!("{TENANT_ID}-{}", job.user_id));
            info.progress = Some(100);
            let package = job.object.as_ref().map(|object| jobs::package(rows, object)).transpose()?.flatten();
            let package = package.filter(|package| package.expires > call.now);
            info.download_url =
                package.map(|package| self.signer.download_url(&package.object, &package.name, call.now).into());
            let mut details = JobDetails::default();
            details.job_info = Some(info);
            details.task_infos = job.items;
            details.uncompressed_file_list = job.entries;
            let mut response = GetJobResponse::default();
            response.data = Some(details);
            Ok(response)
        })
    }

    fn cancel_job(&self, call: &Call, request: CancelJobRequest) -> Result<CancelJobResponse, Refusal> {
        self.store.within(|rows| {
            let job = find(rows, call, &request.job_id)?;
            Err(Refusal::parameter("jobId", format!("the job {} has ended", job.job_id)))
        })
    }
}

fn find(rows: &Connection, call: &Call, id: &JobId) -> Result<JobRow, Refusal> {
    let job = jobs::find(rows, call.user_id()?, id.as_str())?;
    job.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, format!("the caller has no job {id}")))
}

fn finished(call: &Call, plan: &Plan, outcome: Outcome) -> Result<JobRow, Refusal> {
    let is_done = |item: &&JobItem| item.status == Some(JobItemStatus::Succeeded);
    let done = outcome.items.iter().filter(is_done).count();
    let result = match done {
        done if done == outcome.items.len() => JobResult::Success,
        0 => JobResult::Failure,
        _ => JobResult::PartialSuccess,
    };
    Ok(JobRow {
        job_id: random::number()?,
        user_id: call.user_id()?.to_owned(),
        kind: plan.kind.value(),
        action: plan.action.as_ref().map(koodrive::jobs::JobAction::value),
        result: result.value(),
        count: page::count(&plan.files),
        container_id: plan.target_space.container_id.clone(),
        object: outcome.object,
        items: outcome.items,
        entries: outcome.entries,
        created: call.now,
    })
}

/// A time as jobs write it.
fn compact(time: jiff::Timestamp) -> CompactTime {
    time.strftime("%Y%m%d%H%M%S").to_string().into()
}

/// What a list tells of a job.
fn record(row: &JobRow) -> Job {
    let mut job = Job::default();
    job.task_id = Some(row.job_id.as_str().into());
    job.task_type = Some(row.kind.into());
    job.action_type = row.action.map(Into::into);
    job.status = Some(JobStatus::Finished);
    job.task_result_code = Some(row.result.into());
    job.content_num = Some(row.count);
    job.container_id = Some(row.container_id.as_str().into());
    job.tenant_id = Some(TENANT_ID.into());
    job.begin_time = Some(compact(row.created));
    job.end_time = Some(compact(row.created));
    job.create_time = Some(compact(row.created));
    job
}
