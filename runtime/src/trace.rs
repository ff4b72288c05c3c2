//! Spans and events, with the feature `tracing`; nothing without it.
//!
//! | level | what |
//! |---|---|
//! | `INFO` | span `call`: operation, method, path template, host, trace id; attempts, status, error kind |
//! | `DEBUG` | span `attempt` inside it: number, status; span `transfer` for pre-signed URLs |
//! | `WARN` | event: an attempt failed and is retried, after which pause; characters of a response cannot be read |
//! | `INFO` | event: a call failed for good, and why; a session was refreshed or has ended; a clock was corrected |
//!
//! No span and no event holds a body, a token, the query of an address, or a value that a caller put into a request.

#[cfg(feature = "tracing")]
pub(crate) use self::on::*;

#[cfg(not(feature = "tracing"))]
pub(crate) use self::off::*;

#[cfg(feature = "tracing")]
mod on {
    use std::time::Duration;

    use tracing::field::Empty;
    use tracing::{Instrument, Span, debug_span, info, info_span, warn};

    use crate::error::Error;
    use crate::operation::Operation;

    /// The span of a call, an attempt or a transfer.
    pub(crate) struct Trace(Span);

    impl Trace {
        pub(crate) fn call(operation: &'static Operation, host: &str, trace_id: Option<&str>) -> Self {
            let method = http::Method::from(operation.method);
            Self(info_span!(
                "call",
                operation = operation.id,
                http.request.method = method.as_str(),
                url.template = operation.path,
                server.address = host,
                trace_id,
                attempts = Empty,
                http.response.status_code = Empty,
                error.kind = Empty,
            ))
        }

        pub(crate) fn transfer(name: &'static str, host: &str) -> Self {
            Self(debug_span!(
                "transfer",
                name,
                server.address = host,
                attempts = Empty,
                http.response.status_code = Empty,
                error.kind = Empty,
            ))
        }

        pub(crate) fn attempt(number: u32) -> Self {
            Self(debug_span!("attempt", number, http.response.status_code = Empty))
        }

        pub(crate) fn around<F: Future>(&self, work: F) -> impl Future<Output = F::Output> + use<F> {
            work.instrument(self.0.clone())
        }

        pub(crate) fn status(&self, status: http::StatusCode) {
            self.0.record("http.response.status_code", status.as_u16());
        }

        pub(crate) fn done(&self, attempts: u32, outcome: Result<http::StatusCode, &Error>) {
            self.0.record("attempts", attempts);
            let status = match outcome {
                Ok(status) => Some(status.as_u16()),
                Err(error) => {
                    self.0.record("error.kind", tracing::field::debug(error.kind()));
                    error.status()
                }
            };
            if let Some(status) = status {
                self.0.record("http.response.status_code", status);
            }
        }
    }

    pub(crate) fn retrying(error: &Error, attempt: u32, wait: Duration) {
        let (kind, status, code) = (error.kind(), error.status(), error.code());
        let asked = error.retry_after().is_some();
        warn!(attempt, ?kind, status, code, ?wait, asked, "the attempt failed; the call is retried");
    }

    pub(crate) fn giving_up(error: &Error, attempts: u32, reason: &'static str) {
        let (kind, status, code) = (error.kind(), error.status(), error.code());
        info!(attempts, ?kind, status, code, reason, "the call failed");
    }

    pub(crate) fn renewed(error: &Error) {
        info!(status = error.status(), code = error.code(), "the credentials were refused and renewed");
    }

    pub(crate) fn replaced(characters: usize) {
        warn!(characters, "the response has characters that cannot be read; they were replaced by U+FFFD");
    }

    pub(crate) fn session_refreshed() {
        info!("the session was refreshed");
    }

    pub(crate) fn session_refresh_failed(error: &Error) {
        warn!(kind = ?error.kind(), status = error.status(), code = error.code(), "the session was not refreshed");
    }

    pub(crate) fn session_ended(reason: &'static str) {
        info!(reason, "the session has ended");
    }

    pub(crate) fn clock_corrected(offset_seconds: i64) {
        warn!(offset_seconds, "the clock is off; signatures are dated by the server's clock");
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use std::time::Duration;

    use crate::error::Error;
    use crate::operation::Operation;

    pub(crate) struct Trace;

    #[allow(clippy::unused_self, reason = "the same methods as with the feature")]
    impl Trace {
        pub(crate) fn call(_: &'static Operation, _: &str, _: Option<&str>) -> Self {
            Self
        }

        pub(crate) fn transfer(_: &'static str, _: &str) -> Self {
            Self
        }

        pub(crate) fn attempt(_: u32) -> Self {
            Self
        }

        pub(crate) fn around<F: Future>(&self, work: F) -> F {
            work
        }

        pub(crate) fn status(&self, _: http::StatusCode) {}

        pub(crate) fn done(&self, _: u32, _: Result<http::StatusCode, &Error>) {}
    }

    pub(crate) fn retrying(_: &Error, _: u32, _: Duration) {}
    pub(crate) fn giving_up(_: &Error, _: u32, _: &'static str) {}
    pub(crate) fn renewed(_: &Error) {}
    pub(crate) fn replaced(_: usize) {}
    pub(crate) fn session_refreshed() {}
    pub(crate) fn session_refresh_failed(_: &Error) {}
    pub(crate) fn session_ended(_: &'static str) {}
    pub(crate) fn clock_corrected(_: i64) {}
}
