//! `koodrive job`

use clap::{Args, Subcommand};
use futures_util::TryStreamExt;
use koodrive::common::{JobId, JobItem, JobItemStatus, JobResult, JobStatus};
use koodrive::jobs::{self, CancelJobRequest, GetJobRequest, ListJobsRequest};
use koodrive::jobs::{Job as Details, JobAction, JobKind};
use koodrive::limits::PAGE_SIZE;
use serde_json::{Value, json};

use crate::context::Context;
use crate::error::{Exit, Failure, Result};

#[derive(Args, Debug)]
#[command(after_help = "\
The service moves, copies and deletes in the background; `mv`, `cp` and `rm` wait for that.

Examples:
  koodrive job list
  koodrive job show 7b3f --wait
  koodrive job cancel 7b3f")]
pub(crate) struct Job {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// List the jobs
    #[command(after_help = "Examples:\n  koodrive job list\n  koodrive job list --limit 5 --output json")]
    List {
        /// How many at most
        #[arg(long, value_name = "NUMBER", default_value_t = 100)]
        limit: usize,
    },
    /// Show a job, and what became of its files
    #[command(after_help = "Examples:\n  koodrive job show 7b3f\n  koodrive job show 7b3f --wait")]
    Show {
        id: String,
        /// Wait for its end
        #[arg(long)]
        wait: bool,
    },
    /// Cancel a job that has not ended
    #[command(after_help = "Examples:\n  koodrive job cancel 7b3f")]
    Cancel { id: String },
}

impl Job {
    pub(crate) async fn run(self, context: &Context) -> Result<Exit> {
        match self.command {
            Command::List { limit } => list(context, limit).await,
            Command::Show { id, wait } => show(context, &id, wait).await,
            Command::Cancel { id } => cancel(context, &id).await,
        }
    }
}

async fn list(context: &Context, limit: usize) -> Result<Exit> {
    let client = context.client().await?;
    let most = usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX);
    let page = u32::try_from(limit.clamp(1, most)).unwrap_or(u32::MAX);
    let mut items = std::pin::pin!(jobs::list_jobs_items(client, ListJobsRequest::new(0, page)));
    let mut shown = 0;
    while shown < limit {
        let Some(job) = items.try_next().await? else { break };
        context.output.entry(&described(&job), &line(&job))?;
        shown += 1;
    }
    Ok(Exit::Done)
}

async fn show(context: &Context, id: &str, wait: bool) -> Result<Exit> {
    let client = context.client().await?;
    let request = GetJobRequest::new(JobId::from(id));
    let response = if wait {
        jobs::wait_for_job(client, request).await?.into_response()
    } else {
        jobs::get_job(client, request).await?
    };
    let found = response.data.and_then(|data| Some((data.job_info?, data.task_infos)));
    let Some((job, items)) = found else {
        let text = format!("the service says nothing of the job {id}: see `koodrive job list`");
        return Err(Failure::new(Exit::NotFound, text));
    };
    let mut json = described(&job);
    if let Some(json) = json.as_object_mut() {
        json.insert("items".to_owned(), items.iter().map(item).collect());
    }
    let mut text = line(&job);
    for one in &items {
        let why = one.result_desc.as_deref().filter(|text| !text.is_empty()).map(|text| format!(": {text}"));
        let path = one.file_path.as_deref().or(one.file_id.as_ref().map(AsRef::as_ref)).unwrap_or("-");
        text = format!("{text}\n  {:<10}{path}{}", item_status(one), why.unwrap_or_default());
    }
    context.output.entry(&json, &text)?;
    Ok(Exit::Done)
}

async fn cancel(context: &Context, id: &str) -> Result<Exit> {
    jobs::cancel_job(context.client().await?, CancelJobRequest::new(JobId::from(id))).await?;
    context.output.done(&json!({"action": "cancelled", "id": id}), &format!("cancelled {id}"))?;
    Ok(Exit::Done)
}

fn described(job: &Details) -> Value {
    json!({
        "id": job.task_id.as_ref().map(JobId::as_str),
        "kind": kind(job), "status": status(job), "result": result(job), "progress": job.progress,
        "files": job.content_num, "created": job.create_time.as_ref().map(AsRef::<str>::as_ref),
        "ended": job.end_time.as_ref().map(AsRef::<str>::as_ref),
    })
}

fn line(job: &Details) -> String {
    let id = job.task_id.as_ref().map_or("-", JobId::as_str);
    let ended = result(job).unwrap_or_default();
    let created = job.create_time.as_ref().map_or("", AsRef::as_ref);
    format!("{id}  {:<12}{:<10} {:<9} {created}", kind(job), status(job), ended).trim_end().to_owned()
}

fn kind(job: &Details) -> &'static str {
    match (&job.task_type, &job.action_type) {
        (_, Some(JobAction::Recycle)) => "recycle",
        (Some(JobKind::Copy), _) => "copy",
        (Some(JobKind::Delete), _) => "delete",
        (Some(JobKind::Move), _) => "move",
        (Some(JobKind::Restore), _) => "restore",
        (Some(JobKind::Unpack), _) => "unpack",
        (Some(JobKind::Package), _) => "package",
        (Some(JobKind::EmptyRecycleBin), _) => "empty-bin",
        _ => "unknown",
    }
}

fn status(job: &Details) -> &'static str {
    match &job.status {
        Some(JobStatus::Pending) => "pending",
        Some(JobStatus::Running) => "running",
        Some(JobStatus::Finished) => "finished",
        Some(JobStatus::Cancelled) => "cancelled",
        _ => "unknown",
    }
}

fn result(job: &Details) -> Option<&'static str> {
    match job.task_result_code.as_ref()? {
        JobResult::Success => Some("succeeded"),
        JobResult::PartialSuccess => Some("partial"),
        JobResult::Failure => Some("failed"),
        JobResult::Unknown(_) => Some("unknown"),
        _ => None,
    }
}

fn item(one: &JobItem) -> Value {
    json!({
        "id": one.file_id.as_ref().map(AsRef::<str>::as_ref), "path": one.file_path, "status": item_status(one),
        "new_id": one.new_file_id.as_ref().map(AsRef::<str>::as_ref), "reason": one.result_desc,
    })
}

fn item_status(one: &JobItem) -> &'static str {
    match &one.status {
        Some(JobItemStatus::Succeeded) => "succeeded",
        Some(JobItemStatus::Failed) => "failed",
        Some(JobItemStatus::Pending) => "pending",
        _ => "unknown",
    }
}
