//! The network around a client: whom it trusts, the proxy, the pool of connections.
#![cfg_attr(
    not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")),
    allow(dead_code, reason = "the bundled transport reads the settings, and those of TLS where it has TLS")
)]

use std::fmt;
use std::time::Duration;

use zeroize::Zeroizing;

use crate::secret::Secret;

/// The network around a client, for the bundled transport: an authority of one's own, a client certificate, a proxy,
/// the pool of connections. See [`ClientBuilder::network`](crate::ClientBuilder::network).
///
/// Without any setting, the client trusts the authorities of the platform, and takes the proxy from the environment.
/// The settings are checked when the client is built: whatever is wrong with one is a
/// [`Config`](crate::ErrorKind::Config) error that names it.
///
/// ```
/// use koodrive_runtime::transport::Network;
///
/// let network = Network::new()
///     .proxy("http://proxy.example.com:3128")
///     .proxy_credentials("user", "password")
///     .proxy_except("intranet.example.com, 10.0.0.0/8");
/// assert!(!format!("{network:?}").contains("password"));
/// ```
#[derive(Clone, Default)]
#[must_use]
pub struct Network {
    pub(super) tls: TlsSettings,
    pub(super) proxy: ProxySettings,
    pub(super) pool: PoolSettings,
}

/// A version of TLS.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum TlsVersion {
    /// TLS 1.2, the lowest one that is spoken.
    V1_2,
    /// TLS 1.3.
    V1_3,
}

/// Whom the client trusts, and how it shows who it is.
#[derive(Clone, Default)]
pub(super) struct TlsSettings {
    pub(super) roots: Vec<Roots>,
    /// The authorities of the platform do not count.
    pub(super) only: bool,
    pub(super) identity: Option<Identity>,
    pub(super) min: Option<TlsVersion>,
}

/// Authorities, as PEM.
#[derive(Clone)]
pub(super) struct Roots {
    /// The setting that named them.
    pub(super) setting: &'static str,
    pub(super) pem: Vec<u8>,
}

/// A client certificate and its key, as PEM.
#[derive(Clone)]
pub(super) struct Identity {
    pub(super) chain: Vec<u8>,
    pub(super) key: Zeroizing<Vec<u8>>,
}

/// The proxy.
#[derive(Clone, Default)]
pub(super) struct ProxySettings {
    pub(super) choice: ProxyChoice,
    pub(super) credentials: Option<(String, Secret)>,
    /// In place of `NO_PROXY`.
    pub(super) except: Option<String>,
}

/// Where the proxy is named.
#[derive(Clone, Default)]
pub(super) enum ProxyChoice {
    #[default]
    Environment,
    None,
    Url(Secret),
}

/// The pool of connections.
#[derive(Clone, Copy, Default)]
pub(super) struct PoolSettings {
    pub(super) max_idle: Option<usize>,
    pub(super) keep_idle: Option<Duration>,
}

pub(super) const ADD_ROOT: &str = "Network::add_root_certificate";
pub(super) const ONLY_ROOTS: &str = "Network::only_root_certificates";
pub(super) const CLIENT_CERTIFICATE: &str = "Network::client_certificate";

impl Network {
    /// The network as it is without settings.
    pub fn new() -> Self {
        Self::default()
    }

    /// Trusts these authorities beside those of the platform: one certificate or several, as PEM. It may be called more
    /// than once.
    ///
    /// It takes the certificate of the authority, not that of a server.
    pub fn add_root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.tls.roots.push(Roots { setting: ADD_ROOT, pem: pem.into() });
        self
    }

    /// Trusts these authorities, as PEM, and no longer those of the platform. Authorities that
    /// [`add_root_certificate`](Self::add_root_certificate) names count as well.
    pub fn only_root_certificates(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.tls.roots.push(Roots { setting: ONLY_ROOTS, pem: pem.into() });
        self.tls.only = true;
        self
    }

    /// The certificate of this client, for servers and proxies that ask for one, as PEM: the certificate first, then those
    /// between it and its authority. The key comes as PKCS#8, PKCS#1 or SEC1, and is not encrypted. This copy of it is
    /// overwritten when it is dropped.
    ///
    /// A server that asks is shown the certificate, whichever it is: the storages of pre-signed URLs, too.
    pub fn client_certificate(mut self, pem_chain: impl Into<Vec<u8>>, pem_key: impl Into<Vec<u8>>) -> Self {
        self.tls.identity = Some(Identity { chain: pem_chain.into(), key: Zeroizing::new(pem_key.into()) });
        self
    }

    /// The lowest version of TLS that is accepted; by default TLS 1.2.
    pub fn min_tls(mut self, version: TlsVersion) -> Self {
        self.tls.min = Some(version);
        self
    }

    /// Goes through this proxy, in place of those of the environment: an address such as `http://proxy.example.com:3128`,
    /// of the scheme `http` or `https`, or with the feature `socks` `socks4`, `socks4a`, `socks5` or `socks5h`. `NO_PROXY`
    /// does not count either: see [`proxy_except`](Self::proxy_except). This machine is reached directly.
    ///
    /// User and password may stand in the address, percent-encoded; [`proxy_credentials`](Self::proxy_credentials) takes
    /// them as they are.
    pub fn proxy(mut self, url: impl Into<Secret>) -> Self {
        self.proxy.choice = ProxyChoice::Url(url.into());
        self
    }

    /// User and password for the proxy that [`proxy`](Self::proxy) names.
    pub fn proxy_credentials(mut self, user: impl Into<String>, password: impl Into<Secret>) -> Self {
        self.proxy.credentials = Some((user.into(), password.into()));
        self
    }

    /// Goes through no proxy, whatever the environment says.
    pub fn no_proxy(mut self) -> Self {
        self.proxy.choice = ProxyChoice::None;
        self
    }

    /// What is reached directly, in the form of `NO_PROXY` and in its place: names, which stand for what is below them,
    /// IP addresses and networks, divided by commas; `*` for all.
    pub fn proxy_except(mut self, list: impl Into<String>) -> Self {
        self.proxy.except = Some(list.into());
        self
    }

    /// How many idle connections are kept for each host, in each runtime; by default as many as there are. With 0, each
    /// request makes a connection.
    pub fn max_idle_connections(mut self, count: usize) -> Self {
        self.pool.max_idle = Some(count);
        self
    }

    /// How long an idle connection is kept for the next request; 90 seconds by default. A shorter time than that of the
    /// servers and firewalls on the way saves attempts on connections that they have dropped.
    pub fn keep_idle(mut self, time: Duration) -> Self {
        self.pool.keep_idle = Some(time);
        self
    }
}

/// Without certificates, keys, and the address of a proxy, which may have a password in it.
impl fmt::Debug for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let proxy = match self.proxy.choice {
            ProxyChoice::Environment => "of the environment",
            ProxyChoice::None => "none",
            ProxyChoice::Url(_) => "set",
        };
        f.debug_struct("Network")
            .field("root_certificates", &self.tls.roots.len())
            .field("only_root_certificates", &self.tls.only)
            .field("client_certificate", &self.tls.identity.is_some())
            .field("min_tls", &self.tls.min)
            .field("proxy", &proxy)
            .field("proxy_credentials", &self.proxy.credentials.is_some())
            .field("proxy_except", &self.proxy.except)
            .field("max_idle_connections", &self.pool.max_idle)
            .field("keep_idle", &self.pool.keep_idle)
            .finish()
    }
}
