//! Where no runtime drives timers or sockets, a call ends in an error that says what to do.

use std::net::TcpListener;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

use koodrive_runtime::{Client, DownloadRequest, Error, RetryPolicy, StaticToken};
use tokio::runtime::{Builder, Runtime};

use super::builders;
use super::server::{ok, respond, serve_with};
use super::support::{End, Logout, Script, get_file, pieces};

/// An executor that knows no runtime, as those of smol, pollster and futures are.
fn block_on<T>(work: impl Future<Output = T>) -> T {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut work = pin!(work);
    loop {
        match work.as_mut().poll(&mut Context::from_waker(&waker)) {
            Poll::Ready(done) => return done,
            Poll::Pending => std::thread::park(),
        }
    }
}

/// Somewhere to run where something is missing.
enum Place {
    Nowhere,
    In(Runtime),
    ShutDown(tokio::runtime::Handle),
}

impl Place {
    fn all() -> Vec<(&'static str, Self)> {
        let gone = Builder::new_current_thread().enable_all().build().unwrap();
        let handle = gone.handle().clone();
        drop(gone);
        vec![
            ("no runtime", Self::Nowhere),
            ("a runtime without drivers", Self::In(Builder::new_current_thread().build().unwrap())),
            ("a runtime without timers", Self::In(Builder::new_current_thread().enable_io().build().unwrap())),
            ("a runtime without sockets", Self::In(Builder::new_current_thread().enable_time().build().unwrap())),
            ("a runtime that was shut down", Self::ShutDown(handle)),
        ]
    }

    fn run<T>(&self, work: impl Future<Output = T>) -> T {
        match self {
            Self::Nowhere => block_on(work),
            Self::In(runtime) => runtime.block_on(work),
            Self::ShutDown(handle) => {
                let _entered = handle.enter();
                block_on(work)
            }
        }
    }
}

fn expect(place: &str, what: &str, error: &Error) {
    let text = format!("{error:#}");
    assert!(error.is_config() && text.contains("enable_all"), "{what} in {place}: {error:?}");
    assert!(error.attempts() <= 1 && !error.is_retryable(), "{what} in {place}: {text}");
}

async fn each_way(client: &Client, address: &str) -> Vec<(&'static str, Error)> {
    vec![
        ("a call", client.call(&get_file()).await.unwrap_err()),
        ("an upload", client.put_part(&format!("{address}/p"), "ab").await.unwrap_err()),
        ("a download", client.download(&format!("{address}/f")).await.unwrap_err()),
    ]
}

#[test]
fn a_call_over_sockets_says_what_is_missing() {
    let (address, _received) = serve_with(|stream| respond(stream, ok("{}").as_bytes()));
    for host in ["127.0.0.1", "localhost"] {
        let endpoint = format!("http://{host}:{}", address.port());
        for (place, at) in Place::all() {
            for builder in builders(&endpoint) {
                let client = builder.build().unwrap();
                for (what, error) in at.run(each_way(&client, &endpoint)) {
                    expect(place, what, &error);
                }
            }
        }
    }
}

/// Without limits there is no timer, but there are sockets.
#[test]
fn a_call_without_limits_says_it_too() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    for (place, at) in Place::all() {
        let builder = builders(&endpoint).swap_remove(0).attempt_timeout(None).idle_timeout(None);
        let client = builder.retry(RetryPolicy::never()).build().unwrap();
        for (what, error) in at.run(each_way(&client, &endpoint)) {
            expect(place, what, &error);
        }
    }
}

/// The timer alone: pauses, limits, and a body that makes one wait. Sockets are not needed here.
#[test]
fn a_wait_says_what_is_missing() {
    for (place, at) in Place::all().into_iter().filter(|(place, _)| !place.ends_with("sockets")) {
        let busy = Script::new().respond(503, "").builder().credentials(StaticToken::new("t")).build().unwrap();
        expect(place, "a pause", &at.run(busy.call(&get_file())).unwrap_err());
        let stalled = Script::new().stall().builder().credentials(StaticToken::new("t")).build().unwrap();
        expect(place, "a limit", &at.run(stalled.call(&get_file())).unwrap_err());
        let busy = Script::new().respond(503, "").builder().build().unwrap();
        expect(place, "a pause of a transfer", &at.run(busy.put_part("https://h/p", "ab")).unwrap_err());
        let refusing = Script::new().respond(403, pieces(&["<Er"], End::Stall)).builder().build().unwrap();
        let refused = at.run(refusing.put_part("https://h/p", "ab")).unwrap_err();
        assert!(refused.is_storage() || refused.is_config(), "{place}: {refused:?}");
        let stalled = Script::new().stall().builder().credentials(StaticToken::new("t")).build().unwrap();
        expect(place, "a transfer", &at.run(stalled.put_part("https://h/p", "ab")).unwrap_err());
        let halting = Script::new()
            .respond(200, pieces(&["ab"], End::Stall))
            .builder()
            .credentials(StaticToken::new("t"))
            .build()
            .unwrap();
        let request = DownloadRequest::new("https://h/f").size(5);
        let received = at.run(async { halting.download(request).await.unwrap().bytes_limited(9).await });
        expect(place, "a body", &received.unwrap_err());
    }
}

/// What is there at once needs no runtime.
#[test]
fn a_call_that_does_not_wait_needs_none() {
    for (place, at) in Place::all() {
        let client = Script::new()
            .respond(200, r#"{"code":0,"fileId":"7"}"#)
            .builder()
            .credentials(StaticToken::new("t"))
            .build()
            .unwrap();
        assert!(at.run(client.call(&get_file())).is_ok(), "{place}");
    }
}

/// A runtime with its drivers on serves a client that was in none before.
#[test]
fn a_client_recovers_in_a_runtime() {
    let (address, _received) = serve_with(|stream| respond(stream, ok(r#"{"code":0}"#).as_bytes()));
    for builder in builders(&format!("http://{address}")) {
        let client = builder.build().unwrap();
        assert!(block_on(client.call(&Logout {})).is_err());
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(client.call(&Logout {})).unwrap();
    }
}
