// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`carrier_shared_folders`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, pagination,
};
use serde::Serialize;

use crate::PROFILE;
use crate::carrier_shared_folders::{
    CreateSharedFolderResponse, GetSharedFolderResponse, ListSharedFoldersResponse,
    RenameSharedFolderResponse, SharedFolder, SharedFolderId, SharedFolderKind,
    SharedFolderSelection, SharedFolderStatus,
};
use crate::common::{ContainerId, GroupId, UserId};
use crate::errors::ERRORS;

/// The request of [`create_shared_folder`](super::create_shared_folder). Its page has an
/// [example](super::create_shared_folder#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateSharedFolderRequest {
    /// The owner's personal space, in which the folder is created.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub container_id: Option<ContainerId>,
    /// The kind of shared folder to create.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(rename = "shareType", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SharedFolderKind>,
    /// The name of the shared folder: at most 31 characters, no emoji, no backspace, tab or line break,
    /// none of `<`, `>`, `|`, `:`, `*`, `?`, `"` and `/`, and neither `.` nor `..`.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

impl CreateSharedFolderRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The owner's personal space, in which the folder is created.
    pub fn container_id(mut self, container_id: impl Into<ContainerId>) -> Self {
        self.container_id = Some(container_id.into());
        self
    }

    /// The kind of shared folder to create.
    pub fn kind(mut self, kind: SharedFolderKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The name of the shared folder: at most 31 characters, no emoji, no backspace, tab or line break,
    /// none of `<`, `>`, `|`, `:`, `*`, `?`, `"` and `/`, and neither `.` nor `..`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Request for CreateSharedFolderRequest {
    type Response = CreateSharedFolderResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createSharedFolder",
        method: Method::Post,
        path: "/koodrive/ose/v1/sharefolder/create",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: false,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`delete_shared_folders`](super::delete_shared_folders). Its page has an
/// [example](super::delete_shared_folders#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct DeleteSharedFoldersRequest {
    /// The shared folders to delete.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(rename = "id", default, skip_serializing_if = "Option::is_none")]
    pub ids: Option<Vec<SharedFolderId>>,
}

impl DeleteSharedFoldersRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The shared folders to delete.
    pub fn ids(
        mut self,
        ids: impl IntoIterator<Item = impl Into<SharedFolderId>>,
    ) -> Self {
        self.ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }
}

impl Request for DeleteSharedFoldersRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "deleteSharedFolders",
        method: Method::Post,
        path: "/koodrive/ose/v1/sharefolder/delete",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`list_shared_folders`](super::list_shared_folders). Its page has an
/// [example](super::list_shared_folders#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct ListSharedFoldersRequest {
    /// How many shared folders to skip, 0 or more.
    pub offset: u64,
    /// The maximum number of shared folders to return, from 1 to 1000.
    pub limit: u32,
    /// The text to search for, at most 32 characters; presumably in the names of the folders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_word: Option<String>,
    /// Only shared folders with this status. The service takes only `Normal` so far, which is also the
    /// default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<SharedFolderStatus>,
    /// Which shared folders to list, by the part that the caller has in them.
    #[serde(rename = "queryType", default, skip_serializing_if = "Option::is_none")]
    pub selection: Option<SharedFolderSelection>,
}

impl ListSharedFoldersRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(offset: u64, limit: u32) -> Self {
        Self {
            offset,
            limit,
            key_word: None,
            status: None,
            selection: None,
        }
    }

    /// The text to search for, at most 32 characters; presumably in the names of the folders.
    pub fn key_word(mut self, key_word: impl Into<String>) -> Self {
        self.key_word = Some(key_word.into());
        self
    }

    /// Only shared folders with this status.
    pub fn status(mut self, status: SharedFolderStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// Which shared folders to list, by the part that the caller has in them.
    pub fn selection(mut self, selection: SharedFolderSelection) -> Self {
        self.selection = Some(selection);
        self
    }
}

