//! Contents of all sizes, from all sources, known to the service or not.

use bytes::Bytes;
use koodrive::limits::PARTS;
use koodrive_emulator::Emulator;
use koodrive_transfer::{Download, ErrorKind, IfTaken, Source, Transfers, Upload};

use crate::support::{PART, World, content, digest, ran_as_nobody};

#[tokio::test(flavor = "multi_thread")]
async fn every_size_arrives_from_every_source() {
    let world = World::new().await;
    let transfers = world.transfers();
    let sizes = [0, 1, 64, 1023, 1024, 1025, PART - 1, PART, PART + 1, 2 * PART, 3 * PART + 17, 100 * PART, 101 * PART];
    for (index, length) in sizes.into_iter().enumerate() {
        for source in ["path", "bytes", "reader"] {
            let seed = (index as u64) * 10 + source.len() as u64;
            let bytes = content(length, seed);
            let name = format!("{source}-{length}.bin");
            let upload = match source {
                "path" => Source::path(world.file(&name, length, seed)),
                "bytes" => Source::bytes(name.clone(), bytes.clone()),
                _ => Source::reader(name.clone(), length, std::io::Cursor::new(bytes.clone())),
            };
            world.emulator.clear_calls();
            let transfer = transfers.upload(Upload::new(world.root(), upload).part_size(PART));
            let view = transfer.view();
            let done = transfer.await.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!((done.size, done.sha256), (length, digest(&bytes)), "{name}");
            assert_eq!(u64::from(done.parts), length.div_ceil(PART).max(1), "{name}");
            assert_eq!(world.fetch(&done.file).await, bytes, "{name}");
            let now = view.progress();
            assert_eq!(now.moved + now.saved, length, "{name}");
            assert_eq!(now.total, Some(length), "{name}");
            let parts = u64::from(done.parts);
            assert!(done.flash || (now.parts.total, now.parts.done) == (Some(parts), parts), "{name}: {now:?}");
            if length > 64 && length != 0 {
                assert!(!done.flash, "{name} is new to the service");
                assert_eq!(world.calls("putPart"), done.parts as usize, "{name}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_of_the_smallest_size_that_the_service_takes() {
    let world = World::of(Emulator::start().await.unwrap()).await;
    let transfers = Transfers::new(world.client.clone());
    let least = PARTS.min_size;
    for (length, parts) in [(least - 1, 1), (least, 1), (least + 1, 2)] {
        let path = world.file(&length.to_string(), length, length);
        let done = transfers.upload(Upload::new(world.root(), &*path).part_size(least)).await.unwrap();
        assert_eq!((done.parts, done.sha256), (parts, digest(&content(length, length))));
        let back = path.with_extension("back");
        transfers.download_to(Download::new(world.space.clone(), done.file), &back).await.unwrap();
        assert!(std::fs::read(back).unwrap() == content(length, length), "{length}");
    }
    let error = transfers
        .upload(Upload::new(world.root(), Source::reader("a", 2 * least, tokio::io::empty())).part_size(least - 64))
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Usage, "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_service_has_is_not_sent() {
    let world = World::new().await;
    let transfers = world.transfers();
    for length in [1000, 5 * PART] {
        let first = world.file("first.bin", length, 7);
        transfers.upload(Upload::new(world.root(), first).part_size(PART).name(format!("a{length}"))).await.unwrap();
        world.emulator.clear_calls();
        let again = world.file("again.bin", length, 7);
        let transfer = transfers.upload(Upload::new(world.root(), again).part_size(PART).name(format!("b{length}")));
        let view = transfer.view();
        let done = transfer.await.unwrap();
        assert!(done.flash && !done.existed && done.sent == 0, "{done:?}");
        assert_eq!(world.calls("putPart"), 0);
        assert_eq!((view.progress().moved, view.progress().saved), (0, length), "saved, not sent");
        assert_eq!(world.fetch(&done.file).await, content(length, 7));
    }
    // The same beginning, and another end: hashed whole, then sent.
    let mut bytes = content(5 * PART, 7);
    *bytes.last_mut().unwrap() ^= 1;
    world.emulator.clear_calls();
    let done = transfers
        .upload(Upload::new(world.root(), Source::bytes("other", bytes.clone())).part_size(PART))
        .await
        .unwrap();
    assert!(!done.flash);
    assert_eq!((world.calls("createFile"), world.calls("putPart")), (2, 5));
    assert_eq!(world.fetch(&done.file).await, bytes);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_is_taken_is_treated_as_the_caller_says() {
    let world = World::new().await;
    let transfers = world.transfers();
    for (length, seed) in [(10, 1), (3 * PART, 2)] {
        let name = format!("taken-{length}");
        let upload = |seed, policy| {
            let bytes = Bytes::from(content(length, seed));
            Upload::new(world.root(), Source::bytes(name.clone(), bytes)).part_size(PART).if_taken(policy)
        };
        let first = transfers.upload(upload(seed, IfTaken::Fail)).await.unwrap();
        let taken = transfers.upload(upload(seed + 50, IfTaken::Fail)).await.unwrap_err();
        assert_eq!(taken.kind(), ErrorKind::Exists, "{taken}");
        assert!(taken.to_string().contains("if_taken"), "{taken}");
        let renamed = transfers.upload(upload(seed + 60, IfTaken::Rename)).await.unwrap();
        assert_ne!(renamed.name, name);
        let reused = transfers.upload(upload(seed, IfTaken::ReuseIdentical)).await.unwrap();
        assert!(reused.existed, "{reused:?}");
        assert_eq!((reused.file, &reused.name), (first.file.clone(), &name));
        let other = transfers.upload(upload(seed + 70, IfTaken::ReuseIdentical)).await.unwrap();
        assert!(!other.existed && other.name != name, "{other:?}");
        assert_eq!(world.fetch(&first.file).await, content(length, seed), "the first one is as it was");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_uploaded_is_said_before_anything_is_sent() {
    let world = World::new().await;
    let transfers = world.transfers();
    let root = || world.root();
    let missing = world.local.path().join("missing");
    let bytes = |name: &str| Source::bytes(name, "x");
    let long = "x".repeat(251);
    let huge = world.local.path().join("huge");
    std::fs::File::create(&huge).unwrap().set_len((200 << 30) + 1).unwrap();
    for (upload, kind, text) in [
        (Upload::new(root(), missing), ErrorKind::Source, "missing: cannot be read"),
        (Upload::new(root(), world.local.path()), ErrorKind::Source, "a folder"),
        (Upload::new(root(), "/dev/null"), ErrorKind::Source, "neither a file nor a folder"),
        (Upload::new(root(), "/"), ErrorKind::Name, "no file name"),
        (Upload::new(root(), bytes("a/b")), ErrorKind::Name, "a/b"),
        (Upload::new(root(), bytes("..")), ErrorKind::Name, ".."),
        (Upload::new(root(), bytes("")), ErrorKind::Name, "\"\""),
        (Upload::new(root(), bytes(&long)), ErrorKind::Name, "xxx"),
        (Upload::new(root(), bytes("a\0b")), ErrorKind::Name, "a\\0b"),
        (Upload::new(root(), Source::reader("r", 10, &b"short"[..])), ErrorKind::Changed, "r: the reader ended"),
        (Upload::new(root(), Source::reader("r", 2, &b"short"[..])), ErrorKind::Changed, "more bytes"),
        (Upload::new(root(), huge), ErrorKind::Usage, "huge: "),
        (Upload::new(root(), Source::reader("r", (200 << 30) + 1, tokio::io::empty())), ErrorKind::Usage, "r: "),
        (Upload::new(root(), Source::reader("r", PART + 1, tokio::io::empty())).part_size(63), ErrorKind::Usage, "r: "),
    ] {
        let error = transfers.upload(upload).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().contains(text), "{error}");
    }
    assert_eq!(world.calls("putPart"), 0);
    for name in ["\u{1f600}".repeat(250), "\u{4e91}\u{76d8} \u{1f600}.bin".to_owned(), "...".to_owned()] {
        let uploaded = transfers.upload(Upload::new(root(), bytes(&name)).if_taken(IfTaken::Rename)).await.unwrap();
        assert_eq!(uploaded.name, name);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_cannot_be_read_is_named_before_anything_is_sent() {
    use std::os::unix::fs::PermissionsExt;
    if ran_as_nobody("sizes::a_file_that_cannot_be_read_is_named_before_anything_is_sent") {
        return;
    }
    let world = World::new().await;
    let path = world.file("secret.bin", 3 * PART, 1);
    let set = |mode| std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
    world.emulator.clear_calls();
    set(0o200);
    let error = world.transfers().upload(Upload::new(world.root(), &*path).part_size(PART)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Source, "{error}");
    assert!(error.to_string().contains("secret.bin") && error.to_string().contains("cannot be read"), "{error}");
    assert_eq!(world.emulator.calls().len(), 0);
    // Behind a folder that nobody may enter it is no better.
    set(0o600);
    let folder = world.local.path().join("closed");
    std::fs::create_dir(&folder).unwrap();
    std::fs::rename(&path, folder.join("secret.bin")).unwrap();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o0)).unwrap();
    let error = world.transfers().upload(Upload::new(world.root(), folder.join("secret.bin"))).await.unwrap_err();
    std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!((error.kind(), world.emulator.calls().len()), (ErrorKind::Source, 0), "{error}");
}
