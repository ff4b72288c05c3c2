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
