//! Which jobs are refused, and who sees them.

use crate::company::{client, code};
use crate::files::folder;
use crate::peer::Peer;
use koodrive::common::{JobResult, JobStatus};
use koodrive::jobs::{
    CancelJobRequest, GetJobRequest, JobKind, ListJobsRequest, cancel_job, create_job, get_job, list_jobs,
};
use koodrive_emulator::Emulator;

use super::{Worker, names_in};

#[tokio::test]
async fn jobs_are_listed_for_their_user_only() {
    let peer = Peer::with(Emulator::builder().user("1", "one").user("2", "two")).await;
    let worker = Worker::of(&peer);
    let file = peer.upload("a", b"abc").await;
    for kind in [JobKind::Copy, JobKind::Move, JobKind::Copy] {
        create_job(&worker.client, worker.job(kind, &[&file], "")).await.unwrap();
    }
    let page = list_jobs(&worker.client, ListJobsRequest::new(1, 1)).await.unwrap().data;
    assert_eq!((page.len(), &page[0].task_type), (1, &Some(JobKind::Move)));
    assert_eq!(page[0].task_result_code, Some(JobResult::Failure), "it is there already");
    let copies = ListJobsRequest::new(0, 100).kind(JobKind::Copy);
    assert_eq!(list_jobs(&worker.client, copies.clone()).await.unwrap().data.len(), 2);
    let running = copies.status(JobStatus::Running);
    assert_eq!(list_jobs(&worker.client, running).await.unwrap().data.len(), 0);
    assert_eq!(code(list_jobs(&worker.client, ListJobsRequest::new(0, 101)).await), 13_000_102);

    let id = page[0].task_id.clone().unwrap();
    assert_eq!(code(cancel_job(&worker.client, CancelJobRequest::new(id.clone())).await), 13_000_102);
    let other = client(&peer.emulator, &"2".into());
    assert_eq!(code(get_job(&other, GetJobRequest::new(id.clone())).await), 13_000_309);
    assert_eq!(code(cancel_job(&other, CancelJobRequest::new(id)).await), 13_000_309);
    assert_eq!(code(get_job(&worker.client, GetJobRequest::new("1")).await), 13_000_309);
    assert_eq!(list_jobs(&other, ListJobsRequest::new(0, 100)).await.unwrap().data.len(), 0);
}

#[tokio::test]
async fn invalid_jobs_are_refused() {
    let peer = Peer::with(Emulator::builder().user("1", "one").user("2", "two")).await;
    let worker = Worker::of(&peer);
    let file = peer.upload("a", b"abc").await;
    let job = |kind: i64, action: Option<i64>| {
        let job = worker.job(kind.into(), &[&file], "");
        action.into_iter().fold(job, |job, action| job.action_type(action.into()))
    };
    for (kind, action) in [(2, None), (5, None), (8, None), (1, Some(201)), (4, Some(401)), (6, Some(601))] {
        assert_eq!(worker.refused(job(kind, action)).await, 13_000_102, "{kind} {action:?}");
    }
    assert_eq!(worker.refused(worker.job(JobKind::Copy, &[], "")).await, 13_000_102);
    assert_eq!(worker.refused(worker.job(JobKind::Copy, &[&file], &file)).await, 13_000_304);
    let foreign = &peer.emulator.accounts()[1].container_id;
    let mut abroad = worker.job(JobKind::Copy, &[&file], "");
    abroad.dst_container_id = foreign.clone();
    assert_eq!(worker.refused(abroad).await, 13_000_410);
    let bin = folder(&peer, "bin", "root").await;
    peer.emulator.recycle(&bin.as_str().into()).unwrap();
    assert_eq!(worker.refused(worker.job(JobKind::Move, &[&file], &bin)).await, 13_000_305);
    assert_eq!(names_in(&peer, 0, "root").await, ["a"]);
}
