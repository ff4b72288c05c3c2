//! The operations of [`crate::generated::StandardPublicShares`] are not served yet.

use koodrive::standard_public_shares::{
    CreatePublicShareTaskRequest, CreatePublicShareTaskResponse, GetPublicShareDownloadUrlRequest,
    GetPublicShareDownloadUrlResponse, GetPublicShareInfoRequest, GetPublicShareInfoResponse,
    GetPublicShareTaskRequest, GetPublicShareTaskResponse, ListPublicSharedFilesRequest, ListPublicSharedFilesResponse,
    VerifyPublicExtractCodeRequest, VerifyPublicExtractCodeResponse,
};

use crate::api::{Call, Refusal};
use crate::generated::StandardPublicShares;
use crate::service::Service;

impl StandardPublicShares for Service {
    fn get_public_share_info(
        &self,
        _: &Call,
        _: GetPublicShareInfoRequest,
    ) -> Result<GetPublicShareInfoResponse, Refusal> {
        Err(Refusal::unserved("getPublicShareInfo"))
    }

    fn verify_public_extract_code(
        &self,
        _: &Call,
        _: VerifyPublicExtractCodeRequest,
    ) -> Result<VerifyPublicExtractCodeResponse, Refusal> {
        Err(Refusal::unserved("verifyPublicExtractCode"))
    }

    fn list_public_shared_files(
        &self,
        _: &Call,
        _: ListPublicSharedFilesRequest,
    ) -> Result<ListPublicSharedFilesResponse, Refusal> {
        Err(Refusal::unserved("listPublicSharedFiles"))
    }

    fn get_public_share_download_url(
        &self,
        _: &Call,
        _: GetPublicShareDownloadUrlRequest,
    ) -> Result<GetPublicShareDownloadUrlResponse, Refusal> {
        Err(Refusal::unserved("getPublicShareDownloadUrl"))
    }

    fn create_public_share_task(
        &self,
        _: &Call,
        _: CreatePublicShareTaskRequest,
    ) -> Result<CreatePublicShareTaskResponse, Refusal> {
        Err(Refusal::unserved("createPublicShareTask"))
    }

    fn get_public_share_task(
        &self,
        _: &Call,
        _: GetPublicShareTaskRequest,
    ) -> Result<GetPublicShareTaskResponse, Refusal> {
        Err(Refusal::unserved("getPublicShareTask"))
    }
}
