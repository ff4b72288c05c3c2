//! Calls through a scripted transport: what leaves, and what comes of the responses.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use futures_core::Stream;
use koodrive_runtime::transport::{AttemptInfo, Middleware, Next};
use koodrive_runtime::{
    AppSignature, Auth, Body, BoxFuture, CallOptions, Client, ErrorKind, RetryPolicy, StaticToken, TraceId,
    TransportError, TransportErrorKind,
};
use support::{ENDPOINT, File, Logout, RefreshSession, Script, TRACE, get_file, header};

/// It attempts each call once: what comes of one attempt is what these tests are about.
fn client(script: &Script) -> Client {
    let token = StaticToken::new("token-0123456789");
    script.builder().credentials(token).retry(RetryPolicy::never()).build().unwrap()
}

/// A stream that yields what it is given.
fn chunks(
    items: Vec<Result<&'static str, &'static str>>,
) -> impl Stream<Item = Result<bytes::Bytes, std::io::Error>> + Send {
    struct Chunks(std::vec::IntoIter<Result<&'static str, &'static str>>);
    impl Stream for Chunks {
        type Item = Result<bytes::Bytes, std::io::Error>;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Ready(self.0.next().map(|item| item.map(Into::into).map_err(std::io::Error::other)))
        }
    }
    Chunks(items.into_iter())
}

