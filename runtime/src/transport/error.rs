//! Why a transport got no response, and how far the request got.

use std::fmt;

use crate::error::{BoxError, Error, ErrorKind, Phase};

/// Why a transport got no response.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    phase: Option<Phase>,
    /// What the user can do about it.
    remedy: Option<&'static str>,
    source: BoxError,
}

/// How far a request got: just what decides whether it may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// The transport cannot work as it is set up, or where it is: no runtime, a proxy that cannot be used. The request was
    /// not sent.
    Config,
    /// The transport does not accept this request. It was not sent.
    Request,
    /// No connection was established. The request was not sent.
    Connect,
    /// A server or a proxy was reached, but does not agree to a connection, or is not to be trusted: a certificate, a version
    /// of TLS, credentials of a proxy. The request was not processed, and trying again does not help.
    Handshake,
    /// A time limit has passed.
    Timeout,
    /// The connection broke while the request or the response was in transit.
    Interrupted,
    /// The response is not HTTP.
    Decode,
    /// Anything else.
    Other,
}

impl TransportError {
    /// An error of a transport. The source must not show secrets: leave out the query of the address.
    pub fn new(kind: TransportErrorKind, source: impl Into<BoxError>) -> Self {
        Self { kind, phase: None, remedy: None, source: source.into() }
    }

    /// Says what the transport was doing.
    #[must_use]
    pub fn with_phase(self, phase: Phase) -> Self {
        Self { phase: Some(phase), ..self }
    }

    #[cfg(feature = "hyper")]
    pub(super) fn in_phase(self, phase: Option<Phase>) -> Self {
        Self { phase: phase.or(self.phase), ..self }
    }

    #[cfg(feature = "hyper")]
    pub(super) fn with_remedy(self, remedy: Option<&'static str>) -> Self {
        Self { remedy: remedy.or(self.remedy), ..self }
    }

    #[cfg(feature = "hyper")]
    pub(crate) fn config(source: impl Into<BoxError>) -> Self {
        Self::new(TransportErrorKind::Config, source)
    }

    /// The same failure, told by another error.
    #[cfg(feature = "hyper")]
    pub(super) fn told_by<E: Into<BoxError>>(self, tell: impl FnOnce(BoxError) -> E) -> Self {
        Self { source: tell(self.source).into(), ..self }
    }

    #[cfg(feature = "hyper")]
    pub(super) fn remedy(&self) -> Option<&'static str> {
        self.remedy
    }

    /// How far the request got.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// What the transport was doing, where it says so.
    pub fn phase(&self) -> Option<Phase> {
        self.phase
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Config => "the transport cannot work here",
            TransportErrorKind::Request => "the transport does not accept the request",
            TransportErrorKind::Connect => "no connection",
            TransportErrorKind::Handshake => "no connection was agreed on",
            TransportErrorKind::Timeout => "the time is up",
            TransportErrorKind::Interrupted => "the connection broke",
            TransportErrorKind::Decode => "the response is not HTTP",
            TransportErrorKind::Other => "the transport failed",
        })
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}

impl From<TransportError> for Error {
    fn from(error: TransportError) -> Self {
        let kind = match error.kind {
            TransportErrorKind::Config => ErrorKind::Config,
            TransportErrorKind::Request => ErrorKind::Request,
            TransportErrorKind::Connect => ErrorKind::Connect,
            TransportErrorKind::Handshake => ErrorKind::Handshake,
            TransportErrorKind::Timeout => ErrorKind::Timeout,
            TransportErrorKind::Interrupted => ErrorKind::Interrupted,
            TransportErrorKind::Decode | TransportErrorKind::Other => ErrorKind::Transport,
        };
        let text = error.to_string();
        Self::from_transport(kind, text, error.source).with_phase(error.phase).with_remedy(error.remedy)
    }
}
