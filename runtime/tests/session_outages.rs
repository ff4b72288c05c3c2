//! Refreshes that fail for a while, over real sockets: what the caller is told, and that the session goes on.
#![cfg(feature = "hyper")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "session/job.rs"]
#[allow(unreachable_pub, reason = "the tests share it")]
mod job;
#[path = "session/server.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests share it")]
mod server;
#[path = "session/sockets.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests share it")]
mod sockets;
mod support;
#[path = "session/table.rs"]
mod table;

use std::net::TcpListener;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, SystemTime};

use futures_util::future::join_all;
use job::GetJob;
use koodrive_runtime::{
    CallOptions, Client, Error, ErrorKind, ManualClock, PollPolicy, Poller, Result, RetryPolicy, TraceId,
};
use server::Session;
use sockets::{Reply, Sockets, UNAVAILABLE};
use support::{CreateJob, File, get_file};

const HTML: &str = "<html>gateway login</html>";
const GATEWAY: &str =
    r#"{"error_code":"APIGW.0301","error_msg":"Incorrect IAM authentication information","request_id":"1"}"#;
const OWN: &str = r#"{"code":13000202,"msg":"the session has ended"}"#;
const BUSY: &str = r#"{"code":13000201,"msg":"try later"}"#;

/// A call that needs a refresh: because the service refused its token, or because the time of that is up.
struct Scene {
    server: Sockets,
    client: Client,
    session: Session,
    /// How often the session's hook was called.
    changes: Arc<AtomicU32>,
}

/// Of an attempt. A response that comes takes some milliseconds.
const LIMIT: Duration = Duration::from_millis(500);

impl Scene {
    async fn new(is_refused: bool, policy: RetryPolicy) -> Self {
        let (server, _) = Sockets::start();
        let changes = Arc::new(AtomicU32::new(0));
        let seen = changes.clone();
        let session = Session::new("token-1", "session-1").on_change(move |_| {
            seen.fetch_add(1, Ordering::Relaxed);
        });
        let clock = Arc::new(ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_secs(498_767 * 60 * 60)));
        let builder = server.builder(&session).clock(clock.clone()).retry(policy).attempt_timeout(LIMIT);
        let client = builder.build().unwrap();
        // Many scenes may be set up at once.
        let patient = client.with(CallOptions::new().attempt_timeout(20 * LIMIT));
        patient.call(get_file()).await.unwrap();
        if is_refused {
            server.revoke();
        } else {
            clock.advance(Duration::from_secs(60 * 60));
        }
        Self { server, client, session, changes }
    }

    async fn call(&self) -> Result<File> {
        self.client.call(get_file()).await
    }
}

