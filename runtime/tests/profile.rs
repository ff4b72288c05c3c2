//! The client behaves by the profile of the operation: another vendor's API needs no other client.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

mod support;

use std::time::Duration;

use koodrive_runtime::{
    AppSignature, Auth, CallOptions, CommonHeader, Credentials, Envelope, Method, Operation, Profile, Request,
    RetryPolicy, SignatureHeaders, StaticToken, TokenForm, TraceId, TraceIdHeader,
};
use serde::Serialize;
use support::{File, PROFILE, Script, header};

/// A vendor that does everything in another way.
const OTHER: &Profile = &Profile {
    product: "Other",
    user_agent: "other-rust",
    envelope: Some(Envelope { code: &["ret"], message: &["text"], success: 200, nested: None }),
    token: TokenForm { header: "x-token", prefix: "Key ", also: &[] },
    signature: Some(SignatureHeaders { date: "x-time", user: "x-for", algorithm: "OTHER-1", tolerance: 60 }),
    trace_id: Some(TraceIdHeader { header: "x-request-id", length: 20 }),
    language: Some("accept-language"),
    share_folder: Some("x-share"),
    agent: Some("x-agent"),
    retry_after_ms: Some("x-wait"),
    secrets: &["pin"],
};

const fn operation(profile: &'static Profile, common: &'static [CommonHeader]) -> Operation {
    Operation {
        id: "getThing",
        method: Method::Get,
        path: "/things/1",
        params: &[],
        auth: Auth::TokenOrSignature,
        idempotent: true,
        has_body: false,
        common,
        errors: &[],
        success: None,
        profile,
    }
}

/// Requests that differ in their operation only.
macro_rules! requests {
    ($($name:ident($response:ty, $profile:expr, $common:expr),)*) => {$(
        #[derive(Serialize)]
        struct $name {}

        impl Request for $name {
            type Response = $response;
            const OPERATION: &'static Operation = &operation($profile, $common);
        }
    )*};
}

requests! {
    Koodrive(File, PROFILE, support::COMMON),
    KoodriveBare(File, PROFILE, &[]),
    Other(File, OTHER, support::COMMON),
    OtherTraced(File, OTHER, &[CommonHeader::TraceId]),
    OtherForAgents(File, OTHER, &[CommonHeader::Agent { required: true }]),
    OtherForAll(File, OTHER, &[CommonHeader::Agent { required: false }]),
    Plain(File, &Profile::PLAIN, support::COMMON),
    PlainEmpty((), &Profile::PLAIN, &[]),
}

/// The headers that a call sends, but for those that every call has.
async fn sent<R: Request>(request: R, credentials: impl Credentials) -> Vec<(String, String)> {
    let script = Script::new().respond(200, r#"{"code":0,"ret":200}"#);
    let options = CallOptions::new().language("zh-CN").share_folder_id("shared");
    let client = script.builder().credentials(credentials).build().unwrap().with(options);
    client.call(&request).await.unwrap();
    let request = script.only();
    let mut headers: Vec<_> = request
        .headers()
        .iter()
        .filter(|(name, _)| *name != "accept")
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    headers.sort();
    headers
}

fn names(headers: &[(String, String)]) -> Vec<&str> {
    headers.iter().map(|(name, _)| name.as_str()).collect()
}

fn value<'h>(headers: &'h [(String, String)], wanted: &str) -> Option<&'h str> {
    headers.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
}

