//! Two lists, one by cursor and one by offset, and the servers that return them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use koodrive_runtime::{
    Auth, Body, BoxFuture, Client, Error, Items, Method, Operation, Paged, Param, Request, RetryPolicy, Transport,
    TransportError, pagination,
};
use serde::{Deserialize, Serialize};

use crate::support::{ENDPOINT, Script};

/// A list by cursor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListNames {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
pub struct Names {
    pub names: Vec<String>,
    pub next: Option<String>,
}

impl Request for ListNames {
    type Response = Names;
    const OPERATION: &'static Operation = &operation("listNames", &[Param::query("cursor")]);
}

impl Paged for ListNames {
    type Item = String;
    type Style = pagination::Cursor;

    fn items(page: &mut Names) -> Option<&mut Vec<String>> {
        Some(&mut page.names)
    }

    fn position(&self) -> Option<String> {
        self.cursor.clone()
    }

    fn rest(page: &Names) -> Option<String> {
        page.next.clone()
    }

    fn turn(&mut self, to: String) {
        self.cursor = Some(to);
    }
}

/// A list by offset.
#[derive(Clone, Debug, Serialize)]
pub struct ListNumbers {
    pub offset: u64,
    pub limit: u32,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Numbers {
    pub list: Option<Vec<u32>>,
    pub total: Option<u64>,
}

impl Request for ListNumbers {
    type Response = Numbers;
    const OPERATION: &'static Operation = &operation("listNumbers", &[Param::query("offset"), Param::query("limit")]);
}

impl Paged for ListNumbers {
    type Item = u32;
    type Style = pagination::Offset;

    fn items(page: &mut Numbers) -> Option<&mut Vec<u32>> {
        page.list.as_mut()
    }

    fn position(&self) -> Option<u64> {
        Some(self.offset)
    }

    fn rest(page: &Numbers) -> Option<u64> {
        page.total
    }

    fn turn(&mut self, to: u64) {
        self.offset = to;
    }
}

const fn operation(id: &'static str, params: &'static [Param]) -> Operation {
    Operation {
        id,
        method: Method::Get,
        path: "/list",
        params,
        auth: Auth::None,
        idempotent: true,
        has_body: false,
        common: &[],
        errors: &[],
        success: None,
        profile: crate::support::PROFILE,
    }
}

/// A script of pages, each `names | next cursor`.
pub fn script(pages: &[&str]) -> Script {
    pages.iter().fold(Script::new(), |script, page| {
        let (names, next) = page.split_once('|').unwrap();
        let names: Vec<&str> = names.split_whitespace().collect();
        script.respond(200, serde_json::json!({ "code": 0, "names": names, "next": next.trim() }).to_string())
    })
}

/// Attempts each call once: these tests are about what a list makes of a failed page.
pub fn client(transport: impl Transport) -> Client {
    Client::builder(ENDPOINT).transport(transport).retry(RetryPolicy::never()).build().unwrap()
}

/// The queries so far, `-` for none.
pub fn queries(script: &Script) -> Vec<String> {
    script.sent().iter().map(|request| request.uri().query().unwrap_or("-").to_owned()).collect()
}

/// All items, and the error that the list ends with, if any.
pub async fn all<R: Paged>(items: &mut Items<R>) -> (Vec<R::Item>, Option<Error>) {
    let mut found = Vec::new();
    loop {
        match items.next_item().await {
            Ok(Some(item)) => found.push(item),
            Ok(None) => return (found, None),
            Err(error) => return (found, Some(error)),
        }
    }
}

/// Always has another page.
#[derive(Clone, Default)]
pub struct Endless(pub Arc<AtomicUsize>);

impl Transport for Endless {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let page = self.0.fetch_add(1, Ordering::Relaxed);
        let body = format!(r#"{{"code":0,"names":["{page}"],"next":"{page}","list":[1,2]}}"#);
        Box::pin(async { Ok(http::Response::new(body.into())) })
    }
}

/// Never responds, and counts the calls in flight.
#[derive(Clone, Default)]
pub struct Silent(pub Arc<AtomicUsize>);

struct Waiting(Arc<AtomicUsize>);

impl Drop for Waiting {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Transport for Silent {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        self.0.fetch_add(1, Ordering::Relaxed);
        let waiting = Waiting(self.0.clone());
        Box::pin(async move {
            let _waiting = waiting;
            std::future::pending().await
        })
    }
}
