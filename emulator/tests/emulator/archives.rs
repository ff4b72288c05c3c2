//! Archives are listed and unpacked.

use std::io::{Cursor, Write};

use koodrive::archives::{ListArchiveFilesRequest, list_archive_files};
use koodrive::common::{ArchiveEntry, ArchiveEntryKind, JobResult};
use koodrive::jobs::{JobAction, JobKind};
use koodrive_emulator::Emulator;
use serde_json::json;
use zip::unstable::write::FileOptionsExt;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::company::{client, code};
use crate::files::folder;
use crate::jobs::Worker;
use crate::peer::{Peer, data};

/// An archive of files, folders where the path ends in a slash.
fn archive(entries: &[(&str, &[u8])], password: Option<&[u8]>) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in entries {
        let mut options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        if let Some(password) = password {
            options = options.with_deprecated_encryption(password).unwrap();
        }
        if path.ends_with('/') {
            archive.add_directory(*path, options).unwrap();
        } else {
            archive.start_file(*path, options).unwrap();
            archive.write_all(bytes).unwrap();
        }
    }
    archive.finish().unwrap().into_inner()
}

fn named(entries: &[ArchiveEntry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.name.as_deref().unwrap()).collect()
}

async fn content(peer: &Peer, entry: &ArchiveEntry) -> Vec<u8> {
    let url = peer.download_url(entry.file_id.as_ref().unwrap().as_str()).await;
    peer.send("GET", &url, &[], b"").await.body
}

#[tokio::test]
async fn an_archive_is_listed_and_unpacked() {
    let peer = Peer::start().await;
    let worker = Worker::of(&peer);
    let large = data(100_000);
    let bytes = archive(&[("a/", b""), ("a/b/c.bin", &large), ("三.txt", b"abc")], None);
    assert!(bytes.len() < large.len(), "it is compressed");
    let id = peer.upload("set.zip", &bytes).await;
    let request = ListArchiveFilesRequest::new(peer.space().into(), id.as_str().into());
    let listed = list_archive_files(&worker.client, request).await.unwrap().data.unwrap();
    let listed = listed.uncompressed_file_list;
    assert_eq!(named(&listed), ["a/", "a/b/c.bin", "三.txt"]);
    assert_eq!((&listed[0].kind, listed[1].file_size), (&Some(ArchiveEntryKind::Folder), Some(100_000)));
    assert!(listed[1].updated_at.is_some());

    let job = |action| worker.job(JobKind::Unpack, &[&id], "").action_type(action);
    let listing = worker.done(job(JobAction::ListArchive)).await;
    assert_eq!(listing.uncompressed_file_list, listed);
    let unpacked = worker.done(job(JobAction::UnpackAll)).await;
    assert_eq!(unpacked.job_info.unwrap().task_result_code, Some(JobResult::Success));
    assert_eq!(content(&peer, &unpacked.uncompressed_file_list[1]).await, large);
    assert_eq!(content(&peer, &unpacked.uncompressed_file_list[2]).await, b"abc");
    let file = unpacked.uncompressed_file_list[1].file_id.as_ref().unwrap();
    let path = format!("/files/path?fileId={file}&containerId={}", peer.space());
    let (_, path) = peer.call("GET", &path, serde_json::Value::Null).await;
    assert_eq!(path["namePath"], format!("/root{}/set/a/b/c.bin", peer.space()));

    let target = folder(&peer, "here", "root").await;
    let mut selected = worker.job(JobKind::Unpack, &[&id], &target).action_type(JobAction::UnpackSelected);
    assert_eq!(worker.refused(selected.clone()).await, 13_000_102);
    selected.task_info = selected.task_info.uncompress_file_paths(["a/b/"]);
    let unpacked = worker.done(selected).await;
    assert_eq!(named(&unpacked.uncompressed_file_list), ["a/b/c.bin"]);
    let here = peer.done("/files/0", json!({"containerId": peer.space(), "parentFileId": target})).await;
    assert_eq!(here["files"][0]["id"], json!(unpacked.task_infos[0].new_file_id));
}

#[tokio::test]
async fn entries_that_cannot_be_unpacked_state_the_reason() {
    let peer = Peer::start().await;
    let worker = Worker::of(&peer);
    let locked = peer.upload("locked.zip", &archive(&[("a.txt", b"abc")], Some(b"secret"))).await;
    let unpack = |id: &str| worker.job(JobKind::Unpack, &[id], "").action_type(JobAction::UnpackAll);
    for password in [None, Some("wrong")] {
        let job = unpack(&locked);
        let job = worker.done(if let Some(password) = password { job.password(password) } else { job }).await;
        assert_eq!(job.job_info.unwrap().task_result_code, Some(JobResult::Failure));
        assert!(job.uncompressed_file_list[0].code.is_some());
    }
    let job = worker.done(unpack(&locked).password("secret")).await;
    assert_eq!(content(&peer, &job.uncompressed_file_list[0]).await, b"abc");

    let nasty = peer.upload("nasty.zip", &archive(&[("../up", b"abc"), ("ok", b"abc")], None)).await;
    let job = worker.done(unpack(&nasty)).await;
    assert_eq!(job.job_info.unwrap().task_result_code, Some(JobResult::Success));
    assert_eq!(job.uncompressed_file_list[0].code.as_deref(), Some("13000419"));
    assert_eq!(content(&peer, &job.uncompressed_file_list[1]).await, b"abc");

    let text = peer.upload("text.zip", b"no archive").await;
    let job = worker.done(unpack(&text)).await;
    assert_eq!(job.task_infos[0].result_code.as_deref(), Some("13000308"));
    let bin = peer.done("/files/0", json!({"containerId": peer.space(), "parentFileId": "root"})).await;
    let names: Vec<_> = bin["files"].as_array().unwrap().iter().map(|file| file["fileName"].clone()).collect();
    assert_eq!(names, ["locked", "locked.zip", "nasty", "nasty.zip", "text.zip"]);
}

#[tokio::test]
async fn files_that_are_not_archives_of_the_caller_are_refused() {
    let peer = Peer::with(Emulator::builder().user("1", "one").user("2", "two")).await;
    let (one, two) = (client(&peer.emulator, &"1".into()), client(&peer.emulator, &"2".into()));
    let text = peer.upload("text.zip", b"no archive").await;
    let docs = folder(&peer, "docs", "root").await;
    let list = async |client, id: &str| {
        code(list_archive_files(client, ListArchiveFilesRequest::new(peer.space().into(), id.into())).await)
    };
    assert_eq!(list(&one, &text).await, 13_000_308);
    assert_eq!(list(&one, &docs).await, 13_000_406);
    assert_eq!(list(&one, "nothing").await, 13_000_309);
    assert_eq!(list(&two, &text).await, 13_000_410);
    peer.emulator.recycle(&text.as_str().into()).unwrap();
    assert_eq!(list(&one, &text).await, 13_000_306);
}
