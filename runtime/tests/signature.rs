//! The app signature of what a client sends, and its dates; `vectors.rs` has the steps themselves.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use koodrive_runtime::sign::{self, Signable};
use koodrive_runtime::{AppSignature, Body, BoxFuture, Client, Clock, ManualClock, Time, Transport, TransportError};
use support::{Script, get_file, header};

const ALGORITHM: &str = "HMAC-SHA256";

#[test]
fn what_goes_out_carries_the_signature_of_what_goes_out() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_millis(1_725_852_805_999);
    let script = Script::new();
    let client = Client::builder("https://gateway.example.com:8443/gateway/drive/")
        .transport(script.clone())
        .clock(ManualClock::new(now))
        .credentials(AppSignature::new("app", "secret of the app", "1505084218764547200"))
        .build()
        .unwrap();
    pollster(client.call(&get_file())).unwrap();

    let sent = script.only();
    assert_eq!(header(&sent, "x-date"), Some("20240909T033325Z"));
    assert_eq!(header(&sent, "x-user-id"), Some("1505084218764547200"));
    assert!(sent.headers()["authorization"].is_sensitive());
    let canonical = sign::canonical_request(&Signable {
        method: sent.method().as_str(),
        path: sent.uri().path(),
        query: sent.uri().query().unwrap_or_default(),
        headers: &[
            ("host", sent.uri().authority().unwrap().as_str()),
            ("x-date", header(&sent, "x-date").unwrap()),
            ("x-user-id", header(&sent, "x-user-id").unwrap()),
        ],
        body: sent.body(),
    });
    assert!(
        canonical
            .text
            .starts_with("POST\n/gateway/drive/koodrive/ose/v1/files/a%20b%2F%E4%BA%91/detail/\nfields=x~y\n")
    );
    let signature = sign::signature(&"secret of the app".into(), &sign::string_to_sign(ALGORITHM, &canonical.text));
    let expected = sign::authorization(ALGORITHM, "app", "host;x-date;x-user-id", &signature);
    assert_eq!(header(&sent, "authorization"), Some(expected.as_str()));
}

#[test]
fn each_attempt_is_signed_at_its_own_time() {
    let clock = std::sync::Arc::new(ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_secs(1_725_852_805)));
    let script = Script::new();
    let credentials = AppSignature::new("id", "secret", "7");
    let client = script.builder().clock(clock.clone()).credentials(credentials).build().unwrap();
    pollster(client.call(&get_file())).unwrap();
    clock.advance(Duration::from_secs(61));
    pollster(client.call(&get_file())).unwrap();
    let dates: Vec<_> = script.sent().iter().map(|sent| header(sent, "x-date").map(str::to_owned)).collect();
    assert_eq!(dates, [Some("20240909T033325Z".to_owned()), Some("20240909T033426Z".to_owned())]);
}

/// The scripted transport never waits, so neither does this.
fn pollster<F: Future>(future: F) -> F::Output {
    tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(future)
}

/// A server with a clock of its own: it refuses dates of its future, and those older than fifteen minutes.
#[derive(Clone)]
struct Strict {
    clock: Arc<ManualClock>,
    /// Whether its responses say what time it is.
    dated: bool,
    asked: Arc<AtomicU32>,
}

impl Transport for Strict {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        let now = self.clock.now();
        let date = Time::from(header(&request, "x-date").unwrap()).instant().unwrap();
        let fits = now.duration_since(date).is_ok_and(|age| age <= 15 * MINUTE);
        let mut response = http::Response::builder().status(if fits { 200 } else { 401 });
        if self.dated {
            response = response.header("date", imf(now));
        }
        let body = if fits { support::SUCCESS } else { r#"{"code":13000202}"# };
        Box::pin(std::future::ready(Ok(response.body(body.into()).unwrap())))
    }
}

/// `Mon, 09 Sep 2024 03:33:25 GMT`
fn imf(time: SystemTime) -> String {
    jiff::Timestamp::try_from(time).unwrap().strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

const MINUTE: Duration = Duration::from_secs(60);

fn strict(dated: bool, ours: SystemTime) -> (Strict, Client, Arc<ManualClock>) {
    let theirs = Arc::new(ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_millis(1_725_852_805_500)));
    let server = Strict { clock: theirs, dated, asked: Arc::default() };
    let clock = Arc::new(ManualClock::new(ours));
    let builder = Client::builder("https://cn.example.com").transport(server.clone()).clock(clock.clone());
    let client = builder.credentials(AppSignature::new("id", "secret", "7")).build().unwrap();
    (server, client, clock)
}

#[test]
fn a_clock_that_is_off_is_corrected_by_the_servers() {
    let true_time = SystemTime::UNIX_EPOCH + Duration::from_millis(1_725_852_805_500);
    for (ours, attempts) in [
        (true_time, 1),
        (true_time - 14 * MINUTE, 1),
        (true_time - 16 * MINUTE, 2),
        (true_time - 4000 * MINUTE, 2),
        (true_time + Duration::from_secs(1), 2),
        (true_time + 5 * MINUTE, 2),
        (true_time + 4000 * MINUTE, 2),
    ] {
        let (server, client, clock) = strict(true, ours);
        let response = pollster(client.call_with_response(&get_file())).unwrap();
        assert_eq!(response.attempts(), attempts, "{ours:?}");
        // What one call has learnt, others know, and both clocks go on.
        server.clock.advance(7 * MINUTE);
        clock.advance(7 * MINUTE);
        let other = client.with(koodrive_runtime::CallOptions::new().language("en-US"));
        assert_eq!(pollster(other.call_with_response(&get_file())).unwrap().attempts(), 1);
    }
}

