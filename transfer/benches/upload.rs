//! Uploads of a large file: in one pass, against its halves and against one after the other.
//!
//! `cargo bench -p koodrive-transfer --bench upload`; `MIB=256` takes a smaller file, `STORAGE=forgets` only the
//! storage whose name has that in it. Prints ratios within one run.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark speaks to the terminal"
)]

#[path = "support/sink.rs"]
mod sink;
mod support;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::num::NonZeroUsize;
use std::path::Path;
use std::time::{Duration, Instant};

use futures_util::{StreamExt, TryStreamExt, stream};
use koodrive::common::{ContainerId, FileId, FileType};
use koodrive::files::{
    self, CompleteFileRequest, CreateFileRequest, CreateFileRequired, DuplicatePolicy, GetUploadUrlsRequest, UploadPart,
};
use koodrive::limits::PARTS;
use koodrive::runtime::StaticToken;
use koodrive::runtime::hash::{Part, Plan, Scan, scan};
use koodrive::{Client, Secret};
use koodrive_emulator::Emulator;
use koodrive_transfer::{Folder, Transfers, Upload};

use crate::sink::ToSink;
use crate::support::{Limit, ratio, size};

const CONCURRENT: usize = 8;
const ROUNDS: u64 = 5;

#[tokio::main]
async fn main() {
    let mib = size("MIB", 1024, 24);
    let rounds = size("ROUNDS", ROUNDS, 1);
    let folder = tempfile::tempdir().unwrap();
    // Each upload has a content of its own: the service would not take the same one twice.
    let path = folder.path().join("sample.bin");
    println!("{mib} MiB, {CONCURRENT} parts at once; each time is the least of {rounds} rounds");
    let only = std::env::var("STORAGE").ok();
    make(&path, mib << 20, 0);
    let hashing = (0..2).map(|_| hash(&path, mib << 20).1).min().unwrap();
    let even = Storage::Even { speed: (mib << 20) * 1000 / u64::try_from(hashing.as_millis()).unwrap().max(1) };
    for storage in [Storage::Sink, even, Storage::Slow, Storage::Emulator] {
        if only.as_ref().is_some_and(|only| !storage.name().contains(only.as_str())) {
            continue;
        }
        let mut times = [Duration::MAX; 4];
        for round in 0..rounds {
            make(&path, mib << 20, round + 1);
            let mut builder = Emulator::builder();
            if let Storage::Slow = storage {
                builder = builder.storage_total_speed(SLOW);
            }
            let emulator = builder.start().await.unwrap();
            let drive = Drive::of(&emulator, storage).await;
            let round = drive.round(&path, mib << 20, round % 2 == 0).await;
            for (least, time) in times.iter_mut().zip(round) {
                *least = (*least).min(time);
            }
            emulator.shutdown().await.unwrap();
        }
        let [hash, put, then, one] = times.map(|time| time.as_secs_f64());
        println!(
            "{}: hashing alone {hash:.2} s, PUT alone {put:.2} s, one after the other {then:.2} s, one pass {one:.2} s",
            storage.name()
        );
        let what = format!("upload in one pass to {}: time", storage.name());
        ratio(&what, "the larger of hashing alone and PUT alone", one / hash.max(put), storage.limit());
        println!("  one after the other / one pass  {:.2}", then / one);
        if let Storage::Even { .. } = storage {
            let what = format!("hash, then send to {}: time", storage.name());
            ratio(&what, "upload in one pass", then / one, Limit::AtLeast(1.4));
        }
    }
}

/// What takes the parts.
#[derive(Clone, Copy, Debug)]
enum Storage {
    /// A server that reads and forgets: it costs as little as a server can.
    Sink,
    /// The same, and takes as long as hashing does.
    Even { speed: u64 },
    /// The emulator, which hashes and stores on the same processors.
    Emulator,
    /// The emulator as slow as a fast network.
    Slow,
}

/// Bytes a second of the slow storage.
const SLOW: u64 = 250 << 20;

impl Storage {
    fn limit(self) -> Limit {
        match self {
            // The server hashes and stores on the processors that the client has, so both halves are in each other's way.
            Self::Emulator => Limit::AtMost(1.8),
            Self::Sink | Self::Even { .. } | Self::Slow => Limit::AtMost(1.15),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Sink => "a storage that forgets",
            Self::Even { .. } => "a storage as fast as hashing",
            Self::Emulator => "the emulator",
            Self::Slow => "the emulator at 250 MiB/s",
        }
    }
}

struct Drive {
    client: Client,
    space: ContainerId,
}

