//! What the tests and `cargo xtask decode` share: every operation by its id, with its types behind plain functions.

use std::error::Error;
use std::fmt::Write;

use koodrive_runtime::{BoxFuture, Client, Operation, Request, request, wire};
use serde::de::DeserializeOwned;
use serde_json::Value;

#[rustfmt::skip]
mod generated;
mod verdict;

pub use generated::CASES;

/// Turns a request into the text of what goes over the wire.
type OnTheWire = fn(&[u8]) -> Result<String, Box<dyn Error>>;

/// One operation, its request and response types hidden behind functions from JSON to JSON.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// The operation's facts.
    pub operation: &'static Operation,
    decode: fn(&[u8]) -> Result<(), wire::DecodeError>,
    response: fn(&[u8]) -> Result<Understood, wire::DecodeError>,
    request: fn(&[u8]) -> Result<Understood, wire::DecodeError>,
    wire: OnTheWire,
    verdict: fn(&[u8]) -> Result<(), koodrive_runtime::Error>,
    call: Call,
}

/// Makes a call with a request in JSON, and returns the value in JSON.
type Call = fn(&Client, &[u8]) -> Result<BoxFuture<'static, koodrive_runtime::Result<Value>>, wire::DecodeError>;

/// A payload as the bindings understand it.
#[derive(Clone, Debug, PartialEq)]
pub struct Understood {
    /// The value, encoded again.
    pub value: Value,
    /// The JSON paths of the fields that no type knows.
    pub unknown: Vec<String>,
    /// The fields that come twice with different values, of which the first one counts.
    pub repeated: Vec<String>,
}

impl Case {
    /// The case of a request type.
    pub const fn of<R: Request + DeserializeOwned + Send + 'static>() -> Self
    where
        R::Response: serde::Serialize,
    {
        Self {
            operation: R::OPERATION,
            decode: |body| wire::from_slice::<R::Response>(body).map(drop),
            response: understood::<R::Response>,
            request: understood::<R>,
            wire: on_the_wire::<R>,
            verdict: verdict::verdict::<R>,
            call: call::<R>,
        }
    }

    /// The operation with this id.
    pub fn find(id: &str) -> Option<&'static Self> {
        CASES.iter().find(|case| case.operation.id == id)
    }

    /// Decodes a response as a client does, and nothing besides.
    ///
    /// # Errors
    ///
    /// The JSON path of the first value that does not fit.
    pub fn decode(&self, body: &[u8]) -> Result<(), wire::DecodeError> {
        (self.decode)(body)
    }

    /// Decodes a response, envelope included.
    ///
    /// # Errors
    ///
    /// The JSON path of the first value that does not fit.
    pub fn response(&self, body: &[u8]) -> Result<Understood, wire::DecodeError> {
        (self.response)(body)
    }

    /// What the client makes of a response, envelope included, that comes with HTTP 200.
    ///
    /// # Errors
    ///
    /// What a caller would get: a refusal, or a body that is no response of this operation.
    pub fn verdict(&self, body: &[u8]) -> Result<(), koodrive_runtime::Error> {
        (self.verdict)(body)
    }

    /// Decodes a request: the parameters and the body as one object.
    ///
    /// # Errors
    ///
    /// The JSON path of the first value that does not fit.
    pub fn request(&self, body: &[u8]) -> Result<Understood, wire::DecodeError> {
        (self.request)(body)
    }

    /// Calls the operation with a request in JSON.
    ///
    /// # Errors
    ///
    /// The JSON path of the first value of the request that does not fit. The future has the errors of the call.
    pub fn call(
        &self,
        client: &Client,
        request: &[u8],
    ) -> Result<BoxFuture<'static, koodrive_runtime::Result<Value>>, wire::DecodeError> {
        (self.call)(client, request)
    }

    /// A request as it goes over the wire: the request line, its headers, its body.
    ///
    /// # Errors
    ///
    /// What does not fit the request type, or cannot be sent.
    pub fn wire(&self, request: &[u8]) -> Result<String, Box<dyn Error>> {
        (self.wire)(request)
    }
}

