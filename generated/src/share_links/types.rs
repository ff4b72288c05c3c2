// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`share_links`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{Secret, Time, integer_enum, string_id, wire};
use serde::{Deserialize, Serialize};

use crate::common::{CompactTime, ContainerId, FileId, JobItem, JobResult, JobStatus};
use crate::shares::{Share, ShareStatus, SharedFile};

/// The new task.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateShareTaskResponse {
    /// The new task's id, which [`get_share_task`](crate::share_links::get_share_task) takes to poll
    /// the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<ShareTaskId>,
}

/// The response of [`get_share_download_url`](crate::share_links::get_share_download_url).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetShareDownloadUrlResponse {
    /// The URL to download the file from. Fetch it with GET, without an `Authorization` header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_url: Option<Secret>,
}

/// The response of [`get_share_info`](crate::share_links::get_share_info).
///
/// The published example has three fields of the share next to `link`, most likely by mistake.
/// Check `link` first.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetShareInfoResponse {
    /// What a visitor may see of the share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Share>,
    /// When the share ends, in UTC. It is outside `link` only in the published example.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_time: Option<Time>,
    /// How long the share lasts, presumably in days. It is outside `link` only in the published
    /// example.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_date: Option<String>,
    /// Whether the share can still be opened. It is outside `link` only in the published example.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ShareStatus>,
}

/// The response of [`get_share_task`](crate::share_links::get_share_task).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetShareTaskResponse {
    /// The task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_info: Option<ShareTask>,
    /// The outcome for each file of the task.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub task_infos: Vec<JobItem>,
}

/// A page of files of a share.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListSharedFilesResponse {
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// What a visitor may see of the share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Share>,
    /// The files and folders of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<SharedFile>,
}

/// A task on the files of a share.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ShareTask {
    /// The task's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<ShareTaskId>,
    /// Who started the task. In the published example it is the ids of a tenant and of a user, joined
    /// by a vertical bar.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// What the task does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_type: Option<ShareTaskKind>,
    /// The state of the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_status: Option<JobStatus>,
    /// The overall result of the task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_result_code: Option<JobResult>,
    /// The progress of the task, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<u32>,
    /// The URL of the archive, for a task of the kind `Download`. Fetch it without an `Authorization`
    /// header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_url: Option<Secret>,
    /// When the task was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<CompactTime>,
    /// When processing began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_time: Option<CompactTime>,
    /// When processing ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<CompactTime>,
}

/// The id of a task on the files of a share.
///
/// [`get_share_task`](crate::share_links::get_share_task) takes it. The documents do not say
/// whether [`get_job`](crate::jobs::get_job) accepts it too.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShareTaskId(Cow<'static, str>);

string_id!(ShareTaskId);

/// What a task does with the files of a share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShareTaskKind {
    /// Packs files into one archive for download (`1`).
    Download,
    /// Saves files to one of the caller's own spaces (`2`).
    Save,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for ShareTaskKind {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::Download), (2, Self::Save)];
}

integer_enum!(ShareTaskKind);

/// The folder that a task saves files to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ShareTaskTarget {
    /// The folder.
    pub file_id: FileId,
    /// The space that the folder is in.
    pub container_id: ContainerId,
}

impl ShareTaskTarget {
    /// Creates a value from all of its fields.
    pub fn new(container_id: ContainerId, file_id: FileId) -> Self {
        Self { file_id, container_id }
    }
}

/// The response of [`verify_extract_code`](crate::share_links::verify_extract_code).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct VerifyExtractCodeResponse {
    /// The share token, for the field of the same name in other requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
}
