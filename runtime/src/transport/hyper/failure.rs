//! What hyper's errors mean.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::iter::successors;

use hyper_util::client::legacy;

use super::tls::{self, Verdict};
use crate::error::{BoxError, Phase};
use crate::transport::{TransportError, TransportErrorKind};

/// Why there is no response from a place.
pub(super) fn sending(error: legacy::Error, phase: Option<Phase>, place: String) -> TransportError {
    let cause = Cause(error);
    if let Some(known) = cause.connecting() {
        let (kind, remedy, phase) = (known.kind(), known.remedy(), known.phase().or(phase));
        return TransportError::new(kind, cause).with_remedy(remedy).in_phase(phase);
    }
    match tls::refused(&cause.0) {
        Some(Verdict { kind, remedy }) => {
            let cause = Step::new(format!("TLS with {place}"), cause.into());
            TransportError::new(kind, cause).with_remedy(remedy).with_phase(Phase::Tls)
        }
        None => TransportError::new(cause.kind(), Step::new(place, cause.into())).in_phase(phase),
    }
}

/// Why a response broke off.
pub(super) fn receiving(error: hyper::Error) -> TransportError {
    TransportError::new(exchange(&error), error).with_phase(Phase::Receive)
}

/// An error without its outer layers, which repeat what its kind says.
#[derive(Debug)]
struct Cause(legacy::Error);

impl Cause {
    fn kind(&self) -> TransportErrorKind {
        if self.0.is_connect() { TransportErrorKind::Connect } else { exchange(&self.0) }
    }

    /// What the connector said.
    fn connecting(&self) -> Option<&TransportError> {
        self.0.source()?.downcast_ref()
    }

    fn inner(&self) -> &(dyn StdError + 'static) {
        let source = self.connecting().map_or_else(|| self.0.source(), StdError::source);
        source.unwrap_or(&self.0)
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self.inner(), f)
    }
}

impl StdError for Cause {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.inner().source()
    }
}

/// Where a connection failed.
#[derive(Debug)]
pub(super) struct Step {
    at: String,
    source: BoxError,
}

impl Step {
    pub(super) fn new(at: String, source: BoxError) -> Self {
        Self { at, source }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.at)
    }
}

impl StdError for Step {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}

/// The kind of a failure on an established connection.
pub(in crate::transport) fn exchange(error: &(dyn StdError + 'static)) -> TransportErrorKind {
    let mut chain = successors(Some(error), |error| (*error).source());
    chain.find_map(judged).unwrap_or(TransportErrorKind::Interrupted)
}

fn judged(error: &(dyn StdError + 'static)) -> Option<TransportErrorKind> {
    if let Some(error) = error.downcast_ref::<io::Error>() {
        // A body in chunks that are none: hyper has no question for that, but its own kind of IO error.
        return (error.kind() == io::ErrorKind::InvalidInput).then_some(TransportErrorKind::Decode);
    }
    #[cfg(feature = "reqwest")]
    if let Some(error) = error.downcast_ref::<h2::Error>() {
        return unprocessed(error).then_some(TransportErrorKind::Connect);
    }
    let error = error.downcast_ref::<hyper::Error>()?;
    if error.is_parse() || is_unasked(error) {
        Some(TransportErrorKind::Decode)
    } else if error.is_canceled() && error.source().is_none_or(|source| judged(source).is_none()) {
        // Nothing of the request was written.
        Some(TransportErrorKind::Connect)
    } else if error.is_user() {
        // The body to send failed, whatever its own error says.
        Some(TransportErrorKind::Interrupted)
    } else {
        None
    }
}

/// The server has not processed a stream: it refused it unread, or the stream is above the last one that it takes.
#[cfg(feature = "reqwest")]
fn unprocessed(error: &h2::Error) -> bool {
    error.is_remote()
        && match error.reason() {
            Some(h2::Reason::REFUSED_STREAM) => true,
            Some(h2::Reason::NO_ERROR) => error.is_go_away(),
            _ => false,
        }
}

/// The server spoke before it was asked, as a mail or SSH server does. hyper has no question for that: of its errors, it
/// is the only one without a cause that none of its questions covers.
fn is_unasked(error: &hyper::Error) -> bool {
    let known = [
        error.is_parse(),
        error.is_user(),
        error.is_canceled(),
        error.is_closed(),
        error.is_incomplete_message(),
        error.is_body_write_aborted(),
        error.is_shutdown(),
        error.is_timeout(),
    ];
    error.source().is_none() && !known.contains(&true)
}
