//! PENDING: refuses the operations of groups that other clones implement. Delete this file, and its line in lib.rs.
#![allow(missing_docs, clippy::wildcard_imports, reason = "this file goes at the merge")]

use koodrive::activity::{
    ListRecentFilesRequest, ListRecentFilesResponse, ListRelatedFilesRequest, ListRelatedFilesResponse,
};
use koodrive::archives::{ListArchiveFilesRequest, ListArchiveFilesResponse};
use koodrive::errors;
use koodrive::favorites::{ListStarredFilesRequest, ListStarredFilesResponse, StarFilesRequest, StarFilesResponse};
use koodrive::jobs::{
    CancelJobRequest, CancelJobResponse, CreateJobRequest, CreateJobResponse, GetJobRequest, GetJobResponse,
    ListJobsRequest, ListJobsResponse,
};
use koodrive::listings::{ListFilesResponse, ListPersonalFilesRequest, ListTeamFilesRequest};
use koodrive::messages::{
    CountUnreadMessagesRequest, CountUnreadMessagesResponse, DeleteMessagesRequest, DeleteMessagesResponse,
    ListMessagesRequest, ListMessagesResponse, MarkMessagesReadRequest, MarkMessagesReadResponse,
    UpdateAllMessagesRequest,
};
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
use koodrive::tasks::{
    CreateTaskRequest, CreateTaskResponse, GetHandoverRecipientRequest, GetHandoverRecipientResponse, GetTaskRequest,
    GetTaskResponse, GetTaskResultRequest, GetTaskResultResponse, ListTasksRequest, ListTasksResponse,
};

use crate::generated::*;
use crate::serve::{Call, Refusal};
use crate::service::Service;

fn pending() -> Refusal {
    Refusal::new(errors::INTERNAL_SERVICE_FAILED, "pending")
}

impl Activity for Service {
    fn list_related_files(
        &self,
        _call: &Call,
        _request: ListRelatedFilesRequest,
    ) -> Result<ListRelatedFilesResponse, Refusal> {
        Err(pending())
    }
    fn list_recent_files(
        &self,
        _call: &Call,
        _request: ListRecentFilesRequest,
    ) -> Result<ListRecentFilesResponse, Refusal> {
        Err(pending())
    }
}

impl Archives for Service {
    fn list_archive_files(
        &self,
        _call: &Call,
        _request: ListArchiveFilesRequest,
    ) -> Result<ListArchiveFilesResponse, Refusal> {
        Err(pending())
    }
}

impl Favorites for Service {
    fn star_files(&self, _call: &Call, _request: StarFilesRequest) -> Result<StarFilesResponse, Refusal> {
        Err(pending())
    }
    fn list_starred_files(
        &self,
        _call: &Call,
        _request: ListStarredFilesRequest,
    ) -> Result<ListStarredFilesResponse, Refusal> {
        Err(pending())
    }
}

impl Jobs for Service {
    fn list_jobs(&self, _call: &Call, _request: ListJobsRequest) -> Result<ListJobsResponse, Refusal> {
        Err(pending())
    }
    fn create_job(&self, _call: &Call, _request: CreateJobRequest) -> Result<CreateJobResponse, Refusal> {
        Err(pending())
    }
    fn get_job(&self, _call: &Call, _request: GetJobRequest) -> Result<GetJobResponse, Refusal> {
        Err(pending())
    }
    fn cancel_job(&self, _call: &Call, _request: CancelJobRequest) -> Result<CancelJobResponse, Refusal> {
        Err(pending())
    }
}

impl Listings for Service {
    fn list_personal_files(
        &self,
        _call: &Call,
        _request: ListPersonalFilesRequest,
    ) -> Result<ListFilesResponse, Refusal> {
        Err(pending())
    }
    fn list_team_files(&self, _call: &Call, _request: ListTeamFilesRequest) -> Result<ListFilesResponse, Refusal> {
        Err(pending())
    }
}

impl Messages for Service {
    fn count_unread_messages(
        &self,
        _call: &Call,
        _request: CountUnreadMessagesRequest,
    ) -> Result<CountUnreadMessagesResponse, Refusal> {
        Err(pending())
    }
    fn list_messages(&self, _call: &Call, _request: ListMessagesRequest) -> Result<ListMessagesResponse, Refusal> {
        Err(pending())
    }
    fn mark_messages_read(
        &self,
        _call: &Call,
        _request: MarkMessagesReadRequest,
    ) -> Result<MarkMessagesReadResponse, Refusal> {
        Err(pending())
    }
    fn delete_messages(
        &self,
        _call: &Call,
        _request: DeleteMessagesRequest,
    ) -> Result<DeleteMessagesResponse, Refusal> {
        Err(pending())
    }
    fn update_all_messages(&self, _call: &Call, _request: UpdateAllMessagesRequest) -> Result<(), Refusal> {
        Err(pending())
    }
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

impl Tasks for Service {
    fn create_task(&self, _call: &Call, _request: CreateTaskRequest) -> Result<CreateTaskResponse, Refusal> {
        Err(pending())
    }
    fn list_tasks(&self, _call: &Call, _request: ListTasksRequest) -> Result<ListTasksResponse, Refusal> {
        Err(pending())
    }
    fn get_task(&self, _call: &Call, _request: GetTaskRequest) -> Result<GetTaskResponse, Refusal> {
        Err(pending())
    }
    fn get_handover_recipient(
        &self,
        _call: &Call,
        _request: GetHandoverRecipientRequest,
    ) -> Result<GetHandoverRecipientResponse, Refusal> {
        Err(pending())
    }
    fn get_task_result(&self, _call: &Call, _request: GetTaskResultRequest) -> Result<GetTaskResultResponse, Refusal> {
        Err(pending())
    }
}
