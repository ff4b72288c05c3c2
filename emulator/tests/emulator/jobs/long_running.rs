//! Jobs that take time.

use crate::company::code;
use crate::files::folder;
use crate::peer::Peer;
use koodrive::common::{JobId, JobItemStatus, JobResult, JobStatus};
use koodrive::jobs::{
    CancelJobRequest, CreateJobRequest, GetJobRequest, JobAction, JobDetails, JobKind, ListJobsRequest, cancel_job,
    create_job, get_job, list_jobs,
};
use koodrive_emulator::{Clock, Emulator};
use std::time::Duration;

use super::{NOW, Worker, names_in, slow};

fn seconds(peer: &Peer, count: u64) {
    peer.emulator.clock().advance(Duration::from_secs(count));
}

impl Worker {
    async fn start(&self, request: CreateJobRequest) -> JobId {
        create_job(&self.client, request).await.unwrap().data.unwrap()
    }

    async fn poll(&self, id: &JobId) -> JobDetails {
        get_job(&self.client, GetJobRequest::new(id.clone())).await.unwrap().data.unwrap()
    }

    async fn progress(&self, id: &JobId) -> (JobStatus, u32) {
        let info = self.poll(id).await.job_info.unwrap();
        assert_eq!(info.begin_time.is_some(), info.status != Some(JobStatus::Pending), "it begins when it runs");
        (info.status.unwrap(), info.progress.unwrap())
    }
}

#[tokio::test]
async fn a_job_is_pending_then_progresses_then_does_its_work() {
    let peer = slow().await;
    let worker = Worker::of(&peer);
    let docs = folder(&peer, "docs", "root").await;
    let file = peer.upload("a", b"abc").await;
    let id = worker.start(worker.job(JobKind::Move, &[&file, "nothing"], &docs)).await;
    assert_eq!(worker.progress(&id).await, (JobStatus::Pending, 0));
    seconds(&peer, 10);
    assert_eq!(worker.progress(&id).await, (JobStatus::Running, 10));
    seconds(&peer, 45);
    assert_eq!(worker.progress(&id).await, (JobStatus::Running, 55));
    let items = worker.poll(&id).await.task_infos;
    assert!(items.len() == 2 && items.iter().all(|item| item.status == Some(JobItemStatus::Pending)), "{items:?}");
    let running = ListJobsRequest::new(0, 100).status(JobStatus::Running);
    assert_eq!(list_jobs(&worker.client, running.clone()).await.unwrap().data[0].task_id, Some(id.clone()));
    seconds(&peer, 44);
    assert_eq!(worker.progress(&id).await, (JobStatus::Running, 99));
    assert_eq!(names_in(&peer, 0, &docs).await, [""; 0], "nothing has moved");
    seconds(&peer, 1);
    assert_eq!(names_in(&peer, 0, &docs).await, ["a"], "a listing is enough to see it done");
    assert_eq!(list_jobs(&worker.client, running).await.unwrap().data, []);

    seconds(&peer, 1000);
    let job = worker.poll(&id).await;
    let info = job.job_info.unwrap();
    assert_eq!((info.status, info.progress), (Some(JobStatus::Finished), Some(100)));
    assert_eq!(info.task_result_code, Some(JobResult::PartialSuccess));
    let times = [info.create_time, info.begin_time, info.end_time].map(|time| time.unwrap().as_str().to_owned());
    assert_eq!(times, ["20240104025403", "20240104025413", "20240104025543"]);
    assert_eq!(code(cancel_job(&worker.client, CancelJobRequest::new(id)).await), 13_000_102);
}

#[tokio::test]
async fn a_cancelled_job_changes_nothing() {
    let peer = slow().await;
    let worker = Worker::of(&peer);
    let docs = folder(&peer, "docs", "root").await;
    let file = peer.upload("a", b"abc").await;
    for (after, percent) in [(0, 0), (60, 60)] {
        let id = worker.start(worker.job(JobKind::Move, &[&file], &docs)).await;
        seconds(&peer, after);
        cancel_job(&worker.client, CancelJobRequest::new(id.clone())).await.unwrap();
        seconds(&peer, 200);
        cancel_job(&worker.client, CancelJobRequest::new(id.clone())).await.unwrap();
        let info = worker.poll(&id).await.job_info.unwrap();
        let outcome = (info.status, info.progress, info.task_result_code);
        assert_eq!(outcome, (Some(JobStatus::Cancelled), Some(percent), None));
        assert_eq!(names_in(&peer, 0, &docs).await, [""; 0]);
    }
    let cancelled = ListJobsRequest::new(0, 100).status(JobStatus::Cancelled);
    assert_eq!(list_jobs(&worker.client, cancelled).await.unwrap().data.len(), 2);
}

#[tokio::test]
async fn a_job_works_on_what_exists_when_it_is_due() {
    let peer = slow().await;
    let worker = Worker::of(&peer);
    let (docs, other) = (folder(&peer, "docs", "root").await, folder(&peer, "other", "root").await);
    let file = peer.upload("a", b"abc").await;
    assert_eq!(worker.refused(worker.job(JobKind::Copy, &[&file], &file)).await, 13_000_304, "as ever, and at once");

    let to_docs = worker.start(worker.job(JobKind::Copy, &[&file], &docs)).await;
    let first = worker.start(worker.job(JobKind::Move, &[&file], &other)).await;
    let remove = worker.job(JobKind::Delete, &[&file], "").action_type(JobAction::DeleteForGood);
    seconds(&peer, 1);
    let second = worker.start(remove).await;
    peer.emulator.recycle(&docs.as_str().into()).unwrap();
    let url = peer.download_url(&file).await;
    seconds(&peer, 99);
    assert_eq!(peer.send("GET", &url, &[], b"").await.status, 200);
    seconds(&peer, 1);
    assert_eq!(peer.send("GET", &url, &[], b"").await.status, 404, "a download is enough to see it done");

    let failed = worker.poll(&to_docs).await;
    assert_eq!(failed.job_info.unwrap().task_result_code, Some(JobResult::Failure));
    assert_eq!(failed.task_infos[0].result_code.as_deref(), Some("13000305"));
    for id in [first, second] {
        let info = worker.poll(&id).await.job_info.unwrap();
        assert_eq!(info.task_result_code, Some(JobResult::Success), "the job that is due first is done first");
    }
}

#[tokio::test]
async fn a_job_survives_a_restart() {
    let folder_of_all = tempfile::tempdir().unwrap();
    let time: jiff::Timestamp = NOW.parse().unwrap();
    let clock = Clock::stopped(time.into());
    let builder = || Emulator::builder().folder(folder_of_all.path()).clock(clock.clone());
    let peer = Peer::with(builder().job_time(Duration::from_secs(100))).await;
    let worker = Worker::of(&peer);
    let docs = folder(&peer, "docs", "root").await;
    let file = peer.upload("a", b"abc").await;
    let id = worker.start(worker.job(JobKind::Move, &[&file], &docs)).await;
    peer.emulator.shutdown().await.unwrap();

    let peer = Peer::with(builder()).await;
    let worker = Worker::of(&peer);
    assert_eq!(worker.progress(&id).await, (JobStatus::Pending, 0));
    seconds(&peer, 100);
    assert_eq!(worker.progress(&id).await, (JobStatus::Finished, 100));
    assert_eq!(names_in(&peer, 0, &docs).await, ["a"]);
}
