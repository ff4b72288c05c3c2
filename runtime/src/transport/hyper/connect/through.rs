//! Tunnels through proxies that pass on bytes.

mod connect;
#[cfg(feature = "socks")]
mod socks;

use http::Uri;
use http::uri::{PathAndQuery, Scheme};

use super::super::proxy::{Kind, Proxy};
use super::super::stream::Stream;
use crate::error::BoxError;
use crate::transport::{TransportError, TransportErrorKind};

/// Asks the proxy at the other end to connect to the target.
pub(super) async fn tunnel(reached: Stream, proxy: &Proxy, target: &Uri) -> Result<Stream, TransportError> {
    let target = with_port(target).map_err(|error| TransportError::new(TransportErrorKind::Request, error))?;
    match proxy.kind() {
        Kind::Http => connect::tunnel(reached, proxy.basic(), &target).await,
        #[cfg(feature = "socks")]
        Kind::Socks { version, resolves } => {
            let target = if resolves {
                target
            } else {
                let found = socks::resolved(&target, version).await;
                found.map_err(|error| TransportError::new(TransportErrorKind::Connect, error))?
            };
            socks::tunnel(reached, proxy, version, target).await
        }
        #[cfg(not(feature = "socks"))]
        Kind::Socks { .. } => Err(TransportError::config("SOCKS needs the feature `socks`")),
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
