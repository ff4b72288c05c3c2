// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The types that the requests and responses of [`carrier_shared_folders`](super) are made of.

use std::borrow::Cow;

use koodrive_runtime::{integer_enum, string_id, wire};
use serde::Deserialize;

use crate::common::{ContainerId, FileId, GroupId, TenantId, UserId};

/// The response of [`create_shared_folder`](crate::carrier_shared_folders::create_shared_folder).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct CreateSharedFolderResponse {
    /// An id. The documents do not explain what it identifies; `data` has the ids of the shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The new shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<CreatedSharedFolder>,
}

/// What [`create_shared_folder`](crate::carrier_shared_folders::create_shared_folder) returns of
/// the new shared folder.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreatedSharedFolder {
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The user who created the shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator: Option<UserId>,
    /// When the shared folder was created. The documents do not state the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<String>,
    /// The group of its members, to which
    /// [`invite_to_shared_folder`](crate::carrier_invitations::invite_to_shared_folder) invites others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
    /// The id of a shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SharedFolderId>,
    /// The folder itself, as the file operations know it. Despite the name it is not what
    /// [`get_shared_folder`](crate::carrier_shared_folders::get_shared_folder) takes, which is `id`.
    #[serde(rename = "shareFolderId", default, skip_serializing_if = "Option::is_none")]
    pub folder_id: Option<FileId>,
}

/// The response of [`get_shared_folder`](crate::carrier_shared_folders::get_shared_folder).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct GetSharedFolderResponse {
    /// The shared folder.
    #[serde(rename = "sharefolder", default, skip_serializing_if = "Option::is_none")]
    pub shared_folder: Option<SharedFolder>,
}

/// A page of shared folders.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct ListSharedFoldersResponse {
    /// The shared folders of this page.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub folders: Vec<SharedFolder>,
}

/// The response of [`rename_shared_folder`](crate::carrier_shared_folders::rename_shared_folder).
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[non_exhaustive]
pub struct RenameSharedFolderResponse {
    /// The shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SharedFolderId>,
}

/// A folder in a personal space, and who shares it.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[cfg_attr(feature = "server", derive(serde::Serialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct SharedFolder {
    /// The id of a tenant, which is an enterprise that uses KooDrive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<TenantId>,
    /// The user who created the shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creator: Option<UserId>,
    /// When the shared folder was created. The documents do not state the format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_time: Option<String>,
    /// The user who owns the shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<UserId>,
    /// Whether a shared folder still exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<SharedFolderStatus>,
    /// The id of a shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SharedFolderId>,
    /// The space that the folder is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The folder itself, as the file operations know it.
    #[serde(
        rename = "shareFolderFileId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub folder_id: Option<FileId>,
    /// The name of the shared folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The group of its members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
    /// The most members that the family can have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_member: Option<u32>,
}

/// The id of a shared folder.
///
/// It is neither the id of the folder in its space, which is a `FileId`, nor that of the group of
/// its members.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SharedFolderId(Cow<'static, str>);

string_id!(SharedFolderId);

/// The kind of a shared folder. There is one so far.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SharedFolderKind {
    /// A folder that a family shares (`0`).
    Family,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for SharedFolderKind {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Family)];
}

integer_enum!(SharedFolderKind);

/// The part that the caller has in a shared folder.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SharedFolderSelection {
    /// All of the caller's (`0`).
    All,
    /// Those that the caller created (`1`).
    Created,
    /// Those of others that the caller has joined (`2`).
    Joined,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for SharedFolderSelection {
    const KNOWN: &'static [(i64, Self)] = &[
        (0, Self::All),
        (1, Self::Created),
        (2, Self::Joined),
    ];
}

integer_enum!(SharedFolderSelection);

/// Whether a shared folder still exists.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SharedFolderStatus {
    /// It exists (`0`).
    Normal,
    /// It has been deleted (`1`).
    Deleted,
    /// A value that this version of the crate does not know. It is sent back unchanged.
    Unknown(i64),
}

impl wire::IntegerEnum for SharedFolderStatus {
    const KNOWN: &'static [(i64, Self)] = &[(0, Self::Normal), (1, Self::Deleted)];
}

integer_enum!(SharedFolderStatus);
