//! What a run over a tree keeps in memory: the names of the folders that it is looking at, and nothing of those behind it.
//!
//! `ENTRIES=100000 cargo test --release -p koodrive-transfer --test tree_memory -- --nocapture` takes more of them.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

use std::fs::{self, File};
use std::path::Path;

use koodrive::Client;
use koodrive::common::FileId;
use koodrive::runtime::StaticToken;
use koodrive_emulator::{Emulator, Limits};
use koodrive_transfer::{Compare, Folder, Transfers, Tree};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const FEW: usize = 1000;

/// What an entry of a folder may take while the folder is looked at, in bytes: its name on either side, what is known of it,
/// and what is to be done with it. Once more while that grows.
const MOST: usize = 1600;

/// How many entries a folder of the deep tree has.
const WIDTH: usize = 100;

/// How much more a deep tree with many folders may take than one with few, in bytes: their paths wait to be looked at.
const SLACK: usize = 1536 * 1024;

fn entries() -> usize {
    std::env::var("ENTRIES").ok().and_then(|text| text.parse().ok()).unwrap_or(5000)
}

/// A flat folder and a deep one, of so many entries each, here and on the drive.
struct Filled {
    emulator: Emulator,
    transfers: Transfers,
    local: tempfile::TempDir,
    flat: FileId,
    deep: FileId,
}

impl Filled {
    async fn new(count: usize) -> Self {
        let mut limits = Limits::default();
        limits.items = 1 << 40;
        let emulator = Emulator::builder().limits(limits).start().await.unwrap();
        let token = StaticToken::new(emulator.issue_token().unwrap());
        let client = Client::builder(emulator.url()).credentials(token).build().unwrap();
        let transfers = Transfers::new(client);
        let drive = transfers.drive(emulator.container_id());
        let local = tempfile::tempdir().unwrap();
        let flat = drive.create_folders("/flat").await.unwrap();
        fill(&emulator, &flat, &local.path().join("flat"), count);
        let deep = drive.create_folders("/deep").await.unwrap();
        for number in 0..count / WIDTH {
            let folder = drive.create_folder(&deep, &format!("{number:06}")).await.unwrap();
            fill(&emulator, &folder, &local.path().join(format!("deep/{number:06}")), WIDTH);
        }
        fs::create_dir(local.path().join("empty")).unwrap();
        Self { emulator, transfers, local, flat, deep }
    }

    fn tree(&self, local: &str, folder: &FileId) -> Tree {
        let folder = Folder::new(self.emulator.container_id(), folder);
        Tree::new(self.local.path().join(local), folder).compare(Compare::Size)
    }

    /// The peaks of a comparison, of a plan to upload, and of one to download, in bytes.
    async fn peaks(&self, local: &str, folder: &FileId, count: usize) -> [usize; 3] {
        let nowhere = self.transfers.drive(self.emulator.container_id()).create_folders("/empty").await.unwrap();
        let compare = self.transfers.compare_tree(self.tree(local, folder));
        let (same, compared) = peak(compare).await;
        let (up, uploads) = peak(self.transfers.upload_tree(self.tree(local, &nowhere).dry_run(true))).await;
        let (down, downloads) = peak(self.transfers.download_tree(self.tree("empty", folder).dry_run(true))).await;
        assert_eq!((same.unchanged, up.failed, down.failed), (count as u64, 0, 0));
        assert!(up.planned >= count as u64 && down.planned >= count as u64);
        [compared, uploads, downloads]
    }
}

fn fill(emulator: &Emulator, folder: &FileId, local: &Path, count: usize) {
    let names = || (0..count).map(|number| format!("{number:06}.txt"));
    emulator.add_files(emulator.container_id(), folder, names(), b"").unwrap();
    fs::create_dir_all(local).unwrap();
    for name in names() {
        File::create(local.join(name)).unwrap();
    }
}

async fn peak(run: koodrive_transfer::Run) -> (koodrive_transfer::Report, usize) {
    let before = ALLOCATOR.current_usage();
    ALLOCATOR.reset_peak_usage();
    let report = run.await.unwrap();
    (report, ALLOCATOR.peak_usage().saturating_sub(before))
}

#[tokio::test]
async fn a_run_keeps_the_names_of_a_folder_and_not_those_of_a_tree() {
    let many = entries();
    let (small, large) = (Filled::new(FEW).await, Filled::new(many).await);
    let (flat, deep) = (
        [small.peaks("flat", &small.flat, FEW).await, large.peaks("flat", &large.flat, many).await],
        [small.peaks("deep", &small.deep, FEW).await, large.peaks("deep", &large.deep, many).await],
    );
    println!("comparison, plan to upload, plan to download: bytes for {FEW} and {many} entries");
    println!("one folder: {flat:?}\nfolders of {WIDTH}: {deep:?}");
    let [few, all] = flat;
    for (few, all) in few.into_iter().zip(all) {
        let each = all.saturating_sub(few) / (many - FEW);
        assert!(each <= MOST, "{each} bytes for each entry of a folder");
    }
    let [few, all] = deep;
    for (few, all) in few.into_iter().zip(all) {
        assert!(all < few + SLACK, "{all} bytes for {many} entries in folders, {few} for {FEW}");
    }
}
