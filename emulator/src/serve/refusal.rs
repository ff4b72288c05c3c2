//! A call that fails, with the vendor's code.

use std::fmt::Display;

use axum::response::Response;
use http::StatusCode;
use koodrive::errors::{self, ERRORS};
use koodrive_runtime::wire::DecodeError;
use serde_json::{Map, Value};

use super::envelope;
use crate::EmulatorError;
use crate::store::contents::JoinError;

/// Why a call fails: HTTP status, code and message.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    status: StatusCode,
    code: i64,
    message: String,
    /// What the answer says besides, as `existFileId` next to a repeated name.
    fields: Map<String, Value>,
}

impl Refusal {
    /// With the HTTP status that the vendor's table puts beside the code.
    pub(crate) fn new(code: i64, message: impl Into<String>) -> Self {
        let status = ERRORS.iter().find(|known| known.code == code).map(|known| known.status);
        let status = status.and_then(|status| StatusCode::from_u16(status).ok());
        Self {
            status: status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            code,
            message: message.into(),
            fields: Map::new(),
        }
    }

    /// A field of the request that will not do. `path` is the way to it, as `multiParts[3].partSize`.
    pub(crate) fn parameter(path: &str, problem: impl Display) -> Self {
        Self::new(errors::INVALID_PARAMETER, format!("{path}: {problem}"))
    }

    /// The request has not the shape of the operation's.
    pub(super) fn misfit(error: &DecodeError) -> Self {
        Self::parameter(error.path().unwrap_or("body"), error.message())
    }

    /// The emulator itself failed.
    pub(crate) fn internal(error: &dyn Display) -> Self {
        Self::new(errors::INTERNAL_SERVICE_FAILED, format!("the emulator failed: {error}"))
    }

    /// Adds a field to the answer.
    pub(crate) fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.fields.insert(name.to_owned(), value.into());
        self
    }

    pub(crate) fn code(&self) -> i64 {
        self.code
    }

    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    pub(super) fn into_response(self) -> Response {
        envelope::failure(self.status, self.code, &self.message, self.fields)
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        Self::internal(&error)
    }
}

impl From<EmulatorError> for Refusal {
    fn from(error: EmulatorError) -> Self {
        Self::internal(&error)
    }
}

impl From<JoinError> for Refusal {
    fn from(error: JoinError) -> Self {
        Self::internal(&error)
    }
}
