//! What a listing and a walk keep in memory does not grow with what they list.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

use koodrive::Client;
use koodrive::common::FileId;
use koodrive::runtime::StaticToken;
use koodrive_emulator::Emulator;
use koodrive_transfer::{Drive, Transfers};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const MANY: usize = 10_000;
const FEW: usize = 500;

/// How much more the large folder may take, in bytes: what tells whether an entry came before, some 50 bytes for each, and
/// once more while that grows. The entries themselves would take 5 MiB and more.
const SLACK: usize = 1536 * 1024;

/// A drive with a folder of that many files, and a third of them in folders of a hundred.
async fn filled(count: usize) -> (Emulator, Drive) {
    let emulator = Emulator::start().await.unwrap();
    let token = StaticToken::new(emulator.issue_token().unwrap());
    let client = Client::builder(emulator.url()).credentials(token).build().unwrap();
    let drive = Transfers::new(client).drive(emulator.container_id());
    let add = |folder: &FileId, count: usize| {
        let names = (0..count).map(|number| format!("{number:06}.txt"));
        emulator.add_files(emulator.container_id(), folder, names, b"abc").unwrap();
    };
    add(&drive.create_folders("/flat").await.unwrap(), count);
    for number in 0..folders(count) {
        add(&drive.create_folders(&format!("/deep/{number:03}")).await.unwrap(), 100);
    }
    (emulator, drive)
}

fn folders(count: usize) -> usize {
    count / 300
}

/// The peak of what is allocated to list the one and to walk the other, in bytes.
async fn peaks(drive: &Drive, count: usize) -> [usize; 2] {
    let flat = drive.find("/flat").await.unwrap().id;
    let deep = drive.find("/deep").await.unwrap().id;
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let mut listing = drive.list(&flat);
    let mut listed = 0;
    while let Some(entry) = listing.next().await.unwrap() {
        assert_eq!(entry.name, format!("{listed:06}.txt"));
        listed += 1;
    }
    assert_eq!(listed, count);
    assert!(listing.outcome().is_certain());
    drop(listing);
    let flat = ALLOCATOR.peak_usage().saturating_sub(before);
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let mut walk = drive.walk(&deep);
    let mut walked = 0;
    while walk.next().await.unwrap().is_some() {
        walked += 1;
    }
    assert_eq!(walked, folders(count) * 101);
    assert!(walk.outcome().is_certain());
    [flat, ALLOCATOR.peak_usage().saturating_sub(before)]
}

#[tokio::test]
async fn ten_thousand_entries_take_little_more_than_a_few() {
    let ((_few, few), (_many, many)) = (filled(FEW).await, filled(MANY).await);
    let (small, large) = (peaks(&few, FEW).await, peaks(&many, MANY).await);
    println!("{small:?} bytes for {FEW}, {large:?} for {MANY}");
    for (small, large) in small.into_iter().zip(large) {
        assert!(large < small + SLACK, "{large} bytes for {MANY} entries, {small} for {FEW}");
    }
}
