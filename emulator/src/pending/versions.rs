//! The operations of [`crate::generated::Versions`] are not served yet.

use koodrive::versions::{
    CompleteFileVersionRequest, CreateFileVersionRequest, CreateFileVersionResponse, DeleteFileVersionRequest,
    GetFileVersionRequest, GetFileVersionResponse, ListFileVersionsRequest, ListFileVersionsResponse,
    RestoreFileVersionRequest, UpdateFileVersionRequest,
};

use crate::api::{Call, Refusal};
use crate::generated::Versions;
use crate::service::Service;

impl Versions for Service {
    fn list_file_versions(&self, _: &Call, _: ListFileVersionsRequest) -> Result<ListFileVersionsResponse, Refusal> {
        Err(Refusal::unserved("listFileVersions"))
    }

    fn get_file_version(&self, _: &Call, _: GetFileVersionRequest) -> Result<GetFileVersionResponse, Refusal> {
        Err(Refusal::unserved("getFileVersion"))
    }

    fn create_file_version(&self, _: &Call, _: CreateFileVersionRequest) -> Result<CreateFileVersionResponse, Refusal> {
        Err(Refusal::unserved("createFileVersion"))
    }

    fn complete_file_version(&self, _: &Call, _: CompleteFileVersionRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("completeFileVersion"))
    }

    fn restore_file_version(&self, _: &Call, _: RestoreFileVersionRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("restoreFileVersion"))
    }

    fn update_file_version(&self, _: &Call, _: UpdateFileVersionRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("updateFileVersion"))
    }

    fn delete_file_version(&self, _: &Call, _: DeleteFileVersionRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("deleteFileVersion"))
    }
}
