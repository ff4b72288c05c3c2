//! Polling jobs through a scripted transport in paused time: when a job is polled, and what its outcome is.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "poll/job.rs"]
#[allow(unreachable_pub, reason = "the tests share it")]
mod job;
mod support;

use std::error::Error as _;
use std::future::{pending, ready};
use std::time::Duration;

use job::{GetJob, Item, slow};
use koodrive_runtime::{Client, ErrorKind, Outcome, OutcomeKind, PollPolicy, Poller, TransportErrorKind};
use support::{FOREIGN, SUCCESS, Script};
use tokio::time::{Instant, sleep};

const BROKEN: TransportErrorKind = TransportErrorKind::Interrupted;
const RUNNING: &str = r#"{"code":0,"status":1}"#;
const SUCCEEDED: &str = r#"{"code":0,"status":2,"result":1}"#;
const CANCELLED: &str = r#"{"code":0,"status":3,"items":[{"status":1},{"status":0}]}"#;
const REFUSED: &str = r#"{"code":13000102,"msg":"it has ended"}"#;

fn client(script: &Script) -> Client {
    script.builder().build().unwrap()
}

/// A poller with the default policy, without jitter.
fn poller<'a>(script: &Script) -> Poller<'a, GetJob> {
    Poller::new(&client(script), GetJob {}).policy(steady())
}

fn steady() -> PollPolicy {
    PollPolicy::new().jitter(0.0)
}

