//! What a run does, and that it does it once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

use koodrive_emulator::Fault;
use koodrive_transfer::{
    Compare, Decision, EntryOutcome, Event, Filter, IfTaken, Links, Source, Transfers, Tree, Upload, Verdict, What,
};

use crate::support::{PART, World, content};

/// All files below a folder, with their contents.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.is_symlink() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read(&path).unwrap_or_default());
            }
        }
    }
    found
}

pub(crate) fn fill(folder: &Path) {
    for (path, length) in [
        ("a.txt", 10),
        ("empty", 0),
        ("große Datei 😀.bin", 3 * PART + 5),
        ("x/1", 1),
        ("x/y/2", 2000),
        ("x/y/z/3", PART),
        ("other/deep/4", 4),
    ] {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content(length, length + 1)).unwrap();
    }
    fs::create_dir(folder.join("empty folder")).unwrap();
}

pub(crate) fn tree(world: &World, local: &str) -> Tree {
    Tree::new(world.local.path().join(local), world.root()).part_size(PART)
}

pub(crate) fn transfers(world: &World) -> Transfers {
    world.engine().journal(world.journal()).build()
}

#[tokio::test(flavor = "multi_thread")]
async fn up_and_down_again_is_the_same_and_the_second_run_does_nothing() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    fill(&here);
    let report = transfers.upload_tree(tree(&world, "here")).await.unwrap();
    assert_eq!((report.transferred, report.created, report.failed), (7, 6, 0), "{report}");
    assert_eq!(report.verdict(), Verdict::Clean);
    for _ in 0..2 {
        world.emulator.clear_calls();
        let again = transfers.upload_tree(tree(&world, "here")).await.unwrap();
        assert_eq!((again.unchanged, again.transferred, again.created), (7, 0, 0), "{again}");
        assert_eq!(world.calls("createFile") + world.calls("createDirectory"), 0);
        assert_eq!(world.calls("getFile"), 0, "listings have the digests");
    }
    let down = transfers.download_tree(tree(&world, "there")).await.unwrap();
    assert_eq!((down.transferred, down.created, down.failed), (7, 6, 0), "{down}");
    assert_eq!(files(&world.local.path().join("there")), files(&here));
    assert!(world.local.path().join("there/empty folder").is_dir());
    let again = transfers.download_tree(tree(&world, "there")).await.unwrap();
    assert_eq!((again.unchanged, again.transferred), (7, 0), "{again}");
    let same = transfers.compare_tree(tree(&world, "there")).await.unwrap();
    assert_eq!((same.unchanged, same.planned), (7, 0), "{same}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_differs_is_replaced_and_what_is_extra_stays_unless_asked() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    fill(&here);
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    // The same size, another content; another size; gone; new.
    fs::write(here.join("a.txt"), content(10, 99)).unwrap();
    fs::write(here.join("x/1"), content(1000, 98)).unwrap();
    fs::remove_file(here.join("x/y/2")).unwrap();
    fs::remove_dir_all(here.join("other")).unwrap();
    fs::write(here.join("x/new"), "new").unwrap();

    let seen = Arc::new(Mutex::new(BTreeMap::new()));
    let told = Arc::clone(&seen);
    let plan = tree(&world, "here").delete(true).dry_run(true).on_entry(move |entry| {
        if let EntryOutcome::Planned(decision) = &entry.outcome {
            told.lock().unwrap().insert(entry.path.clone(), decision.clone());
        }
    });
    let planned = transfers.upload_tree(plan).await.unwrap();
    let expected = [
        ("a.txt", Decision::Upload),
        ("other", Decision::Delete),
        ("x/1", Decision::Upload),
        ("x/new", Decision::Upload),
        ("x/y/2", Decision::Delete),
    ];
    let expected: BTreeMap<_, _> = expected.into_iter().map(|(path, what)| (path.to_owned(), what)).collect();
    assert_eq!(*seen.lock().unwrap(), expected);
    assert_eq!((planned.planned, planned.transferred, planned.deleted), (5, 0, 0));
    let kept = transfers.upload_tree(tree(&world, "here")).await.unwrap();
    assert_eq!((kept.transferred, kept.deleted, kept.skipped, kept.failed), (3, 0, 2, 0), "{kept}");
    let cleaned = transfers.upload_tree(tree(&world, "here").delete(true)).await.unwrap();
    assert_eq!((cleaned.transferred, cleaned.deleted, cleaned.failed), (0, 2, 0), "{cleaned}");
    transfers.download_tree(tree(&world, "there")).await.unwrap();
    assert_eq!(files(&world.local.path().join("there")), files(&here));

    // The other way round.
    fs::write(world.local.path().join("there/a.txt"), content(10, 5)).unwrap();
    fs::create_dir_all(world.local.path().join("there/extra/deep")).unwrap();
    fs::write(world.local.path().join("there/extra/deep/1"), "1").unwrap();
    let restored = transfers.download_tree(tree(&world, "there").delete(true)).await.unwrap();
    assert_eq!((restored.transferred, restored.deleted, restored.failed), (1, 1, 0), "{restored}");
    assert_eq!(files(&world.local.path().join("there")), files(&here));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comparison_tells_each_difference_and_changes_nothing() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    fill(&here);
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    fs::write(here.join("a.txt"), content(10, 99)).unwrap();
    fs::write(here.join("x/1"), "longer").unwrap();
    fs::remove_dir_all(here.join("x/y")).unwrap();
    fs::create_dir(here.join("x/new")).unwrap();
    fs::write(here.join("x/new/5"), "new").unwrap();
    let before = files(&here);
    world.emulator.clear_calls();
    for compare in [Compare::Digest, Compare::Size] {
        let seen = Arc::new(Mutex::new(BTreeMap::new()));
        let told = Arc::clone(&seen);
        let run = tree(&world, "here").compare(compare).delete(true).on_entry(move |entry| {
            told.lock().unwrap().insert(entry.path.clone(), format!("{:?}", entry.outcome));
        });
        let report = transfers.compare_tree(run).await.unwrap();
        let differs: Vec<String> = seen
            .lock()
            .unwrap()
            .iter()
            .filter(|(_, what)| *what != "Unchanged")
            .map(|(path, _)| path.clone())
            .collect();
        // A folder that only one side has stands for all that is in it.
        let due = ["a.txt", "x/1", "x/new", "x/y"];
        // A change that keeps the size is seen by its digest alone.
        let due: Vec<&str> = due.into_iter().filter(|path| compare == Compare::Digest || *path != "a.txt").collect();
        assert_eq!(differs, due, "{compare:?}: {report} {seen:?}");
        assert_eq!((report.failed, report.unknown, report.planned), (0, 0, due.len() as u64), "{report}");
    }
    let calls = world.emulator.calls();
    let read = |operation: &str| operation.starts_with("list") || operation.starts_with("get");
    assert!(calls.iter().all(|call| read(call.operation)), "{calls:?}");
    assert_eq!(files(&here), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replacement_leaves_one_file_and_the_old_one_in_the_recycle_bin() {
    let world = World::new().await;
    let transfers = world.transfers();
    let upload = |seed: u64| {
        let bytes = content(3 * PART, seed);
        Upload::new(world.root(), Source::bytes("a.bin", bytes)).part_size(PART).if_taken(IfTaken::Replace)
    };
    let first = transfers.upload(upload(1)).await.unwrap();
    let second = transfers.upload(upload(2)).await.unwrap();
    assert_eq!((&*second.name, second.file == first.file), ("a.bin", false));
    let same = transfers.upload(upload(2)).await.unwrap();
    assert!(same.existed && same.file == second.file);
    let drive = transfers.drive(world.space.clone());
    let entry = drive.find("/a.bin").await.unwrap();
    assert_eq!(entry.id, second.file);
    let mut listing = drive.list(&koodrive::common::FileId::ROOT);
    let mut names = Vec::new();
    while let Some(entry) = listing.next().await.unwrap() {
        names.push(entry.name);
    }
    assert_eq!(names, ["a.bin"]);

    // Each step fails in turn: both contents are there, and the error says where.
    for (fault, after) in [("renameFile", 0), ("renameFile", 1), ("createJob", 0)] {
        let fault = Fault::error(koodrive::errors::SPACE_FORBIDDEN).on(fault).after(after).times(1);
        world.emulator.inject(fault).unwrap();
        let before = drive.find("/a.bin").await.unwrap();
        let seed = 10 + after + u64::from(world.calls("createJob") > 1);
        let error = transfers.upload(upload(seed)).await.unwrap_err();
        assert!(error.to_string().contains("old") && error.service_error().is_some(), "{error}");
        let now = drive.find("/a.bin").await.unwrap();
        assert!(drive.entry(&before.id).await.is_ok(), "the old content is on the drive");
        assert!(now.id == before.id || now.sha256 != before.sha256);
        world.emulator.clear_faults();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn links_filters_and_odd_files() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir_all(here.join("build/keep")).unwrap();
    fs::create_dir_all(here.join("real")).unwrap();
    fs::write(here.join("a.tmp"), "a").unwrap();
    fs::write(here.join("keep.tmp"), "k").unwrap();
    fs::write(here.join("build/1"), "b").unwrap();
    fs::write(here.join("real/2"), "r").unwrap();
    std::os::unix::fs::symlink(here.join("real"), here.join("link")).unwrap();
    std::os::unix::fs::symlink(&here, here.join("real/loop")).unwrap();
    std::os::unix::net::UnixListener::bind(here.join("socket")).unwrap();
    let odd = here.join(<std::ffi::OsStr as std::os::unix::ffi::OsStrExt>::from_bytes(b"odd\xff"));
    fs::write(odd, "o").unwrap();

    let filter = || Filter::rules(["*.tmp", "!keep.tmp", "/build/"]).unwrap();
    let report = transfers.upload_tree(tree(&world, "here").filter(filter())).await.unwrap();
    // Two links and a socket are skipped, a name without UTF-8 is odd.
    assert_eq!((report.transferred, report.skipped, report.warned, report.failed), (2, 3, 1, 0), "{report}");
    assert_eq!(report.verdict(), Verdict::Warnings);
    let followed = tree(&world, "here").filter(filter()).links(Links::Follow);
    let report = transfers.upload_tree(followed).await.unwrap();
    assert_eq!((report.transferred, report.unchanged, report.skipped), (1, 2, 3), "{report}");
    transfers.download_tree(tree(&world, "there")).await.unwrap();
    let there: Vec<String> = files(&world.local.path().join("there")).into_keys().collect();
    assert_eq!(there, ["keep.tmp", "link/2", "real/2"]);

    // What is excluded on the drive is not deleted, and neither is what a link has the name of.
    let everything = transfers.upload_tree(tree(&world, "here")).await.unwrap();
    assert_eq!(everything.failed, 0);
    fs::remove_dir_all(here.join("build")).unwrap();
    let cleaned = transfers.upload_tree(tree(&world, "here").filter(filter()).delete(true)).await.unwrap();
    assert_eq!((cleaned.deleted, cleaned.failed), (0, 0), "{cleaned}");
}

#[tokio::test(flavor = "multi_thread")]
async fn events_and_view_say_the_same() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let mut events = transfers.events();
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    fill(&here);
    let run = transfers.upload_tree(tree(&world, "here").compare(Compare::Size));
    let (id, view) = (run.id(), run.view());
    let report = run.await.unwrap();
    let all: Vec<Event> = std::iter::from_fn(|| events.try_next()).collect();
    let moved: u64 = all
        .iter()
        .filter(|event| event.run == Some(id))
        .map(|event| if let What::Succeeded { moved, .. } = event.what { moved } else { 0 })
        .sum();
    let now = view.progress();
    assert_eq!((moved, report.moved_bytes, Some(now.moved + now.saved)), (now.moved, now.moved, now.total));
    assert_eq!(transfers.view().progress().moved, moved);
    assert_eq!(events.lost(), 0);
    let last = all.last().unwrap();
    assert!(last.id == id && matches!(last.what, What::Succeeded { .. }), "{last:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_stops_nobody_else_unless_asked() {
    for stop in [false, true] {
        let world = World::new().await;
        let transfers = world.engine().attempts(1).build();
        let here = world.local.path().join("here");
        fs::create_dir(&here).unwrap();
        for index in 0..60 {
            fs::write(here.join(format!("{index:02}")), content(100, index)).unwrap();
        }
        world.emulator.inject(Fault::storage_error(403, "AccessDenied").on(Fault::PUT_PART).times(2)).unwrap();
        let report = transfers.upload_tree(tree(&world, "here").stop_on_failure(stop)).await.unwrap();
        assert_eq!((report.failed, report.stopped, report.verdict()), (2, stop, Verdict::Failures), "{report}");
        assert_eq!(report.transferred == 58, !stop, "{report}");
        let [group] = &*report.failures() else { panic!("{report}") };
        assert_eq!(group.count, 2, "{group:?}");
    }
}
