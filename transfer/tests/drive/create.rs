//! New folders, by several callers at once and by answers that do not arrive.

use std::collections::HashSet;

use futures_util::future::join_all;
use koodrive::common::FileId;
use koodrive::errors;
use koodrive_emulator::Fault;
use koodrive_transfer::{ErrorKind, Transfers};
use serde_json::json;

use crate::world::{LIST, World, all, names, numbered};

const CREATE: &str = "createDirectory";

#[tokio::test]
async fn folders_are_created_as_far_as_they_do_not_exist() {
    let world = World::start().await;
    for (path, calls) in [
        // It looks for the first that is missing; below a new folder there is nothing to look for.
        ("/a/b/c", [1, 3]),
        ("a//b/c/", [3, 0]),
        ("/a/b/d/e", [3, 2]),
        ("/", [0, 0]),
    ] {
        world.calls([]);
        let id = world.drive.create_folders(path).await.unwrap();
        assert_eq!(world.calls([LIST, CREATE]), calls, "{path}");
        let straight = format!("/{}", path.split('/').filter(|name| !name.is_empty()).collect::<Vec<_>>().join("/"));
        assert_eq!(world.drive.path_of(&id).await.unwrap(), straight);
        assert_eq!(world.drive.find(path).await.unwrap().id, id);
    }
}

#[tokio::test]
async fn callers_at_once_get_the_same_folders() {
    let world = World::start().await;
    // Each has an engine and a drive of its own, as two programs would.
    let drives: Vec<_> = (0..8).map(|_| Transfers::new(world.client.clone()).drive(&world.space)).collect();
    let ids = join_all(drives.iter().map(|drive| drive.create_folders("/a/b/c/d"))).await;
    let ids: HashSet<_> = ids.into_iter().map(Result::unwrap).collect();
    assert_eq!(ids.len(), 1, "{ids:?}");
    let mut walk = world.drive.walk(&FileId::ROOT);
    let mut found = Vec::new();
    while let Some(entry) = walk.next().await.unwrap() {
        found.push(entry.path);
    }
    assert_eq!(found, ["/a", "/a/b", "/a/b/c", "/a/b/c/d"]);
}

/// Somebody else creates the folder between the look and the creation; the refusal may say which one it is.
#[tokio::test]
async fn a_name_that_was_taken_meanwhile() {
    let world = World::start().await;
    let folder = world.folder(&FileId::ROOT, "a").await;
    let file = world.fill(&FileId::ROOT, ["b"]).remove(0);
    let refused = |existing: Option<&FileId>| {
        let body = json!({"code": errors::FILE_NAME_REPEATED, "msg": "taken", "existFileId": existing}).to_string();
        Fault::response(400, body).with_header("Content-Type", "application/json").on(CREATE)
    };
    // A listing from before: nothing is there.
    for existing in [None, Some(&folder)] {
        world.answer_pages(&[&[]]);
        world.emulator.inject(refused(existing)).unwrap();
        assert_eq!(world.drive.create_folders("/a").await.unwrap(), folder);
    }
    // Not even the listing after it has the folder, but the refusal does, inside a success as well.
    for success in [false, true] {
        world.answer_pages(&[&[]]);
        if success {
            world.answer(CREATE, &json!({"code": 0, "msg": "", "existFileId": folder}));
        } else {
            world.emulator.inject(refused(Some(&folder))).unwrap();
        }
        world.answer_pages(&[&[]]);
        assert_eq!(world.drive.create_folders("/a").await.unwrap(), folder);
    }
    // Nobody knows it, or it is a file.
    for existing in [None, Some(&file)] {
        world.answer_pages(&[&[]]);
        world.emulator.inject(refused(existing)).unwrap();
        world.answer_pages(&[&[]]);
        let error = world.drive.create_folders("/a").await.unwrap_err();
        assert_eq!((error.kind(), error.subject()), (ErrorKind::Exists, "/a"), "{error}");
        assert!(error.to_string().ends_with("choose another name"), "{error}");
    }
    // A success that does not name the folder.
    world.answer_pages(&[&[]]);
    world.answer(CREATE, &json!({"code": 0, "msg": ""}));
    assert_eq!(world.drive.create_folders("/a").await.unwrap(), folder);
    assert!(world.emulator.pending_faults().is_empty());
}

