//! Downloads under faults.

use std::time::Duration;

use koodrive_emulator::Fault;
use koodrive_transfer::{Download, ErrorKind};

use crate::drive::RANGE;
use crate::support::{World, content, digest};

const LENGTH: u64 = 9 * RANGE + 11;

struct Case {
    what: &'static str,
    faults: Vec<Fault>,
    /// How it ends as a file, and as a stream.
    file: Result<(), ErrorKind>,
    stream: Result<(), ErrorKind>,
    /// What the error says.
    says: &'static str,
}

fn case(what: &'static str, faults: Vec<Fault>, both: Result<(), ErrorKind>, says: &'static str) -> Case {
    Case { what, faults, file: both, stream: both, says }
}

/// A fault of a range in the middle.
fn middle(fault: Fault) -> Fault {
    fault.on(Fault::DOWNLOAD).at_byte(4 * RANGE)
}

fn every(fault: Fault) -> Fault {
    fault.on(Fault::DOWNLOAD).always()
}

fn cases() -> Vec<Case> {
    let tag = || Fault::header("ETag", "\"2\"");
    let integrity = Err(ErrorKind::Integrity);
    let mut cases = vec![
        case("cut off", vec![middle(Fault::truncate())], Ok(()), ""),
        case("cut off everywhere", vec![every(Fault::truncate()).times(9)], Ok(()), ""),
        case("reset", vec![every(Fault::reset_before()).times(3)], Ok(()), ""),
        case("a gateway fails", vec![middle(Fault::status(502))], Ok(()), ""),
        case("slow down", vec![middle(Fault::storage_error(503, "SlowDown"))], Ok(()), ""),
        case("the URL expires", vec![middle(Fault::url_expired())], Ok(()), ""),
        case("the first URL expires", vec![every(Fault::url_expired()).times(1)], Ok(()), ""),
        case("all URLs expire", vec![every(Fault::url_expired())], Err(ErrorKind::Service), "expired"),
        case("no ranges", vec![every(Fault::ignore_range())], Ok(()), ""),
        case("no ranges, cut off", vec![every(Fault::truncate()).times(1), every(Fault::ignore_range())], Ok(()), ""),
        case("one range is ignored", vec![middle(Fault::ignore_range())], Ok(()), ""),
        case("another range", vec![middle(Fault::other_range())], integrity, "are due"),
        case("other ranges", vec![every(Fault::other_range())], integrity, "are due"),
        case("ends too early", vec![middle(Fault::shorten())], integrity, "bytes arrived"),
        case("ends too late", vec![middle(Fault::lengthen())], integrity, "more bytes arrive"),
        case("a login page", vec![middle(Fault::status(200))], integrity, "are due"),
        case("a login page first", vec![every(Fault::status(200))], integrity, "are due"),
        case("compressed", vec![middle(Fault::gzip())], integrity, "Content-Encoding"),
        case("gone", vec![middle(Fault::storage_error(404, "NoSuchKey"))], Err(ErrorKind::NotFound), "NoSuchKey"),
        case(
            "no access",
            vec![middle(Fault::storage_error(403, "AccessDenied"))],
            Err(ErrorKind::Service),
            "AccessDenied",
        ),
        case(
            "always another tag",
            vec![middle(tag()).always()],
            Err(ErrorKind::Changed),
            "changed while it was fetched",
        ),
    ];
    cases.push(Case {
        what: "another tag",
        faults: vec![middle(tag())],
        file: Ok(()),
        stream: Err(ErrorKind::Changed),
        says: "begin again",
    });
    let mut wrong = case("wrong bytes", vec![middle(Fault::wrong_bytes())], integrity, "SHA-256");
    wrong.says = "the service states";
    cases.push(wrong);
    cases
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_ends_with_the_file_or_an_error_and_never_with_another_file() {
    let world = World::new().await;
    let transfers = world.transfers();
    let file = world.put("a.bin", LENGTH, 7).await;
    let bytes = content(LENGTH, 7);
    for Case { what, faults, file: as_file, stream: as_stream, says } in cases() {
        let inject = || faults.iter().for_each(|fault| world.emulator.inject(fault.clone()).unwrap());
        let path = world.local.path().join("a.bin");
        inject();
        let transfer = transfers.download_to(world.download(&file), &path);
        let view = transfer.view();
        let outcome = transfer.await;
        world.emulator.clear_faults();
        assert_eq!(outcome.as_ref().map(drop).map_err(koodrive_transfer::Error::kind), as_file, "{what}: {outcome:?}");
        let now = view.progress();
        assert!(now.moved + now.saved <= LENGTH, "{what}: {now:?}");
        match &outcome {
            Ok(done) => {
                assert!(std::fs::read(&path).unwrap() == bytes, "{what}");
                assert_eq!((done.sha256, now.moved, now.saved), (digest(&bytes), LENGTH, 0), "{what}");
                std::fs::remove_file(&path).unwrap();
                assert_eq!(world.names(), [""; 0], "{what}: nothing else is left");
            }
            Err(error) => {
                assert!(error.to_string().contains(says) && error.to_string().contains("a.bin"), "{what}: {error}");
                assert!(!path.exists(), "{what}");
                // The next attempt gets the file, on what is left or anew.
                transfers.download_to(world.download(&file), &path).await.unwrap();
                assert!(std::fs::read(&path).unwrap() == bytes, "{what}");
                std::fs::remove_file(&path).unwrap();
                assert_eq!(world.names(), [""; 0], "{what}: nothing else is left");
            }
        }
        inject();
        let outcome = transfers.download_bytes(world.download(&file), usize::MAX).await;
        world.emulator.clear_faults();
        let found = outcome.as_ref().map(|found| assert!(*found == bytes, "{what}"));
        assert_eq!(found.map_err(koodrive_transfer::Error::kind), as_stream, "{what}, as a stream: {outcome:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_may_be_wrong_is_thrown_away_and_what_is_good_is_kept() {
    let world = World::new().await;
    let transfers = world.transfers();
    let file = world.put("a.bin", LENGTH, 7).await;
    let path = world.local.path().join("a.bin");
    for (what, fault, is_kept) in [
        ("wrong bytes", Fault::wrong_bytes(), false),
        ("too few", Fault::shorten(), false),
        ("refused", Fault::storage_error(403, "AccessDenied"), true),
        ("another range", Fault::other_range(), true),
    ] {
        let fault = fault.on(Fault::DOWNLOAD).at_byte(9 * RANGE);
        world.emulator.inject(fault).unwrap();
        // One range after the other, so that much is there when it fails.
        let alone = world.engine().concurrency(std::num::NonZeroUsize::MIN).build();
        alone.download_to(world.download(&file), &path).await.unwrap_err();
        assert_eq!(world.names().len(), if is_kept { 2 } else { 0 }, "{what}: {:?}", world.names());
        let done = transfers.download_to(world.download(&file), &path).await.unwrap();
        assert_eq!(done.resumed, if is_kept { 9 * RANGE } else { 0 }, "{what}");
        std::fs::remove_file(&path).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_range_goes_on_where_it_was_and_a_url_is_renewed_once_for_all() {
    let world = World::new().await;
    let file = world.put("a.bin", LENGTH, 7).await;
    let path = world.local.path().join("a.bin");
    world.emulator.inject(middle(Fault::truncate())).unwrap();
    world.transfers().download_to(world.download(&file), &path).await.unwrap();
    let calls = world.emulator.calls();
    let mut again = calls.iter().filter_map(|call| call.range.clone());
    assert!(
        again.any(|range| range.start > 4 * RANGE && range.start < 5 * RANGE && range.end == 5 * RANGE),
        "{calls:?}"
    );
    assert_eq!(world.fetched(), LENGTH);

    // All ranges that are asked for from now on are refused, until there is another URL.
    let world = World::slow(2 << 20).await;
    let file = world.put("a.bin", LENGTH, 7).await;
    let transfers = world.transfers();
    let mut transfer = Box::pin(transfers.download_to(world.download(&file), world.local.path().join("a.bin")));
    while world.calls("download") < 2 {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err(), "it ended too early");
    }
    world.emulator.expire_urls().unwrap();
    let done = transfer.await.unwrap();
    assert_eq!((done.size, done.verified), (LENGTH, true));
    assert_eq!(world.calls("getDownloadUrls"), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_dies_ends_the_download_and_not_what_is_there() {
    let world = World::slow(2 << 20).await;
    let file = world.put("a.bin", LENGTH, 7).await;
    let path = world.local.path().join("a.bin");
    let token = world.emulator.issue_token().unwrap();
    let client = world.client.with_credentials(koodrive::runtime::StaticToken::new(token.clone()));
    let dying = koodrive_transfer::Transfers::new(client);
    let mut transfer = Box::pin(dying.download_to(world.download(&file), &path));
    while world.fetched() < 4 * RANGE {
        assert!(tokio::time::timeout(Duration::from_millis(1), &mut transfer).await.is_err(), "it ended too early");
    }
    // What has been signed goes on; another URL is not to be had.
    world.emulator.revoke_token(&token).unwrap();
    world.emulator.expire_urls().unwrap();
    let error = transfer.await.unwrap_err();
    assert!(error.service_error().is_some_and(koodrive::Error::is_unauthenticated), "{error}");
    assert!(error.to_string().contains("a.bin") && !path.exists(), "{error}");
    let done = world.transfers().download_to(world.download(&file), &path).await.unwrap();
    assert!(done.resumed > 0 && done.resumed + done.received == LENGTH, "{done:?}");
    assert!(std::fs::read(&path).unwrap() == content(LENGTH, 7));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_storage_without_ranges_is_asked_once() {
    let world = World::new().await;
    let file = world.put("a.bin", LENGTH, 7).await;
    world.emulator.inject(every(Fault::ignore_range())).unwrap();
    let path = world.local.path().join("a.bin");
    let done = world.transfers().download_to(world.download(&file), &path).await.unwrap();
    assert_eq!((world.calls("download"), done.received), (1, LENGTH));
    assert_eq!(world.transfers().download_bytes(world.download(&file), usize::MAX).await.unwrap(), content(LENGTH, 7));
    assert_eq!(world.calls("download"), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn time_runs_out() {
    let world = World::slow(512 << 10).await;
    let file = world.put("a.bin", LENGTH, 7).await;
    let download: Download = world.download(&file).deadline(Duration::from_millis(300));
    let path = world.local.path().join("a.bin");
    let error = world.transfers().download_to(download.clone(), &path).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Deadline, "{error}");
    assert!(!path.exists());
    let error = world.transfers().download_bytes(download, usize::MAX).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Deadline, "{error}");
}
