use serde::Serialize;
use serde_json::json;

use super::*;
use crate::operation::{Auth, Method as Verb, Param};

const BASE: Operation = Operation {
    id: "testIt",
    method: Verb::Post,
    path: "/files/{fileId}/detail",
    params: &[Param::path("fileId"), Param::query("tag"), Param::header("x-session-id")],
    auth: Auth::Token,
    idempotent: true,
    has_body: true,
    common: &[],
    errors: &[],
    success: None,
    profile: &crate::Profile::PLAIN,
};
const BODY_ONLY: Operation = Operation { path: "/files/create", params: &[], ..BASE };
const NO_BODY: Operation = Operation { has_body: false, ..BASE };

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Mixed {
    file_id: String,
    #[serde(rename = "x-session-id", skip_serializing_if = "Option::is_none")]
    session: Option<String>,
    tag: Vec<i64>,
    name: &'static str,
}

impl Request for Mixed {
    type Response = ();
    const OPERATION: &'static Operation = &BASE;
}

#[derive(Serialize)]
struct Plain {
    zebra: u8,
    apple: u8,
}

impl Request for Plain {
    type Response = ();
    const OPERATION: &'static Operation = &BODY_ONLY;
}

fn mixed(file_id: &str) -> Mixed {
    Mixed { file_id: file_id.into(), session: Some("s1".into()), tag: vec![1, 2], name: "n" }
}

#[test]
fn fields_are_distributed() {
    let parts = build(&mixed("a/b c")).unwrap();
    assert_eq!(parts.method, Method::POST);
    assert_eq!(parts.path_and_query(), "/files/a%2Fb%20c/detail?tag=1&tag=2");
    assert_eq!(parts.headers.get("x-session-id").map(HeaderValue::as_bytes), Some(&b"s1"[..]));
    assert_eq!(parts.body.as_deref(), Some(&br#"{"name":"n"}"#[..]));
}

#[test]
fn a_request_without_parameters_keeps_its_order() {
    let parts = build(&Plain { zebra: 1, apple: 2 }).unwrap();
    assert_eq!(parts.body.as_deref(), Some(&br#"{"zebra":1,"apple":2}"#[..]));
}

#[test]
fn a_path_value_that_would_lead_elsewhere_is_an_error() {
    for bad in ["", ".", ".."] {
        let error = build(&mixed(bad)).unwrap_err();
        assert!(error.is_request() && error.is_unsent(), "{error}");
        assert!(error.to_string().starts_with("testIt: fileId is "), "{error}");
    }
    assert_eq!(build(&mixed("...")).unwrap().path, "/files/.../detail");
    assert_eq!(build(&mixed("%2e%2e")).unwrap().path, "/files/%252e%252e/detail");
    assert_eq!(build(&mixed("{fileId}")).unwrap().path, "/files/%7BfileId%7D/detail");
}

#[test]
fn parameters_are_scalars() {
    let good = distribute(&NO_BODY, json!({"fileId": 7, "tag": [true, null, "a&b"]})).unwrap();
    assert_eq!(good.path_and_query(), "/files/7/detail?tag=true&tag=a%26b");
    assert_eq!((good.headers.len(), good.body), (0, None));
    for fields in [
        json!({"fileId": {"a": 1}}),
        json!({"fileId": ["a"]}),
        json!({"fileId": null}),
        json!({"fileId": "f", "tag": {"a": 1}}),
        json!({"fileId": "f", "tag": [[1]]}),
        json!({"fileId": "f", "x-session-id": "a\r\nb"}),
        json!({"fileId": "f", "stray": 1}),
        json!([1]),
    ] {
        assert!(distribute(&NO_BODY, fields.clone()).is_err_and(|error| error.is_request()), "{fields}");
    }
}

#[test]
fn header_parameters_and_bodies_are_not_shown() {
    let shown =
        format!("{:?}", build(&Mixed { name: "body-secret", session: Some("header-secret".into()), ..mixed("f") }));
    assert!(!shown.contains("-secret"), "{shown}");
}