/// What the caller sees of a refresh that fails: kind, status, code, whether a retry may help, and after which wait.
type Told = (ErrorKind, Option<u16>, Option<&'static str>, bool, Option<u64>);

const OUTAGES: &[(&str, Reply, Told)] = &[
    ("503", UNAVAILABLE, (ErrorKind::Api, Some(503), None, true, None)),
    (
        "503 with a wait",
        Reply::Respond(503, "Retry-After: 40\r\n", ""),
        (ErrorKind::Api, Some(503), None, true, Some(40)),
    ),
    (
        "429 with a wait",
        Reply::Respond(429, "Retry-After: 9\r\n", ""),
        (ErrorKind::Api, Some(429), None, true, Some(9)),
    ),
    ("a code that passes", Reply::Respond(200, "", BUSY), (ErrorKind::Api, Some(200), Some("13000201"), true, None)),
    ("no response", Reply::Hang, (ErrorKind::Timeout, None, None, true, None)),
    ("half a response", Reply::Head, (ErrorKind::Timeout, Some(200), None, true, None)),
    ("a connection that breaks", Reply::Close, (ErrorKind::Interrupted, None, None, true, None)),
    ("a gateway's 401", Reply::Respond(401, "", GATEWAY), (ErrorKind::Api, Some(401), Some("APIGW.0301"), false, None)),
    ("a portal's 401", Reply::Respond(401, "", HTML), (ErrorKind::Api, Some(401), None, false, None)),
    ("an empty 401", Reply::Respond(401, "", ""), (ErrorKind::Api, Some(401), None, false, None)),
    (
        "a 401 with a strange code",
        Reply::Respond(401, "", r#"{"code":401}"#),
        (ErrorKind::Api, Some(401), Some("401"), false, None),
    ),
    ("a portal's page", Reply::Respond(200, "", HTML), (ErrorKind::Decode, Some(200), None, false, None)),
    (
        "a success without a token",
        Reply::Respond(200, "", r#"{"code":0}"#),
        (ErrorKind::Credentials, None, None, false, None),
    ),
    (
        "a redirect",
        Reply::Respond(302, "Location: https://login.example.com/\r\n", ""),
        (ErrorKind::Redirect, Some(302), None, false, None),
    ),
];

fn told(error: &Error) -> (ErrorKind, Option<u16>, Option<String>, bool, Option<u64>) {
    let code = error.api().and_then(|api| api.code_text()).map(str::to_owned);
    (error.kind(), error.status(), code, error.is_retryable(), error.retry_after().map(|wait| wait.as_secs()))
}

#[tokio::test]
async fn an_outage_of_the_refresh_is_told_as_it_is_and_the_session_goes_on() {
    let table = OUTAGES.iter().flat_map(|outage| [(outage, true), (outage, false)]);
    join_all(table.map(|((name, reply, expected), is_refused)| async move {
        let name = format!("{name}, {is_refused}");
        let scene = Scene::new(is_refused, RetryPolicy::never()).await;
        scene.server.replies([reply.clone(), reply.clone()]);
        let error = scene.call().await.unwrap_err();
        let (kind, status, code, retryable, wait) = *expected;
        assert_eq!(told(&error), (kind, status, code.map(str::to_owned), retryable, wait), "{name}: {error:#}");
        let cause = error.refresh_failure().unwrap();
        assert_eq!((error.operation(), cause.operation()), (Some("getFile"), Some("refreshSession")), "{name}");
        assert!(!error.is_session_ended(), "{name}: {error:#}");
        assert_eq!((error.is_unsent(), error.attempts()), (!is_refused, 1), "{name}: {error:#}");
        assert!(format!("{error:#}").contains("getFile: the session was not refreshed"), "{name}: {error:#}");

        // An explicit refresh tells the same.
        let error = scene.session.refresh(&scene.client).await.unwrap_err();
        assert_eq!((error.kind(), error.is_retryable()), (kind, retryable), "{name}: {error:#}");

        // Nothing has changed, and then everything is well again.
        assert_eq!(scene.changes.load(Ordering::Relaxed), 0, "{name}");
        assert!(scene.session.saved().is_some(), "{name}");
        let refreshed = scene.session.refresh(&scene.client).await;
        assert!(refreshed.is_ok() && scene.call().await.is_ok(), "{name}");
    }))
    .await;
}

#[tokio::test]
async fn the_call_after_a_failure_begins_another_refresh_at_once() {
    join_all(OUTAGES.iter().map(|(name, reply, _)| async move {
        let scene = Scene::new(true, RetryPolicy::never()).await;
        scene.server.replies([reply.clone()]);
        scene.call().await.unwrap_err();
        scene.call().await.unwrap_or_else(|error| panic!("{name}: {error:#}"));
        assert_eq!(scene.server.counts(), (2, 1, 2), "{name}: a token that was refused is not sent again");
    }))
    .await;
}

#[tokio::test]
async fn without_a_connection_the_refresh_says_so() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let scene = Scene::new(false, RetryPolicy::never()).await;
    let gone = Client::builder(format!("http://{address}")).credentials(scene.session.clone()).build().unwrap();
    scene.session.refresh(&gone).await.map_err(|error| assert!(error.is_connect(), "{error:#}")).unwrap_err();
    let clock = ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_secs(498_768 * 60 * 60));
    let gone = Client::builder(format!("http://{address}")).clock(clock).credentials(scene.session.clone());
    let gone = gone.retry(RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO)).build().unwrap();
    let error = gone.call(CreateJob { kind: 1 }).await.unwrap_err();
    assert!(error.is_connect() && error.is_retryable() && error.is_unsent(), "{error:#}");
    assert_eq!((error.attempts(), error.refresh_failure().unwrap().attempts()), (1, 4), "{error:#}");
}

fn repeating() -> RetryPolicy {
    RetryPolicy::new().backoff(Duration::from_millis(5), Duration::from_millis(5))
}

