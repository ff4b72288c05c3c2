//! How long the program takes until it can be used: `cargo bench -p koodrive-emulator --bench start`.
//!
//! From the start of the process to the appearance of its ready file, over 20 runs, each with a folder of its own. The limit
//! is a time, because whoever starts one for each test waits for it; the printed ratio is that to the limit.
#![allow(clippy::expect_used, clippy::print_stdout, reason = "a benchmark prints, and stops where it cannot go on")]
#![allow(unreachable_pub, reason = "the support module is shared by several benchmarks")]

#[path = "../../runtime/benches/support/mod.rs"]
mod support;

use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use support::{Limit, quick, report};

/// What a start may take.
const MOST: Duration = Duration::from_millis(100);
const RUNS: usize = 20;
/// How often the file is looked for: the error of a measurement.
const LOOK: Duration = Duration::from_micros(200);

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let runs = if quick() { 2 } else { RUNS };
    for kept in [false, true] {
        let mut times: Vec<Duration> = (0..runs).map(|_| start(kept)).collect();
        times.sort();
        let (least, most) = (times.first().expect("a run"), times.last().expect("a run"));
        let median = times.get(runs / 2).expect("a run");
        let name = if kept { "starting the emulator on an empty folder" } else { "starting the emulator in memory" };
        println!("{name}: {runs} runs, {least:.1?} to {most:.1?}, the median {median:.1?}");
        report(name, "100 ms", median.as_secs_f64() / MOST.as_secs_f64(), Limit::Time(1.0));
    }
}

/// The time of one start.
fn start(kept: bool) -> Duration {
    let folder = tempfile::tempdir().expect("a folder");
    let ready = folder.path().join("ready.json");
    let mut command = Command::new(env!("CARGO_BIN_EXE_koodrive-emulator"));
    command.arg("--ready-file").arg(&ready).stdout(Stdio::null());
    if kept {
        command.arg("--folder").arg(folder.path().join("drive"));
    }
    let begun = Instant::now();
    let mut child = command.spawn().expect("the program starts");
    let taken = appears(&ready, begun);
    child.kill().expect("it runs");
    child.wait().expect("it ends");
    taken.expect("it is ready within a minute")
}

fn appears(file: &Path, begun: Instant) -> Option<Duration> {
    while begun.elapsed() < Duration::from_secs(60) {
        if file.exists() {
            return Some(begun.elapsed());
        }
        sleep(LOOK);
    }
    None
}
