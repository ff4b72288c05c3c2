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

#[test]
fn success_is_a_2xx_with_code_0_in_any_form() {
    for body in [
        r#"{"code":0,"msg":"success","fileId":"f"}"#,
        r#"{"code":"0","fileId":"f"}"#,
        r#"{"code":" 0 ","fileId":"f"}"#,
        r#"{"code":0.0,"fileId":"f"}"#,
        r#"{"code":"0.0","fileId":"f"}"#,
        r#"{"code":-0,"fileId":"f"}"#,
        r#"{"code":0e0,"fileId":"f"}"#,
        r#"{"c\u006fde":0,"fileId":"f"}"#,
        "\u{feff}{\"code\":0,\"fileId\":\"f\"}",
        r#"{"code":0,"code":"0.0","fileId":"f"}"#,
        r#"{"fileId":"f","error_code":0}"#,
        r#"{"code":0,"error_code":null,"error_msg":"","fileId":"f"}"#,
        r#"{"code":0,"error_code":"","fileId":"f"}"#,
        r#"{"code":0,"msg":{"odd":[]},"fileId":"f"}"#,
        r#"{"code":0,"error":"odd","fileId":"f"}"#,
        r#"{"code":0,"error":{"errorDetail":[{"errorCode":"0"}]},"fileId":"f"}"#,
        r#"{"code":0,"Code":5,"data":{"code":5},"fileId":"f"}"#,
    ] {
        for status in [200, 201, 202, 206] {
            let created: Created = open(status, body).unwrap_or_else(|error| panic!("{body}: {error}"));
            assert_eq!(created.file_id.as_deref(), Some("f"), "{body}");
        }
        open::<()>(200, body).unwrap();
    }
}

