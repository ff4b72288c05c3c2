//! Setting a client up.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::{CallOptions, Client, Shared};
use crate::clock::{Clock, SystemClock};
use crate::credentials::{Anonymous, Credentials};
use crate::endpoint::Endpoint;
use crate::error::Result;
use crate::timer::{Timer, default_timer};
use crate::transport::{Transport, default_transport};

/// How long an attempt may take, unless told otherwise. Listings of large folders are slow; uploads do not go this way.
const TIMEOUT: Duration = Duration::from_mins(1);
/// The largest answer accepted, unless told otherwise: far beyond any page, far below what would hurt.
const MAX_RESPONSE: usize = 64 * 1024 * 1024;

/// Sets a [`Client`] up.
#[must_use]
pub struct ClientBuilder {
    endpoint: String,
    credentials: Arc<dyn Credentials>,
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    timer: Option<Arc<dyn Timer>>,
    options: CallOptions,
    plain_http: bool,
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
            options: CallOptions::new().timeout(TIMEOUT),
            plain_http: false,
            max_response: MAX_RESPONSE,
        }
    }

    /// Who is calling. Without it, only operations that take no authentication can be called.
    pub fn credentials(mut self, credentials: impl Credentials) -> Self {
        self.credentials = Arc::new(credentials);
        self
    }

    /// What carries the requests, in place of the bundled transport.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// What tells the time, in place of the machine's clock.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// What measures timeouts and waits between attempts, in place of the tokio runtime's.
    pub fn timer(mut self, timer: impl Timer) -> Self {
        self.timer = Some(Arc::new(timer));
        self
    }

    /// How long each attempt of a call may take, to the end of its answer; 60 seconds by itself. It does not limit
    /// transfers to and from pre-signed URLs: their time depends on their size.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options = self.options.timeout(timeout);
        self
    }

    /// The language of messages, a tag such as `zh-CN` or `en-US`. By itself the server's choice.
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.options = self.options.language(language);
        self
    }

    /// The largest answer of an operation that is accepted, in bytes; 64 MiB by itself. Downloads are not limited by
    /// it.
    pub fn max_response(mut self, bytes: usize) -> Self {
        self.max_response = bytes;
        self
    }

    /// Lets plain `http` reach other machines than this one. Tokens are then readable on the way: for test networks
    /// only.
    pub fn allow_plain_http(mut self) -> Self {
        self.plain_http = true;
        self
    }

    /// Checks the settings and makes the client.
    ///
    /// # Errors
    /// [`is_config`](crate::Error::is_config): the endpoint is no good (see [`Endpoint`]), or there is no transport
    /// that can reach it.
    pub fn build(self) -> Result<Client> {
        let endpoint = Endpoint::with_rules(&self.endpoint, self.plain_http)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(&endpoint)?,
        };
        let timer = self.timer.map_or_else(default_timer, Ok)?;
        let shared = Shared {
            endpoint,
            transport,
            clock: self.clock,
            timer,
            plain_http: self.plain_http,
            max_response: self.max_response,
        };
        Ok(Client { shared: Arc::new(shared), credentials: self.credentials, options: Arc::new(self.options) })
    }
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder").field("options", &self.options).finish_non_exhaustive()
    }
}
