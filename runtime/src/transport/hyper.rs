//! The bundled transport.

mod connect;
pub(super) mod failure;
mod home;
mod pools;
mod proxy;
mod runtime;
mod stream;
#[cfg(test)]
mod tests;
pub(super) mod tls;

use std::fmt;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http::header::PROXY_AUTHORIZATION;
use http::uri::Scheme;
use http::{StatusCode, Uri, Version};
use http_body::{Body as HttpBody, Frame, SizeHint};
use hyper_util::client::legacy::connect::capture_connection;

use self::connect::{Connector, place};
use self::pools::Pools;
use self::proxy::Proxies;
use self::tls::Tls;
use super::network::{Network, PoolSettings};
use super::wire::incoming;
use super::{Body, Progress, Transport, TransportError, TransportErrorKind};
use crate::BoxFuture;
use crate::error::{BoxError, Error, Phase, Result};
use crate::transport::Endpoint;

/// How long name resolution, TCP, a proxy and TLS together may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The bundled transport: HTTP/1.1 over hyper, with TLS by the back end that the features of this crate choose.
///
/// A request is sent as it is, byte for byte: `Host` is added from the address and `Content-Length` from the body, and
/// nothing else. Certificates are checked as the platform does it. Idle connections are kept for 90 seconds. [`Network`] has
/// the settings. It needs a tokio runtime with its drivers on; elsewhere a request ends in an error that says so.
///
/// # Runtimes
/// One transport may be used in several runtimes, one after the other or at once. Each has idle connections of its own, so
/// that no request depends on another runtime to be alive and running. The body of a response does: it is received by the
/// runtime that the request was sent in, and fails elsewhere when nothing drives that one for five seconds.
///
/// # Proxies
/// They are taken from the environment when the transport is made: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, and
/// `NO_PROXY` for exceptions, in capital or small letters; a [`Network`] may name one in their place. `http` and `https`
/// proxies are supported, and with the feature `socks` also `socks4`, `socks4a`, `socks5` and `socks5h`. This machine is
/// never reached through a proxy. In a CGI program `HTTP_PROXY` is ignored, because a client can set it with a header.
#[derive(Clone)]
pub struct HyperTransport {
    pools: Arc<Pools>,
    proxies: Arc<Proxies>,
}

impl HyperTransport {
    /// A transport for any address. A client that is given no transport makes one.
    ///
    /// # Errors
    /// No TLS feature is on, or TLS cannot be set up: most often, the machine has no certificate authorities installed. Or
    /// a variable of the environment names a proxy that cannot be used.
    pub fn new() -> Result<Self> {
        Self::with_connect_timeout(CONNECT_TIMEOUT)
    }

    /// A transport with its own limit for connecting; the default is ten seconds.
    ///
    /// # Errors
    /// As for [`new`](Self::new).
    pub fn with_connect_timeout(timeout: Duration) -> Result<Self> {
        Self::with_network(&Network::new(), timeout)
    }

    /// A transport for the network that it is in, and with its own limit for connecting.
    ///
    /// # Errors
    /// As for [`new`](Self::new); or a setting of the network cannot be used, and is named.
    pub fn with_network(network: &Network, connect_timeout: Duration) -> Result<Self> {
        let proxies = Proxies::new(&network.proxy, |name| std::env::var_os(name))?;
        proxies.check()?;
        Ok(Self::build(proxies, Some(Tls::new(true, &network.tls)?), connect_timeout, &network.pool))
    }

    /// A transport for one endpoint: TLS may be missing where it is not needed, and so may a proxy that can be used.
    pub(crate) fn for_endpoint(
        endpoint: &Endpoint,
        network: &Network,
        connect_timeout: Option<Duration>,
    ) -> Result<Self> {
        let proxies = Proxies::new(&network.proxy, |name| std::env::var_os(name))?;
        let proxy = proxies.route(&endpoint.join("/")?)?;
        let needed = endpoint.is_https() || proxy.is_some_and(|proxy| proxy.address().scheme() == Some(&Scheme::HTTPS));
        let tls = Some(Tls::new(needed, &network.tls)?);
        Ok(Self::build(proxies, tls, connect_timeout.unwrap_or(CONNECT_TIMEOUT), &network.pool))
    }

