//! Refreshes that are abandoned, over real sockets and with the bundled transport: the next caller begins anew and succeeds,
//! wherever it runs, and whatever has become of the runtime that the first one ran in.
#![cfg(feature = "hyper")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "session/server.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests share it")]
mod server;
#[path = "session/sockets.rs"]
#[allow(dead_code, unreachable_pub, reason = "the tests share it")]
mod sockets;
mod support;

use std::any::Any;
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::task::{Context, Waker};
use std::thread;
use std::time::{Duration, Instant};

use koodrive_runtime::transport::{Middleware, Next};
use koodrive_runtime::{Body, BoxFuture, Client, Result, TransportError};
use server::Session;
use sockets::{Reply, Sockets};
use support::{File, get_file};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::Notify;

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// What the first caller and the next one share.
struct Scene {
    server: Sockets,
    client: Client,
    received: Mutex<Receiver<()>>,
    /// Hears of each response to a refresh.
    responded: Arc<Notify>,
    /// How many of the next requests of refreshes panic on their way.
    panics: Arc<AtomicU32>,
}

/// Watches the refreshes from inside the client.
struct Watch(Arc<Notify>, Arc<AtomicU32>);

impl Middleware for Watch {
    fn handle<'a>(
        &'a self,
        request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let is_refresh = request.uri().path() == "/session/refresh";
            let armed = |left: u32| is_refresh.then(|| left.checked_sub(1)).flatten();
            let panics = self.1.fetch_update(Ordering::Relaxed, Ordering::Relaxed, armed).is_ok();
            assert!(!panics, "a hook panics, as this test wants it");
            let response = next.run(request).await;
            if is_refresh {
                self.0.notify_one();
            }
            response
        })
    }
}

impl Scene {
    /// A client whose token has been revoked, and a server that responds like this to the first refresh.
    fn new(reply: Reply) -> Self {
        let (server, received) = Sockets::start();
        let (responded, panics) = (Arc::new(Notify::new()), Arc::new(AtomicU32::new(0)));
        let session = Session::new("token-1", "session-1");
        let client = server.builder(&session).middleware(Watch(responded.clone(), panics.clone())).build().unwrap();
        server.revoke();
        server.replies([reply]);
        Self { server, client, received: Mutex::new(received), responded, panics }
    }

    fn call(&self) -> impl Future<Output = Result<File>> + Send + 'static {
        let client = self.client.clone();
        async move { client.call(get_file()).await }
    }

    /// A call in this runtime that is driven until its refresh is at the server.
    fn begin(&self, runtime: &Runtime) -> tokio::task::JoinHandle<Result<File>> {
        let call = runtime.spawn(self.call());
        runtime.block_on(async {
            while self.received.lock().unwrap().try_recv().is_err() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        });
        call
    }
}

/// What stays alive of an abandoned call until the test is over.
type Rest = Option<Box<dyn Any>>;

/// How the first caller abandons its refresh; it may use the runtime of the next caller.
type Abandon = fn(&Scene, &Runtime) -> Rest;

/// How many refreshes reach the server: of the first caller, and of the next one.
const ONE: u32 = 1;
const BOTH: u32 = 2;

