// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::tasks`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "create-task",
        summary: "Starts an administrative task",
        description: "Starts an administrative task: the handover of one user's belongings to another user, which ends with a deletion, or the import of many users. The call returns the task's id immediately. `get-task` returns the progress of the task, and `get-task-result` the users that an import could not create.\n\nEach call starts a new task, so do not blindly repeat a call whose response was lost: first look for the task with `list-tasks`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/createTask.html"),
        fields: &[
            Field::optional(
                    &["taskType"],
                    "task-type",
                    Place::Body,
                    Form::OneOf(&choices::TASK_KIND),
                    "What the task does.",
                )
                .example("hand-over-and-delete"),
            Field::optional(
                    &["srcUserId"],
                    "src-user-id",
                    Place::Body,
                    Form::Text,
                    "The user whose belongings to hand over, for `HandOverAndDelete`.",
                )
                .example("369528171409614001"),
            Field::optional(
                    &["dstUserId"],
                    "dst-user-id",
                    Place::Body,
                    Form::Text,
                    "The user who receives them, for `HandOverAndDelete`.",
                )
                .example("369528171409614001"),
            Field::optional(
                    &["resultId"],
                    "result-id",
                    Place::Body,
                    Form::Text,
                    "The id of a result, for `ImportUsers`. The documents do not say where it comes from; no operation that they describe returns one.",
                )
                .example("RESULT_ID"),
            Field::optional(
                    &["orgId"],
                    "org-id",
                    Place::Body,
                    Form::Text,
                    "The organization to import into, for `ImportUsers`.",
                )
                .example("9190086000001210958"),
            Field::optional(
                    &["orgUserId"],
                    "org-user-id",
                    Place::Body,
                    Form::Text,
                    "The OrgID account of the user who runs the import, for `ImportUsers`.",
                )
                .example("1008600000016806899"),
        ],
        calls: Calls::of::<koodrive::tasks::CreateTaskRequest>(),
    },
    Entry {
        command: "list-tasks",
        summary: "Lists administrative tasks",
        description: "Returns one page of up to 100 administrative tasks: all of them, or only those of one kind or of some statuses.\n\nBegin without a `pageCursor`, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getTaskLIst.html"),
        fields: &[
            Field::optional(
                    &["taskType"],
                    "task-type",
                    Place::Query,
                    Form::OneOf(&choices::TASK_KIND),
                    "Only tasks of this kind. The documents list only `HandOverAndDelete` here.",
                )
                .example("hand-over-and-delete"),
            Field::optional(
                    &["status"],
                    "status",
                    Place::Query,
                    Form::List(&Form::OneOf(&choices::TASK_STATUS)),
                    "Only tasks with one of these statuses.",
                )
                .example("new"),
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of tasks to return, from 1 to 100. The default is 100.",
                )
                .example("100")
                .presumed("100"),
            Field::optional(
                    &["pageCursor"],
                    "page-cursor",
                    Place::Query,
                    Form::Text,
                    "Where the page starts: the cursor from the response with the previous page. Empty for the first page.",
                )
                .example("PAGE_CURSOR"),
        ],
        calls: Calls::paged::<
            koodrive::tasks::ListTasksRequest,
        >(&[&["taskListDtos", "taskList"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "get-task",
        summary: "Gets an administrative task",
        description: "Returns an administrative task. Poll until its `status` is `Succeeded` or `Failed`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getTaskDetail.html"),
        fields: &[
            Field::required(
                    &["task_id"],
                    "task-id",
                    Place::Path,
                    Form::Text,
                    "The task, as `create-task` returned it.",
                )
                .example("1534087020903704704"),
        ],
        calls: Calls::of::<koodrive::tasks::GetTaskRequest>(),
    },
    Entry {
        command: "get-handover-recipient",
        summary: "Gets the recipient of a user's handover",
        description: "Returns the user who receives another user's belongings.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/getHandoverDstUserInfo.html",
        ),
        fields: &[
            Field::required(
                    &["src_user_id"],
                    "src-user-id",
                    Place::Path,
                    Form::Text,
                    "The user whose belongings are handed over.",
                )
                .example("369528171409614001"),
        ],
        calls: Calls::of::<koodrive::tasks::GetHandoverRecipientRequest>(),
    },
    Entry {
        command: "get-task-result",
        summary: "Gets the result of a user import",
        description: "Returns how many users an import created, which users it could not create, and why.\n\nOnly tasks of the kind `ImportUsers` have a result of this form.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getTaskResult.html"),
        fields: &[
            Field::optional(
                    &["taskId"],
                    "task-id",
                    Place::Query,
                    Form::Text,
                    "The task. The table does not require it and does not say what happens without it. The published example writes the name in lower case, `taskid`.",
                )
                .example("1534087020903704704"),
        ],
        calls: Calls::of::<koodrive::tasks::GetTaskResultRequest>(),
    },
];
