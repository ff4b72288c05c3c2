// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`tasks`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{Time, integer_enum, string_id, wire};
use serde::Deserialize;

use crate::common::{TenantId, UserId};

/// The new task.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateTaskResponse {
    /// The new task's id, which [`get_task`](crate::tasks::get_task) takes to poll the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<TaskId>,
}

/// The user who receives, or has received, another user's belongings.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetHandoverRecipientResponse {
    /// The recipient's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// The recipient's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// An administrative task.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetTaskResponse {
    /// The id of an administrative task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<TaskId>,
    /// The task's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_name: Option<String>,
    /// What an administrative task does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_type: Option<TaskKind>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The user that the task belongs to. The documents do not say whether this is its creator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The state of an administrative task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<TaskStatus>,
    /// Why the task failed, an eight-digit number that starts with 18. Absent when it succeeded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_code: Option<String>,
}

/// The response of [`get_task_result`](crate::tasks::get_task_result).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetTaskResultResponse {
    /// The outcome of the import.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<UserImportResult>,
}

/// A page of administrative tasks.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListTasksResponse {
    /// The tasks of this page. The tables call the field `taskList`.
    #[serde(
        rename = "taskListDtos",
        alias = "taskList",
        default,
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tasks: Vec<Task>,
    /// The `page_cursor` to send for the next page. Absent on the last page. In the published example
    /// it is a time in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
}

/// An administrative task in a list of tasks.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Task {
    /// The id of an administrative task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<TaskId>,
    /// The task's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_name: Option<String>,
    /// What an administrative task does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_type: Option<TaskKind>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The user that the task belongs to. The documents do not say whether this is its creator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    /// The state of an administrative task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<TaskStatus>,
    /// Further information about the task, in a form that the documents do not describe; judging by the
    /// name, its initial parameters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub init_params: Option<String>,
    /// The user's country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// Why the task failed, as in the response of [`get_task`](crate::tasks::get_task).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_code: Option<String>,
    /// When the task was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
    /// When processing began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time: Option<Time>,
    /// When processing ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<Time>,
}

/// The id of an administrative task.
///
/// It is not the id of a batch job, although both fields are called `task_id`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TaskId(Cow<'static, str>);

string_id!(TaskId);

/// What an administrative task does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskKind {
    /// Hands one user's belongings over to another user, and deletes something: presumably the first
    /// user, though the documents do not say what (`0`).
    HandOverAndDelete,
    /// Creates many users at once (`1`).
    ImportUsers,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for TaskKind {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::HandOverAndDelete),
        (1, Self::ImportUsers),
    ];
}

integer_enum!(TaskKind);

/// The state of an administrative task.
///
/// The numbers differ from those of batch jobs, where 2 does not indicate success.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TaskStatus {
    /// Not started (`0`).
    New,
    /// In progress (`1`).
    Running,
    /// Succeeded (`2`).
    Succeeded,
    /// Failed; `result_code` states why (`3`).
    Failed,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for TaskStatus {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::New),
        (1, Self::Running),
        (2, Self::Succeeded),
        (3, Self::Failed),
    ];
}

integer_enum!(TaskStatus);

/// A user whom an import could not create.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserImportFailure {
    /// The name of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
    /// A description of the failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desc: Option<String>,
}

/// How many users an import created, and which users it could not create.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UserImportResult {
    /// How many users were created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success_count: Option<u64>,
    /// How many users could not be created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fail_count: Option<u64>,
    /// The users who could not be created.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fail_info_list: Vec<UserImportFailure>,
}