#[test]
fn a_clock_that_is_put_right_is_followed_again() {
    let true_time = SystemTime::UNIX_EPOCH + Duration::from_millis(1_725_852_805_500);
    let (_, client, clock) = strict(true, true_time + 60 * MINUTE);
    pollster(client.call(&get_file())).unwrap();
    clock.set(true_time);
    let response = pollster(client.call_with_response(&get_file())).unwrap();
    assert_eq!(response.attempts(), 2, "an hour behind by now");
    assert_eq!(pollster(client.call_with_response(&get_file())).unwrap().attempts(), 1);
}

#[test]
fn a_refusal_for_another_reason_is_final() {
    let true_time = SystemTime::UNIX_EPOCH + Duration::from_millis(1_725_852_805_500);
    // The server does not say what time it is.
    let (server, client, _) = strict(false, true_time + 5 * MINUTE);
    let error = pollster(client.call(&get_file())).unwrap_err();
    assert!(error.is_unauthenticated(), "{error}");
    assert_eq!((error.attempts(), server.asked.load(Ordering::Relaxed)), (1, 1));
    // The clocks agree: the secret must be wrong.
    let script = Script::new().respond_with(401, ("date", "Mon, 09 Sep 2024 03:33:25 GMT"), "");
    let clock = ManualClock::new(true_time);
    let client = script.builder().clock(clock).credentials(AppSignature::new("id", "wrong", "7")).build().unwrap();
    assert_eq!(pollster(client.call(&get_file())).unwrap_err().attempts(), 1);
}

/// The dates by which requests were signed.
fn dates(script: &Script) -> Vec<String> {
    script.sent().iter().map(|sent| header(sent, "x-date").unwrap().to_owned()).collect()
}

/// A response with a status, a date and a body.
type Dated = (u16, &'static str, &'static str);

const OWN: &str = r#"{"code":13000202}"#;
const GATEWAY: &str = r#"{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information"}"#;

/// None of it dates a later call: neither what was not refused, nor what was refused by something else, nor a date that did
/// not help, nor one that no clock would show.
#[test]
fn no_date_of_a_response_spoils_later_calls() {
    let true_time = SystemTime::UNIX_EPOCH + Duration::from_millis(1_725_852_805_500);
    for (responses, attempts) in [
        // Nothing is refused.
        (&[(200, "Tue, 10 Sep 2024 03:33:25 GMT", support::SUCCESS)][..], 1),
        (&[(400, "Thu, 01 Jan 1970 00:00:00 GMT", r#"{"code":13000405}"#)], 1),
        // Something else refuses.
        (&[(401, "Tue, 10 Sep 2024 03:33:25 GMT", GATEWAY)], 1),
        (&[(401, "Tue, 10 Sep 2024 03:33:25 GMT", "<html>log in</html>")], 1),
        (&[(401, "Tue, 10 Sep 2024 03:33:25 GMT", "")], 1),
        // The service refuses, and the date is none, or is not that of a clock.
        (&[(401, "yesterday", OWN)], 1),
        (&[(401, "Thu, 01 Jan 1970 00:00:00 GMT", OWN)], 1),
        (&[(401, "Fri, 31 Dec 9999 23:59:59 GMT", OWN)], 1),
        (&[(401, "Mon, 01 Jan 0001 00:00:00 GMT", OWN)], 1),
        // The date is tried once, and does not help.
        (&[(401, "Tue, 10 Sep 2024 03:33:25 GMT", OWN), (401, "Mon, 09 Sep 2024 03:33:25 GMT", OWN)], 2),
        (&[(401, "Sun, 08 Sep 2024 03:33:25 GMT", OWN), (401, "Sun, 08 Sep 2024 03:33:25 GMT", OWN)], 2),
        (&[(401, "Sun, 01 Sep 2024 03:33:25 GMT", OWN), (403, "Sun, 01 Sep 2024 03:33:25 GMT", GATEWAY)], 2),
        (&[(401, "Fri, 01 Aug 2025 03:33:25 GMT", OWN), (401, "", "")], 2),
    ] as [(&[Dated], usize); 13]
    {
        let script = responses
            .iter()
            .fold(Script::new(), |script, (status, date, body)| script.respond_with(*status, ("date", date), *body));
        let clock = ManualClock::new(true_time);
        let builder = script.builder().clock(clock).credentials(AppSignature::new("id", "secret", "7"));
        let client = builder.retry(koodrive_runtime::RetryPolicy::never()).build().unwrap();
        let _ = pollster(client.call(&get_file()));
        assert_eq!(script.sent().len(), attempts, "{responses:?}");
        pollster(client.call(&get_file())).unwrap();
        assert_eq!(dates(&script).last().unwrap(), "20240909T033325Z", "{responses:?}");
    }
}

/// A repeat after a failure on the way is still dated by the server's clock, and what was learnt holds.
#[test]
fn a_correction_survives_a_failure_on_the_way() {
    let theirs = ("date", "Mon, 09 Sep 2024 05:33:25 GMT");
    let script = Script::new().respond_with(401, theirs, OWN).respond(503, "");
    let clock = ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_millis(1_725_852_805_500));
    let policy = koodrive_runtime::RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO);
    let credentials = AppSignature::new("id", "secret", "7");
    let client = script.builder().clock(clock).retry(policy).credentials(credentials).build().unwrap();
    pollster(client.call(&get_file())).unwrap();
    pollster(client.call(&get_file())).unwrap();
    let server = "20240909T053325Z";
    assert_eq!(dates(&script), ["20240909T033325Z", server, server, server]);
}
