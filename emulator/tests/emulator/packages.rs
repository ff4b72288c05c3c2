//! Files are packed into one archive to download.

use std::io::{Cursor, Read};
use std::time::Duration;

use koodrive::common::JobResult;
use koodrive::jobs::{GetJobRequest, JobKind, get_job};
use serde_json::json;
use zip::ZipArchive;

use crate::files::folder;
use crate::jobs::Worker;
use crate::peer::Peer;

#[tokio::test]
async fn a_package_contains_all_files_and_expires() {
    let peer = Peer::at("2024-01-04T02:54:03Z").await;
    let worker = Worker::of(&peer);
    let docs = folder(&peer, "docs", "root").await;
    folder(&peer, "empty", &docs).await;
    let inside = peer.upload("a.txt", b"inside").await;
    worker.done(worker.job(JobKind::Move, &[&inside], &docs)).await;
    let outside = peer.upload("a.txt", b"outside").await;
    let job = worker.done(worker.job(JobKind::Package, &[&docs, &outside, "nothing"], "")).await;
    let info = job.job_info.unwrap();
    assert_eq!(info.task_result_code, Some(JobResult::PartialSuccess));
    let url = info.download_url.unwrap();
    let response = peer.send("GET", url.expose(), &[], b"").await;
    assert_eq!((response.status, response.headers["content-type"].as_str()), (200, "application/zip"));
    assert_eq!(response.headers["content-disposition"], "attachment; filename=\"docs.zip\"");
    let mut archive = ZipArchive::new(Cursor::new(response.body)).unwrap();
    let mut names: Vec<_> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    names.sort();
    assert_eq!(names, ["a.txt", "docs/", "docs/a.txt", "docs/empty/"]);
    let mut text = String::new();
    archive.by_name("docs/a.txt").unwrap().read_to_string(&mut text).unwrap();
    assert_eq!(text, "inside");

    // It outlives its files, but not its time.
    worker.done(worker.job(JobKind::EmptyRecycleBin, &[], "")).await;
    assert_eq!(peer.send("GET", url.expose(), &[], b"").await.status, 200);
    let id = info.task_id.unwrap();
    peer.emulator.clock().advance(Duration::from_secs(7 * 24 * 60 * 60));
    let worker = Worker::of(&peer);
    let later = get_job(&worker.client, GetJobRequest::new(id)).await.unwrap().data.unwrap();
    assert!(later.job_info.unwrap().download_url.is_none());
}

#[tokio::test]
async fn a_package_is_kept_as_long_as_set() {
    let peer = Peer::at("2024-01-04T02:54:03Z").await;
    peer.done("/org/package", json!({"packageDownloadExpires": 1})).await;
    let worker = Worker::of(&peer);
    let file = peer.upload("a.txt", b"abc").await;
    let job = worker.done(worker.job(JobKind::Package, &[&file], "")).await;
    let id = job.job_info.unwrap().task_id.unwrap();
    for (hours, is_kept) in [(23, true), (1, false)] {
        peer.emulator.clock().advance(Duration::from_secs(hours * 60 * 60));
        let client = Worker::of(&peer).client;
        let info = get_job(&client, GetJobRequest::new(id.clone())).await.unwrap().data.unwrap().job_info.unwrap();
        assert_eq!(info.download_url.is_some(), is_kept);
    }
}
