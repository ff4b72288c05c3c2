//! However long a list is, one page of it is held at a time.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};

use koodrive_runtime::{
    Auth, Body, BoxFuture, Client, Items, Method, Operation, Paged, Param, Request, Transport, TransportError,
    pagination,
};
use serde::{Deserialize, Deserializer, Serialize};
use support::ENDPOINT;

const PAGE: usize = 100;
const ITEMS: usize = 20_000;

/// How many items there are now, and were at most. Nothing else in this program makes any.
static ALIVE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// An item that is counted for as long as it is there.
#[derive(Debug)]
struct Counted(usize);

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = usize::deserialize(deserializer)?;
        MOST.fetch_max(ALIVE.fetch_add(1, Ordering::Relaxed) + 1, Ordering::Relaxed);
        Ok(Self(number))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

#[derive(Clone, Serialize)]
struct List {
    cursor: Option<usize>,
}

#[derive(Deserialize)]
struct Response {
    items: Vec<Counted>,
    next: Option<String>,
}

impl Request for List {
    type Response = Response;
    const OPERATION: &'static Operation = &Operation {
        id: "list",
        method: Method::Get,
        path: "/list",
        params: &[Param::query("cursor")],
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
    type Item = Counted;
    type Style = pagination::Cursor;

    fn items(page: &mut Response) -> Option<&mut Vec<Counted>> {
        Some(&mut page.items)
    }

    fn position(&self) -> Option<String> {
        self.cursor.map(|cursor| cursor.to_string())
    }

    fn rest(page: &Response) -> Option<String> {
        page.next.clone()
    }

    fn turn(&mut self, to: String) {
        self.cursor = to.parse().ok();
    }
}

/// Makes each page when it is requested.
struct Maker;

impl Transport for Maker {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let start = request.uri().query().map_or(0, |query| query.trim_start_matches("cursor=").parse().unwrap());
        let (items, end): (Vec<usize>, usize) = ((start..start + PAGE).collect(), start + PAGE);
        let next = (end < ITEMS).then(|| end.to_string());
        let body = serde_json::json!({ "items": items, "next": next }).to_string();
        Box::pin(async { Ok(http::Response::new(body.into())) })
    }
}

#[tokio::test]
async fn one_page_is_held_at_most() {
    let client = Client::builder(ENDPOINT).transport(Maker).build().unwrap();
    let mut items = Items::new(&client, List { cursor: None });
    let mut count = 0;
    while let Some(item) = items.next_item().await.unwrap() {
        assert_eq!(item.0, count);
        count += 1;
    }
    assert_eq!(count, ITEMS);
    assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
    assert_eq!(MOST.load(Ordering::Relaxed), PAGE);
}
