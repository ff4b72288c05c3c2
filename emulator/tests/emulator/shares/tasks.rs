//! Tasks on the files of a share.

use koodrive::common::{FileId, JobItemStatus, JobResult, JobStatus, SpaceKind};
use koodrive::share_links::{
    CreateShareTaskRequest, CreateShareTaskRequired, GetShareTaskRequest, ShareTaskKind, ShareTaskTarget,
    VerifyExtractCodeRequest,
};
use koodrive::shares::{ListMySharesRequest, Share};
use koodrive::spaces::{UpdateSpaceRequest, update_space};
use koodrive::{share_links, shares};
use koodrive_emulator::Emulator;
use serde_json::json;
use std::time::Duration;

use super::{FORBIDDEN, NOT_FOUND, Office, PARAMETER, code, id};

/// A task on files of a share of Ann's.
fn task(office: &Office, kind: ShareTaskKind, share: &Share, files: &[&str]) -> CreateShareTaskRequest {
    CreateShareTaskRequest::new(CreateShareTaskRequired {
        task_type: kind,
        share_id: id(share),
        container_id: office.0.space().into(),
        file_ids: files.iter().map(|id| (*id).into()).collect(),
    })
}

#[tokio::test]
async fn shared_files_are_saved_to_a_space_of_the_caller() {
    let office = Office::open(false).await;
    let dir = office.folder("dir", "root").await;
    office.file_in("in.txt", &dir, b"inside").await;
    let beside = office.0.upload("beside", b"b").await;
    let share = office.share(office.request(&[&dir]).extract_code("k")).await;
    let (ann, ben) = (office.client("1"), office.client("2"));
    let verify = VerifyExtractCodeRequest::new(share.short_url.clone().unwrap(), "k");
    let token = share_links::verify_extract_code(&ben, verify).await.unwrap().kdstoken.unwrap();
    let space = office.0.emulator.accounts()[1].container_id.clone();
    let save = |files: &[&str]| task(&office, ShareTaskKind::Save, &share, files).kdstoken(token.clone());
    let start = async |request| share_links::create_share_task(&ben, request).await;
    assert_eq!(code(start(save(&[&dir])).await), PARAMETER, "saving needs a target");
    let to = |space: &str| ShareTaskTarget::new(space.into(), FileId::ROOT);
    assert_eq!(code(start(save(&[&dir]).target(to(office.0.space()))).await), FORBIDDEN);
    assert_eq!(code(start(save(&[]).target(to(space.as_str()))).await), PARAMETER);
    let unverified = task(&office, ShareTaskKind::Save, &share, &[&dir]).target(to(space.as_str()));
    assert_eq!(code(start(unverified).await), PARAMETER);

    let started = start(save(&[&dir, &beside, &dir]).target(to(space.as_str()))).await.unwrap();
    let request = GetShareTaskRequest::new(id(&share), started.task_id.unwrap()).kdstoken(token.clone());
    let done = share_links::get_share_task(&ben, request.clone()).await.unwrap();
    let job = done.job_info.unwrap();
    assert_eq!((job.task_status, job.task_result_code), (Some(JobStatus::Finished), Some(JobResult::PartialSuccess)));
    assert_eq!((job.progress, job.create_time.unwrap().as_str()), (Some(100), "20240930091932"));
    let codes: Vec<_> = done.task_infos.iter().map(|item| item.result_code.as_deref().unwrap()).collect();
    assert_eq!(codes, ["0", "13000309", "0"]);
    assert_eq!(done.task_infos[1].status, Some(JobItemStatus::Failed));
    assert_ne!(done.task_infos[0].new_file_id.as_ref().unwrap().as_str(), dir);
    assert_eq!(code(share_links::get_share_task(&ann, request).await), FORBIDDEN);
    let unknown = GetShareTaskRequest::new(id(&share), "1".into()).kdstoken(token.clone());
    assert_eq!(code(share_links::get_share_task(&ben, unknown).await), NOT_FOUND);

    let search = json!({"searchType": "personal", "pageInfo": {"pageSize": 100, "pageCursor": ""}});
    let token = office.0.emulator.issue_token_for(&"2".into()).unwrap();
    let (_, found) = office.0.call_as(&token, "POST", "/files/search", search).await;
    let names: Vec<_> = found["files"].as_array().unwrap().iter().map(|file| &file["fileName"]).collect();
    assert_eq!(names, ["dir", "dir_20240930_171932", "in.txt", "in.txt"]);
    let links = json!({"containerId": space, "fileIds": [found["files"][2]["id"]]});
    let (_, links) = office.0.call_as(&token, "POST", "/files/download", links).await;
    let response = office.0.send("GET", links["downloads"][0]["url"].as_str().unwrap(), &[], b"").await;
    assert_eq!(response.body, b"inside");
    let mine = shares::list_my_shares(&ann, ListMySharesRequest::new()).await.unwrap();
    assert_eq!(mine.share_links[0].save_cnt, Some(1));
}

