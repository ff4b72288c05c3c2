// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`share_links`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, Secret, pagination,
    poll,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{
    ContainerId, FileId, FileSortField, JobItem, JobItemStatus, JobResult, JobStatus,
    SortDirection,
};
use crate::errors::ERRORS;
use crate::share_links::{
    CreateShareTaskResponse, GetShareDownloadUrlResponse, GetShareInfoResponse,
    GetShareTaskResponse, ListSharedFilesResponse, ShareTaskId, ShareTaskKind,
    ShareTaskTarget, VerifyExtractCodeResponse,
};
use crate::shares::{ShareCode, ShareId, SharedFile};

/// The request of [`visit_share`](super::visit_share). Its page has an
/// [example](super::visit_share#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VisitShareRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
}

impl VisitShareRequest {
    /// Creates a request from all of its fields.
    pub fn new(short_url: impl Into<ShareCode>) -> Self {
        Self {
            short_url: short_url.into(),
        }
    }
}

impl Request for VisitShareRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "visitShare",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/visit",
        params: &[Param::query("shortUrl")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`get_share_info`](super::get_share_info). Its page has an
/// [example](super::get_share_info#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetShareInfoRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
}

impl GetShareInfoRequest {
    /// Creates a request from all of its fields.
    pub fn new(short_url: impl Into<ShareCode>) -> Self {
        Self {
            short_url: short_url.into(),
        }
    }
}

impl Request for GetShareInfoRequest {
    type Response = GetShareInfoResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getShareInfo",
        method: Method::Get,
        path: "/koodrive/ose/v1/share/userInfo",
        params: &[Param::query("shortUrl")],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`verify_extract_code`](super::verify_extract_code). Its page has an
/// [example](super::verify_extract_code#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct VerifyExtractCodeRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
    /// The access code that the visitor entered.
    pub extract_code: Secret,
}

impl VerifyExtractCodeRequest {
    /// Creates a request from all of its fields.
    pub fn new(short_url: ShareCode, extract_code: impl Into<Secret>) -> Self {
        Self {
            short_url,
            extract_code: extract_code.into(),
        }
    }
}

impl Request for VerifyExtractCodeRequest {
    type Response = VerifyExtractCodeResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "verifyExtractCode",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/verify",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_shared_files`](super::list_shared_files). Its page has an
/// [example](super::list_shared_files#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListSharedFilesRequest {
    /// The share, by the short code at the end of its link.
    pub short_url: ShareCode,
    /// The folder of the share to list. By default the root of the share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_folder: Option<FileId>,
    /// The maximum number of files to return, from 1 to 100. The default is 100.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_size: Option<u32>,
    /// Where the page starts: the cursor from the response with the previous page. Omit it for the
    /// first page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page_cursor: Option<String>,
    /// What to sort by: `FileName`, `Size` or `UpdateTime`. The default is `UpdateTime`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_type: Option<FileSortField>,
    /// The sort direction. The default is descending, the latest first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sort_direction: Option<SortDirection>,
    /// Presumably, only files with this name. The documents do not say whether a part of a name
    /// matches.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// Whether to update a counter. The documents do not say which one; presumably the number of views.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_count: Option<bool>,
    /// The share token from [`verify_extract_code`](crate::share_links::verify_extract_code), if the
    /// share has an access code.
    #[serde(alias = "kdtoken", default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
}

impl ListSharedFilesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(short_url: impl Into<ShareCode>) -> Self {
        Self {
            short_url: short_url.into(),
            parent_folder: None,
            page_size: None,
            page_cursor: None,
            sort_type: None,
            sort_direction: None,
            file_name: None,
            refresh_count: None,
            kdstoken: None,
        }
    }

    /// The folder of the share to list.
    pub fn parent_folder(mut self, parent_folder: impl Into<FileId>) -> Self {
        self.parent_folder = Some(parent_folder.into());
        self
    }

    /// The maximum number of files to return, from 1 to 100.
    pub fn page_size(mut self, page_size: u32) -> Self {
        self.page_size = Some(page_size);
        self
    }

    /// Where the page starts: the cursor from the response with the previous page.
    pub fn page_cursor(mut self, page_cursor: impl Into<String>) -> Self {
        self.page_cursor = Some(page_cursor.into());
        self
    }

    /// What to sort by: `FileName`, `Size` or `UpdateTime`.
    pub fn sort_type(mut self, sort_type: FileSortField) -> Self {
        self.sort_type = Some(sort_type);
        self
    }

    /// The sort direction.
    pub fn sort_direction(mut self, sort_direction: SortDirection) -> Self {
        self.sort_direction = Some(sort_direction);
        self
    }

    /// Presumably, only files with this name.
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }

    /// Whether to update a counter.
    pub fn refresh_count(mut self, refresh_count: bool) -> Self {
        self.refresh_count = Some(refresh_count);
        self
    }

    /// The share token from [`verify_extract_code`](crate::share_links::verify_extract_code), if the
    /// share has an access code.
    pub fn kdstoken(mut self, kdstoken: impl Into<Secret>) -> Self {
        self.kdstoken = Some(kdstoken.into());
        self
    }
}

