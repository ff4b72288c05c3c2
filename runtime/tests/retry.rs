//! When a failed call is made again, how often, and after which waits. Time is tokio's, and paused.
#![cfg(feature = "tokio")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use koodrive_runtime::{
    AppSignature, CallOptions, Client, ClientBuilder, Error, ManualClock, RetryPolicy, StaticToken, TransportErrorKind,
};
use support::{CreateJob, End, Script, get_file, header, pieces};

const SECOND: Duration = Duration::from_secs(1);

fn builder(script: &Script) -> ClientBuilder {
    script.builder().credentials(StaticToken::new("token-0123456789"))
}

fn client(script: &Script) -> Client {
    builder(script).build().unwrap()
}

/// A script that fails as often as one likes.
fn failing(times: usize) -> Script {
    (0..times).fold(Script::new(), |script, _| script.respond(503, ""))
}

#[tokio::test(start_paused = true)]
async fn a_transient_failure_is_retried_unseen() {
    let script = Script::new()
        .fail(TransportErrorKind::Connect)
        .fail(TransportErrorKind::Interrupted)
        .respond(502, "<html>bad gateway</html>")
        .respond(200, r#"{"code":0,"fileId":"f"}"#);
    let response = client(&script).call_with_response(&get_file()).await.unwrap();
    assert_eq!((response.value().file_id.as_deref(), response.attempts()), (Some("f"), 4));
    // Full jitter: each wait lies anywhere below its longest.
    for (wait, longest) in script.waits().into_iter().zip([200, 400, 800]) {
        assert!(wait <= Duration::from_millis(longest + 1), "{wait:?} of {longest} ms");
    }
    // One call has one trace id; only the credentials are asked anew.
    let ids: Vec<_> = script.sent().iter().map(|sent| header(sent, "x-traceid").unwrap().to_owned()).collect();
    assert!(ids.iter().all(|id| *id == ids[0]), "{ids:?}");
}

#[tokio::test(start_paused = true)]
async fn the_last_error_has_the_attempts_and_the_time() {
    let script = failing(9);
    let policy = RetryPolicy::new().max_attempts(3).backoff(Duration::ZERO, Duration::ZERO);
    let slow = script.clone();
    let error = builder(&slow).retry(policy).build().unwrap().call(&get_file()).await.unwrap_err();
    assert_eq!((error.attempts(), error.status(), error.elapsed()), (3, Some(503), Duration::ZERO));
    assert!(error.to_string().contains("(attempt 3, after "), "{error}");
    assert_eq!(script.sent().len(), 3);
}

#[tokio::test(start_paused = true)]
async fn each_attempt_is_signed_anew() {
    let clock = Arc::new(ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_secs(1_725_852_805)));
    let script = Script::new().respond_with(503, ("retry-after", "2"), "");
    let builder = script.builder().credentials(AppSignature::new("id", "secret", "7")).clock(clock.clone());
    let client = builder.build().unwrap();
    let call = tokio::spawn(async move { client.call(&get_file()).await });
    tokio::time::sleep(SECOND).await;
    clock.advance(61 * SECOND);
    call.await.unwrap().unwrap();
    let sent = script.sent();
    let dates: Vec<_> = sent.iter().map(|sent| header(sent, "x-date").unwrap()).collect();
    assert_eq!(dates, ["20240909T033325Z", "20240909T033426Z"]);
    assert_ne!(header(&sent[0], "authorization"), header(&sent[1], "authorization"));
}

