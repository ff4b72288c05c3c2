//! Sessions against a server that knows the valid token and counts the refreshes, in tokio's paused time.
#![cfg(feature = "tokio")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "session/job.rs"]
#[allow(unreachable_pub, reason = "the tests share it")]
mod job;
#[path = "session/server.rs"]
#[allow(unreachable_pub, reason = "the tests share it")]
mod server;
mod support;

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use job::GetJob;
use koodrive_runtime::{BoxFuture, CallOptions, Client, ManualClock, Poller, SavedSession, Timer, TokioTimer};
use server::{Server, Session, SignIn, Tokens, Trouble};
use support::{ENDPOINT, TRACE, get_file};

const MINUTE: Duration = Duration::from_secs(60);

fn clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_secs(498_767 * 60 * 60)))
}

fn session() -> Session {
    Session::new("token-1", "session-1")
}

async fn many(client: &Client, count: usize) {
    let calls: Vec<_> = (0..count)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { client.call(get_file()).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
}

#[tokio::test(start_paused = true)]
async fn a_thousand_callers_with_an_expiring_token_cause_one_refresh() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock.clone());
    client.call(get_file()).await.unwrap();
    clock.advance(19 * MINUTE + Duration::from_secs(30));
    many(&client, 1000).await;
    assert_eq!(server.counts(), (1, 0, 1001), "no call was refused, and none was lost");
}

#[tokio::test(start_paused = true)]
async fn a_thousand_callers_with_a_revoked_token_cause_one_refresh() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock);
    server.revoke();
    many(&client, 1000).await;
    assert_eq!(server.counts(), (1, 1000, 1000), "all were sent before the first was refused");
}

#[tokio::test(start_paused = true)]
async fn calls_prolong_a_token_and_idle_time_refreshes_it() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock.clone());
    for _ in 0..5 {
        client.call(get_file()).await.unwrap();
        clock.advance(18 * MINUTE);
    }
    assert_eq!(server.counts().0, 0, "each call starts the twenty minutes over");
    clock.advance(MINUTE + Duration::from_secs(1));
    client.call(get_file()).await.unwrap();
    assert_eq!(server.counts(), (1, 0, 6), "about to expire: refreshed before the call");
    clock.advance(60 * MINUTE);
    client.call(get_file()).await.unwrap();
    assert_eq!(server.counts(), (2, 0, 7), "long expired: refreshed all the same, without a call to find out");
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_not_refreshed_has_ended() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let changes = Arc::new(Mutex::new(Vec::new()));
    let noted = changes.clone();
    let session = session.on_change(move |saved| noted.lock().unwrap().push(saved.cloned()));
    let client = server.client(&session, clock);
    server.revoke();
    server.trouble(&[Trouble::Refuse]);
    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_unauthenticated() && error.is_session_ended(), "{error:#}");
    assert!(format!("{error:#}").contains("sign in again"), "{error:#}");

    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_credentials() && error.is_session_ended() && error.is_unsent(), "{error:#}");
    assert_eq!(server.counts(), (1, 1, 0), "the server is not called again");
    assert_eq!((session.saved(), session.token()), (None, None));
    assert_eq!(*changes.lock().unwrap(), [None]);
}

#[tokio::test(start_paused = true)]
async fn a_refresh_that_fails_in_transit_is_retried_by_the_next_call() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock.clone());
    client.call(get_file()).await.unwrap();
    clock.advance(19 * MINUTE + Duration::from_secs(30));
    server.trouble(&[Trouble::Fail, Trouble::NoToken]);
    client.call(get_file()).await.unwrap();
    assert_eq!(server.counts(), (1, 0, 2), "the old token had half a minute left");
    clock.advance(20 * MINUTE);
    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_credentials() && !error.is_session_ended(), "{error:#}");
    assert!(format!("{error:#}").contains("no access token"), "{error:#}");
    client.call(get_file()).await.unwrap();
    assert_eq!(server.counts(), (3, 0, 3));
}