impl Request for ListSharedFilesRequest {
    type Response = ListSharedFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listSharedFiles",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/files",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListSharedFilesRequest {
    type Item = SharedFile;

    type Style = pagination::Cursor;

    fn items(page: &mut ListSharedFilesResponse) -> Option<&mut Vec<SharedFile>> {
        Some(&mut page.files)
    }

    fn position(&self) -> Option<String> {
        self.page_cursor.clone()
    }

    fn rest(page: &ListSharedFilesResponse) -> Option<String> {
        page.next_cursor.clone()
    }

    fn turn(&mut self, to: String) {
        self.page_cursor = Some(to);
    }
}

/// The request of [`get_share_download_url`](super::get_share_download_url). Its page has an
/// [example](super::get_share_download_url#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetShareDownloadUrlRequest {
    /// The share.
    pub share_id: ShareId,
    /// The file of the share to download.
    pub file_id: FileId,
    /// The share token from [`verify_extract_code`](crate::share_links::verify_extract_code). The
    /// documents do not say what to send if the share has no access code.
    #[serde(alias = "kdtoken")]
    pub kdstoken: Secret,
}

impl GetShareDownloadUrlRequest {
    /// Creates a request from all of its fields.
    pub fn new(share_id: ShareId, file_id: FileId, kdstoken: impl Into<Secret>) -> Self {
        Self {
            share_id,
            file_id,
            kdstoken: kdstoken.into(),
        }
    }
}

impl Request for GetShareDownloadUrlRequest {
    type Response = GetShareDownloadUrlResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getShareDownloadUrl",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/download",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`create_share_task`](super::create_share_task). Its page has an
/// [example](super::create_share_task#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateShareTaskRequest {
    /// The space that the files are in.
    pub container_id: ContainerId,
    /// What the task does.
    pub task_type: ShareTaskKind,
    /// The share.
    pub share_id: ShareId,
    /// The files and folders of the share to process. In the carrier edition, at most 1000.
    pub file_ids: Vec<FileId>,
    /// Where to save the files. Required for a task of the kind `Save`.
    #[serde(rename = "targetFileId", default, skip_serializing_if = "Option::is_none")]
    pub target: Option<ShareTaskTarget>,
    /// The name of the archive. Required for a task of the kind `Download`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zip_name: Option<String>,
    /// The share token from [`verify_extract_code`](crate::share_links::verify_extract_code), if the
    /// share has an access code.
    #[serde(alias = "kdStoken", default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
}

/// The required fields of [`CreateShareTaskRequest`].
#[derive(Clone, Debug, PartialEq)]
pub struct CreateShareTaskRequired {
    /// The space that the files are in.
    pub container_id: ContainerId,
    /// The share.
    pub share_id: ShareId,
    /// The files and folders of the share to process. In the carrier edition, at most 1000.
    pub file_ids: Vec<FileId>,
    /// What the task does.
    pub task_type: ShareTaskKind,
}

impl CreateShareTaskRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(required: CreateShareTaskRequired) -> Self {
        Self {
            container_id: required.container_id,
            task_type: required.task_type,
            share_id: required.share_id,
            file_ids: required.file_ids,
            target: None,
            zip_name: None,
            kdstoken: None,
        }
    }

    /// Where to save the files.
    pub fn target(mut self, target: ShareTaskTarget) -> Self {
        self.target = Some(target);
        self
    }

    /// The name of the archive.
    pub fn zip_name(mut self, zip_name: impl Into<String>) -> Self {
        self.zip_name = Some(zip_name.into());
        self
    }

    /// The share token from [`verify_extract_code`](crate::share_links::verify_extract_code), if the
    /// share has an access code.
    pub fn kdstoken(mut self, kdstoken: impl Into<Secret>) -> Self {
        self.kdstoken = Some(kdstoken.into());
        self
    }
}

