//! The bundled transport.

mod tls;

use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame, SizeHint};

use super::{Body, Transport, TransportError, TransportErrorKind};
use crate::BoxFuture;
use crate::error::{BoxError, Error, ErrorKind};
use crate::transport::Endpoint;

/// How long name resolution, TCP and TLS together may take.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The bundled transport: HTTP/1.1 over reqwest, with TLS by the back end that the features of this crate choose.
///
/// Certificates are checked as the platform does it. Proxies are taken from the environment (`HTTPS_PROXY`,
/// `NO_PROXY` …), except for an endpoint on this machine. Needs a tokio runtime around it. It adds `Accept: */*`
/// where no `Accept` is given.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: ::reqwest::Client,
}

impl ReqwestTransport {
    /// A transport for any address. A client that is given no transport makes one.
    ///
    /// # Errors
    /// No TLS feature is on, or TLS cannot be set up: most often, the machine has no certificate authorities installed.
    pub fn new() -> Result<Self, Error> {
        Self::with_connect_timeout(CONNECT_TIMEOUT)
    }

    /// A transport with its own limit for connecting; the default is ten seconds.
    ///
    /// # Errors
    /// As for [`new`](Self::new).
    pub fn with_connect_timeout(timeout: Duration) -> Result<Self, Error> {
        Self::build(::reqwest::Client::builder().connect_timeout(timeout), true)
    }

    /// A transport for one endpoint: TLS may be missing where it is not needed, and this machine is not reached through a
    /// proxy.
    pub(crate) fn for_endpoint(endpoint: &Endpoint, connect_timeout: Option<Duration>) -> Result<Self, Error> {
        let builder = ::reqwest::Client::builder().connect_timeout(connect_timeout.unwrap_or(CONNECT_TIMEOUT));
        let builder = if endpoint.is_loopback() { builder.no_proxy() } else { builder };
        Self::build(builder, endpoint.is_https())
    }

    fn build(builder: ::reqwest::ClientBuilder, needs_tls: bool) -> Result<Self, Error> {
        let client = tls::configure(builder, needs_tls)?
            // A redirect would take credentials, or the query of a pre-signed URL, to another host.
            .redirect(::reqwest::redirect::Policy::none())
            // Another crate of the program may have turned reqwest's decoders on. The client decodes, and bounds what
            // comes out of it; a download arrives as it was stored.
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .no_zstd()
            // Only the client knows whether a retry is safe, and it signs each attempt.
            .retry(::reqwest::retry::never())
            .build()
            .map_err(|error| Error::new(ErrorKind::Config, "the transport cannot be set up").with_source(error))?;
        Ok(Self { client })
    }

    async fn execute(&self, request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        if !tls::AVAILABLE && request.uri().scheme() == Some(&http::uri::Scheme::HTTPS) {
            return Err(TransportError::new(TransportErrorKind::Request, tls::MISSING));
        }
        let request = ::reqwest::Request::try_from(request.map(outgoing)).map_err(explain)?;
        let response = self.client.execute(request).await.map_err(explain)?;
        Ok(http::Response::from(response).map(incoming))
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.execute(request))
    }
}

fn explain(error: ::reqwest::Error) -> TransportError {
    let kind = if error.is_builder() {
        TransportErrorKind::Request
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_body() || error.is_request() {
        TransportErrorKind::Interrupted
    } else if error.is_decode() {
        TransportErrorKind::Decode
    } else {
        TransportErrorKind::Other
    };
    // The address of a pre-signed URL is a secret.
    TransportError::new(kind, error.without_url())
}

fn outgoing(body: Body) -> ::reqwest::Body {
    match body.into_bytes() {
        Ok(bytes) => bytes.into(),
        Err(stream) => ::reqwest::Body::wrap(Outgoing(Mutex::new(stream))),
    }
}

/// reqwest wants to share a body between threads. It only ever asks for exclusive access, so the lock is never
/// contended.
struct Outgoing(Mutex<Body>);

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        let body = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        Pin::new(body).poll_next(context).map(|next| next.map(|chunk| chunk.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        let length = self.0.lock().unwrap_or_else(PoisonError::into_inner).length();
        length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

fn incoming(body: ::reqwest::Body) -> Body {
    let length = body.size_hint().exact();
    Body::from_boxed(Incoming(body), length)
}

/// The data of a response; trailers are of no use here.
struct Incoming(::reqwest::Body);

impl Stream for Incoming {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let Poll::Ready(next) = Pin::new(&mut self.0).poll_frame(context) else { return Poll::Pending };
            match next.map(|frame| frame.map(Frame::into_data)) {
                None => return Poll::Ready(None),
                Some(Ok(Ok(data))) => return Poll::Ready(Some(Ok(data))),
                Some(Ok(Err(_trailers))) => {}
                Some(Err(error)) => return Poll::Ready(Some(Err(explain(error).into()))),
            }
        }
    }
}
