//! Uploads that are cut off, and go on where they were.

use std::collections::BTreeSet;
use std::process::{Child, Command};
use std::time::Duration;

use koodrive::runtime::StaticToken;
use koodrive::{Client, errors};
use koodrive_emulator::Fault;
use koodrive_transfer::{ErrorKind, FileJournal, Folder, IfTaken, Transfers, Upload, Uploaded};
use tokio::runtime::Runtime;

use crate::support::gated::Gated;
use crate::support::{PART, SMALL, World, content, digest};

/// The parts that a journal calls finished.
fn finished(journal: &FileJournal) -> BTreeSet<u64> {
    finished_in(&only_record(journal).map(|path| std::fs::read_to_string(path).unwrap()).unwrap_or_default())
}

fn finished_in(record: &str) -> BTreeSet<u64> {
    let record = record.split_once('\n').map_or("{}", |(_, record)| record);
    let record: serde_json::Value = serde_json::from_str(record).unwrap();
    let ranges = record["finished"].as_array().cloned().unwrap_or_default();
    ranges.iter().flat_map(|range| range[0].as_u64().unwrap()..=range[1].as_u64().unwrap()).collect()
}

fn only_record(journal: &FileJournal) -> Option<std::path::PathBuf> {
    let files = std::fs::read_dir(journal.folder()).ok()?;
    let mut records: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    records.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    assert!(records.len() < 2, "{records:?}");
    records.pop()
}

fn parts_sent(world: &World) -> Vec<u64> {
    let calls = world.emulator.calls();
    calls.iter().filter(|call| call.operation == "putPart").filter_map(|call| call.part).map(u64::from).collect()
}

fn upload(world: &World, path: &std::path::Path) -> Upload {
    Upload::new(world.root(), path).part_size(PART)
}

/// Ends an upload by dropping it once so many parts were sent. It has a runtime of its own, whose end waits for the record
/// that is being stored.
fn cut_off(world: &World, transfers: &Transfers, path: &std::path::Path, parts: usize) {
    tokio::task::block_in_place(|| Runtime::new().unwrap().block_on(drop_at(world, transfers, path, parts)));
}

