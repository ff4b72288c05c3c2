//! A panic in what a user has hooked into a client reaches one call, and no other: neither those that wait for the same
//! refresh of a token, nor those that come later.
#![cfg(feature = "tokio")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "session/server.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests share it")]
mod server;
mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime};

use http::HeaderMap;
use koodrive_runtime::credentials::{Attempt, Refusal, Scheme};
use koodrive_runtime::transport::{Middleware, Next};
use koodrive_runtime::{
    Body, BoxError, BoxFuture, Client, Clock, Credentials, RetryPolicy, Timer, TokioTimer, TransportError,
};
use server::{Server, Session};
use support::{ENDPOINT, get_file};

const CALLS: usize = 12;

/// Panics when it is asked for the n-th time, once.
#[derive(Clone)]
struct Bomb(Arc<AtomicI64>);

impl Bomb {
    fn tick(&self) {
        assert_ne!(self.0.fetch_sub(1, Ordering::Relaxed), 1, "a hook panics, as this test wants it");
    }

    fn went_off(&self) -> bool {
        self.0.load(Ordering::Relaxed) <= 0
    }
}

/// Ticks before each request, or after each response.
struct Layer(Bomb, bool);

impl Middleware for Layer {
    fn handle<'a>(
        &'a self,
        request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            if !self.1 {
                self.0.tick();
            }
            let response = next.run(request).await;
            if self.1 {
                self.0.tick();
            }
            response
        })
    }
}

impl Clock for Bomb {
    fn now(&self) -> SystemTime {
        self.tick();
        SystemTime::UNIX_EPOCH + Duration::from_secs(498_767 * 60 * 60)
    }
}

impl Timer for Bomb {
    fn now(&self) -> Instant {
        self.tick();
        TokioTimer.now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.tick();
        TokioTimer.sleep(duration)
    }
}

/// A session whose owner looks on.
struct Watched(Session, Bomb);

impl Credentials for Watched {
    fn scheme(&self) -> Scheme {
        self.0.scheme()
    }

    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        self.1.tick();
        self.0.headers(attempt)
    }

    fn accepted(&self, attempt: &Attempt<'_>) {
        self.1.tick();
        self.0.accepted(attempt);
    }

    fn refused<'a>(
        &'a self,
        attempt: &'a Attempt<'a>,
        refusal: &'a Refusal<'a>,
    ) -> BoxFuture<'a, Result<bool, BoxError>> {
        self.1.tick();
        self.0.refused(attempt, refusal)
    }
}

/// A client with the bomb in one of its hooks.
type Hooked = fn(&Server, &Session, Bomb) -> Client;

const HOOKS: &[(&str, Hooked)] = &[
    ("the session's hook", |server, session, bomb| {
        let session = session.clone().on_change(move |_| bomb.tick());
        builder(server).credentials(session).build().unwrap()
    }),
    ("a middleware, before the request", |server, session, bomb| {
        builder(server).credentials(session.clone()).middleware(Layer(bomb, false)).build().unwrap()
    }),
    ("a middleware, after the response", |server, session, bomb| {
        builder(server).credentials(session.clone()).middleware(Layer(bomb, true)).build().unwrap()
    }),
    ("a clock", |server, session, bomb| builder(server).credentials(session.clone()).clock(bomb).build().unwrap()),
    ("a timer", |server, session, bomb| builder(server).credentials(session.clone()).timer(bomb).build().unwrap()),
    ("credentials", |server, session, bomb| {
        builder(server).credentials(Watched(session.clone(), bomb)).build().unwrap()
    }),
];

fn builder(server: &Server) -> koodrive_runtime::ClientBuilder {
    let policy = RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO);
    Client::builder(ENDPOINT).transport(server.clone()).retry(policy)
}

/// Wherever the panic strikes: before the refusal, in the refresh, after it, in the repeated call.
#[tokio::test(start_paused = true)]
async fn a_panic_reaches_one_call_and_no_other() {
    for (hook, client) in HOOKS {
        let mut times = 0;
        for nth in 1..200 {
            let (server, session) = (Server::new(), Session::new("token-1", "session-1"));
            let bomb = Bomb(Arc::new(AtomicI64::new(nth)));
            let client = client(&server, &session, bomb.clone());
            server.revoke();
            let calls: Vec<_> = (0..CALLS)
                .map(|_| {
                    let client = client.clone();
                    tokio::spawn(async move { client.call(get_file()).await })
                })
                .collect();
            let mut panicked = 0;
            for call in calls {
                match call.await {
                    Ok(outcome) => drop(outcome.unwrap_or_else(|error| panic!("{hook}, {nth}: {error:#}"))),
                    Err(failed) => panicked += usize::from(failed.is_panic()),
                }
            }
            if !bomb.went_off() {
                break;
            }
            times += 1;
            assert_eq!(panicked, 1, "{hook}, {nth}");
            client.call(get_file()).await.unwrap_or_else(|error| panic!("{hook}, {nth}, later: {error:#}"));
            server.revoke();
            client.call(get_file()).await.unwrap_or_else(|error| panic!("{hook}, {nth}, refreshed: {error:#}"));
            assert!(session.saved().is_some(), "{hook}, {nth}");
        }
        assert!(times > 0, "{hook} was never asked");
    }
}

/// The token that came with the refresh is in place, although the hook that was told of it panicked.
#[tokio::test(start_paused = true)]
async fn a_panic_in_the_sessions_hook_loses_no_token() {
    let (server, session) = (Server::new(), Session::new("token-1", "session-1"));
    let bomb = Bomb(Arc::new(AtomicI64::new(1)));
    let hook = bomb.clone();
    let session = session.on_change(move |_| hook.tick());
    let client = builder(&server).credentials(session.clone()).build().unwrap();
    server.revoke();
    let caller = client.clone();
    let panicked = tokio::spawn(async move { caller.call(get_file()).await }).await.unwrap_err();
    assert!(panicked.is_panic());
    assert_eq!(session.token().unwrap().expose(), "Bearer+token-3");
    client.call(get_file()).await.unwrap();
    assert_eq!(server.counts(), (1, 1, 1), "one refresh, and the panic cost one call");

    // At the end of the session too.
    let hook = Bomb(Arc::new(AtomicI64::new(1)));
    let session = session.on_change(move |_| hook.tick());
    let (ending, caller) = (session.clone(), client.clone());
    assert!(tokio::spawn(async move { ending.sign_out(&caller).await }).await.unwrap_err().is_panic());
    assert!(session.saved().is_none() && client.call(get_file()).await.unwrap_err().is_session_ended());
}