fn script(responses: &[&'static str]) -> Script {
    responses.iter().fold(Script::new(), |script, response| script.respond(200, *response))
}

/// The paths that were called, in their order.
fn called(script: &Script) -> Vec<String> {
    script.sent().iter().map(|request| request.uri().path().to_owned()).collect()
}

async fn ended(response: &'static str) -> Outcome<GetJob> {
    poller(&script(&[response])).await.unwrap()
}

#[test]
fn a_poller_travels_between_threads() {
    fn travels<T: Send>() {}
    travels::<Poller<'static, GetJob>>();
    travels::<<Poller<'static, GetJob> as IntoFuture>::IntoFuture>();
    travels::<Outcome<GetJob>>();
}

#[tokio::test(start_paused = true)]
async fn the_outcome_is_that_of_the_result_or_else_of_the_items() {
    let table = [
        (SUCCEEDED, OutcomeKind::Succeeded),
        (r#"{"code":0,"status":2,"result":2}"#, OutcomeKind::Partial),
        (r#"{"code":0,"status":2,"result":3}"#, OutcomeKind::Failed),
        (r#"{"code":0,"status":3}"#, OutcomeKind::Cancelled),
        (r#"{"code":0,"status":4}"#, OutcomeKind::Succeeded),
        // The result of the whole counts, unless it is a success and items failed.
        (r#"{"code":0,"status":2,"result":3,"items":[{"status":1}]}"#, OutcomeKind::Failed),
        (r#"{"code":0,"status":2,"result":1,"items":[{"status":1},{"status":9}]}"#, OutcomeKind::Succeeded),
        (r#"{"code":0,"status":2,"result":1,"items":[{"status":1},{"status":2}]}"#, OutcomeKind::Partial),
        (r#"{"code":0,"status":2,"result":1,"items":[{"status":2}]}"#, OutcomeKind::Failed),
        (r#"{"code":0,"status":4,"items":[{"status":1},{"status":2}]}"#, OutcomeKind::Partial),
        // The response states no result of the whole, or an unknown one.
        (r#"{"code":0,"status":2}"#, OutcomeKind::Unstated),
        (r#"{"code":0,"status":2,"result":7}"#, OutcomeKind::Unstated),
        (r#"{"code":0,"status":2,"items":[{"status":1},{"status":1}]}"#, OutcomeKind::Succeeded),
        (r#"{"code":0,"status":2,"result":7,"items":[{"status":1},{"status":2}]}"#, OutcomeKind::Partial),
        (r#"{"code":0,"status":2,"items":[{"status":2}]}"#, OutcomeKind::Failed),
        (r#"{"code":0,"status":2,"items":[{"status":1},{}]}"#, OutcomeKind::Unstated),
        (r#"{"code":0,"status":2,"items":[{"status":1},{"status":0}]}"#, OutcomeKind::Unstated),
    ];
    for (response, outcome) in table {
        let ended = ended(response).await;
        assert_eq!((ended.kind(), ended.polls(), ended.elapsed()), (outcome, 1, Duration::ZERO), "{response}");
        assert_eq!(ended.is_success(), outcome == OutcomeKind::Succeeded);
        let result = ended.into_result();
        assert_eq!(result.is_ok(), outcome == OutcomeKind::Succeeded, "{response}");
        assert!(result.err().is_none_or(|error| error.is_job() && !error.is_retryable()), "{response}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_partial_failure_is_a_value_with_each_item() {
    let ended = ended(r#"{"code":0,"status":2,"result":2,"items":[{"status":1},{"status":2},{"status":1},{}]}"#).await;
    assert_eq!((ended.items().len(), ended.failed().count()), (4, 1));
    assert_eq!(ended.failed().next(), Some(&Item { status: Some(2) }));
    assert_eq!(ended.response().result, Some(2));
    let error = ended.require_success().unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Job, Some("getJob")));
    let message = "getJob: the job succeeded only in part: of 4 items 2 succeeded and 1 failed";
    assert_eq!(error.to_string(), message);

    for (response, message) in [
        (r#"{"code":0,"status":2,"result":3}"#, "getJob: the job failed"),
        (
            r#"{"code":0,"status":2,"items":[{}]}"#,
            "getJob: the job has ended, but the response does not state how: of 1 item 0 succeeded and 0 failed",
        ),
        (CANCELLED, "getJob: the job was cancelled: of 2 items 1 succeeded and 0 failed"),
    ] {
        let ended = self::ended(response).await;
        assert_eq!(ended.into_result().err().map(|error| error.to_string()).as_deref(), Some(message));
    }
}

#[tokio::test(start_paused = true)]
async fn it_polls_at_once_then_after_growing_pauses_and_reports_each_poll() {
    let running = [
        r#"{"code":0,"status":0}"#,
        r#"{"code":0,"status":1,"progress":10}"#,
        r#"{"code":0,"status":1,"progress":250}"#,
        r#"{"code":0,"status":1,"progress":-1}"#,
        r#"{"code":0,"status":8}"#,
        SUCCESS,
        r#"{"code":0,"status":1}"#,
        r#"{"code":0,"status":2,"result":1,"progress":100}"#,
    ];
    let script = script(&running);
    let mut seen = Vec::new();
    let ended = Poller::new(&client(&script), GetJob {})
        .policy(steady().factor(2.0))
        .on_progress(|progress| {
            seen.push((progress.polls(), progress.elapsed().as_secs(), progress.percent(), progress.response().status));
        })
        .await
        .unwrap();
    assert_eq!((ended.kind(), ended.polls(), ended.elapsed().as_secs()), (OutcomeKind::Succeeded, 8, 91));
    let expected = [
        (1, 0, None, Some(0)),
        (2, 1, Some(10), Some(1)),
        (3, 3, Some(100), Some(1)),
        (4, 7, Some(0), Some(1)),
        (5, 15, None, Some(8)),
        (6, 31, None, None),
        (7, 61, None, Some(1)),
        (8, 91, Some(100), Some(2)),
    ];
    assert_eq!(seen, expected);
    assert_eq!(called(&script).len(), 8);
}

#[tokio::test(start_paused = true)]
async fn the_deadline_ends_the_polling_and_states_how_far_the_job_was() {
    let began = Instant::now();
    let running = r#"{"code":0,"status":1,"progress":40}"#;
    let error = poller(&script(&[RUNNING, running])).deadline(Duration::from_secs(2)).await.unwrap_err();
    assert_eq!(began.elapsed(), Duration::from_secs(2));
    assert!(error.is_timeout() && error.source().is_none());
    let message = "getJob: the job has not ended within 2s: at the last poll it was running, 40 % done \
                   (successful polls: 2). It continues at the server";
    assert_eq!(error.to_string(), message);

    // These statuses are unknown, and never end.
    let error = poller(&Script::new()).await.unwrap_err();
    assert_eq!(began.elapsed(), Duration::from_secs(2 + 24 * 3600));
    assert!(error.to_string().contains("within 24h: at the last poll it was in no known status"), "{error}");

    let script = Script::new().respond(200, RUNNING).fail(BROKEN);
    let error = poller(&script).deadline(Duration::from_millis(1200)).await.unwrap_err();
    assert!(error.source().unwrap().to_string().contains("getJob"), "{error:#}");
}

#[tokio::test(start_paused = true)]
async fn the_deadline_also_ends_a_poll_in_flight() {
    let began = Instant::now();
    let poller = Poller::new(&slow(&Script::new(), 3600), GetJob {}).deadline(Duration::from_secs(10));
    let error = poller.await.unwrap_err();
    assert_eq!(began.elapsed(), Duration::from_secs(10));
    assert!(error.is_timeout() && error.to_string().contains("within 10s: no poll has succeeded yet"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_transient_failure_does_not_end_the_polling() {
    let broken = |script: Script, times: usize| (0..times).fold(script, |script, _| script.fail(BROKEN));
    let script = broken(broken(Script::new(), 4).respond(200, RUNNING), 3).respond(503, "{}").respond(200, SUCCEEDED);
    let mut seen = 0;
    let ended = poller(&script).on_progress(|_| seen += 1).await.unwrap();
    assert_eq!((ended.kind(), ended.polls(), seen, script.sent().len()), (OutcomeKind::Succeeded, 2, 2, 10));

    let script = broken(Script::new(), 5).respond(200, SUCCEEDED);
    let error = poller(&script).await.unwrap_err();
    assert!(error.is_interrupted());
    assert_eq!(script.sent().len(), 5);

    let script = broken(Script::new(), 1).respond(200, SUCCEEDED);
    poller(&script).policy(steady().failures(1)).await.unwrap_err();
    assert_eq!(script.sent().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_pause_that_the_server_requests_is_kept() {
    let script =
        Script::new().respond_with(503, ("retry-after", "200"), "").respond(200, RUNNING).respond(200, SUCCEEDED);
    assert_eq!(poller(&script).policy(steady()).await.unwrap().polls(), 2);
    let waits: Vec<_> = script.waits().iter().map(std::time::Duration::as_secs).collect();
    assert_eq!(waits[0], 200, "{waits:?}");
    assert!(waits[1] < 200, "once: {waits:?}");
}

#[tokio::test(start_paused = true)]
async fn a_permanent_failure_ends_the_polling() {
    let script = Script::new().respond(200, RUNNING).respond(404, r#"{"code":1,"msg":"no such job"}"#);
    let error = poller(&script).await.unwrap_err();
    assert_eq!((error.kind(), error.status(), script.sent().len()), (ErrorKind::Api, Some(404), 2));
}

#[tokio::test(start_paused = true)]
async fn a_job_can_be_cancelled_before_it_is_polled() {
    let script = script(&[SUCCESS, CANCELLED]);
    let ended = poller(&script).cancel_when(ready(())).await.unwrap();
    assert_eq!((ended.kind(), ended.items().len()), (OutcomeKind::Cancelled, 2));
    assert_eq!(called(&script), ["/cancel", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn a_cancellation_cuts_the_pause_and_is_followed_by_a_poll() {
    let script = script(&[RUNNING, RUNNING, SUCCESS, RUNNING, CANCELLED]);
    let mut seen = Vec::new();
    let ended = poller(&script)
        .cancel_when(sleep(Duration::from_millis(1700)))
        .on_progress(|progress| seen.push(progress.elapsed().as_millis()))
        .await
        .unwrap();
    assert_eq!(ended.kind(), OutcomeKind::Cancelled);
    assert_eq!(seen, [0, 1000, 1700, 2700]);
    assert_eq!(called(&script), ["/job", "/job", "/cancel", "/job", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn a_job_can_be_cancelled_during_a_poll() {
    // Cancelled at 1 s, seen running at 3 s by the poll in flight, polled again without a pause.
    let script = script(&[SUCCESS, RUNNING, CANCELLED]);
    let ended = Poller::new(&slow(&script, 3), GetJob {}).cancel_when(sleep(Duration::from_secs(1))).await.unwrap();
    assert_eq!((ended.kind(), ended.elapsed()), (OutcomeKind::Cancelled, Duration::from_secs(6)));
    assert_eq!(called(&script), ["/cancel", "/job", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn a_job_that_has_ended_is_not_cancelled() {
    let script = script(&[RUNNING, SUCCEEDED]);
    let ended = poller(&script).cancel_when(pending()).await.unwrap();
    assert_eq!(ended.kind(), OutcomeKind::Succeeded);
    assert_eq!(called(&script), ["/job", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn a_panic_of_a_watcher_ends_that_poller_only() {
    let script = script(&[RUNNING, RUNNING, SUCCEEDED]);
    let client = client(&script);
    let watched = Poller::new(&client, GetJob {}).on_progress(|_| panic!("a watcher panics, as this test wants it"));
    assert!(tokio::spawn(watched.into_future()).await.map(drop).unwrap_err().is_panic());
    assert_eq!(Poller::new(&client, GetJob {}).await.unwrap().kind(), OutcomeKind::Succeeded);
}

#[tokio::test(start_paused = true)]
async fn a_response_from_elsewhere_is_no_state_of_a_job() {
    for foreign in FOREIGN {
        let script = Script::new().respond(200, RUNNING).respond(200, *foreign).respond(200, SUCCEEDED);
        let error = poller(&script).await.map(drop).unwrap_err();
        assert_eq!((error.kind(), script.sent().len()), (ErrorKind::Decode, 2), "{foreign}");
        // Nor is it a cancellation that was taken.
        let script = Script::new().respond(200, *foreign).respond(200, RUNNING).respond(200, RUNNING);
        let error = poller(&script).cancel_when(ready(())).await.map(drop).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode, "{foreign}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_refused_cancellation_is_an_error_unless_the_job_has_ended() {
    let has_ended = script(&[REFUSED, SUCCEEDED]);
    assert_eq!(poller(&has_ended).cancel_when(ready(())).await.unwrap().kind(), OutcomeKind::Succeeded);

    // The poll in flight may be older than the refusal, so the one after it decides; a failed poll decides nothing.
    let running = script(&[REFUSED, RUNNING]).fail(BROKEN).respond(200, RUNNING);
    let error = poller(&running).cancel_when(ready(())).await.unwrap_err();
    assert_eq!((error.operation(), error.code()), (Some("cancelJob"), Some(13_000_102)));
    assert_eq!(called(&running), ["/cancel", "/job", "/job", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn pauses_have_jitter() {
    let script = Script::new();
    let mut seen = Vec::new();
    let poller = Poller::new(&client(&script), GetJob {})
        .policy(PollPolicy::new().factor(1.0))
        .deadline(Duration::from_secs(100))
        .on_progress(|progress| seen.push(progress.elapsed()));
    poller.await.unwrap_err();
    let pauses: Vec<Duration> = seen.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect();
    // Timers round up to the next millisecond.
    let allowed = Duration::from_millis(800)..=Duration::from_millis(1202);
    assert!(pauses.len() > 80 && pauses.iter().all(|pause| allowed.contains(pause)), "{pauses:?}");
    assert!(pauses.iter().any(|pause| *pause != pauses[0]), "{pauses:?}");
}

/// Without a runtime there is no pause, and the poller says so; a job that has ended needs none.
#[test]
fn a_poller_outside_a_runtime_says_what_is_missing() {
    use std::task::{Context, Poll, Waker};
    let at_once = |script: &Script| {
        let mut polling = poller(script).into_future();
        match polling.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(polled) => polled,
            Poll::Pending => panic!("it waits"),
        }
    };
    assert!(at_once(&script(&[SUCCEEDED])).is_ok());
    let error = at_once(&script(&[RUNNING])).unwrap_err();
    assert!(error.is_config() && format!("{error:#}").contains("enable_all"), "{error:#}");
}
