//! What an upload takes and repeats: memory for a large file, and work after a kill -9 at 90 %.
//!
//! `cargo bench -p koodrive-transfer --bench bounds`; `MIB=20480` takes a larger file (sparse, and the storage forgets it, so
//! that neither takes room). The servers, and the upload that is killed, are processes of their own, so that the figures are
//! those of the client alone.

#![allow(
    clippy::print_stdout,
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::panic,
    clippy::indexing_slicing,
    missing_docs,
    reason = "a benchmark"
)]

#[path = "support/sink.rs"]
mod sink;
mod support;

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use koodrive::Client;
use koodrive::runtime::StaticToken;
use koodrive_emulator::Emulator;
use koodrive_transfer::{FileJournal, Folder, Transfers, Upload, Uploaded};

use crate::sink::ToSink;
use crate::support::{Limit, ratio, size};

#[global_allocator]
static ALLOCATED: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

/// The size of the parts, for files of this size.
const PART: u64 = 8 << 20;

/// How fast the storage of the emulator is, in bytes a second; 0 for no limit.
const SPEED: &str = "KOODRIVE_BENCH_SPEED";

/// How many bytes a second the storage that forgets takes: fewer than are hashed meanwhile, so that memory is what limits how
/// far hashing runs ahead.
const NETWORK: u64 = 400 << 20;

const ROLE: &str = "KOODRIVE_BENCH_ROLE";

fn main() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    match std::env::var(ROLE).ok().as_deref() {
        Some("server") => runtime.block_on(server()),
        Some(order) => runtime.block_on(client(order)),
        None => runtime.block_on(bench()),
    }
}

async fn bench() {
    let length = size("MIB", 1024, 80) << 20;
    memory(length).await;
    resume(length.min(1 << 30)).await;
}

async fn memory(length: u64) {
    let server = Server::start(0);
    let folder = tempfile::tempdir().unwrap();
    let path = sparse(folder.path(), length);
    let transfers = Transfers::new(server.forgetting());
    // The program itself, and what it made of memory so far.
    let before = resident("VmRSS:");
    ALLOCATED.reset_peak_usage();
    let started = Instant::now();
    let uploaded = transfers.upload(Upload::new(server.folder(), path)).await.unwrap();
    let peak = ALLOCATED.peak_usage() as f64 / f64::from(1 << 20);
    let seconds = started.elapsed().as_secs_f64();
    let mib = length >> 20;
    println!("{mib} MiB in {} parts, {seconds:.1} s: at most {peak:.1} MiB allocated", uploaded.parts);
    ratio(&format!("upload of {mib} MiB: peak memory"), "64 MiB", peak / 64.0, Limit::AtMost(1.0));
    if let Some((before, peak)) = before.zip(resident("VmHWM:")) {
        println!("  resident before {before:.1} MiB, at most {peak:.1} MiB");
        let what = format!("upload of {mib} MiB: resident memory that it adds");
        ratio(&what, "64 MiB", (peak - before) / 64.0, Limit::AtMost(1.0));
    }
}

/// A file that takes no room, whose parts differ all the same.
fn sparse(folder: &Path, length: u64) -> PathBuf {
    use std::os::unix::fs::FileExt;
    let path = folder.join("sparse.bin");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(length).unwrap();
    let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos();
    for offset in (0..length).step_by(1 << 23) {
        file.write_all_at(format!("{seed} {offset}").as_bytes(), offset).unwrap();
    }
    path
}

/// What the system says of this process, in MiB.
fn resident(name: &str) -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kib: f64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib / 1024.0)
}

