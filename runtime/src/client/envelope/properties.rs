//! The verdict of the one pass against that of the thorough reading.

use proptest::collection::vec;
use proptest::sample::select;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::head::{Head, Verdict};
use super::tests::{ENVELOPE, open};
use crate::wire::{self, Glance, Text};

#[derive(Debug, Deserialize, PartialEq)]
#[serde(rename_all = "camelCase")]
struct File {
    #[serde(default)]
    file_id: Option<String>,
}

/// What responses are made of, and what could mislead a glance.
const PIECES: &[&str] = &[
    r#""code":0"#,
    r#""code" : "0" "#,
    r#""code":5"#,
    r#""code":"5""#,
    r#""code":0.5"#,
    r#""code":00"#,
    r#""code":0e1"#,
    r#""code":null"#,
    r#""code":[0]"#,
    r#""code":{"code":0}"#,
    r#""error_code":"APIGW.0301""#,
    r#""error_code":0"#,
    r#""\u0063ode":5"#,
    r#""cod\u0065":5"#,
    r#""x":"code\":0,""#,
    r#""x":"\"code\":5,""#,
    r#""x":{"code":5}"#,
    r#""x":[{"code":0},{"code":0}]"#,
    r#""error":{"errorDetail":[{"errorCode":"7"}]}"#,
    r#""msg":"code""#,
    r#""x":1e999"#,
    r#""code":1e999"#,
    r#""code":"""#,
    r#""code":true"#,
    r#""code":18446744073709551615"#,
    r#""fileId":"f""#,
    r#""fileId":{}"#,
    r#""fileId":"f","fileId":"g""#,
    r#""error":"odd""#,
    r#""x":"#,
];

/// What a pass over the text makes of it: whether it read a value, and whether that is surely a success.
fn glance<T: DeserializeOwned>(body: &str) -> (Option<T>, bool) {
    let glance = Glance::new(Some(ENVELOPE));
    let value = wire::at_once(&Text::of(body.as_bytes()), &glance);
    let acquitted = value.is_some() && glance.confirms();
    (value, acquitted)
}

fn verdict(body: &str) -> Verdict {
    Head::read(ENVELOPE, None, body).verdict(ENVELOPE, None)
}

#[test]
fn a_glance_acquits_nothing_that_was_refused() {
    let pieces = vec(select(PIECES), 0..4);
    let mut runner = TestRunner::deterministic();
    let mut acquitted = 0;
    for _ in 0..5000 {
        let pieces = pieces.new_tree(&mut runner).unwrap().current();
        let body = format!("{{{}}}", pieces.join(","));
        for fine in [glance::<()>(&body).1, glance::<File>(&body).1, glance::<serde_json::Value>(&body).1] {
            assert!(!fine || verdict(&body) == Verdict::Success, "{body}");
            acquitted += usize::from(fine);
        }
        // The verdict of a call is that of the thorough reading, whatever the type, and so is the value.
        let verdict = verdict(&body);
        match open::<File>(200, &body) {
            Ok(file) => {
                assert_eq!(verdict, Verdict::Success, "{body}");
                assert_eq!(Some(file), wire::from_slice(body.as_bytes()).ok(), "{body}");
            }
            Err(error) => assert_eq!(error.is_api(), verdict == Verdict::Refused, "{body}"),
        }
        // Where nothing is returned, the verdict is all there is.
        let nothing = open::<()>(200, &body);
        assert_eq!(nothing.is_ok(), verdict == Verdict::Success, "{body}");
        assert_eq!(nothing.is_err_and(|error| error.is_api()), verdict == Verdict::Refused, "{body}");
    }
    // A glance that never acquits would pass as well.
    assert!(acquitted > 400, "{acquitted}");
}

#[test]
fn a_usual_response_takes_one_pass() {
    for (body, confirmed) in [
        (r#"{"code":0,"msg":"success","files":[{"code":5}]}"#, true),
        (r#"{ "msg": "成功", "fileId": "f", "code": "0" }"#, true),
        (r#"{"c\u006fde":0}"#, true),
        (r#"{"code":"0.0"}"#, true),
        (r#"{"code":0,"code":0}"#, true),
        ("{}", false),
        (r#"{"code":null}"#, false),
        (r#"{"code":5}"#, false),
        (r#"{"code":"5"}"#, false),
        (r#"{"code":-0}"#, false),
        (r#"{"code":1e-999}"#, false),
        (r#"{"code":0,"code":5}"#, false),
        (r#"{"code":0,"code":null}"#, false),
        (r#"{"c\u006fde":5}"#, false),
        (r#"{"code":0,"error_code":"x"}"#, false),
        (r#"{"code":0,"error":{}}"#, false),
    ] {
        let glance = Glance::new(Some(ENVELOPE));
        assert!(wire::at_once::<File>(&Text::of(body.as_bytes()), &glance).is_some(), "{body}");
        assert_eq!(glance.confirms(), confirmed, "{body}");
    }
}

#[test]
fn the_envelope_is_not_part_of_the_value() {
    let body = r#"{"a":1,"code":0,"b":2,"msg":"fine","message":"own"}"#;
    let value: serde_json::Value = open(200, body).unwrap();
    assert_eq!(value, serde_json::json!({"a": 1, "b": 2, "message": "own"}));
    // Names behind those of the envelope are found all the same.
    let error = open::<File>(200, r#"{"code":0,"msg":"m","fileId":{"x":[]}}"#).unwrap_err();
    assert_eq!((error.is_decode(), error.json_path()), (true, Some("fileId")));
}
