//! What the builder sets of the network: authorities, client certificates, proxies, pools; and clients in several runtimes.
#![cfg(feature = "hyper")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise, in its helpers too"
)]

#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[path = "settings/authority.rs"]
#[allow(unreachable_pub, reason = "the tests share it")]
mod authority;
#[path = "settings/conflicts.rs"]
mod conflicts;
#[cfg(all(unix, any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")))]
#[path = "settings/environment.rs"]
mod environment;
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[path = "settings/identity.rs"]
mod identity;
#[path = "settings/pool.rs"]
mod pool;
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[path = "settings/proxies.rs"]
mod proxies;
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[path = "settings/refusals.rs"]
mod refusals;
#[path = "settings/runtimes.rs"]
mod runtimes;
#[path = "settings/server.rs"]
#[allow(unreachable_pub, dead_code, reason = "the tests share it, and those without TLS use a part")]
mod server;
mod support;
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[path = "settings/trust.rs"]
mod trust;

use koodrive_runtime::transport::Network;
use koodrive_runtime::{Client, ClientBuilder, RetryPolicy, StaticToken};

/// A client in this network, which attempts each call once.
fn builder(endpoint: &str, network: Network) -> ClientBuilder {
    let builder = Client::builder(endpoint).credentials(StaticToken::new("t0")).retry(RetryPolicy::never());
    builder.network(network)
}

/// The error with all its causes, of a client that must not be built.
fn refused(endpoint: &str, network: Network) -> String {
    let error = builder(endpoint, network).build().unwrap_err();
    assert!(error.is_config(), "{error:#}");
    format!("{error:#}")
}
