//! The operations of [`crate::generated::Tasks`]: administrative tasks.
//!
//! A task is a long-running operation. It is refused at once if it could not be done at that moment; when it has ended,
//! the user who started it gets a message. What the documents leave open:
//!
//! - Every administrator sees all tasks, the oldest first. A handover requires the right to delete the user, an import
//!   the right to create users; all else is refused with 13000410.
//! - A handover puts a user's personal files, except those in the recycle bin, into a new folder of that user's name at
//!   the top of the recipient's space. The user's groups, and files in the spaces of teams, become the recipient's. Then
//!   the former user is deleted. It fails with the one published `resultCode`, and changes nothing, if the recipient has
//!   no personal space or no room in it. A task that is refused when it is due fails with the code of that refusal.
//! - An import reads the batch of accounts that [`Emulator::stage_import`](crate::Emulator::stage_import) staged, because
//!   no operation returns a `resultId`. Each account becomes a user as by `createUser`, unless that is refused.

mod handover;
mod import;

use jiff::Timestamp;
use koodrive::common::JobStatus;
use koodrive::errors;
use koodrive::messages::MessageCategory;
use koodrive::tasks::{
    CreateTaskRequest, CreateTaskResponse, GetHandoverRecipientRequest, GetHandoverRecipientResponse, GetTaskRequest,
    GetTaskResponse, GetTaskResultRequest, GetTaskResultResponse, ListTasksRequest, ListTasksResponse, Task, TaskId,
    TaskKind, TaskStatus,
};
use rusqlite::Connection;

use crate::api::{Call, Refusal};
use crate::base::random;
use crate::enterprise::administered;
use crate::enterprise::messages;
use crate::enterprise::tenant::TENANT_ID;
use crate::generated::Tasks;
use crate::rules::page::Page;
use crate::service::{Service, Worker};
use crate::store::agenda::{Entry, WorkKind};
use crate::store::tasks::{self, TaskRow};
use crate::store::{accounts, rehearse};

impl Tasks for Service {
    fn create_task(&self, call: &Call, request: CreateTaskRequest) -> Result<CreateTaskResponse, Refusal> {
        let entry = self.plan(call, WorkKind::Task, random::number()?, &request)?;
        self.store.within(|rows| {
            let mut task = TaskRow {
                task_id: entry.id.clone(),
                kind: request.task_type.as_ref().map_or(-1, TaskKind::value),
                name: String::new(),
                creator: entry.user_id.clone(),
                status: TaskStatus::Succeeded.value(),
                result_code: None,
                params: entry.request.clone(),
                handover: None,
                outcome: None,
                span: entry.span,
                ended: None,
            };
            // Name and users are known from the start, and so are missing rights.
            rehearse(rows, || carry_out(rows, call, &request, &mut task))?;
            let task = TaskRow { status: TaskStatus::Succeeded.value(), result_code: None, outcome: None, ..task };
            Ok::<_, Refusal>(tasks::insert(rows, &task)?)
        })?;
        self.start(&entry)?;
        let mut response = CreateTaskResponse::default();
        response.task_id = Some(entry.id.into());
        Ok(response)
    }

    fn list_tasks(&self, call: &Call, request: ListTasksRequest) -> Result<ListTasksResponse, Refusal> {
        self.store.within(|rows| {
            administered(rows, call)?;
            let statuses: Vec<_> = request.status.iter().flatten().map(TaskStatus::value).collect();
            let mut found = tasks::all(rows)?;
            found.retain(|task| request.task_type.as_ref().is_none_or(|kind| kind.value() == task.kind));
            found.retain(|task| statuses.is_empty() || statuses.contains(&status(task, call.now).value()));
            let page = Page::by_cursor(request.page_cursor.as_deref(), request.page_size)?.cut(found);
            let mut response = ListTasksResponse::default();
            response.next_cursor = page.next;
            response.tasks = page.items.into_iter().map(|task| record(task, call.now)).collect();
            Ok(response)
        })
    }

    fn get_task(&self, call: &Call, request: GetTaskRequest) -> Result<GetTaskResponse, Refusal> {
        self.store.within(|rows| {
            administered(rows, call)?;
            let task = find(rows, &request.task_id)?;
            let status = status(&task, call.now);
            let mut response = GetTaskResponse::default();
            response.task_id = Some(task.task_id.into());
            response.task_name = Some(task.name);
            response.task_type = Some(task.kind.into());
            response.tenant_id = Some(TENANT_ID.into());
            response.user_id = Some(task.creator.into());
            response.status = Some(status);
            response.result_code = task.result_code;
            Ok(response)
        })
    }