impl Request for ListSharedFoldersRequest {
    type Response = ListSharedFoldersResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listSharedFolders",
        method: Method::Get,
        path: "/koodrive/ose/v1/sharefolder/list",
        params: &[
            Param::query("offset"),
            Param::query("limit"),
            Param::query("keyWord"),
            Param::query("status"),
            Param::query("queryType"),
        ],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListSharedFoldersRequest {
    type Item = SharedFolder;

    type Style = pagination::Offset;

    fn items(page: &mut ListSharedFoldersResponse) -> Option<&mut Vec<SharedFolder>> {
        Some(&mut page.folders)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(_: &ListSharedFoldersResponse) -> Option<u64> {
        None
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

/// The request of [`get_shared_folder`](super::get_shared_folder). Its page has an
/// [example](super::get_shared_folder#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct GetSharedFolderRequest {
    /// The shared folder, by its own id and not by that of the folder.
    pub share_folder_id: SharedFolderId,
}

impl GetSharedFolderRequest {
    /// Creates a request from all of its fields.
    pub fn new(share_folder_id: impl Into<SharedFolderId>) -> Self {
        Self {
            share_folder_id: share_folder_id.into(),
        }
    }
}

impl Request for GetSharedFolderRequest {
    type Response = GetSharedFolderResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getSharedFolder",
        method: Method::Get,
        path: "/koodrive/ose/v1/sharefolder/metadata/{shareFolderId}",
        params: &[Param::path("shareFolderId")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`rename_shared_folder`](super::rename_shared_folder). Its page has an
/// [example](super::rename_shared_folder#example).
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RenameSharedFolderRequest {
    /// The shared folder.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<SharedFolderId>,
    /// The new name: at most 31 characters, no emoji, no backspace, tab or line break, none of `<`,
    /// `>`, `|`, `:`, `*`, `?`, `"` and `/`, and neither `.` nor `..`.
    ///
    /// Unconfirmed: inferred, not documented.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_name: Option<String>,
}

impl RenameSharedFolderRequest {
    /// Creates a request with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// The shared folder.
    pub fn id(mut self, id: impl Into<SharedFolderId>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// The new name: at most 31 characters, no emoji, no backspace, tab or line break, none of `<`,
    /// `>`, `|`, `:`, `*`, `?`, `"` and `/`, and neither `.` nor `..`.
    pub fn file_name(mut self, file_name: impl Into<String>) -> Self {
        self.file_name = Some(file_name.into());
        self
    }
}

impl Request for RenameSharedFolderRequest {
    type Response = RenameSharedFolderResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "renameSharedFolder",
        method: Method::Post,
        path: "/koodrive/ose/v1/sharefolder/rename",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

/// The request of [`remove_shared_folder_member`](super::remove_shared_folder_member). Its page has
/// an [example](super::remove_shared_folder_member#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct RemoveSharedFolderMemberRequest {
    /// The owner of the shared folder. With the same id as `deleteUserId`, a member leaves by choice;
    /// with another, the owner removes the member. The table requires it; the published request omits
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner_id: Option<UserId>,
    /// The group of the members of the shared folder.
    pub group_id: GroupId,
    /// The member who leaves.
    #[serde(rename = "deleteUserId")]
    pub member_id: UserId,
}

impl RemoveSharedFolderMemberRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(group_id: GroupId, member_id: UserId) -> Self {
        Self {
            owner_id: None,
            group_id,
            member_id,
        }
    }

    /// The owner of the shared folder.
    pub fn owner_id(mut self, owner_id: impl Into<UserId>) -> Self {
        self.owner_id = Some(owner_id.into());
        self
    }
}

impl Request for RemoveSharedFolderMemberRequest {
    type Response = ();

    const OPERATION: &'static Operation = &Operation {
        id: "removeSharedFolderMember",
        method: Method::Post,
        path: "/koodrive/ose/v1/usergroupsInvite/deleteMember",
        params: &[
            Param::query("ownerId"),
            Param::query("groupId"),
            Param::query("deleteUserId"),
        ],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
