//! Tasks on the files of a share: saving them to a space of the caller's, and packing them into an archive.

use jiff::Timestamp;
use koodrive::common::{CompactTime, JobItem, JobItemStatus, JobResult, JobStatus};
use koodrive::errors;
use koodrive::share_links::{
    CreateShareTaskRequest, CreateShareTaskResponse, GetShareTaskRequest, GetShareTaskResponse, ShareTask,
    ShareTaskKind, ShareTaskTarget,
};
use rusqlite::Connection;

use super::{number, outcome, pack, reach};
use crate::accounts::TENANT_ID;
use crate::files::copies;
use crate::files::places::{self, For};
use crate::serve::{Call, Refusal};
use crate::service::Service;
use crate::store::shares::links::{self, TaskItem, TaskRow};
use crate::store::shares::{self, Counter, ShareRow};

pub(super) fn create_share_task(
    service: &Service,
    call: &Call,
    request: &CreateShareTaskRequest,
) -> Result<CreateShareTaskResponse, Refusal> {
    if request.file_ids.is_empty() {
        return Err(Refusal::parameter("fileIds", "needs one entry at least"));
    }
    let task_id = match request.task_type {
        ShareTaskKind::Save => service.store.within(|rows| save(rows, call, request))?,
        ShareTaskKind::Download => pack::pack(service, call, request)?,
        ref other => return Err(Refusal::parameter("taskType", format!("{other} is neither 1 nor 2"))),
    };
    let mut response = CreateShareTaskResponse::default();
    response.task_id = Some(task_id.into());
    Ok(response)
}

/// The share that a task is for.
pub(super) fn share(rows: &Connection, call: &Call, request: &CreateShareTaskRequest) -> Result<ShareRow, Refusal> {
    let share = reach::share(rows, &request.share_id)?;
    reach::check_usable(rows, call, &share, request.kdstoken.as_ref())?;
    if share.container_id == request.container_id.as_str() {
        return Ok(share);
    }
    Err(Refusal::new(errors::FILE_NOT_IN_THIS_SPACE, "the files of the share are in another space"))
}

fn save(rows: &Connection, call: &Call, request: &CreateShareTaskRequest) -> Result<String, Refusal> {
    let share = share(rows, call, request)?;
    let target = request.target.as_ref();
    let target = target.ok_or_else(|| Refusal::parameter("targetFileId", "is needed to save files"))?;
    let ShareTaskTarget { file_id, container_id, .. } = target;
    let space = places::space(rows, call, container_id)?;
    let folder = places::folder(rows, &space, std::slice::from_ref(file_id), For::Folder)?;
    let mut items = Vec::new();
    for id in &request.file_ids {
        let mut became = None;
        let mut copy = || {
            let file = reach::file(rows, &share, id)?;
            let copied = copies::copy(rows, &file, &folder, call.user_id()?, call.now)?;
            became = Some((copies::id_path(rows, &copied.file_id)?, copied.file_id));
            Ok(())
        };
        let (code, message) = outcome(copy())?;
        let became = became.map(|(path, id)| (id, path));
        items.push(TaskItem { file_id: id.to_string(), became, code, message });
    }
    if items.iter().any(|item| item.code == 0) {
        shares::count(rows, &share.share_id, Counter::Saves)?;
    }
    add(rows, call, request, items, None)
}

/// Writes down a task that is over, and returns its id.
pub(super) fn add(
    rows: &Connection,
    call: &Call,
    request: &CreateShareTaskRequest,
    items: Vec<TaskItem>,
    archive: Option<links::Archive>,
) -> Result<String, Refusal> {
    let task = TaskRow {
        task_id: number()?.to_string(),
        share_id: request.share_id.to_string(),
        user_id: call.user_id()?.to_owned(),
        kind: request.task_type.value(),
        created: call.now,
        items,
        archive,
    };
    links::add_task(rows, &task)?;
    Ok(task.task_id)
}

pub(super) fn get_share_task(
    service: &Service,
    call: &Call,
    request: &GetShareTaskRequest,
) -> Result<GetShareTaskResponse, Refusal> {
    service.store.within(|rows| {
        let share = reach::share(rows, &request.share_id)?;
        let task = links::task(rows, request.task_id.as_str())?.filter(|task| task.share_id == share.share_id);
        let message = format!("the share has no task {}", request.task_id);
        let task = task.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
        if task.user_id != call.user_id()? {
            return Err(Refusal::new(errors::SPACE_FORBIDDEN, "the task belongs to somebody else"));
        }
        reach::check_token(rows, call, &share, request.kdstoken.as_ref())?;
        let mut response = GetShareTaskResponse::default();
        response.task_infos =
            task.items.iter().zip(1..).map(|(item, number)| info(&task, item, number, &share)).collect();
        response.job_info = Some(job(service, call, &task));
        Ok(response)
    })
}

fn job(service: &Service, call: &Call, task: &TaskRow) -> ShareTask {
    let failed = task.items.iter().filter(|item| item.code != 0).count();
    let mut job = ShareTask::default();
    job.task_id = Some(task.task_id.as_str().into());
    job.user_id = Some(format!("{TENANT_ID}|{}", task.user_id));
    job.task_type = Some(ShareTaskKind::from(task.kind));
    job.task_status = Some(JobStatus::Finished);
    job.task_result_code = Some(match failed {
        0 => JobResult::Success,
        failed if failed == task.items.len() => JobResult::Failure,
        _ => JobResult::PartialSuccess,
    });
    job.progress = Some(100);
    let archive = task.archive.as_ref();
    job.download_url =
        archive.map(|archive| service.signer.download_url(&archive.object, &archive.name, call.now).into());
    job.create_time = Some(compact(task.created));
    job.start_time = Some(compact(task.created));
    job.end_time = Some(compact(task.created));
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
    info.create_time = Some(compact(task.created));
    info
}

/// Fourteen digits, in UTC as in the published example of 2024.
fn compact(time: Timestamp) -> CompactTime {
    time.strftime("%Y%m%d%H%M%S").to_string().into()
}
