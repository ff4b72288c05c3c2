//! Listings that may not say everything.

use koodrive::common::FileId;
use koodrive::errors;
use koodrive_emulator::Fault;
use koodrive_transfer::{Counting, Doubt, Listed};

use crate::world::{COUNT, LIST, World, all, file, listing, names, numbered};

async fn listed(world: &World, expected: &[&str]) -> Listed {
    let mut listing = world.drive.list(&FileId::ROOT);
    assert_eq!(names(&all(&mut listing).await), expected);
    assert!(world.emulator.pending_faults().is_empty(), "{:?}", world.emulator.pending_faults());
    listing.outcome().clone()
}

/// `b` is the last of a page and the first of the next: what was between them has been lost.
#[tokio::test]
async fn an_entry_that_comes_twice_is_a_doubt() {
    let world = World::start().await;
    world.answer_pages(&[&[("1", "a"), ("2", "b")], &[("2", "b"), ("4", "d")]]);
    world.answer_count(0, 3);
    let outcome = listed(&world, &["a", "b", "d"]).await;
    assert_eq!(outcome.doubts, [Doubt::Repeated { id: "2".into(), name: "b".to_owned() }]);
    assert!(outcome.is_complete && !outcome.is_certain());
    assert_eq!((outcome.entries, outcome.stated), (3, Some(3)));
    assert!(outcome.ambiguous.is_empty(), "it is one entry: {outcome:?}");
}

#[tokio::test]
async fn another_number_than_the_service_counts_is_a_doubt() {
    let world = World::start().await;
    for (folders, files, stated) in [(0, 5, 5), (1, 2, 3), (2, 2, 4)] {
        world.answer_pages(&[&[("1", "a"), ("2", "b")], &[("4", "d"), ("d5", "e")]]);
        world.answer_count(folders, files);
        let outcome = listed(&world, &["a", "b", "d", "e"]).await;
        let doubt = (stated != 4).then_some(Doubt::Count { listed: 4, stated });
        assert_eq!(outcome.doubts, Vec::from_iter(doubt));
        assert_eq!(outcome.is_certain(), stated == 4);
    }
}

/// A caller who may not see some of the files: nothing but the count tells.
#[tokio::test]
async fn a_page_that_lacks_entries_is_told_by_the_count() {
    let world = World::start().await;
    world.fill(&FileId::ROOT, ["a", "b"]);
    for (counting, certain) in [(Counting::Paged, true), (Counting::Always, false)] {
        world.answer_pages(&[&[("1", "a")]]);
        let mut listing = world.drive.list(&FileId::ROOT).counting(counting);
        assert_eq!(names(&all(&mut listing).await), ["a"]);
        assert_eq!(listing.outcome().is_certain(), certain, "{:?}", listing.outcome());
    }
}

/// A service that could have counted is in doubt, one that never does is not.
#[tokio::test]
async fn a_count_that_fails() {
    let world = World::without_retries().await;
    world.fill(&FileId::ROOT, numbered(101));
    for (fault, doubted) in [
        (Fault::status(503), true),
        (Fault::reset_after(), true),
        (Fault::error(errors::INVALID_PARAMETER), false),
        (Fault::status(404), false),
    ] {
        let text = fault.to_string();
        world.emulator.inject(fault.on(COUNT)).unwrap();
        let mut listing = world.drive.list(&FileId::ROOT);
        assert_eq!(all(&mut listing).await.len(), 101);
        let outcome = listing.outcome();
        assert_eq!((outcome.is_certain(), outcome.stated), (!doubted, None), "{text}: {outcome:?}");
        assert_eq!(matches!(&outcome.doubts[..], [Doubt::Uncounted { .. }]), doubted, "{text}: {outcome:?}");
    }
    world.answer(COUNT, &serde_json::json!({"code": 0, "msg": "", "data": {"subDirCount": 1}}));
    let mut listing = world.drive.list(&FileId::ROOT);
    all(&mut listing).await;
    assert!(listing.outcome().is_certain(), "a half of the count says nothing: {:?}", listing.outcome());
}

