//! Why a call fails, with the vendor's code.

use std::fmt::Display;

use http::StatusCode;
use koodrive::errors::{self, ERRORS};
use koodrive_runtime::wire::DecodeError;
use serde_json::{Map, Value};

use crate::base::EmulatorError;
use crate::store::contents::JoinError;

/// Why a call fails: HTTP status, code and message.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    status: StatusCode,
    code: i64,
    message: String,
    /// Further fields of the response, such as `existFileId` for a name that is taken.
    fields: Map<String, Value>,
}

impl Refusal {
    /// With the HTTP status that the vendor's table assigns to the code.
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

    /// A field of the request is invalid. `path` leads to it: `multiParts[3].partSize`.
    pub(crate) fn parameter(path: &str, problem: impl Display) -> Self {
        Self::new(errors::INVALID_PARAMETER, format!("{path}: {problem}"))
    }

    /// The request cannot be decoded.
    pub(super) fn misfit(error: &DecodeError) -> Self {
        Self::parameter(error.path().unwrap_or("body"), error.message())
    }

    /// The emulator itself failed.
    pub(crate) fn internal(error: &dyn Display) -> Self {
        Self::new(errors::INTERNAL_SERVICE_FAILED, format!("the emulator failed: {error}"))
    }

    /// Adds a field to the response.
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

    pub(crate) fn status(&self) -> StatusCode {
        self.status
    }

    pub(crate) fn fields(&self) -> &Map<String, Value> {
        &self.fields
    }

    /// Whether the emulator itself failed.
    pub(crate) fn is_internal(&self) -> bool {
        self.code == errors::INTERNAL_SERVICE_FAILED
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

/// Separates the failure of one item, which is that item's outcome, from a failure of the emulator, which ends the call.
pub(crate) fn fallible<T>(done: Result<T, Refusal>) -> Result<Result<T, Refusal>, Refusal> {
    match done {
        Err(refusal) if refusal.is_internal() => Err(refusal),
        done => Ok(done),
    }
}

/// Code and message of one item of a batch.
pub(crate) fn outcome(done: Result<(), Refusal>) -> Result<(i64, String), Refusal> {
    Ok(match fallible(done)? {
        Ok(()) => (0, "success".to_owned()),
        Err(refusal) => (refusal.code, refusal.message),
    })
}