const WAYS: &[(&str, Reply, u32, Abandon)] = &[
    ("before the first poll", Reply::Hang, ONE, |scene, _| {
        drop(scene.call());
        scene.server.replies([]);
        None
    }),
    ("after the first poll", Reply::Hang, ONE, |scene, runtime| {
        let _entered = runtime.enter();
        let mut call: Pin<Box<dyn Future<Output = _>>> = Box::pin(scene.call());
        assert!(call.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
        scene.server.replies([]);
        None
    }),
    ("after the request was sent", Reply::Hang, BOTH, |scene, runtime| {
        scene.begin(runtime).abort();
        None
    }),
    ("after the head of the response", Reply::Head, BOTH, |scene, runtime| {
        let call = runtime.spawn(scene.call());
        runtime.block_on(scene.responded.notified());
        call.abort();
        None
    }),
    // As in a pause between two attempts.
    (
        "in a pause that the server asked for",
        Reply::Respond(503, "Retry-After: 100\r\n", ""),
        BOTH,
        |scene, runtime| {
            let call = runtime.spawn(scene.call());
            runtime.block_on(scene.responded.notified());
            call.abort();
            None
        },
    ),
    ("and its runtime is dropped", Reply::Hang, BOTH, |scene, _| {
        let own = runtime();
        drop(scene.begin(&own));
        drop(own);
        None
    }),
    ("and its runtime is dropped in a pause", Reply::Respond(503, "Retry-After: 100\r\n", ""), BOTH, |scene, _| {
        let own = runtime();
        drop(scene.begin(&own));
        own.block_on(scene.responded.notified());
        own.shutdown_background();
        None
    }),
    ("and its runtime lives, and nobody drives it", Reply::Hang, BOTH, |scene, _| {
        let own = runtime();
        let call = scene.begin(&own);
        Some(Box::new((own, call)))
    }),
    ("and its future is forgotten", Reply::Hang, BOTH, |scene, runtime| {
        let mut call = Box::pin(scene.call());
        runtime.block_on(async {
            let sent = async {
                while scene.received.lock().unwrap().try_recv().is_err() {
                    tokio::time::sleep(Duration::from_millis(1)).await;
                }
            };
            tokio::select! {
                outcome = &mut call => panic!("{outcome:?}"),
                () = sent => {}
            }
        });
        std::mem::forget(call);
        None
    }),
    ("in a thread with a runtime of its own", Reply::Hang, BOTH, |scene, _| {
        let client = scene.client.clone();
        let short = async move { tokio::time::timeout(Duration::from_millis(200), client.call(get_file())).await };
        assert!(thread::spawn(move || runtime().block_on(short)).join().unwrap().is_err());
        None
    }),
    ("by a panic", Reply::Hang, ONE, |scene, runtime| {
        scene.panics.store(1, Ordering::Relaxed);
        assert!(runtime.block_on(runtime.spawn(scene.call())).unwrap_err().is_panic());
        // It was not sent.
        scene.server.replies([]);
        None
    }),
];

/// How the next caller calls; it is given the runtime that the first one may have used.
type Call = fn(&Scene, Runtime) -> Result<File>;

/// Where the next caller runs.
const PLACES: &[(&str, Call)] = &[
    ("in the same runtime", |scene, runtime| runtime.block_on(scene.call())),
    ("in another runtime", |scene, _first| runtime().block_on(scene.call())),
    ("in another thread", |scene, first| {
        drop(first);
        let call = scene.call();
        thread::spawn(move || runtime().block_on(call)).join().unwrap()
    }),
];

#[test]
fn an_abandoned_refresh_is_begun_anew_by_the_next_caller() {
    let table = WAYS.iter().flat_map(|way| PLACES.iter().map(move |place| (way, place)));
    let running: Vec<_> = table
        .map(|((way, reply, sent, abandon), (place, next))| {
            let scene = Scene::new(reply.clone());
            thread::spawn(move || {
                let first = runtime();
                let _rest = abandon(&scene, &first);
                let began = Instant::now();
                let outcome = next(&scene, first);
                (format!("{way}, {place}"), *sent, outcome, began.elapsed(), scene.server.counts())
            })
        })
        .collect();
    for case in running {
        let (case, sent, outcome, took, (refreshes, _, served)) = case.join().unwrap();
        assert!(outcome.is_ok(), "{case}: {:#}", outcome.unwrap_err());
        assert!(took < Duration::from_secs(10), "{case}: {took:?}");
        assert_eq!((refreshes, served), (sent, 1), "{case}");
    }
}

/// Callers in two runtimes wait for a leader in a third one.
#[test]
fn of_many_that_wait_one_begins_anew() {
    for is_dropped in [true, false] {
        let scene = Scene::new(Reply::Hang);
        let leader = runtime();
        let led = scene.begin(&leader);
        let (polled, all_wait) = channel();
        let waiting: Vec<_> = (0..2)
            .map(|_| {
                let (polled, calls) = (polled.clone(), (0..50).map(|_| scene.call()).collect::<Vec<_>>());
                thread::spawn(move || {
                    let runtime = runtime();
                    let calls: Vec<_> = calls.into_iter().map(|call| runtime.spawn(call)).collect();
                    runtime.block_on(async {
                        tokio::task::yield_now().await;
                        polled.send(()).unwrap();
                        for call in calls {
                            call.await.unwrap().unwrap();
                        }
                    });
                })
            })
            .collect();
        assert_eq!(all_wait.iter().take(2).count(), 2);
        if is_dropped {
            drop(leader);
        }
        for thread in waiting {
            thread.join().unwrap();
        }
        assert_eq!(scene.server.counts(), (2, 1, 100), "one refresh for all that waited, and none was sent in vain");
        drop(led);
    }
}
