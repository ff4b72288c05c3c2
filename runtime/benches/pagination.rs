//! How much memory a walk over a long list takes: `cargo bench -p koodrive-runtime --bench pagination`.
//!
//! An allocator counts the bytes that are live; the most that a walk adds to what was there before it is its peak. The
//! count depends on the code alone, not on what the system's allocator keeps back. A walk that keeps all items shows
//! that the measure sees what it should.

#![allow(clippy::expect_used, clippy::print_stdout, reason = "a benchmark prints, and stops where it cannot go on")]
#![allow(unreachable_pub, reason = "the support module is shared by several benchmarks")]

mod support;

use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use koodrive_runtime::{
    Auth, Body, BoxFuture, Client, Items, Method, Operation, Paged, Param, Request, Timer, Transport, TransportError,
    pagination,
};
use peak_alloc::PeakAlloc;
use serde::{Deserialize, Serialize};
use support::{Limit, quick, report};

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const PAGE: u64 = 100;

fn main() {
    if std::env::args().any(|argument| argument == "--list") {
        return;
    }
    let [least, middle, most] = if quick() { [1_000, 2_000, 3_000] } else { [10_000, 100_000, 1_000_000] };
    // What is made once and stays belongs to no walk.
    walk(PAGE, false);
    let [small, _, large] = [least, middle, most].map(|items| {
        let start = Instant::now();
        let bytes = walk(items, false);
        println!("{items} items: {:.1} KiB at most, {:.2} s", kibibytes(bytes), start.elapsed().as_secs_f64());
        bytes
    });
    let kept = walk(most, true);
    println!("{most} items kept: {:.1} KiB, {:.0} times as much", kibibytes(kept), over(kept, large));
    assert!(kept > large, "what is kept is measured");
    report(&format!("a walk over {most} items"), &format!("{least} items"), over(large, small), Limit::Memory(1.5));
}

#[allow(clippy::cast_precision_loss, reason = "three digits of it are shown")]
fn over(more: usize, less: usize) -> f64 {
    more as f64 / less.max(1) as f64
}

fn kibibytes(bytes: usize) -> f64 {
    over(bytes, 1024)
}

/// Walks, and returns the most bytes that were live on the way beyond those before it.
fn walk(count: u64, keep: bool) -> usize {
    let before = MEMORY.current_usage();
    MEMORY.reset_peak_usage();
    let client =
        Client::builder("https://localhost").transport(Maker { count }).timer(Still).build().expect("a client");
    let mut items = Items::new(&client, List { offset: 0 });
    let mut kept = Vec::new();
    let mut sum = 0;
    while let Some(item) = at_once(items.next_item()).expect("no call fails") {
        sum += item.size;
        if keep {
            kept.push(item);
        }
    }
    assert_eq!(sum, count * count.saturating_sub(1) / 2, "every item has come once");
    MEMORY.peak_usage().saturating_sub(before)
}

/// The result of a future that never waits.
fn at_once<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => unreachable!("the transport responds at once"),
    }
}

/// Makes each page on request.
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

/// No time passes.
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
        success: None,
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
