//! Waiting for jobs, through a scripted transport and a clock that jumps: what is asked when, and what comes of it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::error::Error as _;
use std::future::{pending, ready};
use std::time::Duration;

use koodrive_runtime::poll::{Cancellable, ItemStatus, Polled, Status};
use koodrive_runtime::{
    Auth, Body, BoxFuture, Client, ErrorKind, Method, Operation, Outcome, OutcomeKind, PollPolicy, Poller, Request,
    Transport, TransportError, TransportErrorKind,
};
use serde::{Deserialize, Serialize};
use support::Script;
use tokio::time::{Instant, sleep};

const BROKEN: TransportErrorKind = TransportErrorKind::Interrupted;
const RUNNING: &str = r#"{"status":1}"#;
const SUCCEEDED: &str = r#"{"status":2,"result":1}"#;
const CANCELLED: &str = r#"{"status":3,"items":[{"status":1},{"status":0}]}"#;
const REFUSED: &str = r#"{"code":13000102,"msg":"it has ended"}"#;

#[derive(Clone, Serialize)]
struct GetJob {}

#[derive(Deserialize, Default)]
#[serde(default)]
struct Job {
    status: Option<i64>,
    result: Option<i64>,
    progress: Option<i32>,
    items: Vec<Item>,
}

#[derive(Debug, Deserialize, PartialEq)]
struct Item {
    status: Option<i64>,
}

/// No operation here is idempotent, so that a failure is the wait's to deal with and not the client's.
const fn operation(id: &'static str) -> Operation {
    Operation {
        id,
        method: Method::Post,
        path: "/job",
        params: &[],
        auth: Auth::None,
        idempotent: false,
        has_body: false,
        common: &[],
        errors: &[],
        profile: support::PROFILE,
    }
}

impl Request for GetJob {
    type Response = Job;
    const OPERATION: &'static Operation = &operation("getJob");
}

impl Polled for GetJob {
    type Item = Item;

    fn status(response: &Job) -> Status {
        match response.status {
            Some(0 | 1) => Status::Running,
            Some(2) => Status::Finished,
            Some(3) => Status::Ended(OutcomeKind::Cancelled),
            Some(4) => Status::Ended(OutcomeKind::Succeeded),
            _ => Status::Unknown,
        }
    }

    fn result(response: &Job) -> Option<OutcomeKind> {
        match response.result? {
            1 => Some(OutcomeKind::Succeeded),
            2 => Some(OutcomeKind::Partial),
            3 => Some(OutcomeKind::Failed),
            _ => None,
        }
    }

    fn percent(response: &Job) -> Option<i64> {
        response.progress.map(i64::from)
    }

    fn items(response: &Job) -> &[Item] {
        &response.items
    }

    fn item_status(item: &Item) -> ItemStatus {
        match item.status {
            Some(0) => ItemStatus::Pending,
            Some(1) => ItemStatus::Succeeded,
            Some(2) => ItemStatus::Failed,
            _ => ItemStatus::Unknown,
        }
    }
}

#[derive(Serialize)]
struct CancelJob {}

impl Request for CancelJob {
    type Response = ();
    const OPERATION: &'static Operation = &Operation { path: "/cancel", ..operation("cancelJob") };
}

impl Cancellable for GetJob {
    type Cancel = CancelJob;

    fn cancel(&self) -> CancelJob {
        CancelJob {}
    }
}

fn client(script: &Script) -> Client {
    script.builder().build().unwrap()
}

/// Waits as it does by itself, but never by chance.
fn wait<'a>(script: &Script) -> Poller<'a, GetJob> {
    Poller::new(&client(script), GetJob {}).policy(steady())
}

fn steady() -> PollPolicy {
    PollPolicy::new().jitter(0.0)
}

