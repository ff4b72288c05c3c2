//! How fast the storage is. A machine that is busy makes it slower, and nothing makes it faster.

use std::time::{Duration, Instant};

use bytes::Bytes;
use futures_util::future::{join, join_all};
use koodrive::common::FileId;
use koodrive::runtime::DownloadRequest;
use koodrive_emulator::{CallRecord, Emulator, Fault};

use super::Engine;
use crate::peer::{Peer, data};

/// What all transfers together may be ahead at most: the emulator was idle before.
const AHEAD: Duration = Duration::from_millis(20);

/// How long the uploads of three parts at once take, and the downloads of the three.
async fn times(engine: &Engine) -> [Duration; 2] {
    let content = data(3 * 64 * 1024);
    let upload = engine.begin("a", &content).await;
    let begin = Instant::now();
    let puts = (1..=3).map(|number| engine.client.put_part(upload.url(number), upload.part(number, &content)));
    for sent in join_all(puts).await {
        sent.unwrap();
    }
    let up = begin.elapsed();
    engine.complete(&upload).await.unwrap();
    let url = engine.download_url(&upload.file).await;
    let begin = Instant::now();
    let gets = (0..3).map(async |part: u64| {
        let range = part * super::PART..(part + 1) * super::PART;
        let request = DownloadRequest::new(&*url).range(range.clone());
        let came = engine.client.download(request).await.unwrap().bytes_limited(content.len()).await.unwrap();
        assert!(came == content[usize::try_from(range.start).unwrap()..usize::try_from(range.end).unwrap()]);
    });
    join_all(gets).await;
    [up, begin.elapsed()]
}

#[tokio::test]
async fn transfers_are_no_faster_than_the_storage() {
    const KIB: u64 = 1024;
    for (builder, due) in [
        // 64 KiB on each of three connections, at the same time.
        (Emulator::builder().storage_speed(320 * KIB), Duration::from_millis(200)),
        (Emulator::builder().storage_total_speed(640 * KIB), Duration::from_millis(300)),
        (Emulator::builder().storage_speed(10 * 1024 * KIB).storage_total_speed(640 * KIB), Duration::from_millis(300)),
        (Emulator::builder().storage_speed(320 * KIB).storage_total_speed(640 * KIB), Duration::from_millis(300)),
        (Emulator::builder().storage_speed(0).storage_total_speed(0), Duration::ZERO),
    ] {
        let shown = format!("{builder:?}");
        let engine = Engine::with(builder).await;
        let times = times(&engine).await;
        assert!(times.iter().all(|took| *took + AHEAD >= due), "{times:?} instead of {due:?}: {shown}");
    }
}

/// Both directions share it.
#[tokio::test]
async fn the_speed_of_all_is_that_of_uploads_and_downloads_together() {
    let engine = Engine::with(Emulator::builder().storage_total_speed(512 * 1024)).await;
    let content = data(64 * 1024);
    let file = engine.upload("a", &content).await;
    let url = engine.download_url(&file).await;
    let upload = engine.begin("b", &content).await;
    let begin = Instant::now();
    let get = async { engine.client.download(&url).await.unwrap().bytes_limited(content.len()).await.unwrap() };
    let (sent, came) = join(engine.client.put_part(upload.url(1), content.clone()), get).await;
    sent.unwrap();
    assert!(came == content && begin.elapsed() + AHEAD >= Duration::from_millis(250), "{:?}", begin.elapsed());
}

/// At this speed the part, and the download, would take ten minutes each.
#[tokio::test]
async fn what_is_slow_holds_up_neither_a_refusal_nor_the_end() {
    let engine = Engine::with(Emulator::builder().storage_speed(100)).await;
    let content = Bytes::from(data(64 * 1024));
    let (space, folder) = (engine.emulator.container_id().clone(), FileId::ROOT);
    let files = engine.emulator.add_files(&space, &folder, ["a"], &content).unwrap();
    let upload = engine.begin("b", &content).await;
    engine.emulator.inject(Fault::url_expired()).unwrap();
    assert!(engine.client.put_part(upload.url(1), content.clone()).await.unwrap_err().is_url_expired());
    engine.emulator.clear_calls();

    let get = DownloadRequest::new(engine.download_url(&files[0]).await);
    let (one, other, part, put) =
        (engine.client.clone(), engine.client.clone(), content.clone(), upload.url(1).to_owned());
    let put = tokio::spawn(async move { one.put_part(&put, part).await });
    let get = tokio::spawn(async move { other.download(get).await?.bytes_limited(64 * 1024).await });
    let under_way = async {
        let moving = |call: &&CallRecord| call.bytes > 0;
        while engine.emulator.calls().iter().filter(moving).count() < 2 {
            tokio::task::yield_now().await;
        }
    };
    let patience = Duration::from_secs(60);
    tokio::time::timeout(patience, under_way).await.unwrap();
    tokio::time::timeout(patience, engine.emulator.shutdown()).await.unwrap().unwrap();
    put.await.unwrap().unwrap();
    assert!(get.await.unwrap().unwrap() == content);
}

/// Or else a client would take megabytes for sent that nobody has read.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn the_kernel_keeps_little_of_an_upload() {
    let peer = Peer::with(Emulator::builder().storage_speed(1)).await;
    let content = data(5 << 20);
    let created = peer.done("/files/create", peer.creation_of("a", &content)).await;
    let url = created["multiParts"][0]["uploadUrl"].as_str().unwrap();
    let headers = [("Host", peer.host()), ("Content-Length", "5242880")];
    let stream = peer.begin("PUT", url, &headers, b"").await;
    let mut kept = 0;
    // The kernel takes what it takes at once, and nothing more while nobody reads.
    while let Ok(Ok(())) = tokio::time::timeout(Duration::from_secs(1), stream.writable()).await {
        kept += stream.try_write(&content[kept..]).unwrap_or_default();
        assert!(kept < 3 << 19, "{kept} bytes are in buffers");
    }
    assert!(kept > 0);
}
