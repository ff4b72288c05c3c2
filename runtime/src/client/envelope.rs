//! The envelope of every response, and the one decision about it: a value, or an error.

mod head;
mod value;

use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};

use self::head::{Head, Verdict};
pub(crate) use self::value::{ReadValue, Slot};
use super::Response;
use crate::error::{ApiError, Error, ErrorKind, Result};
use crate::operation::Operation;
use crate::profile::Envelope;
use crate::retry::retry_after;
use crate::secret::Scrubber;
use crate::trace;
use crate::wire::{DecodeError, Glance, Text};

/// The response to a call, and the facts of the call.
pub(crate) struct Received {
    pub(crate) operation: &'static Operation,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// The server's trace id, otherwise the one that was sent.
    pub(crate) trace_id: Option<String>,
    pub(crate) body: Bytes,
    /// The values of the headers that were sent and are secret: they may be echoed.
    pub(crate) secrets: Vec<HeaderValue>,
    /// When the request left, by the client's clock.
    pub(crate) asked: SystemTime,
    pub(crate) attempts: u32,
    pub(crate) elapsed: Duration,
}

impl Received {
    /// Decides whether this is a success, and reads its value in the same pass. The status can refuse, and so can the
    /// envelope inside a 2xx; neither hides the other. A success has to be shown by the envelope: a 2xx without it may come
    /// from anything in front of the service. Where the API has no envelope, the status alone decides.
    ///
    /// A success whose value cannot be read is a success all the same: `value` keeps what is wrong with it.
    pub(crate) fn check(self, value: &mut dyn ReadValue) -> Result<Self> {
        if is_redirect(self.status) {
            return Err(self.redirected());
        }
        let Operation { profile, success, .. } = self.operation;
        let (envelope, success) = (profile.envelope.as_ref(), success.as_ref());
        let body = self.body.clone();
        let text = Text::of(&body);
        let read = |envelope| Head::read(envelope, success, text.as_str());
        if !self.status.is_success() {
            return Err(self.refused(envelope.map(read).unwrap_or_default()));
        }
        let glance = Glance::new(envelope);
        let is_read = value.read_at_once(&text, &glance);
        // The code of a refusal may follow a value that cannot be read, so the envelope is checked first.
        if let Some(envelope) = envelope
            && !(is_read && glance.confirms())
        {
            let head = read(envelope);
            match head.verdict(envelope, success) {
                Verdict::Success => {}
                Verdict::Refused => return Err(self.refused(head)),
                Verdict::Unproven(lack) => return Err(self.misfit(DecodeError::unproven(lack))),
                Verdict::Broken => return Err(self.misfit(broken(value, &text, envelope))),
            }
        }
        if !is_read {
            value.read_thoroughly(&text, envelope);
        }
        let replaced = if is_read { text.replaced() } else { text.mended().replaced() };
        if replaced > 0 {
            trace::replaced(replaced);
        }
        Ok(self)
    }

    /// The value of a successful call.
    pub(crate) fn value<T>(&self, value: Slot<T>) -> Result<T> {
        value.into_result().map_err(|error| self.misfit(error))
    }

    /// The value of a successful call, and the response that contained it.
    pub(crate) fn with_value<T>(self, value: Slot<T>) -> Result<Response<T>> {
        let value = self.value(value)?;
        let Self { status, headers, trace_id, body, attempts, elapsed, .. } = self;
        Ok(Response { value, status, headers, trace_id, body, attempts, elapsed })
    }

    fn refused(self, head: Head) -> Error {
        let code = head.code.as_ref().and_then(|code| code.number);
        let scrubber = Scrubber::of(&self.secrets, self.operation.profile.secrets);
        let message = head.message.map(|message| scrubber.clean(&message));
        let start = scrubber.body_start(&self.body);
        let wait = retry_after(&self.headers, self.operation.profile.retry_after_ms, self.asked);
        let api = ApiError {
            status: self.status.as_u16(),
            code,
            code_text: head.code.map(|code| code.text),
            known: code.and_then(|code| self.operation.error(code)),
            message,
            headers: self.headers,
            body: self.body,
        };
        Error::from_api(api)
            .with_body_start(start)
            .with_operation(self.operation.id)
            .with_trace_id(self.trace_id.as_deref())
            .with_retry_after(wait)
    }

    #[cold]
    fn misfit(&self, error: DecodeError) -> Error {
        let scrubber = Scrubber::of(&self.secrets, self.operation.profile.secrets);
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
        error.with_operation(self.operation.id).with_status(self.status).with_trace_id(self.trace_id.as_deref())
    }
}

/// What is wrong with a text that is not JSON: where it breaks off, if the value's type finds that out.
#[cold]
fn broken(value: &mut dyn ReadValue, text: &Text<'_>, envelope: &'static Envelope) -> DecodeError {
    if text.as_str().trim().is_empty() {
        return DecodeError::bare("it is empty");
    }
    value.read_thoroughly(text, Some(envelope));
    value.misfit().unwrap_or_else(|| DecodeError::bare("it breaks off"))
}

/// Whether a status sends elsewhere. A 304 does not: it is a cache's, and nobody asked it.
pub(crate) fn is_redirect(status: StatusCode) -> bool {
    status.is_redirection() && status != StatusCode::NOT_MODIFIED
}

/// The target of a redirect, by host only: the rest may hold secrets.
pub(crate) fn redirect_text(location: Option<&str>) -> String {
    let uri = location.and_then(|location| location.parse::<http::Uri>().ok());
    let host = uri.as_ref().and_then(http::Uri::host).unwrap_or("a path of the same host");
    format!("a redirect to {host}, which is not followed; check the endpoint")
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
