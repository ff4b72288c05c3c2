//! Tasks on the files of a share: saving them to a space of the caller, and packing them into an archive.

use koodrive::common::{FileId, JobItem, JobItemStatus, JobResult, JobStatus};
use koodrive::errors;
use koodrive::share_links::{
    CreateShareTaskRequest, CreateShareTaskResponse, GetShareTaskRequest, GetShareTaskResponse, ShareTask,
    ShareTaskKind, ShareTaskTarget,
};
use rusqlite::Connection;

use super::{access, number, pack};
use crate::api::{Call, Refusal, outcome};
use crate::drive::files::details::paths;
use crate::drive::files::lookup::{self, Purpose};
use crate::drive::files::{growth, trees};
use crate::enterprise::tenant::TENANT_ID;
use crate::rules::names;
use crate::rules::page::count;
use crate::rules::permissions::Permission;
use crate::service::{Service, Worker};
use crate::store::agenda::{Entry, WorkKind};
use crate::store::attempt;
use crate::store::files::{self, FileRow};
use crate::store::shares::links::{self, TaskItem, TaskRow};
use crate::store::shares::{self, Counter, ShareRow};

pub(super) fn create_share_task(
    service: &Service,
    call: &Call,
    request: &CreateShareTaskRequest,
) -> Result<CreateShareTaskResponse, Refusal> {
    if request.file_ids.is_empty() {
        return Err(Refusal::parameter("fileIds", "needs at least one entry"));
    }
    let id = start(service, call, request, Some(call.user_id()?), |rows| check(rows, call, request))?;
    let mut response = CreateShareTaskResponse::default();
    response.task_id = Some(id.into());
    Ok(response)
}

/// Starts a task, unless `check` refuses it, on behalf of the caller of `call`. One for a visitor of a public share has no
/// `user_id`. Returns the task's id.
pub(super) fn start(
    service: &Service,
    call: &Call,
    request: &CreateShareTaskRequest,
    user_id: Option<&str>,
    check: impl FnOnce(&Connection) -> Result<(), Refusal>,
) -> Result<String, Refusal> {
    growth::check_items(call, count(&request.file_ids))?;
    let entry = service.plan(call, WorkKind::ShareTask, number()?.to_string(), request)?;
    service.store.within(|rows| {
        check(rows)?;
        let task = TaskRow {
            task_id: entry.id.clone(),
            share_id: request.share_id.to_string(),
            user_id: user_id.map(str::to_owned),
            kind: request.task_type.value(),
            items: Vec::new(),
            archive: None,
            span: entry.span,
            ended: None,
        };
        Ok::<_, Refusal>(links::add_task(rows, &task)?)
    })?;
    service.start(&entry)?;
    Ok(entry.id)
}

/// Refuses a task that is invalid from the start.
fn check(rows: &Connection, call: &Call, request: &CreateShareTaskRequest) -> Result<(), Refusal> {
    let share = share(rows, request)?;
    access::check_usable(rows, call, &share, request.kdstoken.as_ref())?;
    match (&request.task_type, &request.zip_name) {
        (ShareTaskKind::Save, _) => target(rows, call, request).map(drop),
        (ShareTaskKind::Download, None) => Ok(()),
        (ShareTaskKind::Download, Some(name)) => names::check(name),
        (other, _) => Err(Refusal::parameter("taskType", format!("{other} is neither 1 nor 2"))),
    }
}

/// The share that a task is for.
fn share(rows: &Connection, request: &CreateShareTaskRequest) -> Result<ShareRow, Refusal> {
    let share = access::share(rows, &request.share_id)?;
    if share.container_id == request.container_id.as_str() {
        return Ok(share);
    }
    Err(Refusal::new(errors::FILE_NOT_IN_THIS_SPACE, "the files of the share are in another space"))
}

/// The share, if it can still be opened. The caller's right was checked when the task was started.
pub(super) fn open(rows: &Connection, call: &Call, request: &CreateShareTaskRequest) -> Result<ShareRow, Refusal> {
    let share = share(rows, request)?;
    access::check_open(rows, call, &share)?;
    Ok(share)
}

/// The folder that files are saved to.
fn target(rows: &Connection, call: &Call, request: &CreateShareTaskRequest) -> Result<FileRow, Refusal> {
    let target = request.target.as_ref();
    let target =
        target.ok_or_else(|| Refusal::parameter("targetFileId", "is missing: it is required to save files"))?;
    let ShareTaskTarget { file_id, container_id, .. } = target;
    let space = lookup::space(rows, call, container_id)?;
    let folder = lookup::folder(rows, &space, std::slice::from_ref(file_id), Purpose::Folder)?;
    lookup::check(rows, call, &folder, Permission::AddChild)?;
    Ok(folder)
}

/// Carries out tasks on shares.
pub(crate) const WORKER: Worker = Worker { work, fail };

