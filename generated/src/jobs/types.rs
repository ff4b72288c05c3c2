// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`jobs`](super) are made of.

use koodrive_runtime::{Secret, integer_enum, wire};
use serde::{Deserialize, Serialize};

use crate::common::{
    ArchiveEntry, CompactTime, ContainerId, FileId, JobId, JobItem, JobResult, JobStatus,
    TenantId,
};

/// The response of [`cancel_job`](crate::jobs::cancel_job).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CancelJobResponse {
    /// Information about the outcome. The documents do not describe it, and the published example omits
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
}

/// The new job.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateJobResponse {
    /// The new job's id, which [`get_job`](crate::jobs::get_job) takes to poll the job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<JobId>,
}

/// The response of [`get_job`](crate::jobs::get_job).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetJobResponse {
    /// A batch job, the outcome for each of its files, and the contents of its archive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<JobDetails>,
}

/// A batch job.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Job {
    /// The job's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<JobId>,
    /// The job's name. Only [`get_job`](crate::jobs::get_job) returns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_name: Option<String>,
    /// Who started the job: the ids of the tenant and of the user, joined by a hyphen. Only
    /// [`get_job`](crate::jobs::get_job) returns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// What a batch job does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_type: Option<JobKind>,
    /// The variant of a batch job within its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_type: Option<JobAction>,
    /// The state of a batch job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobStatus>,
    /// The overall result of a batch job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_result_code: Option<JobResult>,
    /// The result code of the whole job. The documents do not list the codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result_code: Option<i64>,
    /// The progress of the job, in percent. Only [`get_job`](crate::jobs::get_job) returns it, and only
    /// for jobs that run in the background, such as packing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<u32>,
    /// The URL of the archive, for a job of the kind `Package`. Only [`get_job`](crate::jobs::get_job)
    /// returns it. Fetch it without an `Authorization` header.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_url: Option<Secret>,
    /// The number of files that the job was requested to process.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_num: Option<u64>,
    /// The space that the files go to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// When processing began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begin_time: Option<CompactTime>,
    /// When processing ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end_time: Option<CompactTime>,
    /// When the job was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<CompactTime>,
}

/// The variant of a batch job within its kind.
///
/// The first digit is the number of the `JobKind`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobAction {
    /// Copies files, or saves them from another space (`101`).
    Copy,
    /// Moves files to the recycle bin (`201`).
    Recycle,
    /// Deletes files permanently (`202`).
    DeleteForGood,
    /// Moves files to another folder (`301`).
    Move,
    /// Lists the contents of an archive without extracting it (`501`).
    ListArchive,
    /// Extracts a whole archive (`502`).
    UnpackAll,
    /// Extracts the files that `uncompress_file_paths` lists (`503`).
    UnpackSelected,
    /// Empties the recycle bin of a space (`701`). Known from later documents.
    EmptyRecycleBin,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for JobAction {
    const KNOWN: &'static [(i64, Self)] = &[
        (101, Self::Copy),
        (201, Self::Recycle),
        (202, Self::DeleteForGood),
        (301, Self::Move),
        (501, Self::ListArchive),
        (502, Self::UnpackAll),
        (503, Self::UnpackSelected),
        (701, Self::EmptyRecycleBin),
    ];
}

integer_enum!(JobAction);

/// A batch job, the outcome for each of its files, and the contents of its archive.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct JobDetails {
    /// A batch job.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_info: Option<Job>,
    /// The outcome for each file of the job.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub task_infos: Vec<JobItem>,
    /// The contents of the archive, for jobs that extract or list one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncompressed_file_list: Vec<ArchiveEntry>,
}

/// A file or folder that a batch job processes.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct JobFile {
    /// The file or folder.
    pub file_id: FileId,
    /// The file's full path, including its own id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_path: Option<String>,
}

impl JobFile {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(file_id: impl Into<FileId>) -> Self {
        Self {
            file_id: file_id.into(),
            file_path: None,
        }
    }

    /// The file's full path, including its own id.
    pub fn file_path(mut self, file_path: impl Into<String>) -> Self {
        self.file_path = Some(file_path.into());
        self
    }
}

/// Which files a batch job processes, and where they go.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct JobInput {
    /// The space that the files are in.
    pub src_container_id: ContainerId,
    /// The files and folders to process; for extraction, the archive.
    pub file_info: Vec<JobFile>,
    /// The folder that the files go to. The table calls it a path; in the published examples it is only
    /// the id of the target folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new_file_path: Option<String>,
    /// The full paths, inside the archive, of the files to extract. Only for the action
    /// `UnpackSelected`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncompress_file_paths: Option<Vec<String>>,
}

impl JobInput {
    /// Creates a value from the required fields; optional fields are unset.
    pub fn new(
        src_container_id: impl Into<ContainerId>,
        file_info: impl IntoIterator<Item = JobFile>,
    ) -> Self {
        Self {
            src_container_id: src_container_id.into(),
            file_info: file_info.into_iter().collect(),
            new_file_path: None,
            uncompress_file_paths: None,
        }
    }

    /// The folder that the files go to.
    pub fn new_file_path(mut self, new_file_path: impl Into<String>) -> Self {
        self.new_file_path = Some(new_file_path.into());
        self
    }

    /// The full paths, inside the archive, of the files to extract.
    pub fn uncompress_file_paths(
        mut self,
        uncompress_file_paths: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.uncompress_file_paths = Some(
            uncompress_file_paths.into_iter().map(Into::into).collect(),
        );
        self
    }
}

/// What a batch job does.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum JobKind {
    /// Copies files, within a space or to another one (`1`).
    Copy,
    /// Deletes files: moves them to the recycle bin, or deletes them permanently (`2`).
    Delete,
    /// Moves files to another folder (`3`).
    Move,
    /// Restores files from the recycle bin (`4`).
    Restore,
    /// Extracts an archive, or lists its contents (`5`).
    Unpack,
    /// Packs files into one archive for download (`6`).
    Package,
    /// Empties the recycle bin of a space (`7`). Known from later documents.
    EmptyRecycleBin,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for JobKind {
    const KNOWN: &'static [(i64, Self)] = &[
        (1, Self::Copy),
        (2, Self::Delete),
        (3, Self::Move),
        (4, Self::Restore),
        (5, Self::Unpack),
        (6, Self::Package),
        (7, Self::EmptyRecycleBin),
    ];
}

integer_enum!(JobKind);

/// A page of batch jobs.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListJobsResponse {
    /// The jobs of this page, newest first in the published example.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub data: Vec<Job>,
}
