//! What jobs do to files and folders.

use crate::company::{Company, code};
use crate::files::folder;
use crate::peer::Peer;
use koodrive::common::{JobItem, JobResult, JobStatus, SpaceKind};
use koodrive::jobs::{JobAction, JobKind};
use koodrive::spaces;
use serde_json::{Value, json};
use std::time::Duration;

use super::{NOW, Worker, names_in};

#[tokio::test]
async fn folders_are_copied_and_moved_with_their_contents() {
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
async fn recycled_files_are_restored_or_deleted_permanently() {
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
async fn files_go_to_other_spaces_if_they_fit() {
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
