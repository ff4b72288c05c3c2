//! Paths and ids.

use koodrive::common::FileId;
use koodrive_transfer::ErrorKind;

use crate::world::{COUNT, LIST, World, numbered};

#[tokio::test]
async fn a_path_leads_to_its_entry_and_back() {
    let world = World::start().await;
    let outer = world.folder(&FileId::ROOT, "a").await;
    let inner = world.folder(&outer, "b").await;
    let file = world.fill(&inner, ["c.txt"]).remove(0);
    for (path, id, straight) in [
        ("/", &FileId::ROOT, "/"),
        ("", &FileId::ROOT, "/"),
        ("/a", &outer, "/a"),
        ("a/b/", &inner, "/a/b"),
        ("//a//b//c.txt", &file, "/a/b/c.txt"),
    ] {
        world.calls([]);
        let entry = world.drive.find(path).await.unwrap();
        assert_eq!(&entry.id, id, "{path}");
        assert_eq!(entry.is_folder, *id != file);
        assert_eq!(world.calls([LIST, COUNT]), [straight.matches('/').count() - usize::from(straight == "/"), 0]);
        assert_eq!(world.drive.path_of(id).await.unwrap(), straight);
        assert_eq!(&world.drive.entry(id).await.unwrap().id, id);
    }
}

#[tokio::test]
async fn a_path_that_leads_nowhere_says_where_it_ends() {
    let world = World::start().await;
    let folder = world.folder(&FileId::ROOT, "a").await;
    world.fill(&folder, ["b.txt"]);
    for (path, kind, said) in [
        ("/a/c", ErrorKind::NotFound, "/a/c: there is no such file or folder on the drive: check the path"),
        (
            "/a/x/y/z",
            ErrorKind::NotFound,
            "/a/x/y/z: there is no folder /a/x on the drive: check the path, or create it",
        ),
        ("/A", ErrorKind::NotFound, "/A: there is no such file or folder on the drive: check the path"),
        (
            "/a/b.txt/c",
            ErrorKind::NotFound,
            "/a/b.txt/c: /a/b.txt is a file, so there is nothing below it: check the path",
        ),
        (
            "/a/../a",
            ErrorKind::Name,
            "/a/../a: a path on the drive has no \"..\": write it out from the top of the space",
        ),
    ] {
        let error = world.drive.find(path).await.unwrap_err();
        assert_eq!((error.kind(), error.to_string()), (kind, said.to_owned()));
    }
    for error in [
        world.drive.entry(&"Fnowhere".into()).await.unwrap_err(),
        world.drive.path_of(&"Fnowhere".into()).await.unwrap_err(),
    ] {
        assert_eq!((error.kind(), error.subject()), (ErrorKind::NotFound, "id Fnowhere"), "{error}");
    }
}

#[tokio::test]
async fn a_name_is_found_in_another_normal_form() {
    let world = World::start().await;
    let (composed, decomposed) = ("caf\u{e9}", "cafe\u{301}");
    let old = world.fill(&FileId::ROOT, [decomposed]).remove(0);
    for name in [composed, decomposed] {
        assert_eq!(world.drive.find(name).await.unwrap().id, old, "{name:?}");
    }
    // As soon as both exist, each is itself.
    let new = world.fill(&FileId::ROOT, [composed]).remove(0);
    assert_eq!(world.drive.find(composed).await.unwrap().id, new);
    assert_eq!(world.drive.find(decomposed).await.unwrap().id, old);
    assert_eq!(world.drive.child(&FileId::ROOT, "cafe").await.unwrap(), None);
}

