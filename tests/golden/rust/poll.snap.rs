// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#[rustfmt::skip]
pub mod builds {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Builds.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`builds`](super).

        use koodrive_runtime::{Auth, Method, Operation, Param, Request, poll};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::common::{BuildState, PollBuildResponse};

        /// The request of [`poll_build`](super::poll_build).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct PollBuildRequest {
            /// The build.
            pub build_id: String,
        }

        impl PollBuildRequest {
            /// Creates a request from all of its fields.
            pub fn new(build_id: impl Into<String>) -> Self {
                Self { build_id: build_id.into() }
            }
        }

        impl Request for PollBuildRequest {
            type Response = PollBuildResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "pollBuild",
                method: Method::Post,
                path: "/builds/{buildId}",
                params: &[Param::path("buildId")],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl poll::Polled for PollBuildRequest {
            type Item = std::convert::Infallible;

            fn status(response: &PollBuildResponse) -> poll::Status {
                match &response.state {
                    BuildState::Queued | BuildState::Working => poll::Status::Running,
                    BuildState::Good => poll::Status::Ended(poll::OutcomeKind::Succeeded),
                    BuildState::Bad | BuildState::Broken => {
                        poll::Status::Ended(poll::OutcomeKind::Failed)
                    }
                    BuildState::Unknown(_) => poll::Status::Unknown,
                }
            }

            fn percent(response: &PollBuildResponse) -> Option<i64> {
                Some(i64::from(response.percent))
            }
        }
    }

    use koodrive_runtime::{Client, Poller, Result};

    use crate::common::PollBuildResponse;

    pub use requests::PollBuildRequest;

    /// Polls a build.
    ///
    /// Returns how far a build is.
    ///
    /// `POST /builds/{buildId}` · no authentication
    #[inline]
    pub fn poll_build(
        client: &Client,
        request: PollBuildRequest,
    ) -> impl Future<Output = Result<PollBuildResponse>> + Send {
        client.call(request)
    }

    /// Waits until the job that [`poll_build`](crate::builds::poll_build) reports on has ended.
    ///
    /// A job that fails is not an error: [`Outcome`](crate::Outcome) states how it ended.
    /// [`Poller`](crate::Poller) has the options for progress, pauses and time limits.
    #[inline]
    pub fn wait_for_poll_build(
        client: &Client,
        request: PollBuildRequest,
    ) -> Poller<'static, PollBuildRequest> {
        Poller::new(client, request)
    }
}
#[rustfmt::skip]
pub mod common {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Types that several groups share.

    use std::borrow::Cow;

    use koodrive_runtime::{integer_enum, string_enum, string_id, wire};
    use serde::Deserialize;

