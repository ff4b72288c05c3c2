//! Responses with HTTP 200 that the service never sent, for every operation: none of them is a success.

use koodrive::runtime::{AppSignature, Auth, Body, BoxFuture, ErrorKind, StaticToken, Transport, TransportError};
use koodrive::{CallOptions, Client, RetryPolicy};
use koodrive_tests::{CASES, Case};
use serde_json::{Value, json};

use crate::samples::{Extent, sample};
use crate::spec::SPEC;

/// What captive portals, gateways, caches and half-configured proxies send.
pub(crate) const FOREIGN: &[&str] = &[
    "",
    " \r\n",
    "null",
    "[]",
    "{}",
    "\"\"",
    "\"code\"",
    "0",
    "true",
    "OK",
    "<html><title>Log in</title></html>",
    r#"{"message":"rate limited"}"#,
    r#"{"redirect":"https://login.example.com"}"#,
    r#"{"error":"unauthorized"}"#,
    r#"{"error":{"code":0}}"#,
    r#"{"errorCode":"0"}"#,
    r#"{"Code":0,"Status":0}"#,
    r#"{"CODE":"0"}"#,
    r#"{"data":{"code":0,"status":0}}"#,
    r#"[{"code":0}]"#,
    r#"{"code":null}"#,
    r#"{"code":""}"#,
    r#"{"code":true}"#,
    r#"{"code":false}"#,
    r#"{"code":[0]}"#,
    r#"{"code":{"code":0}}"#,
    r#"{"code":00}"#,
    r#"{"code":0"#,
    r#"{"code":0}}"#,
    r#"{"code":0,"code":null}"#,
    r#"{"timestamp":"2026-11-24T23:00:00Z","status":404,"error":"Not Found","path":"/"}"#,
    r#"{"messages":"rate limited","starFiles":"none"}"#,
];

/// Codes that say something else than success.
const REFUSALS: &[&str] = &[
    r#"{"code":0,"code":13000405}"#,
    r#"{"code":13000405,"code":0}"#,
    r#"{"code":0,"error_code":"APIGW.0308"}"#,
    r#"{"code":1e999}"#,
    r#"{"code":"0x0"}"#,
    r#"{"code":13000405,"status":0,"messages":[],"starFiles":[]}"#,
];

/// A server that is not there: every response is the same.
struct Always(u16, Vec<u8>);

impl Transport for Always {
    fn send(&self, _: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        let mut response = http::Response::new(Body::from(self.1.clone()));
        *response.status_mut() = http::StatusCode::from_u16(self.0).unwrap();
        Box::pin(std::future::ready(Ok(response)))
    }
}

async fn called(case: &Case, status: u16, body: &str) -> koodrive::Result<Value> {
    let builder = Client::builder("https://drive.example.com").transport(Always(status, body.into()));
    let builder = builder.retry(RetryPolicy::never());
    let client = match case.operation.auth {
        Auth::Signature => builder.credentials(AppSignature::new("app", "secret", "1")).build(),
        Auth::OtherToken(kind) => builder.credentials(StaticToken::of_kind(kind, "token")).build(),
        _ => builder.credentials(StaticToken::new("token")).build(),
    };
    let request = SPEC.api.operations.iter().find(|operation| operation.id == case.operation.id).unwrap();
    let request = sample(&SPEC.api, &request.request, Extent::Minimal);
    let client = client.unwrap().with(CallOptions::new().agent("carrier"));
    case.call(&client, request.to_string().as_bytes()).unwrap().await
}

#[tokio::test]
async fn no_operation_takes_a_foreign_body_for_a_success() {
    for case in CASES {
        let id = case.operation.id;
        for (bodies, kind) in [(FOREIGN, ErrorKind::Decode), (REFUSALS, ErrorKind::Api)] {
            for body in bodies {
                match called(case, 200, body).await {
                    Ok(value) => panic!("{id} takes {body} for {value}"),
                    Err(error) => assert_eq!(error.kind(), kind, "{id}, {body}: {error}"),
                }
            }
        }
        assert_eq!(called(case, 204, "").await.unwrap_err().kind(), ErrorKind::Decode, "{id}");
        for body in [r#"{"code":0}"#, r#"{"code":"0.0","msg":"success"}"#, r#"{"msg":"\ud83d","code":-0}"#] {
            let value = called(case, 200, body).await;
            assert!(value.is_ok(), "{id}, {body}: {value:?}");
        }
    }
}

/// Those whose documents list no code: by the member that shows it, in the forms that the evidence has.
#[tokio::test]
async fn the_exceptions_show_their_success_as_the_spec_states() {
    let stated = CASES.iter().filter(|case| case.operation.success.is_some());
    let ids: Vec<&str> = stated.map(|case| case.operation.id).collect();
    let expected =
        ["listFileVersions", "getFileVersion", "starFiles", "listStarredFiles", "markMessagesRead", "deleteMessages"];
    assert_eq!(ids, expected);
    for (id, body) in [
        ("starFiles", json!({"status": 0, "subResponseList": [{"fileId": "F", "code": "0", "message": "success"}]})),
        ("starFiles", json!({"status": "1"})),
        ("starFiles", json!({"status": 2})),
        ("listStarredFiles", json!({"starFiles": []})),
        ("markMessagesRead", json!({"messages": [{"id": "M", "changed": true}]})),
        ("deleteMessages", json!({"messages": {"id": "M", "changed": true}})),
        ("listFileVersions", json!({"revisionList": []})),
        ("getFileVersion", json!({"createReason": 2, "name": "a.txt"})),
        ("getFileVersion", json!({"fileId": "F", "createReason": 2})),
    ] {
        let value = called(Case::find(id).unwrap(), 200, &body.to_string()).await;
        assert!(value.is_ok(), "{id}, {body}: {value:?}");
    }
    for (id, body) in [
        ("starFiles", json!({"status": 3})),
        ("starFiles", json!({"status": null})),
        ("starFiles", json!({"subResponseList": []})),
        ("listStarredFiles", json!({"starFiles": null})),
        ("listStarredFiles", json!({"messages": []})),
        ("deleteMessages", json!({"messages": "gone"})),
        ("listFileVersions", json!({"revisionList": ""})),
        ("getFileVersion", json!({"createReason": 3})),
        ("getFile", json!({"status": 0, "messages": [], "starFiles": []})),
    ] {
        let error = called(Case::find(id).unwrap(), 200, &body.to_string()).await.unwrap_err();
        assert!(error.is_decode(), "{id}, {body}: {error}");
    }
}
