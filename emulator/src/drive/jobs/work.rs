//! A job that is due.

use koodrive::common::{JobItem, JobItemStatus, JobResult};
use koodrive::jobs::CreateJobRequest;
use koodrive::messages::MessageCategory;
use rusqlite::Connection;

use super::plan::Plan;
use crate::api::{Call, Refusal};
use crate::enterprise::messages;
use crate::service::{Service, Worker};
use crate::store::agenda::Entry;
use crate::store::contents;
use crate::store::jobs::{self, JobRow};

/// Carries out jobs.
pub(crate) const WORKER: Worker = Worker { work, fail };

/// Does a job, unless it was cancelled or has gone with its user. The plan is made again: what existed when
/// the job was started may be gone.
fn work(service: &Service, call: &Call, entry: &Entry) -> Result<(), Refusal> {
    let request: CreateJobRequest = entry.request()?;
    if service.store.within(|rows| open(rows, entry))?.is_none() {
        return Ok(());
    }
    let plan = service.store.within(|rows| Plan::of(rows, call, &request))?;
    let made = plan.prepare(service, call)?;
    let unused = service.store.within(|rows| {
        let Some(mut job) = open(rows, entry)? else { return Ok(Vec::new()) };
        jobs::expire_packages(rows, call.now)?;
        let outcome = plan.carry_out(service, rows, call, made)?;
        job.object = outcome.object;
        job.items = outcome.items;
        job.entries = outcome.entries;
        let failed = job.items.iter().filter(|item| item.status == Some(JobItemStatus::Failed)).count();
        let result = match failed {
            0 => JobResult::Success,
            failed if failed == job.items.len() => JobResult::Failure,
            _ => JobResult::PartialSuccess,
        };
        end(rows, &mut job, &result, call.now)?;
        let context = format!("{} has ended: {} files, {failed} failed", plan.work.name(), job.count);
        messages::send(rows, call.now, &job.user_id, &MessageCategory::System, context)?;
        Ok::<_, Refusal>(contents::forget_unused(rows)?)
    })?;
    Ok(service.store.discard(unused)?)
}

/// The job, if it has not ended.
fn open(rows: &Connection, entry: &Entry) -> rusqlite::Result<Option<JobRow>> {
    Ok(jobs::find(rows, &entry.user_id, &entry.id)?.filter(|job| job.ended.is_none()))
}

fn end(rows: &Connection, job: &mut JobRow, result: &JobResult, at: jiff::Timestamp) -> rusqlite::Result<()> {
    job.result = Some(result.value());
    job.ended = Some(at);
    jobs::end(rows, job)
}

/// Ends a job that cannot be done: every file fails for the same reason.
fn fail(rows: &Connection, entry: &Entry, refusal: &Refusal) -> Result<(), Refusal> {
    let Some(mut job) = open(rows, entry)? else { return Ok(()) };
    job.items = pending(entry)?;
    for item in &mut job.items {
        item.status = Some(JobItemStatus::Failed);
        item.result_code = Some(refusal.code().to_string());
        item.result_desc = Some(refusal.message().to_owned());
    }
    Ok(end(rows, &mut job, &JobResult::Failure, entry.span.due)?)
}

/// The files of a job that has not been done.
pub(super) fn pending(entry: &Entry) -> Result<Vec<JobItem>, Refusal> {
    let request: CreateJobRequest = entry.request()?;
    let item = |(file, number): (koodrive::jobs::JobFile, u64)| {
        let mut item = JobItem::default();
        item.id = Some(format!("{}-{number}", entry.id));
        item.file_id = Some(file.file_id);
        item.status = Some(JobItemStatus::Pending);
        item.src_container_id = Some(request.task_info.src_container_id.clone());
        item.create_time = Some(Call::compact_time(entry.span.created));
        item
    };
    Ok(request.task_info.file_info.into_iter().zip(1..).map(item).collect())
}
