//! What is in a folder, and what that costs.

use futures_util::{FutureExt, TryStreamExt};
use koodrive::common::FileId;
use koodrive::errors;
use koodrive::runtime::hash::Sha256;
use koodrive_emulator::Fault;
use koodrive_transfer::{Counting, Doubt, ErrorKind};

use crate::world::{COUNT, LIST, World, all, names, numbered};

#[tokio::test]
async fn entries_say_what_the_service_knows() {
    let world = World::start().await;
    let folder = world.folder(&FileId::ROOT, "a").await;
    let inner = world.folder(&folder, "b").await;
    let file = world.fill(&folder, ["c.txt"]).remove(0);
    let mut listing = world.drive.list(&folder);
    let entries = all(&mut listing).await;
    assert_eq!(names(&entries), ["b", "c.txt"]);
    assert_eq!([&entries[0].id, &entries[1].id], [&inner, &file]);
    assert!(entries.iter().all(|entry| entry.parent.as_ref() == Some(&folder)));
    assert!(entries.iter().all(|entry| entry.edited.is_some() && entry.created.is_some()));
    let facts: Vec<_> = entries.iter().map(|entry| (entry.is_folder, entry.size, entry.sha256)).collect();
    assert_eq!(facts, [(true, None, None), (false, Some(3), Some(Sha256::digest(b"abc")))]);
    let outcome = listing.outcome();
    assert!(outcome.is_certain() && outcome.stated.is_none() && outcome.ambiguous.is_empty(), "{outcome:?}");
    assert_eq!(outcome.entries, 2);
    // The same from the details of a file.
    assert_eq!(world.drive.entry(&file).await.unwrap(), entries[1]);
    assert_eq!(world.drive.entry(&inner).await.unwrap(), entries[0]);
}

/// How often it lists and counts: a page for each hundred entries, and one count if there are several pages.
#[tokio::test]
async fn a_listing_costs_a_call_for_each_page_and_one_count() {
    let world = World::start().await;
    let [empty, small, full, large] = ["empty", "small", "full", "large"];
    for (name, count) in [(empty, 0), (small, 3), (full, 100), (large, 250)] {
        let folder = world.folder(&FileId::ROOT, name).await;
        world.fill(&folder, numbered(count));
    }
    for (name, counting, count, calls) in [
        (empty, Counting::Paged, 0, [1, 0]),
        (empty, Counting::Always, 0, [1, 1]),
        (small, Counting::Paged, 3, [1, 0]),
        (small, Counting::Always, 3, [1, 1]),
        (full, Counting::Paged, 100, [1, 0]),
        (large, Counting::Paged, 250, [3, 1]),
        (large, Counting::Never, 250, [3, 0]),
    ] {
        let folder = world.drive.find(name).await.unwrap().id;
        world.calls([]);
        let mut listing = world.drive.list(&folder).counting(counting);
        assert_eq!(names(&all(&mut listing).await), numbered(count), "{name} {counting:?}");
        assert_eq!(world.calls([LIST, COUNT]), calls, "{name} {counting:?}");
        let outcome = listing.outcome();
        assert!(outcome.is_certain(), "{name} {counting:?}: {outcome:?}");
        assert_eq!(outcome.stated, (calls[1] == 1).then_some(u64::try_from(count).unwrap()));
        // It has ended, and stays so.
        assert_eq!(listing.next().await.unwrap(), None);
        assert_eq!(world.calls([LIST, COUNT]), [0, 0]);
    }
}

#[tokio::test]
async fn a_page_that_fails_leaves_the_rest_unknown() {
    let world = World::start().await;
    let folder = world.folder(&FileId::ROOT, "a").await;
    world.fill(&folder, numbered(250));
    world.emulator.inject(Fault::error(errors::SPACE_FORBIDDEN).on(LIST).after(1)).unwrap();
    let mut listing = world.drive.list(&folder).called("/a");
    let mut entries = Vec::new();
    let error = loop {
        match listing.next().await {
            Ok(entry) => entries.extend(entry),
            Err(error) => break error,
        }
    };
    assert_eq!(names(&entries), &numbered(250)[..100]);
    let said = error.to_string();
    assert!(said.starts_with("/a: listing the folder: ") && said.contains("13000410"), "{said}");
    assert_eq!(error.service_error().and_then(koodrive::Error::code), Some(errors::SPACE_FORBIDDEN));
    assert_eq!(listing.next().await.unwrap(), None, "nothing more comes after an error");
    let outcome = listing.outcome();
    assert!(!outcome.is_complete && !outcome.is_certain(), "{outcome:?}");
    assert_eq!(outcome.doubts, [Doubt::Page { cause: said }]);
    assert_eq!(world.calls([LIST, COUNT]), [2, 0]);
}

#[tokio::test]
async fn what_the_client_repeats_is_not_noticed() {
    let world = World::start().await;
    world.fill(&FileId::ROOT, numbered(150));
    for fault in [Fault::status(503), Fault::reset_before(), Fault::truncate(), Fault::reset_after()] {
        world.emulator.inject(fault.on(LIST).after(1)).unwrap();
        let mut listing = world.drive.list(&FileId::ROOT);
        assert_eq!(names(&all(&mut listing).await), numbered(150));
        assert!(listing.outcome().is_certain(), "{:?}", listing.outcome());
        assert!(world.emulator.pending_faults().is_empty());
    }
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_not_found() {
    let world = World::start().await;
    let mut listing = world.drive.list(&"Fnowhere".into());
    let error = listing.next().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NotFound);
    assert_eq!(error.subject(), "id Fnowhere");
    assert!(!listing.outcome().is_certain());
}

#[tokio::test]
async fn it_is_a_stream_as_well() {
    let world = World::start().await;
    world.fill(&FileId::ROOT, numbered(120));
    let mut listing = world.drive.list(&FileId::ROOT).page_size(50);
    let entries: Vec<_> = listing.stream().try_collect().await.unwrap();
    assert_eq!(names(&entries), numbered(120));
    assert!(listing.outcome().is_certain());
    assert_eq!(world.calls([LIST, COUNT]), [3, 1]);
}

/// Each future is dropped at its first wait, whatever it waits for: a page, the team, the count.
#[tokio::test(flavor = "multi_thread")]
async fn a_future_that_is_dropped_loses_nothing() {
    let world = World::start().await;
    world.fill(&FileId::ROOT, numbered(250));
    let mut listing = world.drive.list(&FileId::ROOT);
    let mut entries = Vec::new();
    loop {
        match listing.next().now_or_never() {
            Some(entry) => match entry.unwrap() {
                Some(entry) => entries.push(entry),
                None => break,
            },
            // A count whose future is dropped begins again: give it the time for one call.
            None if entries.len() == 250 => match listing.next().await.unwrap() {
                None => break,
                Some(entry) => panic!("{entry:?}"),
            },
            None => tokio::task::yield_now().await,
        }
    }
    assert_eq!(names(&entries), numbered(250));
    assert!(listing.outcome().is_certain(), "{:?}", listing.outcome());
    assert_eq!(world.calls([LIST]), [3]);
}
