//! What others do to a tree while a run is under way, and a service that is not to be trusted: nothing is lost, nothing is
//! written elsewhere, and the rest goes on.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, SystemTime};

use koodrive::common::FileId;
use koodrive_emulator::Fault;
use koodrive_transfer::{Compare, ErrorKind, IfTaken, Report, Source, Tree, Upload};
use serde_json::json;

use super::runs::{files, transfers, tree};
use crate::support::{PART, World, content};

/// Files of which only the first ones are under way when the first one is done.
const MANY: usize = 40;

fn fill(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    for index in 0..MANY {
        fs::write(folder.join(format!("{index:02}")), content(100, index as u64)).unwrap();
    }
}

/// A run during which somebody does something once, when the first entry is done.
fn disturbed(tree: Tree, disturb: impl FnOnce() + Send + 'static) -> Tree {
    let once = std::sync::Mutex::new(Some(disturb));
    tree.on_entry(move |_| {
        if let Some(disturb) = once.lock().unwrap().take() {
            disturb();
        }
    })
}

fn listing(files: &serde_json::Value) -> Fault {
    let body = json!({"code": 0, "msg": "", "category": "drive#fileList", "nextCursor": "", "files": files});
    let fault = Fault::response(200, body.to_string()).with_header("Content-Type", "application/json");
    fault.on("listPersonalFiles")
}