#[tokio::test(start_paused = true)]
async fn the_servers_wait_wins_over_the_clients() {
    for (waits, expected) in [
        (("retry-after", "7"), 7 * SECOND),
        (("x-retry-after", "1500"), Duration::from_millis(1500)),
        (("retry-after", "Tue, 24 Nov 2026 23:00:30 GMT"), 30 * SECOND),
    ] {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(498_767 * 60 * 60);
        let script = Script::new().respond_with(429, waits, r#"{"error_code":"APIGW.0308"}"#);
        let client = builder(&script).clock(ManualClock::new(now)).build().unwrap();
        client.call(&get_file()).await.unwrap();
        assert_eq!(script.waits(), [expected], "{waits:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_beyond_the_budget_is_not_begun() {
    let script = Script::new().respond_with(503, ("retry-after", "3600"), "");
    let error = client(&script).call(&get_file()).await.unwrap_err();
    assert_eq!((error.attempts(), error.retry_after()), (1, Some(3600 * SECOND)));
    assert_eq!(error.elapsed(), Duration::ZERO);

    let limited = Script::new().respond_with(503, ("retry-after", "5"), "");
    let options = CallOptions::new().timeout(5 * SECOND);
    assert_eq!(client(&limited).with(options).call(&get_file()).await.unwrap_err().attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn work_that_might_be_done_twice_is_done_once() {
    let repeated = |script: Script, options: CallOptions| async move {
        let outcome = client(&script).with(options).call(&CreateJob { kind: 1 }).await;
        (script.sent().len(), outcome)
    };
    let idempotent = CallOptions::new().idempotent(true);
    for (script, options, attempts) in [
        // It never left, or was turned away at the door.
        (Script::new().refuse(TransportErrorKind::Connect), CallOptions::new(), 2),
        (Script::new().respond_with(429, ("retry-after", "1"), ""), CallOptions::new(), 2),
        // The job may have been made.
        (Script::new().fail(TransportErrorKind::Interrupted), CallOptions::new(), 1),
        (Script::new().respond(503, ""), CallOptions::new(), 1),
        (Script::new().respond(200, r#"{"code":13000201}"#), CallOptions::new(), 1),
        (Script::new().respond(200, pieces(&["{"], End::Break)), CallOptions::new(), 1),
        (Script::new().stall(), CallOptions::new(), 1),
        // The caller knows better.
        (Script::new().respond(503, ""), idempotent, 2),
    ] {
        let (sent, outcome) = repeated(script, options).await;
        assert_eq!((sent, outcome.is_ok()), (attempts, attempts == 2), "{outcome:?}");
        if let Err(error) = outcome {
            assert!(!error.is_unsent(), "{error}");
        }
    }
    // And the other way: what the specification calls idempotent, the caller may not.
    let script = failing(1);
    let options = CallOptions::new().idempotent(false);
    assert!(client(&script).with(options).call(&get_file()).await.is_err());
}

#[tokio::test(start_paused = true)]
async fn an_earlier_attempt_may_have_arrived_though_the_last_one_did_not() {
    let script = Script::new().fail(TransportErrorKind::Interrupted).refuse(TransportErrorKind::Connect);
    let policy = RetryPolicy::new().max_attempts(2);
    let error = builder(&script).retry(policy).build().unwrap().call(&get_file()).await.unwrap_err();
    assert!(error.is_connect() && !error.is_unsent(), "{error}");
}

#[tokio::test(start_paused = true)]
async fn refusals_of_the_request_are_final() {
    for (status, body) in [
        (400, r#"{"code":13000405,"msg":"again"}"#),
        (200, r#"{"code":13000405}"#),
        (401, r#"{"code":13000202}"#),
        (403, ""),
        (404, "<html>"),
        (302, ""),
    ] {
        let script = Script::new().respond(status, body);
        let error = client(&script).call(&get_file()).await.unwrap_err();
        assert_eq!((error.attempts(), script.sent().len()), (1, 1), "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_policy_decides_what_is_worth_it() {
    let script = Script::new().respond(404, "").respond(404, "");
    let policy = RetryPolicy::new().when(|error: &Error| error.status() == Some(404));
    builder(&script).retry(policy).build().unwrap().call(&get_file()).await.unwrap();
    assert_eq!(script.sent().len(), 3);

    let script = failing(1);
    let never = builder(&script).retry(RetryPolicy::never()).build().unwrap();
    assert_eq!(never.call(&get_file()).await.unwrap_err().attempts(), 1);
    let script = failing(1);
    let options = CallOptions::new().retry(RetryPolicy::never());
    assert_eq!(client(&script).with(options).call(&get_file()).await.unwrap_err().attempts(), 1);
}

#[tokio::test(start_paused = true)]
async fn in_an_outage_the_token_bucket_runs_empty() {
    let script = failing(1000);
    let client = builder(&script).retry_tokens(5).build().unwrap();
    let mut attempts = Vec::new();
    for _ in 0..4 {
        attempts.push(client.clone().call(&get_file()).await.unwrap_err().attempts());
    }
    assert_eq!(attempts, [4, 3, 1, 1], "five retries in all, whoever makes them");
}

#[tokio::test(start_paused = true)]
async fn time_limits_hold_for_an_attempt_and_for_the_call() {
    let script = Script::new().stall().respond(200, pieces(&["{", "}"], End::Stall)).respond(200, support::SUCCESS);
    let options = CallOptions::new().attempt_timeout(10 * SECOND);
    client(&script).with(options).call(&get_file()).await.unwrap();
    assert_eq!(script.sent().len(), 3);
    assert!(script.waits().iter().all(|wait| *wait >= 10 * SECOND && *wait < 11 * SECOND), "{:?}", script.waits());

    let script = Script::new().stall().stall().stall();
    let options = CallOptions::new().attempt_timeout(10 * SECOND).timeout(15 * SECOND);
    let started = tokio::time::Instant::now();
    let error = client(&script).with(options).call(&get_file()).await.unwrap_err();
    assert!(error.is_timeout() && error.attempts() == 2, "{error}");
    assert!(error.to_string().contains("no complete response from cn.myhuaweicloud-koodrive.com within "), "{error}");
    assert!(started.elapsed() <= 15 * SECOND + Duration::from_millis(2), "{:?}", started.elapsed());

    let script = Script::new().stall();
    let patient = client(&script).with(CallOptions::new().attempt_timeout(None));
    let call = tokio::spawn(async move { patient.call(&get_file()).await });
    tokio::time::sleep(86_400 * SECOND).await;
    assert!(!call.is_finished());
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_stops() {
    let script = Script::new().respond_with(503, ("retry-after", "10"), "");
    let client = client(&script);
    let call = tokio::time::timeout(SECOND, client.call(get_file()));
    assert!(call.await.is_err());
    tokio::time::sleep(60 * SECOND).await;
    assert_eq!(script.sent().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_pause_is_never_shorter_than_usual_and_never_ignored() {
    for (header, least) in [
        (("retry-after", "0"), None),
        (("retry-after", "Wed, 21 Oct 2015 07:28:00 GMT"), None),
        (("x-retry-after", "0"), None),
        (("x-retry-after", "-100"), None),
        (("retry-after", "1.5"), Some(Duration::from_millis(1500))),
        (("retry-after", "0.001"), Some(Duration::from_millis(1))),
    ] {
        let script = (0..9).fold(Script::new(), |script, _| script.respond_with(429, header, "{}"));
        let policy = RetryPolicy::new().max_attempts(9).backoff(20 * SECOND, 20 * SECOND).max_elapsed(900 * SECOND);
        let error = builder(&script).retry(policy).build().unwrap().call(&get_file()).await.unwrap_err();
        assert_eq!(error.attempts(), 9, "{header:?}");
        let waits = script.waits();
        // Eight random times of up to 20 seconds: all below one second has a chance of one in 10^10.
        assert!(waits.iter().any(|wait| *wait > SECOND), "{header:?}: {waits:?}");
        assert!(waits.iter().all(|wait| *wait >= least.unwrap_or_default()), "{header:?}: {waits:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_pause_beyond_all_measure_is_not_begun() {
    for asked in ["99999999999999999999", "18446744073709551615", "18446744073709551616", "86400", "121"] {
        let script = Script::new().respond_with(429, ("retry-after", asked), "{}");
        let error = client(&script).call(&get_file()).await.unwrap_err();
        assert_eq!((error.attempts(), error.elapsed()), (1, Duration::ZERO), "{asked}");
        assert!(error.retry_after() > Some(120 * SECOND), "{asked}: {error:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_caller_that_gives_up_during_a_pause_returns_its_tokens() {
    let script = (0..9).fold(Script::new(), |script, _| script.respond_with(503, ("retry-after", "10"), ""));
    let client = builder(&script).retry_tokens(1).build().unwrap();
    for _ in 0..5 {
        let impatient = tokio::time::timeout(SECOND, client.call(get_file()));
        assert!(impatient.await.is_err(), "it was pausing");
    }
    assert_eq!(script.sent().len(), 5);
    // The bucket still pays for one retry, and for one only.
    assert_eq!(client.call(get_file()).await.unwrap_err().attempts(), 2);
    assert_eq!(client.call(get_file()).await.unwrap_err().attempts(), 1);
}
