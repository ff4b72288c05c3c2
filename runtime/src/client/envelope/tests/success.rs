//! What counts as a success, and what does not.

use super::*;

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
    for (body, id, replaced) in
        [(&gbk[..], "a\u{fffd}\u{fffd}b", 2), (surrogate, "a\u{fffd}\u{fffd}b", 2), (key, "a", 2)]
    {
        let mut value = Slot::<Created>::new();
        let response = response_of(200, body).check(&mut value).unwrap().with_value(value).unwrap();
        assert_eq!((response.value().file_id.as_deref(), response.value().size), (Some(id), Some(5)));
        assert_eq!((response.replaced(), &response.body()[..]), (replaced, body));
    }
    let refusal = open_bytes::<()>(200, b"{\"code\":5,\"msg\":\"\xce\\ud83d!\"}").unwrap_err();
    assert_eq!(refusal.message(), Some("\u{fffd}\u{fffd}!"));
}

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
