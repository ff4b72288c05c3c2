//! A download is the file, or an error.

use bytes::Bytes;
use http::Response;
use koodrive_runtime::hash::Sha256;
use koodrive_runtime::{Body, DownloadRequest, Error, ErrorKind, Result};

use super::support::{End, Script, header, pieces};
use super::{URL, client};

fn request() -> DownloadRequest {
    DownloadRequest::new(URL)
}

fn response(status: u16, headers: &[(&str, &str)], body: impl Into<Body>) -> Response<Body> {
    let response = http::Response::builder().status(status);
    let response = headers.iter().fold(response, |response, (name, value)| response.header(*name, *value));
    response.body(body.into()).unwrap()
}

async fn download(response: Response<Body>, request: DownloadRequest) -> Result<Bytes> {
    let script = Script::new().response(response);
    let outcome = async { client(&script).download(request).await?.bytes_limited(100).await }.await;
    assert_eq!(script.sent().len(), 1, "what is not the file is not fetched again");
    outcome
}

fn kind(outcome: &Result<Bytes>) -> Option<ErrorKind> {
    outcome.as_ref().err().map(Error::kind)
}

#[tokio::test]
async fn what_arrives_is_the_file_or_an_error() {
    let digest = || Sha256::digest(b"hello");
    let stream = |length| Body::from_stream(pieces(&["he", "llo"], End::Whole), length);
    let html = [("content-type", "text/html")];
    let wrong = Some(ErrorKind::Integrity);
    for (response, request, expected) in [
        (response(200, &[], "hello"), request(), None),
        (response(200, &[], "hello"), request().size(5).sha256(digest()), None),
        (response(200, &[], "hello"), request().size(4), wrong),
        (response(200, &[], "hello"), request().size(1000), wrong),
        (response(200, &[], "hellO"), request().size(5).sha256(digest()), wrong),
        (response(200, &[], "hell"), request().sha256(digest()), wrong),
        (response(200, &[], ""), request().size(5), wrong),
        (response(204, &[], ""), request(), wrong),
        (response(202, &[], "hello"), request(), wrong),
        // Pages and codings.
        (response(200, &html, "<html>login</html>"), request(), wrong),
        (response(200, &html, "<html>login</html>"), request().size(1000), wrong),
        (response(200, &html, "<html>login</html>"), request().sha256(digest()), wrong),
        (response(200, &[("content-encoding", "gzip")], "hello"), request(), wrong),
        // Parts.
        (response(206, &[("content-range", "bytes 0-4/9")], "hello"), request(), wrong),
        (response(206, &[("content-range", "bytes 0-4/9")], "hello"), request().range(..5), None),
        (response(206, &[("content-range", "bytes 0-4/9")], "hello"), request().range(..5).size(9), None),
        (response(206, &[("content-range", "bytes 0-4/9")], "hello"), request().range(..5).size(8), wrong),
        (response(206, &[("content-range", "bytes 1-5/9")], "hello"), request().range(..5), wrong),
        (response(206, &[("content-range", "bytes 0-4/9")], "hell"), request().range(..5), wrong),
        (response(200, &[], "hello"), request().range(..4), wrong),
        // Bodies that end with the connection.
        (response(200, &[], stream(None)), request(), wrong),
        (response(200, &[], stream(None)), request().accept_unknown_length(), None),
        (response(200, &[], stream(None)), request().size(5), None),
        (response(200, &[], stream(None)), request().sha256(digest()), None),
        (response(200, &[], stream(None)), request().size(6), Some(ErrorKind::Interrupted)),
        (response(200, &[], stream(None)), request().size(4), wrong),
        (
            response(206, &[("content-range", "bytes 0-5/9")], stream(None)),
            request().range(..6),
            Some(ErrorKind::Interrupted),
        ),
        (response(200, &[("transfer-encoding", "chunked")], stream(None)), request(), None),
        (response(200, &[("content-length", "6")], stream(None)), request(), Some(ErrorKind::Interrupted)),
    ] {
        let shown = format!("{response:?} {request:?}");
        let outcome = download(response, request).await;
        assert_eq!(kind(&outcome), expected, "{shown}: {outcome:?}");
        match outcome {
            Ok(bytes) => assert_eq!(bytes, "hello", "{shown}"),
            Err(error) => {
                assert!(error.is_integrity() == (expected == wrong), "{error}");
                assert!(
                    error.to_string().starts_with("download: ") && !error.to_string().contains("0123456789"),
                    "{error}"
                );
            }
        }
    }
}

