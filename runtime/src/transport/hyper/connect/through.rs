//! Tunnels through proxies that pass on bytes.

use std::future::{Ready, ready};
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll};

use http::Uri;
use http::uri::{PathAndQuery, Scheme};
use hyper_util::client::legacy::connect::proxy::Tunnel;
use tower_service::Service;

use super::super::proxy::{Kind, Proxy};
use super::super::stream::Stream;
use crate::error::BoxError;

/// Asks the proxy at the other end to connect to the target.
pub(super) async fn tunnel(reached: Stream, proxy: &Proxy, target: &Uri) -> Result<Stream, BoxError> {
    let target = with_port(target)?;
    let reached = Reached(Mutex::new(Some(reached)));
    match proxy.kind() {
        Kind::Http => {
            let tunnel = Tunnel::new(proxy.address().clone(), reached);
            let mut tunnel = match proxy.basic() {
                Some(credentials) => tunnel.with_auth(credentials),
                None => tunnel,
            };
            Ok(tunnel.call(target).await?)
        }
        #[cfg(feature = "socks")]
        Kind::Socks { version, resolves } => {
            let target = if resolves { target } else { socks::resolved(&target, version).await? };
            socks::tunnel(reached, proxy, version, target).await
        }
        #[cfg(not(feature = "socks"))]
        Kind::Socks { .. } => Err("SOCKS needs the feature `socks`".into()),
    }
}

/// The address with its port spelled out: a proxy has no scheme to infer it from.
fn with_port(target: &Uri) -> Result<Uri, BoxError> {
    let own = if target.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
    let authority = format!("{}:{}", target.host().unwrap_or_default(), target.port_u16().unwrap_or(own));
    let scheme = target.scheme().cloned().unwrap_or(Scheme::HTTP);
    let root = PathAndQuery::from_static("/");
    Ok(Uri::builder().scheme(scheme).authority(authority).path_and_query(root).build()?)
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

#[cfg(feature = "socks")]
mod socks {
    use std::net::SocketAddr;

    use http::Uri;
    use hyper_util::client::legacy::connect::proxy::{SocksV4, SocksV5};
    use tower_service::Service;

    use super::super::super::proxy::{Proxy, Version};
    use super::super::super::stream::Stream;
    use super::super::bare;
    use super::Reached;
    use crate::error::BoxError;
    use crate::time::driver;

    pub(super) async fn tunnel(
        reached: Reached,
        proxy: &Proxy,
        version: Version,
        target: Uri,
    ) -> Result<Stream, BoxError> {
        let address = proxy.address().clone();
        Ok(match version {
            Version::Four => SocksV4::new(address, reached).call(target).await?,
            Version::Five => match proxy.user() {
                Some((user, password)) => SocksV5::new(address, reached).with_auth(user, password).call(target).await?,
                None => SocksV5::new(address, reached).call(target).await?,
            },
        })
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
}
