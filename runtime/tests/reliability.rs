//! Every fault that a server or a network is known for, and what a caller sees of it: the table of
//! `docs/RELIABILITY.md` is what this test observes. Time is tokio's, and paused.
#![cfg(feature = "tokio")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[cfg(feature = "hyper")]
#[path = "reliability/sockets.rs"]
mod sockets;
mod support;

use std::fmt::Write;
use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use koodrive_runtime::{
    AppSignature, Body, Client, DownloadRequest, Error, ErrorKind, ManualClock, RetryPolicy, StaticToken,
    TransportErrorKind,
};
use support::{CreateJob, End, File, Logout, Script, get_file, pieces};

/// Tue, 24 Nov 2026 23:00:00 GMT
fn now() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(498_767 * 60 * 60)
}

const VALUE: &str = r#"{"code":0,"fileId":"f"}"#;

/// A fault, and the response that the server would give the next time.
struct Case {
    fault: &'static str,
    script: fn() -> Script,
}

const CASES: &[Case] = &[
    Case { fault: "no connection", script: || Script::new().refuse(TransportErrorKind::Connect) },
    Case {
        fault: "connection reset while the request is being sent",
        script: || Script::new().refuse(TransportErrorKind::Interrupted),
    },
    Case {
        fault: "connection reset after the request was sent",
        script: || Script::new().fail(TransportErrorKind::Interrupted),
    },
    Case { fault: "the response is not HTTP", script: || Script::new().fail(TransportErrorKind::Decode) },
    Case { fault: "no response", script: || Script::new().stall() },
    Case {
        fault: "a response that stalls halfway",
        script: || Script::new().respond(200, pieces(&["{\"code\":0,"], End::Stall)),
    },
    Case {
        fault: "a response that breaks off",
        script: || Script::new().respond(200, pieces(&["{\"code\":0,"], End::Break)),
    },
    Case {
        fault: "a response shorter than its `Content-Length`",
        script: || Script::new().respond(200, Body::stream(pieces(&["{\"code\":0,"], End::Whole), 23)),
    },
    Case {
        fault: "429 with `Retry-After: 7`",
        script: || Script::new().respond_with(429, ("retry-after", "7"), r#"{"error_code":"APIGW.0308"}"#),
    },
    Case {
        fault: "429 with `Retry-After` as a date",
        script: || Script::new().respond_with(429, ("retry-after", "Tue, 24 Nov 2026 23:00:09 GMT"), ""),
    },
    Case {
        fault: "429 with `x-retry-after: 1500`",
        script: || Script::new().respond_with(429, ("x-retry-after", "1500"), ""),
    },
    Case { fault: "429 without a pause", script: || Script::new().respond(429, "") },
    Case {
        fault: "429 with a pause beyond the time limit",
        script: || Script::new().respond_with(429, ("retry-after", "3600"), ""),
    },
    Case {
        fault: "500 with the service's code 13000201",
        script: || Script::new().respond(500, r#"{"code":13000201,"msg":"failed"}"#),
    },
    Case { fault: "500 with an empty body", script: || Script::new().respond(500, "") },
    Case { fault: "502 with an HTML page", script: || Script::new().respond(502, "<html>bad gateway</html>") },
    Case {
        fault: "503 with `Retry-After: 2`",
        script: || Script::new().respond_with(503, ("retry-after", "2"), "busy"),
    },
    Case {
        fault: "200 with an error of the request (13000405)",
        script: || Script::new().respond(200, r#"{"code":13000405,"msg":"taken"}"#),
    },
    Case {
        fault: "200 with a transient error (13000201)",
        script: || Script::new().respond(200, r#"{"code":"13000201"}"#),
    },
    Case {
        fault: "400 with an error of the request (13000405)",
        script: || Script::new().respond(400, r#"{"code":13000405,"msg":"taken"}"#),
    },
    Case {
        fault: "401, and nothing to renew",
        script: || Script::new().respond(401, r#"{"code":13000202,"msg":"expired"}"#),
    },
    Case {
        fault: "a redirect to another host",
        script: || Script::new().respond_with(302, ("location", "https://login.example.com/"), ""),
    },
    Case {
        fault: "JSON under the wrong content type",
        script: || Script::new().respond_with(200, ("content-type", "text/html"), VALUE),
    },
    Case {
        fault: "200 with an HTML page under `application/json`",
        script: || Script::new().respond_with(200, ("content-type", "application/json"), "<html>log in</html>"),
    },
    Case { fault: "200 with an empty body", script: || Script::new().respond(200, "") },
    Case { fault: "204 with an empty body", script: || Script::new().respond(204, "") },
    Case { fault: "200 with `null`", script: || Script::new().respond(200, "null") },
    Case {
        fault: "200 with JSON that has no `code`",
        script: || Script::new().respond(200, r#"{"message":"rate limited"}"#),
    },
    Case { fault: "200 with a `code` that is `null`", script: || Script::new().respond(200, r#"{"code":null}"#) },
    Case {
        fault: "200 with the code 0 and a gateway's error",
        script: || Script::new().respond(200, r#"{"code":0,"error_code":"APIGW.0301"}"#),
    },
    Case { fault: "200 with the code as `0.0`", script: || Script::new().respond(200, r#"{"code":0.0,"fileId":"f"}"#) },
    Case {
        fault: "200 with a message that is not UTF-8",
        script: || Script::new().respond(200, b"{\"code\":0,\"msg\":\"\xce\xc4\",\"fileId\":\"f\"}".to_vec()),
    },
    Case {
        fault: "200 with a transient error (13000201) that breaks off after it",
        script: || Script::new().respond(200, r#"{"code":13000201,"msg":"fail"#),
    },
    Case { fault: "200 with half a JSON text", script: || Script::new().respond(200, "{\"code\":0,\"fileId\":") },
    Case {
        fault: "gzip that was not requested",
        script: || Script::new().respond_with(200, ("content-encoding", "gzip"), gzip(VALUE)),
    },
    Case {
        fault: "gzip that breaks off",
        script: || {
            Script::new().respond_with(
                200,
                ("content-encoding", "gzip"),
                gzip(VALUE).into_iter().take(20).collect::<Vec<_>>(),
            )
        },
    },
    Case {
        fault: "an unknown coding",
        script: || Script::new().respond_with(200, ("content-encoding", "br"), "\u{b}"),
    },
    Case {
        fault: "a response beyond the limit",
        script: || Script::new().respond(200, format!("{{\"fileId\":\"{}\"}}", "f".repeat(2000))),
    },
];

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

fn client(script: &Script) -> Client {
    script
        .builder()
        .credentials(StaticToken::new("token-0123456789"))
        .clock(ManualClock::new(now()))
        .retry(RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO))
        .max_response(1000)
        .build()
        .unwrap()
}

/// What the caller sees, in words.
fn described(outcome: &Result<(), Error>, script: &Script) -> String {
    let attempts = script.sent().len();
    let waited: Duration = script.waits().iter().sum();
    let waited = Duration::from_millis(u64::try_from(waited.as_millis()).unwrap());
    let mut text = match outcome {
        Ok(()) => "the value".to_owned(),
        Err(error) => {
            let status = error.status().map(|status| format!(", HTTP {status}")).unwrap_or_default();
            let code = error.code().map(|code| format!(", code {code}")).unwrap_or_default();
            format!("error `{:?}`{status}{code}", error.kind())
        }
    };
    if attempts > 1 {
        write!(text, ", attempt {attempts}").unwrap();
    }
    if !waited.is_zero() {
        write!(text, " after {waited:?}").unwrap();
    }
    text
}

async fn observed() -> String {
    let mut table = "| fault | an idempotent operation | one that is not |\n|---|---|---|\n".to_owned();
    for Case { fault, script } in CASES {
        let first = (*script)().respond(200, VALUE);
        let repeatable = client(&first).call(get_file()).await.map(|file| whole(&file));
        let second = (*script)().respond(200, VALUE);
        let other = client(&second).call(CreateJob { kind: 1 }).await.map(|file| whole(&file));
        for outcome in [&repeatable, &other] {
            assert!(!format!("{outcome:?}").contains("0123456789"), "{outcome:?}");
        }
        writeln!(table, "| {fault} | {} | {} |", described(&repeatable, &first), described(&other, &second)).unwrap();
    }
    table
}

fn whole(file: &File) {
    assert_eq!(file.file_id.as_deref(), Some("f"));
}

#[tokio::test(start_paused = true)]
async fn the_table_of_faults_is_what_callers_see() {
    let page = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/RELIABILITY.md");
    let Ok(page) = std::fs::read_to_string(page) else {
        println!("skipped: docs/RELIABILITY.md is not in this package");
        return;
    };
    let observed = observed().await;
    assert!(page.contains(&observed), "docs/RELIABILITY.md does not say what callers see:\n\n{observed}");
}

/// An operation that returns nothing succeeds by the same signs as any other.
#[tokio::test(start_paused = true)]
async fn a_success_is_shown_where_no_value_is_expected_too() {
    for body in ["", "null", "[]", "{}", "OK", r#"{"message":"rate limited"}"#, r#"{"code":[0]}"#] {
        for status in [200, 204] {
            let script = Script::new().respond(status, body);
            let error = client(&script).call(&Logout {}).await.unwrap_err();
            assert_eq!(
                (error.kind(), error.status(), error.attempts()),
                (ErrorKind::Decode, Some(status), 1),
                "{body}"
            );
        }
    }
    client(&Script::new().respond(200, support::SUCCESS)).call(&Logout {}).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn clocks_that_are_off_both_ways_are_corrected() {
    for ours in [now() + Duration::from_secs(7 * 60), now() - Duration::from_secs(30 * 60)] {
        let refusal = ("date", "Tue, 24 Nov 2026 23:00:00 GMT");
        let script = Script::new().respond_with(401, refusal, r#"{"code":13000202}"#).respond(200, VALUE);
        let credentials = AppSignature::new("id", "secret", "7");
        let client = client_at(&script, ours).with_credentials(credentials);
        client.call(CreateJob { kind: 1 }).await.unwrap();
        let dates: Vec<_> =
            script.sent().iter().map(|sent| support::header(sent, "x-date").unwrap().to_owned()).collect();
        assert_eq!(dates[1], "20261124T230000Z", "{dates:?}");
    }
}

fn client_at(script: &Script, now: SystemTime) -> Client {
    script.builder().clock(Arc::new(ManualClock::new(now))).build().unwrap()
}

// --- Transfers to and from pre-signed URLs.

const URL: &str = "https://obs.example.com/bucket/part?X-Amz-Signature=signed-0123456789";

#[tokio::test(start_paused = true)]
async fn a_part_in_memory_is_put_again_and_a_stream_is_not() {
    let script = Script::new().respond_with(503, ("retry-after", "3"), "<Error/>").stall();
    client(&script).put_part(URL, "12345").await.unwrap();
    let waits = script.waits();
    assert_eq!(waits[0].as_secs(), 3);
    assert_eq!(waits[1].as_secs(), 60, "a stall ends after the idle timeout");
    assert!(script.sent().iter().all(|sent| sent.body() == b"12345" && sent.headers()["content-length"] == "5"));

    let script = Script::new().respond(503, "");
    let stream = Body::stream(pieces(&["12", "345"], End::Whole), 5);
    let error = client(&script).put_part(URL, stream).await.unwrap_err();
    assert!(error.is_storage() && error.attempts() == 1, "{error}");

    let script = Script::new().respond(403, "<Error><Code>AccessDenied</Code></Error>");
    assert_eq!(client(&script).put_part(URL, "1").await.unwrap_err().attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_download_is_started_again_and_bounded_by_standing_still_only() {
    let script = Script::new().fail(TransportErrorKind::Interrupted).respond(200, pieces(&["1", "2"], End::Stall));
    let client = client(&script);
    let request = DownloadRequest::new(URL).size(5);
    let mut download = client.download(request).await.unwrap();
    tokio::time::sleep(Duration::from_secs(5 * 60 * 60)).await;
    assert_eq!(download.next_chunk().await.unwrap().as_deref(), Some(&b"1"[..]), "reading slowly is no fault");
    assert_eq!(download.next_chunk().await.unwrap().as_deref(), Some(&b"2"[..]));
    let before = tokio::time::Instant::now();
    let error = download.next_chunk().await.unwrap_err();
    assert!(error.is_timeout() && before.elapsed().as_secs() == 60, "{error:#}");
    assert!(format!("{error:#}").contains("no byte moved for 60s"), "{error:#}");
    assert_eq!(download.next_chunk().await.unwrap(), None);
}

/// Takes a piece of a part every 50 seconds, and responds when all have arrived.
struct SlowLine;

impl koodrive_runtime::Transport for SlowLine {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> koodrive_runtime::BoxFuture<'_, Result<http::Response<Body>, koodrive_runtime::TransportError>> {
        Box::pin(async move {
            let mut body = request.into_body();
            let mut pieces = 0;
            while let Some(piece) = body.next_chunk().await {
                assert!(piece.unwrap().len() <= 64 * 1024);
                pieces += 1;
                tokio::time::sleep(Duration::from_secs(50)).await;
            }
            assert_eq!(pieces, 32);
            Ok(http::Response::new(Body::empty()))
        })
    }
}

#[tokio::test(start_paused = true)]
async fn an_upload_may_be_slow_as_long_as_it_moves() {
    let client = Client::builder(support::ENDPOINT).transport(SlowLine).build().unwrap();
    let before = tokio::time::Instant::now();
    client.put_part(URL, vec![0; 2 * 1024 * 1024]).await.unwrap();
    assert_eq!(before.elapsed().as_secs(), 32 * 50);
    let impatient = client.with(koodrive_runtime::CallOptions::new().idle_timeout(Duration::from_secs(40)));
    let error = impatient.put_part(URL, vec![0; 2 * 1024 * 1024]).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 4), "{error:#}");
}
