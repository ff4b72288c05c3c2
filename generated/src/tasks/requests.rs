// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`tasks`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination, poll,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{OrgUserId, OrganizationId, UserId};
use crate::errors::ERRORS;
use crate::tasks::{
    CreateTaskResponse, GetHandoverRecipientResponse, GetTaskResponse,
    GetTaskResultResponse, ListTasksResponse, Task, TaskId, TaskKind, TaskStatus,
};

/// The request of [`create_task`](super::create_task). Its page has an
/// [example](super::create_task#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateTaskRequest {
    /// What the task does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_type: Option<TaskKind>,
    /// The user whose belongings to hand over, for `HandOverAndDelete`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub src_user_id: Option<UserId>,
    /// The user who receives them, for `HandOverAndDelete`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dst_user_id: Option<UserId>,
    /// The id of a result, for `ImportUsers`. The documents do not say where it comes from; no
    /// operation that they describe returns one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_id: Option<String>,
    /// The organization to import into, for `ImportUsers`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_id: Option<OrganizationId>,
    /// The OrgID account of the user who runs the import, for `ImportUsers`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org_user_id: Option<OrgUserId>,
}

impl CreateTaskRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// What the task does.
    pub fn task_type(mut self, task_type: TaskKind) -> Self {
        self.task_type = Some(task_type);
        self
    }

    /// The user whose belongings to hand over, for `HandOverAndDelete`.
    pub fn src_user_id(mut self, src_user_id: impl Into<UserId>) -> Self {
        self.src_user_id = Some(src_user_id.into());
        self
    }

    /// The user who receives them, for `HandOverAndDelete`.
    pub fn dst_user_id(mut self, dst_user_id: impl Into<UserId>) -> Self {
        self.dst_user_id = Some(dst_user_id.into());
        self
    }

    /// The id of a result, for `ImportUsers`.
    pub fn result_id(mut self, result_id: impl Into<String>) -> Self {
        self.result_id = Some(result_id.into());
        self
    }

    /// The organization to import into, for `ImportUsers`.
    pub fn org_id(mut self, org_id: impl Into<OrganizationId>) -> Self {
        self.org_id = Some(org_id.into());
        self
    }

    /// The OrgID account of the user who runs the import, for `ImportUsers`.
    pub fn org_user_id(mut self, org_user_id: impl Into<OrgUserId>) -> Self {
        self.org_user_id = Some(org_user_id.into());
        self
    }
}

impl Request for CreateTaskRequest {
    type Response = CreateTaskResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createTask",
        method: Method::Post,
        path: "/koodrive/ose/v1/task/create",
        params: &[],
        auth: Auth::Token,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl poll::LongRunning for CreateTaskRequest {
    type Poll = GetTaskRequest;

    fn follow(&self, response: &CreateTaskResponse) -> Option<GetTaskRequest> {
        Some(GetTaskRequest {
            task_id: poll::id(response.task_id.as_ref())?,
        })
    }
}

/// The request of [`list_tasks`](super::list_tasks). Its page has an
/// [example](super::list_tasks#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListTasksRequest {
    /// Only tasks of this kind. The documents list only `HandOverAndDelete` here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_type: Option<TaskKind>,
    /// Only tasks with one of these statuses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Vec<TaskStatus>>,
    /// The maximum number of tasks to return, from 1 to 100. The default is 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Where the page starts: the cursor from the response with the previous page. Empty for the first
    /// page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_cursor: Option<String>,
}

impl ListTasksRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Only tasks of this kind.
    pub fn task_type(mut self, task_type: TaskKind) -> Self {
        self.task_type = Some(task_type);
        self
    }

    /// Only tasks with one of these statuses.
    pub fn status(mut self, status: impl IntoIterator<Item = TaskStatus>) -> Self {
        self.status = Some(status.into_iter().collect());
        self
    }

    /// The maximum number of tasks to return, from 1 to 100.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where the page starts: the cursor from the response with the previous page.
    pub fn page_cursor(mut self, page_cursor: impl Into<String>) -> Self {
        self.page_cursor = Some(page_cursor.into());
        self
    }
}

impl Request for ListTasksRequest {
    type Response = ListTasksResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listTasks",
        method: Method::Get,
        path: "/koodrive/ose/v1/task/list",
        params: &[
            Param::query("taskType"),
            Param::query("status"),
            Param::query("pageSize"),
            Param::query("pageCursor"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListTasksRequest {
    type Item = Task;

    type Style = pagination::Cursor;

    fn items(page: &mut ListTasksResponse) -> Option<&mut Vec<Task>> {
        Some(&mut page.tasks)
    }

    fn position(&self) -> Option<String> {
        self.page_cursor.clone()
    }

    fn rest(page: &ListTasksResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = Some(to);
    }
}

/// The request of [`get_task`](super::get_task). Its page has an
/// [example](super::get_task#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetTaskRequest {
    /// The task, as [`create_task`](crate::tasks::create_task) returned it.
    pub task_id: TaskId,
}

impl GetTaskRequest {
    /// Creates a request from all of its fields.
    pub fn new(task_id: impl Into<TaskId>) -> Self {
        Self { task_id: task_id.into() }
    }
}

impl Request for GetTaskRequest {
    type Response = GetTaskResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getTask",
        method: Method::Get,
        path: "/koodrive/ose/v1/task/{task_id}",
        params: &[Param::path("task_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl poll::Polled for GetTaskRequest {
    type Item = std::convert::Infallible;

    fn status(response: &GetTaskResponse) -> poll::Status {
        match response.status.as_ref() {
            Some(TaskStatus::New | TaskStatus::Running) => poll::Status::Running,
            Some(TaskStatus::Succeeded) => {
                poll::Status::Ended(poll::OutcomeKind::Succeeded)
            }
            Some(TaskStatus::Failed) => poll::Status::Ended(poll::OutcomeKind::Failed),
            None | Some(TaskStatus::Unknown(_)) => poll::Status::Unknown,
        }
    }
}

/// The request of [`get_handover_recipient`](super::get_handover_recipient). Its page has an
/// [example](super::get_handover_recipient#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetHandoverRecipientRequest {
    /// The user whose belongings are handed over.
    pub src_user_id: UserId,
}

impl GetHandoverRecipientRequest {
    /// Creates a request from all of its fields.
    pub fn new(src_user_id: impl Into<UserId>) -> Self {
        Self {
            src_user_id: src_user_id.into(),
        }
    }
}

impl Request for GetHandoverRecipientRequest {
    type Response = GetHandoverRecipientResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getHandoverRecipient",
        method: Method::Get,
        path: "/koodrive/ose/v1/task/dstUserInfo/{src_user_id}",
        params: &[Param::path("src_user_id")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_task_result`](super::get_task_result). Its page has an
/// [example](super::get_task_result#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetTaskResultRequest {
    /// The task. The table does not require it and does not say what happens without it. The published
    /// example writes the name in lower case, `taskid`.
    #[serde(alias = "taskid", default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<TaskId>,
}

impl GetTaskResultRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The task.
    pub fn task_id(mut self, task_id: impl Into<TaskId>) -> Self {
        self.task_id = Some(task_id.into());
        self
    }
}

impl Request for GetTaskResultRequest {
    type Response = GetTaskResultResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getTaskResult",
        method: Method::Get,
        path: "/koodrive/ose/v1/task/result",
        params: &[Param::query("taskId")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
