//! Redirects of a download are followed by choice, and their target can be had.

use koodrive_runtime::{DownloadRequest, Error};

use super::support::{Script, header};
use super::{URL, client};

const TARGET: &str = "https://cdn.example/a/../%2e/f?sig='2'&k=hush-0123456789";

fn to(script: Script, status: u16, location: &str) -> Script {
    script.respond_with(status, ("location", location), "")
}

fn target(error: &Error) -> Option<&str> {
    error.redirect_target().map(koodrive_runtime::Secret::expose)
}

#[tokio::test]
async fn a_redirect_is_an_error_that_knows_its_target() {
    for (location, expected) in [
        (TARGET, TARGET),
        ("/f?sig=2", "https://obs.example.com/f?sig=2"),
        ("//cdn.example/f", "https://cdn.example/f"),
        ("other?sig=2", "https://obs.example.com/bucket/other?sig=2"),
        ("http://cdn.example/f?hush-0123456789", "http://cdn.example/f?hush-0123456789"),
        ("https://cdn.example/f#hush-0123456789", "https://cdn.example/f"),
    ] {
        let script = to(to(Script::new(), 302, location), 307, location);
        let client = client(&script);
        let download = client.download(URL).await.unwrap_err();
        let upload = client.put_part(URL, "1").await.unwrap_err();
        for error in [download, upload] {
            assert!(error.is_redirect() && error.attempts() == 1, "{error}");
            assert_eq!(target(&error), Some(expected));
            let shown = format!("{error} {error:#} {error:?}");
            assert!(!shown.contains("0123456789") && !shown.contains("sig="), "{shown}");
        }
        assert_eq!(script.sent().len(), 2);
    }
    let nowhere = client(&Script::new().respond(302, "")).download(URL).await.unwrap_err();
    assert!(nowhere.is_redirect() && target(&nowhere).is_none(), "{nowhere}");
}

#[tokio::test]
async fn a_redirect_is_followed_by_choice_and_takes_nothing_along() {
    for status in [301, 302, 303, 307, 308] {
        let script = to(to(Script::new(), status, "/next?sig=1"), status, TARGET).respond_with(
            206,
            ("content-range", "bytes 0-4/9"),
            "hello",
        );
        let request = DownloadRequest::new(URL).range(..5).follow_redirects(2);
        let download = client(&script).download(request).await.unwrap();
        assert_eq!(download.bytes_limited(9).await.unwrap(), "hello");
        let sent = script.sent();
        let addresses: Vec<_> = sent.iter().map(|request| request.uri().to_string()).collect();
        assert_eq!(addresses, [URL, "https://obs.example.com/next?sig=1", TARGET], "byte for byte");
        for request in sent {
            assert_eq!((request.method(), request.headers().len()), (&http::Method::GET, 1));
            assert_eq!(header(&request, "range"), Some("bytes=0-4"));
        }
    }
}

#[tokio::test]
async fn a_redirect_is_not_followed_for_ever_nor_anywhere() {
    let follow = |most| DownloadRequest::new(URL).follow_redirects(most);
    for (status, location, most, sent) in [
        // To itself.
        (302, URL, 3, 4),
        // In the clear, or with a user name, or not HTTP at all.
        (302, "http://cdn.example/f", 3, 1),
        (302, "http://127.0.0.1:9/f", 3, 1),
        (302, "https://user:pass@cdn.example/f", 3, 1),
        (302, "ftp://cdn.example/f", 3, 1),
        (302, "file:///etc/passwd", 3, 1),
        // Not a redirect of a download.
        (300, "https://cdn.example/f", 3, 1),
        (305, "https://cdn.example/f", 3, 1),
    ] {
        let script = (0..9).fold(Script::new(), |script, _| to(script, status, location));
        let error = client(&script).download(follow(most)).await.unwrap_err();
        assert!(error.is_redirect() && error.status() == Some(status), "{location}: {error}");
        assert_eq!((script.sent().len(), target(&error)), (sent, Some(location)), "{error}");
        assert!(!format!("{error:#} {error:?}").contains("pass@"), "{error:#}");
    }
    // From this machine to itself, plain http is fine.
    let script = to(Script::new(), 302, "http://localhost:8/f").respond(200, "hello");
    let local = DownloadRequest::new("http://127.0.0.1:9/f").follow_redirects(1);
    assert_eq!(client(&script).download(local).await.unwrap().length(), Some(5));
}

/// Nothing was asked that a cache could confirm.
#[tokio::test(start_paused = true)]
async fn not_modified_is_no_redirect() {
    for location in [None, Some("https://cdn.example/f")] {
        let script = || match location {
            Some(location) => to(Script::new(), 304, location),
            None => Script::new().respond(304, ""),
        };
        let download = client(&script()).download(DownloadRequest::new(URL).follow_redirects(3)).await.unwrap_err();
        let upload = client(&script()).put_part(URL, "ab").await.unwrap_err();
        for error in [download, upload] {
            assert_eq!((error.is_storage(), error.status(), error.attempts()), (true, Some(304), 1), "{error}");
            assert!(error.to_string().contains("a cache") && !error.to_string().contains("redirect"), "{error}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_failure_behind_a_redirect_is_repeated_from_the_start() {
    let script = to(to(Script::new(), 302, TARGET).respond(503, ""), 302, TARGET).respond(200, "hello");
    let download = client(&script).download(DownloadRequest::new(URL).follow_redirects(1)).await.unwrap();
    assert_eq!(download.length(), Some(5));
    let addresses: Vec<_> = script.sent().iter().map(|request| request.uri().to_string()).collect();
    assert_eq!(addresses, [URL, TARGET, URL, TARGET]);
}
