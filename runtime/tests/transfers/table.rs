//! The tables of `docs/RELIABILITY.md` about transfers are what is observed here.

use std::fmt::Write;
use std::time::{Duration, SystemTime};

use koodrive_runtime::hash::Sha256;
use koodrive_runtime::{Body, Client, DownloadRequest, Error, ManualClock, RetryPolicy, TransportErrorKind};

use super::URL;
use super::support::{End, Script, pieces};

/// A fault, after which the storage is healthy.
type Fault = (&'static str, fn() -> Script);

fn error(status: u16, code: &'static str, message: &'static str) -> Script {
    Script::new().respond(status, format!("<Error><Code>{code}</Code><Message>{message}</Message></Error>"))
}

const REFUSALS: &[Fault] = &[
    ("no connection", || Script::new().refuse(TransportErrorKind::Connect)),
    ("connection reset after the request was sent", || Script::new().fail(TransportErrorKind::Interrupted)),
    ("no response", || Script::new().stall()),
    ("400 with the storage's `RequestTimeout`", || error(400, "RequestTimeout", "closed")),
    ("409 with the storage's `OperationAborted`", || error(409, "OperationAborted", "conflict")),
    ("503 with the storage's `SlowDown`", || error(503, "SlowDown", "reduce your rate")),
    ("503 with `Retry-After: 3`", || Script::new().respond_with(503, ("retry-after", "3"), "")),
    ("503 with `Retry-After: 86400`", || Script::new().respond_with(503, ("retry-after", "86400"), "")),
    ("502 with an HTML page", || Script::new().respond(502, "<html>bad gateway</html>")),
    ("403 with `AccessDenied`, \"Request has expired\"", || error(403, "AccessDenied", "Request has expired")),
    ("403 with `SignatureDoesNotMatch`", || error(403, "SignatureDoesNotMatch", "no")),
    ("403 with an HTML page", || Script::new().respond(403, "<html>forbidden</html>")),
    ("403, and its body stalls", || Script::new().respond(403, pieces(&["<Error>"], End::Stall))),
    ("a redirect to another host", || Script::new().respond_with(302, ("location", "https://cdn.example/f"), "")),
    ("200 with an HTML page", || Script::new().respond_with(200, ("content-type", "text/html"), "<html>log in</html>")),
    ("202", || Script::new().respond(202, "")),
];

const BODIES: &[Fault] = &[
    ("all bytes, and their length", || Script::new().respond(200, "hello")),
    ("all bytes without a length, until the connection closes", || Script::new().respond(200, stream(&["he", "llo"]))),
    ("fewer bytes than the file has", || Script::new().respond(200, "hell")),
    ("fewer bytes without a length", || Script::new().respond(200, stream(&["he", "ll"]))),
    ("more bytes than the file has", || Script::new().respond(200, "hello!")),
    ("other bytes", || Script::new().respond(200, "hellO")),
    ("a body that breaks off", || Script::new().respond(200, Body::from_stream(pieces(&["he"], End::Break), Some(5)))),
    ("a body that stalls", || Script::new().respond(200, Body::from_stream(pieces(&["he"], End::Stall), Some(5)))),
    ("204", || Script::new().respond(204, "")),
    ("206 that was not requested", || Script::new().respond_with(206, ("content-range", "bytes 0-4/5"), "hello")),
    ("200 with `Content-Encoding: gzip`", || Script::new().respond_with(200, ("content-encoding", "gzip"), "hello")),
    ("200 with an HTML page of 12 bytes", || {
        Script::new().respond_with(200, ("content-type", "text/html"), "<html>log in")
    }),
];

fn stream(chunks: &[&'static str]) -> Body {
    pieces(chunks, End::Whole)
}

fn client(script: &Script) -> Client {
    let policy = RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO);
    script.builder().clock(ManualClock::new(SystemTime::UNIX_EPOCH)).retry(policy).build().unwrap()
}

/// What the caller sees, in words.
fn described(outcome: &Result<(), Error>, success: &str, script: &Script, waited: Duration) -> String {
    let mut text = match outcome {
        Ok(()) => success.to_owned(),
        Err(error) => {
            assert!(!format!("{error:#} {error:?}").contains("0123456789"), "{error:?}");
            let status = error.status().map(|status| format!(", HTTP {status}")).unwrap_or_default();
            let code = error.storage().map(|storage| format!(", code {}", storage.code())).unwrap_or_default();
            let expired = if error.is_url_expired() { ", the URL has expired" } else { "" };
            format!("error `{:?}`{status}{code}{expired}", error.kind())
        }
    };
    if script.sent().len() > 1 {
        write!(text, ", attempt {}", script.sent().len()).unwrap();
    }
    if waited >= Duration::from_secs(1) {
        write!(text, " after {}s", waited.as_secs()).unwrap();
    }
    text
}

async fn upload(fault: fn() -> Script) -> String {
    let script = fault().respond(200, "");
    let before = tokio::time::Instant::now();
    let outcome = client(&script).put_part(URL, "hello").await;
    described(&outcome, "stored", &script, before.elapsed())
}

async fn download(fault: fn() -> Script, request: DownloadRequest) -> String {
    let script = fault().respond(200, "hello");
    let before = tokio::time::Instant::now();
    let outcome = async { client(&script).download(request).await?.bytes_limited(100).await }.await;
    described(&outcome.map(drop), "the bytes", &script, before.elapsed())
}

#[tokio::test(start_paused = true)]
async fn the_tables_of_transfers_are_what_callers_see() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/RELIABILITY.md");
    let Ok(page) = std::fs::read_to_string(page) else {
        println!("skipped: docs/RELIABILITY.md is not in this package");
        return;
    };
    let mut refusals = "| fault | `put_part`, a part in memory | `download` |\n|---|---|---|\n".to_owned();
    for (fault, script) in REFUSALS {
        let (put, get) = (upload(*script).await, download(*script, DownloadRequest::new(URL)).await);
        writeln!(refusals, "| {fault} | {put} | {get} |").unwrap();
    }
    let known = DownloadRequest::new(URL).size(5).sha256(Sha256::digest(b"hello"));
    let mut bodies =
        "| what comes | `download`, and nothing is known | size and digest are known |\n|---|---|---|\n".to_owned();
    for (fault, script) in BODIES {
        let unknown = download(*script, DownloadRequest::new(URL)).await;
        writeln!(bodies, "| {fault} | {unknown} | {} |", download(*script, known.clone()).await).unwrap();
    }
    for observed in [refusals, bodies] {
        assert!(page.contains(&observed), "docs/RELIABILITY.md does not say what callers see:\n\n{observed}");
    }
}