    fn get_handover_recipient(
        &self,
        call: &Call,
        request: GetHandoverRecipientRequest,
    ) -> Result<GetHandoverRecipientResponse, Refusal> {
        self.store.within(|rows| {
            administered(rows, call)?;
            let source = request.src_user_id.as_str();
            let handovers = tasks::all(rows)?.into_iter().rev();
            let handovers = handovers.filter(|task| task.ended.is_some()).filter_map(|task| task.handover);
            let handover = handovers.into_iter().find(|handover| handover.source == source);
            let message = format!("the user {source} has not been handed over");
            let handover = handover.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, message))?;
            let mut response = GetHandoverRecipientResponse::default();
            response.id = Some(handover.recipient.into());
            response.name = Some(handover.recipient_name);
            Ok(response)
        })
    }

    fn get_task_result(&self, call: &Call, request: GetTaskResultRequest) -> Result<GetTaskResultResponse, Refusal> {
        let id = request.task_id.ok_or_else(|| Refusal::parameter("taskId", "is missing"))?;
        self.store.within(|rows| {
            administered(rows, call)?;
            let task = find(rows, &id)?;
            if task.ended.is_none() {
                return Err(Refusal::parameter("taskId", "is a task that has not ended"));
            }
            let outcome = task.outcome.ok_or_else(|| Refusal::parameter("taskId", "is not the task of an import"))?;
            let mut response = GetTaskResultResponse::default();
            response.data = Some(serde_json::from_str(&outcome).map_err(|error| Refusal::internal(&error))?);
            Ok(response)
        })
    }
}

/// Carries out administrative tasks.
pub(crate) const WORKER: Worker = Worker { work, fail };

/// Does a task, unless it has ended.
fn work(service: &Service, call: &Call, entry: &Entry) -> Result<(), Refusal> {
    let request: CreateTaskRequest = entry.request()?;
    let unused = service.store.within(|rows| {
        let task = tasks::find(rows, &entry.id)?.filter(|task| task.ended.is_none());
        let Some(mut task) = task else { return Ok(Vec::new()) };
        let unused = carry_out(rows, call, &request, &mut task)?;
        end(rows, call.now, task)?;
        Ok::<_, Refusal>(unused)
    })?;
    Ok(service.store.discard(unused)?)
}

/// Ends a task that can no longer be done.
fn fail(rows: &Connection, entry: &Entry, refusal: &Refusal) -> Result<(), Refusal> {
    let Some(mut task) = tasks::find(rows, &entry.id)? else { return Ok(()) };
    task.status = TaskStatus::Failed.value();
    task.result_code = Some(refusal.code().to_string());
    task.outcome = None;
    end(rows, entry.span.due, task)
}

/// Does a task. Returns the contents that are unused now.
fn carry_out(
    rows: &Connection,
    call: &Call,
    request: &CreateTaskRequest,
    task: &mut TaskRow,
) -> Result<Vec<String>, Refusal> {
    match &request.task_type {
        Some(TaskKind::HandOverAndDelete) => handover::hand_over(rows, call, request, task),
        Some(TaskKind::ImportUsers) => import::import(rows, call, request, task).map(|()| Vec::new()),
        None => Err(Refusal::parameter("taskType", "is missing")),
        Some(other) => Err(Refusal::parameter("taskType", format!("{other} is neither 0 nor 1"))),
    }
}

fn end(rows: &Connection, at: Timestamp, mut task: TaskRow) -> Result<(), Refusal> {
    task.ended = Some(at);
    tasks::end(rows, &task)?;
    if accounts::user(rows, &task.creator)?.is_none() {
        return Ok(());
    }
    let context = format!("The task {:?} has ended", task.name);
    messages::send(rows, at, &task.creator, &MessageCategory::Management, context)
}

fn status(row: &TaskRow, now: Timestamp) -> TaskStatus {
    match row.ended {
        Some(_) => row.status.into(),
        None if row.span.stage(now).0 == JobStatus::Pending => TaskStatus::New,
        None => TaskStatus::Running,
    }
}

fn find(rows: &Connection, id: &TaskId) -> Result<TaskRow, Refusal> {
    let task = tasks::find(rows, id.as_str())?;
    task.ok_or_else(|| Refusal::new(errors::RESOURCE_NOT_FOUND, format!("there is no task {id}")))
}

fn record(row: TaskRow, now: Timestamp) -> Task {
    let begun = row.ended.unwrap_or(now) >= row.span.begins;
    let mut task = Task::default();
    task.status = Some(status(&row, now));
    task.task_id = Some(row.task_id.into());
    task.task_name = Some(row.name);
    task.task_type = Some(row.kind.into());
    task.tenant_id = Some(TENANT_ID.into());
    task.user_id = Some(row.creator.into());
    task.init_params = Some(row.params);
    task.result_code = row.result_code;
    task.create_time = Some(Call::time(row.span.created));
    task.start_time = begun.then(|| Call::time(row.span.begins));
    task.end_time = row.ended.map(Call::time);
    task
}
