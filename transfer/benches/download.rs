//! Downloads of a large file in parallel ranges, against one plain GET of the same URL from the same server.
//!
//! `cargo bench -p koodrive-transfer --bench download`; `MIB=256` takes a smaller file. Prints ratios within one run.

#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs, reason = "a benchmark speaks to the terminal")]

mod support;

use std::fs::File;
use std::io::Write;
use std::num::NonZeroUsize;
use std::path::Path;
use std::time::{Duration, Instant};

use bytes::Bytes;
use koodrive::common::{ContainerId, FileId};
use koodrive::files::{self, GetDownloadUrlsRequest};
use koodrive::runtime::StaticToken;
use koodrive::runtime::hash::Digest;
use koodrive::{Client, DownloadRequest, Secret};
use koodrive_emulator::Emulator;
use koodrive_transfer::{Download, Folder, IfExists, Source, Transfers, Upload};
use tokio::sync::mpsc;

use crate::support::{Limit, measures, ratio, size};

const CONCURRENT: usize = 8;
const ROUNDS: usize = 5;

/// How fast a connection is where the server limits it.
const SLOW: u64 = 24 << 20;

#[tokio::main]
async fn main() {
    let mib = size("MIB", 1024, 24);
    let most = if measures() { ROUNDS } else { 1 };
    let folder = tempfile::tempdir().unwrap();
    println!("{CONCURRENT} ranges at once; each time is the least of up to {most} rounds");
    for (speed, mib) in [(0, mib), (SLOW, mib.min(192))] {
        let emulator = Emulator::builder().storage_speed(speed).start().await.unwrap();
        let drive = Drive::of(&emulator, mib << 20).await;
        let rounds = if speed == 0 { most } else { most.min(2) };
        let mut least = [Duration::MAX; 4];
        for _ in 0..rounds {
            for (least, time) in least.iter_mut().zip(drive.round(folder.path()).await) {
                *least = (*least).min(time);
            }
        }
        let [bare, plain, ranges, stream] = least.map(|time| time.as_secs_f64());
        let limit = if speed == 0 { "no limit".to_owned() } else { format!("{} MiB/s a connection", speed >> 20) };
        println!(
            "{mib} MiB, {limit}: GET alone {bare:.2} s; GET, checked and written {plain:.2} s; in ranges, checked and written"
        );
        println!("  {ranges:.2} s; in ranges, as a stream {stream:.2} s");
        println!("  in ranges / GET alone, whose bytes nobody looks at  {:.2}", ranges / bare);
        if speed == 0 {
            let baseline = "one GET, checked and written alike";
            ratio("download in 8 ranges: time", baseline, ranges / plain, Limit::AtMost(1.05));
        } else {
            ratio("one GET at 24 MiB/s a connection: time", "download in 8 ranges", bare / ranges, Limit::AtLeast(3.0));
        }
        emulator.shutdown().await.unwrap();
    }
}

struct Drive {
    client: Client,
    space: ContainerId,
    file: FileId,
    size: u64,
    sha256: Digest,
}

impl Drive {
    /// A drive with one large file.
    async fn of(emulator: &Emulator, size: u64) -> Self {
        let credentials = StaticToken::new(emulator.issue_token().unwrap());
        let client = Client::builder(emulator.url()).credentials(credentials).build().unwrap();
        let space = emulator.container_id().clone();
        let source = Source::bytes("sample.bin", content(size));
        let upload = Upload::new(Folder::root(space.clone()), source);
        let uploaded = Transfers::builder(client.clone()).build().upload(upload).await.unwrap();
        Self { client, space, file: uploaded.file, size, sha256: uploaded.sha256 }
    }

    /// One GET without more, one that is checked and written, and the engine: to a file and as a stream.
    async fn round(&self, folder: &Path) -> [Duration; 4] {
        let path = folder.join("downloaded.bin");
        let bare = {
            let url = self.url().await;
            let started = Instant::now();
            let mut download = self.client.download(DownloadRequest::new(url)).await.unwrap();
            while download.next_chunk().await.unwrap().is_some() {}
            started.elapsed()
        };
        let plain = {
            let url = self.url().await;
            let started = Instant::now();
            self.get(url, &path).await;
            started.elapsed()
        };
        std::fs::remove_file(&path).unwrap();
        let concurrency = NonZeroUsize::new(CONCURRENT).unwrap();
        let transfers = Transfers::builder(self.client.clone()).concurrency(concurrency).build();
        let started = Instant::now();
        let done = transfers.download_to(self.download(), &path).await.unwrap();
        let ranges = started.elapsed();
        assert!(done.verified && done.received == self.size);
        std::fs::remove_file(&path).unwrap();
        let started = Instant::now();
        let mut stream = transfers.download_stream(self.download()).await.unwrap();
        while let Some(chunk) = futures_util::StreamExt::next(&mut stream).await {
            chunk.unwrap();
        }
        [bare, plain, ranges, started.elapsed()]
    }

    fn download(&self) -> Download {
        Download::new(self.space.clone(), self.file.clone()).if_exists(IfExists::Replace)
    }

    async fn url(&self) -> Secret {
        let request = GetDownloadUrlsRequest::new(self.space.clone(), [self.file.clone()]);
        let links = files::get_download_urls(&self.client, request).await.unwrap();
        links.downloads.into_iter().find_map(|link| link.url).unwrap()
    }

    /// What a careful program does with one GET: it writes on a thread of its own, has the digest checked on the way, and
    /// flushes the file in the end.
    async fn get(&self, url: Secret, path: &Path) {
        let (sender, mut receiver) = mpsc::channel::<Bytes>(16);
        let mut file = File::create(path).unwrap();
        let writer = tokio::task::spawn_blocking(move || {
            while let Some(chunk) = receiver.blocking_recv() {
                file.write_all(&chunk).unwrap();
            }
            file.sync_all().unwrap();
        });
        let request = DownloadRequest::new(url).size(self.size).sha256(self.sha256);
        let mut download = self.client.download(request).await.unwrap();
        while let Some(chunk) = download.next_chunk().await.unwrap() {
            sender.send(chunk).await.unwrap();
        }
        drop(sender);
        writer.await.unwrap();
    }
}

/// Bytes without a pattern.
fn content(length: u64) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap());
    for _ in 0..length / 8 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend(state.to_le_bytes());
    }
    bytes
}
