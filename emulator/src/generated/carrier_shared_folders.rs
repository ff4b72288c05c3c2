// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Folders that the users of a carrier share with their families.
//!
//! A shared folder is a folder in its owner's personal space, with a group of members. It has three
//! ids: its own, `id`, which most of these operations take; that of the folder, with which the file
//! operations reach it; and that of the group, to which its owner invites members.
//!
//! Only in the carrier edition.

use koodrive::carrier_shared_folders::{
    CreateSharedFolderRequest, CreateSharedFolderResponse, DeleteSharedFoldersRequest,
    GetSharedFolderRequest, GetSharedFolderResponse, ListSharedFoldersRequest,
    ListSharedFoldersResponse, RemoveSharedFolderMemberRequest,
    RenameSharedFolderRequest, RenameSharedFolderResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::carrier_shared_folders`].
pub trait CarrierSharedFolders: Send + Sync + 'static {
    /// Creates a shared folder: `POST /koodrive/ose/v1/sharefolder/create`.
    fn create_shared_folder(
        &self,
        call: &Call,
        request: CreateSharedFolderRequest,
    ) -> Result<CreateSharedFolderResponse, Refusal>;

    /// Deletes shared folders: `POST /koodrive/ose/v1/sharefolder/delete`.
    fn delete_shared_folders(
        &self,
        call: &Call,
        request: DeleteSharedFoldersRequest,
    ) -> Result<(), Refusal>;

    /// Lists the shared folders that the caller created or joined:
    /// `GET /koodrive/ose/v1/sharefolder/list`.
    fn list_shared_folders(
        &self,
        call: &Call,
        request: ListSharedFoldersRequest,
    ) -> Result<ListSharedFoldersResponse, Refusal>;

    /// Gets a shared folder: `GET /koodrive/ose/v1/sharefolder/metadata/{shareFolderId}`.
    fn get_shared_folder(
        &self,
        call: &Call,
        request: GetSharedFolderRequest,
    ) -> Result<GetSharedFolderResponse, Refusal>;

    /// Renames a shared folder: `POST /koodrive/ose/v1/sharefolder/rename`.
    fn rename_shared_folder(
        &self,
        call: &Call,
        request: RenameSharedFolderRequest,
    ) -> Result<RenameSharedFolderResponse, Refusal>;

    /// Removes a member from a shared folder: `POST /koodrive/ose/v1/usergroupsInvite/deleteMember`.
    fn remove_shared_folder_member(
        &self,
        call: &Call,
        request: RemoveSharedFolderMemberRequest,
    ) -> Result<(), Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listSharedFolders",
        &[
            Parameter::required("offset", Form::U64),
            Parameter::required("limit", Form::U32),
            Parameter::optional("keyWord", Form::Text),
            Parameter::optional("status", Form::IntegerOf(&[0, 1])),
            Parameter::optional("queryType", Form::IntegerOf(&[0, 1, 2])),
        ],
    ),
    ("getSharedFolder", &[Parameter::required("shareFolderId", Form::Text)]),
    (
        "removeSharedFolderMember",
        &[
            Parameter::optional("ownerId", Form::Text),
            Parameter::required("groupId", Form::Text),
            Parameter::required("deleteUserId", Form::Text),
        ],
    ),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: CarrierSharedFolders>() -> Vec<Route<S>> {
    vec![
        Route::new(S::create_shared_folder, PARAMETERS),
        Route::new(S::delete_shared_folders, PARAMETERS),
        Route::new(S::list_shared_folders, PARAMETERS), Route::new(S::get_shared_folder,
        PARAMETERS), Route::new(S::rename_shared_folder, PARAMETERS),
        Route::new(S::remove_shared_folder_member, PARAMETERS)
    ]
}
