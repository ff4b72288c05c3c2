//! What an error hides is unknown: it is neither deleted nor overwritten, and the report says so.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use koodrive_emulator::Fault;
use koodrive_transfer::{ErrorKind, Verdict};

use super::runs::{files, fill, transfers, tree};
use crate::support::World;

/// Whether this process may read everything, as root may.
fn reads_everything(folder: &std::path::Path) -> bool {
    let probe = folder.join("probe");
    fs::create_dir(&probe).unwrap();
    fs::set_permissions(&probe, fs::Permissions::from_mode(0)).unwrap();
    let reads = fs::read_dir(&probe).is_ok();
    fs::set_permissions(&probe, fs::Permissions::from_mode(0o700)).unwrap();
    fs::remove_dir(&probe).unwrap();
    reads
}

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
    let world = World::new().await;
    if reads_everything(world.local.path()) {
        println!("left out: this user may read everything");
        return;
    }
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    fill(&here);
    transfers.upload_tree(tree(&world, "here")).await.unwrap();
    fs::set_permissions(here.join("x"), fs::Permissions::from_mode(0)).unwrap();
    fs::set_permissions(here.join("a.txt"), fs::Permissions::from_mode(0)).unwrap();
    let report = transfers.upload_tree(tree(&world, "here").delete(true)).await.unwrap();
    fs::set_permissions(here.join("x"), fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!((report.deleted, report.failed), (0, 1), "{report}");
    assert!(report.to_string().contains("cannot be read"), "{report}");
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