#[tokio::test]
async fn an_entry_without_id_or_name_is_a_doubt() {
    let world = World::start().await;
    let files = [file("1", "a"), file("", "b"), file("3", ""), file("", ""), file("5", "e")];
    world.answer(LIST, &listing(&files, ""));
    let mut listing = world.drive.list(&FileId::ROOT).counting(Counting::Always);
    world.answer_count(0, 5);
    assert_eq!(names(&all(&mut listing).await), ["a", "e"]);
    let outcome = listing.outcome();
    let incomplete = |id: Option<&str>, name: Option<&str>| Doubt::Incomplete {
        id: id.map(Into::into),
        name: name.map(str::to_owned),
    };
    let doubts = [incomplete(None, Some("b")), incomplete(Some("3"), None), incomplete(None, None)];
    assert_eq!(outcome.doubts, doubts, "and the number is right");
    assert_eq!((outcome.entries, outcome.stated, outcome.doubted), (2, Some(5), 3));
}

/// A listing that never ends, and one of nothing but doubts, are both bounded.
#[tokio::test]
async fn doubts_are_counted_beyond_those_that_are_kept() {
    let world = World::start().await;
    let again: Vec<_> = (0..151).map(|_| file("1", "a")).collect();
    world.answer(LIST, &listing(&again, ""));
    let outcome = listed(&world, &["a"]).await;
    assert_eq!((outcome.doubts.len(), outcome.doubted), (100, 150));
}

/// The service points back to a page that it has sent.
#[tokio::test]
async fn a_listing_that_goes_round_is_an_error_and_a_doubt() {
    let world = World::start().await;
    for _ in 0..2 {
        world.answer(LIST, &listing(&[file("1", "a")], "again"));
    }
    let mut listing = world.drive.list(&FileId::ROOT).called("/a");
    assert_eq!(listing.next().await.unwrap().unwrap().name, "a");
    let error = listing.next().await.unwrap_err();
    assert!(error.to_string().contains("points back to an earlier page"), "{error}");
    let outcome = listing.outcome();
    assert!(matches!(&outcome.doubts[..], [Doubt::Repeated { .. }, Doubt::Page { .. }]), "{outcome:?}");
}

/// Both are there, and both are reported: neither may take the place of the other.
#[tokio::test]
async fn names_that_several_entries_have_are_told() {
    let world = World::start().await;
    let (composed, decomposed) = ("\u{e9}", "e\u{301}");
    let page = [("1", "a"), ("2", "a"), ("3", "a"), ("4", "A"), ("5", composed), ("d6", decomposed), ("7", "b")];
    world.answer_pages(&[&page]);
    let outcome = listed(&world, &page.map(|(_, name)| name)).await;
    assert_eq!(outcome.ambiguous, ["a", decomposed]);
    assert!(outcome.is_certain(), "nothing is missing: {outcome:?}");
    assert_eq!(outcome.entries, 7);
}

#[test]
fn a_doubt_says_what_is_in_doubt() {
    for (doubt, expected) in [
        (
            Doubt::Repeated { id: "1".into(), name: "a".to_owned() },
            "\"a\" (id 1) was listed twice, so another entry may be missing",
        ),
        (Doubt::Incomplete { id: Some("1".into()), name: None }, "an entry (id 1) has no name"),
        (Doubt::Incomplete { id: None, name: Some("a".to_owned()) }, "the entry \"a\" has no id"),
        (Doubt::Incomplete { id: None, name: None }, "an entry has neither an id nor a name"),
        (Doubt::Count { listed: 1, stated: 2 }, "1 entries were listed, but the service counts 2"),
        (Doubt::Uncounted { cause: "x".to_owned() }, "the number of entries is not known: x"),
        (Doubt::Page { cause: "x".to_owned() }, "the rest of the listing did not arrive: x"),
        (Doubt::Loop { id: "1".into() }, "the folder (id 1) is in itself"),
    ] {
        assert_eq!(doubt.to_string(), expected);
    }
}
