//! What every response is wrapped in, and the one decision about it: a value, or an error.

mod head;

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use serde::de::DeserializeOwned;
use serde::de::value::{Error as Misfit, UnitDeserializer};

use self::head::Head;
use super::Response;
use crate::error::{ApiError, Error, ErrorKind, Result};
use crate::operation::Operation;
use crate::retry::retry_after;
use crate::secret::Scrubber;
use crate::wire::{self, DecodeError};

/// What a server answered to a call, and what is known of the call.
pub(crate) struct Received {
    pub(crate) operation: &'static Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) trace_id: String,
    pub(crate) body: Bytes,
    /// The values of the headers that were sent and are secret: they may be echoed.
    pub(crate) secrets: Vec<HeaderValue>,
    /// When it was asked, by the client's clock.
    pub(crate) asked: SystemTime,
    pub(crate) attempts: u32,
    pub(crate) elapsed: Duration,
}

impl Received {
    /// Decides whether this is a success. The status can refuse, and so can the envelope inside a 2xx; neither hides
    /// the other.
    pub(crate) fn check(self) -> Result<Self> {
        if self.status.is_redirection() {
            return Err(self.redirected());
        }
        if self.status.is_success() && head::is_plainly_fine(&self.body) {
            return Ok(self);
        }
        let head = Head::read(&self.body);
        let fine = self.status.is_success() && head.as_ref().is_none_or(Head::is_success);
        if fine { Ok(self) } else { Err(self.refused(head.unwrap_or_default())) }
    }

    /// Decodes the response of a successful call.
    pub(crate) fn decode<T: DeserializeOwned>(self) -> Result<T> {
        let decoded = if self.body.trim_ascii().is_empty() { from_nothing() } else { wire::from_slice(&self.body) };
        decoded.map_err(|error| self.misfit(error))
    }

    /// Decodes the response of a successful call, and keeps the rest beside the value.
    pub(crate) fn whole<T: DeserializeOwned>(mut self) -> Result<Response<T>> {
        let body = self.body.clone();
        let (headers, trace_id) = (std::mem::take(&mut self.headers), self.trace_id.clone());
        let (status, attempts, elapsed) = (self.status, self.attempts, self.elapsed);
        Ok(Response { value: self.decode()?, status, headers, trace_id, body, attempts, elapsed })
    }

    fn refused(self, head: Head) -> Error {
        let code = head.number();
        let scrubber = Scrubber::of(&self.secrets);
        let message = head.message.map(|message| scrubber.clean(&message));
        let start = scrubber.body_start(&self.body);
        let wait = retry_after(&self.headers, self.asked);
        let api = ApiError {
            status: self.status.as_u16(),
            code,
            code_text: head.code,
            known: code.and_then(|code| self.operation.error(code)),
            message,
            headers: self.headers,
            body: self.body,
        };
        Error::from_api(api)
            .with_body_start(start)
            .with_operation(self.operation.id)
            .with_trace_id(&self.trace_id)
            .with_retry_after(wait)
    }

    #[cold]
    fn misfit(&self, error: DecodeError) -> Error {
        let scrubber = Scrubber::of(&self.secrets);
        self.place(Error::from_decode(error.cleaned(&scrubber))).with_body_start(scrubber.body_start(&self.body)).after(
            self.attempts,
            self.elapsed,
            true,
        )
    }

    fn redirected(&self) -> Error {
        let target = self.headers.get(header::LOCATION).and_then(|to| to.to_str().ok());
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

/// An empty body is a response only to those who expect none.
fn from_nothing<T: DeserializeOwned>() -> Result<T, DecodeError> {
    T::deserialize(UnitDeserializer::<Misfit>::new()).map_err(|_| DecodeError::bare("it is empty"))
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
