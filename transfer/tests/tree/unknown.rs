//! What an error hides is unknown: it is neither deleted nor overwritten, and the report says so.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::time::{Duration, SystemTime};

use koodrive::common::FileId;
use koodrive_emulator::Fault;
use koodrive_transfer::{Compare, ErrorKind, Verdict};
use serde_json::json;

use super::runs::{files, fill, transfers, tree};
use crate::support::{World, ran_as_nobody};

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_does_not_arrive_holds_back_deletions_and_uploads() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    for index in 0..250 {
        fs::write(here.join(format!("{index:03}")), format!("{index}")).unwrap();
    }
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    transfers.download_tree(tree(&world, "there")).await.unwrap();
    let there = world.local.path().join("there");
    let before = files(&there);

    // The second of three pages is lost, whatever the direction.
    for page in [1, 2] {
        let fault = || Fault::status(403).on("listPersonalFiles").after(page).always();
        world.emulator.inject(fault()).unwrap();
        let report = transfers.download_tree(tree(&world, "there").delete(true)).await.unwrap();
        assert_eq!((report.deleted, report.transferred), (0, 0), "{report}");
        assert!(report.unknown > 0 && report.verdict() == Verdict::Warnings, "{report}");
        assert_eq!(files(&there), before);
        world.emulator.clear_faults();

        world.emulator.inject(fault()).unwrap();
        let report = transfers.upload_tree(tree(&world, "here").delete(true)).await.unwrap();
        assert_eq!((report.deleted, report.transferred, report.failed), (0, 0, 0), "{report}");
        assert!(report.unknown > 0, "{report}");
        world.emulator.clear_faults();
    }
    // Not even the first page: the run has no sense.
    world.emulator.inject(Fault::status(403).on("listPersonalFiles").always()).unwrap();
    let error = transfers.download_tree(tree(&world, "there").delete(true)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Service, "{error}");
    assert_eq!(files(&there), before);
}

/// The order was another one when the next page was fetched: one entry came twice, and another one not at all.
#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_changes_between_two_pages_holds_back_what_may_be_missing() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let there = world.local.path().join("there");
    fs::create_dir(&there).unwrap();
    for name in ["a", "b", "c", "d"] {
        fs::write(there.join(name), "x").unwrap();
    }
    world.emulator.add_files(&world.space, &FileId::ROOT, ["a", "b", "c", "d"], b"x").unwrap();
    let before = files(&there);
    let page = |names: [(&str, &str); 2], cursor: &str| {
        let entry = |(id, name)| json!({"id": id, "fileName": name, "size": 1, "fileType": "45"});
        let body = json!({"code": 0, "msg": "", "nextCursor": cursor, "files": names.map(entry)});
        let page = Fault::response(200, body.to_string()).with_header("Content-Type", "application/json");
        page.on("listPersonalFiles").times(1)
    };
    for direction in ["up", "down"] {
        world.emulator.inject(page([("1", "a"), ("2", "b")], "more")).unwrap();
        world.emulator.inject(page([("2", "b"), ("4", "d")], "")).unwrap();
        let run = tree(&world, "there").compare(Compare::Size).delete(true);
        let run = if direction == "up" { transfers.upload_tree(run) } else { transfers.download_tree(run) };
        let report = run.await.unwrap();
        assert_eq!((report.deleted, report.transferred, report.failed), (0, 0, 0), "{direction}: {report}");
        assert!(report.unknown > 0 && report.verdict() == Verdict::Warnings, "{direction}: {report}");
        assert_eq!((files(&there), world.calls("createFile")), (before.clone(), 0), "{direction}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_below_that_cannot_be_listed_is_left_alone() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    fill(&here);
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    transfers.download_tree(tree(&world, "there")).await.unwrap();
    let there = world.local.path().join("there");
    let before = files(&there);
    world.emulator.inject(Fault::status(403).on("listPersonalFiles").after(2).times(1)).unwrap();
    let report = transfers.download_tree(tree(&world, "there").delete(true)).await.unwrap();
    assert_eq!((report.failed, report.deleted, report.verdict()), (1, 0, Verdict::Failures), "{report}");
    assert!(report.unchanged > 3, "the others go on: {report}");
    assert_eq!(files(&there), before);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_local_folder_that_cannot_be_read_deletes_nothing_on_the_drive() {
    if ran_as_nobody("unknown::a_local_folder_that_cannot_be_read_deletes_nothing_on_the_drive") {
        return;
    }
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    fill(&here);
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    fs::set_permissions(here.join("x"), fs::Permissions::from_mode(0o0)).unwrap();
    // Its digest is computed again, because its time says nothing.
    let tomorrow = SystemTime::now() + Duration::from_secs(86_400);
    fs::File::options().write(true).open(here.join("a.txt")).unwrap().set_modified(tomorrow).unwrap();
    fs::set_permissions(here.join("a.txt"), fs::Permissions::from_mode(0o0)).unwrap();
    let report = transfers.upload_tree(tree(&world, "here").delete(true)).await.unwrap();
    fs::set_permissions(here.join("x"), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!((report.deleted, report.failed), (0, 2), "{report}");
    let text = report.to_string();
    assert!(text.contains("the folder cannot be read") && text.contains("1 × cannot be read"), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_vanishes_is_a_warning_and_what_appears_is_not_overwritten() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    for index in 0..40 {
        fs::write(here.join(format!("{index:02}")), format!("{index}")).unwrap();
    }
    let last = here.join("39");
    let removed = last.clone();
    // Sixteen at a time are under way: the last one is not yet.
    let run = tree(&world, "here").on_entry(move |_| {
        let _ = fs::remove_file(&removed);
    });
    let report = transfers.upload_tree(run).await.unwrap();
    assert_eq!((report.transferred, report.warned, report.failed), (39, 1, 0), "{report}");

    // A file that appears in the target after it was listed stays as it is.
    let there = world.local.path().join("there");
    let appears = there.join("38");
    let run = tree(&world, "there").on_entry(move |_| {
        if !appears.exists() {
            fs::write(&appears, "mine").unwrap();
        }
    });
    let report = transfers.download_tree(run).await.unwrap();
    assert_eq!((report.transferred, report.failed), (38, 1), "{report}");
    assert_eq!(fs::read_to_string(there.join("38")).unwrap(), "mine");
}
