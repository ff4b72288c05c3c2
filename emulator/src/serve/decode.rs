//! The fields of a request, gathered from path, query, headers and body under their wire names.

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, request};
use koodrive_runtime::{CommonHeader, Operation, ParameterLocation};
use serde_json::{Map, Value};

use crate::api::{Refusal, Route};
use crate::base::query::{decoded, pairs};
use crate::rules::limits::{AGENT_HEADER, SHARE_FOLDER_HEADER, TRACE_ID_HEADER, TRACE_ID_LENGTH};

/// A request as it arrived.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(super) head: request::Parts,
    /// Parameters of the path, percent-decoded.
    pub(super) path: Vec<(String, String)>,
    pub(super) body: Bytes,
}

impl Incoming {
    /// A header's value; `None` if it is missing or not text.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        header(&self.head.headers, name)
    }

    pub(super) fn query(&self) -> &str {
        self.head.uri.query().unwrap_or_default()
    }
}

/// The fields of an operation's request. The decoder ignores unknown fields of the body, as the real service does, and so
/// are unknown parameters.
pub(super) fn fields<S>(route: &Route<S>, incoming: &Incoming) -> Result<Map<String, Value>, Refusal> {
    let mut fields = if route.operation.has_body { body(incoming)? } else { Map::new() };
    for param in route.operation.params {
        let texts = match param.location {
            ParameterLocation::Path => {
                let found = incoming.path.iter().find(|(name, _)| name == param.name);
                found.map(|(_, value)| value.clone()).into_iter().collect()
            }
            ParameterLocation::Query => query(incoming.query(), param.name)?,
            ParameterLocation::Header => incoming.header(param.name).map(str::to_owned).into_iter().collect(),
        };
        let form = route.parameters.iter().find(|form| form.name == param.name);
        let form = form.ok_or_else(|| Refusal::internal(&format!("nothing is known of {}", param.name)))?;
        match form.read(texts)? {
            Some(value) => fields.insert(param.name.to_owned(), value),
            // A parameter counts only in its own location, so one of that name in the body is dropped.
            None => fields.remove(param.name),
        };
    }
    Ok(fields)
}

/// Checks the headers that every operation takes.
pub(super) fn check_common_headers(headers: &HeaderMap) -> Result<(), Refusal> {
    let valid =
        |id: &str| id.len() == TRACE_ID_LENGTH && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if header(headers, TRACE_ID_HEADER).is_some_and(|id| !valid(id)) {
        let problem = format!("must be {TRACE_ID_LENGTH} letters, digits and underscores");
        return Err(Refusal::parameter("X-Traceid", problem));
    }
    Ok(())
}

/// Checks the name of the carrier, where an operation takes it.
pub(super) fn check_agent(operation: &Operation, headers: &HeaderMap, agent: &str) -> Result<(), Refusal> {
    let required = operation.common.iter().find_map(|common| match common {
        CommonHeader::Agent { required } => Some(*required),
        _ => None,
    });
    let Some(required) = required else { return Ok(()) };
    match header(headers, AGENT_HEADER) {
        None if required => Err(Refusal::parameter(AGENT_HEADER, "is missing")),
        None => Ok(()),
        Some(name) if name == agent => Ok(()),
        Some(name) => Err(Refusal::parameter(AGENT_HEADER, format!("there is no carrier {name:?}"))),
    }
}

/// The shared folder that a request names, if the operation takes one. An empty header names none.
pub(super) fn shared_folder<'i>(operation: &Operation, incoming: &'i Incoming) -> Option<&'i str> {
    let taken = operation.common.contains(&CommonHeader::ShareFolder);
    incoming.header(SHARE_FOLDER_HEADER).filter(|id| taken && !id.is_empty())
}

fn header<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

fn body(incoming: &Incoming) -> Result<Map<String, Value>, Refusal> {
    // The vendor assumes JSON if the header is missing.
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

/// The values of a query parameter.
fn query(query: &str, name: &str) -> Result<Vec<String>, Refusal> {
    let mut values = Vec::new();
    for (key, value) in pairs(query) {
        if decoded(key).as_deref() == Some(name) {
            let value = decoded(value).ok_or_else(|| Refusal::parameter(name, "is not UTF-8"))?;
            values.push(value);
        }
    }
    Ok(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_parameter_has_one_value_or_several() {
        assert_eq!(query("a=1&b=%E4%BA%91+x", "b").unwrap(), ["云+x"]);
        assert_eq!(query("a=1&a=2&&c", "a").unwrap(), ["1", "2"]);
        assert_eq!(query("a=1&a=2&&c", "c").unwrap(), [""]);
        assert_eq!(query("", "c").unwrap(), [""; 0]);
        assert!(query("c=%ff", "c").unwrap_err().message().starts_with("c:"));
    }
}
