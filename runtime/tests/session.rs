//! Sessions against a server of their own: one that knows which token is good, and counts how often it is asked for
//! another. Time is tokio's, and paused.
#![cfg(feature = "reqwest")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use koodrive_runtime::{
    Auth, Body, BoxFuture, CallOptions, Client, ManualClock, Method, Operation, Param, Request, SavedSession, Secret,
    SessionFlow, Transport, TransportError, TransportErrorKind,
};
use serde::{Deserialize, Serialize};
use support::{ENDPOINT, Logout, TRACE, get_file};

const MINUTE: Duration = Duration::from_mins(1);

/// The facts of sessions, as the generated code states them.
#[derive(Debug)]
struct Flow;

type Session = koodrive_runtime::Session<Flow>;

#[derive(Serialize)]
struct SignIn {
    code: String,
}

#[derive(Serialize)]
struct Refresh {
    #[serde(rename = "x-session-id")]
    session_id: Secret,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Tokens {
    access_token: Option<Secret>,
    session_id: Option<Secret>,
}

const fn operation(id: &'static str, path: &'static str, params: &'static [Param], auth: Auth) -> Operation {
    let has_body = matches!(auth, Auth::None);
    Operation {
        id,
        method: Method::Post,
        path,
        params,
        auth,
        idempotent: !has_body,
        has_body,
        common: support::COMMON,
        errors: &[],
        profile: support::PROFILE,
    }
}

impl Request for SignIn {
    type Response = Tokens;
    const OPERATION: &'static Operation = &operation("createSession", "/session", &[], Auth::None);
}

impl Request for Refresh {
    type Response = Tokens;
    const OPERATION: &'static Operation =
        &operation("refreshSession", "/session/refresh", &[Param::header("x-session-id")], Auth::Token);
}

impl SessionFlow for Flow {
    const LIFE: Duration = Duration::from_mins(20);
    type Begin = SignIn;
    type Refresh = Refresh;
    type End = Logout;

    fn begun(response: &Tokens) -> (Option<&Secret>, Option<&Secret>) {
        (response.access_token.as_ref(), response.session_id.as_ref())
    }

    fn refresh(session_id: Secret) -> Refresh {
        Refresh { session_id }
    }

    fn refreshed(response: &Tokens) -> Option<&Secret> {
        response.access_token.as_ref()
    }

    fn end() -> Logout {
        Logout {}
    }
}

/// A server that knows one session. It answers after a while, so that calls overlap.
#[derive(Clone)]
struct Server(Arc<Mutex<State>>);

struct State {
    /// The number in the token that is good.
    good: u32,
    refreshes: u32,
    refused: u32,
    served: u32,
    /// What comes of the next exchanges, before they succeed.
    trouble: Vec<Trouble>,
    traces: Vec<String>,
}

#[derive(Clone, Copy)]
enum Trouble {
    Refuse,
    Fail,
    NoToken,
}

impl Server {
    fn new() -> Self {
        Self(Arc::new(Mutex::new(State {
            good: 1,
            refreshes: 0,
            refused: 0,
            served: 0,
            trouble: Vec::new(),
            traces: Vec::new(),
        })))
    }

    fn client(&self, session: &Session, clock: Arc<ManualClock>) -> Client {
        Client::builder(ENDPOINT)
            .transport(self.clone())
            .clock(clock)
            .credentials(session.clone())
            .retry(koodrive_runtime::RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO))
            .build()
            .unwrap()
    }

    fn revoke(&self) {
        self.0.lock().unwrap().good += 1;
    }

    fn trouble(&self, trouble: &[Trouble]) {
        self.0.lock().unwrap().trouble = trouble.to_vec();
    }

    /// Exchanges, refusals, and calls that were served.
    fn counts(&self) -> (u32, u32, u32) {
        let state = self.0.lock().unwrap();
        (state.refreshes, state.refused, state.served)
    }

    fn respond(&self, request: &http::Request<Body>) -> Result<(u16, String), TransportErrorKind> {
        let mut state = self.0.lock().unwrap();
        let text = |name: &str| request.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let refused = (401, r#"{"code":13000202,"msg":"the token has expired"}"#.to_owned());
        state.traces.push(text("x-traceid").unwrap());
        if request.uri().path() == "/session" {
            return Ok((200, r#"{"code":0,"accessToken":"Bearer+token-1","sessionId":"session-1"}"#.to_owned()));
        }
        if request.uri().path() == "/session/refresh" {
            assert_eq!(text("x-session-id").as_deref(), Some("session-1"));
            state.refreshes += 1;
            let trouble = if state.trouble.is_empty() { None } else { Some(state.trouble.remove(0)) };
            return match trouble {
                Some(Trouble::Refuse) => Ok(refused),
                Some(Trouble::Fail) => Err(TransportErrorKind::Other),
                Some(Trouble::NoToken) => Ok((200, r#"{"code":0}"#.to_owned())),
                None => {
                    state.good += 1;
                    Ok((200, format!(r#"{{"code":0,"accessToken":"Bearer+token-{}"}}"#, state.good)))
                }
            };
        }
        if text("authorization") == Some(format!("Bearer+token-{}", state.good)) {
            state.served += 1;
            Ok((200, r#"{"code":0,"fileId":"f"}"#.to_owned()))
        } else {
            state.refused += 1;
            Ok(refused)
        }
    }
}

impl Transport for Server {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            tokio::time::sleep(Duration::from_millis(5)).await;
            let response = self.respond(&request);
            tokio::time::sleep(Duration::from_millis(5)).await;
            let (status, body) = response.map_err(|kind| TransportError::new(kind, "cable cut"))?;
            Ok(http::Response::builder().status(status).body(body.into()).unwrap())
        })
    }
}

fn clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::new(SystemTime::UNIX_EPOCH + Duration::from_hours(498_767)))
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
async fn a_thousand_callers_across_a_dying_token_make_one_exchange() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock.clone());
    client.call(get_file()).await.unwrap();
    clock.advance(19 * MINUTE + Duration::from_secs(30));
    many(&client, 1000).await;
    assert_eq!(server.counts(), (1, 0, 1001), "nobody was refused, and nobody lost");
}

#[tokio::test(start_paused = true)]
async fn a_thousand_callers_across_a_revoked_token_make_one_exchange() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock);
    server.revoke();
    many(&client, 1000).await;
    assert_eq!(server.counts(), (1, 1000, 1000), "all had left before the first was refused");
}

#[tokio::test(start_paused = true)]
async fn use_prolongs_a_token_and_rest_exchanges_it() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock.clone());
    for _ in 0..5 {
        client.call(get_file()).await.unwrap();
        clock.advance(18 * MINUTE);
    }
    assert_eq!(server.counts().0, 0, "each call begins the twenty minutes anew");
    clock.advance(MINUTE + Duration::from_secs(1));
    client.call(get_file()).await.unwrap();
    assert_eq!(server.counts(), (1, 0, 6), "about to die: exchanged before the call");
    clock.advance(60 * MINUTE);
    client.call(get_file()).await.unwrap();
    assert_eq!(server.counts(), (2, 0, 7), "long dead: exchanged all the same, without asking whether it is");
}

