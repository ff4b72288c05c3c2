//! A transfer ends.

use std::time::Duration;

use koodrive_runtime::{
    Body, BoxFuture, CallOptions, Client, DownloadRequest, ErrorKind, RetryPolicy, Transport, TransportError,
};
use tokio::time::Instant;

use super::support::{ENDPOINT, Script};
use super::{Drip, URL, client};

const SECOND: Duration = Duration::from_secs(1);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Takes a piece of an upload, and gives a byte of a download, every 59 seconds.
struct Dripping;

impl Transport for Dripping {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let mut body = request.into_body();
            while body.next_chunk().await.is_some() {
                tokio::time::sleep(59 * SECOND).await;
            }
            Ok(http::Response::new(Body::stream(Drip::every(59 * SECOND), u64::MAX)))
        })
    }
}

fn dripping() -> Client {
    Client::builder(ENDPOINT).transport(Dripping).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn what_drips_ends_after_a_day() {
    let before = Instant::now();
    let error = dripping().put_part(URL, vec![0; 256 * 1024 * 1024]).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), before.elapsed().as_secs()), (ErrorKind::Timeout, 1, DAY.as_secs()));
    assert!(format!("{error:#}").contains("did not end within"), "{error:#}");

    let before = Instant::now();
    let mut download = dripping().download(URL).await.unwrap();
    let mut bytes = 0;
    let error = loop {
        match download.next_chunk().await {
            Ok(chunk) => bytes += chunk.unwrap().len(),
            Err(error) => break error,
        }
    };
    assert_eq!((error.kind(), before.elapsed().as_secs()), (ErrorKind::Timeout, DAY.as_secs()));
    assert_eq!(bytes, 86_400 / 59 + 1);
}

#[tokio::test(start_paused = true)]
async fn the_budget_can_be_set_and_counts_attempts_pauses_and_reading() {
    let within = |limit| CallOptions::new().transfer_timeout(limit);
    let before = Instant::now();
    let error = dripping().with(within(100 * SECOND)).put_part(URL, vec![0; 1 << 20]).await.unwrap_err();
    assert_eq!((error.kind(), before.elapsed().as_secs()), (ErrorKind::Timeout, 100));

    // Attempts that stall for a minute each: the second one is cut short.
    let script = Script::new().stall().stall().stall();
    let before = Instant::now();
    let error = client(&script).with(within(90 * SECOND)).put_part(URL, "1").await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), before.elapsed().as_secs()), (ErrorKind::Timeout, 2, 90));

    // A pause that would end too late is not begun.
    let script = Script::new().respond_with(503, ("retry-after", "10"), "");
    let before = Instant::now();
    let error = client(&script).with(within(10 * SECOND)).download(URL).await.unwrap_err();
    assert_eq!((error.status(), error.attempts(), before.elapsed().as_secs()), (Some(503), 1, 0));

    // A caller that does not read.
    let mut download = dripping().with(within(100 * SECOND)).download(URL).await.unwrap();
    download.next_chunk().await.unwrap();
    tokio::time::sleep(100 * SECOND).await;
    assert!(download.next_chunk().await.unwrap_err().is_timeout());

    let before = Instant::now();
    dripping().with(within_none()).put_part(URL, vec![0; 256 * 1024 * 1024]).await.unwrap();
    assert!(before.elapsed() > 2 * DAY, "{:?}", before.elapsed());
}

fn within_none() -> CallOptions {
    CallOptions::new().transfer_timeout(None)
}

#[tokio::test(start_paused = true)]
async fn a_pause_beyond_the_policy_is_not_begun() {
    for asked in ["86400", "121", "18446744073709551616", "99999999999999999999"] {
        let script = Script::new().respond_with(503, ("retry-after", asked), "<Error><Code>SlowDown</Code></Error>");
        let before = Instant::now();
        let error = client(&script).put_part(URL, "1").await.unwrap_err();
        assert_eq!((error.attempts(), before.elapsed()), (1, Duration::ZERO), "{asked}");
        assert!(error.retry_after() > Some(120 * SECOND), "{asked}: {error:?}");
    }
    // What bounds the pauses does not bound the attempts, which take as long as their bytes do.
    let script = Script::new().stall().stall().stall().respond(200, "");
    client(&script).put_part(URL, "1").await.unwrap();
    assert!(script.waits().iter().sum::<Duration>() > 120 * SECOND, "{:?}", script.waits());
    // All pauses together count.
    let script = (0..9).fold(Script::new(), |script, _| script.respond_with(503, ("retry-after", "50"), ""));
    let patient = CallOptions::new().retry(RetryPolicy::new().max_attempts(9));
    let error = client(&script).with(patient).download(URL).await.unwrap_err();
    assert_eq!((error.attempts(), error.elapsed().as_secs()), (3, 100));
}

#[tokio::test(start_paused = true)]
async fn a_transfer_that_is_given_up_during_a_pause_returns_its_tokens() {
    let script = (0..9).fold(Script::new(), |script, _| script.respond_with(503, ("retry-after", "10"), ""));
    let client = script.builder().retry_tokens(1).build().unwrap();
    for _ in 0..3 {
        assert!(tokio::time::timeout(SECOND, client.put_part(URL, "1")).await.is_err());
        assert!(tokio::time::timeout(SECOND, client.download(URL)).await.is_err());
    }
    assert_eq!(client.put_part(URL, "1").await.unwrap_err().attempts(), 2);
    assert_eq!(client.download(DownloadRequest::new(URL)).await.unwrap_err().attempts(), 1);
}
