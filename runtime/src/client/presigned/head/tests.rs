use http::HeaderValue;

use super::*;

const NONE: &[(&str, &str)] = &[];

fn check(
    status: u16,
    headers: &[(&'static str, &'static str)],
    length: Option<u64>,
    request: &DownloadRequest,
) -> Result<Facts, String> {
    let headers = headers.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)));
    let headers: HeaderMap = headers.collect();
    let status = StatusCode::from_u16(status).unwrap();
    Head { status, version: Version::HTTP_11, headers: &headers, length }.check(request)
}

fn request() -> DownloadRequest {
    DownloadRequest::new("https://h/f")
}

fn facts(length: Option<u64>, range: Option<Range<u64>>, total: Option<u64>) -> Facts {
    Facts { length, range, total, framed: false }
}

fn framed() -> Facts {
    Facts { framed: true, ..facts(None, None, None) }
}

#[test]
fn a_whole_file_is_held_against_what_is_known() {
    let html = ("content-type", "text/html; charset=utf-8");
    let tag = ("etag", "\"1\"");
    for (status, headers, length, request, expected) in [
        (200, &[][..], Some(5), request(), Some(facts(Some(5), None, Some(5)))),
        (200, &[("content-length", "5")], None, request(), Some(facts(Some(5), None, Some(5)))),
        (200, &[], Some(5), request().size(5), Some(facts(Some(5), None, Some(5)))),
        (200, &[], Some(0), request().size(0), Some(facts(Some(0), None, Some(0)))),
        (200, &[], Some(18), request().size(1000), None),
        (200, &[("content-length", "18")], None, request().size(1000), None),
        // Other successes have no file in them.
        (201, &[], Some(5), request(), None),
        (202, &[], Some(5), request(), None),
        (203, &[], Some(5), request(), None),
        (204, &[], Some(0), request(), None),
        (204, &[], Some(0), request().size(0), None),
        (205, &[], Some(0), request(), None),
        (226, &[], Some(5), request(), None),
        // Without a length.
        (200, &[], None, request(), None),
        (200, &[("transfer-encoding", "Chunked")], None, request(), Some(framed())),
        (200, &[], None, request().size(5), Some(facts(Some(5), None, Some(5)))),
        (200, &[], None, request().sha256([0; 32]), Some(facts(None, None, None))),
        (200, &[], None, request().accept_unknown_length(), Some(facts(None, None, None))),
        // Coded.
        (200, &[("content-encoding", "gzip")], Some(5), request(), None),
        (200, &[("content-encoding", "br")], Some(5), request().size(5), None),
        (200, &[("content-encoding", "identity, gzip")], Some(5), request(), None),
        (200, &[("content-encoding", "aws-chunked")], Some(5), request(), None),
        (200, &[("content-encoding", " Identity ")], Some(5), request(), Some(facts(Some(5), None, Some(5)))),
        (200, &[("content-encoding", "")], Some(5), request(), Some(facts(Some(5), None, Some(5)))),
        // HTML: a file if the storage sent it, or if its size or digest will tell.
        (200, &[html], Some(18), request(), None),
        (200, &[("content-type", "application/xhtml+xml")], Some(18), request(), None),
        (200, &[("content-type", "Application/JSON")], Some(18), request(), None),
        (200, &[("content-type", "text/xml; charset=utf-8")], Some(18), request(), None),
        (200, &[("content-type", "application/json"), tag], Some(18), request(), Some(facts(Some(18), None, Some(18)))),
        (200, &[("content-type", "image/svg+xml")], Some(18), request(), Some(facts(Some(18), None, Some(18)))),
        (200, &[html, tag], Some(18), request(), Some(facts(Some(18), None, Some(18)))),
        (200, &[html], Some(18), request().size(18), Some(facts(Some(18), None, Some(18)))),
        (200, &[html], Some(18), request().sha256([0; 32]), Some(facts(Some(18), None, Some(18)))),
        (200, &[("content-type", "text/plain")], Some(18), request(), Some(facts(Some(18), None, Some(18)))),
    ] {
        let checked = check(status, headers, length, &request);
        assert_eq!(
            checked.as_ref().ok(),
            expected.as_ref(),
            "{status} {headers:?} {length:?} {request:?}: {checked:?}"
        );
    }
}

#[test]
fn a_framed_body_needs_no_length() {
    let headers = HeaderMap::new();
    let head = Head { status: StatusCode::OK, version: Version::HTTP_2, headers: &headers, length: None };
    assert_eq!(head.check(&request()), Ok(framed()));
}