/// What is in front of the service, and what the service would never send: no success, also where nothing is returned.
#[test]
fn a_response_that_shows_no_success_is_an_error() {
    for (body, lack) in [
        (r#"{"message":"rate limited"}"#, r#"it has no "code""#),
        (r#"{"redirect":"https://login.example.com"}"#, r#"it has no "code""#),
        (r#"{"error":"unauthorized"}"#, r#"it has no "code""#),
        (r#"{"error":{"errorDetail":[]}}"#, r#"it has no "code""#),
        (r#"{"errorCode":"7"}"#, r#"it has no "code""#),
        (r#"{"fileId":"f"}"#, r#"it has no "code""#),
        ("{}", r#"it has no "code""#),
        (r#"{"Code":0}"#, r#"it has no "code""#),
        (r#"{"code ":0}"#, r#"it has no "code""#),
        (r#"{"data":{"code":0}}"#, r#"it has no "code""#),
        (r#"{"msg":"code","x":{"code":0}}"#, r#"it has no "code""#),
        (r#"{"code":null}"#, r#"its "code" is null"#),
        (r#"{"code":""}"#, r#"its "code" is an empty text"#),
        (r#"{"code":" "}"#, r#"its "code" is an empty text"#),
        (r#"{"code":true}"#, r#"its "code" is a boolean"#),
        (r#"{"code":false,"code":0}"#, r#"its "code" is a boolean"#),
        (r#"{"code":[0]}"#, r#"its "code" is a list"#),
        (r#"{"code":{"code":0}}"#, r#"its "code" is an object"#),
        (r#"{"code":0,"code":null}"#, r#"its "code" is null"#),
        (r#"{"code":0,"error_code":{}}"#, r#"its "error_code" is an object"#),
        (r#"{"code":0,"error_code":false}"#, r#"its "error_code" is a boolean"#),
        ("null", r#"it is null, not an object with "code""#),
        ("[]", r#"it is a list, not an object with "code""#),
        (r#"[{"code":0}]"#, r#"it is a list, not an object with "code""#),
        ("\"\"", r#"it is a text, not an object with "code""#),
        ("0", r#"it is a number, not an object with "code""#),
        ("true", r#"it is a boolean, not an object with "code""#),
    ] {
        for error in [open::<()>(200, body).unwrap_err(), open::<Created>(200, body).unwrap_err()] {
            assert!(error.is_decode() && !error.is_retryable(), "{body}: {error}");
            assert!(error.decode().is_some_and(DecodeError::is_unproven), "{body}: {error}");
            let start = Scrubber::of(&[], &[]).body_start(body.as_bytes());
            let text = format!(
                "createFile: HTTP 200, the response does not show that the call succeeded: {lack}; the body starts \
                 {start:?} [trace t1]"
            );
            assert_eq!(error.to_string(), text);
        }
    }
    for body in ["", " \n", "<html>", "OK", "{\"code\":0", "{\"code\":00}", "{\"code\":0}}", "{'code':0}"] {
        for status in [200, 204] {
            let error = open::<()>(status, body).unwrap_err();
            assert!(error.is_decode() && error.decode().is_some_and(DecodeError::is_syntax), "{body}: {error}");
        }
    }
}

#[test]
fn no_code_may_speak_against_a_success() {
    for (body, code, text) in [
        (r#"{"code":0,"code":5}"#, Some(5), "5"),
        (r#"{"code":5,"code":0}"#, Some(5), "5"),
        (r#"{"code":5,"code":7}"#, Some(5), "5"),
        (r#"{"code":0,"error_code":"APIGW.0301"}"#, None, "APIGW.0301"),
        (r#"{"error_code":13000405,"code":"0"}"#, Some(13_000_405), "13000405"),
        (r#"{"code":0,"error":{"errorDetail":[{"errorCode":"7"}]}}"#, Some(7), "7"),
        (r#"{"code":true,"error_code":9}"#, Some(9), "9"),
        (r#"{"code":1e999}"#, None, "1e999"),
        (r#"{"code":-1e999,"code":0}"#, None, "-1e999"),
        (r#"{"code":1e-400}"#, None, "1e-400"),
        (r#"{"code":0.5}"#, None, "0.5"),
        (r#"{"code":18446744073709551615}"#, None, "18446744073709551615"),
        (r#"{"code":"00"}"#, None, "00"),
        (r#"{"code":"+0"}"#, None, "+0"),
        (r#"{"code":"success"}"#, None, "success"),
        (r#"{"code":"\ud800"}"#, None, "\u{fffd}"),
        (r#"{"code":13000405.0}"#, Some(13_000_405), "13000405.0"),
        (r#"{"code":1.3000405e7}"#, Some(13_000_405), "1.3000405e7"),
        (r#"{"code":" 13000405 "}"#, Some(13_000_405), "13000405"),
        // The rest of a body that breaks off cannot make a success of it.
        (r#"{"code":13000405,"msg":"cut o"#, Some(13_000_405), "13000405"),
    ] {
        for error in [open::<()>(200, body).unwrap_err(), open::<Created>(200, body).unwrap_err()] {
            let api = error.api().unwrap_or_else(|| panic!("{body}: {error}"));
            assert_eq!((error.code(), api.code_text()), (code, Some(text)), "{body}");
            assert_eq!(api.known().is_some(), code == Some(13_000_405), "{body}");
        }
    }
}

/// Whatever stands beside the code, the verdict is the code's: retries and sessions depend on it.
#[test]
fn the_verdict_depends_on_the_code_alone() {
    let deep = |levels| format!("{}1{}", "[".repeat(levels), "]".repeat(levels));
    let besides: Vec<Vec<u8>> = vec![
        b"\"msg\":\"\xce\xc4\"".into(),
        b"\"m\xffg\":1".into(),
        br#""msg":"b\ud83d""#.into(),
        br#""\udc00":0"#.into(),
        br#""msg":1e999"#.into(),
        br#""odd":-1e999"#.into(),
        br#""msg":null,"msg":"b","msg":[]"#.into(),
        format!("\"msg\":{}", deep(127)).into(),
        format!("\"odd\":{}", deep(200)).into(),
        format!("\"error\":{}", deep(5000)).into(),
        format!("\"error\":{{\"errorDetail\":{}}}", deep(5000)).into(),
        format!("\"odd\":{}1{}", r#"{"a":"#.repeat(500), "}".repeat(500)).into(),
    ];
    for beside in besides {
        let shown = String::from_utf8_lossy(&beside).into_owned();
        let body = |code: &str, before: bool| {
            let mut members = [format!("\"code\":{code}").into_bytes(), beside.clone()];
            if !before {
                members.reverse();
            }
            [b"{".to_vec(), members.join(&b','), b"}".to_vec()].concat()
        };
        for before in [false, true] {
            open_bytes::<()>(200, &body("0", before)).unwrap_or_else(|error| panic!("{shown}: {error}"));
            open_bytes::<Created>(200, &body("\"0\"", before)).unwrap_or_else(|error| panic!("{shown}: {error}"));
            for status in [200, 500] {
                let error = open_bytes::<Created>(status, &body("13000202", before)).unwrap_err();
                assert_eq!((error.code(), error.is_unauthenticated()), (Some(13_000_202), true), "{shown}");
            }
        }
    }
}

#[test]
fn characters_that_cannot_be_read_do_not_lose_the_rest() {
    let gbk = b"{\"code\":0,\"fileId\":\"a\xce\xc4b\",\"size\":5}";
    let surrogate = br#"{"code":0,"fileId":"a\ude00\ud83db","size":5}"#;
    let key = br#"{"code":0,"fileId":"a","\ud83d":"\uD83D","size":5}"#;
    for (body, id, replaced) in [(&gbk[..], "a\u{fffd}\u{fffd}b", 2), (surrogate, "a\u{fffd}\u{fffd}b", 2), (key, "a", 2)] {
        let mut value = Slot::<Created>::new();
        let response = response_of(200, body).check(&mut value).unwrap().with_value(value).unwrap();
        assert_eq!((response.value().file_id.as_deref(), response.value().size), (Some(id), Some(5)));
        assert_eq!((response.replaced(), &response.body()[..]), (replaced, body));
    }
    let refusal = open_bytes::<()>(200, b"{\"code\":5,\"msg\":\"\xce\\ud83d!\"}").unwrap_err();
    assert_eq!(refusal.message(), Some("\u{fffd}\u{fffd}!"));
}

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
fn an_empty_response_shows_no_success() {
    for (status, body) in [(200, ""), (204, ""), (204, "  "), (200, "\u{feff}")] {
        let error = open::<()>(status, body).unwrap_err();
        assert!(error.is_decode() && error.to_string().contains("the response is not JSON: it is empty"), "{error}");
    }
    assert!(open::<()>(204, r#"{"code":0}"#).is_ok());
}

#[test]
fn another_member_shows_a_success_where_the_operation_has_one() {
    const STATUS: SuccessMember = SuccessMember { name: "status", values: &["0", "1", "done"] };
    const LIST: SuccessMember = SuccessMember { name: "files", values: &[] };
    let open = |success, body: &str| {
        // Tests leak a little.
        let operation = Box::leak(Box::new(Operation { success: Some(success), ..*OPERATION }));
        let mut value = Slot::<Created>::new();
        Received { operation, ..response(200, body) }.check(&mut value)?.value(value)
    };
    for (success, body) in [
        (STATUS, r#"{"status":0,"fileId":"f"}"#),
        (STATUS, r#"{"status":"1","fileId":"f"}"#),
        (STATUS, r#"{"status":0.0,"fileId":"f"}"#),
        (STATUS, r#"{"status":"done","fileId":"f"}"#),
        (STATUS, r#"{"code":0,"fileId":"f"}"#),
        (STATUS, r#"{"code":0,"status":9,"fileId":"f"}"#),
        (LIST, r#"{"files":[],"fileId":"f"}"#),
        (LIST, r#"{"files":{},"fileId":"f"}"#),
        (LIST, r#"{"code":"0","fileId":"f"}"#),
    ] {
        let created = open(success, body).unwrap_or_else(|error| panic!("{body}: {error}"));
        assert_eq!(created.file_id.as_deref(), Some("f"), "{body}");
    }
    for (success, body) in [
        (STATUS, r#"{"status":404,"error":"Not Found"}"#),
        (STATUS, r#"{"status":null}"#),
        (STATUS, r#"{"status":false}"#),
        (STATUS, r#"{"status":0,"status":500}"#),
        (STATUS, r#"{"status":0,"code":null}"#),
        (STATUS, r#"{"data":{"status":0}}"#),
        (STATUS, r#"{"status":[0]}"#),
        (STATUS, "{}"),
        (LIST, r#"{"files":null}"#),
        (LIST, r#"{"files":"rate limited"}"#),
        (LIST, "[]"),
    ] {
        let error = open(success, body).unwrap_err();
        assert!(error.decode().is_some_and(DecodeError::is_unproven), "{body}: {error}");
    }
    let text = open(STATUS, "{}").unwrap_err().to_string();
    assert!(text.contains(r#"it has no "code", and no "status" that shows it; the body starts "{}""#), "{text}");
    assert_eq!(open(STATUS, r#"{"status":0,"code":7}"#).unwrap_err().code(), Some(7));
}

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
