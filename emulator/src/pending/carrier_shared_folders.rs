//! The operations of [`crate::generated::CarrierSharedFolders`] are not served yet.

use koodrive::carrier_shared_folders::{
    CreateSharedFolderRequest, CreateSharedFolderResponse, DeleteSharedFoldersRequest, GetSharedFolderRequest,
    GetSharedFolderResponse, ListSharedFoldersRequest, ListSharedFoldersResponse, RemoveSharedFolderMemberRequest,
    RenameSharedFolderRequest, RenameSharedFolderResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::CarrierSharedFolders;
use crate::service::Service;

impl CarrierSharedFolders for Service {
    fn create_shared_folder(
        &self,
        _: &Call,
        _: CreateSharedFolderRequest,
    ) -> Result<CreateSharedFolderResponse, Refusal> {
        Err(Refusal::unserved("createSharedFolder"))
    }

    fn delete_shared_folders(&self, _: &Call, _: DeleteSharedFoldersRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("deleteSharedFolders"))
    }

    fn list_shared_folders(&self, _: &Call, _: ListSharedFoldersRequest) -> Result<ListSharedFoldersResponse, Refusal> {
        Err(Refusal::unserved("listSharedFolders"))
    }

    fn get_shared_folder(&self, _: &Call, _: GetSharedFolderRequest) -> Result<GetSharedFolderResponse, Refusal> {
        Err(Refusal::unserved("getSharedFolder"))
    }

    fn rename_shared_folder(
        &self,
        _: &Call,
        _: RenameSharedFolderRequest,
    ) -> Result<RenameSharedFolderResponse, Refusal> {
        Err(Refusal::unserved("renameSharedFolder"))
    }

    fn remove_shared_folder_member(&self, _: &Call, _: RemoveSharedFolderMemberRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("removeSharedFolderMember"))
    }
}
