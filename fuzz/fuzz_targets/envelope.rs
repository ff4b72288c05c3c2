//! A full response through the client: the first byte chooses the operation, the next two the status, the rest is the
//! body. The result is a value or an error, and a value only with evidence: a 2xx, and a code of success that no other code
//! contradicts.

#![no_main]

use std::fmt;

use koodrive::common::FileId;
use koodrive::files::{ClearRecycleBinRequest, GetFileRequest};
use koodrive::jobs::GetJobRequest;
use koodrive::listings::ListPersonalFilesRequest;
use koodrive::sessions::RefreshSessionRequest;
use koodrive::tasks::ListTasksRequest;
use koodrive_fuzz::{at_once, client};
use koodrive_runtime::{Request, wire};
use libfuzzer_sys::{Corpus, fuzz_target};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

fuzz_target!(|input: &[u8]| -> Corpus {
    let [operation, high, low, body @ ..] = input else { return Corpus::Reject };
    // Every other response is a success, because only then is the body decoded.
    let status = if high % 2 == 0 { 200 } else { 100 + u16::from_be_bytes([*high, *low]) % 900 };
    match operation % 6 {
        0 => call(&GetFileRequest::new("c".into(), "f".into()), status, body),
        1 => call(&ListPersonalFilesRequest::new("c".into(), FileId::ROOT, "0"), status, body),
        2 => call(&ClearRecycleBinRequest::new("c"), status, body),
        3 => call(&GetJobRequest::new("j"), status, body),
        4 => call(&RefreshSessionRequest::new("s"), status, body),
        _ => call(&ListTasksRequest::new(), status, body),
    }
    Corpus::Keep
});

fn call<R>(request: &R, status: u16, body: &[u8])
where
    R: Request<Response: serde::Serialize + PartialEq>,
{
    let mut response = http::Response::new(body.to_vec());
    *response.status_mut() = http::StatusCode::from_u16(status).expect("a status");
    let response = at_once(client(response).call(request));
    match response {
        Ok(value) => {
            assert!((200..300).contains(&status), "HTTP {status} became a value");
            assert!(shows_success(body), "a response that shows no success became a value");
            let written = wire::to_vec(&value).expect("JSON");
            let read: R::Response = wire::from_slice(&written).expect("what was written");
            assert!(read == value, "{} became another value", String::from_utf8_lossy(&written));
        }
        Err(error) => {
            assert_eq!(error.status(), Some(status));
            let shown = format!("{error} {error:?}");
            assert!(shown.len() < 10_000, "an error of {} bytes", shown.len());
        }
    }
}

/// Whether a response shows its success: it has a code of 0, and none that says something else. Read independently of the
/// client, and true where this reading fails at what stands beside the code.
fn shows_success(body: &[u8]) -> bool {
    let text = String::from_utf8_lossy(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)).into_owned();
    // A character in GBK may end in a backslash, which then escapes nothing.
    let readings = [text.replace("\u{fffd}\\", "\u{fffd}"), text];
    let is_json = |text: &&String| serde_json::from_str::<IgnoredAny>(text).is_ok();
    let Some(text) = readings.iter().rev().find(is_json) else { return false };
    let Ok(Codes { own, gateways }) = serde_json::from_str(text) else { return true };
    let (own, gateways) = (own.as_slice(), gateways.as_slice());
    let has_zero = own.contains(&Code::Zero) || gateways.contains(&Code::Zero);
    has_zero && own.iter().all(|code| *code == Code::Zero) && !gateways.contains(&Code::Other)
}

/// The codes of a response under the service's own name and under that of gateways.
#[derive(Default)]
struct Codes {
    own: Vec<Code>,
    gateways: Vec<Code>,
}

#[derive(PartialEq)]
enum Code {
    Zero,
    /// Null, or an empty text.
    Nothing,
    Other,
}

impl<'de> Deserialize<'de> for Codes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct CodesVisitor;
        impl<'de> Visitor<'de> for CodesVisitor {
            type Value = Codes;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Codes, A::Error> {
                let mut codes = Codes::default();
                while let Some(name) = map.next_key::<String>()? {
                    match name.as_str() {
                        "code" => codes.own.push(map.next_value()?),
                        "error_code" => codes.gateways.push(map.next_value()?),
                        _ => drop(map.next_value::<IgnoredAny>()?),
                    }
                }
                Ok(codes)
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Codes, A::Error> {
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Codes::default())
            }
        }
        deserializer.deserialize_any(CodesVisitor).or_else(|error: D::Error| {
            // A scalar has no codes; anything else is an error of what stands beside them.
            if error.to_string().starts_with("invalid type") { Ok(Self::default()) } else { Err(error) }
        })
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(match serde_json::Value::deserialize(deserializer)? {
            serde_json::Value::Null => Self::Nothing,
            serde_json::Value::String(text) if text.trim().is_empty() => Self::Nothing,
            serde_json::Value::String(text) if is_zero(text.trim()) => Self::Zero,
            serde_json::Value::Number(number) if is_zero(&number.to_string()) => Self::Zero,
            _ => Self::Other,
        })
    }
}

fn is_zero(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(|number| number == 0.0)
}