#[tokio::test]
async fn files_without_room_in_the_target_are_not_saved() {
    let office = Office::open(false).await;
    let (small, large) = (office.0.upload("small", b"").await, office.0.upload("large", b"123").await);
    let share = office.share(office.request(&[&small, &large])).await;
    let empty = UpdateSpaceRequest::new("2", SpaceKind::Personal).capacity(0);
    update_space(&office.client("1"), empty).await.unwrap();
    let space = office.0.emulator.accounts()[1].container_id.clone();
    let save = task(&office, ShareTaskKind::Save, &share, &[&large, &small, "nothing"]);
    let save = save.target(ShareTaskTarget::new(space.as_str().into(), FileId::ROOT));
    let ben = office.client("2");
    let started = share_links::create_share_task(&ben, save).await.unwrap();
    let request = GetShareTaskRequest::new(id(&share), started.task_id.unwrap());
    let done = share_links::get_share_task(&ben, request).await.unwrap();
    let codes: Vec<_> = done.task_infos.iter().map(|item| item.result_code.as_deref().unwrap()).collect();
    assert_eq!(codes, ["13000311", "0", "13000309"]);
    assert_eq!(done.job_info.unwrap().task_result_code, Some(JobResult::PartialSuccess));
}

#[tokio::test]
async fn shared_files_are_packed_into_an_archive() {
    let office = Office::open(false).await;
    let dir = office.folder("目录", "root").await;
    office.file_in("in.txt", &dir, b"inside").await;
    let share = office.share(office.request(&[&dir])).await;
    let ben = office.client("2");
    let pack = async |files: &[&str], name: &str| {
        let request = task(&office, ShareTaskKind::Download, &share, files).zip_name(name);
        let started = share_links::create_share_task(&ben, request).await?;
        share_links::get_share_task(&ben, GetShareTaskRequest::new(id(&share), started.task_id.unwrap())).await
    };
    assert_eq!(code(pack(&[&dir], "a/b").await), 13_000_419);
    let done = pack(&[&dir, &dir], "all").await.unwrap().job_info.unwrap();
    assert_eq!(done.task_result_code, Some(JobResult::Success));
    let url = done.download_url.unwrap();
    // The recycle bin takes what was packed, and leaves the archive.
    office.0.emulator.recycle(&dir.as_str().into()).unwrap();
    office.0.done("/files/recycle", json!({"containerId": office.0.space()})).await;
    let response = office.0.send("GET", url.expose(), &[], b"").await;
    assert_eq!((response.status, response.headers["content-type"].as_str()), (200, "application/zip"));
    assert_eq!(response.headers["content-disposition"], "attachment; filename=\"all.zip\"");
    let archive = String::from_utf8_lossy(&response.body);
    assert!(archive.starts_with("PK\u{3}\u{4}") && archive.contains("目录/in.txtinside"), "{archive:?}");
    assert!(archive.contains("目录_20240930_171932/in.txtinside"), "a second one of the name gets another");
    assert_eq!(response.body[response.body.len() - 12], 4, "two folders with a file each");

    let other = office.0.upload("b", b"b").await;
    let share = office.share(office.request(&[&other])).await;
    let request = task(&office, ShareTaskKind::Download, &share, &["nothing"]);
    let started = share_links::create_share_task(&ben, request).await.unwrap();
    let request = GetShareTaskRequest::new(id(&share), started.task_id.unwrap());
    let done = share_links::get_share_task(&ben, request).await.unwrap().job_info.unwrap();
    assert_eq!((done.task_result_code, done.download_url), (Some(JobResult::Failure), None));
}

