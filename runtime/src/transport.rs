//! How requests reach a server, and responses the client.

mod alive;
mod body;
mod endpoint;
#[cfg(feature = "hyper")]
mod hyper;
mod middleware;
mod network;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(feature = "hyper")]
mod wire;

use std::fmt;
use std::sync::Arc;

pub(crate) use self::alive::{Pulse, alive, stalled, while_alive, with_pulse};
pub use self::body::Body;
pub(crate) use self::body::broken;
pub use self::endpoint::Endpoint;
pub(crate) use self::endpoint::Origin;
#[cfg(feature = "hyper")]
pub use self::hyper::HyperTransport;
pub(crate) use self::middleware::Stack;
pub use self::middleware::{AttemptInfo, Middleware, Next};
pub use self::network::{Network, TlsVersion};
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
use crate::BoxFuture;
use crate::error::{BoxError, Error, ErrorKind};

/// Sends one HTTP request and returns the response, whatever its status.
///
/// With the feature `hyper` (default) there is a transport ready to use, `HyperTransport`, and with the feature `reqwest`
/// one over a client of yours, `ReqwestTransport`. Write one to bring another HTTP library, or to wrap a transport with
/// something of your own. An implementation
///
/// - sends the request as it is: address, headers and body, adding `Host` from the address and `Content-Length` from
///   [`Body::length`] where they are missing; a pre-signed URL is signed for exactly these two;
/// - does not follow redirects, repeat requests, or decompress;
/// - has no time limit except for connecting: the client drops a future or a body that takes too long, and the transport
///   closes the connection;
/// - returns as soon as status and headers have arrived; the body may still be in transit.
///
/// The request's extensions include an [`AttemptInfo`], which states what the request is for.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request.
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        (**self).send(request)
    }
}

impl<T: Transport + ?Sized> Transport for Box<T> {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        (**self).send(request)
    }
}

/// Why a transport got no response.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
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
        Self { kind, source: source.into() }
    }

    #[cfg(feature = "hyper")]
    pub(crate) fn config(source: impl Into<BoxError>) -> Self {
        Self::new(TransportErrorKind::Config, source)
    }

    #[cfg(feature = "hyper")]
    pub(crate) fn into_source(self) -> BoxError {
        self.source
    }

    /// How far the request got.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Config => "the transport cannot work here",
            TransportErrorKind::Request => "the transport does not accept the request",
            TransportErrorKind::Connect => "no connection",
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
            TransportErrorKind::Timeout => ErrorKind::Timeout,
            TransportErrorKind::Interrupted => ErrorKind::Interrupted,
            TransportErrorKind::Decode | TransportErrorKind::Other => ErrorKind::Transport,
        };
        Self::from_transport(kind, error.to_string(), error.source)
    }
}

/// The transport of a client that was given none.
#[cfg(feature = "hyper")]
pub(crate) fn default_transport(
    endpoint: &Endpoint,
    network: &Network,
    connect_timeout: Option<std::time::Duration>,
) -> Result<Arc<dyn Transport>, Error> {
    Ok(Arc::new(HyperTransport::for_endpoint(endpoint, network, connect_timeout)?))
}

/// The transport of a client that was given none.
#[cfg(not(feature = "hyper"))]
pub(crate) fn default_transport(
    endpoint: &Endpoint,
    _network: &Network,
    _connect_timeout: Option<std::time::Duration>,
) -> Result<Arc<dyn Transport>, Error> {
    Err(Error::new(
        ErrorKind::Config,
        format!(
            "the client has no transport to {endpoint}: enable the feature `hyper`, or set ClientBuilder::transport"
        ),
    ))
}
