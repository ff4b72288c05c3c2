//! Two refreshes at once: one whose caller was not driven for a while, and the one that took its place. Whatever comes of the
//! first counts only if it is a newer token than the session has.
#![cfg(feature = "tokio")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "session/server.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests share it")]
mod server;
mod support;

use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use koodrive_runtime::{
    Body, BoxFuture, Client, RetryPolicy, SavedSession, Timer, TokioTimer, Transport, TransportError,
};
use server::Session;
use support::{ENDPOINT, File, get_file, header};
use tokio::sync::oneshot::{Sender, channel};

type Response = (u16, &'static str);

const REFUSED: Response = (401, r#"{"code":13000202,"msg":"the token has expired"}"#);
const DOWN: Response = (503, "");

/// A server that accepts any token but the first, and responds to a refresh when the test wants it.
#[derive(Clone, Default)]
struct Gate(Arc<Mutex<Vec<Option<Sender<Response>>>>>);

impl Gate {
    /// Responds to the n-th refresh.
    fn respond(&self, nth: usize, response: Response) {
        let waiting = self.0.lock().unwrap().get_mut(nth).and_then(Option::take);
        waiting.unwrap().send(response).unwrap();
    }

    fn refreshes(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

impl Transport for Gate {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let (status, body) = match (request.uri().path(), header(&request, "authorization")) {
                ("/session/refresh", _) => {
                    let (sender, receiver) = channel();
                    self.0.lock().unwrap().push(Some(sender));
                    receiver.await.unwrap()
                }
                (_, Some("Bearer+token-1")) => REFUSED,
                _ => (200, r#"{"code":0,"fileId":"f"}"#),
            };
            Ok(http::Response::builder().status(status).body(body.into()).unwrap())
        })
    }
}

/// A timer by which every pulse stopped long ago.
struct Ahead;

impl Timer for Ahead {
    fn now(&self) -> Instant {
        TokioTimer.now() + Duration::from_secs(60)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        TokioTimer.sleep(duration)
    }
}

/// A call that is driven by hand.
struct Call(Pin<Box<dyn Future<Output = koodrive_runtime::Result<File>>>>);

impl Call {
    fn new(client: &Client) -> Self {
        let client = client.clone();
        Self(Box::pin(async move { client.call(get_file()).await }))
    }

    fn poll(&mut self) -> Poll<koodrive_runtime::Result<File>> {
        self.0.as_mut().poll(&mut Context::from_waker(Waker::noop()))
    }

    /// Drives it for a second, in which it gets somewhere.
    async fn pending(&mut self) {
        for _ in 0..10 {
            assert!(self.poll().is_pending());
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    fn done(&mut self) -> koodrive_runtime::Result<File> {
        let done = match self.poll() {
            Poll::Ready(outcome) => Some(outcome),
            Poll::Pending => None,
        };
        done.unwrap()
    }
}

struct Scene {
    gate: Gate,
    session: Session,
    changes: Arc<Mutex<Vec<Option<SavedSession>>>>,
    /// Two calls, each of which leads a refresh.
    old: Call,
    new: Call,
    client: Client,
}

async fn two_refreshes() -> Scene {
    let (gate, changes) = (Gate::default(), Arc::new(Mutex::new(Vec::new())));
    let noted = changes.clone();
    let session =
        Session::new("token-1", "session-1").on_change(move |saved| noted.lock().unwrap().push(saved.cloned()));
    let builder = || {
        let builder = Client::builder(ENDPOINT).transport(gate.clone()).credentials(session.clone());
        builder.retry(RetryPolicy::never())
    };
    let (client, ahead) = (builder().build().unwrap(), builder().timer(Ahead).build().unwrap());
    let (mut old, mut new) = (Call::new(&client), Call::new(&ahead));
    old.pending().await;
    assert_eq!(gate.refreshes(), 1);
    new.pending().await;
    assert_eq!(gate.refreshes(), 2, "the pulse of the first one stood still");
    Scene { gate, session, changes, old, new, client }
}

impl Scene {
    fn token(&self) -> Option<String> {
        self.session.token().map(|token| token.expose().to_owned())
    }
}

/// Whether the pulse is measured by one clock or another, and whether the process stood still: a leader that is driven keeps
/// its refresh.
#[tokio::test(start_paused = true)]
async fn a_leader_that_is_driven_is_not_overtaken() {
    for is_ahead in [false, true] {
        let (gate, session) = (Gate::default(), Session::new("token-1", "session-1"));
        let builder = || Client::builder(ENDPOINT).transport(gate.clone()).credentials(session.clone());
        let leads = builder().attempt_timeout(None).build().unwrap();
        let waits = if is_ahead { builder().timer(Ahead).build() } else { builder().build() }.unwrap();
        let mut calls = [Call::new(&leads), Call::new(&waits)];
        for pause in [100, 250, 500, 250, 4000, 100, 10_000, 3000, 250] {
            for call in &mut calls {
                assert!(call.poll().is_pending());
            }
            tokio::time::advance(Duration::from_millis(pause)).await;
            // The one that waits is driven first.
            assert!(calls.iter_mut().rev().all(|call| call.poll().is_pending()));
        }
        assert_eq!(gate.refreshes(), 1, "{is_ahead}");
        gate.respond(0, SECOND);
        for call in &mut calls {
            call.done().unwrap();
        }
    }
}

const SECOND: Response = (200, r#"{"code":0,"accessToken":"token-2"}"#);
const THIRD: Response = (200, r#"{"code":0,"accessToken":"token-3"}"#);

#[tokio::test(start_paused = true)]
async fn whatever_comes_late_is_dropped() {
    for late in [SECOND, REFUSED, DOWN] {
        let mut scene = two_refreshes().await;
        scene.gate.respond(1, THIRD);
        scene.new.done().unwrap();
        scene.gate.respond(0, late);
        scene.old.done().unwrap_or_else(|error| panic!("{late:?}: {error:#}"));
        assert_eq!(scene.token().as_deref(), Some("Bearer+token-3"), "{late:?}");
        assert_eq!((scene.changes.lock().unwrap().len(), scene.gate.refreshes()), (1, 2), "{late:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_token_that_comes_first_counts() {
    for (then, token) in [(THIRD, "Bearer+token-3"), (REFUSED, "Bearer+token-2"), (DOWN, "Bearer+token-2")] {
        let mut scene = two_refreshes().await;
        scene.gate.respond(0, SECOND);
        scene.old.done().unwrap();
        // Others need not wait for the one that is still in flight.
        Call::new(&scene.client).done().unwrap();
        scene.gate.respond(1, then);
        scene.new.done().unwrap_or_else(|error| panic!("{then:?}: {error:#}"));
        assert_eq!(scene.token().as_deref(), Some(token), "{then:?}");
        assert!(scene.changes.lock().unwrap().iter().all(Option::is_some), "{then:?}: the session has not ended");
    }
}

#[tokio::test(start_paused = true)]
async fn a_failure_that_comes_first_leaves_it_to_the_other() {
    for first in [REFUSED, DOWN] {
        let mut scene = two_refreshes().await;
        scene.gate.respond(0, first);
        assert!(scene.old.poll().is_pending(), "{first:?}: it waits for the other refresh");
        scene.gate.respond(1, THIRD);
        scene.new.done().unwrap();
        scene.old.done().unwrap_or_else(|error| panic!("{first:?}: {error:#}"));
        assert_eq!((scene.token().as_deref(), scene.gate.refreshes()), (Some("Bearer+token-3"), 2), "{first:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn nothing_brings_a_session_back_that_has_ended() {
    for is_signed_out in [true, false] {
        let mut scene = two_refreshes().await;
        if is_signed_out {
            // The service no longer knows the token, so there is nothing more to do than to forget it.
            let client = scene.client.with_credentials(scene.session.clone());
            let mut signing_out = Box::pin(scene.session.sign_out(&client));
            let _ = signing_out.as_mut().poll(&mut Context::from_waker(Waker::noop()));
            scene.gate.respond(1, DOWN);
            assert!(scene.new.done().unwrap_err().is_retryable());
            signing_out.await.unwrap();
        } else {
            scene.gate.respond(1, REFUSED);
            assert!(scene.new.done().unwrap_err().is_session_ended());
        }
        scene.gate.respond(0, SECOND);
        let error = scene.old.done().unwrap_err();
        assert!(error.is_session_ended(), "{is_signed_out}: {error:#}");
        assert_eq!((scene.token(), &*scene.changes.lock().unwrap()), (None, &vec![None]), "{is_signed_out}");
    }
}
