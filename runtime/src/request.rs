//! From a request's fields to the parts of an HTTP request, without any IO, so that it can be tested without a server.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_encode};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::error::{Error, ErrorKind, Result};
use crate::operation::{Operation, ParameterLocation, Request};
use crate::wire;

/// All bytes but the unreserved ones of RFC 3986. Signatures are computed over the same spelling.
pub(crate) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The parts of an HTTP request that come from the caller's fields. Endpoint, options of the call and credentials are
/// added later.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Parts {
    /// The HTTP method.
    pub method: Method,
    /// The path, each value percent-encoded as one segment.
    pub path: String,
    /// The query's names and values, not yet percent-encoded, in the operation's order.
    pub query: Vec<(String, String)>,
    /// The parameters that travel as headers. Their values are marked sensitive: a session id is among them.
    pub headers: HeaderMap,
    /// The JSON body.
    pub body: Option<Bytes>,
}

impl Parts {
    /// Path and query as they are sent.
    pub fn path_and_query(&self) -> String {
        let mut text = self.path.clone();
        for (at, (name, value)) in self.query.iter().enumerate() {
            text.push(if at == 0 { '?' } else { '&' });
            text.extend(percent_encode(name.as_bytes(), RESERVED));
            text.push('=');
            text.extend(percent_encode(value.as_bytes(), RESERVED));
        }
        text
    }
}

/// Shows the address, not the content.
impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parts")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("query", &self.query.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .field("headers", &self.headers)
            .field("body_length", &self.body.as_ref().map(Bytes::len))
            .finish()
    }
}

/// Makes the parts of a request.
///
/// A request whose operation has no parameters is serialized straight to its body. Otherwise it is serialized to a
/// tree once, and its fields are distributed. A field that is `null` or absent is not sent as a parameter, unless it
/// belongs to the path.
///
/// # Errors
/// [`is_request`](Error::is_request): a path value is missing, empty, `.` or `..` (it would make the path of another
/// resource); a parameter is neither text, number nor boolean; a header value holds characters that a header must not hold.
pub fn build<R: Request>(request: &R) -> Result<Parts> {
    parts(R::OPERATION, request)
}

/// Makes the parts of a request from its fields, a JSON object with their wire names. What [`build`] does, for whoever
/// knows the operation at run time only.
///
/// # Errors
/// Those of [`build`].
pub fn build_json(operation: &'static Operation, fields: &Value) -> Result<Parts> {
    parts(operation, fields)
}

fn parts(operation: &'static Operation, request: &(impl Serialize + ?Sized)) -> Result<Parts> {
    let parts = if operation.params.is_empty() && operation.has_body {
        wire::to_vec(request).map(|body| whole_body(operation, body)).map_err(unserializable)
    } else {
        wire::to_value(request).map_err(unserializable).and_then(|fields| distribute(operation, fields))
    };
    parts.map_err(|error| error.with_operation(operation.id))
}

fn unserializable(error: wire::EncodeError) -> Error {
    let place = error.path().map_or_else(|| "its fields".to_owned(), str::to_owned);
    refuse(format!("{place} cannot be written as JSON: {}", error.message())).with_source(error)
}

fn refuse(text: impl Into<String>) -> Error {
    Error::new(ErrorKind::Request, text)
}

fn whole_body(operation: &Operation, body: Vec<u8>) -> Parts {
    Parts {
        method: operation.method.into(),
        path: operation.path.to_owned(),
        query: Vec::new(),
        headers: HeaderMap::new(),
        body: Some(body.into()),
    }
}

/// Distributes the fields to path, query, headers and body.
fn distribute(operation: &Operation, fields: Value) -> Result<Parts> {
    let mut fields = match fields {
        Value::Object(fields) => fields,
        // A request without any field may be a unit struct.
        Value::Null => Map::new(),
        _ => return Err(refuse("it is not a struct with named fields")),
    };
    let mut parts = whole_body(operation, Vec::new());
    parts.body = None;
    for param in operation.params {
        let value = fields.get_mut(param.name).map(Value::take).unwrap_or_default();
        match param.location {
            ParameterLocation::Path => parts.path = fill(&parts.path, param.name, &value)?,
            ParameterLocation::Query => put_query(&mut parts.query, param.name, &value)?,
            ParameterLocation::Header => put_header(&mut parts.headers, param.name, &value)?,
        }
    }
    fields.retain(|name, _| operation.params.iter().all(|param| param.name != name));
    if operation.has_body {
        parts.body = Some(wire::to_vec(&fields).map_err(unserializable)?.into());
    } else if let Some(stray) = fields.keys().next() {
        return Err(refuse(format!("{stray} is not a parameter, and the operation has no body to put it in")));
    }
    Ok(parts)
}

fn fill(path: &str, name: &str, value: &Value) -> Result<String> {
    let text = scalar(name, value)?.unwrap_or_default();
    if matches!(text.as_str(), "" | "." | "..") {
        return Err(refuse(format!("{name} is {text:?}, which a path must not hold")));
    }
    let placeholder = format!("{{{name}}}");
    if !path.contains(&placeholder) {
        return Err(refuse(format!("{name} does not occur in {path}")));
    }
    Ok(path.replace(&placeholder, &percent_encode(text.as_bytes(), RESERVED).to_string()))
}

fn put_query(query: &mut Vec<(String, String)>, name: &str, value: &Value) -> Result<()> {
    let values = match value {
        Value::Array(values) => values.as_slice(),
        single => std::slice::from_ref(single),
    };
    for value in values {
        if let Some(text) = scalar(name, value)? {
            query.push((name.to_owned(), text));
        }
    }
    Ok(())
}

fn put_header(headers: &mut HeaderMap, name: &str, value: &Value) -> Result<()> {
    let Some(text) = scalar(name, value)? else { return Ok(()) };
    let header = HeaderName::try_from(name)
        .map_err(|error| refuse(format!("{name} is not a header name")).with_source(error))?;
    let mut value = HeaderValue::try_from(text)
        .map_err(|error| refuse(format!("{name} holds characters that a header must not hold")).with_source(error))?;
    value.set_sensitive(true);
    headers.insert(header, value);
    Ok(())
}

/// The text of a parameter; `None` if it has no value.
fn scalar(name: &str, value: &Value) -> Result<Option<String>> {
    match value {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text.clone())),
        Value::Number(number) => Ok(Some(number.to_string())),
        Value::Bool(value) => Ok(Some(value.to_string())),
        Value::Array(_) | Value::Object(_) => Err(refuse(format!("{name} is neither text, number nor boolean"))),
    }
}

#[cfg(test)]
mod tests;