/// It neither ends the session nor renews the token nor prolongs its life.
#[tokio::test(start_paused = true)]
async fn a_response_from_elsewhere_says_nothing_about_a_session() {
    for foreign in support::FOREIGN {
        let (server, session, clock) = (Server::new(), session(), clock());
        let client = server.client(&session, clock.clone());
        server.revoke();
        server.trouble(&[Trouble::Foreign(foreign)]);
        let error = client.call(get_file()).await.unwrap_err();
        assert!(error.is_decode() && !error.is_session_ended(), "{foreign}: {error:#}");
        assert_eq!(error.refresh_failure().unwrap().operation(), Some("refreshSession"), "{foreign}");
        assert_eq!(session.token().unwrap().expose(), "Bearer+token-1", "{foreign}");
        client.call(get_file()).await.unwrap();

        let script = support::Script::new().respond(200, support::SUCCESS);
        let script = script.respond(200, *foreign).respond(200, r#"{"code":0,"accessToken":"token-3"}"#);
        let other = script.builder().credentials(session.clone()).clock(clock.clone()).build().unwrap();
        other.call(get_file()).await.unwrap();
        clock.advance(18 * MINUTE);
        assert!(other.call(get_file()).await.unwrap_err().is_decode(), "{foreign}");
        clock.advance(MINUTE + Duration::from_secs(30));
        other.call(get_file()).await.unwrap();
        assert_eq!(session.token().unwrap().expose(), "Bearer+token-3", "refreshed when it was about to expire");
    }
}

#[tokio::test(start_paused = true)]
async fn a_refusal_causes_one_refresh_and_never_a_loop() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock);
    // The new token is revoked as soon as it arrives.
    let revoking = server.clone();
    let session = session.on_change(move |_| revoking.revoke());
    server.revoke();
    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_unauthenticated() && !error.is_session_ended(), "{error:#}");
    assert_eq!((server.counts(), error.attempts()), ((1, 2, 0), 2));
    drop(session);
}

/// The pauses between refreshes grow as long as no token is accepted, and start over when one is.
#[tokio::test(start_paused = true)]
async fn refreshes_that_lead_to_nothing_are_damped() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock);
    let (revoking, is_on) = (server.clone(), Arc::new(Mutex::new(true)));
    let switch = is_on.clone();
    let _session = session.on_change(move |_| {
        if *switch.lock().unwrap() {
            revoking.revoke();
        }
    });
    server.revoke();
    let (began, mut refreshed) = (tokio::time::Instant::now(), Vec::new());
    while began.elapsed() < Duration::from_secs(10 * 60) {
        let before = server.counts().0;
        let error = client.call(get_file()).await.unwrap_err();
        assert!(error.is_unauthenticated() && error.code() == Some(13_000_202), "{error:#}");
        if server.counts().0 > before {
            refreshed.push(began.elapsed().as_secs());
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    let pauses = refreshed.windows(2).map(|pair| pair[1] - pair[0]);
    let expected = [2, 4, 8, 16, 32, 64, 120, 120, 120];
    // There is a call in each second, and a bit.
    assert!(pauses.zip(expected).all(|(pause, least)| (least..=least + 1).contains(&pause)), "{refreshed:?}");
    assert_eq!(refreshed.len(), 10, "of 600 calls: {refreshed:?}");
    *is_on.lock().unwrap() = false;
    tokio::time::sleep(2 * MINUTE).await;
    client.call(get_file()).await.unwrap();
    for _ in 0..3 {
        let before = server.counts().0;
        server.revoke();
        client.call(get_file()).await.unwrap();
        assert_eq!(server.counts().0, before + 1, "at once, for the token before was accepted");
    }
}

/// A timer where nobody can wait.
struct Nowhere;

impl Timer for Nowhere {
    fn now(&self) -> std::time::Instant {
        TokioTimer.now()
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }

    fn try_sleep(&self, _: Duration) -> BoxFuture<'static, koodrive_runtime::Result<()>> {
        let broken = Client::builder("not an address").build().map(drop);
        Box::pin(std::future::ready(broken))
    }
}

/// A caller that lacks a runtime fails alone.
#[tokio::test(start_paused = true)]
async fn what_one_caller_lacks_does_not_fail_the_others() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock.clone());
    client.call(get_file()).await.unwrap();
    clock.advance(60 * MINUTE);
    let builder = Client::builder(ENDPOINT).transport(server.clone()).clock(clock.clone()).timer(Nowhere);
    let stranded = builder.credentials(session.clone()).build().unwrap();
    for _ in 0..3 {
        let (alone, one, two) =
            tokio::join!(stranded.call(get_file()), client.call(get_file()), client.call(get_file()));
        assert!(alone.unwrap_err().is_config());
        assert!(one.is_ok() && two.is_ok());
        clock.advance(60 * MINUTE);
    }
    assert_eq!(server.counts().0, 3, "one refresh each that reached the server");
}

