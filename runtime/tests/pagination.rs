//! Pagination through a scripted transport: what is requested, when, and what ends a list.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "pagination/lists.rs"]
#[allow(unreachable_pub, reason = "the tests share it")]
mod lists;
#[path = "pagination/offset.rs"]
mod offset;
mod support;

use std::pin::{Pin, pin};
use std::sync::atomic::Ordering;
use std::task::{Context, Poll, Waker};

use futures_core::{FusedStream, Stream};
use koodrive_runtime::{Error, ErrorKind, Items, Pages, TransportErrorKind};
use lists::{Endless, ListNames, ListNumbers, Silent, all, client, queries, script};
use support::{FOREIGN, Script};

async fn names(script: &Script) -> (String, Option<Error>) {
    let (names, error) = all(&mut Items::new(&client(script.clone()), ListNames::default())).await;
    (names.join(" "), error)
}

#[tokio::test]
async fn pages_follow_their_cursors_to_the_one_without() {
    let script = script(&["a b|1", "c|2/&", "d|"]);
    assert!(matches!(names(&script).await, (found, None) if found == "a b c d"));
    assert_eq!(queries(&script), ["-", "cursor=1", "cursor=2%2F%26"]);
}

#[tokio::test]
async fn no_cursor_and_a_null_cursor_end_a_list_as_an_empty_one_does() {
    for last in [
        r#"{"code":0,"names":["a"]}"#,
        r#"{"code":0,"names":["a"],"next":null}"#,
        r#"{"code":0,"names":["a"],"next":""}"#,
    ] {
        let script = Script::new().respond(200, last);
        assert!(matches!(names(&script).await, (found, None) if found == "a"), "{last}");
        assert_eq!(queries(&script), ["-"], "{last}");
    }
}

