//! What `koodrive ls :/` takes beyond the call that it makes: `cargo bench -p koodrive-cli --bench ls`.
//!
//! The program is started, lists a folder of 100 files in the emulator, and ends; in turns with it, a client that is warm
//! makes the same call. The limit is a time, because somebody waits for it at a terminal; the printed ratio is that to the
//! limit. The profile knows the space, as after `koodrive login`.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a benchmark prints, and stops where it cannot go on")]
#![allow(unreachable_pub, reason = "the support module is shared by several benchmarks")]

#[path = "../../runtime/benches/support/mod.rs"]
mod support;

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use koodrive::common::{FileId, PageInfo};
use koodrive::files::{CreateDirectoryRequest, create_directory};
use koodrive::listings::{ListPersonalFilesRequest, SpaceArea, list_personal_files};
use koodrive::runtime::StaticToken;
use koodrive::{Client, limits};
use koodrive_emulator::Emulator;
use support::{Limit, quick, report};
use tokio::runtime::Runtime;

/// What the program may take beyond the call.
const MOST: Duration = Duration::from_millis(20);
const RUNS: usize = 60;
/// How many entries the folder has: one page.
const ENTRIES: usize = 100;

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let runtime = Runtime::new().expect("a runtime");
    let emulator = runtime.block_on(Emulator::start()).expect("an emulator");
    let token = emulator.issue_token().expect("a token");
    let client = Client::builder(emulator.url()).credentials(StaticToken::new(token.as_str()));
    let client = client.build().expect("a client");
    let entries = if quick() { 3 } else { ENTRIES };
    for number in 0..entries {
        let request = CreateDirectoryRequest::new(emulator.container_id().clone(), format!("folder {number:03}"));
        runtime.block_on(create_directory(&client, request)).expect("a folder");
    }
    let home = tempfile::tempdir().expect("a folder");
    sign_in(home.path(), emulator.url(), &token);

    let runs = if quick() { 2 } else { RUNS };
    let (mut beyond, mut calls) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        let begun = Instant::now();
        let request = ListPersonalFilesRequest::new(emulator.container_id().clone(), FileId::ROOT, SpaceArea::Files)
            .page_info(PageInfo::new(limits::PAGE_SIZE.try_into().expect("a small number")));
        let listed = runtime.block_on(list_personal_files(&client, request)).expect("a listing");
        let call = begun.elapsed();
        assert_eq!(listed.files.len(), entries, "the call lists all");
        let before = emulator.calls().len();
        let program = list(home.path(), entries);
        assert_eq!(emulator.calls().len(), before + 1, "the program makes one call, too");
        beyond.push(program.saturating_sub(call));
        calls.push(call);
    }
    beyond.sort();
    calls.sort();
    let median = |times: &[Duration]| times.get(times.len() / 2).copied().expect("a run");
    let (least, most) = (beyond.first().expect("a run"), beyond.last().expect("a run"));
    println!(
        "koodrive ls :/ beyond the call: {runs} runs, {least:.1?} to {most:.1?}, the median {:.1?}; the call alone {:.1?}",
        median(&beyond),
        median(&calls)
    );
    let ratio = median(&beyond).as_secs_f64() / MOST.as_secs_f64();
    report("koodrive ls :/ beyond the call that it makes", "20 ms", ratio, Limit::Time(1.0));
}

fn program(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_koodrive"));
    command.env_clear().env("HOME", home).env("XDG_CONFIG_HOME", home).env("XDG_STATE_HOME", home);
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    command
}

fn sign_in(home: &Path, url: &str, token: &str) {
    let mut child = program(home).args(["login", "--endpoint", url]).stdin(Stdio::piped()).spawn().expect("it starts");
    let mut input = child.stdin.take().expect("a pipe");
    input.write_all(token.as_bytes()).expect("it reads the token");
    drop(input);
    let ended = child.wait_with_output().expect("it ends");
    assert!(ended.status.success(), "the program signs in");
}

/// The time of one run.
fn list(home: &Path, entries: usize) -> Duration {
    let begun = Instant::now();
    let ended = program(home).args(["ls", ":/"]).output().expect("it runs");
    let taken = begun.elapsed();
    let lines = ended.stdout.split(|byte| *byte == b'\n').count() - 1;
    assert!(ended.status.success() && lines == entries, "the program lists all: {ended:?}");
    taken
}