#[tokio::test]
async fn a_name_that_two_entries_have_is_ambiguous() {
    let world = World::start().await;
    let page: &[_] = &[("1", "x"), ("d2", "x"), ("3", "y"), ("d4", "z"), ("d5", "z")];
    world.answer_pages(&[page]);
    let error = world.drive.find("x").await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Ambiguous);
    assert_eq!(
        error.to_string(),
        "/x: several entries have this name (file 1, folder d2): use their ids, or rename one"
    );
    world.answer_pages(&[page]);
    assert_eq!(world.drive.child(&FileId::ROOT, "y").await.unwrap().unwrap().id.as_str(), "3");
    // On the way only a folder counts.
    world.answer_pages(&[page]);
    world.answer_pages(&[&[("6", "a")]]);
    assert_eq!(world.drive.find("x/a").await.unwrap().id.as_str(), "6");
    world.answer_pages(&[page]);
    let error = world.drive.find("z/a").await.unwrap_err();
    assert_eq!((error.kind(), error.subject()), (ErrorKind::Ambiguous, "/z"));
    // Two of another normal form are, too.
    world.answer_pages(&[&[("1", "e\u{301}"), ("2", "e\u{301}")]]);
    assert_eq!(world.drive.find("\u{e9}").await.unwrap_err().kind(), ErrorKind::Ambiguous);
}

/// In a large folder the service is asked for the name first; but what it does not find is looked for on every page.
#[tokio::test]
async fn a_child_costs_few_calls_if_there_is_one() {
    let world = World::start().await;
    let [small, large] = [world.folder(&FileId::ROOT, "s").await, world.folder(&FileId::ROOT, "l").await];
    world.fill(&small, numbered(100));
    let files = world.fill(&large, numbered(350));
    let accented = world.fill(&large, ["z\u{e9}"]).remove(0);
    for (folder, name, expected, calls) in [
        (&small, "00000.txt", true, 1),
        (&small, "none", false, 1),
        (&large, "00001.txt", true, 2),
        (&large, "00320.txt", true, 2),
        (&large, "none", false, 5),
    ] {
        world.calls([]);
        assert_eq!(world.drive.child(folder, name).await.unwrap().is_some(), expected, "{name}");
        assert_eq!(world.calls([LIST, COUNT]), [calls, 0], "{name}");
    }
    assert_eq!(world.drive.child(&large, "00320.txt").await.unwrap().unwrap().id, files[320]);
    let found = world.drive.child(&large, "ze\u{301}").await.unwrap();
    assert_eq!(found.unwrap().id, accented, "the service does not find it by this name, but the last page has it");
}

/// A service that ignores the name, or takes it for something else, changes nothing but the number of calls.
#[tokio::test]
async fn a_child_is_found_without_the_help_of_the_service() {
    let world = World::start().await;
    let pages: [&[_]; 2] = [&[("1", "a"), ("2", "b")], &[("3", "c")]];
    for answer in [pages[0], &[], &[("9", "c.bak")]] {
        world.calls([]);
        world.answer_pages(&[pages[0], answer]);
        // The answer to the name ends its own listing; the walk over the pages goes on with the last one.
        world.answer_pages(&[pages[1]]);
        let found = world.drive.child(&FileId::ROOT, "c").await.unwrap();
        assert_eq!(found.unwrap().id.as_str(), "3");
        assert_eq!(world.calls([LIST]), [3]);
    }
    // Two of them, on two pages: the page and the answer to the name are taken together.
    world.answer_pages(&[&[("1", "a"), ("2", "c")], &[("2", "c"), ("3", "c")]]);
    assert_eq!(world.drive.child(&FileId::ROOT, "c").await.unwrap_err().kind(), ErrorKind::Ambiguous);
}

/// The name may be the one that was lost at the border.
#[tokio::test]
async fn a_name_that_is_not_listed_in_a_folder_that_changes_is_in_doubt() {
    let world = World::start().await;
    let changing = || {
        world.answer_pages(&[&[("1", "a"), ("2", "b")], &[]]);
        world.answer_pages(&[&[("2", "b"), ("4", "d")]]);
    };
    changing();
    let error = world.drive.child(&FileId::ROOT, "c").await.unwrap_err();
    assert_eq!((error.kind(), error.subject()), (ErrorKind::Changed, "/c"));
    assert!(error.to_string().ends_with("try again"), "{error}");
    changing();
    assert_eq!(world.drive.child(&FileId::ROOT, "d").await.unwrap().unwrap().id.as_str(), "4");
}