    /// A build.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct Build {
        /// Its id.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub id: Option<String>,
    }

    /// How far a build is.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum BuildState {
        /// It waits (`queued`).
        Queued,
        /// It runs (`working`).
        Working,
        /// It has ended well (`good`).
        Good,
        /// It has failed (`bad`).
        Bad,
        /// It could not begin (`broken`).
        Broken,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(String),
    }

    impl wire::StringEnum for BuildState {
        const KNOWN: &'static [(&'static str, Self)] = &[
            ("queued", Self::Queued),
            ("working", Self::Working),
            ("good", Self::Good),
            ("bad", Self::Bad),
            ("broken", Self::Broken),
        ];
    }

    string_enum!(BuildState);

    /// What [`cancel_job`](crate::jobs::cancel_job) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct CancelJobResponse {
        /// Something.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<String>,
    }

    /// What [`create_job`](crate::jobs::create_job) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct CreateJobResponse {
        /// The id of a job.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<JobId>,
    }

    /// What [`get_job`](crate::jobs::get_job) returns.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct GetJobResponse {
        /// A job and its items.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub data: Option<JobDetails>,
    }

    /// A job and its items.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct JobDetails {
        /// A job.
        pub info: JobInfo,
        /// The items.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pub items: Vec<JobItem>,
    }

    impl JobDetails {
        /// Creates a value from the required fields; optional fields are unset.
        pub fn new(info: JobInfo) -> Self {
            Self { info, items: Vec::new() }
        }
    }

    /// The id of a job.
    #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
    pub struct JobId(Cow<'static, str>);

    string_id!(JobId);

    /// A job.
    #[derive(Clone, Debug, Default, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct JobInfo {
        /// How far a job is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub status: Option<JobStatus>,
        /// How a job fared.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub result: Option<JobResult>,
        /// How much is done.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub progress: Option<u32>,
    }

    /// An item of a job.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct JobItem {
        /// How an item fared.
        pub status: JobItemStatus,
    }

    impl JobItem {
        /// Creates a value from all of its fields.
        pub fn new(status: impl Into<JobItemStatus>) -> Self {
            Self { status: status.into() }
        }
    }

    /// How an item fared.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum JobItemStatus {
        /// It waits (`0`).
        Pending,
        /// It went well (`1`).
        Succeeded,
        /// It failed (`2`).
        Failed,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(String),
    }

    impl wire::StringEnum for JobItemStatus {
        const KNOWN: &'static [(&'static str, Self)] = &[
            ("0", Self::Pending),
            ("1", Self::Succeeded),
            ("2", Self::Failed),
        ];
    }

    string_enum!(JobItemStatus);

    /// How a job fared.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum JobResult {
        /// All went well (`1`).
        Success,
        /// Some went well (`2`).
        PartialSuccess,
        /// Nothing went well (`3`).
        Failure,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(i64),
    }

    impl wire::IntegerEnum for JobResult {
        const KNOWN: &'static [(i64, Self)] = &[
            (1, Self::Success),
            (2, Self::PartialSuccess),
            (3, Self::Failure),
        ];
    }

    integer_enum!(JobResult);

    /// How far a job is.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub enum JobStatus {
        /// It waits (`0`).
        Pending,
        /// It runs (`1`).
        Running,
        /// It has ended (`2`).
        Finished,
        /// It was cancelled (`3`).
        Cancelled,
        /// A value that this version of the crate does not know. It is sent back unchanged.
        Unknown(i64),
    }

    impl wire::IntegerEnum for JobStatus {
        const KNOWN: &'static [(i64, Self)] = &[
            (0, Self::Pending),
            (1, Self::Running),
            (2, Self::Finished),
            (3, Self::Cancelled),
        ];
    }

    integer_enum!(JobStatus);

    /// What [`poll_build`](crate::builds::poll_build) returns.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct PollBuildResponse {
        /// How far a build is.
        pub state: BuildState,
        /// How much is done.
        pub percent: i32,
    }

    impl PollBuildResponse {
        /// Creates a value from all of its fields.
        pub fn new(state: impl Into<BuildState>, percent: i32) -> Self {
            Self {
                state: state.into(),
                percent,
            }
        }
    }

    /// What [`start_build`](crate::jobs::start_build) returns.
    #[derive(Clone, Debug, PartialEq, Deserialize)]
    #[cfg_attr(feature = "server", derive(serde::Serialize))]
    #[non_exhaustive]
    pub struct StartBuildResponse {
        /// A build.
        pub build: Build,
    }

    impl StartBuildResponse {
        /// Creates a value from all of its fields.
        pub fn new(build: Build) -> Self {
            Self { build }
        }
    }
}
#[rustfmt::skip]
pub mod jobs {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! Jobs.

    mod requests {
        // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

        //! The requests of the operations in [`jobs`](super).

        use koodrive_runtime::{Auth, Method, Operation, Param, Request, poll};
        use serde::Serialize;

        use crate::PROFILE;
        use crate::builds::PollBuildRequest;
        use crate::common::{
            CancelJobResponse, CreateJobResponse, GetJobResponse, JobId, JobItem, JobItemStatus,
            JobResult, JobStatus, StartBuildResponse,
        };

        /// The request of [`create_job`](super::create_job).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CreateJobRequest {
            /// Where it is to run.
            pub room: i64,
            /// Who is to run it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub seat: Option<String>,
        }

        impl CreateJobRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(room: i64) -> Self {
                Self { room, seat: None }
            }