/// Does a task, unless it has gone with its user or its share.
fn work(service: &Service, call: &Call, entry: &Entry) -> Result<(), Refusal> {
    let request: CreateShareTaskRequest = entry.request()?;
    if service.store.within(|rows| links::task(rows, &entry.id))?.is_none_or(|task| task.ended.is_some()) {
        return Ok(());
    }
    match request.task_type {
        ShareTaskKind::Save => service.store.within(|rows| save(rows, call, &request, &entry.id)),
        _ => pack::pack(service, call, &request, &entry.id),
    }
}

/// Ends a task that cannot be done: every file fails for the same reason.
fn fail(rows: &Connection, entry: &Entry, refusal: &Refusal) -> Result<(), Refusal> {
    let request: CreateShareTaskRequest = entry.request()?;
    let item = |id: &FileId| TaskItem {
        file_id: id.to_string(),
        became: None,
        code: refusal.code(),
        message: refusal.message().to_owned(),
    };
    let items: Vec<_> = request.file_ids.iter().map(item).collect();
    Ok(links::end_task(rows, &entry.id, &items, None, entry.span.due)?)
}

fn save(rows: &Connection, call: &Call, request: &CreateShareTaskRequest, task_id: &str) -> Result<(), Refusal> {
    let share = open(rows, call, request)?;
    let folder = target(rows, call, request)?;
    let mut items = Vec::new();
    for id in &request.file_ids {
        let mut became = None;
        let mut copy = || {
            let file = access::downloadable(rows, &share, id)?;
            let copy = trees::copy(rows, call, &file, &folder)?;
            let (_, path) = paths(&files::path(rows, &copy)?);
            became = Some((copy, path));
            Ok(())
        };
        let (code, message) = outcome(attempt(rows, &mut copy))?;
        items.push(TaskItem { file_id: id.to_string(), became, code, message });
    }
    if items.iter().any(|item| item.code == 0) {
        shares::count(rows, &share.share_id, Counter::Saves)?;
    }
    Ok(links::end_task(rows, task_id, &items, None, call.now)?)
}

pub(super) fn get_share_task(
    service: &Service,
    call: &Call,
    request: &GetShareTaskRequest,
) -> Result<GetShareTaskResponse, Refusal> {
    service.store.within(|rows| {
        let share = access::share(rows, &request.share_id)?;
        let task = links::task(rows, request.task_id.as_str())?.filter(|task| task.share_id == share.share_id);
        let message = format!("the share has no task {}", request.task_id);
        let task = task.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
        let user_id = call.user_id()?;
        if task.user_id.as_deref() != Some(user_id) {
            return Err(Refusal::new(errors::SPACE_FORBIDDEN, "the task belongs to another user"));
        }
        access::check_token(rows, call, &share, Some(user_id), request.kdstoken.as_ref())?;
        Ok(state(service, call, &task, &share))
    })
}

/// How a task is going, or how it went.
pub(super) fn state(service: &Service, call: &Call, task: &TaskRow, share: &ShareRow) -> GetShareTaskResponse {
    let mut response = GetShareTaskResponse::default();
    response.task_infos = task.items.iter().zip(1..).map(|(item, number)| info(task, item, number, share)).collect();
    response.job_info = Some(job(service, call, task));
    response
}

fn job(service: &Service, call: &Call, task: &TaskRow) -> ShareTask {
    let failed = task.items.iter().filter(|item| item.code != 0).count();
    let mut job = ShareTask::default();
    job.task_id = Some(task.task_id.as_str().into());
    job.user_id = task.user_id.as_ref().map(|user_id| format!("{TENANT_ID}|{user_id}"));
    job.task_type = Some(ShareTaskKind::from(task.kind));
    let (status, progress) = task.ended.map_or_else(|| task.span.stage(call.now), |_| (JobStatus::Finished, 100));
    job.task_status = Some(status);
    job.progress = Some(progress);
    job.task_result_code = task.ended.map(|_| match failed {
        0 => JobResult::Success,
        failed if failed == task.items.len() => JobResult::Failure,
        _ => JobResult::PartialSuccess,
    });
    let archive = task.archive.as_ref();
    job.download_url =
        archive.map(|archive| service.signer.download_url(&archive.object, &archive.name, call.now).into());
    let begun = task.ended.unwrap_or(call.now) >= task.span.begins;
    job.create_time = Some(Call::compact_time(task.span.created));
    job.start_time = begun.then(|| Call::compact_time(task.span.begins));
    job.end_time = task.ended.map(Call::compact_time);
    job
}

fn info(task: &TaskRow, item: &TaskItem, number: usize, share: &ShareRow) -> JobItem {
    let mut info = JobItem::default();
    info.id = Some(format!("{}-{number}", task.task_id));
    info.file_id = Some(item.file_id.as_str().into());
    info.status = Some(if item.code == 0 { JobItemStatus::Succeeded } else { JobItemStatus::Failed });
    if let Some((id, path)) = &item.became {
        info.new_file_id = Some(id.as_str().into());
        info.new_file_path = Some(path.clone());
    }
    info.src_container_id = Some(share.container_id.as_str().into());
    info.result_code = Some(item.code.to_string());
    info.result_desc = Some(item.message.clone());
    info.tenant_id = Some(TENANT_ID.into());
    info.create_time = Some(Call::compact_time(task.span.created));
    info
}
