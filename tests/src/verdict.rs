//! A payload as the client judges it: the same code decides that decides about a response from the network.

use std::marker::PhantomData;
use std::pin::pin;
use std::sync::LazyLock;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use koodrive_runtime::{
    Anonymous, Auth, Body, BoxFuture, CallOptions, Client, Error, Operation, Request, RetryPolicy, Timer, Transport,
    TransportError,
};
use serde::{Serialize, Serializer};

/// What the client makes of a body that comes with HTTP 200.
pub(crate) fn verdict<R: Request>(body: &[u8]) -> Result<(), Error> {
    let client = Client::builder("https://drive.example.com").transport(Always(body.to_vec())).credentials(Anonymous);
    let client = client.timer(Still).retry(RetryPolicy::never()).build()?;
    // Some operations do not work without it.
    let client = client.with(CallOptions::new().agent("agent"));
    let mut call = pin!(client.call(Bare::<R>(PhantomData)));
    loop {
        // The transport responds from memory, so the future has always something to do.
        if let Poll::Ready(ended) = call.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return ended.map(drop);
        }
    }
}

/// A request of an operation without anything that it sends.
struct Bare<R>(PhantomData<fn() -> R>);

impl<R: Request> Request for Bare<R> {
    type Response = R::Response;
    const OPERATION: &'static Operation =
        &Operation { path: "/", params: &[], has_body: false, auth: Auth::None, common: &[], ..*R::OPERATION };
}

impl<R> Serialize for Bare<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_unit()
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

/// Every call gets the same body.
struct Always(Vec<u8>);

impl Transport for Always {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(std::future::ready(Ok(http::Response::new(Body::from(self.0.clone())))))
    }
}
