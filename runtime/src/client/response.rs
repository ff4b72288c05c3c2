//! The full response to a call.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

/// The full response to a call, from [`Client::call_with_response`](crate::Client::call_with_response): the value, and
/// the status, headers and body that contained it.
#[derive(Clone)]
pub struct Response<T> {
    pub(crate) value: T,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) trace_id: Option<String>,
    pub(crate) body: Bytes,
    pub(crate) attempts: u32,
    pub(crate) elapsed: Duration,
}

impl<T> Response<T> {
    /// The decoded value.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// The value alone.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The HTTP status.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The trace id that the server returned, otherwise the one that was sent; `None` where the API has none.
    pub fn trace_id(&self) -> Option<&str> {
        self.trace_id.as_deref()
    }

    /// The body as received, including the envelope; decompressed where it was compressed. It may hold secrets.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// How many characters of the body cannot be read: bytes that are not UTF-8, and halves of surrogate pairs. The value
    /// has U+FFFD in place of each, where its types have a field for it at all. 0 is the usual case; it is counted when it
    /// is asked for.
    pub fn replaced(&self) -> usize {
        crate::wire::replaced(&self.body)
    }

    /// The number of attempts.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// How long all attempts and the pauses between them took.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }
}

/// Without the body and the headers, which may hold secrets.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("trace_id", &self.trace_id)
            .field("body_length", &self.body.len())
            .field("attempts", &self.attempts)
            .field("elapsed", &self.elapsed)
            .finish_non_exhaustive()
    }
}