/// What a call with these options sends as the agent, or why it fails; and how many requests went out.
async fn agent<R: Request>(request: R, options: CallOptions) -> (Result<Option<String>, String>, usize) {
    let script = Script::new().respond(200, r#"{"ret":200}"#);
    let client = script.builder().credentials(StaticToken::new("t")).build().unwrap().with(options);
    let called = client.call(&request).await;
    let sent = script.sent();
    let name = sent.first().and_then(|sent| header(sent, "x-agent")).map(str::to_owned);
    (called.map(|_| name).map_err(|error| format!("{:?}: {error}", error.kind())), sent.len())
}

#[tokio::test]
async fn the_agent_goes_where_it_is_taken_and_is_missed_where_it_is_needed() {
    let named = || CallOptions::new().agent("orange");
    let orange = || (Ok(Some("orange".to_owned())), 1);
    assert_eq!(agent(OtherForAgents {}, named()).await, orange());
    assert_eq!(agent(OtherForAll {}, named()).await, orange());
    assert_eq!(agent(OtherTraced {}, named()).await, (Ok(None), 1), "it takes none");
    assert_eq!(agent(OtherForAll {}, CallOptions::new()).await, (Ok(None), 1), "not in every edition");
    let (missing, sent) = agent(OtherForAgents {}, CallOptions::new()).await;
    let message = missing.unwrap_err();
    assert!(message.starts_with("Config") && message.contains("CallOptions::agent"), "{message}");
    assert_eq!(sent, 0, "before anything is sent");
    assert!(agent(OtherForAgents {}, CallOptions::new().agent("a\r\nb")).await.0.is_err());
}

#[tokio::test]
async fn headers_have_the_names_of_the_profile() {
    let headers = sent(Koodrive {}, StaticToken::new("t")).await;
    assert_eq!(names(&headers), ["authorization", "language", "user-agent", "x-hw-share-folder-id", "x-traceid"]);
    assert_eq!(value(&headers, "authorization"), Some("Bearer+t"));
    assert!(value(&headers, "user-agent").unwrap().starts_with("koodrive-rust/"));
    assert_eq!(value(&headers, "x-traceid").map(str::len), Some(58));

    let headers = sent(Other {}, StaticToken::new("t")).await;
    assert_eq!(names(&headers), ["accept-language", "user-agent", "x-request-id", "x-share", "x-token"]);
    assert_eq!((value(&headers, "x-token"), value(&headers, "x-share")), (Some("Key t"), Some("shared")));
    assert!(value(&headers, "user-agent").unwrap().starts_with("other-rust/"));
    assert_eq!(value(&headers, "x-request-id").map(str::len), Some(20));

    let headers = sent(Plain {}, StaticToken::new("t")).await;
    assert_eq!(names(&headers), ["authorization", "user-agent"]);
    assert_eq!(value(&headers, "authorization"), Some("Bearer t"));
}

#[tokio::test]
async fn an_option_goes_only_to_operations_that_take_it() {
    let headers = sent(KoodriveBare {}, StaticToken::new("t")).await;
    assert_eq!(names(&headers), ["authorization", "user-agent"]);
    let headers = sent(OtherTraced {}, StaticToken::new("t")).await;
    assert_eq!(names(&headers), ["user-agent", "x-request-id", "x-token"]);
}

#[tokio::test]
async fn a_signature_uses_the_names_of_the_profile() {
    let headers = sent(Other {}, AppSignature::new("app", "secret", "7")).await;
    assert_eq!(value(&headers, "x-for"), Some("7"));
    assert_eq!(value(&headers, "x-time").map(str::len), Some("20240909T033325Z".len()));
    let authorization = value(&headers, "authorization").unwrap();
    assert!(
        authorization.starts_with("OTHER-1 AppId=app,SignedHeaders=host;x-for;x-time,Signature="),
        "{authorization}"
    );

    let script = Script::new();
    let client = script.builder().credentials(AppSignature::new("app", "secret", "7")).build().unwrap();
    let error = client.call(&Plain {}).await.unwrap_err();
    assert!(error.is_credentials() && format!("{error:#}").contains("no app signature"), "{error:#}");
    assert!(script.sent().is_empty());
}

#[tokio::test]
async fn the_code_of_success_and_its_name_are_those_of_the_profile() {
    let client = |script: &Script| script.builder().credentials(StaticToken::new("t")).build().unwrap();
    for (body, koodrive, other, plain) in [
        (r#"{"code":0,"ret":200,"fileId":"f"}"#, Ok("f"), Ok("f"), Ok("f")),
        (r#"{"code":0,"fileId":"f"}"#, Ok("f"), Err((None, None)), Ok("f")),
        (r#"{"ret":200,"fileId":"f"}"#, Err((None, None)), Ok("f"), Ok("f")),
        (r#"{"fileId":"f"}"#, Err((None, None)), Err((None, None)), Ok("f")),
        (r#"{"code":5,"msg":"m","ret":200,"fileId":"f"}"#, Err((Some(5), Some("m"))), Ok("f"), Ok("f")),
        (r#"{"code":0,"ret":0,"text":"m","fileId":"f"}"#, Ok("f"), Err((Some(0), Some("m"))), Ok("f")),
    ] {
        let script = Script::new().respond(200, body).respond(200, body).respond(200, body);
        let client = client(&script);
        let received = [
            (client.call(&Koodrive {}).await, koodrive),
            (client.call(&Other {}).await, other),
            (client.call(&Plain {}).await, plain),
        ];
        for (received, expected) in received {
            let received = received.as_ref().map(|file| file.file_id.as_deref().unwrap());
            assert_eq!(received.map_err(|error| (error.code(), error.message())), expected, "{body}");
        }
    }
}

#[tokio::test]
async fn without_an_envelope_the_status_decides() {
    let script = Script::new().respond(204, "").respond(201, r#"{"fileId":"f"}"#).respond(422, r#"{"code":0}"#);
    let client = script.builder().credentials(StaticToken::new("t")).build().unwrap();
    client.call(&PlainEmpty {}).await.unwrap();
    let response = client.call_with_response(&Plain {}).await.unwrap();
    assert_eq!((response.status(), response.trace_id()), (201, None));
    assert_eq!(response.value().file_id.as_deref(), Some("f"));
    let error = client.call(&Plain {}).await.unwrap_err();
    assert_eq!((error.status(), error.code(), error.trace_id()), (Some(422), None, None));
    assert!(error.to_string().starts_with("getThing: HTTP 422; the body starts"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn the_header_with_the_pause_is_that_of_the_profile() {
    let waits = async |wait: &'static str| {
        let script = Script::new().respond_with(503, (wait, "1500"), "").respond(200, r#"{"ret":200}"#);
        let retry = RetryPolicy::new().backoff(Duration::ZERO, Duration::ZERO);
        let client = script.builder().credentials(StaticToken::new("t")).retry(retry).build().unwrap();
        client.call(&Other {}).await.unwrap();
        script.waits()
    };
    assert_eq!(waits("x-wait").await, [Duration::from_millis(1500)]);
    assert_eq!(waits("x-retry-after").await, [Duration::ZERO]);
}

#[tokio::test]
async fn the_server_names_its_trace_id_in_the_header_of_the_profile() {
    let own = TraceId::new(OTHER, "a".repeat(20)).unwrap();
    let script = Script::new().respond_with(200, ("x-request-id", "theirs"), r#"{"ret":200}"#).respond_with(
        200,
        ("x-traceid", "no"),
        r#"{"ret":200}"#,
    );
    let client = script.builder().credentials(StaticToken::new("t")).build().unwrap();
    let client = client.with(CallOptions::new().trace_id(own.clone()));
    assert_eq!(client.call_with_response(&Other {}).await.unwrap().trace_id(), Some("theirs"));
    assert_eq!(client.call_with_response(&Other {}).await.unwrap().trace_id(), Some(own.as_str()));
    assert_eq!(header(&script.sent()[0], "x-request-id"), Some(own.as_str()));
}
