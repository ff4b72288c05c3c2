//! Uploads under faults: the right file, or an error that names it, and a journal that can be used.

use std::time::Duration;

use koodrive::errors;
use koodrive::runtime::CallOptions;
use koodrive_emulator::Fault;
use koodrive_transfer::{ErrorKind, Source, Transfers, Upload, Uploaded};

use crate::support::{PART, World, content, digest};

const LENGTH: u64 = 40 * PART + 7;

fn upload(world: &World, length: u64) -> Upload {
    Upload::new(world.root(), world.file("a.bin", length, 9)).part_size(PART)
}

async fn check(world: &World, uploaded: &Uploaded) {
    assert_eq!(uploaded.sha256, digest(&content(uploaded.size, 9)));
    assert_eq!(world.fetch(&uploaded.file).await, content(uploaded.size, 9));
}

#[tokio::test(flavor = "multi_thread")]
async fn passing_faults_cost_retries_and_nothing_else() {
    for (fault, retries) in [
        (Fault::reset_before().on(Fault::PUT_PART).times(3), 3),
        (Fault::reset_after().on(Fault::PUT_PART).part(7).times(2), 2),
        (Fault::status(503).on(Fault::PUT_PART).after(5).times(6), 6),
        (Fault::storage_error(503, "SlowDown").on(Fault::PUT_PART).part(1).times(1), 1),
        (Fault::storage_error(500, "InternalError").on(Fault::PUT_PART).part(41).times(2), 2),
        (Fault::url_expired().on(Fault::PUT_PART).part(20).times(2), 2),
        (Fault::status(502).on("getUploadUrls").times(2), 0),
        (Fault::reset_after().on("getUploadUrls").times(2), 0),
        (Fault::reset_before().on("createFile").times(1), 1),
        (Fault::reset_after().on("createFile").times(1), 1),
        (Fault::status(503).with_header("Retry-After", "0").on("completeFile").times(1), 1),
        (Fault::reset_after().on("completeFile").times(1), 0),
        (Fault::truncate().on("completeFile").times(1), 0),
    ] {
        let world = World::new().await;
        let shown = format!("{fault:?}");
        world.emulator.inject(fault).unwrap();
        let transfer = world.transfers().upload(upload(&world, LENGTH));
        let view = transfer.view();
        let uploaded = transfer.await.unwrap_or_else(|error| panic!("{shown}: {error}"));
        check(&world, &uploaded).await;
        assert!(world.emulator.pending_faults().is_empty(), "{shown}");
        assert_eq!(uploaded.retries, retries, "{shown}");
        assert_eq!(view.progress().moved, LENGTH, "{shown}: what is sent again is taken back");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn expired_urls_are_renewed_once_for_all() {
    let world = World::slow(8 << 20).await;
    let mut transfer = Box::pin(world.transfers().upload(upload(&world, LENGTH)));
    while world.calls("putPart") < 12 {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err());
    }
    let before = world.calls("getUploadUrls");
    world.emulator.expire_urls().unwrap();
    let uploaded = transfer.await.unwrap();
    check(&world, &uploaded).await;
    assert!(uploaded.retries > 0);
    let renewals = world.calls("getUploadUrls") - before;
    assert!((1..=3).contains(&renewals), "{renewals} requests for URLs");
    let calls = world.emulator.calls();
    let accepted = calls.iter().filter(|call| call.operation == "putPart" && call.status == Some(200)).count();
    assert_eq!(accepted, 41, "parts that were accepted stay accepted");
}

#[tokio::test(flavor = "multi_thread")]
async fn lasting_faults_are_errors_that_can_be_resumed() {
    for (fault, kind, says) in [
        (
            Fault::storage_error(403, "AccessDenied").on(Fault::PUT_PART).part(9).always(),
            ErrorKind::Service,
            "part 9 was not sent",
        ),
        (Fault::status(503).on(Fault::PUT_PART).part(9).always(), ErrorKind::Service, "part 9 was not sent"),
        (Fault::url_expired().on(Fault::PUT_PART).part(9).always(), ErrorKind::Service, "part 9 was not sent"),
        // Nobody waits for a day.
        (
            Fault::status(503).with_header("Retry-After", "86400").on(Fault::PUT_PART).part(9),
            ErrorKind::Service,
            "part 9 was not sent",
        ),
        (Fault::error(errors::RESOURCE_NOT_FOUND).on("createFile").times(1), ErrorKind::NotFound, "cannot be created"),
        (Fault::error(errors::FILE_NAME_REPEATED).on("completeFile").times(1), ErrorKind::Exists, "if_taken"),
        (
            Fault::error(errors::SPACE_FORBIDDEN).on("getUploadUrls").always(),
            ErrorKind::Service,
            "no URLs for its parts",
        ),
        (Fault::error(errors::SPACE_FULL).on("completeFile").always(), ErrorKind::Service, "was not completed"),
        (Fault::error(errors::SPACE_FORBIDDEN).on("createFile").times(1), ErrorKind::Service, "cannot be created"),
    ] {
        let world = World::new().await;
        let shown = format!("{fault:?}");
        world.emulator.inject(fault).unwrap();
        let build = |attempts| world.engine().journal(world.journal()).attempts(attempts).build();
        let error = build(2).upload(upload(&world, LENGTH)).await.unwrap_err();
        assert_eq!(error.kind(), kind, "{shown}: {error}");
        assert!(error.to_string().contains(says) && error.to_string().contains("a.bin"), "{shown}: {error}");
        assert!(error.service_error().is_some(), "{shown}");
        world.emulator.clear_faults();
        let created = world.calls("createFile");
        let again = Upload::new(world.root(), world.local.path().join("a.bin")).part_size(PART);
        let uploaded = build(8).upload(again).await.unwrap_or_else(|error| panic!("{shown}: {error}"));
        check(&world, &uploaded).await;
        if created == 1 && uploaded.resumed_parts > 0 {
            assert_eq!(world.calls("createFile"), 1, "{shown}");
        }
        if kind == ErrorKind::Exists {
            assert_eq!((uploaded.resumed_parts, uploaded.sent), (41, 0), "nothing is sent again for a name");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_stands_still_is_given_up() {
    let world = World::new().await;
    let client = world.client.with(CallOptions::new().idle_timeout(Duration::from_millis(300)));
    let transfers = Transfers::builder(client).part_limits(crate::support::SMALL).build();
    for fault in [Fault::stall_before(), Fault::stall_after()] {
        world.emulator.inject(fault.on(Fault::PUT_PART).part(3)).unwrap();
        let name = format!("{}", fastrand::u64(..));
        let uploaded = transfers.upload(upload(&world, LENGTH).name(name)).await;
        // The second upload of the same content is a flash upload: give it another one.
        let uploaded = uploaded.unwrap();
        check(&world, &uploaded).await;
        std::fs::write(world.local.path().join("a.bin"), "").unwrap();
        world.emulator.clear_faults();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_dies_ends_the_upload_and_not_its_journal() {
    let world = World::slow(8 << 20).await;
    let token = world.emulator.issue_token().unwrap();
    let client = world.client.with_credentials(koodrive::runtime::StaticToken::new(token.clone()));
    let dying = Transfers::builder(client).part_limits(crate::support::SMALL).journal(world.journal()).build();
    // More parts than one request gets URLs for.
    let length = 150 * PART;
    let mut transfer = Box::pin(dying.upload(upload(&world, length)));
    while world.calls("putPart") < 12 {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err());
    }
    world.emulator.revoke_token(&token).unwrap();
    let error = transfer.await.unwrap_err();
    assert!(error.service_error().is_some_and(koodrive::Error::is_unauthenticated), "{error}");
    let again = Upload::new(world.root(), world.local.path().join("a.bin")).part_size(PART);
    let uploaded = world.engine().journal(world.journal()).build().upload(again).await.unwrap();
    assert!(uploaded.resumed_parts > 0);
    check(&world, &uploaded).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_changes_is_not_completed() {
    type Change = fn(&std::path::Path);
    let changes: [(&str, Change); 5] = [
        ("shorter", |path| std::fs::OpenOptions::new().write(true).open(path).unwrap().set_len(PART * 30).unwrap()),
        ("longer", |path| {
            use std::io::Write;
            std::fs::OpenOptions::new().append(true).open(path).unwrap().write_all(b"more").unwrap();
        }),
        ("written to", |path| {
            use std::os::unix::fs::FileExt;
            std::fs::OpenOptions::new().write(true).open(path).unwrap().write_all_at(b"x", LENGTH - 1).unwrap();
        }),
        ("another file", |path| {
            let other = path.with_extension("new");
            std::fs::write(&other, content(LENGTH, 10)).unwrap();
            std::fs::rename(other, path).unwrap();
        }),
        ("gone", |path| std::fs::remove_file(path).unwrap()),
    ];
    for (what, change) in changes {
        let world = World::slow(8 << 20).await;
        let path = world.local.path().join("a.bin");
        let transfers = world.engine().journal(world.journal()).build();
        let mut transfer = Box::pin(transfers.upload(upload(&world, LENGTH)));
        while world.calls("putPart") < 8 {
            assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err());
        }
        change(&path);
        let error = transfer.await.unwrap_err();
        let expected = if what == "gone" { ErrorKind::Source } else { ErrorKind::Changed };
        assert_eq!(error.kind(), expected, "{what}: {error}");
        assert!(error.to_string().contains(what) || what == "gone", "{what}: {error}");
        assert_eq!(world.calls("completeFile"), 0, "{what}");
        if path.exists() {
            let again = transfers.upload(Upload::new(world.root(), &*path).part_size(PART)).await.unwrap();
            assert_eq!(again.sha256, digest(&std::fs::read(&path).unwrap()), "{what}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn times_that_wander_are_no_change_where_the_caller_says_so() {
    for wander in [true, false] {
        let world = World::slow(8 << 20).await;
        let path = world.file("a.bin", LENGTH, 9);
        let request = Upload::new(world.root(), &*path).part_size(PART);
        let request = if wander { request.times_wander() } else { request };
        let mut transfer = Box::pin(world.transfers().upload(request));
        while world.calls("putPart") < 8 {
            assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err());
        }
        let past = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        std::fs::File::options().write(true).open(&path).unwrap().set_modified(past).unwrap();
        assert_eq!(transfer.await.is_ok(), wander);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_deadline_ends_it_and_the_journal_stays() {
    let world = World::slow(8 << 20).await;
    let transfers = world.engine().journal(world.journal()).build();
    let error = transfers.upload(upload(&world, LENGTH).deadline(Duration::from_millis(150))).await.unwrap_err();
    assert_eq!((error.kind(), error.is_retryable()), (ErrorKind::Deadline, true), "{error}");
    let again = Upload::new(world.root(), world.local.path().join("a.bin")).part_size(PART);
    check(&world, &transfers.upload(again).await.unwrap()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_of_bandwidth_is_kept() {
    let world = World::new().await;
    let transfers = world.engine().upload_limit(2 << 20).build();
    let started = std::time::Instant::now();
    let bytes = Source::bytes("a", content(1 << 20, 9));
    transfers.upload(Upload::new(world.root(), bytes).part_size(PART)).await.unwrap();
    // The lower bound alone is sure: a busy machine takes longer.
    assert!(started.elapsed() > Duration::from_millis(400), "{:?}", started.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flash_upload_whose_response_was_lost_is_found() {
    let world = World::new().await;
    let transfers = world.transfers();
    transfers.upload(upload(&world, 1000).name("first")).await.unwrap();
    world.emulator.inject(Fault::reset_after().on("createFile")).unwrap();
    let found = transfers.upload(upload(&world, 1000).name("second")).await.unwrap();
    assert!(found.flash && !found.existed && found.name == "second", "{found:?}");
    // Under a policy that renames, a twin would be made: it is an error instead.
    world.emulator.inject(Fault::reset_after().on("createFile")).unwrap();
    let request = upload(&world, 1000).name("third").if_taken(koodrive_transfer::IfTaken::Rename);
    let error = transfers.upload(request).await.unwrap_err();
    assert!(error.is_retryable(), "{error}");
    // A name that somebody else has is still taken.
    world.emulator.inject(Fault::reset_before().on("createFile")).unwrap();
    world.emulator.plant_files(&world.space, &koodrive::common::FileId::ROOT, ["fourth"], b"other").unwrap();
    let error = transfers.upload(upload(&world, 1000).name("fourth")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Exists, "{error}");
}
