//! Contents of all sizes, of which much or little is known.

use koodrive::files::{self, GetFileRequest};
use koodrive_emulator::Fault;
use koodrive_transfer::{ErrorKind, Phase};

use crate::drive::RANGE;
use crate::support::{World, content, digest};

/// What a service that states neither size nor digest says of a file.
fn silent(file: &koodrive::common::FileId) -> Fault {
    let body = format!("{{\"code\":0,\"id\":\"{file}\",\"fileName\":\"a.bin\"}}");
    Fault::response(200, body).with_header("Content-Type", "application/json").on("getFile")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_size_arrives_whatever_is_known() {
    let world = World::new().await;
    let transfers = world.transfers();
    for (length, ranges) in [
        (0, 1),
        (1, 1),
        (64, 1),
        (RANGE - 1, 1),
        (RANGE, 1),
        (RANGE + 1, 2),
        (100 * RANGE, 100),
        (100 * RANGE + 1, 101),
    ] {
        let bytes = content(length, length + 1);
        let file = world.put(&format!("{length}.bin"), length, length + 1).await;
        for known in ["by the caller", "by the service", "by nobody"] {
            let name = format!("{length} {known}");
            let path = world.local.path().join(&name);
            world.emulator.clear_calls();
            let mut download = world.download(&file);
            match known {
                "by the caller" => download = download.size(length).sha256(digest(&bytes)),
                "by nobody" => world.emulator.inject(silent(&file)).unwrap(),
                _ => {}
            }
            let transfer = transfers.download_to(download, &path);
            let view = transfer.view();
            let done = transfer.await.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!((done.size, done.sha256, done.path), (length, digest(&bytes), path.clone()), "{name}");
            assert_eq!((done.received, done.resumed, done.retries), (length, 0, 0), "{name}");
            assert_eq!(done.verified, known != "by nobody", "{name}");
            assert!(std::fs::read(&path).unwrap() == bytes, "{name}");
            let expected = if known == "by nobody" { 1 } else { ranges };
            assert_eq!(world.calls("download"), expected, "{name}");
            assert_eq!(world.calls("getFile"), usize::from(known != "by the caller"), "{name}");
            assert_eq!(world.calls("getDownloadUrls"), 1, "{name}");
            let now = view.progress();
            assert_eq!((now.parts.total, now.parts.done), (Some(expected as u64), expected as u64), "{name}");
            assert_eq!((now.total, now.moved, now.saved, now.phase), (Some(length), length, 0, Phase::Done), "{name}");
            std::fs::remove_file(path).unwrap();
        }
    }
    assert_eq!(world.names(), [""; 0], "nothing else is left");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_time_is_that_of_the_file() {
    let world = World::new().await;
    let transfers = world.transfers();
    let file = world.put("a.bin", 5, 1).await;
    let known = files::get_file(&world.client, GetFileRequest::new(world.space.clone(), file.clone())).await.unwrap();
    let edited = known.edited_time.unwrap().instant().unwrap();
    let chosen = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_007);
    for (name, download, expected) in [
        ("edited", world.download(&file), edited),
        ("chosen", world.download(&file).modified(chosen), chosen),
        ("both", world.download(&file).size(5).sha256(digest(&content(5, 1))).modified(chosen), chosen),
    ] {
        let path = world.local.path().join(name);
        let done = transfers.download_to(download, &path).await.unwrap();
        assert_eq!(done.modified, Some(expected), "{name}");
        assert_eq!(std::fs::metadata(path).unwrap().modified().unwrap(), expected, "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_or_not_the_same_is_said() {
    let world = World::new().await;
    let transfers = world.transfers();
    let file = world.put("a.bin", 5, 1).await;
    let other = digest(b"another content");
    let recycled = world.put("b.bin", 5, 2).await;
    world.emulator.recycle(&recycled).unwrap();
    let path = world.local.path().join("a.bin");
    let known = |file: &str| world.download(&file.into()).size(5).sha256(other);
    for (what, download, kind) in [
        ("no such file", world.download(&"none".into()), ErrorKind::NotFound),
        ("no such file, by its URL", known("none"), ErrorKind::NotFound),
        ("recycled, by its URL", known(recycled.as_str()), ErrorKind::NotFound),
        ("a folder", world.download(&koodrive::common::FileId::ROOT), ErrorKind::NotFound),
        ("another size than stated", world.download(&file).size(6), ErrorKind::Changed),
        ("another digest than stated", world.download(&file).sha256(other), ErrorKind::Changed),
        ("another digest than fetched", known(file.as_str()), ErrorKind::Integrity),
        ("another size than fetched", world.download(&file).size(6).sha256(other), ErrorKind::Integrity),
    ] {
        let error = transfers.download_to(download.clone(), &path).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{what}: {error}");
        assert!(error.to_string().contains("a.bin"), "{what}: {error}");
        assert_eq!(world.names(), [""; 0], "{what}: nothing is left");
        let error = transfers.download_bytes(download, 100).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{what}, as a stream: {error}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bandwidth_has_a_limit() {
    let world = World::new().await;
    let file = world.put("a.bin", 16 * RANGE, 1).await;
    let transfers = world.engine().download_limit(4 << 20).build();
    let path = world.local.path().join("a.bin");
    let started = std::time::Instant::now();
    transfers.download_to(world.download(&file), &path).await.unwrap();
    transfers.download_bytes(world.download(&file), usize::MAX).await.unwrap();
    // The last chunk of all need not wait for its own time.
    assert!(started.elapsed() > std::time::Duration::from_millis(400), "{:?} for 2 MiB", started.elapsed());
}
