//! What the targets share: a client whose responses come from memory, at once.

use std::pin::pin;
use std::sync::{LazyLock, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use koodrive_runtime::{Body, BoxFuture, Client, RetryPolicy, StaticToken, Timer, Transport, TransportError};

/// A client that gets this response to its first request, and none to another.
///
/// # Panics
///
/// When the client cannot be built, which is what a target looks for.
pub fn client(response: http::Response<Vec<u8>>) -> Client {
    let client = Client::builder("https://drive.example.com").transport(Once(Mutex::new(Some(response))));
    client.credentials(StaticToken::new("t")).timer(Still).retry(RetryPolicy::never()).build().expect("a client")
}

/// The result of a future that has nothing to wait for.
///
/// # Panics
///
/// When it waits.
pub fn at_once<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(ended) => ended,
        Poll::Pending => panic!("the call waits"),
    }
}

/// No time passes while a response comes from memory.
struct Still;

impl Timer for Still {
    fn now(&self) -> Instant {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        *START
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::pending())
    }
}

struct Once(Mutex<Option<http::Response<Vec<u8>>>>);

impl Transport for Once {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let response = self.0.lock().expect("one thread").take().expect("one attempt");
        Box::pin(std::future::ready(Ok(response.map(Body::from))))
    }
}
