//! Names that the drive or this machine does not take, names that would be one, and names that lead elsewhere.

use std::fs;

use koodrive::common::FileId;
use koodrive::files::{self, CreateDirectoryRequest};
use koodrive_emulator::Emulator;
use koodrive_transfer::{ErrorKind, Source, Upload};

use super::runs::{files, transfers, tree};
use crate::support::World;

#[tokio::test(flavor = "multi_thread")]
async fn names_that_the_drive_does_not_take_fail_without_a_byte_and_the_rest_goes_on() {
    let world = World::new().await;
    let here = world.local.path().join("here");
    fs::create_dir_all(here.join("bad?folder")).unwrap();
    for name in ["a:b", "c:d", "a*b", "a\\b", "a\nb", "fine", "bad?folder/inside"] {
        fs::write(here.join(name), name).unwrap();
    }
    let report = transfers(&world).upload_tree(tree(&world, "here")).await.unwrap();
    assert_eq!((report.transferred, report.failed), (1, 6), "{report}");
    let groups: Vec<_> = report.failures().into_iter().map(|group| (group.count, group.cause)).collect();
    let due = |character: char| format!("a name that contains {character:?}, which the drive does not take");
    assert_eq!(groups, [(2, due(':')), (1, due('*')), (1, due('?')), (1, due('\\')), (1, due('\n'))], "{report}");
    assert_eq!(world.calls("createFile"), 1, "the others were not even tried");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_forms_of_one_name_are_found_and_two_files_of_one_name_are_reported() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir(&here).unwrap();
    // The drive has one form, this machine the other.
    fs::write(here.join("e\u{301}tude"), "music").unwrap();
    transfers.upload(Upload::new(world.root(), Source::bytes("\u{e9}tude", "music"))).await.unwrap();
    let report = transfers.upload_tree(tree(&world, "here").delete(true)).await.unwrap();
    assert_eq!((report.unchanged, report.transferred, report.deleted), (1, 0, 0), "{report}");
    // Both forms on this machine: which one is the drive's?
    fs::write(here.join("\u{e9}tude"), "other").unwrap();
    let report = transfers.upload_tree(tree(&world, "here").delete(true)).await.unwrap();
    assert_eq!((report.failed, report.transferred, report.deleted), (2, 0, 0), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn several_files_of_one_name_are_kept_and_reported() {
    let world = World::new().await;
    let transfers = transfers(&world);
    // Names as services have been seen to have them: the emulator is filled past its own rules.
    world.emulator.plant_files(&world.space, &FileId::ROOT, ["twin", "twin", "other"], b"x").unwrap();
    let there = world.local.path().join("there");
    let report = transfers.download_tree(tree(&world, "there")).await.unwrap();
    assert_eq!((report.transferred, report.failed), (1, 1), "{report}");
    assert!(report.to_string().contains("several files on the drive have this name"), "{report}");
    let kept: Vec<String> = files(&there).into_keys().collect();
    assert_eq!(kept, ["other"]);
    fs::write(there.join("twin"), "mine").unwrap();
    let report = transfers.download_tree(tree(&world, "there").delete(true)).await.unwrap();
    assert_eq!((report.deleted, report.failed), (0, 1), "{report}");
    let report = transfers.upload_tree(tree(&world, "there")).await.unwrap();
    assert_eq!((report.transferred, report.failed), (0, 1), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_written_outside_of_the_folder() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let nasty = ["..", ".", "../../evil", "/etc/evil", "a/b", "a\\b", "nul\0", "bell\u{7}", &"x".repeat(256)];
    world.emulator.plant_files(&world.space, &FileId::ROOT, nasty, b"x").unwrap();
    world.emulator.add_files(&world.space, &FileId::ROOT, ["fine"], b"x").unwrap();
    let there = world.local.path().join("deep/there");
    let report = transfers.download_tree(tree(&world, "deep/there")).await.unwrap();
    assert_eq!((report.transferred, report.failed), (1, u64::try_from(nasty.len()).unwrap()), "{report}");
    let all: Vec<String> = files(world.local.path()).into_keys().collect();
    assert_eq!(all.iter().filter(|path| !path.starts_with("journal")).collect::<Vec<_>>(), ["deep/there/fine"]);
    assert!(there.is_dir());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_in_the_target_is_not_followed() {
    let world = World::new().await;
    let transfers = transfers(&world);
    let request = CreateDirectoryRequest::new(world.space.clone(), "folder");
    let folder = files::create_directory(&world.client, request).await.unwrap().id.unwrap();
    world.emulator.add_files(&world.space, &folder, ["inside"], b"x").unwrap();
    world.emulator.add_files(&world.space, &FileId::ROOT, ["file"], b"x").unwrap();
    let (there, outside) = (world.local.path().join("there"), world.local.path().join("outside"));
    fs::create_dir_all(&there).unwrap();
    fs::create_dir_all(&outside).unwrap();
    fs::write(outside.join("precious"), "mine").unwrap();
    std::os::unix::fs::symlink(&outside, there.join("folder")).unwrap();
    std::os::unix::fs::symlink(outside.join("precious"), there.join("file")).unwrap();
    let report = transfers.download_tree(tree(&world, "there").delete(true)).await.unwrap();
    assert_eq!((report.transferred, report.deleted), (0, 0), "{report}");
    assert_eq!(files(&outside).into_iter().collect::<Vec<_>>(), [("precious".to_owned(), b"mine".to_vec())]);
    // A run that begins above a link writes nothing through it either.
    let through = transfers.download_tree(tree(&world, "there/folder")).await;
    assert!(through.is_ok(), "the folder that the caller names may be a link: {through:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_where_a_folder_is_due_is_a_failure_of_that_name() {
    let world = World::of(Emulator::start().await.unwrap()).await;
    let transfers = transfers(&world);
    let here = world.local.path().join("here");
    fs::create_dir_all(here.join("thing")).unwrap();
    fs::write(here.join("thing/inside"), "x").unwrap();
    world.emulator.add_files(&world.space, &FileId::ROOT, ["thing"], b"x").unwrap();
    for delete in [false, true] {
        let report = transfers.upload_tree(tree(&world, "here").delete(delete)).await.unwrap();
        assert_eq!((report.failed, report.transferred, report.deleted), (1, 0, 0), "{report}");
        let report = transfers.download_tree(tree(&world, "here").delete(delete)).await.unwrap();
        assert_eq!((report.failed, report.transferred, report.deleted), (1, 0, 0), "{report}");
    }
    let error = transfers.upload_tree(tree(&world, "nowhere")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Source, "{error}");
    let error = transfers.upload_tree(tree(&world, "here/thing/inside")).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Usage, "{error}");
}
