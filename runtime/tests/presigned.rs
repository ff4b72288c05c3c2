//! Transfers to and from pre-signed URLs, through a scripted transport.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::time::{Duration, SystemTime};

use koodrive_runtime::transport::AttemptInfo;
use koodrive_runtime::{Body, CallOptions, Client, ManualClock, RetryPolicy, StaticToken, TransportErrorKind};
use support::{Script, header};

const URL: &str =
    "https://obs.example.com/bucket/part?X-Amz-Signature=signed-0123456789&X-Amz-Iteration-Hash-Ctx=eyJ9%3D";

fn client(script: &Script) -> Client {
    let builder = script.builder().credentials(StaticToken::new("token-0123456789")).retry(RetryPolicy::never());
    let client = builder.language("zh-CN").build().unwrap();
    client.with(CallOptions::new().header("x-own", "1").unwrap())
}

#[tokio::test]
async fn a_part_goes_with_its_length_and_nothing_else() {
    let script = Script::new();
    client(&script).put_part(URL, "12345").await.unwrap();
    let sent = script.only();
    assert_eq!((sent.method(), sent.uri().to_string().as_str()), (&http::Method::PUT, URL));
    assert_eq!((sent.headers().len(), header(&sent, "content-length")), (1, Some("5")));
    assert_eq!(sent.body().as_slice(), b"12345");
    let info = sent.extensions().get::<AttemptInfo>().unwrap();
    assert_eq!((info.operation, info.number), (None, 1));
}

#[tokio::test]
async fn an_empty_part_says_so() {
    let script = Script::new();
    client(&script).put_part(URL, Body::empty()).await.unwrap();
    assert_eq!(header(&script.only(), "content-length"), Some("0"));
}

#[tokio::test]
async fn a_download_sends_nothing_along() {
    let script = Script::new().respond(200, "hello").respond(200, "hello").respond(200, "hello");
    let client = client(&script);
    let download = client.download(URL).await.unwrap();
    assert_eq!(download.length(), Some(5));
    assert_eq!(download.bytes_limited(5).await.unwrap(), "hello");
    assert!(client.download(URL).await.unwrap().bytes_limited(4).await.unwrap_err().is_too_large());
    let mut download = client.download(URL).await.unwrap();
    assert_eq!(download.next_chunk().await.unwrap().as_deref(), Some(&b"hello"[..]));
    assert_eq!(download.next_chunk().await.unwrap(), None);
    assert!(script.sent().iter().all(|sent| sent.headers().is_empty() && sent.method() == http::Method::GET));
}

#[tokio::test]
async fn a_download_that_is_shorter_than_announced_is_an_error() {
    let response = http::Response::builder().header("content-length", "9");
    let script = Script::new().response(response.body(Body::from_stream(NoStream, None)).unwrap());
    let download = client(&script).download(URL).await.unwrap();
    assert_eq!(download.length(), Some(9));
    let error = download.bytes_limited(100).await.unwrap_err();
    assert!(error.is_interrupted(), "{error:#}");
    assert!(format!("{error:#}").contains("0 of 9 bytes"), "{error:#}");
}

struct NoStream;

impl futures_core::Stream for NoStream {
    type Item = Result<bytes::Bytes, std::io::Error>;
    fn poll_next(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::task::Poll::Ready(None)
    }
}

#[tokio::test]
async fn refusals_of_the_storage_show_status_and_start_but_not_the_url() {
    let redirect = http::Response::builder().status(307).header("location", "https://evil.example.com/?s=0123456789");
    let script = Script::new()
        .respond(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>")
        .respond(503, "")
        .response(redirect.body(Body::empty()).unwrap())
        .fail(TransportErrorKind::Connect);
    let client = client(&script);
    let expired = client.put_part(URL, "1").await.unwrap_err();
    assert!(expired.is_storage() && !expired.is_retryable() && expired.status() == Some(403));
    assert!(expired.to_string().starts_with("putPart: HTTP 403"), "{expired}");
    assert!(expired.body_start().unwrap().contains("Request has expired"));
    let busy = client.download(URL).await.unwrap_err();
    assert!(busy.is_storage() && busy.is_retryable() && busy.operation().is_none());
    let redirected = client.download(URL).await.unwrap_err();
    assert!(redirected.is_redirect() && redirected.to_string().contains("evil.example.com"), "{redirected}");
    let unconnected = client.download(URL).await.unwrap_err();
    assert!(unconnected.is_connect());
    for error in [expired, busy, redirected, unconnected] {
        assert!(!format!("{error:#} {error:?}").contains("0123456789"), "{error:?}");
    }
}

#[tokio::test]
async fn an_invalid_url_or_part_is_an_error_before_anything_is_sent() {
    let script = Script::new();
    let client = client(&script);
    for url in ["", "not a url", "/path", "ftp://h/x", "http://obs.example.com/x?secret", "https://user:secret@h/x"] {
        let error = client.put_part(url, "1").await.unwrap_err();
        assert!(error.is_request() && !error.to_string().contains("secret"), "{url}: {error}");
        assert!(client.download(url).await.unwrap_err().is_request(), "{url}");
    }
    let unknown = Body::from_stream(NoStream, None);
    assert!(client.put_part(URL, unknown).await.unwrap_err().is_request());
    assert!(script.sent().is_empty());
}

#[tokio::test]
async fn a_url_is_sent_byte_for_byte_but_for_what_cannot_be_sent() {
    for (url, sent) in [
        ("https://h/a/../%2e/./b?n='q'|x&sig=a%2Bb", "https://h/a/../%2e/./b?n='q'|x&sig=a%2Bb"),
        ("https://h/a?name=云 盘&sig=a%2Bb", "https://h/a?name=%E4%BA%91%20%E7%9B%98&sig=a%2Bb"),
    ] {
        let script = Script::new();
        client(&script).download(url).await.unwrap();
        client(&script).put_part(url, "1").await.unwrap();
        assert!(script.sent().iter().all(|request| *request.uri() == sent), "{:?}", script.sent());
    }
}

/// The storage's clock counts where it may be right.
#[tokio::test(start_paused = true)]
async fn a_url_expires_by_a_clock_and_not_by_nonsense() {
    let signed = SystemTime::UNIX_EPOCH + Duration::from_secs(380_376 * 60 * 60);
    let url = "https://obs.example.com/f?X-Amz-Date=20130524T000000Z&X-Amz-Expires=3600&X-Amz-Signature=s";
    for (date, minutes, is_expired) in [
        ("Fri, 24 May 2013 00:30:00 GMT", 0, false),
        ("Fri, 24 May 2013 01:30:00 GMT", 0, true),
        ("Fri, 24 May 2013 00:30:00 GMT", 90, false),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 0, false),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 90, true),
        ("tomorrow", 0, false),
        ("tomorrow", 90, true),
    ] {
        let script = Script::new().respond_with(403, ("date", date), "<Error><Code>AccessDenied</Code></Error>");
        let clock = ManualClock::new(signed + Duration::from_secs(minutes * 60));
        let client = script.builder().clock(clock).build().unwrap();
        let error = client.put_part(url, "1").await.unwrap_err();
        assert_eq!(error.is_url_expired(), is_expired, "{date}, {minutes}: {error}");
    }
}
