// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The requests of the operations in [`jobs`](super).

use koodrive_runtime::{
    Auth, CommonHeader, Method, Operation, Paged, Param, Request, Secret, pagination,
    poll,
};
use serde::Serialize;

use crate::PROFILE;
use crate::common::{ContainerId, JobId, JobItem, JobItemStatus, JobResult, JobStatus};
use crate::errors::ERRORS;
use crate::jobs::{
    CancelJobResponse, CreateJobResponse, GetJobResponse, Job, JobAction, JobInput,
    JobKind, ListJobsResponse,
};

/// The request of [`list_jobs`](super::list_jobs). Its page has an
/// [example](super::list_jobs#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct ListJobsRequest {
    /// Only jobs of this kind.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<JobKind>,
    /// Only jobs with this status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobStatus>,
    /// How many jobs to skip, 0 or more.
    pub offset: u64,
    /// The maximum number of jobs to return, from 1 to 100.
    pub limit: u32,
}

impl ListJobsRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(offset: u64, limit: u32) -> Self {
        Self {
            kind: None,
            status: None,
            offset,
            limit,
        }
    }

    /// Only jobs of this kind.
    pub fn kind(mut self, kind: JobKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// Only jobs with this status.
    pub fn status(mut self, status: JobStatus) -> Self {
        self.status = Some(status);
        self
    }
}

impl Request for ListJobsRequest {
    type Response = ListJobsResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "listJobs",
        method: Method::Get,
        path: "/koodrive/ose/v1/jobs",
        params: &[
            Param::query("type"),
            Param::query("status"),
            Param::query("offset"),
            Param::query("limit"),
        ],
        auth: Auth::Token,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl Paged for ListJobsRequest {
    type Item = Job;

    type Style = pagination::Offset;

    fn items(page: &mut ListJobsResponse) -> Option<&mut Vec<Job>> {
        Some(&mut page.data)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(_: &ListJobsResponse) -> Option<u64> {
        None
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

/// The request of [`create_job`](super::create_job). Its page has an
/// [example](super::create_job#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CreateJobRequest {
    /// The space that the files go to. It may be the space that they are in.
    pub dst_container_id: ContainerId,
    /// What the job does.
    pub task_type: JobKind,
    /// Which files the job processes, and where they go.
    pub task_info: JobInput,
    /// The variant of the job, if its kind has variants.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action_type: Option<JobAction>,
    /// The password of the archive to extract, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<Secret>,
}

impl CreateJobRequest {
    /// Creates a request from the required fields; optional fields are unset.
    pub fn new(
        dst_container_id: impl Into<ContainerId>,
        task_type: JobKind,
        task_info: JobInput,
    ) -> Self {
        Self {
            dst_container_id: dst_container_id.into(),
            task_type,
            task_info,
            action_type: None,
            password: None,
        }
    }

    /// The variant of the job, if its kind has variants.
    pub fn action_type(mut self, action_type: JobAction) -> Self {
        self.action_type = Some(action_type);
        self
    }

    /// The password of the archive to extract, if it has one.
    pub fn password(mut self, password: impl Into<Secret>) -> Self {
        self.password = Some(password.into());
        self
    }
}

impl Request for CreateJobRequest {
    type Response = CreateJobResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "createJob",
        method: Method::Post,
        path: "/koodrive/ose/v1/jobs",
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

impl poll::LongRunning for CreateJobRequest {
    type Poll = GetJobRequest;

    fn follow(&self, response: &CreateJobResponse) -> Option<GetJobRequest> {
        Some(GetJobRequest {
            job_id: poll::id(response.data.as_ref())?,
        })
    }
}

/// The request of [`get_job`](super::get_job). Its page has an [example](super::get_job#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[non_exhaustive]
pub struct GetJobRequest {
    /// The job, as [`create_job`](crate::jobs::create_job) returned it.
    pub job_id: JobId,
}

impl GetJobRequest {
    /// Creates a request from all of its fields.
    pub fn new(job_id: impl Into<JobId>) -> Self {
        Self { job_id: job_id.into() }
    }
}

impl Request for GetJobRequest {
    type Response = GetJobResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "getJob",
        method: Method::Get,
        path: "/koodrive/ose/v1/{job_id}",
        params: &[Param::path("job_id")],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}

impl poll::Polled for GetJobRequest {
    type Item = JobItem;

    fn status(response: &GetJobResponse) -> poll::Status {
        match response
            .data
            .as_ref()
            .and_then(|data| data.job_info.as_ref())
            .and_then(|job_info| job_info.status.as_ref())
        {
            Some(JobStatus::Pending | JobStatus::Running) => poll::Status::Running,
            Some(JobStatus::Finished) => poll::Status::Finished,
            Some(JobStatus::Cancelled) => {
                poll::Status::Ended(poll::OutcomeKind::Cancelled)
            }
            None | Some(JobStatus::Unknown(_)) => poll::Status::Unknown,
        }
    }

    fn result(response: &GetJobResponse) -> Option<poll::OutcomeKind> {
        match response
            .data
            .as_ref()
            .and_then(|data| data.job_info.as_ref())
            .and_then(|job_info| job_info.task_result_code.as_ref())
        {
            Some(JobResult::Success) => Some(poll::OutcomeKind::Succeeded),
            Some(JobResult::PartialSuccess) => Some(poll::OutcomeKind::Partial),
            Some(JobResult::Failure) => Some(poll::OutcomeKind::Failed),
            None | Some(JobResult::Unknown(_)) => None,
        }
    }

    fn percent(response: &GetJobResponse) -> Option<i64> {
        response
            .data
            .as_ref()
            .and_then(|data| data.job_info.as_ref())
            .and_then(|job_info| job_info.progress)
            .map(i64::from)
    }

    fn items(response: &GetJobResponse) -> &[JobItem] {
        response.data.as_ref().map(|data| data.task_infos.as_slice()).unwrap_or_default()
    }

    fn item_status(item: &JobItem) -> poll::ItemStatus {
        match item.status.as_ref() {
            Some(JobItemStatus::Pending) => poll::ItemStatus::Pending,
            Some(JobItemStatus::Succeeded) => poll::ItemStatus::Succeeded,
            Some(JobItemStatus::Failed) => poll::ItemStatus::Failed,
            None | Some(JobItemStatus::Unknown(_)) => poll::ItemStatus::Unknown,
        }
    }
}

impl poll::Cancellable for GetJobRequest {
    type Cancel = CancelJobRequest;

    fn cancel(&self) -> CancelJobRequest {
        CancelJobRequest {
            job_id: self.job_id.clone(),
        }
    }
}

/// The request of [`cancel_job`](super::cancel_job). Its page has an
/// [example](super::cancel_job#example).
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "server", derive(serde::Deserialize))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct CancelJobRequest {
    /// The job to cancel.
    pub job_id: JobId,
}

impl CancelJobRequest {
    /// Creates a request from all of its fields.
    pub fn new(job_id: impl Into<JobId>) -> Self {
        Self { job_id: job_id.into() }
    }
}

impl Request for CancelJobRequest {
    type Response = CancelJobResponse;

    const OPERATION: &'static Operation = &Operation {
        id: "cancelJob",
        method: Method::Post,
        path: "/koodrive/ose/v1/cancel",
        params: &[],
        auth: Auth::Token,
        idempotent: true,
        has_body: true,
        common: &[CommonHeader::TraceId, CommonHeader::Language],
        errors: ERRORS,
        success: None,
        profile: PROFILE,
    };
}