            /// Who is to run it.
            pub fn seat(mut self, seat: impl Into<String>) -> Self {
                self.seat = Some(seat.into());
                self
            }
        }

        impl Request for CreateJobRequest {
            type Response = CreateJobResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "createJob",
                method: Method::Post,
                path: "/jobs",
                params: &[],
                auth: Auth::None,
                idempotent: false,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl poll::LongRunning for CreateJobRequest {
            type Poll = GetJobRequest;

            fn follow(&self, response: &CreateJobResponse) -> Option<GetJobRequest> {
                Some(GetJobRequest {
                    job_id: poll::id(response.data.as_ref())?,
                    room: self.room,
                    seat: self.seat.clone(),
                    details: None,
                })
            }
        }

        /// The request of [`get_job`](super::get_job).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[serde(rename_all = "camelCase")]
        #[non_exhaustive]
        pub struct GetJobRequest {
            /// The job.
            pub job_id: JobId,
            /// Where it runs.
            pub room: i64,
            /// Who runs it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub seat: Option<String>,
            /// Whether to return more.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub details: Option<bool>,
        }

        impl GetJobRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(job_id: impl Into<JobId>, room: i64) -> Self {
                Self {
                    job_id: job_id.into(),
                    room,
                    seat: None,
                    details: None,
                }
            }

            /// Who runs it.
            pub fn seat(mut self, seat: impl Into<String>) -> Self {
                self.seat = Some(seat.into());
                self
            }

            /// Whether to return more.
            pub fn details(mut self, details: bool) -> Self {
                self.details = Some(details);
                self
            }
        }

        impl Request for GetJobRequest {
            type Response = GetJobResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "getJob",
                method: Method::Get,
                path: "/jobs/{jobId}",
                params: &[
                    Param::path("jobId"),
                    Param::query("room"),
                    Param::query("seat"),
                    Param::query("details"),
                ],
                auth: Auth::None,
                idempotent: true,
                has_body: false,
                common: &[],
                errors: &[],
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
                    .map(|data| &data.info)
                    .and_then(|info| info.status.as_ref())
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
                    .map(|data| &data.info)
                    .and_then(|info| info.result.as_ref())
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
                    .map(|data| &data.info)
                    .and_then(|info| info.progress)
                    .map(i64::from)
            }

            fn items(response: &GetJobResponse) -> &[JobItem] {
                response.data.as_ref().map(|data| data.items.as_slice()).unwrap_or_default()
            }

            fn item_status(item: &JobItem) -> poll::ItemStatus {
                match &item.status {
                    JobItemStatus::Pending => poll::ItemStatus::Pending,
                    JobItemStatus::Succeeded => poll::ItemStatus::Succeeded,
                    JobItemStatus::Failed => poll::ItemStatus::Failed,
                    JobItemStatus::Unknown(_) => poll::ItemStatus::Unknown,
                }
            }
        }

        impl poll::Cancellable for GetJobRequest {
            type Cancel = CancelJobRequest;

            fn cancel(&self) -> CancelJobRequest {
                CancelJobRequest {
                    id: self.job_id.clone(),
                    place: Some(self.room),
                    reason: None,
                }
            }
        }

        /// The request of [`cancel_job`](super::cancel_job). Its page has an
        /// [example](super::cancel_job#example).
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct CancelJobRequest {
            /// The job.
            pub id: JobId,
            /// Where it runs.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub place: Option<i64>,
            /// Why.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            pub reason: Option<String>,
        }

        impl CancelJobRequest {
            /// Creates a request from the required fields; optional fields are unset.
            pub fn new(id: impl Into<JobId>) -> Self {
                Self {
                    id: id.into(),
                    place: None,
                    reason: None,
                }
            }

            /// Where it runs.
            pub fn place(mut self, place: i64) -> Self {
                self.place = Some(place);
                self
            }

            /// Why.
            pub fn reason(mut self, reason: impl Into<String>) -> Self {
                self.reason = Some(reason.into());
                self
            }
        }

        impl Request for CancelJobRequest {
            type Response = CancelJobResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "cancelJob",
                method: Method::Post,
                path: "/jobs/cancel",
                params: &[],
                auth: Auth::None,
                idempotent: true,
                has_body: true,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        /// The request of [`start_build`](super::start_build). Its page has an
        /// [example](super::start_build#example).
        #[derive(Clone, Debug, Default, PartialEq, Serialize)]
        #[cfg_attr(feature = "server", derive(serde::Deserialize))]
        #[non_exhaustive]
        pub struct StartBuildRequest {}

        impl StartBuildRequest {
            /// Creates a request with no field set.
            pub fn new() -> Self {
                Self::default()
            }
        }

        impl Request for StartBuildRequest {
            type Response = StartBuildResponse;

            const OPERATION: &'static Operation = &Operation {
                id: "startBuild",
                method: Method::Post,
                path: "/jobs/build",
                params: &[],
                auth: Auth::None,
                idempotent: false,
                has_body: false,
                common: &[],
                errors: &[],
                success: None,
                profile: PROFILE,
            };
        }

        impl poll::LongRunning for StartBuildRequest {
            type Poll = PollBuildRequest;

            fn follow(&self, response: &StartBuildResponse) -> Option<PollBuildRequest> {
                Some(PollBuildRequest {
                    build_id: poll::id(response.build.id.as_ref())?,
                })
            }
        }
    }

    use koodrive_runtime::{Client, Poller, Result};

    use crate::common::{
        CancelJobResponse, CreateJobResponse, GetJobResponse, StartBuildResponse,
    };

    pub use requests::{CancelJobRequest, CreateJobRequest, GetJobRequest, StartBuildRequest};

    /// Starts a job.
    ///
    /// Starts a job and returns its id.
    ///
    /// The operation is long-running: [`LongRunning::follow`](crate::LongRunning::follow) makes the
    /// request that polls it, and [`wait_for_job`](crate::jobs::wait_for_job) waits for its end.
    ///
    /// `POST /jobs` · no authentication
    #[inline]
    pub fn create_job(
        client: &Client,
        request: CreateJobRequest,
    ) -> impl Future<Output = Result<CreateJobResponse>> + Send {
        client.call(request)
    }

    /// Gets a job.
    ///
    /// Returns how far a job is.
    ///
    /// `GET /jobs/{jobId}` · no authentication
    #[inline]
    pub fn get_job(
        client: &Client,
        request: GetJobRequest,
    ) -> impl Future<Output = Result<GetJobResponse>> + Send {
        client.call(request)
    }

    /// Waits until the job that [`get_job`](crate::jobs::get_job) reports on has ended.
    ///
    /// A job that fails is not an error: [`Outcome`](crate::Outcome) states how it ended.
    /// [`Poller`](crate::Poller) has the options for progress, pauses and time limits.
    /// [`cancel_when`](crate::Poller::cancel_when) calls [`cancel_job`](crate::jobs::cancel_job).
    #[inline]
    pub fn wait_for_job(
        client: &Client,
        request: GetJobRequest,
    ) -> Poller<'static, GetJobRequest> {
        Poller::new(client, request)
    }

    /// Cancels a job.
    ///
    /// Cancels a job.
    ///
    /// `POST /jobs/cancel` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::common::JobId;
    /// use koodrive::jobs::{self, CancelJobRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let id = JobId::from("1");
    /// let request = CancelJobRequest::new(id);
    /// let response = jobs::cancel_job(client, request).await?;
    /// println!("{:?}", response.data);
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn cancel_job(
        client: &Client,
        request: CancelJobRequest,
    ) -> impl Future<Output = Result<CancelJobResponse>> + Send {
        client.call(request)
    }

    /// Starts a build.
    ///
    /// Starts a build and returns its id.
    ///
    /// The operation is long-running: [`LongRunning::follow`](crate::LongRunning::follow) makes the
    /// request that polls it, and [`wait_for_poll_build`](crate::builds::wait_for_poll_build) waits for
    /// its end.
    ///
    /// `POST /jobs/build` · no authentication
    ///
    /// # Example
    ///
    /// ```no_run
    /// use koodrive::LongRunning;
    /// use koodrive::builds;
    /// use koodrive::jobs::{self, StartBuildRequest};
    ///
    /// # async fn example(client: &koodrive::Client) -> koodrive::Result<()> {
    /// let request = StartBuildRequest::new();
    /// let response = jobs::start_build(client, request.clone()).await?;
    /// if let Some(job) = request.follow(&response) {
    ///     let outcome = builds::wait_for_poll_build(client, job).await?;
    ///     println!("{:?}", outcome.kind());
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[inline]
    pub fn start_build(
        client: &Client,
        request: StartBuildRequest,
    ) -> impl Future<Output = Result<StartBuildResponse>> + Send {
        client.call(request)
    }
}
#[rustfmt::skip]
mod profile {
    // Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

    //! The facts that hold for the whole API.

    use koodrive_runtime::Profile;

    /// The facts that hold for all operations of Jobs. Each operation refers to them.
    pub const PROFILE: &Profile = &Profile { ..Profile::PLAIN };
}

pub use self::profile::PROFILE;
pub use koodrive_runtime as runtime;
#[rustfmt::skip]
pub use koodrive_runtime::{
    CallOptions, Client, Download, DownloadRequest, Error, ErrorKind, Items, Limit,
    LongRunning, Outcome, OutcomeKind, Pages, PollPolicy, Poller, Response, Result,
    RetryPolicy, Secret, Time, bytes, http,
};
