//! The storage's response to a part: two bytes for the status, then the body, XML as a rule. A part counts as stored only
//! with a success that holds no error, and what an error says is bounded and keeps the URL's signature to itself.

#![no_main]

use http::{Response, StatusCode};
use koodrive_fuzz::{at_once, client};
use libfuzzer_sys::{Corpus, fuzz_target};

const URL: &str = "https://storage.example.com/file?signature=s3cr3t-0123456789";
/// What an error or a head must not show, even where a body repeats it. A part of it is none.
const SIGNATURE: &str = "s3cr3t-0123456789";

fuzz_target!(|input: &[u8]| -> Corpus {
    let [high, low, body @ ..] = input else { return Corpus::Reject };
    let status = 100 + u16::from_be_bytes([*high, *low]) % 900;
    let mut response = Response::new(body.to_vec());
    *response.status_mut() = StatusCode::from_u16(status).expect("a status");
    match at_once(client(response).put_part(URL, "part")) {
        Ok(()) => {
            assert!((200..300).contains(&status), "HTTP {status} stores a part");
            assert!(!body.starts_with(b"<Error><Code>"), "an error stores a part");
        }
        Err(error) => {
            let shown = format!("{error} {error:?}");
            assert!(!shown.contains(SIGNATURE), "{shown}");
            assert!(shown.len() < 10_000, "an error of {} bytes", shown.len());
            if let Some(storage) = error.storage() {
                assert!(!storage.code().is_empty() && error.is_storage(), "{shown}");
            }
        }
    }
    Corpus::Keep
});