/// The members of the envelope belong to every response and to no response type.
const ENVELOPE: [&str; 2] = ["code", "msg"];

/// What a request looks like when it leaves.
fn on_the_wire<R: Request + DeserializeOwned>(request: &[u8]) -> Result<String, Box<dyn Error>> {
    let parts = request::build(&wire::from_slice::<R>(request)?)?;
    let mut text = format!("{} {}\n", parts.method, parts.path_and_query());
    for (name, value) in &parts.headers {
        writeln!(text, "{name}: {}", String::from_utf8_lossy(value.as_bytes()))?;
    }
    if let Some(body) = parts.body {
        let body: Value = serde_json::from_slice(&body)?;
        writeln!(text, "\n{body:#}")?;
    }
    Ok(text)
}

fn call<R: Request + DeserializeOwned + Send + 'static>(
    client: &Client,
    request: &[u8],
) -> Result<BoxFuture<'static, koodrive_runtime::Result<Value>>, wire::DecodeError>
where
    R::Response: serde::Serialize,
{
    let (client, request) = (client.clone(), wire::from_slice::<R>(request)?);
    Ok(Box::pin(async move {
        let value = client.call(request).await?;
        Ok(serde_json::to_value(&value).unwrap_or_default())
    }))
}

fn understood<T: DeserializeOwned + serde::Serialize>(body: &[u8]) -> Result<Understood, wire::DecodeError> {
    // The tolerant decoder with its errors first; only what fits is read again to see what was passed over.
    let value: T = wire::from_slice(body)?;
    let mut unknown = Vec::new();
    let text = wire::readable(body);
    let mut text = serde_json::Deserializer::from_str(&text);
    let _: Result<T, _> = serde_ignored::deserialize(wire::Lenient::new(&mut text), |path| {
        let path = path.to_string();
        if !ENVELOPE.contains(&path.as_str()) {
            unknown.push(path);
        }
    });
    let value = serde_json::to_value(&value).unwrap_or_default();
    let repeated = wire::repeated::<T>(body)?.iter().map(ToString::to_string).collect();
    Ok(Understood { value, unknown, repeated })
}

/// Compiles the README's Rust.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// Compiles the guide's Rust, and runs it against the emulator.
#[cfg(doctest)]
#[doc = include_str!("../../docs/GUIDE.md")]
struct Guide;

/// Compiles the Rust of the guide's page on networks.
#[cfg(doctest)]
#[doc = include_str!("../../docs/guide/network.md")]
struct GuideToNetwork;

/// What must not compile.
///
/// A required field that is left out:
///
/// ```compile_fail,E0063
/// use koodrive::files::{DuplicatePolicy, RenameFileRequest, RenameFileRequired};
///
/// let request = RenameFileRequest::new(RenameFileRequired {
///     file_id: "F1".into(),
///     container_id: "C1".into(),
///     rename_mode: DuplicatePolicy::Reject,
/// });
/// ```
///
/// The id of a file where that of a space belongs:
///
/// ```compile_fail,E0277
/// use koodrive::common::FileId;
/// use koodrive::files::ClearRecycleBinRequest;
///
/// let request = ClearRecycleBinRequest::new(FileId::from("F1"));
/// ```
///
/// Two ids that are swapped:
///
/// ```compile_fail,E0308
/// use koodrive::common::{ContainerId, FileId};
/// use koodrive::files::GetFileRequest;
///
/// let request = GetFileRequest::new(FileId::from("F1"), ContainerId::from("C1"));
/// ```
///
/// Text where two ids are needed, which could be swapped unseen:
///
/// ```compile_fail,E0308
/// use koodrive::files::GetFileRequest;
///
/// let request = GetFileRequest::new("C1", "F1");
/// ```
///
/// A request written out field by field, which would break with the next optional field:
///
/// ```compile_fail,E0639
/// use koodrive::files::ClearRecycleBinRequest;
///
/// let request = ClearRecycleBinRequest { container_id: "C1".into() };
/// ```
#[cfg(doctest)]
struct MustNotCompile;
