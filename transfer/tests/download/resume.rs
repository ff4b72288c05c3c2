//! Downloads that are cut off, and go on where they were.

use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;

use koodrive::Client;
use koodrive::common::FileId;
use koodrive::runtime::StaticToken;
use koodrive_emulator::Fault;
use koodrive_transfer::{Download, ErrorKind, FileJournal, Transfers};

use crate::drive::{RANGE, names};
use crate::support::gated::Gated;
use crate::support::{World, content, digest};

const LENGTH: u64 = 60 * RANGE + 13;

/// The partial file in a folder, and its record.
fn left(folder: &Path) -> (Option<PathBuf>, Option<PathBuf>) {
    let find = |end: &str| names(folder).into_iter().find(|name| name.ends_with(end)).map(|name| folder.join(name));
    (find(".part"), find(".part.json"))
}

/// Drops a download once it has noted at least so many bytes.
async fn cut_off(transfers: &Transfers, download: Download, path: &Path, noted: u64) {
    let mut transfer = Box::pin(transfers.download_to(download, path));
    loop {
        if let Ok(outcome) = tokio::time::timeout(Duration::from_millis(1), &mut transfer).await {
            panic!("it ended too early: {outcome:?}");
        }
        let record = left(path.parent().unwrap()).1.map(|path| std::fs::read_to_string(path).unwrap());
        let record = record.as_deref().and_then(|record| record.split_once('\n'));
        let Some((_, record)) = record else { continue };
        let record: serde_json::Value = serde_json::from_str(record).unwrap();
        let spans = record["done"].as_array().unwrap().iter();
        let length = |span: &serde_json::Value| span[1].as_u64().unwrap() - span[0].as_u64().unwrap();
        if spans.map(length).sum::<u64>() >= noted {
            return;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_download_goes_on() {
    let world = World::slow(4 << 20).await;
    let file = world.put("a.bin", LENGTH, 3).await;
    let path = world.local.path().join("a.bin");
    let transfers = world.transfers();
    cut_off(&transfers, world.download(&file), &path, LENGTH / 2).await;
    assert!(!path.exists());
    world.emulator.clear_calls();
    let transfer = transfers.download_to(world.download(&file), &path);
    let view = transfer.view();
    let done = transfer.await.unwrap();
    assert!(done.resumed >= LENGTH / 2 && done.resumed + done.received == LENGTH, "{done:?}");
    assert_eq!(world.fetched(), done.received, "nothing is fetched again");
    let now = view.progress();
    assert_eq!((now.moved, now.saved), (done.received, done.resumed));
    assert!(now.hashed < LENGTH, "what was hashed is not hashed again: {now:?}");
    assert!(done.verified && std::fs::read(&path).unwrap() == content(LENGTH, 3));
    assert_eq!(world.names(), ["a.bin"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn dropped_at_any_moment_it_ends_with_the_right_file() {
    let world = World::slow(8 << 20).await;
    let file = world.put("a.bin", LENGTH, 3).await;
    let path = world.local.path().join("a.bin");
    let transfers = world.transfers();
    for _ in 0..20 {
        let moment = Duration::from_millis(fastrand::u64(..80));
        let _ = tokio::time::timeout(moment, transfers.download_to(world.download(&file), &path)).await;
        if path.exists() {
            assert!(std::fs::read(&path).unwrap() == content(LENGTH, 3));
            std::fs::remove_file(&path).unwrap();
        }
    }
    transfers.download_to(world.download(&file), &path).await.unwrap();
    assert!(std::fs::read(&path).unwrap() == content(LENGTH, 3));
    assert_eq!(world.names(), ["a.bin"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_download_to_the_same_path_is_refused() {
    let world = World::slow(4 << 20).await;
    let file = world.put("a.bin", LENGTH, 3).await;
    let other = world.put("b.bin", LENGTH, 4).await;
    let path = world.local.path().join("a.bin");
    let build = |account: &str| world.engine().account(account).build();
    cut_off(&build("ann"), world.download(&file), &path, RANGE).await;
    let before = world.names();
    for (transfers, download, says) in [
        (build("bob"), world.download(&file), "account \"ann\""),
        (build("ann"), world.download(&other), file.as_str()),
        (build("ann"), Download::new("another", file.clone()).size(LENGTH).sha256([0; 32]), world.space.as_str()),
    ] {
        let error = transfers.download_to(download, &path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Journal, "{error}");
        let text = error.to_string();
        assert!(text.contains(says) && text.contains("remove") && text.contains(".part"), "{text}");
        assert_eq!(world.names(), before, "nothing is lost");
    }
    assert!(build("ann").download_to(world.download(&file), &path).await.unwrap().resumed > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_record_is_refused_and_stays() {
    let world = World::slow(4 << 20).await;
    let file = world.put("a.bin", LENGTH, 3).await;
    let path = world.local.path().join("a.bin");
    let transfers = world.transfers();
    cut_off(&transfers, world.download(&file), &path, RANGE).await;
    // The write that was under way when it was dropped has ended when the file can be locked.
    let (partial, record) = left(world.local.path());
    std::fs::File::open(partial.unwrap()).unwrap().lock().unwrap();
    let record = record.unwrap();
    let whole = std::fs::read_to_string(&record).unwrap();
    let changed = |from: &str, to: &str| {
        let (head, text) = whole.split_once('\n').unwrap();
        let text = text.replace(from, to);
        format!("{} {}\n{text}", head.rsplit_once(' ').unwrap().0, digest(text.as_bytes()))
    };
    for (text, says) in [
        (String::new(), "damaged"),
        ("{}".to_owned(), "damaged"),
        (whole[..whole.len() / 2].to_owned(), "damaged"),
        (whole.replacen(" 1 ", " 2 ", 1), "version"),
        (changed("\"done\":[[", "\"done\":[[9,9],["), "do not fit together"),
        (changed("\"hashed\":", "\"hashed\":9"), "do not fit together"),
        (changed("\"download\":", "\"upload\":"), "not that of a download"),
    ] {
        std::fs::write(&record, &text).unwrap();
        let error = transfers.download_to(world.download(&file), &path).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Journal, "{text}: {error}");
        assert!(error.to_string().contains(says) && error.to_string().contains("remove"), "{error}");
        assert_eq!(std::fs::read_to_string(&record).unwrap(), text, "nothing is lost");
    }
    std::fs::write(&record, &whole).unwrap();
    assert!(transfers.download_to(world.download(&file), &path).await.unwrap().resumed > 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_does_not_fit_any_more_is_fetched_anew() {
    let world = World::slow(4 << 20).await;
    let file = world.put("a.bin", LENGTH, 3).await;
    let path = world.local.path().join("a.bin");
    let transfers = world.transfers();
    let begin = || cut_off(&transfers, world.download(&file), &path, 10 * RANGE);
    for what in ["another digest", "another tag", "no partial file", "a shorter partial file", "no record"] {
        let mut first = world.download(&file);
        match what {
            // What the first run is told is of an older content.
            "another digest" => first = first.size(LENGTH).sha256([0; 32]),
            "another tag" => world.emulator.inject(Fault::header("ETag", "\"0\"").on("download").always()).unwrap(),
            _ => {}
        }
        if what == "another digest" {
            cut_off(&transfers, first, &path, 10 * RANGE).await;
        } else {
            begin().await;
        }
        world.emulator.clear_faults();
        let (partial, record) = left(world.local.path());
        let partial = partial.unwrap();
        std::fs::File::open(&partial).unwrap().lock().unwrap();
        match what {
            "no partial file" => std::fs::remove_file(partial).unwrap(),
            "a shorter partial file" => {
                std::fs::File::options().write(true).open(partial).unwrap().set_len(RANGE / 2).unwrap();
            }
            "no record" => std::fs::remove_file(record.unwrap()).unwrap(),
            _ => {}
        }
        let transfer = transfers.download_to(world.download(&file), &path);
        let view = transfer.view();
        let done = transfer.await.unwrap_or_else(|error| panic!("{what}: {error}"));
        assert_eq!((done.resumed, done.received), (0, LENGTH), "{what}");
        assert_eq!((view.progress().moved, view.progress().saved), (LENGTH, 0), "{what}");
        assert!(std::fs::read(&path).unwrap() == content(LENGTH, 3), "{what}");
        assert_eq!(world.names(), ["a.bin"], "{what}");
        std::fs::remove_file(&path).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_digest_the_entity_tag_decides() {
    let world = World::slow(2 << 20).await;
    let file = world.put("a.bin", LENGTH, 3).await;
    let path = world.local.path().join("a.bin");
    let transfers = world.transfers();
    let silent = |size: &str| {
        let body = format!("{{\"code\":0,\"id\":\"{file}\"{size}}}");
        Fault::response(200, body).with_header("Content-Type", "application/json").on("getFile").always()
    };
    let size = format!(",\"size\":{LENGTH}");
    for (size, tag, is_resumed) in [
        ("", None, true),
        (&*size, None, true),
        ("", Some("\"2\""), false),
        (&*size, Some("\"2\""), false),
        // A tag that is no text: there is none to compare.
        ("", Some("\u{e9}"), false),
    ] {
        world.emulator.inject(silent(size)).unwrap();
        cut_off(&transfers, world.download(&file), &path, 20 * RANGE).await;
        if let Some(tag) = tag {
            world.emulator.clear_faults();
            world.emulator.inject(Fault::header("ETag", tag).on("download").always()).unwrap();
            world.emulator.inject(silent(size)).unwrap();
        }
        let done = transfers.download_to(world.download(&file), &path).await.unwrap();
        world.emulator.clear_faults();
        assert_eq!((done.resumed > 0, done.verified), (is_resumed, false), "{size} {tag:?}");
        assert!(std::fs::read(&path).unwrap() == content(LENGTH, 3), "{size} {tag:?}");
        assert_eq!(world.names(), ["a.bin"]);
        std::fs::remove_file(&path).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_can_be_in_the_journal_of_the_engine() {
    let world = World::slow(4 << 20).await;
    let file = world.put("a.bin", LENGTH, 3).await;
    let folder = world.local.path().join("files");
    std::fs::create_dir(&folder).unwrap();
    let path = folder.join("a.bin");
    let transfers = world.engine().journal(world.journal()).build();
    let mut transfer = Box::pin(transfers.download_to(world.download(&file), &path));
    let records = || names(world.journal().folder()).into_iter().filter(|name| name.ends_with(".json")).count();
    while !world.journal().folder().exists() || records() == 0 {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err(), "it ended too early");
    }
    drop(transfer);
    assert_eq!(names(&folder).len(), 1, "only the partial file is beside the target");
    assert!(transfers.download_to(world.download(&file), &path).await.unwrap().resumed > 0);
    assert_eq!((names(&folder), records()), (vec!["a.bin".to_owned()], 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_a_dropped_download_is_still_storing_is_waited_for() {
    let world = World::slow(4 << 20).await;
    let file = world.put("a.bin", LENGTH, 3).await;
    let path = world.local.path().join("a.bin");
    let gated = Gated::new(world.journal());
    let build = || world.engine().journal(gated.clone()).build();
    let mut dropped = Box::pin(build().download_to(world.download(&file), &path));
    while gated.waiting().is_none() {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut dropped).await.is_err(), "it ended too early");
        if world.fetched() >= 20 * RANGE {
            gated.close();
        }
    }
    drop(dropped);
    let loads = gated.loads();
    let mut resumed = Box::pin(build().download_to(world.download(&file), &path));
    let early = tokio::time::timeout(Duration::from_millis(50), &mut resumed).await;
    let loads_now = gated.loads();
    // Before anything can fail: the runtime waits for the thread that stores.
    gated.open();
    assert!(early.is_err(), "it waits: {early:?}");
    assert_eq!(loads_now, loads, "it went on with an older record");
    let done = resumed.await.unwrap();
    assert!(done.resumed > 0 && done.resumed + done.received == LENGTH, "{done:?}");
    assert!(std::fs::read(&path).unwrap() == content(LENGTH, 3));
    assert!(names(world.journal().folder()).is_empty(), "the late record did not come back");
}

const CHILD: &str = "KOODRIVE_DOWNLOAD_CHILD";

/// The download of a process that is killed. Without the variable this is no test.
#[tokio::test(flavor = "multi_thread")]
async fn child() {
    let Ok(order) = std::env::var(CHILD) else { return };
    let order: Vec<&str> = order.split('\n').collect();
    let [url, token, space, file, path, journal] = *order else { panic!("{order:?}") };
    let client = Client::builder(url).credentials(StaticToken::new(token)).build().unwrap();
    let mut transfers = Transfers::builder(client);
    if !journal.is_empty() {
        transfers = transfers.journal(FileJournal::new(journal));
    }
    let download = Download::new(space, file).range_size(RANGE);
    transfers.build().download_to(download, path).await.unwrap();
}

fn spawn(world: &World, file: &FileId, path: &Path, journal: &str) -> Child {
    let token = world.emulator.issue_token().unwrap();
    let (url, space) = (world.emulator.url(), world.space.as_str());
    let order = [url, &token, space, file.as_str(), path.to_str().unwrap(), journal].join("\n");
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "resume::child", "--nocapture"])
        .env(CHILD, order)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_twenty_times_it_ends_with_the_right_file() {
    let world = World::slow(8 << 20).await;
    let length = 200 * RANGE + 11;
    let file = world.put("a.bin", length, 5).await;
    let journal = world.journal();
    for (name, journal) in [("beside.bin", ""), ("journal.bin", journal.folder().to_str().unwrap())] {
        let folder = world.local.path().join(format!("folder of {name}"));
        std::fs::create_dir(&folder).unwrap();
        let path = folder.join(name);
        world.emulator.clear_calls();
        let mut kills = 0;
        for round in 0..20 {
            let mut child = spawn(&world, &file, &path, journal);
            let until = world.calls("download") + 1 + fastrand::usize(..12);
            while world.calls("download") < until && child.try_wait().unwrap().is_none() {
                assert!(!path.exists() || std::fs::metadata(&path).unwrap().len() == length, "round {round}");
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            tokio::time::sleep(Duration::from_millis(fastrand::u64(..40))).await;
            child.kill().unwrap();
            if child.wait().unwrap().success() {
                assert!(std::fs::read(&path).unwrap() == content(length, 5), "round {round}");
                std::fs::remove_file(&path).unwrap();
            } else if path.exists() {
                // It was killed behind the renaming.
                assert!(std::fs::read(&path).unwrap() == content(length, 5), "round {round}");
                std::fs::remove_file(&path).unwrap();
            } else {
                kills += 1;
            }
        }
        assert!(kills > 10, "{name}: {kills} kills in the middle");
        let child = spawn(&world, &file, &path, journal).wait().unwrap();
        assert!(child.success(), "{name}");
        assert!(std::fs::read(&path).unwrap() == content(length, 5), "{name}");
        assert_eq!(names(&folder), [name], "nothing else is left");
        assert!(journal.is_empty() || names(Path::new(journal)).is_empty(), "nor in the journal");
    }
}
