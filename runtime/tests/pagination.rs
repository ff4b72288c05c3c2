//! Lists that come in pages, through a scripted transport: what is asked for, when, and what ends a list.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

use futures_core::{FusedStream, Stream};
use koodrive_runtime::{
    Auth, Body, BoxFuture, Client, Error, ErrorKind, Items, Method, Operation, Paged, Pages, Param, Request,
    RetryPolicy, Transport, TransportError, TransportErrorKind, pagination,
};
use serde::{Deserialize, Serialize};
use support::{ENDPOINT, Script};

/// A list by cursor.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
struct ListNames {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
}

#[derive(Debug, Default, PartialEq, Deserialize)]
#[serde(default)]
struct Names {
    names: Vec<String>,
    next: Option<String>,
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

    fn told(page: &Names) -> Option<String> {
        page.next.clone()
    }

    fn turn(&mut self, to: String) {
        self.cursor = Some(to);
    }
}

/// A list by offset.
#[derive(Clone, Debug, Serialize)]
struct ListNumbers {
    offset: u64,
    limit: u32,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Numbers {
    list: Option<Vec<u32>>,
    total: Option<u64>,
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

    fn told(page: &Numbers) -> Option<u64> {
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
        profile: support::PROFILE,
    }
}

/// A script of pages, each `names | next cursor`.
fn script(pages: &[&str]) -> Script {
    pages.iter().fold(Script::new(), |script, page| {
        let (names, next) = page.split_once('|').unwrap();
        let names: Vec<&str> = names.split_whitespace().collect();
        script.respond(200, serde_json::json!({ "code": 0, "names": names, "next": next.trim() }).to_string())
    })
}

/// It attempts each call once: what a list makes of the failure of a page is what these tests are about.
fn client(transport: impl Transport) -> Client {
    Client::builder(ENDPOINT).transport(transport).retry(RetryPolicy::never()).build().unwrap()
}

/// The queries so far, `-` for none.
fn asked(script: &Script) -> Vec<String> {
    script.sent().iter().map(|request| request.uri().query().unwrap_or("-").to_owned()).collect()
}

/// All that comes, and the error that it ends with, if any.
async fn all<R: Paged>(items: &mut Items<R>) -> (Vec<R::Item>, Option<Error>) {
    let mut found = Vec::new();
    loop {
        match items.next_item().await {
            Ok(Some(item)) => found.push(item),
            Ok(None) => return (found, None),
            Err(error) => return (found, Some(error)),
        }
    }
}

async fn names(script: &Script) -> (String, Option<Error>) {
    let (names, error) = all(&mut Items::new(&client(script.clone()), ListNames::default())).await;
    (names.join(" "), error)
}

#[tokio::test]
async fn pages_follow_their_cursors_to_the_one_without() {
    let script = script(&["a b|1", "c|2/&", "d|"]);
    assert!(matches!(names(&script).await, (found, None) if found == "a b c d"));
    assert_eq!(asked(&script), ["-", "cursor=1", "cursor=2%2F%26"]);
}

#[tokio::test]
async fn no_cursor_and_a_null_cursor_end_a_list_as_an_empty_one_does() {
    for last in [r#"{"names":["a"]}"#, r#"{"names":["a"],"next":null}"#, r#"{"names":["a"],"next":""}"#] {
        let script = Script::new().respond(200, last);
        assert!(matches!(names(&script).await, (found, None) if found == "a"), "{last}");
        assert_eq!(asked(&script), ["-"], "{last}");
    }
}

#[tokio::test]
async fn nothing_is_fetched_before_it_is_asked_for() {
    let script = script(&["a b|1", "c|2", "d|"]);
    let mut items = Items::new(&client(script.clone()), ListNames::default());
    let count = || script.sent().len();
    assert_eq!(count(), 0);
    for (name, calls) in [("a", 1), ("b", 1), ("c", 2), ("d", 3)] {
        assert_eq!(items.next_item().await.unwrap().as_deref(), Some(name));
        assert_eq!(count(), calls, "{name}");
    }
    assert_eq!(items.next_item().await.unwrap(), None);
    assert_eq!(count(), 3);
}

#[tokio::test]
async fn a_future_that_is_never_polled_fetches_nothing() {
    let script = script(&["a|"]);
    let mut pages = Pages::new(&client(script.clone()), ListNames::default());
    drop(pages.next_page());
    assert_eq!(script.sent().len(), 0);
}

#[tokio::test]
async fn an_empty_page_with_a_cursor_goes_on() {
    let script = script(&["a|1", "|2", "|3", "b|"]);
    assert!(matches!(names(&script).await, (found, None) if found == "a b"));
    // Whoever asks for pages sees the empty ones.
    let script = self::script(&["|1", "b|"]);
    let mut pages = Pages::new(&client(script.clone()), ListNames::default());
    assert_eq!(pages.next_page().await.unwrap().unwrap().names, Vec::<String>::new());
    assert_eq!(pages.next_page().await.unwrap().unwrap().names, ["b"]);
    assert!(pages.next_page().await.unwrap().is_none());
}

#[tokio::test]
async fn a_repeated_cursor_on_an_empty_page_is_the_end() {
    let script = script(&["a|1", "|1"]);
    assert!(matches!(names(&script).await, (found, None) if found == "a"));
    assert_eq!(asked(&script), ["-", "cursor=1"]);
}

#[tokio::test]
async fn a_repeated_cursor_on_a_page_with_items_is_an_error_after_them() {
    let script = script(&["a|1", "b|1", "b|1"]);
    let mut items = Items::new(&client(script.clone()), ListNames::default());
    let (found, error) = all(&mut items).await;
    assert_eq!(found, ["a", "b"]);
    let error = error.unwrap();
    assert!(error.is_paging() && error.kind() == ErrorKind::Paging && !error.is_retryable(), "{error}");
    assert_eq!(error.operation(), Some("listNames"));
    assert!(error.to_string().starts_with("listNames: the server points back to a page"), "{error}");
    assert_eq!(asked(&script), ["-", "cursor=1"], "the circle is not walked");
    assert!(items.next_item().await.unwrap().is_none());
    assert_eq!(items.next_request(), Some(&ListNames { cursor: Some("1".into()) }));
}

#[tokio::test]
async fn a_circle_of_several_pages_is_an_error() {
    let round = ["a|A", "b|B", "c|C"].repeat(10);
    let script = script(&round);
    let (found, error) = names(&script).await;
    assert!(error.unwrap().is_paging());
    assert!(found.starts_with("a b c"));
    assert!(script.sent().len() <= 3 * 3, "{:?}", asked(&script));
    // Pages without items go round in circles as well.
    let round = ["|A", "|B", "|C"].repeat(10);
    assert!(names(&self::script(&round)).await.1.unwrap().is_paging());
}

/// Has always another page.
#[derive(Clone, Default)]
struct Endless(Arc<AtomicUsize>);

impl Transport for Endless {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let page = self.0.fetch_add(1, Ordering::Relaxed);
        let body = format!(r#"{{"names":["{page}"],"next":"{page}","list":[1,2]}}"#);
        Box::pin(async { Ok(http::Response::new(body.into())) })
    }
}

#[tokio::test]
async fn an_endless_list_is_an_error_and_tells_where_it_stopped() {
    let server = Endless::default();
    let mut items = Items::new(&client(server.clone()), ListNames::default()).max_pages(250);
    let (found, error) = all(&mut items).await;
    assert_eq!((found.len(), server.0.load(Ordering::Relaxed)), (250, 250));
    let error = error.unwrap();
    assert!(error.is_paging(), "{error}");
    assert!(error.to_string().contains("after 250 pages") && error.to_string().contains("max_pages"), "{error}");
    assert_eq!(items.next_request(), Some(&ListNames { cursor: Some("249".into()) }));

    let mut numbers = Items::new(&client(Endless::default()), ListNumbers { offset: 0, limit: 2 }).max_pages(3);
    let (found, error) = all(&mut numbers).await;
    assert_eq!((found.len(), error.unwrap().kind()), (6, ErrorKind::Paging));
}

#[tokio::test]
async fn a_list_has_a_hundred_thousand_pages_unless_said_otherwise() {
    let server = Endless::default();
    let (found, error) = all(&mut Items::new(&client(server.clone()), ListNames::default())).await;
    assert_eq!((found.len(), server.0.load(Ordering::Relaxed)), (100_000, 100_000));
    assert!(error.unwrap().is_paging());
}

#[tokio::test]
async fn as_many_pages_as_allowed_are_no_error() {
    let script = script(&["a|1", "b|"]);
    let mut items = Items::new(&client(script), ListNames::default()).max_pages(2);
    assert!(all(&mut items).await.1.is_none());
}

#[tokio::test]
async fn an_error_in_the_middle_keeps_the_place() {
    let script = script(&["a|1", "b|2"]).fail(TransportErrorKind::Interrupted).respond(200, r#"{"names":["c"]}"#);
    let client = client(script.clone());
    let mut items = Items::new(&client, ListNames::default());
    let (found, error) = all(&mut items).await;
    assert_eq!(found, ["a", "b"]);
    let error = error.unwrap();
    assert!(error.is_interrupted(), "{error}");
    assert_eq!(error.operation(), Some("listNames"));
    assert!(items.next_item().await.unwrap().is_none() && items.is_terminated(), "an error ends the stream");
    assert_eq!(script.sent().len(), 3);

    // Kept as text, and read again by another program.
    let kept = serde_json::to_string(items.next_request().unwrap()).unwrap();
    let (rest, error) = all(&mut Items::new(&client, serde_json::from_str::<ListNames>(&kept).unwrap())).await;
    assert!(error.is_none());
    assert_eq!(rest, ["c"]);
    assert_eq!(asked(&script), ["-", "cursor=1", "cursor=2", "cursor=2"]);
}

#[tokio::test]
async fn the_next_request_moves_with_the_pages() {
    let script = script(&["a b|1", "c|"]);
    let mut pages = Pages::new(&client(script.clone()), ListNames::default());
    assert_eq!(pages.next_request(), Some(&ListNames::default()));
    pages.next_page().await.unwrap();
    assert_eq!(pages.next_request(), Some(&ListNames { cursor: Some("1".into()) }));
    let mut items = pages.items();
    assert_eq!(items.held(), 0);
    assert_eq!(items.next_item().await.unwrap().as_deref(), Some("c"));
    assert_eq!(items.next_request(), None);

    let mut items = Items::new(&client(self::script(&["a b|1"])), ListNames::default());
    items.next_item().await.unwrap();
    assert_eq!((items.held(), items.size_hint()), (1, (1, None)), "b is still to come of this page");
}

#[tokio::test]
async fn a_request_with_a_cursor_starts_there() {
    let script = script(&["x|8", "y|"]);
    let request = ListNames { cursor: Some("7".into()) };
    assert_eq!(all(&mut Items::new(&client(script.clone()), request)).await.0, ["x", "y"]);
    assert_eq!(asked(&script), ["cursor=7", "cursor=8"]);
}

/// A script of pages by offset: the numbers, and the total where it is told.
fn numbers(pages: &[(&[u32], Option<&str>)]) -> Script {
    pages.iter().fold(Script::new(), |script, (list, total)| {
        let total = total.map(|total| format!(r#","total":{total}"#)).unwrap_or_default();
        script.respond(200, format!(r#"{{"code":0,"list":{list:?}{total}}}"#))
    })
}

async fn walk(script: &Script, offset: u64, limit: u32) -> (Vec<u32>, Vec<String>) {
    let (found, error) = all(&mut Items::new(&client(script.clone()), ListNumbers { offset, limit })).await;
    assert!(error.is_none(), "{error:?}");
    (found, asked(script))
}

#[tokio::test]
async fn with_a_total_no_call_is_made_in_vain() {
    let script = numbers(&[(&[1, 2], Some("3")), (&[3], Some("\"3\""))]);
    let (found, asked) = walk(&script, 0, 2).await;
    assert_eq!(found, [1, 2, 3]);
    assert_eq!(asked, ["offset=0&limit=2", "offset=2&limit=2"]);
}

#[tokio::test]
async fn without_a_total_an_empty_page_is_the_end_and_a_short_one_is_not() {
    let script = numbers(&[(&[1, 2], None), (&[3], None), (&[4, 5], None), (&[], None)]);
    let (found, asked) = walk(&script, 0, 2).await;
    assert_eq!(found, [1, 2, 3, 4, 5]);
    assert_eq!(asked, ["offset=0&limit=2", "offset=2&limit=2", "offset=3&limit=2", "offset=5&limit=2"]);
}

#[tokio::test]
async fn a_server_that_caps_the_limit_loses_nothing() {
    let script = numbers(&[(&[1, 2], Some("5")), (&[3, 4], Some("5")), (&[5], Some("5"))]);
    let (found, asked) = walk(&script, 0, 1000).await;
    assert_eq!(found, [1, 2, 3, 4, 5]);
    assert_eq!(asked, ["offset=0&limit=1000", "offset=2&limit=1000", "offset=4&limit=1000"]);
}

#[tokio::test]
async fn a_list_that_shrinks_or_grows_on_the_way_ends_where_it_ends() {
    let script = numbers(&[(&[1, 2], Some("4")), (&[], Some("2"))]);
    assert_eq!(walk(&script, 0, 2).await.0, [1, 2]);
    let script = numbers(&[(&[1, 2], Some("3")), (&[3, 4], Some("5")), (&[5], Some("5"))]);
    assert_eq!(walk(&script, 0, 2).await.0, [1, 2, 3, 4, 5]);
    // A total that is less than what has come cannot be one.
    let script = numbers(&[(&[1, 2], Some("0")), (&[3], Some("0")), (&[], Some("0"))]);
    assert_eq!(walk(&script, 0, 2).await.0, [1, 2, 3]);
}

#[tokio::test]
async fn an_respond_without_the_list_is_an_empty_page() {
    let script = Script::new().respond(200, r#"{"code":0}"#);
    assert_eq!(walk(&script, 7, 2).await, (Vec::new(), vec!["offset=7&limit=2".to_owned()]));
}

#[tokio::test]
async fn a_request_with_an_offset_starts_there() {
    let script = numbers(&[(&[8, 9], Some("12")), (&[10, 11], Some("12"))]);
    let (found, asked) = walk(&script, 8, 2).await;
    assert_eq!(found, [8, 9, 10, 11]);
    assert_eq!(asked, ["offset=8&limit=2", "offset=10&limit=2"]);
}

/// Never answers, and knows whether it is still asked to.
#[derive(Clone, Default)]
struct Silent(Arc<AtomicUsize>);

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

#[tokio::test]
async fn dropping_the_stream_ends_the_call_under_way() {
    let server = Silent::default();
    let mut pages = Pages::new(&client(server.clone()), ListNames::default());
    let mut cx = Context::from_waker(Waker::noop());
    assert!(pin!(pages.next_page()).poll(&mut cx).is_pending());
    assert_eq!(server.0.load(Ordering::Relaxed), 1);
    // A future that is dropped takes nothing with it: the same call is waited for again.
    assert!(pin!(pages.next_page()).poll(&mut cx).is_pending());
    assert_eq!(server.0.load(Ordering::Relaxed), 1);
    drop(pages);
    assert_eq!(server.0.load(Ordering::Relaxed), 0);
}

#[tokio::test]
async fn both_are_streams() {
    async fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
        std::future::poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
    }
    let client = client(script(&["a|1", "b|"]));
    let mut pages = Pages::new(&client, ListNames::default());
    assert_eq!(next(&mut pages).await.unwrap().unwrap().names, ["a"]);
    let mut items = pages.items();
    assert_eq!(next(&mut items).await.unwrap().unwrap(), "b");
    assert!(next(&mut items).await.is_none() && items.is_terminated());
    assert!(matches!(Pin::new(&mut items).poll_next(&mut Context::from_waker(Waker::noop())), Poll::Ready(None)));
}

/// Whatever the request is made of, as long as it is `Send`.
#[test]
fn streams_are_send_and_unpin() {
    fn both<T: Send + Unpin + 'static>() {}
    fn future<T: Send>(_: T) {}
    both::<Pages<ListNames>>();
    both::<Items<ListNames>>();
    both::<Pages<ListNumbers>>();
    both::<Items<ListNumbers>>();
    let mut items = Items::new(&client(Silent::default()), ListNames::default());
    future(items.next_item());
}

#[tokio::test]
async fn debug_shows_how_far_it_is_and_no_content() {
    let script = script(&["secret-name another|secret-cursor"]);
    let mut items = Items::new(&client(script), ListNames::default());
    items.next_item().await.unwrap();
    let text = format!("{items:?}");
    assert!(text.contains("listNames") && text.contains("fetched: 1") && text.contains("held: 1"), "{text}");
    assert!(!text.contains("secret"), "{text}");
}