fn script(answers: &[&'static str]) -> Script {
    answers.iter().fold(Script::new(), |script, response| script.respond(200, *response))
}

/// The paths that were called, in their order.
fn called(script: &Script) -> Vec<String> {
    script.sent().iter().map(|request| request.uri().path().to_owned()).collect()
}

async fn ended(response: &'static str) -> Outcome<GetJob> {
    wait(&script(&[response])).await.unwrap()
}

#[test]
fn a_wait_travels_between_threads() {
    fn travels<T: Send>() {}
    travels::<Poller<'static, GetJob>>();
    travels::<<Poller<'static, GetJob> as IntoFuture>::IntoFuture>();
    travels::<Outcome<GetJob>>();
}

#[tokio::test(start_paused = true)]
async fn the_result_tells_how_it_fared_and_otherwise_the_items_do() {
    let table = [
        (SUCCEEDED, OutcomeKind::Succeeded),
        (r#"{"status":2,"result":2}"#, OutcomeKind::Partial),
        (r#"{"status":2,"result":3}"#, OutcomeKind::Failed),
        (r#"{"status":3}"#, OutcomeKind::Cancelled),
        (r#"{"status":4}"#, OutcomeKind::Succeeded),
        // What is said of the whole counts, unless it is a success and the items know better.
        (r#"{"status":2,"result":3,"items":[{"status":1}]}"#, OutcomeKind::Failed),
        (r#"{"status":2,"result":1,"items":[{"status":1},{"status":9}]}"#, OutcomeKind::Succeeded),
        (r#"{"status":2,"result":1,"items":[{"status":1},{"status":2}]}"#, OutcomeKind::Partial),
        (r#"{"status":2,"result":1,"items":[{"status":2}]}"#, OutcomeKind::Failed),
        (r#"{"status":4,"items":[{"status":1},{"status":2}]}"#, OutcomeKind::Partial),
        // Nothing is said of the whole, or nothing known.
        (r#"{"status":2}"#, OutcomeKind::Unstated),
        (r#"{"status":2,"result":7}"#, OutcomeKind::Unstated),
        (r#"{"status":2,"items":[{"status":1},{"status":1}]}"#, OutcomeKind::Succeeded),
        (r#"{"status":2,"result":7,"items":[{"status":1},{"status":2}]}"#, OutcomeKind::Partial),
        (r#"{"status":2,"items":[{"status":2}]}"#, OutcomeKind::Failed),
        (r#"{"status":2,"items":[{"status":1},{}]}"#, OutcomeKind::Unstated),
        (r#"{"status":2,"items":[{"status":1},{"status":0}]}"#, OutcomeKind::Unstated),
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
async fn a_failure_in_part_is_a_value_with_each_item() {
    let ended = ended(r#"{"status":2,"result":2,"items":[{"status":1},{"status":2},{"status":1},{}]}"#).await;
    assert_eq!((ended.items().len(), ended.failed().count()), (4, 1));
    assert_eq!(ended.failed().next(), Some(&Item { status: Some(2) }));
    assert_eq!(ended.response().result, Some(2));
    let error = ended.require_success().unwrap_err();
    assert_eq!((error.kind(), error.operation()), (ErrorKind::Job, Some("getJob")));
    let message = "getJob: the job succeeded only in part: of 4 items 2 succeeded and 1 failed";
    assert_eq!(error.to_string(), message);

    for (response, message) in [
        (r#"{"status":2,"result":3}"#, "getJob: the job failed"),
        (
            r#"{"status":2,"items":[{}]}"#,
            "getJob: the job has ended, but nothing tells how: of 1 item 0 succeeded and 0 failed",
        ),
        (CANCELLED, "getJob: the job was cancelled: of 2 items 1 succeeded and 0 failed"),
    ] {
        let ended = self::ended(response).await;
        assert_eq!(ended.into_result().err().map(|error| error.to_string()).as_deref(), Some(message));
    }
}

#[tokio::test(start_paused = true)]
async fn it_looks_at_once_then_after_pauses_that_grow_and_tells_of_each_look() {
    let running = [
        r#"{"status":0}"#,
        r#"{"status":1,"progress":10}"#,
        r#"{"status":1,"progress":250}"#,
        r#"{"status":1,"progress":-1}"#,
        r#"{"status":8}"#,
        "{}",
        r#"{"status":1}"#,
        r#"{"status":2,"result":1,"progress":100}"#,
    ];
    let script = script(&running);
    let mut told = Vec::new();
    let ended = Poller::new(&client(&script), GetJob {})
        .policy(steady().factor(2.0))
        .on_progress(|progress| {
            told.push((progress.polls(), progress.elapsed().as_secs(), progress.percent(), progress.response().status));
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
    assert_eq!(told, expected);
    assert_eq!(called(&script).len(), 8);
}

#[tokio::test(start_paused = true)]
async fn the_deadline_ends_the_waiting_and_says_how_far_the_job_was() {
    let began = Instant::now();
    let running = r#"{"status":1,"progress":40}"#;
    let error = wait(&script(&[RUNNING, running])).deadline(Duration::from_secs(2)).await.unwrap_err();
    assert_eq!(began.elapsed(), Duration::from_secs(2));
    assert!(error.is_timeout() && error.source().is_none());
    let message = "getJob: the job has not ended within 2s: when it was last seen it was running, 40 % done \
                   (looks answered: 2). It goes on";
    assert_eq!(error.to_string(), message);

    // Nobody knows these statuses, and the server has no end of them.
    let error = wait(&Script::new()).await.unwrap_err();
    assert_eq!(began.elapsed(), Duration::from_secs(2 + 24 * 3600));
    assert!(error.to_string().contains("within 86400s: when it was last seen it was of no known status"), "{error}");

    let script = Script::new().respond(200, RUNNING).fail(BROKEN);
    let error = wait(&script).deadline(Duration::from_millis(1200)).await.unwrap_err();
    assert!(error.source().unwrap().to_string().contains("getJob"), "{error:#}");
}

/// A transport that takes its time.
struct Slow(Script, Duration);

impl Transport for Slow {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            // The response to what cancels is there at once.
            if request.uri().path() != "/cancel" {
                sleep(self.1).await;
            }
            self.0.send(request).await
        })
    }
}

fn slow(script: &Script, seconds: u64) -> Client {
    let transport = Slow(script.clone(), Duration::from_secs(seconds));
    Client::builder(support::ENDPOINT).transport(transport).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn the_deadline_also_ends_a_look_under_way() {
    let began = Instant::now();
    let wait = Poller::new(&slow(&Script::new(), 3600), GetJob {}).deadline(Duration::from_secs(10));
    let error = wait.await.unwrap_err();
    assert_eq!(began.elapsed(), Duration::from_secs(10));
    assert!(error.is_timeout() && error.to_string().contains("within 10s: nothing is known of it yet"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn a_look_that_fails_for_a_passing_reason_is_no_end() {
    let broken = |script: Script, times: usize| (0..times).fold(script, |script, _| script.fail(BROKEN));
    let script = broken(broken(Script::new(), 4).respond(200, RUNNING), 3).respond(503, "{}").respond(200, SUCCEEDED);
    let mut told = 0;
    let ended = wait(&script).on_progress(|_| told += 1).await.unwrap();
    assert_eq!((ended.kind(), ended.polls(), told, script.sent().len()), (OutcomeKind::Succeeded, 2, 2, 10));

    let script = broken(Script::new(), 5).respond(200, SUCCEEDED);
    let error = wait(&script).await.unwrap_err();
    assert!(error.is_interrupted());
    assert_eq!(script.sent().len(), 5);

    let script = broken(Script::new(), 1).respond(200, SUCCEEDED);
    wait(&script).policy(steady().failures(1)).await.unwrap_err();
    assert_eq!(script.sent().len(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_server_that_asks_for_a_pause_gets_it() {
    let script =
        Script::new().respond_with(503, ("retry-after", "200"), "").respond(200, RUNNING).respond(200, SUCCEEDED);
    assert_eq!(wait(&script).policy(steady()).await.unwrap().polls(), 2);
    let waits: Vec<_> = script.waits().iter().map(std::time::Duration::as_secs).collect();
    assert_eq!(waits[0], 200, "{waits:?}");
    assert!(waits[1] < 200, "once: {waits:?}");
}

#[tokio::test(start_paused = true)]
async fn a_look_that_fails_for_good_is_the_end() {
    let script = Script::new().respond(200, RUNNING).respond(404, r#"{"code":1,"msg":"no such job"}"#);
    let error = wait(&script).await.unwrap_err();
    assert_eq!((error.kind(), error.status(), script.sent().len()), (ErrorKind::Api, Some(404), 2));
}

#[tokio::test(start_paused = true)]
async fn a_job_can_be_cancelled_before_it_is_looked_at() {
    let script = script(&["{}", CANCELLED]);
    let ended = wait(&script).cancel_when(ready(())).await.unwrap();
    assert_eq!((ended.kind(), ended.items().len()), (OutcomeKind::Cancelled, 2));
    assert_eq!(called(&script), ["/cancel", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn a_pause_gives_way_to_the_cancellation_and_to_the_look_after_it() {
    let script = script(&[RUNNING, RUNNING, "{}", RUNNING, CANCELLED]);
    let mut seen = Vec::new();
    let ended = wait(&script)
        .cancel_when(sleep(Duration::from_millis(1700)))
        .on_progress(|progress| seen.push(progress.elapsed().as_millis()))
        .await
        .unwrap();
    assert_eq!(ended.kind(), OutcomeKind::Cancelled);
    assert_eq!(seen, [0, 1000, 1700, 2700]);
    assert_eq!(called(&script), ["/job", "/job", "/cancel", "/job", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn a_job_can_be_cancelled_while_it_is_looked_at() {
    // Cancelled at 1 s, seen running at 3 s by the look that was under way, looked at again without a pause.
    let script = script(&["{}", RUNNING, CANCELLED]);
    let ended = Poller::new(&slow(&script, 3), GetJob {}).cancel_when(sleep(Duration::from_secs(1))).await.unwrap();
    assert_eq!((ended.kind(), ended.elapsed()), (OutcomeKind::Cancelled, Duration::from_secs(6)));
    assert_eq!(called(&script), ["/cancel", "/job", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn what_has_ended_is_not_cancelled() {
    let script = script(&[RUNNING, SUCCEEDED]);
    let ended = wait(&script).cancel_when(pending()).await.unwrap();
    assert_eq!(ended.kind(), OutcomeKind::Succeeded);
    assert_eq!(called(&script), ["/job", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn a_refused_cancellation_is_an_error_unless_the_job_has_ended() {
    let has_ended = script(&[REFUSED, SUCCEEDED]);
    assert_eq!(wait(&has_ended).cancel_when(ready(())).await.unwrap().kind(), OutcomeKind::Succeeded);

    // The look alongside may be older than the refusal, so the one after it decides; a look that failed decides nothing.
    let goes_on = script(&[REFUSED, RUNNING]).fail(BROKEN).respond(200, RUNNING);
    let error = wait(&goes_on).cancel_when(ready(())).await.unwrap_err();
    assert_eq!((error.operation(), error.code()), (Some("cancelJob"), Some(13_000_102)));
    assert_eq!(called(&goes_on), ["/cancel", "/job", "/job", "/job"]);
}

#[tokio::test(start_paused = true)]
async fn pauses_differ_by_chance() {
    let script = Script::new();
    let mut seen = Vec::new();
    let wait = Poller::new(&client(&script), GetJob {})
        .policy(PollPolicy::new().factor(1.0))
        .deadline(Duration::from_secs(100))
        .on_progress(|progress| seen.push(progress.elapsed()));
    wait.await.unwrap_err();
    let pauses: Vec<Duration> = seen.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect();
    // Timers round up to the next millisecond.
    let allowed = Duration::from_millis(800)..=Duration::from_millis(1202);
    assert!(pauses.len() > 80 && pauses.iter().all(|pause| allowed.contains(pause)), "{pauses:?}");
    assert!(pauses.iter().any(|pause| *pause != pauses[0]), "{pauses:?}");
}
