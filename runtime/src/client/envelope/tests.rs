mod success;

use http::header::{HeaderValue, LOCATION};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::*;
use crate::operation::{Auth, ErrorCode, Method, SuccessMember};
use crate::profile::{Envelope, NestedError, Profile};

/// KooDrive's.
pub(super) const ENVELOPE: &Envelope = &Envelope {
    code: &["code", "error_code"],
    message: &["msg", "message", "error_msg"],
    success: 0,
    nested: Some(NestedError { member: "error", pointer: "/errorDetail/0", code: "errorCode", message: "description" }),
};

const PROFILE: &Profile = &Profile { envelope: Some(*ENVELOPE), ..Profile::PLAIN };

const OPERATION: &Operation = &Operation {
    id: "createFile",
    method: Method::Post,
    path: "/files/create",
    params: &[],
    auth: Auth::Token,
    idempotent: false,
    has_body: true,
    common: &[],
    errors: &[
        ErrorCode {
            code: 13_000_405,
            status: 400,
            name: "FILE_NAME_REPEATED",
            meaning: "file name repeated",
            action: "choose another name",
            retryable: false,
        },
        ErrorCode {
            code: 13_000_202,
            status: 401,
            name: "AUTHENTICATION_FAILED",
            meaning: "not signed in",
            action: "sign in",
            retryable: false,
        },
    ],
    success: None,
    profile: PROFILE,
};

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase", default)]
struct Created {
    file_id: Option<String>,
    size: Option<i64>,
    access_token: Option<i64>,
}

fn response(status: u16, body: &str) -> Received {
    response_of(status, body.as_bytes())
}

fn response_of(status: u16, body: &[u8]) -> Received {
    Received {
        operation: OPERATION,
        status: StatusCode::from_u16(status).unwrap(),
        headers: HeaderMap::new(),
        trace_id: Some("t1".into()),
        body: Bytes::copy_from_slice(body),
        secrets: Vec::new(),
        asked: SystemTime::UNIX_EPOCH,
        attempts: 1,
        elapsed: Duration::ZERO,
    }
}

pub(super) fn open<T: DeserializeOwned + Send>(status: u16, body: &str) -> Result<T> {
    open_bytes(status, body.as_bytes())
}

fn open_bytes<T: DeserializeOwned + Send>(status: u16, body: &[u8]) -> Result<T> {
    let mut value = Slot::new();
    response_of(status, body).check(&mut value)?.value(value)
}

