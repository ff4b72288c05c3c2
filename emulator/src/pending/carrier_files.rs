//! The operations of [`crate::generated::CarrierFiles`] are not served yet.

use koodrive::carrier_files::{
    AddFileTagsRequest, ListFileOperationsRequest, ListFileOperationsResponse, RemoveFileTagsRequest,
};

use crate::api::{Call, Refusal};
use crate::generated::CarrierFiles;
use crate::service::Service;

impl CarrierFiles for Service {
    fn list_file_operations(
        &self,
        _: &Call,
        _: ListFileOperationsRequest,
    ) -> Result<ListFileOperationsResponse, Refusal> {
        Err(Refusal::unserved("listFileOperations"))
    }

    fn add_file_tags(&self, _: &Call, _: AddFileTagsRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("addFileTags"))
    }

    fn remove_file_tags(&self, _: &Call, _: RemoveFileTagsRequest) -> Result<(), Refusal> {
        Err(Refusal::unserved("removeFileTags"))
    }
}
