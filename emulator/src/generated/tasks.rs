// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Administrative tasks: handing one user's belongings over to another user, and importing many
//! users.
//!
//! They resemble batch jobs but are separate: they have their own ids, statuses and operations.

use koodrive::tasks::{
    CreateTaskRequest, CreateTaskResponse, GetHandoverRecipientRequest,
    GetHandoverRecipientResponse, GetTaskRequest, GetTaskResponse, GetTaskResultRequest,
    GetTaskResultResponse, ListTasksRequest, ListTasksResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::tasks`].
pub trait Tasks: Send + Sync + 'static {
    /// Starts an administrative task: `POST /koodrive/ose/v1/task/create`.
    fn create_task(
        &self,
        call: &Call,
        request: CreateTaskRequest,
    ) -> Result<CreateTaskResponse, Refusal>;

    /// Lists administrative tasks: `GET /koodrive/ose/v1/task/list`.
    fn list_tasks(
        &self,
        call: &Call,
        request: ListTasksRequest,
    ) -> Result<ListTasksResponse, Refusal>;

    /// Gets an administrative task: `GET /koodrive/ose/v1/task/{task_id}`.
    fn get_task(
        &self,
        call: &Call,
        request: GetTaskRequest,
    ) -> Result<GetTaskResponse, Refusal>;

    /// Gets the recipient of a user's handover: `GET /koodrive/ose/v1/task/dstUserInfo/{src_user_id}`.
    fn get_handover_recipient(
        &self,
        call: &Call,
        request: GetHandoverRecipientRequest,
    ) -> Result<GetHandoverRecipientResponse, Refusal>;

    /// Gets the result of a user import: `GET /koodrive/ose/v1/task/result`.
    fn get_task_result(
        &self,
        call: &Call,
        request: GetTaskResultRequest,
    ) -> Result<GetTaskResultResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listTasks",
        &[
            Parameter::optional("taskType", Form::IntegerOf(&[0, 1])),
            Parameter::optional("status", Form::List(&Form::IntegerOf(&[0, 1, 2, 3]))),
            Parameter::optional("pageSize", Form::U32),
            Parameter::optional("pageCursor", Form::Text),
        ],
    ),
    ("getTask", &[Parameter::required("task_id", Form::Text)]),
    ("getHandoverRecipient", &[Parameter::required("src_user_id", Form::Text)]),
    ("getTaskResult", &[Parameter::optional("taskId", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Tasks>() -> Vec<Route<S>> {
    vec![
        Route::new(S::create_task, PARAMETERS), Route::new(S::list_tasks, PARAMETERS),
        Route::new(S::get_task, PARAMETERS), Route::new(S::get_handover_recipient,
        PARAMETERS), Route::new(S::get_task_result, PARAMETERS)
    ]
}
