//! Waiting for jobs and tasks, by what the generated code states of them.

use std::future::ready;
use std::time::Duration;

use koodrive::archives::{ListArchiveFilesRequest, ListArchiveFilesResponse};
use koodrive::common::{FileId, JobItemStatus};
use koodrive::files::{self, CreateDirectoryRequest};
use koodrive::jobs::{self, CreateJobRequest, GetJobRequest, JobAction, JobFile, JobInput, JobKind};
use koodrive::listings::{self, ListPersonalFilesRequest, SpaceArea};
use koodrive::runtime::StaticToken;
use koodrive::runtime::poll::{Polled, Status};
use koodrive::share_links::{
    self, CreateShareTaskRequest, CreateShareTaskRequired, CreateShareTaskResponse, GetShareTaskRequest, ShareTaskKind,
    ShareTaskTarget, VerifyExtractCodeRequest,
};
use koodrive::shares::{self, CreateShareRequest, CreateShareRequired, ShareScope};
use koodrive::tasks::{self, CreateTaskRequest, GetTaskRequest, TaskKind};
use koodrive::{Client, LongRunning, OutcomeKind, PollPolicy};
use koodrive_emulator::Emulator;
use serde_json::{from_value, json};

use super::world::World;
use crate::end_to_end::contract;

/// For a server that is near.
fn often() -> PollPolicy {
    PollPolicy::new().first_pause(Duration::from_millis(20)).longest_pause(Duration::from_millis(100))
}

async fn folder(world: &World, name: &str) -> FileId {
    let request = CreateDirectoryRequest::new(world.space.clone(), name);
    files::create_directory(&world.client, request).await.unwrap().id.unwrap()
}

fn copy(world: &World, ids: &[&FileId], target: &FileId) -> CreateJobRequest {
    let files = ids.iter().map(|id| JobFile::new(*id));
    let input = JobInput::new(world.space.clone(), files).new_file_path(target.as_str());
    CreateJobRequest::new(world.space.clone(), JobKind::Copy, input).action_type(JobAction::Copy)
}

async fn start(client: &Client, request: &CreateJobRequest) -> GetJobRequest {
    let started = jobs::create_job(client, request.clone()).await.unwrap();
    request.follow(&started).unwrap()
}

#[tokio::test]
async fn a_job_that_succeeds() {
    let world = World::with_token().await;
    let (file, target) = (world.upload("a.txt", b"abc", 1 << 20).await, folder(&world, "copies").await);
    let job = start(&world.client, &copy(&world, &[&file], &target)).await;
    let mut told = Vec::new();
    let wait = jobs::wait_for_job(&world.client, job)
        .policy(often())
        .on_progress(|progress| told.push((progress.polls(), progress.percent())));
    let ended = wait.await.unwrap().require_success().unwrap();
    assert_eq!((ended.kind(), ended.failed().count()), (OutcomeKind::Succeeded, 0));
    assert_eq!(told.last(), Some(&(ended.polls(), Some(100))));
    let copied = ended.items()[0].new_file_id.clone().unwrap();
    assert_eq!(world.download(&copied).await, b"abc");
}

#[tokio::test]
async fn a_job_that_fails_in_part_tells_how_each_file_fared() {
    let world = World::with_signature().await;
    let (file, target) = (world.upload("a.txt", b"abc", 1 << 20).await, folder(&world, "copies").await);
    let nothing = FileId::from("nothing");
    let job = start(&world.client, &copy(&world, &[&file, &nothing], &target)).await;
    let ended = jobs::wait_for_job(&world.client, job).policy(often()).await.unwrap();
    assert_eq!(ended.kind(), OutcomeKind::Partial);
    let fared: Vec<_> = ended.items().iter().map(|item| (item.file_id.as_ref(), item.status.as_ref())).collect();
    let expected = [(&file, &JobItemStatus::Succeeded), (&nothing, &JobItemStatus::Failed)];
    assert_eq!(fared, expected.map(|(id, status)| (Some(id), Some(status))));
    let failed: Vec<_> = ended.failed().map(|item| item.result_code.as_deref().unwrap()).collect();
    assert_eq!(failed, ["13000309"]);

    let error = ended.into_result().unwrap_err();
    assert!(error.is_job());
    let message = "getJob: the job succeeded only in part: of 2 items 1 succeeded and 1 failed";
    assert_eq!(error.to_string(), message);
}

