use super::*;

#[test]
fn an_api_error_reads_as_one_line() {
    const KNOWN: &crate::operation::ErrorCode = &crate::operation::ErrorCode {
        code: 13_000_405,
        status: 400,
        name: "FILE_NAME_REPEATED",
        meaning: "file name repeated",
        action: "choose another name",
        retryable: false,
    };
    let error = Error::from_api(ApiError {
        status: 400,
        code: Some(13_000_405),
        code_text: Some("13000405".into()),
        known: Some(KNOWN),
        message: Some("文件名重复".into()),
        headers: http::HeaderMap::new(),
        body: bytes::Bytes::from_static(b"{}"),
    })
    .with_operation("createFile")
    .with_trace_id(Some("t1"));
    assert_eq!(error.to_string(), "createFile: HTTP 400, code 13000405 (file name repeated): 文件名重复 [trace t1]");
    assert!(error.is_api() && !error.is_retryable() && !error.is_unauthenticated());
    assert_eq!(error.api().and_then(ApiError::known).map(|k| k.action), Some("choose another name"));
}

#[test]
fn a_refusal_without_a_message_shows_the_body() {
    let api = ApiError {
        status: 502,
        code: None,
        code_text: None,
        known: None,
        message: None,
        headers: http::HeaderMap::new(),
        body: bytes::Bytes::new(),
    };
    let error = Error::from_api(api).with_operation("getFile").with_body_start("<html>".into());
    assert_eq!(error.to_string(), "getFile: HTTP 502; the body starts \"<html>\"");
    assert!(error.is_retryable());
}

#[test]
fn sources_are_kept() {
    let io = std::io::Error::other("cable cut");
    let error = Error::new(ErrorKind::Interrupted, "the connection broke").with_source(io);
    assert_eq!(StdError::source(&error).map(ToString::to_string).as_deref(), Some("cable cut"));
    assert!(error.is_interrupted() && !error.is_unsent());
}

#[test]
fn an_error_is_one_word_wide_and_travels_between_threads() {
    fn travels<T: Send + Sync + 'static>() {}
    travels::<Error>();
    assert_eq!(size_of::<Error>(), size_of::<usize>());
}

/// Whose remedy it is makes no difference: neither is for the user of a program.
#[test]
fn a_line_can_leave_out_what_a_programmer_can_do() {
    let refresh = Error::new(ErrorKind::Handshake, "no connection was agreed on")
        .with_remedy(Some("add a certificate"))
        .with_operation("refreshSession");
    let error = Error::from(Outage(Arc::new(refresh))).with_operation("getFile").with_remedy(Some("build it anew"));
    let bare = "getFile: the session was not refreshed: refreshSession: no connection was agreed on";
    assert_eq!(error.without_remedy().to_string(), bare);
    assert_eq!(error.to_string(), format!("{bare}; add a certificate; build it anew"));
    let after = error.after(3, Duration::from_secs(2), false);
    assert_eq!(after.without_remedy().to_string(), format!("{bare} (attempt 3, after 2s)"));
}
