//! The envelope of responses: `code` and `msg`.

use axum::body::Body;
use axum::response::Response;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};
use koodrive_runtime::Operation;
use serde_json::{Map, Value, json};

use super::loose;
use crate::api::Refusal;
use crate::rules::limits::{ENVELOPE_CODE, ENVELOPE_MESSAGE, SUCCESS};

/// A success. `fields` is an object, or `null` for an operation whose response has no other fields. Where another member
/// shows the success, the documents list no envelope.
pub(super) fn success(operation: &Operation, fields: Value, loosely: bool) -> Response {
    let mut object = match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    match operation.success {
        // Being there is enough, and a list without items was left out.
        Some(member) if member.values.is_empty() => {
            object.entry(member.name).or_insert_with(|| json!([]));
        }
        Some(member) if object.contains_key(member.name) => {}
        _ => {
            object.insert(ENVELOPE_CODE.to_owned(), json!(SUCCESS));
            object.insert(ENVELOPE_MESSAGE.to_owned(), json!("success"));
        }
    }
    if loosely {
        loose::loosen(operation.id, &mut object);
    }
    response(StatusCode::OK, object)
}

/// An error of the service.
pub(super) fn failure(refusal: &Refusal) -> Response {
    let mut fields = refusal.fields().clone();
    fields.insert(ENVELOPE_CODE.to_owned(), json!(refusal.code()));
    fields.insert(ENVELOPE_MESSAGE.to_owned(), json!(refusal.message()));
    response(refusal.status(), fields)
}

/// An error of the gateway in front of the service, whose codes are text.
pub(super) fn gateway(status: StatusCode, code: &str, message: &str) -> Response {
    let mut fields = Map::new();
    fields.insert(ENVELOPE_CODE.to_owned(), json!(code));
    fields.insert(ENVELOPE_MESSAGE.to_owned(), json!(message));
    response(status, fields)
}

fn response(status: StatusCode, fields: Map<String, Value>) -> Response {
    let mut response = Response::new(Body::from(Value::Object(fields).to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response
}
