//! How a connection is made: directly or through a proxy, plain or with TLS.

mod resolve;
mod through;

use std::error::Error as StdError;
use std::future::poll_fn;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use futures_util::future::{Either, select};
use http::Uri;
use http::uri::Scheme;
use hyper_util::client::legacy::connect::HttpConnector;
use tower_service::Service;

use self::resolve::{Resolver, Unresolved};
use super::failure::Step;
use super::proxy::{Proxies, Proxy};
use super::stream::Stream;
use super::tls::{self, Tls};
use crate::BoxFuture;
use crate::error::{BoxError, Phase, rounded};
use crate::time::driver;
use crate::transport::{Progress, TransportError, TransportErrorKind};

/// How long a connection may be silent before TCP asks whether the peer is still there, and between two questions.
const PROBE: Duration = Duration::from_secs(15);
/// How many unanswered questions end a connection.
const PROBES: u32 = 3;

/// Makes connections.
#[derive(Clone)]
pub(super) struct Connector {
    tcp: HttpConnector<Resolver>,
    /// None for a transport that reaches plain `http` only.
    tls: Option<Tls>,
    proxies: Arc<Proxies>,
    /// How long all of it may take.
    limit: Duration,
}

impl Connector {
    pub(super) fn new(proxies: Arc<Proxies>, tls: Option<Tls>, limit: Duration) -> Self {
        let mut tcp = HttpConnector::new_with_resolver(Resolver::new());
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // A peer that is gone is noticed within a minute, also while a slow response is awaited.
        tcp.set_keepalive(Some(PROBE));
        tcp.set_keepalive_interval(Some(PROBE));
        tcp.set_keepalive_retries(Some(PROBES));
        Self { tcp, tls, proxies, limit }
    }

    async fn connect(mut self, target: Uri, progress: Progress) -> Result<Stream, TransportError> {
        let limit = self.limit;
        let late = Box::pin(driver::sleep(limit));
        let connecting = Box::pin(self.dial(&target, &progress));
        // The timer first: it says what is missing of the runtime, while a socket would only fail to connect.
        match select(late, connecting).await {
            Either::Left((Ok(()), _)) => {
                let phase = progress.phase().unwrap_or(Phase::Connect);
                let text = format!("none to {} within {}, while {phase}", place(&target), rounded(limit));
                Err(TransportError::new(TransportErrorKind::Connect, text).with_phase(phase))
            }
            Either::Left((Err(missing), _)) => Err(TransportError::config(missing)),
            Either::Right((connected, _)) => connected,
        }
    }

    async fn dial(&mut self, target: &Uri, progress: &Progress) -> Result<Stream, TransportError> {
        let proxies = Arc::clone(&self.proxies);
        let Some(proxy) = proxies.route(target).map_err(TransportError::config)? else {
            let plain = self.tcp(target, progress).await.map_err(|error| at(place(target), error))?;
            return self.secure(plain, target, progress).await;
        };
        let reached = self.reach(&proxy, progress).await.map_err(|error| at(proxy.to_string(), error))?;
        if proxy.reads_requests(target) {
            return Ok(reached.proxied());
        }
        progress.enter(Phase::Proxy);
        let tunnel = through::tunnel(reached, &proxy, target).await;
        let tunnel = tunnel.map_err(|error| at(proxy.to_string(), error.with_phase(Phase::Proxy)))?;
        self.secure(tunnel, target, progress).await
    }

    async fn reach(&mut self, proxy: &Proxy, progress: &Progress) -> Result<Stream, TransportError> {
        let plain = self.tcp(proxy.address(), progress).await?;
        self.secure(plain, proxy.address(), progress).await
    }

    async fn tcp(&mut self, address: &Uri, progress: &Progress) -> Result<Stream, TransportError> {
        if bare(address).parse::<IpAddr>().is_ok() {
            progress.enter(Phase::Connect);
        }
        let mut connecting = pin!(self.tcp.call(address.clone()));
        // The resolver reports to the same attempt.
        let connecting = poll_fn(|context| progress.during(|| connecting.as_mut().poll(context)));
        match driver::guarded(connecting).await {
            Ok(Ok(connected)) => Ok(Stream::new(connected)),
            Ok(Err(error)) => Err(unreachable(error.into())),
            Err(missing) => Err(TransportError::config(missing)),
        }
    }

    /// Adds TLS where the address asks for it.
    async fn secure(&self, plain: Stream, address: &Uri, progress: &Progress) -> Result<Stream, TransportError> {
        if address.scheme() != Some(&Scheme::HTTPS) {
            return Ok(plain);
        }
        progress.enter(Phase::Tls);
        let tls = self.tls.as_ref().ok_or_else(|| TransportError::config(tls::MISSING))?;
        let encrypted = tls.connect(bare(address), plain).await;
        encrypted
            .map_err(|source| at(format!("TLS with {}", place(address)), tls::judged(source).with_phase(Phase::Tls)))
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
        Box::pin(self.clone().connect(target, Progress::current()))
    }
}

/// The host of an address, without the brackets of IPv6.
fn bare(address: &Uri) -> &str {
    address.host().unwrap_or_default().trim_start_matches('[').trim_end_matches(']')
}

/// The host of an address, and the port if it names one.
pub(super) fn place(address: &Uri) -> String {
    let port = address.port_u16().map(|port| format!(":{port}")).unwrap_or_default();
    format!("{}{port}", address.host().unwrap_or_default())
}

/// Names the place where a connection failed.
fn at(place: String, error: TransportError) -> TransportError {
    match error.kind() {
        TransportErrorKind::Connect | TransportErrorKind::Handshake => error.told_by(|source| Step::new(place, source)),
        _ => error,
    }
}

/// No TCP connection, for lack of an address or of a server.
fn unreachable(error: BoxError) -> TransportError {
    let unresolved =
        std::iter::successors(error.source(), |error| (*error).source()).any(<dyn StdError>::is::<Unresolved>);
    let phase = if unresolved { Phase::Resolve } else { Phase::Connect };
    TransportError::new(TransportErrorKind::Connect, error).with_phase(phase)
}
