//! PENDING: refuses the operations of groups that other clones implement. Delete this file, and its line in lib.rs.
#![allow(missing_docs, clippy::wildcard_imports, reason = "this file goes at the merge")]

use koodrive::errors;
use koodrive::receivedshares::{
    ExitSharesRequest, ExitSharesResponse, GetReceivedShareRequest, GetReceivedShareResponse,
    ListReceivedSharesRequest, ListReceivedSharesResponse,
};
use koodrive::sharelinks::{
    CreateShareTaskRequest, CreateShareTaskResponse, GetShareDownloadUrlRequest, GetShareDownloadUrlResponse,
    GetShareInfoRequest, GetShareInfoResponse, GetShareTaskRequest, GetShareTaskResponse, ListSharedFilesRequest,
    ListSharedFilesResponse, VerifyExtractCodeRequest, VerifyExtractCodeResponse, VisitShareRequest,
};
use koodrive::shares::{
    CancelSharesRequest, CancelSharesResponse, CreateShareRequest, CreateShareResponse, GetMyShareRequest,
    GetMyShareResponse, ListMySharesRequest, ListMySharesResponse, UpdateShareRequest, UpdateShareResponse,
};

use crate::generated::*;
use crate::serve::{Call, Refusal};
use crate::service::Service;

fn pending() -> Refusal {
    Refusal::new(errors::INTERNAL_SERVICE_FAILED, "pending")
}

impl Receivedshares for Service {
    fn list_received_shares(
        &self,
        _call: &Call,
        _request: ListReceivedSharesRequest,
    ) -> Result<ListReceivedSharesResponse, Refusal> {
        Err(pending())
    }
    fn get_received_share(
        &self,
        _call: &Call,
        _request: GetReceivedShareRequest,
    ) -> Result<GetReceivedShareResponse, Refusal> {
        Err(pending())
    }
    fn exit_shares(&self, _call: &Call, _request: ExitSharesRequest) -> Result<ExitSharesResponse, Refusal> {
        Err(pending())
    }
}

impl Sharelinks for Service {
    fn visit_share(&self, _call: &Call, _request: VisitShareRequest) -> Result<(), Refusal> {
        Err(pending())
    }
    fn get_share_info(&self, _call: &Call, _request: GetShareInfoRequest) -> Result<GetShareInfoResponse, Refusal> {
        Err(pending())
    }
    fn verify_extract_code(
        &self,
        _call: &Call,
        _request: VerifyExtractCodeRequest,
    ) -> Result<VerifyExtractCodeResponse, Refusal> {
        Err(pending())
    }
    fn list_shared_files(
        &self,
        _call: &Call,
        _request: ListSharedFilesRequest,
    ) -> Result<ListSharedFilesResponse, Refusal> {
        Err(pending())
    }
    fn get_share_download_url(
        &self,
        _call: &Call,
        _request: GetShareDownloadUrlRequest,
    ) -> Result<GetShareDownloadUrlResponse, Refusal> {
        Err(pending())
    }
    fn create_share_task(
        &self,
        _call: &Call,
        _request: CreateShareTaskRequest,
    ) -> Result<CreateShareTaskResponse, Refusal> {
        Err(pending())
    }
    fn get_share_task(&self, _call: &Call, _request: GetShareTaskRequest) -> Result<GetShareTaskResponse, Refusal> {
        Err(pending())
    }
}

impl Shares for Service {
    fn list_my_shares(&self, _call: &Call, _request: ListMySharesRequest) -> Result<ListMySharesResponse, Refusal> {
        Err(pending())
    }
    fn create_share(&self, _call: &Call, _request: CreateShareRequest) -> Result<CreateShareResponse, Refusal> {
        Err(pending())
    }
    fn get_my_share(&self, _call: &Call, _request: GetMyShareRequest) -> Result<GetMyShareResponse, Refusal> {
        Err(pending())
    }
    fn update_share(&self, _call: &Call, _request: UpdateShareRequest) -> Result<UpdateShareResponse, Refusal> {
        Err(pending())
    }
    fn cancel_shares(&self, _call: &Call, _request: CancelSharesRequest) -> Result<CancelSharesResponse, Refusal> {
        Err(pending())
    }
}
