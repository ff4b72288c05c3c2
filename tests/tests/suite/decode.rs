//! `decode`, the program behind `cargo xtask decode`: a value, a refusal and anything else are told apart.

use std::io::Write;
use std::process::{Command, Output, Stdio};

use koodrive_tests::CASES;

fn run(operation: &str, payload: &[u8], stdout: Stdio) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_decode"));
    let command = command.args([operation, "-"]).stdin(Stdio::piped()).stdout(stdout).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(payload).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn a_value_a_refusal_and_anything_else_have_exit_codes_of_their_own() {
    for (operation, payload, code, words) in [
        ("getFile", r#"{"code": 0, "size": 5, "colour": 1}"#, 0, &["\"size\": 5", "not in the model: colour"][..]),
        // The code decides, wherever it stands and whatever its form.
        ("getFile", r#"{"code": 13000405, "msg": "no"}"#, 2, &["refused: 13000405", "meaning: ", "message: no"]),
        ("getFile", r#"{"size": 5, "msg": "no", "code": "13000405"}"#, 2, &["refused: 13000405", "action: "]),
        ("getFile", r#"{"code": 42, "size": "much"}"#, 2, &["refused: 42", "does not have it", "message: none"]),
        (
            "completeFile",
            r#"{"error_code": "APIGW.0301", "error_msg": "no"}"#,
            2,
            &["refused: APIGW.0301", "message: no"],
        ),
        ("getFile", r#"{"code": 0, "size": "much"}"#, 1, &["the payload does not fit getFile", "at size", "\"much\""]),
        ("listPersonalFiles", r#"{"code": 0, "files": [{"size": {}}]}"#, 1, &["at files[0].size"]),
        ("getFile", "<html><body>Sign in", 1, &["not JSON", "begins with <html>"]),
        ("getFile", "[1]", 1, &["begins with [1]"]),
        ("getFile", "null", 1, &["begins with null"]),
        ("completeFile", r#"{"message": "rate limited"}"#, 1, &["begins with {", "rate limited"]),
        ("getFile", r#"{"code": 0, "name": "\ud800"}"#, 0, &["replaced by U+FFFD: 1"]),
        ("getFile", "", 1, &["empty"]),
        ("noSuchThing", "{}", 1, &["noSuchThing is no operation", "getFile"]),
    ] {
        let output = run(operation, payload.as_bytes(), Stdio::piped());
        let text = [output.stdout, output.stderr].concat();
        let text = String::from_utf8_lossy(&text);
        assert_eq!(output.status.code(), Some(code), "{operation} {payload}:\n{text}");
        for word in words {
            assert!(text.contains(word), "{operation} {payload} has no {word}:\n{text}");
        }
    }
}

#[test]
fn a_reader_that_has_gone_away_is_no_failure() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = run("getFile", br#"{"code": 0, "size": 5}"#, writer.into());
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn every_operation_tells_a_refusal() {
    for case in CASES {
        let error = case.verdict(br#"{"code": 13000001, "msg": "no"}"#).unwrap_err();
        assert_eq!(error.api().and_then(koodrive_runtime::ApiError::code), Some(13_000_001), "{}", case.operation.id);
    }
}
