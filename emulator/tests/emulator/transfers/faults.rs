//! Faults of the storage, and what the client of the runtime makes of each.

use std::ops::Range;

use bytes::Bytes;
use koodrive::ErrorKind;
use koodrive::runtime::DownloadRequest;
use koodrive::runtime::hash::Sha256;
use koodrive_emulator::Fault;

use super::Engine;
use crate::peer::data;

const LENGTH: u64 = 200_000;

/// What is requested of the file, and what is known of it.
#[derive(Clone, Debug)]
enum Asked {
    Anything,
    Sized,
    Hashed,
    Range(Range<u64>),
}
use Asked::{Anything, Hashed, Sized};

/// What comes of a download.
#[derive(Debug, PartialEq, Eq)]
enum Seen {
    /// The bytes, which are these.
    File(Bytes),
    /// An error of this kind, with this status.
    Failed(ErrorKind, Option<u16>),
    Expired,
}

fn seen(outcome: koodrive::Result<Bytes>) -> Seen {
    match outcome {
        Ok(bytes) => Seen::File(bytes),
        Err(error) if error.is_storage() && error.is_url_expired() => Seen::Expired,
        Err(error) => Seen::Failed(error.kind(), error.status()),
    }
}

fn integrity(status: u16) -> Seen {
    Seen::Failed(ErrorKind::Integrity, Some(status))
}

fn inverted(bytes: &[u8]) -> Seen {
    Seen::File(bytes.iter().map(|byte| !byte).collect())
}

fn downloads(content: &[u8]) -> Vec<(Fault, Asked, Seen)> {
    let whole = || Seen::File(Bytes::copy_from_slice(content));
    let part = || Asked::Range(64..128);
    let rest = Asked::Range(LENGTH - 10..LENGTH);
    let longer = [content, b"\0"].concat();
    vec![
        (Fault::ignore_range(), part(), integrity(200)),
        (Fault::ignore_range(), Sized, whole()),
        (Fault::other_range(), part(), integrity(206)),
        (Fault::other_range(), rest, integrity(206)),
        (Fault::other_range(), Asked::Range(0..LENGTH), integrity(206)),
        (Fault::other_range(), Anything, integrity(206)),
        (Fault::wrong_bytes(), part(), inverted(&content[64..128])),
        (Fault::wrong_bytes(), Sized, inverted(content)),
        (Fault::wrong_bytes(), Hashed, integrity(200)),
        (Fault::shorten(), Sized, integrity(200)),
        (Fault::shorten(), part(), integrity(206)),
        (Fault::shorten(), Hashed, integrity(200)),
        // Nothing tells.
        (Fault::shorten(), Anything, Seen::File(Bytes::copy_from_slice(&content[..content.len() / 2]))),
        (Fault::lengthen(), Sized, integrity(200)),
        (Fault::lengthen(), part(), integrity(206)),
        (Fault::lengthen(), Anything, Seen::File(longer.into())),
        (Fault::truncate(), Sized, Seen::Failed(ErrorKind::Interrupted, None)),
        (Fault::truncate(), part(), Seen::Failed(ErrorKind::Interrupted, None)),
        (Fault::gzip(), part(), integrity(206)),
        (Fault::status(200), Anything, integrity(200)),
        (Fault::status(200), Sized, integrity(200)),
        (Fault::status(200), part(), integrity(200)),
        (Fault::url_expired(), part(), Seen::Expired),
        (Fault::url_expired(), Anything, Seen::Expired),
        (Fault::storage_error(400, "ExpiredToken"), Anything, Seen::Expired),
        (Fault::storage_error(403, "AccessDenied"), Anything, Seen::Failed(ErrorKind::Storage, Some(403))),
        (Fault::storage_error(503, "SlowDown"), part(), Seen::Failed(ErrorKind::Storage, Some(503))),
    ]
}

