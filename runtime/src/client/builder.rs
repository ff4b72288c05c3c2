//! Building a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::{Anonymous, CallOptions, Client, Credentials, Shared};
use crate::error::{Error, ErrorKind, Result};
use crate::retry::{Bucket, RetryPolicy};
use crate::time::{Clock, SystemClock, Timer, default_timer};
use crate::transport::{Endpoint, Middleware, Network, Stack, Transport, allowed, default_transport};

/// The default limit of an attempt. Listings of large folders are slow; uploads have limits of their own.
const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(60);
/// The default time for which a transfer may stand still.
const IDLE_TIMEOUT: Duration = Duration::from_secs(60);
/// The default limit of a transfer as a whole: no part and no sensible file takes longer, and what drips ends.
const TRANSFER_TIMEOUT: Duration = Duration::from_secs(24 * 60 * 60);
/// The default number of retries that a client may make without successes to pay for them.
const RETRY_TOKENS: u32 = 100;
/// The default limit of a response: far beyond any page, far below what would hurt.
const MAX_RESPONSE: usize = 64 * 1024 * 1024;

/// Builds a [`Client`].
#[must_use]
pub struct ClientBuilder {
    endpoint: String,
    credentials: Arc<dyn Credentials>,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    timer: Option<Arc<dyn Timer>>,
    layers: Vec<Arc<dyn Middleware>>,
    options: CallOptions,
    connect_timeout: Option<Duration>,
    network: Option<Network>,
    retry_tokens: u32,
    plain_http: Vec<String>,
    max_response: usize,
}

impl ClientBuilder {
    pub(super) fn new(endpoint: String) -> Self {
        Self {
            endpoint,
            credentials: Arc::new(Anonymous),
            transport: None,
            clock: Arc::new(SystemClock),
            timer: None,
            layers: Vec::new(),
            options: CallOptions::new()
                .attempt_timeout(ATTEMPT_TIMEOUT)
                .idle_timeout(IDLE_TIMEOUT)
                .transfer_timeout(TRANSFER_TIMEOUT)
                .retry(RetryPolicy::new()),
            connect_timeout: None,
            network: None,
            retry_tokens: RETRY_TOKENS,
            plain_http: Vec::new(),
            max_response: MAX_RESPONSE,
        }
    }

    /// The credentials of all calls. Without any, only operations that take no authentication can be called.
    pub fn credentials(mut self, credentials: impl Credentials) -> Self {
        self.credentials = Arc::new(credentials);
        self
    }

    /// The transport, in place of the bundled one.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The clock, in place of the machine's.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// The timer for timeouts and pauses, in place of the tokio runtime's.
    pub fn timer(mut self, timer: impl Timer) -> Self {
        self.timer = Some(Arc::new(timer));
        self
    }

    /// A layer around the transport. The first one added is the outermost.
    pub fn middleware(mut self, layer: impl Middleware) -> Self {
        self.layers.push(Arc::new(layer));
        self
    }

    /// How long name resolution, TCP and TLS together may take; ten seconds by default. It applies to the
    /// bundled transport: one of your own has a limit of its own.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = Some(limit);
        self
    }

    /// The network around the client: authorities, a client certificate, a proxy, the pool of connections. It applies to
    /// the bundled transport: one of your own is set up where you build it.
    pub fn network(mut self, network: Network) -> Self {
        self.network = Some(network);
        self
    }

    /// How long each attempt of a call may take; 60 seconds by default. See [`CallOptions::attempt_timeout`].
    pub fn attempt_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.options = self.options.attempt_timeout(limit);
        self
    }

    /// How long a transfer to or from a pre-signed URL may stand still; 60 seconds by default. See
    /// [`CallOptions::idle_timeout`].
    pub fn idle_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.options = self.options.idle_timeout(limit);
        self
    }

    /// How long a transfer to or from a pre-signed URL may take as a whole; 24 hours by default. See
    /// [`CallOptions::transfer_timeout`].
    pub fn transfer_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.options = self.options.transfer_timeout(limit);
        self
    }

    /// How long a call may take with all its attempts; by default only the retries limit it. See
    /// [`CallOptions::timeout`].
    pub fn timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.options = self.options.timeout(limit);
        self
    }

    /// When a failed call is retried; see [`RetryPolicy`] for the default.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options = self.options.retry(policy);
        self
    }

    /// The size of the retry token buckets that this client and its clones share, one for calls and one for transfers, in
    /// retries; 100 by default. Five
    /// successes pay for one retry. When the bucket is empty, as in an outage, calls are not retried.
    pub fn retry_tokens(mut self, retries: u32) -> Self {
        self.retry_tokens = retries;
        self
    }

    /// The language of messages, a tag such as `zh-CN` or `en-US`. By default the server chooses.
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.options = self.options.language(language);
        self
    }

    /// The largest response of an operation that is accepted, in bytes; 64 MiB by default. Downloads are not limited by
    /// it.
    pub fn max_response(mut self, bytes: usize) -> Self {
        self.max_response = bytes;
        self
    }

    /// Allows plain `http` to one more host than this machine, by its name in addresses, without a port. Tokens, contents
    /// and pre-signed URLs can then be read on the way there: for test networks only.
    pub fn allow_plain_http(mut self, host: impl Into<String>) -> Self {
        self.plain_http.push(allowed(&host.into()));
        self
    }

    /// Checks the settings and makes the client.
    ///
    /// # Errors
    /// [`is_config`](crate::Error::is_config): the endpoint is invalid (see [`Endpoint`]), a setting of the network cannot
    /// be used, or no transport can reach the endpoint.
    pub fn build(self) -> Result<Client> {
        let observed = self.transport.is_some() || !self.layers.is_empty();
        let endpoint = Endpoint::with_rules(&self.endpoint, &self.plain_http)?;
        let elsewhere = |setting| {
            let text = format!("{setting} applies to the bundled transport only; set up your own where you build it");
            Err(Error::new(ErrorKind::Config, text))
        };
        let transport = match (self.transport, self.network, self.connect_timeout) {
            (None, network, limit) => default_transport(&endpoint, &network.unwrap_or_default(), limit)?,
            (Some(transport), None, None) => transport,
            (Some(_), Some(_), _) => return elsewhere("network"),
            (Some(_), None, Some(_)) => return elsewhere("connect_timeout"),
        };
        let timer = self.timer.map_or_else(default_timer, Ok)?;
        let options = Arc::new(self.options);
        let shared = Shared {
            endpoint,
            stack: Stack { layers: self.layers, transport, observed },
            clock: self.clock,
            timer,
            bucket: Bucket::new(self.retry_tokens),
            storage_bucket: Bucket::new(self.retry_tokens),
            options: Arc::clone(&options),
            plain_http: self.plain_http,
            max_response: self.max_response,
        };
        Ok(Client { shared: Arc::new(shared), credentials: self.credentials, options })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("options", &self.options).finish_non_exhaustive()
    }
}