/// The emulator may be done before it can be told to stop; then it refuses, and what it did is what has come of it.
#[tokio::test]
async fn a_job_that_is_told_to_stop_ends_one_way_or_the_other() {
    let world = World::with_token().await;
    let (file, target) = (world.upload("a.txt", b"abc", 1 << 20).await, folder(&world, "copies").await);
    let job = start(&world.client, &copy(&world, &[&file], &target)).await;
    let wait = jobs::wait_for_job(&world.client, job).policy(often()).cancel_when(ready(()));
    let ended = wait.deadline(Duration::from_secs(60)).await.unwrap();
    assert!(matches!(ended.kind(), OutcomeKind::Succeeded | OutcomeKind::Cancelled), "{ended:?}");
}

/// An hour's job by the emulator's clock, which goes on by a quarter of an hour with each look.
#[tokio::test]
async fn an_hour_of_work_is_followed_to_its_end() {
    let emulator = Emulator::builder().job_time(Duration::from_secs(60 * 60)).start().await.unwrap();
    let world = World::signed_in(emulator).await;
    let (file, target) = (world.upload("a.txt", b"abc", 1 << 20).await, folder(&world, "copies").await);
    let job = start(&world.client, &copy(&world, &[&file], &target)).await;
    let mut percents = Vec::new();
    let wait = jobs::wait_for_job(&world.client, job).policy(often()).on_progress(|progress| {
        percents.push(progress.percent());
        world.emulator.clock().advance(Duration::from_secs(15 * 60));
    });
    let ended = wait.await.unwrap().require_success().unwrap();
    let copied = ended.items()[0].new_file_id.clone().unwrap();
    let known: Vec<_> = percents.iter().flatten().collect();
    assert!(known.len() >= 3 && known.is_sorted() && *known[0] < 50 && known.ends_with(&[&100]), "{percents:?}");
    assert_eq!(world.download(&copied).await, b"abc");
}

#[tokio::test]
async fn an_hour_of_work_that_is_cancelled_has_done_nothing() {
    let emulator = Emulator::builder().job_time(Duration::from_secs(60 * 60)).start().await.unwrap();
    let world = World::signed_in(emulator).await;
    let (file, target) = (world.upload("a.txt", b"abc", 1 << 20).await, folder(&world, "copies").await);
    let job = start(&world.client, &copy(&world, &[&file], &target)).await;
    let wait = jobs::wait_for_job(&world.client, job).policy(often()).cancel_when(ready(()));
    assert_eq!(wait.await.unwrap().kind(), OutcomeKind::Cancelled);
    world.emulator.clock().advance(Duration::from_secs(2 * 60 * 60));
    let listing = ListPersonalFilesRequest::new(world.space.clone(), target, SpaceArea::Files);
    assert!(listings::list_personal_files_items(&world.client, listing).next_item().await.unwrap().is_none());
}

#[tokio::test]
async fn a_task_of_an_administrator() {
    let world = World::with_token().await;
    let staged = world.emulator.stage_import(["7001"]).unwrap();
    let import = CreateTaskRequest::new()
        .task_type(TaskKind::ImportUsers)
        .result_id(staged.as_str())
        .org_id("9000000000000000001")
        .org_user_id(format!("1{}", world.emulator.user_id()));
    let started = tasks::create_task(&world.client, import.clone()).await.unwrap();
    let task = import.follow(&started).unwrap();
    let ended = tasks::wait_for_task(&world.client, task).policy(often()).await.unwrap();
    assert_eq!((ended.kind(), ended.items().len()), (OutcomeKind::Succeeded, 0));
    assert_eq!(ended.response().task_id, started.task_id);
}