/// The outcome of a run, unless it hangs.
async fn in_time(run: impl Future<Output = koodrive_transfer::Result<Report>>) -> Report {
    tokio::time::timeout(Duration::from_secs(2 * 60), run).await.unwrap().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_takes_the_place_of_a_file_before_it_is_read_is_not_sent() {
    type Swap = fn(&Path);
    let swaps: [(&str, Swap); 3] = [
        ("a folder", |path| fs::create_dir(path).unwrap()),
        ("has become a link", |path| std::os::unix::fs::symlink("../secret", path).unwrap()),
        ("neither a file nor a folder", |path| {
            assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
        }),
    ];
    for (says, swap) in swaps {
        for is_known in [false, true] {
            let world = World::new().await;
            let transfers = transfers(&world);
            let here = world.local.path().join("here");
            fill(&here);
            fs::write(world.local.path().join("secret"), content(100, 39)).unwrap();
            if is_known {
                // Then its digest is to be computed.
                transfers.upload_tree(tree(&world, "here")).await.unwrap();
            }
            let last = here.join("39");
            let run = disturbed(tree(&world, "here"), move || {
                fs::remove_file(&last).unwrap();
                swap(&last);
            });
            let report = in_time(transfers.upload_tree(run)).await;
            assert_eq!((report.failed, report.transferred + report.unchanged), (1, 39), "{says}: {report}");
            assert!(report.to_string().contains(says), "{says}: {report}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_to_in_the_target_meanwhile_is_neither_replaced_nor_deleted() {
    let world = World::new().await;
    let transfers = transfers(&world);
    fill(&world.local.path().join("here"));
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    let there = world.local.path().join("there");
    fill(&there);
    for index in 0..MANY {
        // Each differs, so that it would be replaced.
        fs::write(there.join(format!("{index:02}")), "old").unwrap();
    }
    for extra in ["x file", "y file", "z file"] {
        fs::write(there.join(extra), "old").unwrap();
    }
    let mine = there.clone();
    let run = disturbed(tree(&world, "there").delete(true), move || {
        fs::write(mine.join("39"), "mine").unwrap();
        fs::write(mine.join("x file"), "mine as well").unwrap();
        fs::remove_file(mine.join("y file")).unwrap();
        fs::create_dir(mine.join("y file")).unwrap();
        fs::write(mine.join("y file/inside"), "and mine").unwrap();
    });
    let report = in_time(transfers.download_tree(run)).await;
    assert_eq!((report.transferred, report.failed), (39, 1), "{report}");
    assert_eq!((report.deleted, report.warned), (1, 2), "{report}");
    assert!(report.to_string().contains("changed since it was listed"), "{report}");
    let now = files(&there);
    for (path, expected) in [("39", "mine"), ("x file", "mine as well"), ("y file/inside", "and mine")] {
        assert_eq!(now[path], expected.as_bytes(), "{path}");
    }
    assert_eq!(now.len(), MANY + 2, "nothing else is left: {:?}", now.keys());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_of_the_target_that_becomes_a_link_is_not_written_through() {
    let world = World::new().await;
    // Without a journal, what is noted is written beside the partial files.
    for transfers in [transfers(&world), world.transfers()] {
        let (here, there) = (world.local.path().join("here"), world.local.path().join("there"));
        let outside = world.local.path().join("outside");
        fill(&here.join("sub"));
        fs::write(here.join("sub/large"), content(9 << 20, 1)).unwrap();
        fs::create_dir_all(&outside).unwrap();
        transfers.upload_tree(tree(&world, "here")).await.unwrap();
        let link = outside.clone();
        let folder = there.join("sub");
        let run = tree(&world, "there").on_entry(move |entry| {
            if entry.path == "sub/00" {
                fs::rename(&folder, folder.with_extension("moved")).unwrap();
                std::os::unix::fs::symlink(&link, &folder).unwrap();
            }
        });
        let report = in_time(transfers.download_tree(run)).await;
        assert!(report.failed > 0, "{report}");
        assert_eq!(files(&outside).len(), 0, "{:?}", files(&outside));
        fs::remove_dir_all(&there).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_in_itself_is_entered_once() {
    let world = World::new().await;
    let folder = json!([{"id": "d1", "fileName": "again", "fileType": "10"}]);
    world.emulator.inject(listing(&folder).always()).unwrap();
    for dry in [true, false] {
        let report = in_time(transfers(&world).download_tree(tree(&world, "there").dry_run(dry))).await;
        assert_eq!((report.created + report.planned, report.unknown, report.failed), (1, 1, 0), "{report}");
    }
    assert!(world.local.path().join("there/again").is_dir());
    assert!(!world.local.path().join("there/again/again").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_listing_that_ends_early_deletes_nothing() {
    let world = World::new().await;
    let transfers = transfers(&world);
    fill(&world.local.path().join("here"));
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    transfers.download_tree(tree(&world, "there")).await.unwrap();
    let there = world.local.path().join("there");
    let before = files(&there);
    // One page, without another one behind it: a third of what there is.
    let some: Vec<_> = (0..13).map(|index| json!({"id": format!("F{index}"), "fileName": format!("{index:02}"), "size": 100, "fileType": "45"})).collect();
    for (what, rest) in [("some", some), ("none", Vec::new())] {
        world.emulator.inject(listing(&json!(rest))).unwrap();
        let run = tree(&world, "there").compare(Compare::Size).delete(true);
        let report = transfers.download_tree(run).await.unwrap();
        assert_eq!((report.deleted, report.transferred), (0, 0), "{what}: {report}");
        assert!(report.unknown > 0, "{what}: {report}");
        assert_eq!(files(&there), before, "{what}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_runs_at_once_on_one_journal_end_with_one_of_each() {
    let world = World::new().await;
    let here = world.local.path().join("here");
    for folder in ["", "a", "a/b", "c"] {
        fill(&here.join(folder));
    }
    fs::write(here.join("large"), content(60 * PART, 77)).unwrap();
    let engines = [transfers(&world), transfers(&world)];
    let both = engines.each_ref().map(|engine| engine.upload_tree(tree(&world, "here")));
    let reports = futures_util::future::join_all(both).await;
    for report in reports.into_iter().map(Result::unwrap) {
        // What the other one was faster with is a failure of that file, and of nothing below or beside it.
        assert!(report.failures().iter().all(|group| group.cause.contains("has a file of that name")), "{report}");
    }
    let again = transfers(&world).upload_tree(tree(&world, "here")).await.unwrap();
    assert_eq!((again.failed, again.transferred, again.unchanged), (0, 0, 161), "{again}");

    let both = engines.each_ref().map(|engine| engine.download_tree(tree(&world, "there")));
    for report in futures_util::future::join_all(both).await {
        let report = report.unwrap();
        assert!(report.failures().iter().all(|group| group.cause.contains("exists already")), "{report}");
    }
    assert_eq!(files(&world.local.path().join("there")), files(&here), "and nothing is left beside them");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_whose_creation_got_no_answer_is_taken() {
    let world = World::new().await;
    let transfers = transfers(&world);
    fill(&world.local.path().join("here/sub"));
    world.emulator.inject(Fault::reset_after().on("createDirectory").times(1)).unwrap();
    let report = transfers.upload_tree(tree(&world, "here")).await.unwrap();
    assert_eq!((report.created, report.transferred, report.failed), (1, MANY as u64, 0), "{report}");
    assert_eq!(world.calls("createDirectory"), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn names_of_unfinished_downloads_take_no_part() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let ours = ".a.bin.0123abcd.part";
    world.emulator.add_files(&world.space, &FileId::ROOT, [ours, "fine"], b"x").unwrap();
    let report = transfers.download_tree(tree(&world, "there")).await.unwrap();
    assert_eq!((report.transferred, report.skipped, report.failed), (1, 1, 0), "{report}");
    // One that is here is not sent, and its counterpart is not deleted.
    fs::write(world.local.path().join("there").join(ours), "half").unwrap();
    let report = transfers.upload_tree(tree(&world, "there").delete(true)).await.unwrap();
    assert_eq!((report.deleted, report.unchanged, report.skipped), (0, 1, 1), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_keeps_size_and_time_is_seen_where_the_time_says_nothing() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fill(&here);
    let path = here.join("07");
    let set = |time: SystemTime| fs::File::options().write(true).open(&path).unwrap().set_modified(time).unwrap();
    // By a clock that was ahead, or has been set back.
    for ahead in [60, 86_400] {
        let time = SystemTime::now() + Duration::from_secs(ahead);
        set(time);
        transfers.upload_tree(tree(&world, "here")).await.unwrap();
        transfers.upload_tree(tree(&world, "here")).await.unwrap();
        fs::write(&path, content(100, fastrand::u64(1000..))).unwrap();
        set(time);
        let report = transfers.upload_tree(tree(&world, "here")).await.unwrap();
        assert_eq!((report.transferred, report.unchanged), (1, 39), "{report}");
    }
    // Otherwise digests are kept, and nothing is hashed.
    for entry in fs::read_dir(&here).unwrap() {
        let file = fs::File::options().write(true).open(entry.unwrap().path()).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(60)).unwrap();
    }
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    let run = transfers.upload_tree(tree(&world, "here"));
    let view = run.view();
    assert_eq!(run.await.unwrap().unchanged, 40);
    assert_eq!(view.progress().hashed, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn times_that_wander_fail_no_comparison_where_the_caller_says_so() {
    let world = World::new().await;
    // Without a journal, each run computes all digests.
    let transfers = world.transfers();
    let here = world.local.path().join("here");
    fill(&here);
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    for wander in [false, true] {
        let changed = here.join("39");
        let past = SystemTime::now() - Duration::from_secs(fastrand::u64(1000..100_000));
        let run = disturbed(tree(&world, "here"), move || {
            fs::File::options().write(true).open(&changed).unwrap().set_modified(past).unwrap();
        });
        let run = if wander { run.times_wander() } else { run };
        let report = transfers.compare_tree(run).await.unwrap();
        assert_eq!((report.failed, report.unchanged), if wander { (0, 40) } else { (1, 39) }, "{report}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_the_drive_that_changed_meanwhile_is_not_moved_aside() {
    let world = World::slow(8 << 20).await;
    let transfers = transfers(&world);
    let upload = |seed| {
        let source = Source::bytes("a.bin", content(40 * PART, seed));
        Upload::new(world.root(), source).part_size(PART).if_taken(IfTaken::Replace)
    };
    let old = transfers.upload(upload(1)).await.unwrap();
    let drive = transfers.drive(world.space.clone());
    let before = world.calls("putPart");
    let mut replacing = Box::pin(transfers.upload(upload(2)));
    while world.calls("putPart") < before + 8 {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut replacing).await.is_err());
    }
    // Somebody keeps the old one by another name.
    drive.rename(&old.file, "kept.bin").await.unwrap();
    let error = replacing.await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Changed, "{error}");
    assert_eq!(drive.find("/kept.bin").await.unwrap().id, old.file);
}
