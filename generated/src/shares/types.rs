// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`shares`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{Secret, Time, integer_enum, string_id, wire};
use serde::{Deserialize, Serialize};

use crate::common::{
    ContainerId, DepartmentId, DownloadLink, FileId, FileType, GroupId, UserId,
};

/// The response of [`cancel_shares`](crate::shares::cancel_shares).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CancelSharesResponse {
    /// One entry for each share of the request.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sub_response_list: Vec<ShareResult>,
}

/// The new share.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateShareResponse {
    /// The new share, including its id, link and access code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_link: Option<Share>,
}

/// The response of [`get_my_share`](crate::shares::get_my_share).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetMyShareResponse {
    /// The share, with its members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_link: Option<Share>,
}

/// A page of the caller's shares.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListMySharesResponse {
    /// The `page_cursor` to send for the next page. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// The shares of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub share_links: Vec<Share>,
}

/// A share: files that a user makes available to others through a link.
///
/// Each operation returns some of these fields: an owner sees the most, a visitor the least.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Share {
    /// The id of a share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_id: Option<ShareId>,
    /// The short code of a share, at the end of its link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short_url: Option<ShareCode>,
    /// The URL of the page that opens the share. It ends with the short code. Visitors do not see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link_url: Option<String>,
    /// The display name of the share: the name of its file, or of its first file followed by the
    /// Chinese for "and more files".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_name: Option<String>,
    /// The user who created the share. Members and visitors see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<UserId>,
    /// The name of that user. Members and visitors see it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_name: Option<String>,
    /// Who can open the share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<ShareScope>,
    /// The departments that are members of the share. Only
    /// [`get_my_share`](crate::shares::get_my_share) returns them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub depts: Vec<ShareDepartment>,
    /// The groups that are members of the share. Only [`get_my_share`](crate::shares::get_my_share)
    /// returns them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<ShareGroup>,
    /// The users who are members of the share. Only [`get_my_share`](crate::shares::get_my_share)
    /// returns them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub users: Vec<ShareUser>,
    /// The files of the share. Only lists of shares have them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<SharedFile>,
    /// The space that the files are in. Only lists of shares have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The name of that space. Only [`list_my_shares`](crate::shares::list_my_shares) returns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_name: Option<String>,
    /// What the share allows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<SharePermission>,
    /// The share's access code, empty if it has none. Only the owner sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extract_code: Option<Secret>,
    /// The owner's message to the members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<String>,
    /// Whether a share can still be opened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<ShareStatus>,
    /// When the files were shared, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_time: Option<Time>,
    /// When the share ends, in UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_time: Option<Time>,
    /// How long the share lasts, presumably in days; `3` in the published examples. Only visitors see
    /// it.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expire_date: Option<String>,
    /// When the share was created, in UTC. Only [`update_share`](crate::shares::update_share) returns
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<Time>,
    /// When the share last changed, in UTC. Only [`update_share`](crate::shares::update_share) and
    /// [`list_received_shares`](crate::received_shares::list_received_shares) return it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub update_time: Option<Time>,
    /// How often the share was viewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub view_cnt: Option<u64>,
    /// How often its files were downloaded. The documents of 2024-10 announce it for a future version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download_cnt: Option<u64>,
    /// How often its files were saved to another space. The documents of 2024-10 announce it for a
    /// future version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub save_cnt: Option<u64>,
}

/// The short code of a share, at the end of its link.
///
/// Visitors who open the link identify the share by this code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShareCode(Cow<'static, str>);

string_id!(ShareCode);

/// A department that is a member of a share.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ShareDepartment {
    /// The department's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<DepartmentId>,
    /// The department's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A group of users that is a member of a share.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ShareGroup {
    /// The group's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<GroupId>,
    /// The group's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// The id of a share.
///
/// It is not the code at the end of the share's link, which may differ from it in a single digit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ShareId(Cow<'static, str>);

string_id!(ShareId);

/// What a share allows visitors to do with its files. The documents of 2024-10 announce it for a
/// future version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SharePermission {
    /// Whether the files may be viewed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub preview: Option<bool>,
    /// Whether the files may be edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edit: Option<bool>,
    /// Whether the files may be downloaded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub download: Option<bool>,
}

impl SharePermission {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether the files may be viewed.
    pub fn preview(mut self, preview: bool) -> Self {
        self.preview = Some(preview);
        self
    }

    /// Whether the files may be edited.
    pub fn edit(mut self, edit: bool) -> Self {
        self.edit = Some(edit);
        self
    }

    /// Whether the files may be downloaded.
    pub fn download(mut self, download: bool) -> Self {
        self.download = Some(download);
        self
    }
}

/// The outcome for one of several shares.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ShareResult {
    /// The share. It appears only in the published example of
    /// [`cancel_shares`](crate::shares::cancel_shares).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_id: Option<ShareId>,
    /// `0` on success, otherwise the error code for this share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// A message that describes the outcome for this share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}

/// Who can open a share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShareScope {
    /// Also people outside the enterprise (`1`). Available to allow-listed tenants only. Known from
    /// later documents.
    External,
    /// Everyone in the enterprise (`2`).
    Enterprise,
    /// The departments, groups and users of the enterprise that are members of the share (`3`).
    Members,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for ShareScope {
    const KNOWN: &'static [(i64, Self)] = &[
        (1, Self::External),
        (2, Self::Enterprise),
        (3, Self::Members),
    ];
}

integer_enum!(ShareScope);

/// What shares are sorted by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShareSortField {
    /// By the time of sharing (`4`).
    ShareTime,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for ShareSortField {
    const KNOWN: &'static [(i64, Self)] = &[(4, Self::ShareTime)];
}

integer_enum!(ShareSortField);

/// Whether a share can still be opened.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShareStatus {
    /// It can be opened until its `expire_time` (`0`).
    ByExpiry,
    /// Its files have been deleted (`1`).
    FileDeleted,
    /// It has become invalid (`2`).
    Invalid,
    /// It has expired (`3`). Known from later documents.
    Expired,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for ShareStatus {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::ByExpiry),
        (1, Self::FileDeleted),
        (2, Self::Invalid),
        (3, Self::Expired),
    ];
}

integer_enum!(ShareStatus);

/// A user who is a member of a share.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ShareUser {
    /// The user's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<UserId>,
    /// The user's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// A file or folder of a share.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SharedFile {
    /// The file's id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<FileId>,
    /// The file's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
    /// The type of a file or folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_type: Option<FileType>,
    /// The media type of the content. [`list_shared_files`](crate::share_links::list_shared_files) does
    /// not return it.
    #[serde(alias = "contentType", default, skip_serializing_if = "Option::is_none")]
    pub mime_type: Option<String>,
    /// The content's length in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<u64>,
    /// The folder that contains the file. Only the first entry counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parent_folder: Vec<FileId>,
    /// The last extension of the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_suffix: Option<String>,
    /// The space that contains the file.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub containers: Vec<ContainerId>,
    /// Links to the content and its thumbnails. No published response has them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub download_links: Vec<DownloadLink>,
    /// Whether the file is in the recycle bin.
    /// [`list_shared_files`](crate::share_links::list_shared_files) does not return it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recycled: Option<bool>,
    /// When the file last changed, in UTC. Only
    /// [`list_shared_files`](crate::share_links::list_shared_files) returns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_time: Option<Time>,
}

/// The share after the change.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct UpdateShareResponse {
    /// The share after the change, without its members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share_link: Option<Share>,
}
