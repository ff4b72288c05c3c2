// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`favorites`](super) are made of.

use std::collections::BTreeMap;

use koodrive_runtime::{Time, integer_enum, string_enum, wire};
use serde::{Deserialize, Serialize};

use crate::common::{
    BatchStatus, ContainerId, DownloadLink, FileId, FileType, PrivateProperties, User,
};
use crate::files::Attachment;

/// A page of favorites. The table lists neither `code` nor `msg`, and there is no example.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListStarredFilesResponse {
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// How many favorites the service removed because their files have been deleted permanently.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub auto_deleted: Option<u64>,
    /// The favorites of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub star_files: Vec<StarredFile>,
}

/// The outcome for one of the files.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StarFileResult {
    /// The file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<FileId>,
    /// `0` on success, otherwise the error code for this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// A message that describes the outcome for this file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// The response of [`star_files`](crate::favorites::star_files). It has no `code` and no `msg` at
/// its top level.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StarFilesResponse {
    /// Whether a batch operation succeeded for all of its items, some of them, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<BatchStatus>,
    /// One entry for each file of the request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sub_response_list: Vec<StarFileResult>,
}

/// A file or folder among the caller's favorites.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StarredFile {
    /// The kind of record; always `drive#file`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The file's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FileId>,
    /// The file's name, at most 250 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// The type of a file or folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_type: Option<FileType>,
    /// The media type of the content.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// Whether the caller marked the file as a favorite.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub favorite: Option<bool>,
    /// Whether the file is in the recycle bin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recycled: Option<bool>,
    /// The folder that contains the file. Only the first entry counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parent_folder: Vec<FileId>,
    /// Properties that applications set on the file: at most 30, each at most 124 characters including
    /// its name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<String, String>,
    /// The space that contains the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub containers: Vec<ContainerId>,
    /// When the file was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the file last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_time: Option<Time>,
    /// Whether the caller was the last to change the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_by_me: Option<bool>,
    /// The users who own the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<User>,
    /// The user who last changed the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_editor: Option<User>,
    /// All extensions of the name: everything after its first dot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub full_file_suffix: Option<String>,
    /// The last extension of the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_suffix: Option<String>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The SHA-256 of the content, as 64 lower-case hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// The content items that belong to the file. Only the vendor's risk control service receives them;
    /// for other callers the list is empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Links to the content and its thumbnails.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub download_links: Vec<DownloadLink>,
    /// Properties of a file that are private to a user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_properties: Option<PrivateProperties>,
    /// When the caller marked the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starred_time: Option<Time>,
    /// The path of the file, but only down to the name of the team.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_path: Option<String>,
    /// Where a favorite currently is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub space_type: Option<StarredFilePlace>,
    /// Whether a favorite still refers to a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invalid: Option<StarredFileValidity>,
}

/// Where a favorite currently is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StarredFilePlace {
    /// In the caller's personal space (`1`).
    PersonalSpace,
    /// In the space of a department or group (`2`).
    TeamSpace,
    /// In a recycle bin (`3`).
    RecycleBin,
    /// In a space that the caller has no access to (`4`).
    Inaccessible,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for StarredFilePlace {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("1", Self::PersonalSpace),
        ("2", Self::TeamSpace),
        ("3", Self::RecycleBin),
        ("4", Self::Inaccessible),
    ];
}

string_enum!(StarredFilePlace);

/// A file to mark or unmark as a favorite.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct StarredFileRef {
    /// The space that the file is in.
    pub container_id: ContainerId,
    /// The file or folder. Each may appear only once in a request.
    pub file_id: FileId,
}

impl StarredFileRef {
    /// Creates a value from all of its fields.
    pub fn new(container_id: ContainerId, file_id: FileId) -> Self {
        Self { container_id, file_id }
    }
}

/// Whether a favorite still refers to a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StarredFileValidity {
    /// It refers to a file (`0`).
    Valid,
    /// It no longer refers to a file (`1`).
    Invalid,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for StarredFileValidity {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Valid), (1, Self::Invalid)];
}

integer_enum!(StarredFileValidity);

/// What favorites are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StarredSortField {
    /// By the time when the file was marked (`1`).
    StarredTime,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for StarredSortField {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::StarredTime)];
}

integer_enum!(StarredSortField);