#[tokio::test]
async fn each_fault_of_a_download_is_told_for_what_it_is() {
    let engine = Engine::start().await;
    let content = data(usize::try_from(LENGTH).unwrap());
    let file = engine.upload("a", &content).await;
    let request = DownloadRequest::new(engine.download_url(&file).await);
    for (fault, asked, expected) in downloads(&content) {
        let request = match asked.clone() {
            Anything => request.clone(),
            Sized => request.clone().size(LENGTH),
            Hashed => request.clone().sha256(Sha256::digest(&content)),
            Asked::Range(range) => request.clone().size(LENGTH).range(range),
        };
        let fetch = async || engine.client.download(request.clone()).await?.bytes_limited(content.len() + 1).await;
        engine.emulator.inject(fault.clone().on(Fault::DOWNLOAD)).unwrap();
        let seen = seen(fetch().await);
        assert!(seen == expected, "{fault}, {asked:?}: {}", shown(&seen));
        assert!(engine.emulator.pending_faults().is_empty(), "{fault}");
        assert!(fetch().await.is_ok(), "after {fault}");
    }
}

/// Without thousands of bytes.
fn shown(seen: &Seen) -> String {
    match seen {
        Seen::File(bytes) => format!("{} bytes", bytes.len()),
        other => format!("{other:?}"),
    }
}

/// The head of the response is true, and only the bytes are not.
#[tokio::test]
async fn a_file_that_has_changed_shows_by_its_tag() {
    let engine = Engine::start().await;
    let content = data(1000);
    let request = DownloadRequest::new(engine.download_url(&engine.upload("a", &content).await).await);
    let fetch = async |range: Range<u64>| engine.client.download(request.clone().range(range)).await.unwrap();
    engine.emulator.inject(Fault::header("ETag", "\"2\"").on(Fault::DOWNLOAD).at_byte(500)).unwrap();
    engine.emulator.inject(Fault::wrong_bytes().on(Fault::DOWNLOAD).at_byte(600)).unwrap();
    let first = fetch(0..500).await;
    let (changed, wrong) = (fetch(500..600).await, fetch(600..1000).await);
    assert_eq!((first.etag(), changed.etag()), (wrong.etag(), Some("\"2\"")));
    assert_eq!(wrong.range(), Some(600..1000));
    assert!(changed.bytes_limited(100).await.unwrap() == content[500..600]);
    assert_eq!(seen(wrong.bytes_limited(400).await), inverted(&content[600..]));
}

fn uploads() -> Vec<(Fault, Seen)> {
    let stored = || Seen::File(Bytes::new());
    let refused = |status| Seen::Failed(ErrorKind::Storage, Some(status));
    vec![
        (Fault::url_expired(), Seen::Expired),
        (Fault::storage_error(403, "RequestExpired"), Seen::Expired),
        (Fault::storage_error(403, "AccessDenied"), refused(403)),
        (Fault::storage_error(503, "SlowDown"), refused(503)),
        (Fault::status(200), refused(200)),
        (Fault::status(502), refused(502)),
        (Fault::reset_after(), Seen::Failed(ErrorKind::Interrupted, None)),
        // An upload has no body to spoil.
        (Fault::shorten(), stored()),
        (Fault::wrong_bytes(), stored()),
    ]
}

#[tokio::test]
async fn each_fault_of_an_upload_is_told_for_what_it_is() {
    let engine = Engine::start().await;
    let content = data(100_000);
    let upload = engine.begin("a", &content).await;
    let put = async |number| engine.client.put_part(upload.url(number), upload.part(number, &content)).await;
    for (fault, expected) in uploads() {
        engine.emulator.inject(fault.clone().part(2)).unwrap();
        put(1).await.unwrap();
        assert_eq!(seen(put(2).await.map(|()| Bytes::new())), expected, "{fault}");
        assert!(engine.emulator.pending_faults().is_empty(), "{fault}");
        put(2).await.unwrap();
    }
    engine.complete(&upload).await.unwrap();
}