impl Drive {
    async fn of(emulator: &Emulator, storage: Storage) -> Self {
        let credentials = StaticToken::new(emulator.issue_token().unwrap());
        let mut builder = Client::builder(emulator.url()).credentials(credentials);
        match storage {
            Storage::Sink => builder = builder.middleware(ToSink::start(None).await),
            Storage::Even { speed } => builder = builder.middleware(ToSink::start(Some(speed)).await),
            Storage::Emulator | Storage::Slow => {}
        }
        let client = builder.build().unwrap();
        Self { client, space: emulator.container_id().clone() }
    }

    /// Hashing alone, PUT alone, both one after the other, and the engine; the engine first, or last.
    async fn round(&self, path: &Path, length: u64, engine_first: bool) -> [Duration; 4] {
        let mut one_pass = Duration::MAX;
        if engine_first {
            one_pass = self.one_pass(path).await;
        }
        let (scanned, hash) = hash(path, length);
        let put = self.put(path, &Plan::automatic(PARTS, length).unwrap(), &scanned).await;
        if !engine_first {
            one_pass = self.one_pass(path).await;
        }
        [hash, put, hash + put, one_pass]
    }

    async fn one_pass(&self, path: &Path) -> Duration {
        // The service does not take again what it has.
        change(path);
        let started = Instant::now();
        let concurrency = NonZeroUsize::new(CONCURRENT).unwrap();
        let transfers = Transfers::builder(self.client.clone()).concurrency(concurrency).build();
        let done = transfers.upload(Upload::new(Folder::root(self.space.clone()), path)).await.unwrap();
        assert!(!done.flash);
        let took = started.elapsed();
        change(path);
        took
    }

    /// Sends the parts of a file whose midstates are known.
    async fn put(&self, path: &Path, plan: &Plan, scan: &Scan) -> Duration {
        let started = Instant::now();
        let describe = |part: Part| {
            let described = UploadPart::new(part.number, part.size).part_offset(part.offset);
            match scan.context(part.number) {
                Some(midstate) => described.hash_ctx(midstate.words()),
                None => described,
            }
        };
        let required = CreateFileRequired {
            container_id: self.space.clone(),
            parent_folder: vec![FileId::ROOT],
            file_name: format!("{}", started.elapsed().as_nanos()),
            file_type: FileType::Other,
            length: plan.length(),
            auto_rename: DuplicatePolicy::RenameWithTimestamp,
        };
        let created = files::create_file(&self.client, CreateFileRequest::new(required)).await.unwrap();
        let file = created.file_id.unwrap();
        for batch in plan.batches() {
            let request = GetUploadUrlsRequest::new(file.clone(), batch.map(describe));
            let targets = files::get_upload_urls(&self.client, request).await.unwrap().multi_parts;
            let sends = targets.into_iter().map(|target| {
                let part = plan.part(target.part_number).unwrap();
                put_part(self.client.clone(), path, part, target.upload_url.unwrap())
            });
            stream::iter(sends).buffer_unordered(CONCURRENT).try_collect::<Vec<()>>().await.unwrap();
        }
        let request = CompleteFileRequest::new(file).sha256(scan.sha256);
        files::complete_file(&self.client, request).await.unwrap();
        started.elapsed()
    }
}

fn hash(path: &Path, length: u64) -> (Scan, Duration) {
    let started = Instant::now();
    let scanned = scan(File::open(path).unwrap(), &Plan::automatic(PARTS, length).unwrap()).unwrap();
    (scanned, started.elapsed())
}

/// Makes the content one that was never there.
fn change(path: &Path) {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let mut file = File::options().write(true).open(path).unwrap();
    file.write_all(&now.as_nanos().to_le_bytes()).unwrap();
}

async fn put_part(client: Client, path: &Path, part: Part, url: Secret) -> koodrive::Result<()> {
    let path = path.to_owned();
    let bytes = tokio::task::spawn_blocking(move || {
        use std::os::unix::fs::FileExt;
        let mut bytes = vec![0; usize::try_from(part.size).unwrap()];
        File::open(path).unwrap().read_exact_at(&mut bytes, part.offset).unwrap();
        bytes
    });
    client.put_part(url.expose(), bytes.await.unwrap()).await
}

fn make(path: &Path, length: u64, seed: u64) {
    let mut file = BufWriter::new(File::create(path).unwrap());
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    for _ in 0..length / 8 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        file.write_all(&state.to_le_bytes()).unwrap();
    }
    file.flush().unwrap();
}
