//! What every answer is wrapped in, and the one decision about it: a value, or an error.

mod head;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use serde::de::value::{Error as Misfit, UnitDeserializer};

use self::head::Head;
use crate::error::{ApiError, Error, ErrorKind, Result, Scrubber};
use crate::operation::Operation;
use crate::wire::{self, DecodeError};

/// A whole answer, and what is known of the call that it answers.
pub(crate) struct Answer {
    pub(crate) operation: &'static Operation,
    pub(crate) status: StatusCode,
    pub(crate) trace_id: String,
    pub(crate) body: Bytes,
    pub(crate) scrubber: Scrubber,
}

impl Answer {
    /// Decides whether this is a success. The status can refuse, and so can the envelope inside a 2xx; neither hides
    /// the other.
    pub(crate) fn check(self, headers: &HeaderMap) -> Result<Self> {
        if self.status.is_redirection() {
            return Err(self.redirected(headers));
        }
        if self.status.is_success() && head::is_plainly_fine(&self.body) {
            return Ok(self);
        }
        let head = Head::read(&self.body);
        let fine = self.status.is_success() && head.as_ref().is_none_or(Head::is_success);
        if fine { Ok(self) } else { Err(self.refused(head.unwrap_or_default())) }
    }

    /// Decodes the answer of a successful call.
    pub(crate) fn decode<T: DeserializeOwned>(self) -> Result<T> {
        let decoded = if self.body.trim_ascii().is_empty() { from_nothing() } else { wire::from_slice(&self.body) };
        decoded.map_err(|error| self.misfit(error))
    }

    fn refused(self, head: Head) -> Error {
        let code = head.number();
        let message = head.message.map(|message| self.scrubber.clean(&message));
        let start = self.scrubber.body_start(&self.body);
        let api = ApiError {
            status: self.status.as_u16(),
            code,
            code_text: head.code,
            known: code.and_then(|code| self.operation.error(code)),
            message,
            body: self.body,
        };
        Error::from_api(api).with_body_start(start).with_operation(self.operation.id).with_trace_id(&self.trace_id)
    }

    #[cold]
    fn misfit(&self, error: DecodeError) -> Error {
        self.place(Error::from_decode(error.cleaned(&self.scrubber)))
            .with_body_start(self.scrubber.body_start(&self.body))
    }

    fn redirected(&self, headers: &HeaderMap) -> Error {
        let target = headers.get(header::LOCATION).and_then(|to| to.to_str().ok());
        self.place(Error::new(ErrorKind::Redirect, redirect_text(target)))
    }

    fn place(&self, error: Error) -> Error {
        error.with_operation(self.operation.id).with_status(self.status).with_trace_id(&self.trace_id)
    }
}

/// Where a redirect pointed, by host only: the rest may hold secrets.
pub(crate) fn redirect_text(location: Option<&str>) -> String {
    let uri = location.and_then(|location| location.parse::<http::Uri>().ok());
    let host = uri.as_ref().and_then(http::Uri::host).unwrap_or("a path of the same host");
    format!("a redirect to {host}, which is not followed; check the endpoint")
}

/// An empty body is an answer only to those who expect none.
fn from_nothing<T: DeserializeOwned>() -> Result<T, DecodeError> {
    T::deserialize(UnitDeserializer::<Misfit>::new()).map_err(|_| DecodeError::bare("it is empty"))
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