/// The token dies while a job is waited for, and the refresh is down.
#[tokio::test(start_paused = true)]
async fn waiting_for_a_job_survives_an_outage_of_three_seconds() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock);
    server.revoke();
    server.refreshes_are_down(Duration::from_secs(3));
    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_retryable() && error.status() == Some(503) && !error.is_unauthenticated(), "{error:#}");
    let ended = Poller::new(&client, GetJob {}).await.unwrap();
    assert!(ended.elapsed() >= Duration::from_secs(2), "{ended:?}");
    assert_eq!(server.counts().1, 1, "a token that was refused is not sent again");
}

#[tokio::test(start_paused = true)]
async fn a_refresh_that_is_given_up_is_begun_anew() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock);
    server.revoke();
    // Dropped after it was refused, with the refresh in flight.
    let dropped = tokio::time::timeout(Duration::from_millis(16), client.call(get_file())).await;
    assert!(dropped.is_err());
    assert_eq!(server.counts(), (1, 1, 0));
    client.call(get_file()).await.unwrap();
    assert_eq!(server.counts(), (2, 1, 1), "by the next call, which does not try the refused token again");
}

#[tokio::test(start_paused = true)]
async fn the_options_of_a_call_do_not_apply_to_the_refresh() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock);
    server.revoke();
    let trace = koodrive_runtime::TraceId::new(support::PROFILE, TRACE).unwrap();
    client.with(CallOptions::new().trace_id(trace)).call(get_file()).await.unwrap();
    let traces = server.0.lock().unwrap().traces.clone();
    assert_eq!((traces.len(), traces[0].as_str(), traces[2].as_str()), (3, TRACE, TRACE));
    assert_ne!(traces[1], TRACE);
}

#[tokio::test(start_paused = true)]
async fn a_session_is_started_saved_resumed_and_ended() {
    let (server, clock) = (Server::new(), clock());
    let anonymous = Client::builder(ENDPOINT).transport(server.clone()).clock(clock.clone()).build().unwrap();
    let session = Session::sign_in(&anonymous, SignIn { code: "code".into() }).await.unwrap();
    let client = anonymous.with_credentials(session.clone());
    session.refresh(&client).await.unwrap();

    let text = serde_json::to_string(&session.saved().unwrap()).unwrap();
    assert_eq!(text, r#"{"token":"Bearer+token-2","session_id":"session-1"}"#);
    let saved: SavedSession = serde_json::from_str(&text).unwrap();
    let resumed = Session::resume(saved);
    let client = anonymous.with_credentials(resumed.clone());
    client.call(get_file()).await.unwrap();

    resumed.sign_out(&client).await.unwrap();
    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_session_ended() && format!("{error:#}").contains("signed out"), "{error:#}");
    resumed.sign_out(&client).await.unwrap();
    assert!(resumed.refresh(&client).await.unwrap_err().is_session_ended());
}

#[tokio::test(start_paused = true)]
async fn without_an_id_a_token_is_used_until_it_is_refused() {
    let (server, clock) = (Server::new(), clock());
    let saved: SavedSession = serde_json::from_str(r#"{"token":"token-1"}"#).unwrap();
    let session = Session::resume(saved);
    let client = server.client(&session, clock.clone());
    client.call(get_file()).await.unwrap();
    clock.advance(30 * MINUTE);
    client.call(get_file()).await.unwrap();
    server.revoke();
    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_unauthenticated() && error.is_session_ended(), "{error:#}");
    assert!(format!("{error:#}").contains("no session id"), "{error:#}");
}

#[test]
fn everything_travels_between_threads() {
    fn travels<T: Send + Sync + 'static>() {}
    fn moves<T: Send>(_: T) {}
    travels::<Client>();
    travels::<Session>();
    travels::<koodrive_runtime::AppSignature>();
    travels::<koodrive_runtime::Error>();
    travels::<koodrive_runtime::RetryPolicy>();
    travels::<koodrive_runtime::Response<Tokens>>();
    let (session, client) = (session(), Server::new().client(&session(), clock()));
    moves(session.sign_out(&client));
    moves(session.refresh(&client));
    moves(Session::sign_in(&client, SignIn { code: String::new() }));
    moves(client.call_with_response(get_file()));
}

#[test]
fn a_session_shows_no_secret() {
    let session = Session::new("token-0123456789", "session-0123456789");
    let shown = format!("{session:?} {:?} {:?}", session.saved(), session.token());
    assert!(!shown.contains("0123456789"), "{shown}");
}
