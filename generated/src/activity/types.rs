// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`activity`](super) are made of.

use koodrive_runtime::{Time, integer_enum, string_enum, wire};
use serde::Deserialize;

use crate::common::{
    ContainerId, DownloadLink, FileId, FileType, SpaceKind, TeamId, TenantId, UserId,
};

/// Whether the file of a record is still accessible.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ActivityStatus {
    /// It is accessible, until `expire_time` if there is one (`0`).
    ByExpiry,
    /// It has been deleted (`1`).
    FileDeleted,
    /// Its space has been disabled or deleted, or the caller has no access to it (`2`).
    SpaceUnavailable,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for ActivityStatus {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::ByExpiry),
        (1, Self::FileDeleted),
        (2, Self::SpaceUnavailable),
    ];
}

integer_enum!(ActivityStatus);

/// What another user did with a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CollaborationKind {
    /// Edited it (`2`).
    Edit,
    /// Shared it (`3`).
    Share,
    /// Saved it to their personal space (`4`).
    Save,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for CollaborationKind {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("2", Self::Edit),
        ("3", Self::Share),
        ("4", Self::Save),
    ];
}

string_enum!(CollaborationKind);

/// The files that the caller visited recently.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListRecentFilesResponse {
    /// The visits.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub list: Vec<RecentAccess>,
}

/// A page of records that are related to the caller.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListRelatedFilesResponse {
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// The records of this page.
    #[serde(rename = "relatedToMeInfos", default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<RelatedRecord>,
    /// The total number of records, on all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
}

/// A file that the caller visited, and when.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RecentAccess {
    /// When the caller visited it, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operate_time: Option<Time>,
    /// What the caller did with it. Later documents call the field `operate_type`.
    #[serde(
        rename = "operType",
        alias = "operateType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub operate_type: Option<RecentOperation>,
    /// A file that the caller visited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<RecentFile>,
    /// Whether the file of a record is still accessible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ActivityStatus>,
}

/// A file that the caller visited.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RecentFile {
    /// The file's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FileId>,
    /// The space that the file is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The file's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The id of the user who collaborates with the caller on the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collaborator_id: Option<UserId>,
    /// The name of that user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collaborator: Option<String>,
    /// When that user performed an operation on the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collaborate_time: Option<Time>,
    /// What that user did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub collaborate_type: Option<CollaborationKind>,
    /// The type of a file or folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_type: Option<FileType>,
    /// The user that the file belongs to. The documents do not say whether this is a name or an id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<String>,
    /// The name of the department, for a file in its space. Empty for a file in a personal space.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_name: Option<String>,
    /// What kind of owner a space has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_type: Option<SpaceKind>,
    /// Whether the caller marked the file as a favorite.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub favorite: Option<bool>,
    /// The department or group, for a file in its space. Empty for a file in a personal space.
    #[serde(
        default,
        deserialize_with = "koodrive_runtime::wire::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub team_id: Option<TeamId>,
}

/// What the caller did with a file.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecentOperation {
    /// Viewed it (`1`).
    View,
    /// Edited it (`2`).
    Edit,
    /// Shared it (`3`). Known from later documents.
    Share,
    /// Saved it to one of their own spaces (`4`). Known from later documents.
    Save,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for RecentOperation {
    const KNOWN: &'static [(i64, Self)] = &[
        (1, Self::View),
        (2, Self::Edit),
        (3, Self::Share),
        (4, Self::Save),
    ];
}

integer_enum!(RecentOperation);

/// A file or folder of a record.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RelatedFile {
    /// The file's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FileId>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The type of a file or folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_type: Option<FileType>,
    /// Links to the content and its thumbnails. The table lists them for images; in the published
    /// example a Word document has them too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub download_links: Vec<DownloadLink>,
    /// Whether the file is in the recycle bin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recycled: Option<bool>,
}

/// How a file relates to the caller.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RelatedKind {
    /// In any way (`0`).
    All,
    /// Someone shared it with the caller (`1`).
    SharedWithMe,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(String),
}

impl wire::StringEnum for RelatedKind {
    const KNOWN: &'static [(&'static str, Self)] = &[
        ("0", Self::All),
        ("1", Self::SharedWithMe),
    ];
}

string_enum!(RelatedKind);

/// What another user did with a file that is related to the caller.
///
/// The numbers have changed: the documents of 2024-10 list only 1, for sharing; in later ones 1
/// means viewing, and 3 means sharing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RelatedOperation {
    /// Shared it, in services of 2024 (`1`). Viewed it, in later services.
    ShareOrView,
    /// Edited it (`2`). Known from later documents.
    Edit,
    /// Shared it (`3`). Known from later documents.
    Share,
    /// Saved it to one of their own spaces (`4`). Known from later documents.
    Save,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for RelatedOperation {
    const KNOWN: &'static [(i64, Self)] = &[
        (1, Self::ShareOrView),
        (2, Self::Edit),
        (3, Self::Share),
        (4, Self::Save),
    ];
}

integer_enum!(RelatedOperation);

/// An operation on files that is related to the caller, such as sharing them.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RelatedRecord {
    /// The name of the user who performed the operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator: Option<String>,
    /// What another user did with a file that is related to the caller.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operate_type: Option<RelatedOperation>,
    /// When the operation was performed, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operate_time: Option<Time>,
    /// The record's id. For a share it is the share's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The display name of the record; in the published example it is the name of its only file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// The files and folders of the operation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<RelatedFile>,
    /// When the share ends, in UTC, if the operation is sharing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_time: Option<Time>,
    /// Whether the file of a record is still accessible.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ActivityStatus>,
    /// The id of the user who performed the operation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_id: Option<UserId>,
    /// The space that the files are in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
}

/// What related files are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RelatedSortField {
    /// By the time of the operation (`1`).
    OperateTime,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for RelatedSortField {
    const KNOWN: &'static [(i64, Self)] = &[(1, Self::OperateTime)];
}

integer_enum!(RelatedSortField);
