//! What the log says of transfers, and URLs that expire all at once.

use koodrive::ErrorKind;
use koodrive::common::FileId;
use koodrive::runtime::DownloadRequest;
use koodrive_emulator::{CallRecord, Fault};
use tokio::io::AsyncReadExt;

use super::{Engine, PART};
use crate::peer::{Peer, data};

type Transfer<'a> = (&'a str, Option<u32>, Option<std::ops::Range<u64>>, Option<&'a FileId>, u64, Option<u16>);

fn transfer(call: &CallRecord) -> Transfer<'_> {
    (call.operation, call.part, call.range.clone(), call.file_id.as_ref(), call.bytes, call.status)
}

fn transfers(calls: &[CallRecord]) -> Vec<Transfer<'_>> {
    let of_storage = |call: &&CallRecord| [Fault::PUT_PART, Fault::DOWNLOAD].contains(&call.operation);
    calls.iter().filter(of_storage).map(transfer).collect()
}

#[tokio::test]
async fn the_log_says_which_bytes_of_which_file_were_transferred() {
    let engine = Engine::start().await;
    let content = data(100_000);
    let upload = engine.begin("a", &content).await;
    let put = async |number| engine.client.put_part(upload.url(number), upload.part(number, &content)).await;
    engine.emulator.inject(Fault::storage_error(503, "SlowDown").part(2)).unwrap();
    for (number, is_stored) in [(1, true), (2, false), (2, true)] {
        assert_eq!(put(number).await.is_ok(), is_stored);
    }
    engine.complete(&upload).await.unwrap();
    assert!(put(2).await.is_err(), "the upload has ended");
    let request = DownloadRequest::new(engine.download_url(&upload.file).await);
    for request in [request.clone(), request.clone().range(10..50), request.clone().range(99_990..)] {
        engine.client.download(request).await.unwrap().bytes_limited(content.len()).await.unwrap();
    }
    assert_eq!(engine.client.download(request.range(100_000..)).await.unwrap_err().kind(), ErrorKind::Storage);
    assert!(engine.client.download(format!("{}/nothing?a=b", engine.emulator.url())).await.is_err());

    let (put, get, file) = (Fault::PUT_PART, Fault::DOWNLOAD, Some(&upload.file));
    assert_eq!(
        transfers(&engine.emulator.calls()),
        [
            (put, Some(1), Some(0..PART), file, PART, Some(200)),
            (put, Some(2), Some(PART..100_000), file, 100_000 - PART, Some(503)),
            (put, Some(2), Some(PART..100_000), file, 100_000 - PART, Some(200)),
            (put, Some(2), None, file, 100_000 - PART, Some(404)),
            (get, None, None, file, 100_000, Some(200)),
            (get, None, Some(10..50), file, 40, Some(206)),
            (get, None, Some(99_990..100_000), file, 10, Some(206)),
            (get, None, None, file, 0, Some(416)),
            (get, None, None, None, 0, Some(403)),
        ]
    );
}

/// By what has moved, not by what was announced.
#[tokio::test]
async fn bytes_are_counted_as_they_move() {
    let peer = Peer::start().await;
    let content = data(3_000_000);
    let created = peer.done("/files/create", peer.creation_of("a", &content)).await;
    let url = created["multiParts"][0]["uploadUrl"].as_str().unwrap();
    let headers = [("Host", peer.host()), ("Content-Length", "3000000")];
    let stream = peer.begin("PUT", url, &headers, &content[..1000]).await;
    let arrived = async |bytes: u64| {
        while peer.emulator.calls().last().is_none_or(|call| call.bytes != bytes) {
            tokio::task::yield_now().await;
        }
    };
    let patience = std::time::Duration::from_secs(30);
    tokio::time::timeout(patience, arrived(1000)).await.unwrap();
    assert_eq!(peer.emulator.calls().last().unwrap().status, None, "it is under way");
    drop(stream);

    let file = peer.upload("b", &content).await;
    peer.emulator.inject(Fault::stall_in_body().on(Fault::DOWNLOAD)).unwrap();
    let url = peer.download_url(&file).await;
    let mut stalled = peer.begin("GET", &url, &[("Host", peer.host())], b"").await;
    tokio::time::timeout(patience, stalled.read_exact(&mut vec![0; 1_500_000])).await.unwrap().unwrap();
    assert_eq!(peer.emulator.calls().last().unwrap().bytes, 1_500_000);
}

#[tokio::test]
async fn all_urls_expire_at_once_and_the_clock_stands_still() {
    let engine = Engine::start().await;
    let content = data(100_000);
    let file = engine.upload("a", &content).await;
    let before = engine.emulator.clock().now();
    let upload = engine.begin("b", &content).await;
    let url = engine.download_url(&file).await;
    let put = async |upload: &super::Upload, number| {
        engine.client.put_part(upload.url(number), upload.part(number, &content)).await
    };
    put(&upload, 1).await.unwrap();
    for _ in 0..2 {
        engine.emulator.expire_urls().unwrap();
        for error in [put(&upload, 2).await.unwrap_err(), engine.client.download(&url).await.unwrap_err()] {
            assert!(error.is_url_expired() && error.status() == Some(403), "{error}");
        }
    }
    // New URLs are valid, and what was sent before is kept.
    let again = engine.urls(&upload).await;
    put(&again, 2).await.unwrap();
    engine.complete(&again).await.unwrap();
    engine.client.download(engine.download_url(&upload.file).await).await.unwrap();
    assert!(engine.emulator.clock().now().duration_since(before).unwrap() < std::time::Duration::from_secs(30 * 60));
}

/// Of the same content, and of no other.
#[tokio::test]
async fn the_tag_is_that_of_the_content() {
    let engine = Engine::start().await;
    let (one, other) = (data(1000), data(1001));
    let tag = async |content: &[u8], name: &str, range: std::ops::Range<u64>| {
        let url = engine.download_url(&engine.upload(name, content).await).await;
        let tag = async |request: DownloadRequest| {
            let download = engine.client.download(request).await.unwrap();
            download.etag().unwrap().to_owned()
        };
        let whole = tag(DownloadRequest::new(&*url)).await;
        assert_eq!(tag(DownloadRequest::new(&*url).range(range)).await, whole);
        whole
    };
    let (first, again) = (tag(&one, "a", 5..10).await, tag(&one, "b", 0..1).await);
    assert_eq!(first, again);
    assert_ne!(tag(&other, "c", 5..10).await, first);
    assert_ne!(tag(&other[1..], "d", 5..10).await, first);
}
