//! How much memory a walk over a long list takes: `cargo bench -p koodrive-runtime --bench paging`.
//!
//! Each walk is a process of its own, which tells the most memory that it ever had (`VmHWM` of Linux). What a process
//! has before it walks is taken off, so that the lines compare what the walks added. A program that keeps all items
//! stands beside them: it shows that the measure sees what it should.

#![allow(clippy::expect_used, clippy::print_stdout, reason = "a benchmark prints, and stops where it cannot go on")]

use std::pin::pin;
use std::process::Command;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use koodrive_runtime::{
    Auth, Body, BoxFuture, Client, Items, Method, Operation, Paged, Param, Request, Timer, Transport, TransportError,
    pagination,
};
use serde::{Deserialize, Serialize};

const PAGE: u64 = 100;

/// Tells a process that it is a walk, how many items there are, and whether to keep them.
const WALK: &str = "--walk";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == WALK) {
        let items = arguments.get(at + 1).and_then(|items| items.parse().ok()).expect("a number of items");
        walk(items, arguments.get(at + 2).is_some());
    } else if !arguments.iter().any(|argument| argument == "--list") {
        // Under `cargo test` it shows that it works.
        let whole = arguments.iter().any(|argument| argument == "--bench");
        report(if whole { [10_000, 100_000, 1_000_000] } else { [1_000, 2_000, 3_000] });
    }
}

fn report(sizes: [u64; 3]) {
    let (Some(before), [Some(least), Some(middle), Some(most)]) =
        (peak(0, false), sizes.map(|items| peak(items, false)))
    else {
        println!("ratio memory of a walk: not measured, for only Linux tells the peak of a process");
        return;
    };
    let growth = [least, middle, most].map(|(peak, time)| (peak.saturating_sub(before.0), time));
    for (items, (memory, time)) in sizes.into_iter().zip(growth) {
        println!("{items} items: {memory} KiB at most, {:.2} s", time.as_secs_f64());
    }
    let [small, _, large] = growth.map(|(memory, _)| memory);
    println!("ratio {} items over {}, peak memory = {:.2} (at most 1.5)", sizes[2], sizes[0], ratio(large, small));
    if let Some((kept, _)) = peak(sizes[2], true) {
        let kept = kept.saturating_sub(before.0);
        println!(
            "ratio {} items kept over items walked, peak memory = {:.0} (shows that it is measured)",
            sizes[2],
            ratio(kept, large)
        );
    }
}

#[allow(clippy::cast_precision_loss, reason = "three digits of it are shown")]
fn ratio(more: u64, less: u64) -> f64 {
    more as f64 / less.max(1) as f64
}

/// The peak of a process that walks, in KiB, and the time that the walk took.
fn peak(items: u64, keep: bool) -> Option<(u64, Duration)> {
    let this = std::env::current_exe().expect("this program");
    let mut command = Command::new(this);
    command.args([WALK, &items.to_string()]).args(keep.then_some("keep"));
    let output = command.output().expect("a process of its own");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text");
    let (memory, time) = text.trim().split_once(' ')?;
    Some((memory.parse().ok()?, Duration::from_micros(time.parse().ok()?)))
}

/// Walks, and prints the peak of this process and the time; nothing where the system does not tell the peak.
fn walk(count: u64, keep: bool) {
    let client =
        Client::builder("https://localhost").transport(Maker { count }).timer(Still).build().expect("a client");
    let mut items = Items::new(&client, List { offset: 0 });
    let mut kept = Vec::new();
    let (mut sum, start) = (0, Instant::now());
    while let Some(item) = at_once(items.next_item()).expect("no call fails") {
        sum += item.size;
        if keep {
            kept.push(item);
        }
    }
    assert_eq!(sum, count * count.saturating_sub(1) / 2, "every item has come once");
    let time = start.elapsed().as_micros();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    if let Some(peak) = peak {
        println!("{} {time}", peak.trim());
    }
}

/// The result of what waits for nothing.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("the transport answers at once"),
    }
}

/// Makes each page when it is asked for.
struct Maker {
    count: u64,
}

impl Transport for Maker {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let query = request.uri().query().unwrap_or_default();
        let offset: u64 = query.trim_start_matches("offset=").parse().expect("the offset");
        let items: Vec<File> = (offset..self.count.min(offset + PAGE)).map(File::numbered).collect();
        let body = serde_json::json!({ "code": 0, "files": items, "total": self.count }).to_string();
        Box::pin(async { Ok(http::Response::new(body.into())) })
    }
}

/// Nothing here takes time.
struct Still;

impl Timer for Still {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

/// An item about as large as a file in a listing.
#[derive(Serialize, Deserialize)]
struct File {
    id: String,
    name: String,
    size: u64,
}

impl File {
    fn numbered(number: u64) -> Self {
        Self { id: format!("{number:048}"), name: format!("Annual report, copy {number}.docx"), size: number }
    }
}

#[derive(Clone, Serialize)]
struct List {
    offset: u64,
}

#[derive(Deserialize)]
struct Page {
    files: Vec<File>,
    total: Option<u64>,
}

impl Request for List {
    type Response = Page;
    const OPERATION: &'static Operation = &Operation {
        id: "list",
        method: Method::Get,
        path: "/list",
        params: &[Param::query("offset")],
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[],
        errors: &[],
        profile: &koodrive_runtime::Profile::PLAIN,
    };
}

impl Paged for List {
    type Item = File;
    type Style = pagination::Offset;

    fn items(page: &mut Page) -> Option<&mut Vec<File>> {
        Some(&mut page.files)
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(page: &Page) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}
