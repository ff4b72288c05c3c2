//! The operations of [`crate::generated::Jobs`]: batch jobs.
//!
//! A job is a long-running operation, visible only to the user who started it, who gets a message when it has ended. An
//! invalid space or target folder is refused at once. What is wrong with one file is the outcome of that file, with the
//! error's code as `resultCode`. So a job succeeds in part if one of its files exists and another does not, and fails as
//! a whole if its target is gone when it is due.
//!
//! What the documents leave open:
//!
//! - A job is cancelled as a whole, because it works on all its files at once; it keeps its progress. Cancelling it again
//!   has no effect. A job that has ended cannot be cancelled: 13000102.
//! - Deletion and unpacking require `actionType`: a wrong guess could destroy files. `newFilePath` is a folder's id or a
//!   path of ids that ends in it; without it copies, moves and unpacked files go to the top folder.
//! - A name that is taken gets a timestamp. A move changes neither the editor nor the time of the last change; a copy is
//!   a new file of the caller.
//! - Permanent deletion also takes files from the recycle bin.
//! - A restored file goes to `newFilePath`; without it, back to its folder, or to the top folder if that is gone or
//!   recycled. Files that were recycled before their folder stay in the recycle bin.
//! - An archive is unpacked into a new folder of its name; the files in it have the type "other".
//! - A package can be downloaded for as long as `updatePackageExpiry` specified when it was made. It takes no space.
//! - Times are in UTC.

mod items;
mod package;
mod plan;
mod unpack;
mod work;

use koodrive::common::{JobId, JobStatus};
use koodrive::errors;
use koodrive::jobs::{
    CancelJobRequest, CancelJobResponse, CreateJobRequest, CreateJobResponse, GetJobRequest, GetJobResponse, Job,
    JobDetails, ListJobsRequest, ListJobsResponse,
};
use rusqlite::Connection;

use self::plan::Plan;
pub(crate) use self::work::WORKER;
use crate::api::{Call, Refusal};
use crate::base::random;
use crate::enterprise::tenant::TENANT_ID;
use crate::generated::Jobs;
use crate::rules::page::{Page, count};
use crate::service::Service;
use crate::store::agenda::{self, Entry, WorkKind};
use crate::store::jobs::{self, JobRow};

impl Jobs for Service {
    fn list_jobs(&self, call: &Call, request: ListJobsRequest) -> Result<ListJobsResponse, Refusal> {
        self.store.within(|rows| {
            let mut found = jobs::all(rows, call.user_id()?)?;
            found.retain(|job| request.kind.as_ref().is_none_or(|kind| kind.value() == job.kind));
            found.retain(|job| request.status.as_ref().is_none_or(|status| *status == state(job, call.now).0));
            let page = Page::by_offset(request.offset, request.limit)?.cut(found);
            let mut response = ListJobsResponse::default();
            response.data = page.items.iter().map(|job| record(job, call.now)).collect();
            Ok(response)
        })
    }

    fn create_job(&self, call: &Call, request: CreateJobRequest) -> Result<CreateJobResponse, Refusal> {
        let entry = self.plan(call, WorkKind::Job, random::number()?, &request)?;
        self.store.within(|rows| {
            let plan = Plan::of(rows, call, &request)?;
            make_room(rows, call)?;
            Ok::<_, Refusal>(jobs::insert(rows, &begun(&entry, &plan))?)
        })?;
        self.start(&entry)?;
        let mut response = CreateJobResponse::default();
        response.data = Some(entry.id.into());
        Ok(response)
    }

    fn get_job(&self, call: &Call, request: GetJobRequest) -> Result<GetJobResponse, Refusal> {
        self.store.within(|rows| {
            let job = find(rows, call, &request.job_id)?;
            let mut info = record(&job, call.now);
            info.task_name = Some(plan::kind_name(job.kind).to_owned());
            info.user_id = Some(format!("{TENANT_ID}-{}", job.user_id));
            info.progress = Some(state(&job, call.now).1);
            let package = job.object.as_ref().map(|object| jobs::package(rows, object)).transpose()?.flatten();
            let package = package.filter(|package| package.expires > call.now);
            info.download_url =
                package.map(|package| self.signer.download_url(&package.object, &package.name, call.now).into());
            let mut details = JobDetails::default();
            details.job_info = Some(info);
            details.task_infos = match agenda::find(rows, &job.job_id)? {
                Some(entry) => work::pending(&entry)?,
                None => job.items,
            };
            details.uncompressed_file_list = job.entries;
            let mut response = GetJobResponse::default();
            response.data = Some(details);
            Ok(response)
        })
    }

    fn cancel_job(&self, call: &Call, request: CancelJobRequest) -> Result<CancelJobResponse, Refusal> {
        self.store.within(|rows| {
            let mut job = find(rows, call, &request.job_id)?;
            if job.result.is_some() {
                return Err(Refusal::parameter("jobId", format!("the job {} has ended", job.job_id)));
            }
            if job.ended.is_none() {
                job.ended = Some(call.now);
                jobs::end(rows, &job)?;
                agenda::remove(rows, &job.job_id)?;
            }
            Ok(CancelJobResponse::default())
        })
    }
}

fn find(rows: &Connection, call: &Call, id: &JobId) -> Result<JobRow, Refusal> {
    let job = jobs::find(rows, call.user_id()?, id.as_str())?;
    job.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, format!("the caller has no job {id}")))
}

/// Forgets the caller's oldest job that has ended, if there are as many as a user may have. Refused if all are pending.
fn make_room(rows: &Connection, call: &Call) -> Result<(), Refusal> {
    let (user_id, most) = (call.user_id()?, call.limits.jobs);
    if jobs::count(rows, user_id)? < most || jobs::forget_oldest(rows, user_id)? {
        return Ok(());
    }
    Err(Refusal::parameter("taskType", format!("the user has {most} pending jobs: wait until one has ended")))
}

/// The row of a job that has not been done.
fn begun(entry: &Entry, plan: &Plan) -> JobRow {
    JobRow {
        job_id: entry.id.clone(),
        user_id: entry.user_id.clone(),
        kind: plan.kind.value(),
        action: plan.action.as_ref().map(koodrive::jobs::JobAction::value),
        result: None,
        count: count(&plan.files),
        container_id: plan.target_space.container_id.clone(),
        object: None,
        items: Vec::new(),
        entries: Vec::new(),
        span: entry.span,
        ended: None,
    }
}

/// Status and progress.
fn state(row: &JobRow, now: jiff::Timestamp) -> (JobStatus, u32) {
    match (row.result, row.ended) {
        (Some(_), _) => (JobStatus::Finished, 100),
        (None, Some(cancelled)) => (JobStatus::Cancelled, row.span.stage(cancelled).1),
        (None, None) => row.span.stage(now),
    }
}

/// A job in a list.
fn record(row: &JobRow, now: jiff::Timestamp) -> Job {
    let mut job = Job::default();
    job.task_id = Some(row.job_id.as_str().into());
    job.task_type = Some(row.kind.into());
    job.action_type = row.action.map(Into::into);
    job.status = Some(state(row, now).0);
    job.task_result_code = row.result.map(Into::into);
    job.content_num = Some(row.count);
    job.container_id = Some(row.container_id.as_str().into());
    job.tenant_id = Some(TENANT_ID.into());
    let begun = row.ended.unwrap_or(now) >= row.span.begins;
    job.begin_time = begun.then(|| Call::compact_time(row.span.begins));
    job.end_time = row.ended.map(Call::compact_time);
    job.create_time = Some(Call::compact_time(row.span.created));
    job
}
