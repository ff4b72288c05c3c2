// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::share_links`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "visit-share",
        summary: "Opens a share through its link",
        description: "Opens the share behind a link. The response only states whether the caller may open it; `get-share-info` returns information about the share, and `list-shared-files` its files.\n\nThe documents do not explain it further, such as whether `viewCnt` counts this call.",
        page: Some("https://support.huaweicloud.com/api-koodrive/visitShare.html"),
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Query,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
        ],
        calls: Calls::of::<koodrive::share_links::VisitShareRequest>(),
    },
    Entry {
        command: "get-share-info",
        summary: "Gets the owner and the duration of a share",
        description: "Returns what a visitor may see of a share before its files: its owner, how long it lasts, and what it allows. This does not require the access code.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getShareInfo.html"),
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Query,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
        ],
        calls: Calls::of::<koodrive::share_links::GetShareInfoRequest>(),
    },
    Entry {
        command: "verify-extract-code",
        summary: "Exchanges a share's access code for a share token",
        description: "Checks the access code of a share and returns a share token, which other operations of this group take in `kdstoken`. The token is temporary; the documents do not say how long it lives. It is sent in addition to the access token in `Authorization`, not instead of it.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/verifyExtractCode.html",
        ),
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Body,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
            Field::required(
                    &["extractCode"],
                    "extract-code",
                    Place::Body,
                    Form::Text,
                    "The access code that the visitor entered.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::share_links::VerifyExtractCodeRequest>(),
    },
    Entry {
        command: "list-shared-files",
        summary: "Lists the files of a share",
        description: "Returns one page of up to 100 files and folders of a share: those in its root, or in one of its folders. By default they are sorted by the time of their last modification, the latest first.\n\nBegin without a `pageCursor`, then pass the `nextCursor` of each response until a response has none. Pages before the last one may be short or even empty.",
        page: Some("https://support.huaweicloud.com/api-koodrive/listShareFiles.html"),
        fields: &[
            Field::required(
                    &["shortUrl"],
                    "short-url",
                    Place::Body,
                    Form::Text,
                    "The share, by the short code at the end of its link.",
                )
                .example("1537770199275722241"),
            Field::optional(
                    &["parentFolder"],
                    "parent-folder",
                    Place::Body,
                    Form::Text,
                    "The folder of the share to list. By default the root of the share.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::optional(
                    &["pageSize"],
                    "page-size",
                    Place::Body,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of files to return, from 1 to 100. The default is 100.",
                )
                .example("100")
                .presumed("100"),
            Field::optional(
                    &["pageCursor"],
                    "page-cursor",
                    Place::Body,
                    Form::Text,
                    "Where the page starts: the cursor from the response with the previous page. Omit it for the first page.",
                )
                .example("PAGE_CURSOR"),
            Field::optional(
                    &["sortType"],
                    "sort-type",
                    Place::Body,
                    Form::OneOf(&choices::FILE_SORT_FIELD),
                    "What to sort by: `FileName`, `Size` or `UpdateTime`. The default is `UpdateTime`.",
                )
                .example("update-time")
                .presumed("4"),
            Field::optional(
                    &["sortDirection"],
                    "sort-direction",
                    Place::Body,
                    Form::OneOf(&choices::SORT_DIRECTION),
                    "The sort direction. The default is descending, the latest first.",
                )
                .example("descending")
                .presumed("2"),
            Field::optional(
                    &["fileName"],
                    "file-name",
                    Place::Body,
                    Form::Text,
                    "Presumably, only files with this name. The documents do not say whether a part of a name matches.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("FILE_NAME"),
            Field::optional(
                    &["refreshCount"],
                    "refresh-count",
                    Place::Body,
                    Form::Boolean,
                    "Whether to update a counter. The documents do not say which one; presumably the number of views.\n\nUnconfirmed: inferred, not documented.",
                )
                .example("true"),
            Field::optional(
                    &["kdstoken"],
                    "kdstoken",
                    Place::Body,
                    Form::Text,
                    "The share token from `verify-extract-code`, if the share has an access code.",
                )
                .secret(),
        ],
        calls: Calls::paged::<
            koodrive::share_links::ListSharedFilesRequest,
        >(&[&["files"]], &[&["nextCursor"]]),
    },
    Entry {
        command: "get-share-download-url",
        summary: "Gets the download URL of one file of a share",
        description: "Returns a URL for the download of one file of a share. For folders, or for several files at once, start a task with `create-share-task`.",
        page: Some(
            "https://support.huaweicloud.com/api-koodrive/downloadShareFile.html",
        ),
        fields: &[
            Field::required(
                    &["shareId"],
                    "share-id",
                    Place::Body,
                    Form::Text,
                    "The share.",
                )
                .example("1537770199275722240"),
            Field::required(
                    &["fileId"],
                    "file-id",
                    Place::Body,
                    Form::Text,
                    "The file of the share to download.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["kdstoken"],
                    "kdstoken",
                    Place::Body,
                    Form::Text,
                    "The share token from `verify-extract-code`. The documents do not say what to send if the share has no access code.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::share_links::GetShareDownloadUrlRequest>(),
    },
    Entry {
        command: "create-share-task",
        summary: "Starts a task that packs or saves files of a share",
        description: "Starts a task that packs files of a share into one archive for download, or saves them to one of the caller's own spaces, and returns the task's id immediately. `get-share-task` returns the progress of the task and the outcome for each file.\n\nEach call starts a new task, so repeating a call whose response was lost may save the files twice. There is no list of such tasks: first check the target folder.",
        page: Some("https://support.huaweicloud.com/api-koodrive/createBatchTask.html"),
        fields: &[
            Field::required(
                    &["containerId"],
                    "container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the files are in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["taskType"],
                    "task-type",
                    Place::Body,
                    Form::OneOf(&choices::SHARE_TASK_KIND),
                    "What the task does.",
                )
                .example("download"),
            Field::required(
                    &["shareId"],
                    "share-id",
                    Place::Body,
                    Form::Text,
                    "The share.",
                )
                .example("1537770199275722240"),
            Field::required(
                    &["fileIds"],
                    "file-ids",
                    Place::Body,
                    Form::List(&Form::Text),
                    "The files and folders of the share to process. In the carrier edition, at most 1000.",
                )
                .example("FILE_IDS"),
            Field::optional(
                    &["targetFileId"],
                    "target",
                    Place::Body,
                    Form::Json("an object with fileId, containerId"),
                    "Where to save the files. Required for a task of the kind `Save`.",
                )
                .example(
                    "{\"fileId\":\"FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr\",\"containerId\":\"IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4\"}",
                ),
            Field::required(
                    &["targetFileId", "fileId"],
                    "target.file-id",
                    Place::Body,
                    Form::Text,
                    "The folder.",
                )
                .example("FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr"),
            Field::required(
                    &["targetFileId", "containerId"],
                    "target.container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the folder is in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::optional(
                    &["zipName"],
                    "zip-name",
                    Place::Body,
                    Form::Text,
                    "The name of the archive. Required for a task of the kind `Download`.",
                )
                .example("ZIP_NAME"),
            Field::optional(
                    &["kdstoken"],
                    "kdstoken",
                    Place::Body,
                    Form::Text,
                    "The share token from `verify-extract-code`, if the share has an access code.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::share_links::CreateShareTaskRequest>(),
    },
    Entry {
        command: "get-share-task",
        summary: "Gets a task on the files of a share",
        description: "Returns a task on the files of a share with the outcome for each file. For packing it also returns the download URL of the archive.\n\nPoll until `taskStatus` is `Finished` or `Cancelled`. A finished task may still have failed: `taskResultCode` states whether the task succeeded for all, some or none of the files, and the entries of `taskInfos` state for which.",
        page: Some("https://support.huaweicloud.com/api-koodrive/getBatchTask.html"),
        fields: &[
            Field::required(
                    &["shareId"],
                    "share-id",
                    Place::Body,
                    Form::Text,
                    "The share that the task works on.",
                )
                .example("1537770199275722240"),
            Field::required(
                    &["taskId"],
                    "task-id",
                    Place::Body,
                    Form::Text,
                    "The task, as `create-share-task` returned it.",
                )
                .example("1521827471237047552"),
            Field::optional(
                    &["kdstoken"],
                    "kdstoken",
                    Place::Body,
                    Form::Text,
                    "The share token from `verify-extract-code`, if the share has an access code.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::share_links::GetShareTaskRequest>(),
    },
];