#[tokio::test(start_paused = true)]
async fn a_session_that_is_not_refreshed_is_over() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let changes = Arc::new(Mutex::new(Vec::new()));
    let told = changes.clone();
    let session = session.on_change(move |saved| told.lock().unwrap().push(saved.cloned()));
    let client = server.client(&session, clock);
    server.revoke();
    server.trouble(&[Trouble::Refuse]);
    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_unauthenticated() && error.is_session_ended(), "{error:#}");
    assert!(format!("{error:#}").contains("sign in anew"), "{error:#}");

    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_credentials() && error.is_session_ended() && error.is_unsent(), "{error:#}");
    assert_eq!(server.counts(), (1, 1, 0), "the server is not asked again");
    assert_eq!((session.saved(), session.token()), (None, None));
    assert_eq!(*changes.lock().unwrap(), [None]);
}

#[tokio::test(start_paused = true)]
async fn an_exchange_that_fails_on_its_way_is_tried_by_the_next_call() {
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

#[tokio::test(start_paused = true)]
async fn a_refusal_is_answered_once_and_never_in_a_loop() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock);
    // The new token is revoked as soon as it is there.
    let revoking = server.clone();
    let session = session.on_change(move |_| revoking.revoke());
    server.revoke();
    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_unauthenticated() && !error.is_session_ended(), "{error:#}");
    assert_eq!((server.counts(), error.attempts()), ((1, 2, 0), 2));
    drop(session);
}

#[tokio::test(start_paused = true)]
async fn an_exchange_outlives_the_call_that_began_it() {
    let (server, session, clock) = (Server::new(), session(), clock());
    let client = server.client(&session, clock);
    server.revoke();
    // Dropped after it was refused, while the exchange is under way.
    let dropped = tokio::time::timeout(Duration::from_millis(16), client.call(get_file())).await;
    assert!(dropped.is_err());
    assert_eq!(server.counts(), (1, 1, 0));
    client.call(get_file()).await.unwrap();
    assert_eq!(server.counts(), (1, 1, 1), "the next call waits for the same exchange");
}

#[tokio::test(start_paused = true)]
async fn the_options_of_a_call_stay_out_of_the_exchange() {
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
async fn a_session_is_begun_saved_resumed_and_ended() {
    let (server, clock) = (Server::new(), clock());
    let stranger = Client::builder(ENDPOINT).transport(server.clone()).clock(clock.clone()).build().unwrap();
    let session = Session::sign_in(&stranger, SignIn { code: "code".into() }).await.unwrap();
    let client = stranger.with_credentials(session.clone());
    session.refresh(&client).await.unwrap();

    let text = serde_json::to_string(&session.saved().unwrap()).unwrap();
    assert_eq!(text, r#"{"token":"Bearer+token-2","session_id":"session-1"}"#);
    let saved: SavedSession = serde_json::from_str(&text).unwrap();
    let resumed = Session::resume(saved);
    let client = stranger.with_credentials(resumed.clone());
    client.call(get_file()).await.unwrap();

    resumed.log_off(&client).await.unwrap();
    let error = client.call(get_file()).await.unwrap_err();
    assert!(error.is_session_ended() && format!("{error:#}").contains("logged off"), "{error:#}");
    resumed.log_off(&client).await.unwrap();
    assert!(resumed.refresh(&client).await.unwrap_err().is_session_ended());
}

#[tokio::test(start_paused = true)]
async fn without_an_id_a_token_lives_as_long_as_it_lives() {
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
fn all_of_it_travels_between_threads() {
    fn travels<T: Send + Sync + 'static>() {}
    fn moves<T: Send>(_: T) {}
    travels::<Client>();
    travels::<Session>();
    travels::<koodrive_runtime::AppSignature>();
    travels::<koodrive_runtime::Error>();
    travels::<koodrive_runtime::RetryPolicy>();
    travels::<koodrive_runtime::Response<Tokens>>();
    let (session, client) = (session(), Server::new().client(&session(), clock()));
    moves(session.log_off(&client));
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
