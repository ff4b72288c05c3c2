//! Every response that a test receives, held against the spec field by field: the type that the spec states, or where the
//! emulator is loose one of the forms that the spec lists at that very field, and no member that the spec does not have.

use koodrive::Client;
use koodrive::runtime::transport::{AttemptInfo, Middleware, Next};
use koodrive::runtime::{Body, BoxFuture, ClientBuilder, TransportError};
use koodrive_emulator::Emulator;
use koodrive_model::extension::WireForm;
use koodrive_model::node::{Operation, Rest, Schema, SchemaKind};
use serde_json::Value;

use crate::evidence::compare::form;
use crate::spec::SPEC;

/// A client whose test fails at the first response that is not what the spec says.
pub(crate) fn client(emulator: &Emulator) -> ClientBuilder {
    Client::builder(emulator.url()).middleware(Contract { loose: false })
}

/// The same for an emulator that may be loose.
pub(crate) fn client_of(emulator: &Emulator, loose: bool) -> ClientBuilder {
    Client::builder(emulator.url()).middleware(Contract { loose })
}

struct Contract {
    /// Whether the other forms that the spec lists count.
    loose: bool,
}

impl Middleware for Contract {
    fn handle<'a>(
        &'a self,
        request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, TransportError>> {
        let operation = request.extensions().get::<AttemptInfo>().and_then(|info| info.operation);
        Box::pin(async move {
            let response = next.run(request).await?;
            let Some(operation) = operation else { return Ok(response) };
            let (head, mut body) = response.into_parts();
            let mut bytes = Vec::new();
            while let Some(chunk) = body.next_chunk().await {
                bytes.extend_from_slice(&chunk.unwrap());
            }
            let stated = SPEC.model.operation(operation.id).unwrap();
            let faults = self.faults(stated, head.status.as_u16(), &bytes);
            assert!(faults.is_empty(), "{}: {faults:#?} in {}", operation.id, String::from_utf8_lossy(&bytes));
            Ok(http::Response::from_parts(head, Body::from(bytes)))
        })
    }
}

impl Contract {
    fn faults(&self, operation: &Operation, status: u16, body: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        let Ok(value) = serde_json::from_slice(body) else { return vec!["no JSON".to_owned()] };
        let schema = if status < 300 {
            SPEC.model.returned(operation).unwrap()
        } else {
            // Errors are never loose.
            return error_faults(operation, &value);
        };
        self.value(schema, &value, "", &mut found);
        found
    }

    fn value(&self, schema: &Schema, value: &Value, path: &str, found: &mut Vec<String>) {
        let stated = SPEC.model.resolve(schema);
        let forms = if self.loose { [&schema.wire[..], &stated.wire[..]].concat() } else { Vec::new() };
        if forms.iter().any(|form| is_form(*form, stated, value)) {
            // The only element of a list may hold forms of its own.
            if let (WireForm::Object, SchemaKind::List(items, ..)) = (form(value), &stated.kind) {
                self.value(items, value, path, found);
            }
            return;
        }
        match (&stated.kind, value) {
            (SchemaKind::Object(object), Value::Object(members)) => {
                for (name, value) in members {
                    let path = format!("{path}/{name}");
                    let property = object.properties.iter().find(|(known, _)| known == name);
                    match (property, &object.rest) {
                        (Some((_, schema)), _) => self.value(schema, value, &path, found),
                        (None, Rest::Schema(schema)) => self.value(schema, value, &path, found),
                        (None, Rest::Any(true)) => {}
                        (None, _) => found.push(format!("{path} is not described")),
                    }
                }
                let missing = object.required.iter().filter(|name| !members.contains_key(*name));
                found.extend(missing.map(|name| format!("{path}/{name} is missing")));
            }
            (SchemaKind::List(items, ..), Value::Array(values)) => {
                for (index, value) in values.iter().enumerate() {
                    self.value(items, value, &format!("{path}/{index}"), found);
                }
            }
            (SchemaKind::Text(_, values), Value::String(text)) => {
                let is_time = stated.format.as_deref() != Some("date-time") || text.parse::<jiff::Timestamp>().is_ok();
                if !is_time || (!values.values.is_empty() && !values.values.contains(text) && !is_open(path)) {
                    found.push(format!("{path} is {value}"));
                }
            }
            (SchemaKind::Integer(_, values), Value::Number(number)) if number.is_i64() || number.is_u64() => {
                let is_known = number.as_i64().is_some_and(|number| values.values.contains(&number));
                if !values.values.is_empty() && !is_known {
                    found.push(format!("{path} is {value}"));
                }
            }
            (SchemaKind::Number(_), Value::Number(_))
            | (SchemaKind::Boolean, Value::Bool(_))
            | (SchemaKind::Any, _) => {}
            _ => found.push(format!("{path} is {value}")),
        }
    }
}

fn error_faults(operation: &Operation, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let response = operation.responses.default().unwrap();
    let schema = SPEC.model.response(response).and_then(|response| response.schema.as_ref()).unwrap();
    // The codes of the gateway are text.
    Contract { loose: true }.value(schema, value, "", &mut found);
    found
}

/// The type of a file is what its uploader says.
fn is_open(path: &str) -> bool {
    path.ends_with("/fileType")
}

/// Whether a value has one of the forms beside that of its type.
fn is_form(other: WireForm, stated: &Schema, value: &Value) -> bool {
    match (other, value) {
        (WireForm::Empty, Value::String(text)) => text.is_empty(),
        (WireForm::Suffixed, Value::String(text)) => {
            text.split_inclusive('Z').next().is_some_and(|time| time.parse::<jiff::Timestamp>().is_ok())
        }
        (WireForm::String, Value::String(text)) if matches!(stated.kind, SchemaKind::Integer(..)) => {
            text.parse::<i64>().is_ok() || text.starts_with("APIGW")
        }
        (other, value) => other == form(value),
    }
}

#[test]
fn what_the_spec_does_not_say_is_found() {
    let strict = Contract { loose: false };
    let loose = Contract { loose: true };
    let get_file = SPEC.model.operation("getFile").unwrap();
    let suffixed = r#"{"code": "0", "createdTime": "2023-12-13T08:05:40.655ZVGltZQ=="}"#;
    for (contract, status, body, expected) in [
        (&strict, 200, r#"{"code": 0, "createdTime": "2023-12-13T08:05:40.655Z", "fileType": "99"}"#, 0),
        (&strict, 200, suffixed, 2),
        (&loose, 200, suffixed, 0),
        (&loose, 200, r#"{"code": "0", "size": "12"}"#, 1),
        (&loose, 200, r#"{"code": 0, "owners": {"userId": "1"}}"#, 1),
        (&strict, 200, r#"{"code": 0, "invented": 1}"#, 1),
        (&strict, 200, r#"{"fileName": "a"}"#, 1),
        (&strict, 200, "OK", 1),
        (&strict, 400, r#"{"code": 13000405, "msg": "no"}"#, 0),
        (&strict, 404, r#"{"code": "APIGW.0101", "msg": "no"}"#, 0),
        (&strict, 400, r#"{"code": 13000405, "reason": "no"}"#, 1),
    ] {
        let found = contract.faults(get_file, status, body.as_bytes());
        assert_eq!(found.len(), expected, "{body}: {found:?}");
    }
}