/// What is in front of the service, and what the service would never send: no success, also where nothing is returned.
/// Whatever stands beside the code, the verdict is the code's: retries and sessions depend on it.
#[test]
fn each_refusal_is_reported_in_full() {
    let table: &[(u16, &str, Option<i64>, &str)] = &[
        (
            200,
            r#"{"code":13000405,"msg":"文件名重复"}"#,
            Some(13_000_405),
            "createFile: HTTP 200, code 13000405 (file name repeated): 文件名重复 [trace t1]",
        ),
        (
            400,
            r#"{"code":"13000405","msg":"again"}"#,
            Some(13_000_405),
            "createFile: HTTP 400, code 13000405 (file name repeated): again [trace t1]",
        ),
        (
            401,
            r#"{"code":13000202,"msg":"no"}"#,
            Some(13_000_202),
            "createFile: HTTP 401, code 13000202 (not signed in): no [trace t1]",
        ),
        (500, r#"{"code":0,"msg":"fine?"}"#, Some(0), "createFile: HTTP 500, code 0: fine? [trace t1]"),
        (
            401,
            r#"{"error_code":"APIGW.0301","error_msg":"Incorrect"}"#,
            None,
            "createFile: HTTP 401, code APIGW.0301: Incorrect [trace t1]",
        ),
        (
            502,
            "<html><h1>502</h1></html>",
            None,
            "createFile: HTTP 502; the body starts \"<html><h1>502</h1></html>\" [trace t1]",
        ),
        (503, "", None, "createFile: HTTP 503 [trace t1]"),
        (
            500,
            r#"{"code":13000201,"msg":"cut o"#,
            Some(13_000_201),
            "createFile: HTTP 500, code 13000201; the body starts \"{\\\"code\\\":13000201,\\\"msg\\\":\\\"cut o\" [trace t1]",
        ),
        (400, "[1,2]", None, "createFile: HTTP 400; the body starts \"[1,2]\" [trace t1]"),
        (
            400,
            r#"{"code":1.3000405e7,"msg":"again"}"#,
            Some(13_000_405),
            "createFile: HTTP 400, code 13000405 (file name repeated): again [trace t1]",
        ),
        (404, r#"{"msg":"nothing here"}"#, None, "createFile: HTTP 404: nothing here [trace t1]"),
    ];
    for (status, body, code, text) in table {
        let error = open::<()>(*status, body).unwrap_err();
        assert!(error.is_api(), "{body}");
        assert_eq!((error.status(), error.code()), (Some(*status), *code), "{body}");
        assert_eq!(error.to_string(), *text);
        assert_eq!(error.api().map(ApiError::body), Some(body.as_bytes()));
    }
}

#[test]
fn an_error_of_the_listings_has_a_code_too() {
    let body = r#"{"error":{"code":400,"errorDetail":[{"errorCode":"13000405","description":"taken"}]}}"#;
    for status in [200, 400] {
        let error = open::<Created>(status, body).unwrap_err();
        assert_eq!((error.code(), error.message()), (Some(13_000_405), Some("taken")), "{error}");
    }
}

#[test]
fn an_unauthenticated_caller_is_recognised() {
    assert!(open::<()>(401, "").unwrap_err().is_unauthenticated());
    assert!(open::<()>(200, r#"{"code":13000202}"#).unwrap_err().is_unauthenticated());
    assert!(!open::<()>(200, r#"{"code":13000405}"#).unwrap_err().is_unauthenticated());
}

#[test]
fn a_misfit_names_operation_status_and_start() {
    let table = [
        ("<html>login</html>", "createFile: HTTP 200, the response is not JSON"),
        ("", "createFile: HTTP 200, the response is not JSON: it is empty"),
        (r#"{"fileId":"f","size":"#, "createFile: HTTP 200, the response is not JSON at size"),
        (r#"{"code":0,"size":[]}"#, "createFile: HTTP 200, the response has another shape at size"),
        (r#"{"code":0,"fileId":"f"} trailing"#, "createFile: HTTP 200, the response is not JSON"),
    ];
    for (body, start) in table {
        let error = open::<Created>(200, body).unwrap_err();
        assert!(error.is_decode(), "{body}");
        assert!(error.to_string().starts_with(start), "{error}");
        assert_eq!(error.body_start(), Some(body).filter(|body| !body.is_empty()));
    }
    let error = open::<Created>(200, r#"{"code":0,"fileId":"f","size":"big"}"#).unwrap_err();
    assert_eq!(error.json_path(), Some("size"));
    assert!(error.to_string().contains("found \"big\""), "{error}");
}

/// A 204 shows no more than a 200 does; the vendor's responses all have a body.
#[test]
fn a_redirect_shows_the_host_only() {
    let headers =
        HeaderMap::from_iter([(LOCATION, HeaderValue::from_static("https://login.example.com/?ticket=secret"))]);
    let error = Received { headers, ..response(302, "") }.check(&mut Slot::<()>::new()).map(drop).unwrap_err();
    assert!(error.is_redirect());
    let text = error.to_string();
    assert!(text.contains("HTTP 302") && text.contains("login.example.com") && !text.contains("secret"), "{text}");
}

#[test]
fn secrets_do_not_show_in_errors() {
    let body = r#"{"code":0,"accessToken":{"deep":"token-value"},"refreshToken":"other-value"}"#;
    let error = open::<Created>(200, body).unwrap_err();
    assert_eq!(error.json_path(), Some("accessToken"));
    let error_of_text = open::<Created>(200, r#"{"code":0,"accessToken":"token-value"}"#).unwrap_err();
    let unproven = open::<Created>(200, r#"{"accessToken":"token-value"}"#).unwrap_err();
    for error in [error, error_of_text, unproven] {
        let shown = format!("{error} {error:?} {:?}", error.body_start());
        assert!(!shown.contains("-value"), "{shown}");
    }
}

#[test]
fn the_secrets_of_the_profile_do_not_show_either() {
    const OWN: &Profile = &Profile { secrets: &["fileId", "pin"], ..Profile::PLAIN };
    for body in [
        r#"{"fileId":{"deep":"hush"},"size":1}"#,
        r#"{"fileId":["hush"]}"#,
        r#"{"fileId":"f","size":{"PIN":"hush"}}"#,
        r#"{"fileId":"f","size":[{"pin":["hush"]}]}"#,
    ] {
        let error = open_as(OWN, 200, body).unwrap_err();
        let shown = format!("{error} {error:?} {:?}", error.body_start());
        assert!(error.is_decode() && !shown.contains("hush"), "{shown}");
    }
}

/// Other names, another code of success, another place of the nested error.
const OTHER: &Profile = &Profile {
    envelope: Some(Envelope {
        code: &["ret", "fault"],
        message: &["text"],
        success: 200,
        nested: Some(NestedError { member: "cause", pointer: "/0", code: "no", message: "why" }),
    }),
    ..Profile::PLAIN
};

fn open_as(profile: &'static Profile, status: u16, body: &str) -> Result<Created> {
    // Tests leak a little.
    let operation = Box::leak(Box::new(Operation { profile, ..*OPERATION }));
    let mut value = Slot::new();
    Received { operation, ..response(status, body) }.check(&mut value)?.value(value)
}

#[test]
fn the_profile_names_the_envelope() {
    for body in [
        r#"{"ret":200,"fileId":"f"}"#,
        r#"{"fileId":"f","ret":"200"}"#,
        r#"{"fileId":"f","fault":2e2}"#,
        r#"{"ret":200,"code":5,"msg":"m","error_code":"x","error":{"errorDetail":[{"errorCode":"7"}]},"fileId":"f"}"#,
    ] {
        let created = open_as(OTHER, 200, body);
        assert_eq!(created.unwrap().file_id.as_deref(), Some("f"), "{body}");
    }
    for (body, code, message) in [
        (r#"{"ret":0,"text":"no"}"#, Some(0), Some("no")),
        (r#"{"fault":13000405}"#, Some(13_000_405), None),
        (r#"{"cause":[{"no":"13000405","why":"taken"}]}"#, Some(13_000_405), Some("taken")),
        (r#"{"fileId":{},"ret":7}"#, Some(7), None),
    ] {
        let error = open_as(OTHER, 200, body).unwrap_err();
        assert!(error.is_api(), "{body}: {error}");
        assert_eq!((error.code(), error.message()), (code, message), "{body}");
    }
}

#[test]
fn without_an_envelope_the_status_decides() {
    const PLAIN: &Profile = &Profile::PLAIN;
    for status in [200, 201, 202] {
        let created = open_as(PLAIN, status, r#"{"code":5,"msg":"m","error":{},"fileId":"f"}"#);
        assert_eq!(created.unwrap().file_id.as_deref(), Some("f"), "{status}");
    }
    let error = open_as(PLAIN, 400, r#"{"code":5,"msg":"m"}"#).unwrap_err();
    assert_eq!((error.is_api(), error.status(), error.code(), error.message()), (true, Some(400), None, None));
    assert!(open_as(PLAIN, 204, "").unwrap_err().is_decode(), "a value was expected");
    let operation = Box::leak(Box::new(Operation { profile: PLAIN, ..*OPERATION }));
    let mut value = Slot::<()>::new();
    let received = Received { operation, ..response(204, "") }.check(&mut value).unwrap();
    assert!(received.value(value).is_ok());
    for body in ["null", "[]", "{}", ""] {
        let operation = Box::leak(Box::new(Operation { profile: PLAIN, ..*OPERATION }));
        let mut value = Slot::<()>::new();
        let received = Received { operation, ..response(200, body) }.check(&mut value).unwrap();
        assert!(received.value(value).is_ok(), "{body}");
    }
    // All members belong to the value.
    let operation = Box::leak(Box::new(Operation { profile: PLAIN, ..*OPERATION }));
    let mut value = Slot::<serde_json::Value>::new();
    let received = Received { operation, ..response(200, r#"{"code":5}"#) }.check(&mut value).unwrap();
    assert_eq!(received.value(value).unwrap(), serde_json::json!({"code": 5}));
}