impl Request for CreateShareTaskRequest {
    type Response = CreateShareTaskResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createShareTask",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/tasks",
        params: &[],
        auth: Auth::Token,
        idempotent: false,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Language,
            CommonHeader::Agent {
                required: false,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl poll::LongRunning for CreateShareTaskRequest {
    type Poll = GetShareTaskRequest;

    fn follow(&self, response: &CreateShareTaskResponse) -> Option<GetShareTaskRequest> {
        Some(GetShareTaskRequest {
            share_id: self.share_id.clone(),
            task_id: poll::id(response.task_id.as_ref())?,
            kdstoken: self.kdstoken.clone(),
        })
    }
}

/// The request of [`get_share_task`](super::get_share_task). Its page has an
/// [example](super::get_share_task#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetShareTaskRequest {
    /// The share that the task works on.
    pub share_id: ShareId,
    /// The task, as [`create_share_task`](crate::share_links::create_share_task) returned it.
    pub task_id: ShareTaskId,
    /// The share token from [`verify_extract_code`](crate::share_links::verify_extract_code), if the
    /// share has an access code.
    #[serde(alias = "kdtoken", default, skip_serializing_if = "Option::is_none")]
    pub kdstoken: Option<Secret>,
}

impl GetShareTaskRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(share_id: ShareId, task_id: ShareTaskId) -> Self {
        Self {
            share_id,
            task_id,
            kdstoken: None,
        }
    }

    /// The share token from [`verify_extract_code`](crate::share_links::verify_extract_code), if the
    /// share has an access code.
    pub fn kdstoken(mut self, kdstoken: impl Into<Secret>) -> Self {
        self.kdstoken = Some(kdstoken.into());
        self
    }
}

impl Request for GetShareTaskRequest {
    type Response = GetShareTaskResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getShareTask",
        method: Method::Post,
        path: "/koodrive/ose/v1/share/taskDetail",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[
            CommonHeader::TraceId,
            CommonHeader::Language,
            CommonHeader::Agent {
                required: false,
            },
        ],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl poll::Polled for GetShareTaskRequest {
    type Item = JobItem;

    fn status(response: &GetShareTaskResponse) -> poll::Status {
        match response
            .job_info
            .as_ref()
            .and_then(|job_info| job_info.task_status.as_ref())
        {
            Some(JobStatus::Pending | JobStatus::Running) => poll::Status::Running,
            Some(JobStatus::Finished) => poll::Status::Finished,
            Some(JobStatus::Cancelled) => {
                poll::Status::Ended(poll::OutcomeKind::Cancelled)
            }
            None | Some(JobStatus::Unknown(_)) => poll::Status::Unknown,
        }
    }

    fn result(response: &GetShareTaskResponse) -> Option<poll::OutcomeKind> {
        match response
            .job_info
            .as_ref()
            .and_then(|job_info| job_info.task_result_code.as_ref())
        {
            Some(JobResult::Success) => Some(poll::OutcomeKind::Succeeded),
            Some(JobResult::PartialSuccess) => Some(poll::OutcomeKind::Partial),
            Some(JobResult::Failure) => Some(poll::OutcomeKind::Failed),
            None | Some(JobResult::Unknown(_)) => None,
        }
    }

    fn percent(response: &GetShareTaskResponse) -> Option<i64> {
        response.job_info.as_ref().and_then(|job_info| job_info.progress).map(i64::from)
    }

    fn items(response: &GetShareTaskResponse) -> &[JobItem] {
        &response.task_infos
    }

    fn item_status(item: &JobItem) -> poll::ItemStatus {
        match item.status.as_ref() {
            Some(JobItemStatus::Pending) => poll::ItemStatus::Pending,
            Some(JobItemStatus::Succeeded) => poll::ItemStatus::Succeeded,
            Some(JobItemStatus::Failed) => poll::ItemStatus::Failed,
            None | Some(JobItemStatus::Unknown(_)) => poll::ItemStatus::Unknown,
        }
    }
}