#[tokio::test]
async fn a_page_from_elsewhere_is_an_error_and_not_the_end() {
    for foreign in FOREIGN {
        let script = script(&["a|1"]).respond(200, *foreign).respond(200, r#"{"code":0,"names":["b"]}"#);
        let mut items = Items::new(&client(script.clone()), ListNames::default());
        let (found, error) = all(&mut items).await;
        assert_eq!(
            (found, error.map(|error| error.kind())),
            (vec!["a".to_owned()], Some(ErrorKind::Decode)),
            "{foreign}"
        );
        assert_eq!(items.next_request().and_then(|request| request.cursor.as_deref()), Some("1"), "to go on later");

        let script = Script::new().respond(200, r#"{"code":0,"list":[1,2]}"#).respond(200, *foreign);
        let mut items = Items::new(&client(script), ListNumbers { offset: 0, limit: 2 });
        assert_eq!((items.next_item().await.unwrap(), items.next_item().await.unwrap()), (Some(1), Some(2)));
        assert!(items.next_item().await.unwrap_err().is_decode(), "{foreign}");
    }
}

#[tokio::test]
async fn nothing_is_fetched_ahead() {
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
async fn an_empty_page_with_a_cursor_is_not_the_end() {
    let script = script(&["a|1", "|2", "|3", "b|"]);
    assert!(matches!(names(&script).await, (found, None) if found == "a b"));
    // A stream of pages yields the empty ones.
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
    assert_eq!(queries(&script), ["-", "cursor=1"]);
}

#[tokio::test]
async fn a_repeated_cursor_on_a_page_with_items_is_an_error_after_them() {
    let script = script(&["a|1", "b|1", "b|1"]);
    let mut items = Items::new(&client(script.clone()), ListNames::default());
    let (found, error) = all(&mut items).await;
    assert_eq!(found, ["a", "b"]);
    let error = error.unwrap();
    assert!(error.is_pagination() && error.kind() == ErrorKind::Pagination && !error.is_retryable(), "{error}");
    assert_eq!(error.operation(), Some("listNames"));
    assert!(error.to_string().starts_with("listNames: the server points back to an earlier page"), "{error}");
    assert_eq!(queries(&script), ["-", "cursor=1"], "the cycle is not followed");
    assert!(items.next_item().await.unwrap().is_none());
    assert_eq!(items.next_request(), Some(&ListNames { cursor: Some("1".into()) }));
}

#[tokio::test]
async fn a_cycle_of_several_pages_is_an_error() {
    let round = ["a|A", "b|B", "c|C"].repeat(10);
    let script = script(&round);
    let (found, error) = names(&script).await;
    assert!(error.unwrap().is_pagination());
    assert!(found.starts_with("a b c"));
    assert!(script.sent().len() <= 3 * 3, "{:?}", queries(&script));
    // Pages without items can form a cycle as well.
    let round = ["|A", "|B", "|C"].repeat(10);
    assert!(names(&self::script(&round)).await.1.unwrap().is_pagination());
}

#[tokio::test]
async fn an_endless_list_is_an_error_and_keeps_the_request_where_it_stopped() {
    let server = Endless::default();
    let mut items = Items::new(&client(server.clone()), ListNames::default()).max_pages(250);
    let (found, error) = all(&mut items).await;
    assert_eq!((found.len(), server.0.load(Ordering::Relaxed)), (250, 250));
    let error = error.unwrap();
    assert!(error.is_pagination(), "{error}");
    assert!(error.to_string().contains("after 250 pages") && error.to_string().contains("max_pages"), "{error}");
    assert_eq!(items.next_request(), Some(&ListNames { cursor: Some("249".into()) }));

    let mut numbers = Items::new(&client(Endless::default()), ListNumbers { offset: 0, limit: 2 }).max_pages(3);
    let (found, error) = all(&mut numbers).await;
    assert_eq!((found.len(), error.unwrap().kind()), (6, ErrorKind::Pagination));
}

#[tokio::test]
async fn a_list_has_a_hundred_thousand_pages_by_default() {
    let server = Endless::default();
    let (found, error) = all(&mut Items::new(&client(server.clone()), ListNames::default())).await;
    assert_eq!((found.len(), server.0.load(Ordering::Relaxed)), (100_000, 100_000));
    assert!(error.unwrap().is_pagination());
}

#[tokio::test]
async fn as_many_pages_as_allowed_are_not_an_error() {
    let script = script(&["a|1", "b|"]);
    let mut items = Items::new(&client(script), ListNames::default()).max_pages(2);
    assert!(all(&mut items).await.1.is_none());
}

#[tokio::test]
async fn an_error_in_the_middle_keeps_the_request() {
    let script =
        script(&["a|1", "b|2"]).fail(TransportErrorKind::Interrupted).respond(200, r#"{"code":0,"names":["c"]}"#);
    let client = client(script.clone());
    let mut items = Items::new(&client, ListNames::default());
    let (found, error) = all(&mut items).await;
    assert_eq!(found, ["a", "b"]);
    let error = error.unwrap();
    assert!(error.is_interrupted(), "{error}");
    assert_eq!(error.operation(), Some("listNames"));
    assert!(items.next_item().await.unwrap().is_none() && items.is_terminated(), "an error ends the stream");
    assert_eq!(script.sent().len(), 3);

    // Stored as text, and read again by another program.
    let kept = serde_json::to_string(items.next_request().unwrap()).unwrap();
    let (rest, error) = all(&mut Items::new(&client, serde_json::from_str::<ListNames>(&kept).unwrap())).await;
    assert!(error.is_none());
    assert_eq!(rest, ["c"]);
    assert_eq!(queries(&script), ["-", "cursor=1", "cursor=2", "cursor=2"]);
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
    assert_eq!((items.held(), items.size_hint()), (1, (1, None)), "b is left of this page");
}

#[tokio::test]
async fn a_request_with_a_cursor_starts_there() {
    let script = script(&["x|8", "y|"]);
    let request = ListNames { cursor: Some("7".into()) };
    assert_eq!(all(&mut Items::new(&client(script.clone()), request)).await.0, ["x", "y"]);
    assert_eq!(queries(&script), ["cursor=7", "cursor=8"]);
}

#[tokio::test]
async fn dropping_the_stream_ends_the_call_in_flight() {
    let server = Silent::default();
    let mut pages = Pages::new(&client(server.clone()), ListNames::default());
    let mut cx = Context::from_waker(Waker::noop());
    assert!(pin!(pages.next_page()).poll(&mut cx).is_pending());
    assert_eq!(server.0.load(Ordering::Relaxed), 1);
    // Dropping a future loses nothing: the next one waits for the same call.
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
async fn debug_shows_the_progress_and_no_content() {
    let script = script(&["secret-name another|secret-cursor"]);
    let mut items = Items::new(&client(script), ListNames::default());
    items.next_item().await.unwrap();
    let text = format!("{items:?}");
    assert!(text.contains("listNames") && text.contains("fetched: 1") && text.contains("held: 1"), "{text}");
    assert!(!text.contains("secret"), "{text}");
}
