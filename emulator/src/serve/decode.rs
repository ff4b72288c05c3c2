//! The fields of a request, gathered from path, query, headers and body under their wire names.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, request};
use koodrive::errors;
use koodrive_runtime::{Operation, ParameterLocation};
use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use super::Refusal;

const TRACE_ID: &str = "x-traceid";
const TRACE_ID_LENGTH: usize = 58;
const SHARE_FOLDER: &str = "x-hw-share-folder-id";

/// A request as it came.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(super) head: request::Parts,
    /// Parameters of the path, percent-decoded.
    pub(super) path: Vec<(String, String)>,
    pub(super) body: Bytes,
}

impl Incoming {
    /// A header's value, when it is there and is text.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        header(&self.head.headers, name)
    }

    pub(super) fn query(&self) -> &str {
        self.head.uri.query().unwrap_or_default()
    }
}

/// The fields of an operation's request. What the operation does not know in the body is left to the decoder, which
/// ignores it as the real service does.
pub(super) fn fields(operation: &Operation, incoming: &Incoming) -> Result<Map<String, Value>, Refusal> {
    let mut fields = if operation.has_body { body(incoming)? } else { Map::new() };
    for param in operation.params {
        let value = match param.location {
            ParameterLocation::Path => {
                incoming.path.iter().find(|(name, _)| name == param.name).map(|(_, value)| json!(value))
            }
            ParameterLocation::Query => query(incoming.query(), param.name)?,
            ParameterLocation::Header => incoming.header(param.name).map(|value| json!(value)),
        };
        match value {
            Some(value) => fields.insert(param.name.to_owned(), value),
            // A parameter counts only where it belongs.
            None => fields.remove(param.name),
        };
    }
    Ok(fields)
}

/// The headers that every operation takes.
pub(super) fn check_common_headers(headers: &HeaderMap) -> Result<(), Refusal> {
    let valid =
        |id: &str| id.len() == TRACE_ID_LENGTH && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if header(headers, TRACE_ID).is_some_and(|id| !valid(id)) {
        let problem = format!("must be {TRACE_ID_LENGTH} letters, digits and underscores");
        return Err(Refusal::parameter("X-Traceid", problem));
    }
    // Nobody can share a folder yet, so nobody has been given a right to work in one.
    if headers.contains_key(SHARE_FOLDER) {
        return Err(Refusal::new(errors::SPACE_FORBIDDEN, "no such folder is shared with the caller"));
    }
    Ok(())
}

fn header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

fn body(incoming: &Incoming) -> Result<Map<String, Value>, Refusal> {
    // Without the header the vendor takes JSON for granted.
    let media = incoming.header(CONTENT_TYPE.as_str()).unwrap_or("application/json");
    let media = media.split(';').next().unwrap_or_default().trim();
    if !media.eq_ignore_ascii_case("application/json") {
        return Err(Refusal::parameter("Content-Type", "must be application/json"));
    }
    match serde_json::from_slice(&incoming.body) {
        Ok(Value::Object(fields)) => Ok(fields),
        Ok(_) => Err(Refusal::parameter("body", "must be a JSON object")),
        Err(error) => Err(Refusal::parameter("body", format!("is not JSON: {error}"))),
    }
}

/// The values of a query parameter: one is a text, several are an array.
fn query(query: &str, name: &str) -> Result<Option<Value>, Refusal> {
    let mut values = Vec::new();
    for (key, value) in pairs(query) {
        if decoded(key).as_deref() == Some(name) {
            let value = decoded(value).ok_or_else(|| Refusal::parameter(name, "is not UTF-8"))?;
            values.push(Value::String(value));
        }
    }
    Ok(match values.len() {
        0 | 1 => values.pop(),
        _ => Some(Value::Array(values)),
    })
}

/// The pairs of a query as they stand there.
pub(crate) fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// A plus sign stays one: the signature reads it so too.
pub(crate) fn decoded(text: &str) -> Option<String> {
    Some(percent_decode_str(text).decode_utf8().ok()?.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_gives_one_text_or_several() {
        assert_eq!(query("a=1&b=%E4%BA%91+x", "b").unwrap(), Some(json!("云+x")));
        assert_eq!(query("a=1&a=2&&c", "a").unwrap(), Some(json!(["1", "2"])));
        assert_eq!(query("a=1&a=2&&c", "c").unwrap(), Some(json!("")));
        assert_eq!(query("", "c").unwrap(), None);
        assert!(query("c=%ff", "c").unwrap_err().message().starts_with("c:"));
    }
}
