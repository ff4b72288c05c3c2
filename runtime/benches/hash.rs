//! How fast an upload is hashed: `cargo bench -p koodrive-runtime --bench hash`.
//!
//! First the speeds one by one, then each of ours against its baseline in turns, as a ratio.

#![allow(clippy::expect_used, clippy::print_stdout, reason = "a benchmark prints, and stops where it cannot go on")]
#![allow(unreachable_pub, reason = "the support module is shared by several benchmarks")]

mod support;

use std::{
    fs::{self, File},
    hint::black_box,
    io::{self, Read},
    path::PathBuf,
};

use divan::{Bencher, counter::BytesCount};
use koodrive::limits::PARTS;
use koodrive_runtime::hash::{Plan, Scan, Scanner, scan};
use sha2::{Digest, block_api::compress256};

use support::{Baseline, Limit, ratio};

const MIB: u64 = 1024 * 1024;
const PART: u64 = 8 * MIB;

/// A piece of data that stays in the first-level cache, fed until this much is hashed.
const CHUNK: usize = 16 * 1024;
const FED: u64 = 64 * MIB;

const FILE: u64 = 128 * MIB;

fn main() {
    divan::main();
    if !std::env::args().any(|argument| argument == "--list") {
        contexts_in_cache();
        whole_file();
    }
}

fn contexts_in_cache() {
    let chunk = noise(CHUNK);
    let blocks = chunk.as_chunks().0;
    let plan = Plan::new(PARTS, FED, PART).expect("legal parts");
    ratio(
        "hashing with a context every 8 MiB, in cache",
        Limit::Speed(0.95),
        &mut Baseline {
            name: "sha2's bare block function over the same chunks",
            amount: FED,
            run: &mut || keep(feed_blocks(blocks)),
        },
        &mut || keep(feed_scanner(&chunk, &plan)),
    );
}

fn whole_file() {
    let file = TemporaryFile::new();
    let plan = Plan::new(PARTS, FILE, PART).expect("legal parts");
    let buffer = buffer_of_scan();
    ratio(
        "digest, pre-hash and contexts of a whole file",
        Limit::Speed(0.95),
        &mut Baseline {
            name: "sha2::Sha256 of the same file, read alike",
            amount: FILE,
            run: &mut || keep(digest_file(&file, buffer)),
        },
        &mut || keep(scan_file(&file, &plan)),
    );
}

/// Keeps the compiler from dropping work whose result nobody reads.
fn keep<T>(result: T) {
    black_box(result);
}

/// The bare block function, and nothing around it.
fn feed_blocks(blocks: &[[u8; 64]]) -> [u32; 8] {
    let mut state = [0; 8];
    for _ in 0..FED / CHUNK as u64 {
        compress256(&mut state, black_box(blocks));
    }
    state
}

fn feed_scanner(chunk: &[u8], plan: &Plan) -> Scan {
    let mut scanner = Scanner::new(plan);
    for _ in 0..FED / CHUNK as u64 {
        scanner.update(black_box(chunk)).expect("as long as planned");
    }
    scanner.finish().expect("as long as planned")
}

fn digest_file(file: &TemporaryFile, buffer: usize) -> [u8; 32] {
    let mut file = file.open();
    let mut sha256 = sha2::Sha256::new();
    let mut buffer = vec![0; buffer];
    loop {
        let count = file.read(&mut buffer).expect("readable file");
        if count == 0 {
            return sha256.finalize().into();
        }
        sha256.update(buffer.get(..count).unwrap_or_default());
    }
}

fn scan_file(file: &TemporaryFile, plan: &Plan) -> Scan {
    scan(file.open(), plan).expect("as long as planned")
}

/// How much the scan reads at once, so that the baseline reads alike.
fn buffer_of_scan() -> usize {
    struct Asked<'size>(&'size mut usize);

    impl Read for Asked<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            *self.0 = buffer.len();
            Ok(0)
        }
    }

    let mut size = 0;
    scan(Asked(&mut size), &Plan::single(PARTS, 0).expect("legal part")).expect("empty file");
    size
}

/// Pseudo-random data.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 1_u64;
    let next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    std::iter::repeat_with(next).flatten().take(length).collect()
}

/// A file that the system holds in memory once it is written.
struct TemporaryFile(PathBuf);

impl TemporaryFile {
    fn new() -> Self {
        let name = format!("hash-{}", std::process::id());
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        let length = usize::try_from(FILE).expect("fits in memory");
        fs::write(&path, noise(length)).expect("writable target folder");
        Self(path)
    }

    fn open(&self) -> File {
        File::open(&self.0).expect("just written")
    }
}

impl Drop for TemporaryFile {
    fn drop(&mut self) {
        // A file that stays behind in the target folder does no harm.
        let _ = fs::remove_file(&self.0);
    }
}

#[divan::bench]
fn in_cache_block_function(bencher: Bencher<'_, '_>) {
    let chunk = noise(CHUNK);
    bencher.counter(BytesCount::new(FED)).bench_local(|| feed_blocks(chunk.as_chunks().0));
}

#[divan::bench]
fn in_cache_contexts(bencher: Bencher<'_, '_>) {
    let chunk = noise(CHUNK);
    let plan = Plan::new(PARTS, FED, PART).expect("legal parts");
    bencher.counter(BytesCount::new(FED)).bench_local(|| feed_scanner(&chunk, &plan));
}

#[divan::bench(sample_count = 20)]
fn file_sha2(bencher: Bencher<'_, '_>) {
    let (file, buffer) = (TemporaryFile::new(), buffer_of_scan());
    bencher.counter(BytesCount::new(FILE)).bench_local(|| digest_file(&file, buffer));
}

#[divan::bench(sample_count = 20)]
fn file_scan(bencher: Bencher<'_, '_>) {
    let file = TemporaryFile::new();
    let plan = Plan::new(PARTS, FILE, PART).expect("legal parts");
    bencher.counter(BytesCount::new(FILE)).bench_local(|| scan_file(&file, &plan));
}