#[tokio::test]
async fn a_wrong_digest_is_an_error_in_place_of_the_end() {
    let body = pieces(&["he", "llO"], End::Whole);
    let script = Script::new().response(response(200, &[], body));
    let request = request().sha256(Sha256::digest(b"hello"));
    let mut download = client(&script).download(request).await.unwrap();
    assert_eq!(download.next_chunk().await.unwrap().as_deref(), Some(&b"he"[..]));
    assert_eq!(download.next_chunk().await.unwrap().as_deref(), Some(&b"llO"[..]));
    let error = download.next_chunk().await.unwrap_err();
    assert!(error.is_integrity() && error.to_string().contains("SHA-256"), "{error}");
    assert_eq!(download.next_chunk().await.unwrap(), None, "an error is the end");
}

#[tokio::test]
async fn the_head_of_a_download_can_be_read() {
    let headers = [
        ("content-range", "bytes 2-6/9"),
        ("etag", "\"33a64df5\""),
        ("last-modified", "Tue, 24 Nov 2026 23:00:00 GMT"),
        ("content-type", "text/plain"),
        ("x-own", "1"),
    ];
    let script = Script::new().response(response(206, &headers, "hello")).respond(200, "hello");
    let client = client(&script);
    let part = client.download(request().range(2..=6)).await.unwrap();
    assert_eq!((part.status(), part.length(), part.total(), part.range()), (206, Some(5), Some(9), Some(2..7)));
    assert_eq!((part.etag(), part.content_type()), (Some("\"33a64df5\""), Some("text/plain")));
    let changed = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(498_767 * 60 * 60);
    assert_eq!((part.last_modified(), part.headers()["x-own"].to_str().unwrap()), (Some(changed), "1"));
    let whole = client.download(URL).await.unwrap();
    assert_eq!((whole.status(), whole.length(), whole.total(), whole.range()), (200, Some(5), Some(5), None));
    assert_eq!((whole.etag(), whole.content_type(), whole.last_modified()), (None, None, None));
    // Nothing is sent but the range.
    let sent = script.sent();
    assert_eq!((sent[0].headers().len(), header(&sent[0], "range")), (1, Some("bytes=2-6")));
    assert!(sent[1].headers().is_empty());
}

#[tokio::test]
async fn wishes_that_contradict_each_other_are_refused_before_anything_is_sent() {
    let script = Script::new();
    for request in [
        request().range(5..5),
        request().range(9..).size(9),
        request().range(1..).sha256([0; 32]),
        DownloadRequest::new("http://obs.example.com/f?hush"),
    ] {
        let error = client(&script).download(request).await.unwrap_err();
        assert!(error.is_request() && error.is_unsent() && !error.to_string().contains("hush"), "{error}");
    }
    assert!(script.sent().is_empty());
}

#[tokio::test]
async fn a_request_is_made_of_any_url() {
    let script = Script::new().respond(200, "1").respond(200, "1").respond(200, "1").respond(200, "1");
    let (client, text) = (client(&script), URL.to_owned());
    let secret = koodrive_runtime::Secret::new(URL);
    client.download(&text).await.unwrap();
    client.download(&secret).await.unwrap();
    client.download(secret).await.unwrap();
    client.download(text).await.unwrap();
    assert!(script.sent().iter().all(|request| *request.uri() == URL));
    assert!(!format!("{:?}", request().size(5)).contains("0123456789"));
}
