//! SOCKS.

use std::future::{Ready, ready};
use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};

use http::Uri;
use hyper_util::client::legacy::connect::proxy::{SocksV4, SocksV5};
use tower_service::Service;

use super::super::super::proxy::{Proxy, Version};
use super::super::super::stream::Stream;
use super::super::bare;
use crate::error::BoxError;
use crate::time::driver;
use crate::transport::{TransportError, TransportErrorKind};

pub(super) async fn tunnel(
    reached: Stream,
    proxy: &Proxy,
    version: Version,
    target: Uri,
) -> Result<Stream, TransportError> {
    let address = proxy.address().clone();
    let reached = Reached(Mutex::new(Some(reached)));
    let tunnel = match (version, proxy.user()) {
        (Version::Four, _) => SocksV4::new(address, reached).call(target).await,
        (Version::Five, Some((user, password))) => {
            SocksV5::new(address, reached).with_auth(user, password).call(target).await
        }
        (Version::Five, None) => SocksV5::new(address, reached).call(target).await,
    };
    tunnel.map_err(|error| TransportError::new(judged(&error.to_string()), error))
}

/// The proxy decides by its rules and by who asks. Everything else may be another way later. The library says it in words
/// only; the test of SOCKS proxies holds them.
fn judged(words: &str) -> TransportErrorKind {
    let decided = ["credentials", "authentication", "not allowed"];
    if decided.iter().any(|word| words.contains(word)) {
        TransportErrorKind::Handshake
    } else {
        TransportErrorKind::Connect
    }
}

/// The target by its IP address, for a proxy that is not to resolve names.
pub(super) async fn resolved(target: &Uri, version: Version) -> Result<Uri, BoxError> {
    let (host, port) = (bare(target), target.port_u16().unwrap_or_default());
    let found = driver::guarded(tokio::net::lookup_host((host, port))).await??;
    let fits = |address: &SocketAddr| matches!(version, Version::Five) || address.is_ipv4();
    let address = found.into_iter().find(fits).ok_or("the host has no address that the proxy can reach")?;
    let scheme = target.scheme_str().unwrap_or("http");
    Ok(Uri::builder().scheme(scheme).authority(address.to_string()).path_and_query("/").build()?)
}

/// A connection to a proxy, for the handshake that follows. It can be had once.
struct Reached(Mutex<Option<Stream>>);

/// The connection was asked for twice.
#[derive(Debug)]
struct Gone;

impl std::fmt::Display for Gone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the connection to the proxy is in use")
    }
}

impl std::error::Error for Gone {}

impl Service<Uri> for Reached {
    type Response = Stream;
    type Error = Gone;
    type Future = Ready<Result<Stream, Gone>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Gone>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _proxy: Uri) -> Self::Future {
        ready(self.0.get_mut().unwrap_or_else(PoisonError::into_inner).take().ok_or(Gone))
    }
}