async fn drop_at(world: &World, transfers: &Transfers, path: &std::path::Path, parts: usize) {
    let mut transfer = Box::pin(transfers.upload(upload(world, path)));
    loop {
        let turn = tokio::time::timeout(Duration::from_millis(1), &mut transfer).await;
        if let Ok(outcome) = turn {
            panic!("it ended too early: {outcome:?}");
        }
        if world.calls("putPart") >= parts {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_upload_goes_on() {
    let world = World::slow(8 << 20).await;
    let journal = world.journal();
    let transfers = world.engine().journal(journal.clone()).build();
    let path = world.file("a.bin", 60 * PART + 3, 3);
    cut_off(&world, &transfers, &path, 25);
    let done = finished(&journal);
    assert!(done.len() > 10, "{done:?}");
    world.emulator.clear_calls();
    let transfer = transfers.upload(upload(&world, &path));
    let view = transfer.view();
    let uploaded = transfer.await.unwrap();
    let sent: BTreeSet<u64> = parts_sent(&world).into_iter().collect();
    assert!(sent.is_disjoint(&done), "finished parts were sent again: {:?}", sent.intersection(&done));
    assert_eq!(uploaded.resumed_parts as usize, done.len());
    assert_eq!(world.calls("createFile"), 0);
    let now = view.progress();
    assert_eq!(now.moved + now.saved, uploaded.size);
    assert!(now.hashed < uploaded.size, "what was hashed is not hashed again");
    assert_eq!(world.fetch(&uploaded.file).await, content(60 * PART + 3, 3));
    assert_eq!(only_record(&journal), None, "an upload that is complete leaves no record");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_a_dropped_upload_is_still_storing_is_waited_for() {
    let world = World::slow(8 << 20).await;
    let path = world.file("a.bin", 60 * PART + 3, 3);
    let gated = Gated::new(world.journal());
    let first = world.engine().journal(gated.clone()).build();
    let mut dropped = Box::pin(first.upload(upload(&world, &path)));
    while gated.waiting().is_none() {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut dropped).await.is_err(), "it ended too early");
        if world.calls("putPart") >= 20 {
            gated.close();
        }
    }
    drop(dropped);
    let loads = gated.loads();
    world.emulator.clear_calls();
    let second = world.engine().journal(gated.clone()).build();
    let mut resumed = Box::pin(second.upload(upload(&world, &path)));
    let early = tokio::time::timeout(Duration::from_millis(50), &mut resumed).await;
    let (loads_now, calls) = (gated.loads(), world.emulator.calls());
    let late = finished_in(&String::from_utf8(gated.waiting().unwrap()).unwrap());
    // Before anything can fail: the runtime waits for the thread that stores.
    gated.open();
    assert!(early.is_err(), "it waits: {early:?}");
    assert_eq!(loads_now, loads, "it went on with an older record: {calls:?}");
    let uploaded = resumed.await.unwrap();
    assert!(late.len() > 10, "{late:?}");
    assert_eq!(uploaded.resumed_parts as usize, late.len());
    assert!(parts_sent(&world).iter().all(|part| !late.contains(part)), "finished parts were sent again");
    assert_eq!(world.fetch(&uploaded.file).await, content(60 * PART + 3, 3));
    assert_eq!(only_record(&world.journal()), None, "the late record did not come back");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_content_starts_anew_and_another_owner_is_refused() {
    let world = World::slow(8 << 20).await;
    let journal = world.journal();
    let build = |account: &str| world.engine().journal(journal.clone()).account(account).build();
    let path = world.file("a.bin", 60 * PART, 3);
    cut_off(&world, &build("ann"), &path, 10);
    let error = build("bob").upload(upload(&world, &path)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Journal, "{error}");
    assert!(error.to_string().contains("account \"ann\"") && error.to_string().contains("remove it"), "{error}");

    world.file("a.bin", 60 * PART, 4);
    let uploaded = build("ann").upload(upload(&world, &path)).await.unwrap();
    assert_eq!((uploaded.resumed_parts, uploaded.sha256), (0, digest(&content(60 * PART, 4))));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_journal_is_refused_and_stays() {
    let world = World::slow(8 << 20).await;
    let journal = world.journal();
    let transfers = world.engine().journal(journal.clone()).build();
    let path = world.file("a.bin", 60 * PART, 3);
    // A failure stores its record before it is told.
    world.emulator.inject(Fault::storage_error(403, "AccessDenied").on(Fault::PUT_PART).part(30)).unwrap();
    transfers.upload(upload(&world, &path)).await.unwrap_err();
    let record = only_record(&journal).unwrap();
    let whole = std::fs::read_to_string(&record).unwrap();
    let cut = whole.get(..whole.len() / 2).unwrap();
    let changed = |from: &str, to: &str| {
        let (head, record) = whole.split_once('\n').unwrap();
        let record = record.replace(from, to);
        let digest = digest(record.as_bytes());
        (format!("{head}\n{record}"), format!("{} {digest}\n{record}", head.rsplit_once(' ').unwrap().0))
    };
    let (unsealed, foreign) = changed("a.bin", "b.bin");
    for (text, says) in [
        ("", "damaged"),
        ("{}", "damaged"),
        ("\n\n", "damaged"),
        (cut, "damaged"),
        (&*unsealed, "damaged"),
        (&*whole.replacen(" 1 ", " 2 ", 1), "version"),
        (&*foreign, "belongs to the name \"b.bin\""),
        (&*changed("\"firstMidstate\":", "\"firstMidstate\":10").1, "do not fit together"),
        (&*changed("\"finished\":[[1,", "\"finished\":[[0,").1, "do not fit together"),
        (&*changed("\"upload\":", "\"download\":").1, "not that of an upload"),
    ] {
        std::fs::write(&record, text).unwrap();
        let error = transfers.upload(upload(&world, &path)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Journal, "{text}: {error}");
        assert!(error.to_string().contains(says) && error.to_string().contains("remove it"), "{error}");
        assert_eq!(std::fs::read_to_string(&record).unwrap(), text, "nothing is lost");
    }
    std::fs::write(&record, &whole).unwrap();
    assert!(transfers.upload(upload(&world, &path)).await.unwrap().resumed_parts > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_that_the_service_forgot_starts_anew() {
    let world = World::slow(8 << 20).await;
    let transfers = world.engine().journal(world.journal()).build();
    let path = world.file("a.bin", 60 * PART, 3);
    cut_off(&world, &transfers, &path, 20);
    world.emulator.inject(Fault::error(errors::UPLOAD_NOT_FOUND).on("getUploadUrls")).unwrap();
    let uploaded = transfers.upload(upload(&world, &path)).await.unwrap();
    assert_eq!(uploaded.resumed_parts, 0);
    assert_eq!(world.fetch(&uploaded.file).await, content(60 * PART, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_service_was_told_of_a_taken_name_is_not_resumed_as_something_else() {
    let world = World::slow(8 << 20).await;
    let transfers = world.engine().journal(world.journal()).build();
    let path = world.file("a.bin", 60 * PART, 3);
    cut_off(&world, &transfers, &path, 20);
    world.emulator.plant_files(&world.space, &koodrive::common::FileId::ROOT, ["a.bin"], b"other").unwrap();
    let renamed = transfers.upload(upload(&world, &path).if_taken(IfTaken::Rename)).await.unwrap();
    assert_eq!(renamed.resumed_parts, 0);
    assert_ne!(renamed.name, "a.bin");
    assert_eq!(world.fetch(&renamed.file).await, content(60 * PART, 3));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_completion_that_was_cut_off_is_found() {
    let world = World::new().await;
    let transfers = world.engine().journal(world.journal()).build();
    let path = world.file("a.bin", 9 * PART, 3);
    // The service has done it, and nobody heard.
    world.emulator.inject(Fault::stall_after().on("completeFile")).unwrap();
    let mut transfer = Box::pin(transfers.upload(upload(&world, &path)));
    while world.calls("completeFile") == 0 {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err());
    }
    // The call is in the log before it is done.
    let _ = tokio::time::timeout(Duration::from_millis(200), &mut transfer).await;
    drop(transfer);
    world.emulator.clear_faults();
    let uploaded = transfers.upload(upload(&world, &path)).await.unwrap();
    assert_eq!(uploaded.resumed_parts, 9);
    assert_eq!(world.fetch(&uploaded.file).await, content(9 * PART, 3));
}

const CHILD: &str = "KOODRIVE_UPLOAD_CHILD";

/// The upload of a process that is killed. Without the variable this is no test.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Ok(order) = std::env::var(CHILD) else { return };
    let order: Vec<&str> = order.split('\n').collect();
    let [url, token, space, path, journal] = *order else { panic!("{order:?}") };
    let client = Client::builder(url).credentials(StaticToken::new(token)).build().unwrap();
    let transfers = Transfers::builder(client).part_limits(SMALL).journal(FileJournal::new(journal)).build();
    transfers.upload(Upload::new(Folder::root(space), path).part_size(PART)).await.unwrap();
}

fn spawn(world: &World, token: &str, path: &std::path::Path) -> Child {
    let order = [world.emulator.url(), token, world.space.as_str(), path.to_str().unwrap()].join("\n");
    let journal = world.journal();
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "journal::child", "--nocapture"])
        .env(CHILD, format!("{order}\n{}", journal.folder().display()))
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_twenty_times_it_ends_with_the_right_file() {
    let world = World::slow(8 << 20).await;
    let token = world.emulator.issue_token().unwrap();
    let parts = 120;
    let length = parts * PART + 11;
    let path = world.file("a.bin", length, 5);
    for round in 0..20 {
        let mut child = spawn(&world, &token, &path);
        let until = world.calls("putPart") + 1 + fastrand::usize(..8);
        while world.calls("putPart") < until && child.try_wait().unwrap().is_none() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        child.kill().unwrap();
        let ended = child.wait().unwrap();
        assert!(!ended.success() || round > 14, "round {round}: {ended}");
    }
    let done = finished(&world.journal());
    let before = parts_sent(&world).len();
    let transfers = world.engine().journal(world.journal()).build();
    let uploaded: Uploaded = transfers.upload(upload(&world, &path)).await.unwrap();
    let sent: BTreeSet<u64> = parts_sent(&world).into_iter().skip(before).collect();
    assert!(sent.is_disjoint(&done), "{:?}", sent.intersection(&done));
    assert_eq!(uploaded.sha256, digest(&content(length, 5)));
    assert_eq!(world.fetch(&uploaded.file).await, content(length, 5));
    // At most what was on the way at a kill was sent twice.
    let again = parts_sent(&world).len() as u64 - (parts + 1);
    assert!(again <= 20 * 8, "{again} parts were sent more than once");
    assert_eq!(world.calls("createFile"), 1, "one upload, however often it was cut off");
}
