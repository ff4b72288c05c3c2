// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! Batch jobs: copying, deleting, moving, restoring, extracting and packing many files at once.
//!
//! A job is a long-running operation. [`create_job`](koodrive::jobs::create_job) starts it and
//! returns its id; [`get_job`](koodrive::jobs::get_job) returns its progress and the outcome for
//! each file.

use koodrive::jobs::{
    CancelJobRequest, CancelJobResponse, CreateJobRequest, CreateJobResponse,
    GetJobRequest, GetJobResponse, ListJobsRequest, ListJobsResponse,
};

use crate::api::{Call, Form, Parameter, Parameters, Refusal, Route};

/// Handles the operations of [`koodrive::jobs`].
pub trait Jobs: Send + Sync + 'static {
    /// Lists batch jobs: `GET /koodrive/ose/v1/jobs`.
    fn list_jobs(
        &self,
        call: &Call,
        request: ListJobsRequest,
    ) -> Result<ListJobsResponse, Refusal>;

    /// Starts a batch job on files: `POST /koodrive/ose/v1/jobs`.
    fn create_job(
        &self,
        call: &Call,
        request: CreateJobRequest,
    ) -> Result<CreateJobResponse, Refusal>;

    /// Gets a batch job and the outcome for its files: `GET /koodrive/ose/v1/{job_id}`.
    fn get_job(
        &self,
        call: &Call,
        request: GetJobRequest,
    ) -> Result<GetJobResponse, Refusal>;

    /// Cancels a batch job: `POST /koodrive/ose/v1/cancel`.
    fn cancel_job(
        &self,
        call: &Call,
        request: CancelJobRequest,
    ) -> Result<CancelJobResponse, Refusal>;
}

/// How the fields of requests outside the body are written, by operation.
const PARAMETERS: Parameters = &[
    (
        "listJobs",
        &[
            Parameter::optional("type", Form::IntegerOf(&[1, 2, 3, 4, 5, 6, 7])),
            Parameter::optional("status", Form::IntegerOf(&[0, 1, 2, 3])),
            Parameter::required("offset", Form::U64),
            Parameter::required("limit", Form::U32),
        ],
    ),
    ("getJob", &[Parameter::required("job_id", Form::Text)]),
];

/// The operations of the group with the methods that handle them.
pub(super) fn routes<S: Jobs>() -> Vec<Route<S>> {
    vec![
        Route::new(S::list_jobs, PARAMETERS), Route::new(S::create_job, PARAMETERS),
        Route::new(S::get_job, PARAMETERS), Route::new(S::cancel_job, PARAMETERS)
    ]
}