#[tokio::test]
async fn a_call_sends_exactly_this() {
    let script = Script::new().respond(200, r#"{"code":0,"msg":"success","fileId":"f","size":"12"}"#);
    let file = client(&script).call(&get_file()).await.unwrap();
    assert_eq!(file, File { file_id: Some("f".into()), size: Some(12) });

    let sent = script.only();
    assert_eq!(sent.method(), http::Method::POST);
    let address = format!("{ENDPOINT}/koodrive/ose/v1/files/a%20b%2F%E4%BA%91/detail?fields=x~y");
    assert_eq!(sent.uri().to_string(), address);
    let mut names: Vec<_> = sent.headers().keys().map(http::HeaderName::as_str).collect();
    names.sort_unstable();
    assert_eq!(names, ["accept", "authorization", "content-type", "user-agent", "x-traceid"]);
    assert_eq!(header(&sent, "authorization"), Some("Bearer+token-0123456789"));
    assert!(sent.headers()["authorization"].is_sensitive());
    assert_eq!(header(&sent, "content-type"), Some("application/json"));
    assert!(TraceId::new(support::PROFILE, header(&sent, "x-traceid").unwrap()).is_ok());
    assert_eq!(sent.body().as_slice(), br#"{"containerId":"c"}"#);
    let info = sent.extensions().get::<AttemptInfo>().unwrap();
    assert_eq!((info.operation.unwrap().id, info.number), ("getFile", 1));
}

#[tokio::test]
async fn options_reach_the_wire_and_layer() {
    let script = Script::new();
    let base = client(&script).with(CallOptions::new().language("zh-CN").header("x-own", "1").unwrap());
    let options = CallOptions::new()
        .trace_id(TraceId::new(support::PROFILE, TRACE).unwrap())
        .share_folder_id("shared")
        .header("X-Own", "2")
        .unwrap();
    base.with(options).call(&Logout {}).await.unwrap();
    base.with(CallOptions::new().timeout(None)).call(&Logout {}).await.unwrap();

    let [first, second] = script.sent().try_into().unwrap();
    assert_eq!((header(&first, "language"), header(&first, "x-own")), (Some("zh-CN"), Some("2")));
    assert_eq!((header(&first, "x-traceid"), header(&first, "x-hw-share-folder-id")), (Some(TRACE), Some("shared")));
    assert_eq!((first.method(), first.body().len(), header(&first, "content-type")), (&http::Method::DELETE, 0, None));
    assert_eq!((header(&second, "language"), header(&second, "x-own")), (Some("zh-CN"), Some("1")));
    assert_eq!(header(&second, "x-hw-share-folder-id"), None);
    assert_ne!(header(&second, "x-traceid"), Some(TRACE));
}

#[tokio::test]
async fn headers_of_the_credentials_cannot_be_set_by_hand() {
    for name in ["Authorization", "host", "content-length", "a b", ""] {
        assert!(CallOptions::new().header(name, "x").is_err_and(|error| error.is_config()), "{name}");
    }
    assert!(CallOptions::new().header("x", "a\r\nb").is_err());
    // Which others belong to the credentials is known when the operation is.
    for name in ["X-Date", "x-user-id"] {
        let script = Script::new();
        let options = CallOptions::new().header(name, "x").unwrap();
        let error = client(&script).with(options).call(&get_file()).await.unwrap_err();
        assert!(error.is_config() && error.to_string().contains("belongs to the credentials"), "{name}: {error}");
        assert!(script.sent().is_empty());
    }
}

#[tokio::test]
async fn credentials_go_only_where_they_belong() {
    let script = Script::new();
    let refresh = RefreshSession { session_id: "session-0123456789".into() };
    client(&script).call(&refresh).await.unwrap();
    let sent = script.only();
    assert_eq!((header(&sent, "authorization"), header(&sent, "x-session-id")), (None, Some("session-0123456789")));
    assert!(sent.headers()["x-session-id"].is_sensitive());
}

#[tokio::test]
async fn credentials_that_do_not_fit_are_an_error_before_anything_is_sent() {
    let script = Script::new();
    let signing = client(&script).with_credentials(AppSignature::new("id", "secret", "7"));
    let error = signing.call(&Logout {}).await.unwrap_err();
    assert!(error.is_credentials() && error.is_unsent());
    let text = error.to_string();
    assert!(text.starts_with("logout: it takes an access token only") && text.contains("with_credentials"), "{text}");
    assert_eq!(error.required_auth(), Some(Auth::Token));
    let bare = "logout: it takes an access token only, and the client signs with an app secret";
    assert_eq!(error.without_remedy().to_string(), bare);
    assert_eq!(text, format!("{bare}; use Client::with_credentials with a StaticToken or a Session"));
    assert_eq!(error.trace_id(), None);

    let anonymous = script.builder().build().unwrap();
    assert!(anonymous.call(&Logout {}).await.unwrap_err().is_credentials());
    assert!(anonymous.call(&get_file()).await.unwrap_err().is_credentials());
    assert!(
        client(&script).with_credentials(StaticToken::new("")).call(&Logout {}).await.unwrap_err().is_credentials()
    );
    assert!(script.sent().is_empty());
}

#[tokio::test]
async fn refusals_name_operation_and_the_servers_trace() {
    let response = http::Response::builder().status(400).header("X-Traceid", "server-trace");
    let script = Script::new().response(response.body(r#"{"code":"13000405","msg":"重复"}"#.into()).unwrap());
    let error = client(&script).call(&get_file()).await.unwrap_err();
    assert_eq!(error.to_string(), "getFile: HTTP 400, code 13000405 (file name repeated): 重复 [trace server-trace]");
    assert_eq!((error.operation(), error.code(), error.message()), (Some("getFile"), Some(13_000_405), Some("重复")));
}

#[tokio::test]
async fn each_failure_of_the_transport_keeps_its_kind_and_cause() {
    for (kind, expected) in [
        (TransportErrorKind::Request, ErrorKind::Request),
        (TransportErrorKind::Connect, ErrorKind::Connect),
        (TransportErrorKind::Handshake, ErrorKind::Handshake),
        (TransportErrorKind::Timeout, ErrorKind::Timeout),
        (TransportErrorKind::Interrupted, ErrorKind::Interrupted),
        (TransportErrorKind::Decode, ErrorKind::Transport),
        (TransportErrorKind::Other, ErrorKind::Transport),
    ] {
        let script = Script::new().fail(kind);
        let error = client(&script).call(&get_file()).await.unwrap_err();
        assert_eq!((error.kind(), error.operation(), error.status()), (expected, Some("getFile"), None));
        assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "cable cut");
        let trace = error.trace_id().map(|trace| format!(" [trace {trace}]")).unwrap_or_default();
        assert!(error.to_string().ends_with(&format!(": cable cut{trace}")), "{error}");
        assert_eq!(error.to_string(), format!("{error:#}"), "its causes belong to the line");
        assert_eq!(error.trace_id().is_none(), error.is_unsent());
    }
}

#[tokio::test]
async fn responses_are_bounded_whether_announced_or_not() {
    for body in [
        Body::from("x".repeat(101)),
        Body::from_stream(
            chunks(vec![
                Ok("{\"a\":\""),
                Ok("0123456789012345678901234567890123456789012345678901234567890123456789"),
                Ok("0123456789012345678901234567890123456789"),
            ]),
            None,
        ),
    ] {
        let script = Script::new().respond(200, body);
        let client = script.builder().credentials(StaticToken::new("t")).max_response(100).build().unwrap();
        let error = client.call(&get_file()).await.unwrap_err();
        assert!(error.is_too_large() && error.status() == Some(200), "{error}");
    }
}

#[tokio::test]
async fn a_response_that_breaks_off_keeps_its_status() {
    for body in [
        Body::from_stream(chunks(vec![Ok("{\"fileId\":"), Err("reset")]), None),
        Body::stream(chunks(vec![Ok("{}")]), 10),
    ] {
        let script = Script::new().respond(200, body);
        let error = client(&script).call(&get_file()).await.unwrap_err();
        assert!(error.is_interrupted() && error.status() == Some(200), "{error}");
    }
    let script = Script::new()
        .respond(200, Body::from_stream(chunks(vec![Ok("{\"code\":0,\"fileId\""), Ok(":\"f\""), Ok("}")]), None));
    assert_eq!(client(&script).call(&get_file()).await.unwrap().file_id.as_deref(), Some("f"));
}

#[tokio::test]
async fn secrets_do_not_show() {
    let token = "token-0123456789";
    let echo = format!("<p>Bearer+{token} is not valid</p>");
    let script = Script::new()
        .respond(200, format!(r#"{{"code":13000202,"msg":"{token} has expired"}}"#))
        .respond(502, echo.clone())
        .respond(200, echo)
        .respond(200, format!(r#"{{"code":0,"fileId":"f","size":"{token}"}}"#))
        .respond(200, r#"{"code":0,"accessToken":"fresh-secret","size":{}}"#);
    let client = client(&script);
    let signature = AppSignature::new("app", "app-secret-0123456789", "7");
    let options = CallOptions::new().header("x-own", token).unwrap();
    let mut shown = vec![format!("{client:?} {:?} {signature:?} {options:?}", StaticToken::new(token))];
    for _ in 0..5 {
        let error = client.call(&get_file()).await.unwrap_err();
        shown.push(format!("{error} {error:#} {error:?}"));
        shown.push(format!("{:?} {:?} {:?}", error.body_start(), error.api(), error.message()));
    }
    for request in script.sent() {
        shown.push(format!("{request:?}"));
    }
    for secret in ["0123456789", "fresh-secret"] {
        assert!(!shown.iter().any(|text| text.contains(secret)), "{shown:#?}");
    }
}

#[test]
fn the_future_of_a_call_travels_between_threads() {
    fn travels<T: Send>(_: T) {}
    let script = Script::new();
    let client = client(&script);
    travels(client.call(&get_file()));
    travels(client.put_part("https://h/p", Body::empty()));
    travels(client.download("https://h/p"));
}

#[tokio::test]
async fn the_full_response_is_available() {
    let response = http::Response::builder().status(201).header("X-Traceid", "server-trace").header("x-own", "1");
    let script = Script::new().response(response.body(r#"{"code":0,"fileId":"f","new":1}"#.into()).unwrap());
    let response = client(&script).call_with_response(&get_file()).await.unwrap();
    assert_eq!((response.status(), response.trace_id(), response.attempts()), (201, Some("server-trace"), 1));
    assert_eq!(response.headers()["x-own"], "1");
    assert_eq!(response.body(), r#"{"code":0,"fileId":"f","new":1}"#);
    assert_eq!(response.into_value().file_id.as_deref(), Some("f"));

    let response = http::Response::builder().status(400).header("x-own", "1").body(r#"{"code":13000405}"#.into());
    let error = client(&Script::new().response(response.unwrap())).call(&get_file()).await.unwrap_err();
    let api = error.api().unwrap();
    assert_eq!(
        (&api.headers()["x-own"], api.body()),
        (&http::HeaderValue::from_static("1"), &br#"{"code":13000405}"#[..])
    );
}

/// Adds its name to a header of the request on its way out, and to one of the response on its way back.
struct Mark(&'static str);

impl Middleware for Mark {
    fn handle<'a>(
        &'a self,
        mut request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            assert!(request.extensions().get::<AttemptInfo>().is_some());
            assert!(request.headers().contains_key("authorization"), "it is signed by then");
            request.headers_mut().append("x-out", self.0.parse().unwrap());
            let mut response = next.run(request).await?;
            response.headers_mut().append("x-back", self.0.parse().unwrap());
            Ok(response)
        })
    }
}

#[tokio::test]
async fn layers_see_each_attempt_from_the_outside_in() {
    let script = Script::new().respond(503, "");
    let builder =
        script.builder().credentials(StaticToken::new("t")).middleware(Mark("outer")).middleware(Mark("inner"));
    let retry = RetryPolicy::new().backoff(std::time::Duration::ZERO, std::time::Duration::ZERO);
    let response = builder.retry(retry).build().unwrap().call_with_response(&get_file()).await.unwrap();
    let values = |headers: &http::HeaderMap, name: &str| {
        headers.get_all(name).iter().map(|value| value.to_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(values(response.headers(), "x-back"), ["inner", "outer"]);
    let sent = script.sent();
    assert_eq!(sent.len(), 2);
    for (request, number) in sent.iter().zip(1..) {
        assert_eq!(values(request.headers(), "x-out"), ["outer", "inner"]);
        assert_eq!(request.extensions().get::<AttemptInfo>().unwrap().number, number);
    }
}

#[test]
fn a_setting_that_would_have_no_effect_is_refused() {
    let builder = Script::new().builder().connect_timeout(std::time::Duration::from_secs(1));
    let error = builder.build().unwrap_err();
    assert!(error.is_config() && error.to_string().contains("bundled transport"), "{error}");
}

/// The message ends in a character whose second byte is a backslash in GBK, so that reading it as UTF-8 breaks the JSON.
#[tokio::test]
async fn a_response_in_gbk_is_read() {
    let body = b"{\"msg\":\"\xd5\x5c\",\"code\":13000405}";
    for content_type in ["application/json; charset=GBK", "text/html; charset=\"gb2312\"", "application/json"] {
        for status in [200, 400] {
            let script = Script::new().respond_with(status, ("content-type", content_type), body.to_vec());
            let error = client(&script).call(&get_file()).await.unwrap_err();
            let seen = (error.kind(), error.code(), error.message());
            assert_eq!(seen, (ErrorKind::Api, Some(13_000_405), Some("\u{8aa0}")), "{content_type}: {error}");
        }
    }
}

/// Nothing was asked that a cache could confirm.
#[tokio::test]
async fn not_modified_is_no_redirect() {
    let error = client(&Script::new().respond(304, "")).call(&get_file()).await.unwrap_err();
    assert_eq!((error.kind(), error.status(), error.attempts()), (ErrorKind::Api, Some(304), 1), "{error}");
}
