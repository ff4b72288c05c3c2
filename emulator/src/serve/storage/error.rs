//! Errors of the storage: S3 codes in XML.

use axum::body::Body;
use axum::response::Response;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, StatusCode};

use crate::base::EmulatorError;
use crate::service::presigned::Invalid;

/// Why the storage refuses a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct StorageError {
    pub(super) status: StatusCode,
    pub(super) code: &'static str,
    message: String,
}

impl StorageError {
    pub(super) fn new(status: StatusCode, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into() }
    }

    pub(super) fn internal(error: &dyn std::fmt::Display) -> Self {
        let message = format!("the emulator failed: {error}");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "InternalError", message)
    }

    pub(super) fn bad(code: &'static str, message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, message)
    }

    pub(super) fn two_authentications() -> Self {
        let message = "the URL is signed: send no Authorization header beside it";
        Self::bad("InvalidArgument", message)
    }

    pub(super) fn no_such_upload() -> Self {
        let message = "the upload does not exist, is complete, or has no such part";
        Self::new(StatusCode::NOT_FOUND, "NoSuchUpload", message)
    }

    pub(super) fn no_such_key() -> Self {
        Self::new(StatusCode::NOT_FOUND, "NoSuchKey", "the object does not exist")
    }

    pub(super) fn method_not_allowed(method: &Method) -> Self {
        let message = format!("objects take PUT and GET, not {method}");
        Self::new(StatusCode::METHOD_NOT_ALLOWED, "MethodNotAllowed", message)
    }

    pub(super) fn into_response(self, object: &str) -> Response {
        let xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <Error><Code>{}</Code><Message>{}</Message><Resource>/{}</Resource></Error>",
            self.code,
            escaped(&self.message),
            escaped(object)
        );
        let mut response = Response::new(Body::from(xml));
        *response.status_mut() = self.status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/xml"));
        response
    }
}

impl From<Invalid> for StorageError {
    fn from(invalid: Invalid) -> Self {
        Self::new(StatusCode::FORBIDDEN, invalid.code, invalid.message)
    }
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        Self::internal(&error)
    }
}

impl From<std::io::Error> for StorageError {
    fn from(error: std::io::Error) -> Self {
        Self::internal(&error)
    }
}

impl From<EmulatorError> for StorageError {
    fn from(error: EmulatorError) -> Self {
        Self::internal(&error)
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