/// The repeats of a refresh have room: all that the policy allows, in the time that attempts may take.
#[tokio::test]
async fn a_refresh_is_repeated_and_the_call_is_not() {
    let replies = [UNAVAILABLE, Reply::Hang, Reply::Head, Reply::Close, Reply::Respond(503, "Retry-After: 1\r\n", "")];
    let table = replies.iter().flat_map(|reply| [(reply, true), (reply, false)]);
    join_all(table.map(|(reply, is_refused)| async move {
        let scene = Scene::new(is_refused, repeating()).await;
        scene.server.replies([reply.clone()]);
        scene.call().await.unwrap_or_else(|error| panic!("{reply:?}, {is_refused}: {error:#}"));
        assert_eq!(scene.server.counts().0, 2, "{reply:?}, {is_refused}");
    }))
    .await;
    join_all([(UNAVAILABLE, true), (Reply::Hang, false)].map(|(reply, is_refused)| async move {
        let scene = Scene::new(is_refused, repeating()).await;
        scene.server.outage(Duration::from_secs(60), reply);
        let error = scene.call().await.unwrap_err();
        assert_eq!((scene.server.counts().0, error.attempts()), (4, 1), "{error:#}");
        assert_eq!(error.refresh_failure().unwrap().attempts(), 4, "{error:#}");
        assert!(error.elapsed() < 8 * LIMIT, "{error:#}");
    }))
    .await;
}

/// The limit of a call's attempts is that of the refresh that it leads; others have their own.
#[tokio::test]
async fn a_refresh_takes_no_longer_than_the_caller_allows() {
    let scene = Scene::new(false, RetryPolicy::never()).await;
    scene.server.replies([Reply::Hang]);
    let hurried = scene.client.with(CallOptions::new().attempt_timeout(LIMIT / 2));
    // The first one to be polled leads.
    let (hurried, patient) = tokio::join!(hurried.call(get_file()), scene.call());
    let error = hurried.unwrap_err();
    assert!(error.is_timeout() && error.refresh_failure().is_some(), "{error:#}");
    patient.unwrap();
    assert_eq!(scene.server.counts().0, 2);

    // The limit of a whole call holds, and says what was awaited.
    let scene = Scene::new(false, RetryPolicy::never()).await;
    scene.server.replies([Reply::Hang]);
    let limited = scene.client.with(CallOptions::new().timeout(LIMIT / 2));
    let error = limited.call(get_file()).await.unwrap_err();
    assert!(error.is_timeout() && error.is_retryable() && error.is_unsent(), "{error:#}");
    assert!(format!("{error:#}").contains("the session was not refreshed: no credentials within"), "{error:#}");
    scene.call().await.unwrap();
}

#[tokio::test]
async fn only_the_service_itself_ends_a_session() {
    for is_refused in [true, false] {
        let scene = Scene::new(is_refused, RetryPolicy::never()).await;
        scene.server.replies([Reply::Respond(401, "", OWN)]);
        let error = scene.call().await.unwrap_err();
        assert!(error.is_session_ended() && error.refresh_failure().is_none(), "{error:#}");
        assert_eq!((scene.changes.load(Ordering::Relaxed), scene.session.saved()), (1, None));
    }
    // A gateway refuses the call and the refresh, and then both come through: the token was good all the time.
    for body in [HTML, GATEWAY, ""] {
        let scene = Scene::new(false, RetryPolicy::never()).await;
        let session = Session::new("token-1", "session-1");
        let client = scene.client.with_credentials(session.clone());
        scene.server.calls([Reply::Respond(401, "", body)]);
        scene.server.replies([Reply::Respond(401, "", body)]);
        let error = client.call(get_file()).await.unwrap_err();
        assert!(!error.is_session_ended() && error.status() == Some(401), "{body}: {error:#}");
        client.call(get_file()).await.unwrap();
        assert_eq!(scene.server.counts().0, 1, "{body}");

        // Without anything to refresh it with, the session goes on as well.
        let bare = Session::resume(koodrive_runtime::SavedSession::new("token-1"));
        let client = scene.client.with_credentials(bare);
        scene.server.calls([Reply::Respond(401, "", body)]);
        let error = client.call(get_file()).await.unwrap_err();
        assert!(!error.is_session_ended() && error.is_unauthenticated(), "{body}: {error:#}");
        client.call(get_file()).await.unwrap();
    }
}

