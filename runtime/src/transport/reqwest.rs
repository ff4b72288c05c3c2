//! A transport over a client of reqwest that the program has made.

use std::fmt;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};

use ::reqwest::Url;
use bytes::Bytes;
use futures_core::Stream;
use http::header::HOST;
use http::uri::Scheme;
use http::{HeaderValue, Uri};
use http_body::{Body as HttpBody, Frame, SizeHint};

use super::endpoint::is_here;
use super::hyper::failure::exchange;
use super::hyper::tls;
use super::wire::incoming;
use super::{Body, HyperTransport, Transport, TransportError, TransportErrorKind};
use crate::BoxFuture;
use crate::error::{BoxError, Phase};
use crate::time::driver;

const REWRITTEN: &str = "reqwest would send another address than this one: it resolves dot segments and encodes quotes; \
                         use the bundled transport";
const FOLLOWED: &str = "the reqwest client followed a redirect; build it with `redirect(Policy::none())`";
const LOCAL: &str = "https to this machine might go through a proxy; name a client that uses none, by \
                     `ReqwestTransport::with_local`";

/// A transport over a [`reqwest::Client`](::reqwest::Client) of yours, for what only your client has: a resolver, layers,
/// another TLS. Authorities of your own, client certificates and proxies do not need one: the bundled [`HyperTransport`] has
/// them by its [`Network`](super::Network), and does more.
///
/// ```
/// use koodrive_runtime::Client;
/// use koodrive_runtime::transport::ReqwestTransport;
/// use reqwest::redirect::Policy;
///
/// # fn client() -> Result<Client, Box<dyn std::error::Error>> {
/// let own = reqwest::Client::builder().redirect(Policy::none()).retry(reqwest::retry::never()).build()?;
/// let client = Client::builder("https://cn.example.com").transport(ReqwestTransport::from_client(own)).build()?;
/// # Ok(client)
/// # }
/// # client().unwrap();
/// ```
///
/// # What your client decides
/// TLS, proxies, time limits, the version of HTTP, and the headers that it adds: `Accept: */*`, and its default headers,
/// which also go with pre-signed URLs. Build it with
///
/// - `redirect(Policy::none())`: a redirect that was followed is an error, but the second server has seen the request;
/// - `retry(retry::never())`, because only the [`Client`](crate::Client) knows whether a retry is safe;
/// - `no_gzip()`, `no_brotli()`, `no_deflate()` and `no_zstd()`, where another crate turns these features of reqwest on:
///   the [`Client`](crate::Client) decodes, and bounds what comes out of it; a download arrives as it was stored.
///
/// # What it does not
/// This machine is never reached through a proxy: plain `http` to it goes past your client. For `https`, name a client by
/// [`with_local`](Self::with_local). An address that reqwest would rewrite, as it does with `/a/../b` or `'`, is refused
/// before anything is sent, and `Host` is what the address says.
#[derive(Clone)]
pub struct ReqwestTransport {
    client: ::reqwest::Client,
    /// For this machine.
    local: Option<::reqwest::Client>,
    direct: HyperTransport,
}

impl ReqwestTransport {
    /// Sends requests through this client.
    pub fn from_client(client: ::reqwest::Client) -> Self {
        Self { client, local: None, direct: HyperTransport::plain() }
    }

    /// Sends requests to this machine through another client, which must have been built with `no_proxy()`.
    pub fn with_local(self, client: ::reqwest::Client) -> Self {
        Self { local: Some(client), ..self }
    }

    async fn execute(&self, request: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let is_local = request.uri().host().is_some_and(is_here);
        match &self.local {
            _ if !is_local => send(&self.client, request).await,
            Some(local) => send(local, request).await,
            None if request.uri().scheme() == Some(&Scheme::HTTP) => self.direct.send(request).await,
            None => Err(refuse(LOCAL)),
        }
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: http::Request<Body>) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(self.execute(request))
    }
}

/// Without the clients, which show their default headers and proxies.
impl fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransport").finish_non_exhaustive()
    }
}

async fn send(
    client: &::reqwest::Client,
    mut request: http::Request<Body>,
) -> Result<http::Response<Body>, TransportError> {
    let uri = request.uri().clone();
    if !request.headers().contains_key(HOST) {
        request.headers_mut().insert(HOST, host(&uri)?);
    }
    let request = ::reqwest::Request::try_from(request.map(outgoing)).map_err(explain)?;
    if !is_same(request.url(), &uri) {
        return Err(refuse(REWRITTEN));
    }
    let asked = request.url().clone();
    // Your client connects in here, by tokio's sockets and timers.
    let response = driver::guarded(client.execute(request)).await.map_err(TransportError::config)?;
    let response = response.map_err(explain)?;
    if *response.url() != asked {
        return Err(TransportError::new(TransportErrorKind::Other, FOLLOWED));
    }
    Ok(http::Response::from(response).map(|body: ::reqwest::Body| incoming(body, explain)))
}

/// Whether the target that reqwest sends is, byte for byte, the one it was given.
fn is_same(url: &Url, uri: &Uri) -> bool {
    url.path() == uri.path() && url.query() == uri.query()
}

/// The host of an address, and the port unless it is the scheme's own.
fn host(uri: &Uri) -> Result<HeaderValue, TransportError> {
    let own = if uri.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
    let name = uri.host().unwrap_or_default();
    let text = match uri.port_u16() {
        Some(port) if port != own => format!("{name}:{port}"),
        _ => name.to_owned(),
    };
    HeaderValue::try_from(text).map_err(|error| TransportError::new(TransportErrorKind::Request, error))
}

fn refuse(reason: &'static str) -> TransportError {
    TransportError::new(TransportErrorKind::Request, reason)
}

fn explain(error: ::reqwest::Error) -> TransportError {
    // The address of a pre-signed URL is a secret.
    let error = error.without_url();
    let kind = if error.is_builder() {
        TransportErrorKind::Request
    } else if let Some(verdict) = tls::among(&error) {
        return TransportError::new(verdict.kind, error).with_remedy(verdict.remedy).with_phase(Phase::Tls);
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else {
        exchange(&error)
    };
    TransportError::new(kind, error)
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
