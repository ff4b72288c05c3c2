//! Many small files: an upload of a tree against the calls of the bare client.
//!
//! `cargo bench -p koodrive-transfer --bench small`; `FILES=1000` takes fewer. Prints a ratio within one run.

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::cast_precision_loss, missing_docs, reason = "a benchmark")]

use std::num::NonZeroUsize;
use std::path::Path;
use std::time::{Duration, Instant};

use futures_util::{StreamExt, stream};
use koodrive::common::{ContainerId, FileId, FileType};
use koodrive::files::{self, CompleteFileRequest, CreateFileRequest, CreateFileRequired, DuplicatePolicy, UploadPart};
use koodrive::runtime::StaticToken;
use koodrive::runtime::hash::{Sha256, proof_code};
use koodrive::{Client, Secret};
use koodrive_emulator::Emulator;
use koodrive_transfer::{Drive, Folder, Transfers, Tree};

const CONCURRENT: usize = 8;
const ROUNDS: usize = 3;
const SIZE: usize = 2000;

#[tokio::main]
async fn main() {
    let count: usize = std::env::var("FILES").ok().and_then(|text| text.parse().ok()).unwrap_or(10_000);
    println!("{count} files of {SIZE} bytes, {CONCURRENT} at once; the least of {ROUNDS} rounds");
    let (mut bare, mut tree) = (Duration::MAX, Duration::MAX);
    for round in 0..ROUNDS {
        let emulator = Emulator::start().await.unwrap();
        let token = Secret::new(emulator.issue_token().unwrap());
        let client = Client::builder(emulator.url()).credentials(StaticToken::new(token.clone())).build().unwrap();
        let space = emulator.container_id().clone();
        let transfers = Transfers::builder(client.clone()).concurrency(NonZeroUsize::new(CONCURRENT).unwrap()).build();
        let drive = transfers.drive(space.clone());
        let local = tempfile::tempdir().unwrap();
        for (name, half) in [("bare", 0), ("tree", 1)] {
            fill(&local.path().join(name), count, (round * 2 + half) as u64);
        }
        let run = Bare { client, token, space: space.clone() };
        // Neither always first.
        if round % 2 == 0 {
            bare = bare.min(run.upload(&drive, &local.path().join("bare")).await);
        }
        let started = Instant::now();
        let folder = Folder::new(space, drive.create_folders("/tree").await.unwrap());
        let report = transfers.upload_tree(Tree::new(local.path().join("tree"), folder)).await.unwrap();
        assert_eq!(report.transferred, count as u64, "{report}");
        tree = tree.min(started.elapsed());
        if round % 2 == 1 {
            bare = bare.min(run.upload(&drive, &local.path().join("bare")).await);
        }
        emulator.shutdown().await.unwrap();
    }
    // Three calls a file.
    let speed = |time: Duration| 3.0 * count as f64 / time.as_secs_f64();
    println!("bare client {:.0} calls/s, tree {:.0} calls/s", speed(bare), speed(tree));
    println!("  tree / bare client  {:.2}", speed(tree) / speed(bare));
}

fn fill(folder: &Path, count: usize, seed: u64) {
    for index in 0..count {
        let folder = folder.join(format!("{}", index / 1000));
        if index % 1000 == 0 {
            std::fs::create_dir_all(&folder).unwrap();
        }
        let start = format!("{seed} {index} ");
        let mut content = start.into_bytes();
        content.resize(SIZE, b'x');
        std::fs::write(folder.join(format!("{index}")), content).unwrap();
    }
}

/// The same calls, with nothing around them.
struct Bare {
    client: Client,
    token: Secret,
    space: ContainerId,
}

impl Bare {
    async fn upload(&self, drive: &Drive, folder: &Path) -> Duration {
        let started = Instant::now();
        let top = drive.create_folders("/bare").await.unwrap();
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let parent = drive.create_folder(&top, entry.file_name().to_str().unwrap()).await.unwrap();
            let files = std::fs::read_dir(entry.path()).unwrap().map(|file| file.unwrap().path());
            let uploads = files.map(|path| self.file(path, parent.clone()));
            stream::iter(uploads).buffer_unordered(CONCURRENT).for_each(|()| async {}).await;
        }
        started.elapsed()
    }

    async fn file(&self, path: std::path::PathBuf, parent: FileId) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = tokio::fs::read(path).await.unwrap();
        let length = bytes.len() as u64;
        let sha256 = Sha256::digest(&bytes);
        let proof = proof_code(self.token.expose(), length, std::io::Cursor::new(&bytes)).unwrap().unwrap();
        let required = CreateFileRequired {
            container_id: self.space.clone(),
            parent_folder: vec![parent],
            file_name: name,
            file_type: FileType::Other,
            length,
            auto_rename: DuplicatePolicy::Reject,
        };
        let request = CreateFileRequest::new(required)
            .sha256(sha256)
            .pre_hash(Sha256::digest(bytes.get(..1024).unwrap()))
            .proof_code(proof)
            .multi_parts([UploadPart::new(1, length).part_offset(0)]);
        let created = files::create_file(&self.client, request).await.unwrap();
        let url = created.multi_parts.into_iter().find_map(|part| part.upload_url).unwrap();
        self.client.put_part(url.expose(), bytes).await.unwrap();
        let request = CompleteFileRequest::new(created.file_id.unwrap()).sha256(sha256);
        files::complete_file(&self.client, request).await.unwrap();
    }
}
