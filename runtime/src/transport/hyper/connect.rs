//! How a connection is made: directly or through a proxy, plain or with TLS.

mod through;

use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::future::{Either, select};
use http::Uri;
use http::uri::Scheme;
use hyper_util::client::legacy::connect::HttpConnector;
use tower_service::Service;

use super::proxy::Proxies;
use super::stream::Stream;
use super::tls::{self, Tls};
use crate::BoxFuture;
use crate::error::BoxError;
use crate::time::driver;
use crate::transport::{TransportError, TransportErrorKind};

/// How long a connection may be silent before TCP asks whether the peer is still there, and between two questions.
const PROBE: Duration = Duration::from_secs(15);
/// How many unanswered questions end a connection.
const PROBES: u32 = 3;

/// Makes connections.
#[derive(Clone)]
pub(super) struct Connector {
    tcp: HttpConnector,
    /// None for a transport that reaches plain `http` only.
    tls: Option<Tls>,
    proxies: Arc<Proxies>,
    /// How long all of it may take.
    limit: Duration,
}

impl Connector {
    pub(super) fn new(proxies: Arc<Proxies>, tls: Option<Tls>, limit: Duration) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // A peer that is gone is noticed within a minute, also while a slow response is awaited.
        tcp.set_keepalive(Some(PROBE));
        tcp.set_keepalive_interval(Some(PROBE));
        tcp.set_keepalive_retries(Some(PROBES));
        Self { tcp, tls, proxies, limit }
    }

    async fn connect(mut self, target: Uri) -> Result<Stream, TransportError> {
        let limit = self.limit;
        let late = Box::pin(driver::sleep(limit));
        let connecting = Box::pin(self.dial(&target));
        // The timer first: it says what is missing of the runtime, while a socket would only fail to connect.
        match select(late, connecting).await {
            Either::Left((Ok(()), _)) => Err(failed(format!("none to {} within {limit:?}", place(&target)))),
            Either::Left((Err(missing), _)) => Err(TransportError::config(missing)),
            Either::Right((connected, _)) => connected,
        }
    }

    async fn dial(&mut self, target: &Uri) -> Result<Stream, TransportError> {
        let proxies = Arc::clone(&self.proxies);
        let Some(proxy) = proxies.route(target).map_err(TransportError::config)? else {
            let plain = self.tcp(target.clone()).await.map_err(|error| at(place(target), error))?;
            return self.secure(plain, target).await;
        };
        let named = |error| at(proxy.to_string(), error);
        let plain = self.tcp(proxy.address().clone()).await.map_err(named)?;
        let reached = self.secure(plain, proxy.address()).await.map_err(named)?;
        if proxy.reads_requests(target) {
            return Ok(reached.proxied());
        }
        let tunnel = through::tunnel(reached, &proxy, target).await.map_err(|error| named(failed(error)))?;
        self.secure(tunnel, target).await
    }

    async fn tcp(&mut self, address: Uri) -> Result<Stream, TransportError> {
        let connecting = self.tcp.call(address);
        match driver::guarded(connecting).await {
            Ok(connected) => connected.map(Stream::new).map_err(failed),
            Err(missing) => Err(TransportError::config(missing)),
        }
    }

    /// Adds TLS where the address asks for it.
    async fn secure(&self, plain: Stream, address: &Uri) -> Result<Stream, TransportError> {
        if address.scheme() != Some(&Scheme::HTTPS) {
            return Ok(plain);
        }
        let host = bare(address);
        let tls = self.tls.as_ref().ok_or_else(|| TransportError::config(tls::MISSING))?;
        let encrypted = tls.connect(host, plain).await;
        encrypted.map_err(|source| failed(Step { at: format!("TLS with {host}"), source }))
    }
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = TransportError;
    type Future = BoxFuture<'static, Result<Stream, TransportError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, target: Uri) -> Self::Future {
        Box::pin(self.clone().connect(target))
    }
}

/// The host of an address, without the brackets of IPv6.
fn bare(address: &Uri) -> &str {
    address.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']')
}

/// The host of an address, and the port if it names one.
fn place(address: &Uri) -> String {
    let port = address.port_u16().map(|port| format!(":{port}")).unwrap_or_default();
    format!("{}{port}", address.host().unwrap_or_default())
}

/// Names the place where a connection failed.
fn at(place: String, error: TransportError) -> TransportError {
    match error.kind() {
        TransportErrorKind::Connect => failed(Step { at: place, source: error.into_source() }),
        _ => error,
    }
}

fn failed(source: impl Into<BoxError>) -> TransportError {
    TransportError::new(TransportErrorKind::Connect, source)
}

/// Where a connection failed.
#[derive(Debug)]
struct Step {
    at: String,
    source: BoxError,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.at)
    }
}

impl std::error::Error for Step {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