    /// A transport for plain `http` on this machine, which cannot fail to be set up.
    #[cfg(feature = "reqwest")]
    pub(super) fn plain() -> Self {
        Self::build(Proxies::none(), None, CONNECT_TIMEOUT, &PoolSettings::default())
    }

    fn build(proxies: Proxies, tls: Option<Tls>, connect_timeout: Duration, pool: &PoolSettings) -> Self {
        let proxies = Arc::new(proxies);
        let connector = Connector::new(Arc::clone(&proxies), tls, connect_timeout);
        Self { pools: Arc::new(Pools::new(connector, pool)), proxies }
    }

    async fn execute(&self, mut request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let (home, sender) = self.pools.here().map_err(TransportError::config)?;
        let refuse = |reason: &'static str| Err(TransportError::new(TransportErrorKind::Request, reason));
        match request.uri().scheme() {
            Some(scheme) if *scheme == Scheme::HTTPS && !tls::AVAILABLE => return refuse(tls::MISSING),
            Some(scheme) if *scheme == Scheme::HTTPS || *scheme == Scheme::HTTP => {}
            _ => return refuse("its address starts neither with http:// nor with https://"),
        }
        *request.version_mut() = Version::HTTP_11;
        self.authorize(&mut request)?;
        let progress = request.extensions_mut().remove::<Progress>().unwrap_or_default();
        let reported = progress.clone();
        let mut request = request.map(|body| Outgoing { left: body.length(), body, progress: reported });
        let connection = capture_connection(&mut request);
        let place = place(request.uri());
        let mut sending = pin!(sender.request(request));
        let response = poll_fn(|context| {
            let polled = progress.during(|| sending.as_mut().poll(context));
            if connection.connection_metadata().is_some() {
                progress.enter(Phase::Send);
            }
            polled
        });
        let response = response.await.map_err(|error| failure::sending(error, progress.phase(), place))?;
        if response.status() == StatusCode::MISDIRECTED_REQUEST
            && let Some(connection) = &*connection.connection_metadata()
        {
            // It leads to a server that is not the one: the next attempt takes another.
            connection.poison();
        }
        Ok(response.map(|body| home::received(home, incoming(body, failure::receiving))))
    }

    /// Adds the credentials of a proxy that reads the request itself. One that only passes on bytes has its own when the
    /// connection is made.
    fn authorize(&self, request: &mut http::Request<Body>) -> Result<(), TransportError> {
        let uri: &Uri = request.uri();
        let proxy = self.proxies.route(uri).map_err(TransportError::config)?;
        if let Some(credentials) = proxy.and_then(|proxy| proxy.in_request(uri)) {
            request.headers_mut().insert(PROXY_AUTHORIZATION, credentials);
        }
        Ok(())
    }
}

impl Transport for HyperTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.execute(request))
    }
}

impl fmt::Debug for HyperTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HyperTransport").field("proxies", &self.proxies).finish_non_exhaustive()
    }
}

/// The body of a request, as hyper takes it.
struct Outgoing {
    body: Body,
    /// How many bytes hyper has not taken yet, where that is known.
    left: Option<u64>,
    progress: Progress,
}

impl Outgoing {
    fn empty() -> Self {
        Self { body: Body::empty(), left: Some(0), progress: Progress::default() }
    }

    /// hyper has taken so many bytes. It asks no further when it has them all.
    fn took(&mut self, bytes: Option<usize>) {
        self.progress.enter(Phase::Send);
        let bytes = bytes.map(|bytes| u64::try_from(bytes).unwrap_or(u64::MAX));
        self.left = bytes.and_then(|bytes| Some(self.left?.saturating_sub(bytes)));
        if bytes.is_none() || self.left == Some(0) {
            self.progress.enter(Phase::Receive);
        }
    }
}

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let next = futures_core::Stream::poll_next(Pin::new(&mut self.body), context);
        match &next {
            Poll::Ready(Some(Ok(bytes))) => self.took(Some(bytes.len())),
            Poll::Ready(None) => self.took(None),
            Poll::Ready(Some(Err(_))) | Poll::Pending => {}
        }
        next.map(|next| next.map(|chunk| chunk.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.left == Some(0)
    }

    fn size_hint(&self) -> SizeHint {
        self.left.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

impl From<proxy::Unusable> for Error {
    fn from(unusable: proxy::Unusable) -> Self {
        Self::new(crate::error::ErrorKind::Config, unusable.to_string())
    }
}
