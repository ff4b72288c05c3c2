//! The quick look at an envelope against the thorough one.

use proptest::collection::vec;
use proptest::sample::select;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use super::Head;
use super::head::is_plainly_fine;

/// What answers are made of, and what could mislead a search.
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
    r#""x":"#,
];

#[test]
fn what_looks_fine_at_once_is_fine() {
    let pieces = vec(select(PIECES), 0..4);
    let mut runner = TestRunner::deterministic();
    let mut looked_fine = 0;
    for _ in 0..5000 {
        let pieces = pieces.new_tree(&mut runner).unwrap().current();
        let body = format!("{{{}}}", pieces.join(","));
        if is_plainly_fine(body.as_bytes()) {
            assert!(Head::read(body.as_bytes()).is_none_or(|head| head.is_success()), "{body}");
            looked_fine += 1;
        }
    }
    // A look that never sees anything would pass as well.
    assert!(looked_fine > 500, "{looked_fine}");
}

#[test]
fn usual_answers_look_fine_at_once() {
    for body in [r#"{"code":0,"msg":"success","files":[]}"#, "{}", "[]", "", r#"{ "msg": "成功", "code": "0" }"#] {
        assert!(is_plainly_fine(body.as_bytes()), "{body}");
    }
    for body in [r#"{"code":5}"#, r#"{"code":"05"}"#, r#"{"code":-0}"#, r#"{"error_code":"x"}"#, r#"{"a":"code"}"#] {
        assert!(!is_plainly_fine(body.as_bytes()), "{body}");
    }
}
