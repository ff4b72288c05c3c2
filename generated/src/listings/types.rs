// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`listings`](super) are made of.

use std::collections::BTreeMap;

use koodrive_runtime::{Time, integer_enum, string_enum, wire};
use serde::{Deserialize, Serialize};

use crate::common::{
    ContainerId, DownloadLink, FileId, FileSortField, FileType, PrivateProperties,
    SortDirection, User,
};
use crate::files::Attachment;

/// The order of listed files.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct FileSort {
    /// What to sort by.
    #[serde(
        default,
        deserialize_with = "koodrive_runtime::wire::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub sort_type: Option<FileSortField>,
    /// The sort direction.
    #[serde(
        default,
        deserialize_with = "koodrive_runtime::wire::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub sort_direction: Option<SortDirection>,
}

impl FileSort {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// What to sort by.
    pub fn sort_type(mut self, sort_type: FileSortField) -> Self {
        self.sort_type = Some(sort_type);
        self
    }

    /// The sort direction.
    pub fn sort_direction(mut self, sort_direction: SortDirection) -> Self {
        self.sort_direction = Some(sort_direction);
        self
    }
}

/// A page of the files of a space.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListFilesResponse {
    /// The kind of record; always `drive#fileList`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// Whether the search was complete. The documents do not explain it further; in the published
    /// examples, whose pages are not the last ones, it is false.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search_completed: Option<bool>,
    /// The files and folders of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<ListedFile>,
}

/// A file or folder in the listing of a space.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListedFile {
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
    /// When the file was moved to the recycle bin. Only files in the recycle bin have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recycled_time: Option<Time>,
    /// The folder that contains the file. Only the first entry counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parent_folder: Vec<FileId>,
    /// Properties that applications set on the file: at most 30, each at most 124 characters including
    /// its name. The service adds its own, such as `createUser`.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub properties: BTreeMap<String, String>,
    /// The space that contains the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub containers: Vec<ContainerId>,
    /// When the file was created, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_time: Option<Time>,
    /// When the file last changed, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_time: Option<Time>,
    /// The users who own the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<User>,
    /// The user who last changed the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_editor: Option<User>,
    /// The last extension of the name. Empty for folders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_suffix: Option<String>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The content items that belong to the file. The one whose `usage` is `content` is the file's own
    /// content. Listings return fewer details of each than [`get_file`](crate::files::get_file).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Links to the content and its thumbnails.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub download_links: Vec<DownloadLink>,
    /// Properties of a file that are private to a user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_properties: Option<PrivateProperties>,
}

/// Which part of a space is listed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SpaceArea {
    /// The files and folders of the space (`0`).
    Files,
    /// The recycle bin of the space (`1`).
    RecycleBin,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for SpaceArea {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("0", Self::Files),
        ("1", Self::RecycleBin),
    ];
}

string_enum!(SpaceArea);

/// Whether a team space belongs to a department or a group.
///
/// The numbers are the same as in `SpaceKind`; a personal space does not belong to a team.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TeamSpaceKind {
    /// A department (`0`).
    Department,
    /// A group (`2`).
    Group,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for TeamSpaceKind {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Department), (2, Self::Group)];
}

integer_enum!(TeamSpaceKind);
