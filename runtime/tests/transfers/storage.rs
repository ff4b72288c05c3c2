//! The storage is judged by its own code.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use koodrive_runtime::{Body, Client, ErrorKind, ManualClock, TransportErrorKind};

use super::support::{End, Script, pieces};
use super::{Drip, URL, client};

fn error(code: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>{code}</Code><Message>m</Message></Error>")
}

#[tokio::test(start_paused = true)]
async fn a_refusal_is_repeated_by_its_code() {
    for (status, body, attempts) in [
        // Whatever the status beside them.
        (400, "<Error><Code>RequestTimeout</Code></Error>".to_owned(), 2),
        (400, error("IncompleteBody"), 2),
        (409, error("OperationAborted"), 2),
        (403, error("SlowDown"), 2),
        (400, error("Throttling"), 2),
        (400, error("InternalError"), 2),
        (501, error("ServiceUnavailable"), 2),
        (200, error("InternalError"), 2),
        // By the status, where the code is not known or there is none.
        (503, error("Unheard"), 2),
        (502, "<html>bad gateway</html>".to_owned(), 2),
        (500, String::new(), 2),
        (429, "{}".to_owned(), 2),
        (400, error("EntityTooSmall"), 1),
        (400, error("BadDigest"), 1),
        (403, error("AccessDenied"), 1),
        (403, error("SignatureDoesNotMatch"), 1),
        (403, error("RequestTimeTooSkewed"), 1),
        (404, error("NoSuchUpload"), 1),
        (400, "<html>RequestTimeout</html>".to_owned(), 1),
        (400, "<Error><Code>RequestTime".to_owned(), 1),
    ] {
        let script = Script::new().respond(status, body.clone()).respond(200, "");
        let outcome = client(&script).put_part(URL, "12345").await;
        assert_eq!((script.sent().len(), outcome.is_ok()), (attempts, attempts == 2), "{status} {body}: {outcome:?}");
        if let Err(error) = outcome {
            assert!(error.is_storage() && error.status() == Some(status) && !error.is_retryable(), "{error}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_download_is_repeated_by_its_code_too() {
    let script =
        Script::new().respond(400, error("RequestTimeout")).respond(503, error("SlowDown")).respond(200, "12345");
    let download = client(&script).download(URL).await.unwrap();
    assert_eq!((download.bytes_limited(9).await.unwrap().as_ref(), script.sent().len()), (&b"12345"[..], 3));
}

#[tokio::test(start_paused = true)]
async fn an_error_of_the_storage_says_what_it_is_and_no_secret() {
    let body = "<Error><Code>SignatureDoesNotMatch</Code><Message>signed-0123456789 is not it</Message>\
                <AWSAccessKeyId>AKIA0123456789</AWSAccessKeyId><StringToSign>hush</StringToSign>\
                <Resource>/bucket/private.doc</Resource><RequestId>4442</RequestId><HostId>h/1=</HostId></Error>";
    let script = Script::new().respond(403, body);
    let error = client(&script).put_part(URL, "1").await.unwrap_err();
    let storage = error.storage().unwrap();
    assert_eq!(
        (storage.code(), storage.request_id(), storage.host_id()),
        ("SignatureDoesNotMatch", Some("4442"), Some("h/1="))
    );
    assert_eq!((storage.message(), error.message()), (Some("[hidden] is not it"), Some("[hidden] is not it")));
    assert!(
        error.to_string().starts_with("putPart: HTTP 403, code SignatureDoesNotMatch: [hidden] is not it"),
        "{error}"
    );
    let shown = format!("{error:#} {error:?} {storage:?} {:?}", error.body_start());
    for secret in ["0123456789", "hush", "private"] {
        assert!(!shown.contains(secret), "{shown}");
    }

    // A page in between has no code, and an id in a header is better than none.
    let script = Script::new().respond(403, "<html>Forbidden</html>").respond_with(
        403,
        ("x-obs-request-id", "0000018F"),
        "<Error><Code>AccessDenied</Code></Error>",
    );
    let page = client(&script).put_part(URL, "1").await.unwrap_err();
    assert!(page.storage().is_none() && page.body_start() == Some("<html>Forbidden</html>"), "{page}");
    let denied = client(&script).download(URL).await.unwrap_err();
    assert_eq!(denied.storage().and_then(|storage| storage.request_id()), Some("0000018F"));
    let script = Script::new().respond(503, "<Error><Code>SlowDown</Code></Error>");
    let throttled =
        client(&script).with(koodrive_runtime::CallOptions::new().retry(koodrive_runtime::RetryPolicy::never()));
    assert!(throttled.put_part(URL, "1").await.unwrap_err().is_throttled());
}

#[tokio::test]
async fn a_refusal_says_whether_the_url_has_expired() {
    const DENIED: &str = "<Error><Code>AccessDenied</Code><Message>Access Denied</Message></Error>";
    const EXPIRED: &str = "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>";
    // Fri, 24 May 2013 00:00:00 GMT, and an hour.
    const DATED: &str = "https://h/f?X-Amz-Date=20130524T000000Z&X-Amz-Expires=3600&X-Amz-Signature=signed-0123456789";
    let signed = SystemTime::UNIX_EPOCH + Duration::from_secs(380_376 * 60 * 60);
    let before = ("date", "Fri, 24 May 2013 00:59:59 GMT");
    let after = ("date", "Fri, 24 May 2013 01:00:00 GMT");
    let none = ("x-none", "");
    let minutes = |minutes: u64| Duration::from_secs(minutes * 60);
    for (url, header, body, age, expired) in [
        (URL, none, EXPIRED, minutes(0), true),
        (URL, none, DENIED, minutes(999), false),
        (DATED, none, DENIED, minutes(59), false),
        (DATED, none, DENIED, minutes(60), true),
        // The storage's clock decides, where it tells the time.
        (DATED, before, DENIED, minutes(60), false),
        (DATED, after, DENIED, minutes(5), true),
        (DATED, after, "", minutes(5), true),
        (DATED, after, "<Error><Code>SignatureDoesNotMatch</Code></Error>", minutes(5), false),
    ] {
        let script = Script::new().respond_with(403, header, body);
        let clock = Arc::new(ManualClock::new(signed + age));
        let client = script.builder().clock(clock).build().unwrap();
        let error = client.download(url).await.unwrap_err();
        assert!(error.is_storage() && error.is_url_expired() == expired, "{url} {header:?} {body} {age:?}: {error}");
        assert_eq!(error.to_string().contains("has expired: request a new one"), expired, "{error}");
    }
}

#[tokio::test(start_paused = true)]
async fn an_upload_is_done_when_the_storage_says_so() {
    for (status, body, is_done) in [
        (200, "", true),
        (201, "", true),
        (204, "", true),
        (200, "{}", true),
        (202, "", false),
        (203, "", false),
        (206, "", false),
        (200, "<html>log in</html>", false),
        (200, " \n<!DOCTYPE html>", false),
        (200, "<Error><Code>EntityTooSmall</Code></Error>", false),
    ] {
        let script = Script::new().respond(status, body);
        let outcome = client(&script).put_part(URL, "1").await;
        assert_eq!((outcome.is_ok(), script.sent().len()), (is_done, 1), "{status} {body}: {outcome:?}");
        if let Err(error) = outcome {
            assert!(error.is_storage() && error.status() == Some(status), "{error}");
        }
    }
}

#[tokio::test]
async fn what_a_gateway_has_to_say_does_not_confirm_an_upload() {
    let json = |body: &'static str| Script::new().respond_with(200, ("content-type", "application/json"), body);
    let limited = r#"{"message":"rate limited"}"#;
    let error = client(&json(limited)).put_part(URL, "1").await.unwrap_err();
    assert!(error.is_storage() && error.status() == Some(200) && error.body_start() == Some(limited), "{error}");
    client(&json("")).put_part(URL, "1").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_refusal_that_drips_or_breaks_is_told_in_time() {
    for (body, seconds, start) in [
        (pieces(&["<Error><Code>AccessDenied</Code>"], End::Stall), 5, "<Error><Code>AccessDenied</Code></Error>"),
        (pieces(&["no"], End::Break), 0, "no"),
        (Body::from_stream(Drip::every(Duration::from_secs(2)), None), 5, "xxx"),
    ] {
        let script = Script::new().respond(403, body);
        let before = tokio::time::Instant::now();
        let error = client(&script).put_part(URL, "1").await.unwrap_err();
        assert_eq!(
            (error.kind(), error.status(), before.elapsed().as_secs()),
            (ErrorKind::Storage, Some(403), seconds)
        );
        assert_eq!(error.body_start(), Some(start));
    }
}

#[tokio::test(start_paused = true)]
async fn faults_of_the_transport_are_repeated_as_before() {
    let script =
        Script::new().fail(TransportErrorKind::Interrupted).refuse(TransportErrorKind::Connect).respond(200, "");
    let client: Client = client(&script);
    client.put_part(URL, "1").await.unwrap();
    assert_eq!(script.sent().len(), 3);
}
