//! The head of a download: the first byte chooses what is asked for, the next two are the status, then come lines of headers
//! up to an empty one, and the file. What is handed over is the whole file as it was sent, or an error.

#![no_main]

use http::{HeaderName, HeaderValue, Response, StatusCode};
use koodrive_fuzz::{at_once, client};
use koodrive_runtime::{DownloadRequest, Error};
use libfuzzer_sys::{Corpus, fuzz_target};

const URL: &str = "https://storage.example.com/file?signature=s3cr3t-0123456789";
/// What an error or a head must not show, even where a body repeats it. A part of it is none.
const SIGNATURE: &str = "s3cr3t-0123456789";

fuzz_target!(|input: &[u8]| -> Corpus {
    let [asked, high, low, rest @ ..] = input else { return Corpus::Reject };
    let status = 100 + u16::from_be_bytes([*high, *low]) % 900;
    let (head, file) = split(rest);
    let mut response = Response::new(file.to_vec());
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    for line in head.split(|byte| *byte == b'\n') {
        let Some(colon) = line.iter().position(|byte| *byte == b':') else { continue };
        let (name, value) = (&line[..colon], line[colon + 1..].trim_ascii());
        if let (Ok(name), Ok(value)) = (HeaderName::from_bytes(name), HeaderValue::from_bytes(value)) {
            response.headers_mut().append(name, value);
        }
    }
    let mut request = DownloadRequest::new(URL);
    if asked & 1 != 0 {
        request = request.size(file.len() as u64);
    }
    if asked & 2 != 0 {
        request = request.range(2..9);
    }
    if asked & 4 != 0 {
        request = request.accept_unknown_length();
    }
    match at_once(client(response).download(request)) {
        Ok(download) => {
            assert!(matches!(status, 200 | 206), "HTTP {status} is a file");
            let (length, range) = (download.length(), download.range());
            let shown =
                (download.etag().map(str::len), download.last_modified(), download.total(), format!("{download:?}"));
            assert!(!shown.3.contains(SIGNATURE), "{}", shown.3);
            match at_once(download.bytes_limited(1 << 20)) {
                Ok(bytes) => {
                    assert!(bytes == file, "another file");
                    assert!(length.is_none_or(|length| length == bytes.len() as u64), "{length:?} of {}", bytes.len());
                    let is_short = range.is_some_and(|range| range.end - range.start != bytes.len() as u64);
                    assert!(!is_short, "another range");
                }
                Err(error) => is_safe(&error),
            }
        }
        Err(error) => is_safe(&error),
    }
    Corpus::Keep
});

fn split(input: &[u8]) -> (&[u8], &[u8]) {
    let end = input.windows(2).position(|two| two == b"\n\n");
    end.map_or((input, &[]), |end| (&input[..end], &input[end + 2..]))
}

fn is_safe(error: &Error) {
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains(SIGNATURE), "{shown}");
    assert!(shown.len() < 10_000, "an error of {} bytes", shown.len());
}