#[tokio::test]
async fn tasks_on_shares_are_long_running() {
    let office = Office::with(Emulator::builder().job_time(Duration::from_secs(60 * 60))).await;
    let clock = office.0.emulator.clock();
    let file = office.0.upload("a", b"abc").await;
    let share = office.share(office.request(&[&file]).extract_code("k")).await;
    let ben = office.client("2");
    let verify = VerifyExtractCodeRequest::new(share.short_url.clone().unwrap(), "k");
    let verify = async || share_links::verify_extract_code(&office.client("2"), verify.clone()).await.unwrap().kdstoken;
    let token = verify().await.unwrap();
    let space = office.0.emulator.accounts()[1].container_id.clone();
    let save = task(&office, ShareTaskKind::Save, &share, &[&file]).kdstoken(token.clone());
    assert_eq!(code(share_links::create_share_task(&ben, save.clone()).await), PARAMETER, "no target");
    let save = save.target(ShareTaskTarget::new(space.as_str().into(), FileId::ROOT));
    let pack = task(&office, ShareTaskKind::Download, &share, &[&file]).kdstoken(token);
    let start = async |request| share_links::create_share_task(&ben, request).await.unwrap().task_id.unwrap();
    let (saved, packed) = (start(save.clone()).await, start(pack).await);
    let poll = async |task: &koodrive::share_links::ShareTaskId| {
        let request = GetShareTaskRequest::new(id(&share), task.clone()).kdstoken(verify().await.unwrap());
        share_links::get_share_task(&office.client("2"), request).await.unwrap().job_info.unwrap()
    };
    let files = async || {
        let search = json!({"searchType": "personal", "pageInfo": {"pageSize": 100, "pageCursor": ""}});
        let token = office.0.emulator.issue_token_for(&"2".into()).unwrap();
        office.0.call_as(&token, "POST", "/files/search", search).await.1["total"].clone()
    };
    for (minutes, status, progress) in [(5, JobStatus::Pending, 0), (25, JobStatus::Running, 50)] {
        clock.advance(Duration::from_secs(minutes * 60));
        for task in [&saved, &packed] {
            let job = poll(task).await;
            assert_eq!((job.task_status, job.progress), (Some(status.clone()), Some(progress)));
            assert_eq!((job.task_result_code, job.download_url, job.end_time), (None, None, None));
        }
        assert_eq!(files().await, 0);
    }
    clock.advance(Duration::from_secs(30 * 60));
    assert_eq!(files().await, 1, "the share's token has expired, and is not checked again");
    for task in [&saved, &packed] {
        let job = poll(task).await;
        assert_eq!((job.task_status, job.progress), (Some(JobStatus::Finished), Some(100)));
        assert_eq!(job.task_result_code, Some(JobResult::Success));
        assert_eq!(job.download_url.is_some(), *task == packed);
    }

    let folder = json!({"containerId": space, "fileName": "docs", "fileType": "10", "parentFolder": ["root"]});
    let bens = office.0.emulator.issue_token_for(&"2".into()).unwrap();
    let (_, folder) = office.0.call_as(&bens, "POST", "/directory", folder).await;
    let folder = folder["id"].as_str().unwrap();
    let again = save.kdstoken(verify().await.unwrap()).target(ShareTaskTarget::new(space.clone(), folder.into()));
    let again = share_links::create_share_task(&office.client("2"), again).await.unwrap().task_id.unwrap();
    office.0.emulator.recycle(&folder.into()).unwrap();
    clock.advance(Duration::from_secs(60 * 60));
    let job = poll(&again).await;
    assert_eq!((job.task_status, job.task_result_code), (Some(JobStatus::Finished), Some(JobResult::Failure)));
}
