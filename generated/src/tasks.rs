// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Administrative tasks: handing one user's belongings over to another user, and importing many
//! users.
//!
//! They resemble batch jobs but are separate: they have their own ids, statuses and operations.

mod requests;
mod types;

use koodrive_runtime::{Client, Items, Pages, Poller, Result};

pub use requests::{
    CreateTaskRequest, GetHandoverRecipientRequest, GetTaskRequest, GetTaskResultRequest,
    ListTasksRequest,
};
pub use types::{
    CreateTaskResponse, GetHandoverRecipientResponse, GetTaskResponse,
    GetTaskResultResponse, ListTasksResponse, Task, TaskId, TaskKind, TaskStatus,
    UserImportFailure, UserImportResult,
};

/// Starts an administrative task.
///
/// Starts an administrative task: the handover of one user's belongings to another user, which ends
/// with a deletion, or the import of many users. The call returns the task's id immediately.
/// [`get_task`](crate::tasks::get_task) returns the progress of the task, and
/// [`get_task_result`](crate::tasks::get_task_result) the users that an import could not create.
///
/// Each call starts a new task, so do not blindly repeat a call whose response was lost: first look
/// for the task with [`list_tasks`](crate::tasks::list_tasks).
///
/// The operation is long-running: [`LongRunning::follow`](crate::LongRunning::follow) makes the
/// request that polls it, and [`wait_for_task`](crate::tasks::wait_for_task) waits for its end.
///
/// `POST /koodrive/ose/v1/task/create` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/createTask.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::LongRunning;
/// use koodrive::common::UserId;
/// use koodrive::tasks::{self, CreateTaskRequest, TaskKind};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = CreateTaskRequest::new()
///     .task_type(TaskKind::HandOverAndDelete)
///     .src_user_id(UserId::from("369528171409614001"))
///     .dst_user_id(UserId::from("1507947856550550784"));
/// let response = tasks::create_task(client, request.clone()).await?;
/// if let Some(job) = request.follow(&response) {
///     let outcome = tasks::wait_for_task(client, job).await?;
///     println!("{:?}", outcome.kind());
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn create_task(
    client: &Client,
    request: CreateTaskRequest,
) -> impl Future<Output = Result<CreateTaskResponse>> + Send {
    client.call(request)
}

/// Lists administrative tasks.
///
/// Returns one page of up to 100 administrative tasks: all of them, or only those of one kind or of
/// some statuses.
///
/// Begin without a `page_cursor`, then pass the `next_cursor` of each response until a response has
/// none. Pages before the last one may be short or even empty.
///
/// `GET /koodrive/ose/v1/task/list` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getTaskLIst.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::tasks::{self, ListTasksRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = ListTasksRequest::new();
/// let mut items = tasks::list_tasks_items(client, request);
/// while let Some(item) = items.next_item().await? {
///     println!("{item:?}");
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn list_tasks(
    client: &Client,
    request: ListTasksRequest,
) -> impl Future<Output = Result<ListTasksResponse>> + Send {
    client.call(request)
}

/// Lists administrative tasks, page by page.
///
/// Returns a stream of [`ListTasksResponse`](crate::tasks::ListTasksResponse). Each page is fetched
/// on demand, starting with the one that the request names. The list ends with the first page that
/// has no `next_cursor`; empty pages may come before it. See
/// [`list_tasks`](crate::tasks::list_tasks) for the operation itself, and [`list_tasks_items`] for
/// a stream of the items.
#[inline]
pub fn list_tasks_pages(
    client: &Client,
    request: ListTasksRequest,
) -> Pages<ListTasksRequest> {
    Pages::new(client, request)
}

/// Lists administrative tasks, one by one.
///
/// Returns a stream of [`Task`](crate::tasks::Task). Pages are fetched on demand, each when the
/// items of the one before it are used up. The list ends with the first page that has no
/// `next_cursor`; empty pages may come before it. See [`list_tasks`](crate::tasks::list_tasks) for
/// the operation itself, and [`list_tasks_pages`] for a stream of the pages.
#[inline]
pub fn list_tasks_items(
    client: &Client,
    request: ListTasksRequest,
) -> Items<ListTasksRequest> {
    Items::new(client, request)
}

/// Gets an administrative task.
///
/// Returns an administrative task. Poll until its `status` is `Succeeded` or `Failed`.
///
/// `GET /koodrive/ose/v1/task/{task_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getTaskDetail.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::tasks::{self, GetTaskRequest, TaskId};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let task_id = TaskId::from("1534087020903704704");
/// let request = GetTaskRequest::new(task_id);
/// let response = tasks::get_task(client, request).await?;
/// println!("{:?}", response.task_id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_task(
    client: &Client,
    request: GetTaskRequest,
) -> impl Future<Output = Result<GetTaskResponse>> + Send {
    client.call(request)
}

/// Waits until the job that [`get_task`](crate::tasks::get_task) reports on has ended.
///
/// A job that fails is not an error: [`Outcome`](crate::Outcome) states how it ended.
/// [`Poller`](crate::Poller) has the options for progress, pauses and time limits.
#[inline]
pub fn wait_for_task(
    client: &Client,
    request: GetTaskRequest,
) -> Poller<'static, GetTaskRequest> {
    Poller::new(client, request)
}

/// Gets the recipient of a user's handover.
///
/// Returns the user who receives another user's belongings.
///
/// `GET /koodrive/ose/v1/task/dstUserInfo/{src_user_id}` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getHandoverDstUserInfo.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::common::UserId;
/// use koodrive::tasks::{self, GetHandoverRecipientRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let src_user_id = UserId::from("369528171409614001");
/// let request = GetHandoverRecipientRequest::new(src_user_id);
/// let response = tasks::get_handover_recipient(client, request).await?;
/// println!("{:?}", response.id);
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_handover_recipient(
    client: &Client,
    request: GetHandoverRecipientRequest,
) -> impl Future<Output = Result<GetHandoverRecipientResponse>> + Send {
    client.call(request)
}

/// Gets the result of a user import.
///
/// Returns how many users an import created, which users it could not create, and why.
///
/// Only tasks of the kind `ImportUsers` have a result of this form.
///
/// `GET /koodrive/ose/v1/task/result` · token ·
/// [reference](https://support.huaweicloud.com/api-koodrive/getTaskResult.html)
///
/// # Example
///
/// ```no_run
/// use koodrive::tasks::{self, GetTaskResultRequest};
///
/// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
/// let request = GetTaskResultRequest::new();
/// let response = tasks::get_task_result(client, request).await?;
/// if let Some(data) = &response.data {
///     println!("{:?}", data.success_count);
/// }
/// # Ok(())
/// # }
/// ```
#[inline]
pub fn get_task_result(
    client: &Client,
    request: GetTaskResultRequest,
) -> impl Future<Output = Result<GetTaskResultResponse>> + Send {
    client.call(request)
}