#[test]
fn a_part_must_be_the_one_that_was_requested() {
    let part = |range| [("content-range", range)];
    for (range, length, request, expected) in [
        // Not requested.
        ("bytes 0-499/1000", Some(500), request(), None),
        ("bytes 0-999/1000", Some(1000), request().range(..), None),
        // Requested.
        ("bytes 0-499/1000", Some(500), request().range(..500), Some(facts(Some(500), Some(0..500), Some(1000)))),
        ("bytes 0-499/1000", None, request().range(0..=499), Some(facts(Some(500), Some(0..500), Some(1000)))),
        ("Bytes  0-499/*", Some(500), request().range(..500), Some(facts(Some(500), Some(0..500), None))),
        ("bytes 500-999/1000", Some(500), request().range(500..), Some(facts(Some(500), Some(500..1000), Some(1000)))),
        (
            "bytes 0-499/*",
            Some(500),
            request().range(..500).size(1000),
            Some(facts(Some(500), Some(0..500), Some(1000))),
        ),
        (
            "bytes 500-999/*",
            None,
            request().range(500..).size(1000),
            Some(facts(Some(500), Some(500..1000), Some(1000))),
        ),
        // Up to the end of the file.
        ("bytes 0-499/500", Some(500), request().range(..1000), Some(facts(Some(500), Some(0..500), Some(500)))),
        // Another part, another file, another length.
        ("bytes 0-498/1000", Some(499), request().range(..500), None),
        ("bytes 1-500/1000", Some(500), request().range(..500), None),
        ("bytes 0-500/1000", Some(501), request().range(..500), None),
        ("bytes 0-499/1000", Some(500), request().range(..1000), None),
        ("bytes 500-998/1000", Some(499), request().range(500..), None),
        ("bytes 0-499/1001", Some(500), request().range(..500).size(1000), None),
        ("bytes 0-499/1000", Some(499), request().range(..500), None),
        // Where the file ends is unknown.
        ("bytes 500-999/*", Some(500), request().range(500..), None),
        // Not a range.
        ("bytes */1000", Some(0), request().range(..500), None),
        ("bytes 0-499", Some(500), request().range(..500), None),
        ("bytes 499-0/1000", Some(500), request().range(..500), None),
        ("bytes 0-499/400", Some(500), request().range(..500), None),
        ("bytes +0-499/1000", Some(500), request().range(..500), None),
        ("bytes 0-18446744073709551615/*", Some(500), request().range(..500), None),
        ("pages 0-499/1000", Some(500), request().range(..500), None),
        ("", Some(500), request().range(..500), None),
    ] {
        let checked = check(206, &part(range), length, &request);
        assert_eq!(checked.as_ref().ok(), expected.as_ref(), "{range:?} {length:?} {request:?}: {checked:?}");
    }
    let several = [("content-type", "multipart/byteranges; boundary=x")];
    assert!(check(206, &several, Some(900), &request().range(..500)).is_err());
    assert!(check(206, NONE, Some(500), &request().range(..500)).is_err());
}

#[test]
fn a_range_that_the_storage_ignores_is_taken_if_it_spans_the_file() {
    for (length, request, is_taken) in [
        (Some(1000), request().range(..500), false),
        (Some(1000), request().range(500..), false),
        (Some(500), request().range(..500), true),
        (Some(400), request().range(..500), true),
        (None, request().range(..500).accept_unknown_length(), false),
    ] {
        assert_eq!(check(200, NONE, length, &request).is_ok(), is_taken, "{length:?} {request:?}");
    }
}

#[test]
fn wishes_must_fit_each_other() {
    let sum = [0; 32];
    for (request, fits) in [
        (request(), true),
        (request().range(5..6), true),
        (request().range(5..5), false),
        (request().range(..0), false),
        (request().range(5..=5), true),
        (request().range(..=u64::MAX), true),
        (request().range(1000..).size(1000), false),
        (request().range(999..).size(1000), true),
        (request().range(..).sha256(sum), true),
        (request().range(..1000).sha256(sum).size(1000), true),
        (request().range(..999).sha256(sum).size(1000), false),
        (request().range(..999).sha256(sum), false),
        (request().range(1..).sha256(sum), false),
    ] {
        assert_eq!(request.check().is_ok(), fits, "{request:?}");
    }
    let header = |request: DownloadRequest| request.range_header().map(|value| value.to_str().unwrap().to_owned());
    assert_eq!(header(request()), None);
    assert_eq!(header(request().range(..)), None);
    assert_eq!(header(request().range(5..)).as_deref(), Some("bytes=5-"));
    assert_eq!(header(request().range(..=5)).as_deref(), Some("bytes=0-5"));
    assert_eq!(header(request().range(..5)).as_deref(), Some("bytes=0-4"));
}

#[test]
fn the_whole_file_in_place_of_a_range_is_taken_by_choice_and_held_against_its_size() {
    for (length, request, expected) in [
        (Some(1000), request().range(5..10), None),
        (Some(1000), request().range(5..10).allow_whole(), Some(facts(Some(1000), None, Some(1000)))),
        (Some(1000), request().range(5..10).size(1000).allow_whole(), Some(facts(Some(1000), None, Some(1000)))),
        (Some(18), request().range(5..10).size(1000).allow_whole(), None),
        (None, request().range(5..10).allow_whole(), None),
        (None, request().range(5..10).size(1000).allow_whole(), Some(facts(Some(1000), None, Some(1000)))),
    ] {
        let checked = check(200, NONE, length, &request);
        assert_eq!(checked.as_ref().ok(), expected.as_ref(), "{length:?} {request:?}: {checked:?}");
    }
    // Another range is none of both.
    let other = check(206, &[("content-range", "bytes 0-499/1000")], Some(500), &request().range(500..).allow_whole());
    assert!(other.is_err());
}
