//! Faults of networks over real sockets: TLS, proxies, connecting, and what is to be repeated.
#![cfg(feature = "hyper")]
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise, in its helpers too")]

#[path = "network/connecting.rs"]
mod connecting;
#[cfg(feature = "reqwest")]
#[path = "network/http2.rs"]
mod http2;
#[path = "network/proxies.rs"]
mod proxies;
#[path = "network/seen.rs"]
mod seen;
#[path = "network/statuses.rs"]
mod statuses;
mod support;
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
#[path = "network/tls.rs"]
mod tls;
