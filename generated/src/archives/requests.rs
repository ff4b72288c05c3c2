// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`archives`](super).

use koodrive_runtime::{Auth, CommonHeader, Method, Operation, Request, Secret, poll};
use serde::Serialize;

use crate::PROFILE;
use crate::archives::ListArchiveFilesResponse;
use crate::common::{ContainerId, FileId};
use crate::errors::ERRORS;
use crate::jobs::GetJobRequest;

/// The request of [`list_archive_files`](super::list_archive_files). Its page has an
/// [example](super::list_archive_files#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListArchiveFilesRequest {
    /// The space that the archive is in.
    pub container_id: ContainerId,
    /// The archive.
    pub file_id: FileId,
    /// The archive's password in plain text, if it has one.
    #[serde(rename = "pwd", default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
}

impl ListArchiveFilesRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(container_id: ContainerId, file_id: FileId) -> Self {
        Self {
            container_id,
            file_id,
            password: None,
        }
    }

    /// The archive's password in plain text, if it has one.
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

impl Request for ListArchiveFilesRequest {
    type Response = ListArchiveFilesResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listArchiveFiles",
        method: Method::Post,
        path: "/koodrive/ose/v1/archive/listFile",
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

impl poll::LongRunning for ListArchiveFilesRequest {
    type Poll = GetJobRequest;

    fn follow(&self, response: &ListArchiveFilesResponse) -> Option<GetJobRequest> {
        Some(GetJobRequest {
            job_id: poll::id(
                response.data.as_ref().and_then(|data| data.task_id.as_ref()),
            )?,
        })
    }
}
