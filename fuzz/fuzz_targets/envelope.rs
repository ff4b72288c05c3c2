//! A full response through the client: the first byte chooses the operation, the next two the status, the rest is the
//! body. The result is a value or an error, and always an error when the status or the envelope reports one.

#![no_main]

use std::pin::pin;
use std::sync::LazyLock;
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use koodrive::common::FileId;
use koodrive::files::{ClearRecycleBinRequest, GetFileRequest};
use koodrive::jobs::GetJobRequest;
use koodrive::listings::ListPersonalFilesRequest;
use koodrive::sessions::RefreshSessionRequest;
use koodrive::tasks::ListTasksRequest;
use koodrive_runtime::{Body, BoxFuture, Client, Request, RetryPolicy, StaticToken, Timer, Transport, TransportError, wire};
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|input: &[u8]| -> Corpus {
    let [operation, high, low, body @ ..] = input else { return Corpus::Reject };
    // Every other response is a success, because only then is the body decoded.
    let status = if high % 2 == 0 { 200 } else { 100 + u16::from_be_bytes([*high, *low]) % 900 };
    match operation % 6 {
        0 => call(&GetFileRequest::new("c".into(), "f".into()), status, body),
        1 => call(&ListPersonalFilesRequest::new("c".into(), FileId::ROOT, "0"), status, body),
        2 => call(&ClearRecycleBinRequest::new("c"), status, body),
        3 => call(&GetJobRequest::new("j"), status, body),
        4 => call(&RefreshSessionRequest::new("s"), status, body),
        _ => call(&ListTasksRequest::new(), status, body),
    }
    Corpus::Keep
});

fn call<R>(request: &R, status: u16, body: &[u8])
where
    R: Request<Response: serde::Serialize + PartialEq>,
{
    let transport = Always(status, body.to_vec());
    let client = Client::builder("https://drive.example.com").transport(transport).credentials(StaticToken::new("t"));
    let client = client.timer(Still).retry(RetryPolicy::never()).build().expect("a client");
    let response = pin!(client.call(request));
    // The transport responds from memory: the future never waits.
    let Poll::Ready(response) = response.poll(&mut Context::from_waker(Waker::noop())) else { panic!("the call waits") };
    match response {
        Ok(value) => {
            assert!((200..300).contains(&status), "HTTP {status} became a value");
            assert!(!refuses(body), "a refusal became a value");
            let written = wire::to_vec(&value).expect("JSON");
            let read: R::Response = wire::from_slice(&written).expect("what was written");
            assert!(read == value, "{} became another value", String::from_utf8_lossy(&written));
        }
        Err(error) => {
            assert_eq!(error.status(), Some(status));
            let shown = format!("{error} {error:?}");
            assert!(shown.len() < 10_000, "an error of {} bytes", shown.len());
        }
    }
}

/// Whether the only `code` of a response is a number other than 0, read independently of the client.
fn refuses(body: &[u8]) -> bool {
    let Ok(serde_json::Value::Object(fields)) = serde_json::from_slice(body) else { return false };
    // Where the name occurs twice, or beside the gateway's, their order decides which one counts.
    let once = body.windows(6).filter(|window| window == b"\"code\"").count() == 1 && !body.contains(&b'\\');
    let only = once && !fields.contains_key("error_code");
    only && fields.get("code").and_then(serde_json::Value::as_i64).is_some_and(|code| code != 0)
}

/// No time passes while a response comes from memory.
struct Still;

impl Timer for Still {
    fn now(&self) -> Instant {
        static START: LazyLock<Instant> = LazyLock::new(Instant::now);
        *START
    }

    fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::ready(()))
    }
}

/// Every call gets the same response.
struct Always(u16, Vec<u8>);

impl Transport for Always {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let mut response = http::Response::new(Body::from(self.1.clone()));
        *response.status_mut() = http::StatusCode::from_u16(self.0).expect("a status");
        Box::pin(std::future::ready(Ok(response)))
    }
}
