//! Batch jobs on the tree of files.

use std::time::Duration;

use koodrive::common::{ContainerId, JobId, JobItem, JobItemStatus, JobResult, JobStatus, SpaceKind};
use koodrive::jobs::{
    CancelJobRequest, CreateJobRequest, GetJobRequest, JobAction, JobDetails, JobFile, JobInput, JobKind,
    ListJobsRequest, cancel_job, create_job, get_job, list_jobs,
};
use koodrive::{Client, spaces};
use koodrive_emulator::{Clock, Emulator};
use serde_json::{Value, json};

use crate::company::{Company, client, code};
use crate::files::folder;
use crate::peer::Peer;

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
    let answer = peer.done(&format!("/files/{area}"), body).await;
    let files = answer["files"].as_array().cloned().unwrap_or_default();
    files.iter().map(|file| file["fileName"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn files_are_copied_and_moved_with_all_that_is_in_them() {
    let peer = Peer::at(NOW).await;
    let worker = Worker::of(&peer);
    let (docs, other) = (folder(&peer, "docs", "root").await, folder(&peer, "other", "root").await);
    let deep = folder(&peer, "deep", &docs).await;
    let file = peer.upload("a.txt", b"abc").await;
    assert_eq!(worker.moved(worker.job(JobKind::Move, &[&file], &format!("/x/{deep}"))).await, file);
    let copy = worker.moved(worker.job(JobKind::Copy, &[&docs], &other)).await;
    assert_ne!(copy, docs);
    assert_eq!(names_in(&peer, 0, &other).await, ["docs"]);
    worker.moved(worker.job(JobKind::Copy, &[&docs], &other).action_type(JobAction::Copy)).await;
    assert_eq!(names_in(&peer, 0, &other).await, ["docs", "docs_20240104_105403"]);

    let found = json!({"searchType": "personal", "filter": {"keyWord": "a.txt"},
        "pageInfo": {"pageSize": 10, "pageCursor": ""}});
    let found = peer.done("/files/search", found).await;
    assert_eq!(found["total"], 3);
    for file in found["files"].as_array().unwrap() {
        let url = peer.download_url(file["id"].as_str().unwrap()).await;
        assert_eq!(peer.send("GET", &url, &[], b"").await.body, b"abc");
    }

    assert_eq!(worker.failed(worker.job(JobKind::Move, &[&docs], &deep)).await, "13000307");
    assert_eq!(worker.failed(worker.job(JobKind::Copy, &[&docs], &docs)).await, "13000307");
    assert_eq!(worker.failed(worker.job(JobKind::Move, &[&deep], &docs)).await, "13000312");
    let top = format!("DEUI7pa0C24Aroot{}", peer.space());
    assert_eq!(worker.failed(worker.job(JobKind::Move, &[&top], &docs)).await, "13000410");
}

#[tokio::test]
async fn what_is_recycled_comes_back_or_goes_for_good() {
    let peer = Peer::at(NOW).await;
    let worker = Worker::of(&peer);
    let docs = folder(&peer, "docs", "root").await;
    let file = peer.upload("a.txt", b"abc").await;
    worker.moved(worker.job(JobKind::Move, &[&file], &docs)).await;
    let recycle = |id: &str| worker.job(JobKind::Delete, &[id], "").action_type(JobAction::Recycle);
    let restore = |id: &str| worker.job(JobKind::Restore, &[id], "");
    worker.moved(recycle(&file)).await;
    peer.emulator.clock().advance(Duration::from_secs(1));
    worker.moved(recycle(&docs)).await;
    assert_eq!(names_in(&peer, 1, "root").await, ["docs"]);
    assert_eq!(worker.failed(recycle(&docs)).await, "13000306");
    assert_eq!(worker.failed(worker.job(JobKind::Copy, &[&docs], "")).await, "13000306");

    assert_eq!(worker.moved(restore(&docs)).await, docs);
    assert_eq!(worker.failed(restore(&docs)).await, "13000303");
    assert_eq!((names_in(&peer, 0, &docs).await.len(), names_in(&peer, 1, &docs).await.len()), (0, 1));
    worker.moved(recycle(&docs)).await;
    worker.moved(restore(&file)).await;
    assert_eq!(names_in(&peer, 0, "root").await, ["a.txt"], "its folder is in the recycle bin");

    let remove = |id: &str| worker.job(JobKind::Delete, &[id], "").action_type(JobAction::DeleteForGood);
    let url = peer.download_url(&file).await;
    worker.moved(remove(&file)).await;
    assert_eq!(peer.send("GET", &url, &[], b"").await.status, 404);
    assert_eq!(worker.failed(remove(&file)).await, "13000309");
    let empty = worker.done(worker.job(JobKind::EmptyRecycleBin, &[], "")).await.job_info.unwrap();
    assert_eq!((empty.task_result_code, empty.content_num), (Some(JobResult::Success), Some(0)));
    assert_eq!(names_in(&peer, 1, "root").await, [""; 0]);
}

#[tokio::test]
async fn each_file_has_its_own_outcome() {
    let peer = Peer::at(NOW).await;
    let worker = Worker::of(&peer);
    let docs = folder(&peer, "docs", "root").await;
    let file = peer.upload("a.txt", b"abc").await;
    let job = worker.done(worker.job(JobKind::Copy, &[&file, "nothing"], &docs)).await;
    let info = job.job_info.unwrap();
    assert_eq!((info.status, info.progress), (Some(JobStatus::Finished), Some(100)));
    assert_eq!((info.task_result_code, info.content_num), (Some(JobResult::PartialSuccess), Some(2)));
    assert_eq!(info.begin_time.unwrap().as_str(), "20240104025403");
    assert_eq!(info.user_id.unwrap(), format!("40000000000000001-{}", peer.emulator.user_id()));
    let codes = |item: &JobItem| (item.status.as_ref().unwrap().as_str().to_owned(), item.result_code.clone());
    let codes: Vec<_> = job.task_infos.iter().map(codes).collect();
    assert_eq!(codes, [("1".to_owned(), None), ("2".to_owned(), Some("13000309".to_owned()))]);
    let path = job.task_infos[0].new_file_path.as_deref().unwrap();
    assert!(path.ends_with(&format!("/{docs}/{}", job.task_infos[0].new_file_id.as_ref().unwrap())));
}

#[tokio::test]
async fn jobs_are_listed_for_their_user_and_end_at_once() {
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
async fn a_job_that_makes_no_sense_is_refused() {
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

#[tokio::test]
async fn files_go_to_other_spaces_as_far_as_there_is_room() {
    let company = Company::start().await;
    let peer = &company.peer;
    let worker = Worker::of(peer);
    let dept = company.department("Research").await;
    let request = spaces::GetSpaceRequest::new(dept.as_str(), SpaceKind::Department);
    let team = spaces::get_space(&company.admin, request).await.unwrap().data.unwrap().container_id.unwrap();
    let docs = folder(peer, "docs", "root").await;
    let file = peer.upload("a", b"abc").await;
    worker.moved(worker.job(JobKind::Move, &[&file], &docs)).await;
    let to_team = |kind: JobKind, id: &str| {
        let mut job = worker.job(kind, &[id], "");
        job.dst_container_id = team.clone();
        job
    };
    worker.moved(to_team(JobKind::Copy, &docs)).await;
    let size = spaces::UpdateSpaceRequest::new(dept.as_str(), SpaceKind::Department);
    let few = code(spaces::update_space(&company.admin, size.capacity(0)).await);
    assert_eq!(few, 13_000_102, "the copy takes room");
    worker.moved(to_team(JobKind::Move, &docs)).await;
    let details = peer.done(&format!("/files/{file}/detail"), json!({"containerId": team})).await;
    assert_eq!(details["containers"], json!([team]));
    assert_eq!(peer.refused(&format!("/files/{file}/detail"), json!({"containerId": peer.space()})).await, 13_000_411);
    let empty = spaces::UpdateSpaceRequest::new("101", SpaceKind::Personal).capacity(0);
    spaces::update_space(&company.admin, empty).await.unwrap();
    let token = company.token("101");
    let ann = peer.emulator.accounts()[1].container_id.clone();
    company.move_user("101", &dept).await;
    let copy = json!({"taskType": 1, "dstContainerId": ann,
        "taskInfo": {"srcContainerId": team, "fileInfo": [{"fileId": file}]}});
    let (_, created) = peer.call_as(&token, "POST", "/jobs", copy).await;
    let job = format!("/{}", created["data"].as_str().unwrap());
    let (_, job) = peer.call_as(&token, "GET", &job, Value::Null).await;
    assert_eq!(job["data"]["taskInfos"][0]["resultCode"], "13000311");
}

/// An emulator whose jobs last for 100 seconds, and whose clock stands still.
pub(crate) async fn slow() -> Peer {
    let time: jiff::Timestamp = NOW.parse().unwrap();
    let builder = Emulator::builder().clock(Clock::stopped(time.into())).job_time(Duration::from_secs(100));
    Peer::with(builder).await
}

fn seconds(peer: &Peer, count: u64) {
    peer.emulator.clock().advance(Duration::from_secs(count));
}

impl Worker {
    async fn start(&self, request: CreateJobRequest) -> JobId {
        create_job(&self.client, request).await.unwrap().data.unwrap()
    }

    async fn look(&self, id: &JobId) -> JobDetails {
        get_job(&self.client, GetJobRequest::new(id.clone())).await.unwrap().data.unwrap()
    }

    async fn progress(&self, id: &JobId) -> (JobStatus, u32) {
        let info = self.look(id).await.job_info.unwrap();
        assert_eq!(info.begin_time.is_some(), info.status != Some(JobStatus::Pending), "it begins when it runs");
        (info.status.unwrap(), info.progress.unwrap())
    }
}

#[tokio::test]
async fn a_job_waits_and_makes_progress_and_works_in_the_end() {
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
    let items = worker.look(&id).await.task_infos;
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
    let job = worker.look(&id).await;
    let info = job.job_info.unwrap();
    assert_eq!((info.status, info.progress), (Some(JobStatus::Finished), Some(100)));
    assert_eq!(info.task_result_code, Some(JobResult::PartialSuccess));
    let times = [info.create_time, info.begin_time, info.end_time].map(|time| time.unwrap().as_str().to_owned());
    assert_eq!(times, ["20240104025403", "20240104025413", "20240104025543"]);
    assert_eq!(code(cancel_job(&worker.client, CancelJobRequest::new(id)).await), 13_000_102);
}

#[tokio::test]
async fn a_cancelled_job_has_done_nothing_and_never_will() {
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
        let info = worker.look(&id).await.job_info.unwrap();
        let told = (info.status, info.progress, info.task_result_code);
        assert_eq!(told, (Some(JobStatus::Cancelled), Some(percent), None));
        assert_eq!(names_in(&peer, 0, &docs).await, [""; 0]);
    }
    let cancelled = ListJobsRequest::new(0, 100).status(JobStatus::Cancelled);
    assert_eq!(list_jobs(&worker.client, cancelled).await.unwrap().data.len(), 2);
}

#[tokio::test]
async fn a_job_meets_what_is_there_when_its_time_has_come() {
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

    let failed = worker.look(&to_docs).await;
    assert_eq!(failed.job_info.unwrap().task_result_code, Some(JobResult::Failure));
    assert_eq!(failed.task_infos[0].result_code.as_deref(), Some("13000305"));
    for id in [first, second] {
        let info = worker.look(&id).await.job_info.unwrap();
        assert_eq!(info.task_result_code, Some(JobResult::Success), "the earlier comes first");
    }
}

#[tokio::test]
async fn a_job_outlives_its_emulator() {
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