async fn resume(length: u64) {
    // The last tenth takes a second: enough to be killed in.
    let server = Server::start(length / 10);
    let folder = tempfile::tempdir().unwrap();
    let path = sparse(folder.path(), length);
    let journal = folder.path().join("journal");
    let parts = length / PART;
    let order =
        [&*server.url, &*server.token, &*server.space, path.to_str().unwrap(), journal.to_str().unwrap()].join("\n");
    let mut child = me(&order).stdout(Stdio::piped()).spawn().unwrap();
    while recorded(&journal) * 10 < parts * 9 {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it was killed");
        std::thread::sleep(Duration::from_millis(1));
    }
    child.kill().unwrap();
    child.wait().unwrap();
    // What the killed process said that it had hashed.
    let said = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let hashed = said.filter_map(|line| line.parse::<u64>().ok()).last().unwrap_or_default();
    let finished = recorded(&journal);
    let transfers = Transfers::builder(server.client()).journal(FileJournal::new(&journal)).build();
    let transfer = transfers.upload(Upload::new(server.folder(), path));
    let view = transfer.view();
    let uploaded: Uploaded = transfer.await.unwrap();
    let taken = u64::from(uploaded.resumed_parts);
    println!("killed with {finished} of {parts} parts finished: {taken} taken over, {} sent", parts - taken);
    let again = finished.saturating_sub(taken) as f64;
    let hashed_again = (hashed + view.progress().hashed).saturating_sub(length).div_ceil(PART) as f64;
    ratio("resume after kill -9 at 90 %: finished parts sent again", "none", again, Limit::AtMost(0.0));
    ratio("resume after kill -9 at 90 %: parts hashed again", "one", hashed_again, Limit::AtMost(1.0));
}

/// How many parts a journal calls finished.
fn recorded(journal: &Path) -> u64 {
    let Ok(mut records) = std::fs::read_dir(journal) else { return 0 };
    let record = records.find_map(|file| {
        let path = file.ok()?.path();
        path.extension().is_some_and(|extension| extension == "json").then(|| std::fs::read_to_string(path).ok())?
    });
    let record = record.unwrap_or_default();
    let record = record.split_once('\n').map_or("{}", |(_, record)| record);
    let record: serde_json::Value = serde_json::from_str(record).unwrap_or_default();
    let range = |range: &serde_json::Value| Some(range.get(1)?.as_u64()? - range.get(0)?.as_u64()? + 1);
    record
        .get("finished")
        .and_then(serde_json::Value::as_array)
        .map_or(0, |ranges| ranges.iter().filter_map(range).sum())
}

fn me(role: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env(ROLE, role);
    command
}

/// An emulator in a process of its own, which ends with this one.
struct Server {
    process: Child,
    _alive: ChildStdin,
    url: String,
    token: String,
    space: String,
    sink: String,
}

impl Server {
    fn start(speed: u64) -> Self {
        let mut process =
            me("server").env(SPEED, speed.to_string()).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let alive = process.stdin.take().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut line = || lines.next().unwrap().unwrap();
        Self { url: line(), token: line(), space: line(), sink: line(), process, _alive: alive }
    }

    fn client(&self) -> Client {
        Client::builder(&*self.url).credentials(StaticToken::new(&*self.token)).build().unwrap()
    }

    /// A client whose parts go to a storage that forgets them.
    fn forgetting(&self) -> Client {
        let builder = Client::builder(&*self.url).credentials(StaticToken::new(&*self.token));
        builder.middleware(ToSink::at(&self.sink)).build().unwrap()
    }

    fn folder(&self) -> Folder {
        Folder::root(&*self.space)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

async fn server() {
    let speed = std::env::var(SPEED).ok().and_then(|text| text.parse().ok()).unwrap_or_default();
    let emulator = Emulator::builder().storage_total_speed(speed).start().await.unwrap();
    let sink = sink::listen(Some(NETWORK)).await;
    println!("{}\n{}\n{}\n{sink}", emulator.url(), emulator.issue_token().unwrap(), emulator.container_id());
    std::io::stdout().flush().unwrap();
    // Until the other end closes.
    let _ = tokio::task::spawn_blocking(|| std::io::stdin().read_line(&mut String::new())).await;
    emulator.shutdown().await.unwrap();
}

async fn client(order: &str) {
    let order: Vec<&str> = order.split('\n').collect();
    let [url, token, space, path, journal] = *order else { panic!("{order:?}") };
    let client = Client::builder(url).credentials(StaticToken::new(token)).build().unwrap();
    let transfers = Transfers::builder(client).journal(FileJournal::new(journal)).build();
    let transfer = transfers.upload(Upload::new(Folder::root(space), path));
    let view = transfer.view();
    std::thread::spawn(move || {
        loop {
            println!("{}", view.progress().hashed);
            std::thread::sleep(Duration::from_millis(1));
        }
    });
    transfer.await.unwrap();
}