#[tokio::test]
async fn only_the_service_itself_confirms_that_a_session_is_signed_out() {
    for (reply, is_over) in [
        (Reply::Respond(200, "", r#"{"code":0}"#), true),
        (Reply::Respond(401, "", OWN), true),
        (Reply::Respond(401, "", GATEWAY), false),
        (Reply::Respond(401, "", HTML), false),
        (Reply::Respond(401, "", ""), false),
        (UNAVAILABLE, false),
    ] {
        let scene = Scene::new(false, RetryPolicy::never()).await;
        scene.server.calls([reply.clone()]);
        let outcome = scene.session.sign_out(&scene.client).await;
        assert_eq!((outcome.is_ok(), scene.session.saved().is_none()), (is_over, is_over), "{reply:?}: {outcome:?}");
        if !is_over {
            scene.session.sign_out(&scene.client).await.unwrap();
        }
    }
}

/// The token dies while the refresh is down for longer than three polls.
#[tokio::test]
async fn waiting_for_a_job_survives_an_outage_of_the_refresh() {
    let policy = PollPolicy::new().first_pause(Duration::from_millis(20)).factor(1.0);
    for reply in [UNAVAILABLE, Reply::Close, Reply::Respond(200, "", BUSY)] {
        let scene = Scene::new(true, RetryPolicy::never()).await;
        scene.server.replies([reply.clone(), reply.clone(), reply.clone()]);
        let ended = Poller::new(&scene.client, GetJob {}).policy(policy).await;
        assert!(ended.is_ok(), "{reply:?}: {ended:?}");
        assert_eq!(scene.server.counts().0, 4, "{reply:?}");
        // One that lasts ends the waiting, as one of the job's own operation does, and says what was down.
        let scene = Scene::new(true, RetryPolicy::never()).await;
        scene.server.outage(Duration::from_secs(60), reply);
        let error = Poller::new(&scene.client, GetJob {}).policy(policy).await.unwrap_err();
        assert!(error.is_retryable() && error.refresh_failure().is_some(), "{error:#}");
    }
}

/// Calls one after the other, all of them refused.
async fn refusals(scene: &Scene, count: usize) -> Vec<Error> {
    let mut errors = Vec::new();
    for _ in 0..count {
        errors.push(scene.call().await.unwrap_err());
    }
    errors
}

#[tokio::test]
async fn fifty_refused_calls_do_not_make_fifty_refreshes() {
    let scene = Scene::new(true, RetryPolicy::never()).await;
    scene.server.calls(vec![Reply::Respond(401, "", OWN); 200]);
    for error in refusals(&scene, 50).await {
        assert!(error.is_unauthenticated() && error.refresh_failure().is_none(), "{error:#}");
        assert!(!error.is_session_ended() && error.code() == Some(13_000_202), "{error:#}");
    }
    assert!(scene.server.counts().0 <= 2, "{:?}: one, unless this took two seconds", scene.server.counts());
    // A call that is accepted ends it.
    scene.server.calls([]);
    scene.call().await.unwrap();
    let before = scene.server.counts().0;
    scene.server.revoke();
    scene.call().await.unwrap();
    assert_eq!(scene.server.counts().0, before + 1);

    // Neither do fifty refusals of a gateway that lets no refresh through.
    let scene = Scene::new(true, RetryPolicy::never()).await;
    scene.server.calls(vec![Reply::Respond(401, "", GATEWAY); 200]);
    scene.server.outage(Duration::from_secs(60), Reply::Respond(401, "", GATEWAY));
    for error in refusals(&scene, 50).await {
        assert!(error.refresh_failure().is_some() && !error.is_session_ended(), "{error:#}");
    }
    assert!(scene.server.counts().0 <= 5, "{:?}: four, unless this took two seconds", scene.server.counts());
}

#[tokio::test]
async fn the_trace_of_an_unsent_call_is_not_made_up() {
    let scene = Scene::new(false, RetryPolicy::never()).await;
    scene.server.replies([UNAVAILABLE]);
    let traced = CallOptions::new().trace_id(TraceId::new(support::PROFILE, support::TRACE).unwrap());
    let error = scene.client.with(traced).call(get_file()).await.unwrap_err();
    assert_eq!(error.trace_id(), None);
    assert!(error.refresh_failure().unwrap().trace_id().is_some_and(|trace| trace != support::TRACE));
}