#[tokio::test]
async fn an_answer_that_does_not_arrive_makes_no_second_folder() {
    let world = World::without_retries().await;
    for (path, fault, created) in [
        ("/carried-out", Fault::reset_after(), 1),
        ("/truncated", Fault::truncate(), 1),
        ("/not-carried-out", Fault::reset_before(), 2),
        ("/busy", Fault::status(503), 2),
    ] {
        world.calls([]);
        world.emulator.inject(fault.on(CREATE)).unwrap();
        let id = world.drive.create_folders(path).await.unwrap();
        assert_eq!(world.calls([CREATE]), [created], "{path}");
        assert_eq!(world.drive.find(path).await.unwrap().id, id);
    }
    let mut listing = world.drive.list(&FileId::ROOT);
    assert_eq!(names(&all(&mut listing).await), ["busy", "carried-out", "not-carried-out", "truncated"]);
    // What does not pass ends at last, with the path.
    world.emulator.inject(Fault::status(503).on(CREATE).always()).unwrap();
    let error = world.drive.create_folders("/a/b").await.unwrap_err();
    assert_eq!((error.kind(), error.subject(), error.is_retryable()), (ErrorKind::Service, "/a", true), "{error}");
}

/// A single folder that may have been created is not taken for the caller's own.
#[tokio::test]
async fn a_single_folder_is_created_once_or_not_at_all() {
    let world = World::without_retries().await;
    let id = world.drive.create_folder(&FileId::ROOT, "a").await.unwrap();
    assert_eq!(world.drive.find("/a").await.unwrap().id, id);
    let inner = world.drive.create_folder(&id, "b").await.unwrap();
    assert_eq!(world.drive.path_of(&inner).await.unwrap(), "/a/b");
    let error = world.drive.create_folder(&FileId::ROOT, "a").await.unwrap_err();
    assert_eq!((error.kind(), error.subject()), (ErrorKind::Exists, "/a"), "{error}");
    world.emulator.inject(Fault::reset_after().on(CREATE)).unwrap();
    let error = world.drive.create_folder(&FileId::ROOT, "c").await.unwrap_err();
    assert!(error.to_string().contains("it may exist all the same, so look before you try again"), "{error}");
    let error = world.drive.create_folder(&"Fnowhere".into(), "d").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound, "{error}");
}

#[tokio::test]
async fn a_name_that_the_drive_does_not_take_costs_no_call() {
    let world = World::start().await;
    let long = "é".repeat(251);
    world.calls([]);
    for name in ["a:b", "what?", "a\u{7}", &long] {
        let path = format!("/a/{name}/c");
        let error = world.drive.create_folders(&path).await.unwrap_err();
        assert_eq!((error.kind(), error.subject()), (ErrorKind::Name, &*path), "{error}");
        let error = world.drive.create_folder(&FileId::ROOT, name).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Name, "{error}");
    }
    let error = world.drive.create_folders("/a/../b").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Name);
    assert_eq!(world.emulator.calls(), []);
    world.drive.create_folders(&format!("/{}", "é".repeat(250))).await.unwrap();
}

#[tokio::test]
async fn a_file_is_in_the_way_and_another_normal_form_is_not() {
    let world = World::start().await;
    let folder = world.folder(&FileId::ROOT, "cafe\u{301}").await;
    world.fill(&folder, ["file"]);
    world.fill(&FileId::ROOT, numbered(100));
    assert_eq!(world.drive.create_folders("/caf\u{e9}").await.unwrap(), folder);
    let error = world.drive.create_folders("/caf\u{e9}/file/x").await.unwrap_err();
    assert_eq!((error.kind(), error.subject()), (ErrorKind::Exists, "/caf\u{e9}/file"));
    assert!(error.to_string().contains("it is a file, not a folder"), "{error}");
    world.answer_pages(&[&[("d1", "x"), ("d2", "x")]]);
    let error = world.drive.create_folders("/x/y").await.unwrap_err();
    assert_eq!((error.kind(), error.subject()), (ErrorKind::Ambiguous, "/x"));
}
