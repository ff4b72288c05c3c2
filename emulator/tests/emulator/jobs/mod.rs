//! Batch jobs.

mod files;
mod long_running;
mod requests;

use crate::company::{client, code};
use crate::peer::Peer;
use koodrive::Client;
use koodrive::common::{ContainerId, JobResult};
use koodrive::jobs::{CreateJobRequest, GetJobRequest, JobDetails, JobFile, JobInput, JobKind, create_job, get_job};
use koodrive_emulator::{Clock, Emulator};
use serde_json::json;
use std::time::Duration;

const NOW: &str = "2024-01-04T02:54:03Z";

/// A client that starts jobs in one space.
pub(crate) struct Worker {
    pub(crate) client: Client,
    pub(crate) space: ContainerId,
}

impl Worker {
    pub(crate) fn of(peer: &Peer) -> Self {
        let client = client(&peer.emulator, peer.emulator.user_id());
        Self { client, space: peer.emulator.container_id().clone() }
    }

    pub(crate) fn job(&self, kind: JobKind, ids: &[&str], target: &str) -> CreateJobRequest {
        let files = ids.iter().map(|id| JobFile::new(*id));
        let input = JobInput::new(self.space.clone(), files).new_file_path(target);
        CreateJobRequest::new(self.space.clone(), kind, input)
    }

    pub(crate) async fn done(&self, request: CreateJobRequest) -> JobDetails {
        let id = create_job(&self.client, request).await.unwrap().data.unwrap();
        get_job(&self.client, GetJobRequest::new(id)).await.unwrap().data.unwrap()
    }

    pub(crate) async fn refused(&self, request: CreateJobRequest) -> i64 {
        code(create_job(&self.client, request).await)
    }

    /// The id that came of a job on one file.
    async fn moved(&self, request: CreateJobRequest) -> String {
        let job = self.done(request).await;
        assert_eq!(job.job_info.unwrap().task_result_code, Some(JobResult::Success), "{:?}", job.task_infos);
        job.task_infos[0].new_file_id.as_ref().map(ToString::to_string).unwrap_or_default()
    }

    /// The code of a job that does not work on its one file.
    async fn failed(&self, request: CreateJobRequest) -> String {
        let job = self.done(request).await;
        assert_eq!(job.job_info.unwrap().task_result_code, Some(JobResult::Failure));
        job.task_infos[0].result_code.clone().unwrap()
    }
}

async fn names_in(peer: &Peer, area: u8, folder: &str) -> Vec<String> {
    let body = json!({"containerId": peer.space(), "parentFileId": folder});
    let response = peer.done(&format!("/files/{area}"), body).await;
    let files = response["files"].as_array().cloned().unwrap_or_default();
    files.iter().map(|file| file["fileName"].as_str().unwrap().to_owned()).collect()
}

/// An emulator whose jobs last for 100 seconds, and whose clock stands still.
pub(crate) async fn slow() -> Peer {
    let time: jiff::Timestamp = NOW.parse().unwrap();
    let builder = Emulator::builder().clock(Clock::stopped(time.into())).job_time(Duration::from_secs(100));
    Peer::with(builder).await
}
