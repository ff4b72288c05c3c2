//! All that is below a folder.

use futures_util::TryStreamExt;
use koodrive::common::FileId;
use koodrive::errors;
use koodrive_emulator::Fault;
use koodrive_transfer::{Counting, Doubt, ErrorKind, Walk};

use crate::world::{COUNT, LIST, World, numbered};

/// A tree: `/a/b/c.txt`, `/a/d.txt`, `/e` without anything in it, `/f.txt`.
async fn tree(world: &World) -> FileId {
    let outer = world.folder(&FileId::ROOT, "a").await;
    let inner = world.folder(&outer, "b").await;
    world.folder(&FileId::ROOT, "e").await;
    world.fill(&inner, ["c.txt"]);
    world.fill(&outer, ["d.txt"]);
    world.fill(&FileId::ROOT, ["f.txt"]);
    outer
}

async fn paths(walk: &mut Walk) -> Vec<String> {
    walk.stream().map_ok(|found| found.path).try_collect().await.unwrap()
}

#[tokio::test]
async fn folders_come_before_what_is_in_them() {
    let world = World::start().await;
    let outer = tree(&world).await;
    world.calls([]);
    let mut walk = world.drive.walk(&FileId::ROOT);
    assert_eq!(paths(&mut walk).await, ["/a", "/a/b", "/a/b/c.txt", "/a/d.txt", "/e", "/f.txt"]);
    let outcome = walk.outcome();
    assert!(outcome.is_certain(), "{outcome:?}");
    assert_eq!((outcome.entries, outcome.folders, outcome.unlisted), (6, 4, 0));
    assert_eq!(world.calls([LIST, COUNT]), [4, 0]);

    let mut walk = world.drive.walk(&outer).counting(Counting::Always);
    assert_eq!(paths(&mut walk).await, ["/b", "/b/c.txt", "/d.txt"]);
    assert_eq!(world.calls([LIST, COUNT]), [2, 2]);
    assert!(walk.outcome().is_certain());
}

#[tokio::test]
async fn a_folder_can_be_left_out() {
    let world = World::start().await;
    tree(&world).await;
    world.calls([]);
    let mut walk = world.drive.walk(&FileId::ROOT);
    let mut found = Vec::new();
    while let Some(entry) = walk.next().await.unwrap() {
        if entry.path == "/a/b" || entry.path == "/f.txt" {
            walk.skip_folder();
            walk.skip_folder();
        }
        found.push(entry.path);
    }
    assert_eq!(found, ["/a", "/a/b", "/a/d.txt", "/e", "/f.txt"]);
    assert_eq!(world.calls([LIST]), [3]);
}

#[tokio::test]
async fn a_folder_that_cannot_be_listed_does_not_stop_the_walk() {
    let world = World::start().await;
    tree(&world).await;
    // The second listing is that of /a.
    world.emulator.inject(Fault::error(errors::SPACE_FORBIDDEN).on(LIST).after(1)).unwrap();
    let mut walk = world.drive.walk(&FileId::ROOT);
    let (mut found, mut failed) = (Vec::new(), Vec::new());
    loop {
        match walk.next().await {
            Ok(Some(entry)) => found.push(entry.path),
            Ok(None) => break,
            Err(error) => failed.push(error.subject().to_owned()),
        }
    }
    assert_eq!(found, ["/a", "/e", "/f.txt"]);
    assert_eq!(failed, ["/a"]);
    let outcome = walk.outcome();
    assert!(outcome.is_complete && !outcome.is_certain(), "{outcome:?}");
    assert_eq!((outcome.folders, outcome.unlisted, outcome.doubted), (3, 1, 1));
    assert!(matches!(&outcome.doubts[..], [(path, Doubt::Page { .. })] if path == "/a"), "{outcome:?}");
}

/// A page in the middle of a folder below the top.
#[tokio::test]
async fn a_page_that_fails_is_told_with_its_folder() {
    let world = World::start().await;
    let folder = world.folder(&FileId::ROOT, "a").await;
    world.fill(&folder, numbered(250));
    world.emulator.inject(Fault::error(errors::SPACE_FORBIDDEN).on(LIST).after(2)).unwrap();
    let mut walk = world.drive.walk(&FileId::ROOT);
    let mut found = 0;
    let error = loop {
        match walk.next().await {
            Ok(_) => found += 1,
            Err(error) => break error,
        }
    };
    assert_eq!((found, error.subject(), error.kind()), (101, "/a", ErrorKind::Service));
    assert!(walk.next().await.unwrap().is_none());
    assert!(!walk.outcome().is_certain());
}

#[tokio::test]
async fn a_folder_in_itself_is_entered_once() {
    let world = World::start().await;
    world.answer_pages(&[&[("d1", "a")]]);
    world.answer_pages(&[&[("d2", "b"), ("d1", "a"), ("3", "c")]]);
    world.answer_pages(&[&[("d1", "a")]]);
    let mut walk = world.drive.walk(&FileId::ROOT);
    assert_eq!(paths(&mut walk).await, ["/a", "/a/b", "/a/b/a", "/a/a", "/a/c"]);
    let doubt = |path: &str| (path.to_owned(), Doubt::Loop { id: "d1".into() });
    assert_eq!(walk.outcome().doubts, [doubt("/a/b/a"), doubt("/a/a")]);
    assert!(!walk.outcome().is_certain());
}

#[tokio::test]
async fn paths_that_several_entries_have_are_told() {
    let world = World::start().await;
    world.answer_pages(&[&[("d1", "a"), ("2", "b"), ("3", "b")]]);
    world.answer_pages(&[&[("4", "c"), ("5", "c")]]);
    let mut walk = world.drive.walk(&FileId::ROOT);
    assert_eq!(paths(&mut walk).await, ["/a", "/a/c", "/a/c", "/b", "/b"]);
    assert_eq!(walk.outcome().ambiguous, ["/a/c", "/b"]);
    assert_eq!(walk.outcome().ambiguities, 2);
}

#[tokio::test]
async fn an_error_shows_no_control_characters_of_a_name() {
    let world = World::start().await;
    world.answer_pages(&[&[("d1", "a\u{1b}[2J\u{e9}")]]);
    let mut walk = world.drive.walk(&FileId::ROOT);
    assert_eq!(walk.next().await.unwrap().unwrap().path, "/a\u{1b}[2J\u{e9}");
    let error = walk.next().await.unwrap_err();
    assert_eq!(error.subject(), "/a\\u{1b}[2J\u{e9}");
}
