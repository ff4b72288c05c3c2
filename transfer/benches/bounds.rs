//! What an upload takes and repeats: memory for a large file, and work after a kill -9 at 90 %.
//!
//! `cargo bench -p koodrive-transfer --bench bounds`; `GIB=20` takes a larger file (sparse). The emulator, and the upload that
//! is killed, are processes of their own, so that the figures are those of the client alone.

#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::cast_precision_loss, missing_docs, reason = "a benchmark")]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::time::{Duration, Instant};

use koodrive::Client;
use koodrive::runtime::StaticToken;
use koodrive_emulator::Emulator;
use koodrive_transfer::{FileJournal, Folder, Transfers, Upload, Uploaded};

#[global_allocator]
static ALLOCATED: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;

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
    let gib: u64 = std::env::var("GIB").ok().and_then(|text| text.parse().ok()).unwrap_or(1);
    memory(gib).await;
    resume().await;
}

async fn memory(gib: u64) {
    let server = Server::start();
    let folder = tempfile::tempdir().unwrap();
    let path = sparse(folder.path(), gib << 30);
    ALLOCATED.reset_peak_usage();
    let started = Instant::now();
    let transfers = Transfers::new(server.client());
    let uploaded = transfers.upload(Upload::new(server.folder(), path)).await.unwrap();
    let peak = ALLOCATED.peak_usage() as f64 / f64::from(1 << 20);
    let seconds = started.elapsed().as_secs_f64();
    println!(
        "{gib} GiB in {} parts, {seconds:.1} s: at most {peak:.1} MiB allocated, {:.2} of 64 MiB",
        uploaded.parts,
        peak / 64.0
    );
    if let Some(resident) = resident() {
        println!("  resident at most {resident} MiB, with the program itself and its buffers in the system");
    }
}

/// A file that takes no room, whose parts differ all the same.
fn sparse(folder: &Path, length: u64) -> PathBuf {
    use std::os::unix::fs::FileExt;
    let path = folder.join("sparse.bin");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(length).unwrap();
    let seed = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos();
    for offset in (0..length).step_by(1 << 30) {
        file.write_all_at(format!("{seed} {offset}").as_bytes(), offset).unwrap();
    }
    path
}

fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib / 1024)
}

async fn resume() {
    let server = Server::start();
    let folder = tempfile::tempdir().unwrap();
    let path = sparse(folder.path(), 1 << 30);
    let journal = folder.path().join("journal");
    let parts = 128;
    let mut child =
        me(&[&*server.url, &*server.token, &*server.space, path.to_str().unwrap(), journal.to_str().unwrap()]
            .join("\n"))
        .spawn()
        .unwrap();
    let finished = loop {
        let finished = recorded(&journal);
        if finished * 10 >= parts * 9 {
            break finished;
        }
        assert!(child.try_wait().unwrap().is_none(), "it ended before it was killed");
        std::thread::sleep(Duration::from_millis(1));
    };
    child.kill().unwrap();
    child.wait().unwrap();
    let finished = recorded(&journal).max(finished);
    let transfers = Transfers::builder(server.client()).journal(FileJournal::new(&journal)).build();
    let transfer = transfers.upload(Upload::new(server.folder(), path));
    let view = transfer.view();
    let uploaded: Uploaded = transfer.await.unwrap();
    let hashed = view.progress().hashed;
    let rehashed = (hashed as f64 / f64::from(8 << 20)).ceil();
    println!(
        "1 GiB, killed with {finished} of {parts} parts finished: {} taken over, {} sent",
        uploaded.resumed_parts,
        parts - u64::from(uploaded.resumed_parts)
    );
    println!(
        "  finished parts sent again {}, parts hashed in the second run {rehashed}",
        finished.saturating_sub(u64::from(uploaded.resumed_parts))
    );
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
    record["finished"].as_array().map_or(0, |ranges| ranges.iter().filter_map(range).sum())
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
}

impl Server {
    fn start() -> Self {
        let mut process = me("server").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let alive = process.stdin.take().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut line = || lines.next().unwrap().unwrap();
        Self { url: line(), token: line(), space: line(), process, _alive: alive }
    }

    fn client(&self) -> Client {
        Client::builder(&*self.url).credentials(StaticToken::new(&*self.token)).build().unwrap()
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
    let emulator = Emulator::start().await.unwrap();
    println!("{}\n{}\n{}", emulator.url(), emulator.issue_token().unwrap(), emulator.container_id());
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
    transfers.upload(Upload::new(Folder::root(space), path)).await.unwrap();
}