#[tokio::test]
async fn a_task_on_shared_files_is_asked_for_with_the_token_of_the_share() {
    let world = World::with_token().await;
    let (file, target) = (world.upload("a.txt", b"abc", 1 << 20).await, folder(&world, "saved").await);
    let required = CreateShareRequired {
        scope: ShareScope::Enterprise,
        container_id: world.space.clone(),
        file_ids: vec![file.clone()],
        valid_days: 3,
    };
    let request = CreateShareRequest::new(required).extract_code("k9x2");
    let share = shares::create_share(&world.client, request).await.unwrap().share_link.unwrap();

    let visitor = world.emulator.issue_token_for(world.emulator.user_id()).unwrap();
    let visitor = contract::client(&world.emulator).credentials(StaticToken::new(visitor)).build().unwrap();
    let code = VerifyExtractCodeRequest::new(share.short_url.unwrap(), "k9x2");
    let token = share_links::verify_extract_code(&visitor, code).await.unwrap().kdstoken.unwrap();
    let save = CreateShareTaskRequest::new(CreateShareTaskRequired {
        task_type: ShareTaskKind::Save,
        share_id: share.share_id.unwrap(),
        container_id: world.space.clone(),
        file_ids: vec![file.clone()],
    })
    .target(ShareTaskTarget::new(world.space.clone(), target))
    .kdstoken(token);
    let started = share_links::create_share_task(&visitor, save.clone()).await.unwrap();
    let task = save.follow(&started).unwrap();
    let ended = share_links::wait_for_share_task(&visitor, task).policy(often()).await.unwrap();
    assert_eq!(ended.kind(), OutcomeKind::Succeeded);
    assert_eq!(ended.items()[0].file_id.as_ref(), Some(&file));
}

/// The numbers of batch jobs and of administrators' tasks look alike and mean different things.
#[test]
fn numbers_mean_what_the_vendor_says() {
    let batch =
        [Status::Running, Status::Running, Status::Finished, Status::Ended(OutcomeKind::Cancelled), Status::Unknown];
    let administrative = [
        Status::Running,
        Status::Running,
        Status::Ended(OutcomeKind::Succeeded),
        Status::Ended(OutcomeKind::Failed),
        Status::Unknown,
    ];
    for (number, (batch, administrative)) in batch.into_iter().zip(administrative).enumerate() {
        let job = from_value(json!({"data": {"jobInfo": {"status": number}}})).unwrap();
        let shared = from_value(json!({"jobInfo": {"taskStatus": number}})).unwrap();
        let task = from_value(json!({"status": number})).unwrap();
        assert_eq!((GetJobRequest::status(&job), GetShareTaskRequest::status(&shared)), (batch, batch), "{number}");
        assert_eq!(GetTaskRequest::status(&task), administrative, "{number}");
    }
    let results = [None, Some(OutcomeKind::Succeeded), Some(OutcomeKind::Partial), Some(OutcomeKind::Failed), None];
    for (number, result) in results.into_iter().enumerate() {
        let job = from_value(json!({"data": {"jobInfo": {"taskResultCode": number}}})).unwrap();
        let shared = from_value(json!({"jobInfo": {"taskResultCode": number}})).unwrap();
        assert_eq!((GetJobRequest::result(&job), GetShareTaskRequest::result(&shared)), (result, result), "{number}");
    }
}

/// Some operations response at once where they can.
#[test]
fn where_no_job_was_started_there_is_none_to_wait_for() {
    let request = ListArchiveFilesRequest::new("space".into(), "archive".into());
    let follow = |response| {
        let response: ListArchiveFilesResponse = from_value(response).unwrap();
        request.follow(&response).map(|job| job.job_id.to_string())
    };
    assert_eq!(follow(json!({"data": {"taskId": "1428103989525998336"}})).as_deref(), Some("1428103989525998336"));
    assert_eq!(follow(json!({"data": {"uncompressedFileList": [], "taskId": ""}})), None);
    assert_eq!(follow(json!({})), None);

    let save = CreateShareTaskRequest::new(CreateShareTaskRequired {
        task_type: ShareTaskKind::Save,
        share_id: "share".into(),
        container_id: "space".into(),
        file_ids: vec!["file".into()],
    });
    assert_eq!(save.follow(&CreateShareTaskResponse::default()), None);
}
