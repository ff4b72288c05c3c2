// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`archives`](super) are made of.

use serde::Deserialize;
use serde_json::{Map, Value};

use crate::common::{ArchiveEntry, JobId};

/// The contents of an archive, or the job that lists them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ArchiveListing {
    /// The files and folders inside the archive, at all levels. Absent when the service continues in
    /// the background.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uncompressed_file_list: Vec<ArchiveEntry>,
    /// The job that lists the archive in the background. Absent when the list is present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_id: Option<JobId>,
    /// A key of the job. The documents do not say what it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_key: Option<String>,
    /// A value of the job. The documents do not describe its content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task_value: Option<Map<String, Value>>,
    /// The progress of the job, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<u32>,
}

/// The response of [`list_archive_files`](crate::archives::list_archive_files).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListArchiveFilesResponse {
    /// The list, or the job that creates it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<ArchiveListing>,
}
