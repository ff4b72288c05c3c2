//! How requests reach a server, and responses the client.

mod alive;
mod body;
mod endpoint;
mod error;
#[cfg(feature = "hyper")]
mod hyper;
mod middleware;
mod network;
mod progress;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(feature = "hyper")]
mod wire;

use std::sync::Arc;

pub(crate) use self::alive::{Pulse, alive, stalled, while_alive, with_pulse};
pub use self::body::Body;
pub(crate) use self::body::broken;
pub use self::endpoint::Endpoint;
pub(crate) use self::endpoint::{Origin, allowed};
pub use self::error::{TransportError, TransportErrorKind};
#[cfg(feature = "hyper")]
pub use self::hyper::HyperTransport;
pub(crate) use self::middleware::Stack;
pub use self::middleware::{AttemptInfo, Middleware, Next};
pub use self::network::{Network, TlsVersion};
pub(crate) use self::progress::Progress;
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
use crate::BoxFuture;
use crate::error::Error;
#[cfg(not(feature = "hyper"))]
use crate::error::ErrorKind;
pub use crate::error::Phase;

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
