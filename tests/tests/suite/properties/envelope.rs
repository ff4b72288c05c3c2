//! A response is a value or an error, whatever it says, and never a value when the envelope says that it failed.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use koodrive::common::FileId;
use koodrive::files::{ClearRecycleBinRequest, GetFileRequest};
use koodrive::listings::ListPersonalFilesRequest;
use koodrive_runtime::{Body, BoxFuture, Client, Request, Result, RetryPolicy, StaticToken, Transport, TransportError};
use proptest::prelude::*;
use proptest::sample::select;

use super::holds;
use super::json::any_json;

/// Every call gets the same response.
#[derive(Clone)]
struct Always(u16, Vec<u8>);

impl Transport for Always {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let mut response = http::Response::new(Body::from(self.1.clone()));
        *response.status_mut() = http::StatusCode::from_u16(self.0).unwrap();
        Box::pin(std::future::ready(Ok(response)))
    }
}

fn call<R: Request>(request: R, status: u16, body: &[u8]) -> Result<R::Response> {
    let client = Client::builder("https://drive.example.com")
        .transport(Always(status, body.to_vec()))
        .credentials(StaticToken::new("token"))
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let response = pin!(client.call(request));
    // The transport answers from memory, so that nothing ever waits.
    match response.poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(response) => response,
        Poll::Pending => panic!("it waits"),
    }
}

/// Whether a response was taken, by operations whose answers are an object, a page, and nothing.
fn taken(status: u16, body: &[u8]) -> [Result<()>; 3] {
    [
        call(GetFileRequest::new("c".into(), "f".into()), status, body).map(drop),
        call(ListPersonalFilesRequest::new("c".into(), FileId::ROOT, "0"), status, body).map(drop),
        call(ClearRecycleBinRequest::new("c"), status, body),
    ]
}

#[test]
fn any_answer_is_a_value_or_an_error() {
    let body = prop_oneof![
        any_json().prop_map(|json| json.to_string().into_bytes()),
        proptest::collection::vec(any::<u8>(), 0..40),
    ];
    holds(1000, (100..1000_u16, body), |(status, body)| {
        for result in taken(status, &body) {
            match result {
                Ok(()) => prop_assert!((200..300).contains(&status), "{}", status),
                Err(error) => {
                    prop_assert_eq!(error.status(), Some(status));
                    prop_assert!(error.to_string().len() < 5000);
                }
            }
        }
        Ok(())
    });
}

/// Wherever the code stands among the fields, in whatever form; a code of success beside it does not count.
#[test]
fn a_code_other_than_0_is_never_a_value() {
    let code = prop_oneof![
        any::<i64>().prop_filter("not 0", |code| *code != 0).prop_map(|code| code.to_string()),
        any::<i64>().prop_filter("not 0", |code| *code != 0).prop_map(|code| format!("\" {code} \"")),
        select(&["\"APIGW.0301\"", "1.5", "1e400000", "\"0x0\"", "\"00\"", "\"null\"", "18446744073709551616"][..])
            .prop_map(str::to_owned),
    ];
    let name = select(&["code", "error_code", "\\u0063ode"][..]);
    let odd = (any_json(), any_json());
    holds(2000, (name, code, odd, 200..300_u16), |(name, code, (before, behind), status)| {
        let body = format!(r#"{{"x":{before},"{name}":{code},"code":0,"msg":"m","y":{behind}}}"#);
        for result in taken(status, body.as_bytes()) {
            let error = result.err().ok_or_else(|| TestCaseError::fail(body.clone()))?;
            // What breaks off before the code has none.
            let is_told = serde_json::from_str::<serde::de::IgnoredAny>(&before.to_string()).is_ok();
            prop_assert_eq!(error.is_api(), is_told, "{}: {}", body, error);
        }
        Ok(())
    });
}

/// And the other way about: 0 among fields that nobody knows is no failure.
#[test]
fn a_code_of_0_is_a_value() {
    let code = select(&["0", "0.0", "0e0", "-0", "\"0\"", "\" 0 \"", "\"0.0\"", "\"-0\""][..]);
    holds(500, (code, any_json(), 200..300_u16), |(code, odd, status)| {
        let body = format!(r#"{{"zz":{odd},"code":{code},"msg":"m"}}"#);
        prop_assume!(serde_json::from_str::<serde_json::Value>(&body).is_ok());
        for result in taken(status, body.as_bytes()) {
            prop_assert!(result.is_ok(), "{}: {:?}", body, result);
        }
        Ok(())
    });
}

/// Without a code, nothing is a success, whatever else is in the body.
#[test]
fn a_body_without_a_code_is_never_a_value() {
    let code = select(&["null", "\"\"", "true", "[0]", "{\"code\":0}"][..]);
    holds(1000, (any_json(), any_json(), code, 200..300_u16), |(one, other, code, status)| {
        for body in [format!(r#"{{"x":{one},"y":{other}}}"#), format!(r#"{{"x":{one},"code":{code},"y":{other}}}"#)] {
            for result in taken(status, body.as_bytes()) {
                prop_assert!(result.as_ref().is_err_and(koodrive_runtime::Error::is_decode), "{}: {:?}", body, result);
            }
        }
        Ok(())
    });
}
