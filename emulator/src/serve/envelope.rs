//! `code` and `msg` around what is answered.

use axum::body::Body;
use axum::response::Response;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};
use serde_json::{Map, Value, json};

use super::loose;

/// A success. `fields` is an object, or `null` where the operation answers nothing else.
pub(super) fn answer(fields: Value, loosely: bool) -> Response {
    let mut object = match fields {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    object.insert("code".to_owned(), json!(0));
    object.insert("msg".to_owned(), json!("success"));
    if loosely {
        loose::loosen(&mut object);
    }
    response(StatusCode::OK, object)
}

/// An error of the service.
pub(super) fn failure(status: StatusCode, code: i64, message: &str, mut fields: Map<String, Value>) -> Response {
    fields.insert("code".to_owned(), json!(code));
    fields.insert("msg".to_owned(), json!(message));
    response(status, fields)
}

/// An error of the gateway in front of the service, whose codes are text.
pub(super) fn gateway(status: StatusCode, code: &str, message: &str) -> Response {
    let mut fields = Map::new();
    fields.insert("code".to_owned(), json!(code));
    fields.insert("msg".to_owned(), json!(message));
    response(status, fields)
}

fn response(status: StatusCode, fields: Map<String, Value>) -> Response {
    let mut response = Response::new(Body::from(Value::Object(fields).to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json; charset=utf-8"));
    response
}
