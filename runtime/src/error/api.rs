//! The response of a server that refuses a call.

use std::fmt;

use bytes::Bytes;
use http::HeaderMap;

use super::kind::is_passing;
use crate::operation::ErrorCode;

/// The response of a server that refused a call.
#[derive(Clone)]
pub struct ApiError {
    pub(crate) status: u16,
    pub(crate) code: Option<i64>,
    pub(crate) code_text: Option<String>,
    pub(crate) known: Option<&'static ErrorCode>,
    pub(crate) message: Option<String>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

impl ApiError {
    /// The HTTP status. It can be 200: the envelope inside has the last word.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The envelope's `code` as a number, whether it was sent as a number or as text.
    pub fn code(&self) -> Option<i64> {
        self.code
    }

    /// The envelope's `code` as received. Codes of the API gateway are not numbers: `APIGW.0301`.
    pub fn code_text(&self) -> Option<&str> {
        self.code_text.as_deref()
    }

    /// The row of the error table for this code: its meaning and what to do.
    pub fn known(&self) -> Option<&'static ErrorCode> {
        self.known
    }

    /// The server's message, without the secrets that were sent to it.
    pub fn message(&self) -> Option<&str> {
        self.message.as_deref()
    }

    /// Whether the same call may succeed later: by the error table where it knows the code, otherwise by the status
    /// (408, 421, 425, 429, 500, 502, 503, 504).
    pub fn is_retryable(&self) -> bool {
        self.known.map_or_else(|| is_passing(self.status), |known| known.retryable)
    }

    /// The headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The full body as received. It is not cleaned of secrets and may not be text; `Debug` leaves it out.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Continues a line that ends in the status: `, code 13000405 (file name repeated): name exists`.
    pub(super) fn describe(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code, &self.code_text) {
            (Some(code), _) => write!(f, ", code {code}")?,
            (None, Some(code)) => write!(f, ", code {code}")?,
            (None, None) => {}
        }
        if let Some(known) = self.known {
            write!(f, " ({})", known.meaning)?;
        }
        match &self.message {
            Some(message) => write!(f, ": {message}"),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("status", &self.status)
            .field("code", &self.code_text)
            .field("message", &self.message)
            .field("body_length", &self.body.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HTTP {}", self.status)?;
        self.describe(f)
    }
}
