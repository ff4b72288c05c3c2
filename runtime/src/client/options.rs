//! What can differ from call to call without being part of a request.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};

use super::TraceId;
use crate::error::{Error, ErrorKind, Result};
use crate::operation::{CommonHeader, Operation};
use crate::retry::RetryPolicy;

/// Options of a call, beside the request itself. Options that are not set keep the client's values.
///
/// ```
/// # use std::time::Duration;
/// # use koodrive_runtime::{CallOptions, Client, RetryPolicy};
/// # fn patient(client: &Client) -> Client {
/// client.with(CallOptions::new().attempt_timeout(Duration::from_secs(5 * 60)).retry(RetryPolicy::never()).language("en-US"))
/// # }
/// ```
#[derive(Clone, Default)]
pub struct CallOptions {
    timeout: Limit,
    attempt_timeout: Limit,
    idle_timeout: Limit,
    transfer_timeout: Limit,
    retry: Option<RetryPolicy>,
    idempotent: Option<bool>,
    language: Option<String>,
    pub(super) trace_id: Option<TraceId>,
    share_folder_id: Option<String>,
    agent: Option<String>,
    headers: HeaderMap,
}

impl CallOptions {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long a call may take in total, with all its attempts and the pauses between them; `None`, the default, for as
    /// long as the retries last. Transfers to and from pre-signed URLs have a limit of their own:
    /// [`transfer_timeout`](Self::transfer_timeout).
    pub fn timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.timeout = Limit::Set(limit.into());
        self
    }

    /// How long each attempt may take, from its first byte to the last of its response; `None` for no limit. It does not
    /// limit transfers to and from pre-signed URLs: their time depends on their size. A call that refreshes the token of its
    /// session limits each attempt of the refresh by it, too.
    pub fn attempt_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.attempt_timeout = Limit::Set(limit.into());
        self
    }

    /// How long a transfer to or from a pre-signed URL may go without moving a byte, including the wait for the response
    /// to an upload; `None` for no limit.
    pub fn idle_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.idle_timeout = Limit::Set(limit.into());
        self
    }

    /// How long a transfer to or from a pre-signed URL may take in total, with all its attempts and the pauses between
    /// them, and with the reading of a download; `None` for no limit. The time in which the caller does not ask for more
    /// bytes counts as well. Raise it for files that take longer on a line that is slow.
    pub fn transfer_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.transfer_timeout = Limit::Set(limit.into());
        self
    }

    /// When a failed call is retried.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = Some(policy);
        self
    }

    /// Vouches that making the call twice has the same effect as making it once, whatever the specification says of the
    /// operation; or, with `false`, that it has not.
    pub fn idempotent(mut self, idempotent: bool) -> Self {
        self.idempotent = Some(idempotent);
        self
    }

    /// The language of messages, a tag such as `zh-CN` or `en-US`. Left out of calls to operations that take none.
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// The trace id to send, in place of a fresh one for each call. Left out of calls to operations that take none.
    pub fn trace_id(mut self, trace_id: TraceId) -> Self {
        self.trace_id = Some(trace_id);
        self
    }

    /// The shared folder through which a file is reached. Left out of calls to operations that take none, so that it
    /// can be set for all calls of a client.
    pub fn share_folder_id(mut self, id: impl Into<String>) -> Self {
        self.share_folder_id = Some(id.into());
        self
    }

    /// The name of the agent, such as a carrier, on whose behalf a call is made. Left out of calls to operations that take
    /// none, so that it can be set for all calls of a client; operations that need it fail without it.
    pub fn agent(mut self, name: impl Into<String>) -> Self {
        self.agent = Some(name.into());
        self
    }

    /// A header of your own, in place of one of the same name. Its value is not shown in logs.
    ///
    /// # Errors
    /// [`is_config`](Error::is_config): name or value cannot be a header, or the name belongs to the credentials or the
    /// transport: `Authorization`, `Host`, `Content-Length`. Names that belong to the credentials of one API only
    /// ([`Profile::token`](crate::Profile::token), [`Profile::signature`](crate::Profile::signature)) fail the call in
    /// the same way, before anything is sent.
    pub fn header(mut self, name: &str, value: &str) -> Result<Self> {
        let header = HeaderName::try_from(name).map_err(|error| refuse(name, NO_NAME).with_source(error))?;
        if matches!(header.as_str(), "authorization" | "host" | "content-length") {
            return Err(refuse(name, RESERVED));
        }
        let value = sensitive(value).map_err(|error| {
            refuse(name, "has characters in its value that a header must not hold").with_source(error)
        })?;
        self.headers.insert(header, value);
        Ok(self)
    }

    /// These options, and those below where these are not set.
    pub(super) fn over(self, below: &Self) -> Self {
        let mut headers = below.headers.clone();
        headers.extend(self.headers);
        Self {
            timeout: self.timeout.over(below.timeout),
            attempt_timeout: self.attempt_timeout.over(below.attempt_timeout),
            idle_timeout: self.idle_timeout.over(below.idle_timeout),
            transfer_timeout: self.transfer_timeout.over(below.transfer_timeout),
            retry: self.retry.or_else(|| below.retry.clone()),
            idempotent: self.idempotent.or(below.idempotent),
            language: self.language.or_else(|| below.language.clone()),
            trace_id: self.trace_id.or_else(|| below.trace_id.clone()),
            share_folder_id: self.share_folder_id.or_else(|| below.share_folder_id.clone()),
            agent: self.agent.or_else(|| below.agent.clone()),
            headers,
        }
    }

    /// The effective limits.
    pub(crate) fn limits(&self) -> Limits {
        Limits {
            call: self.timeout.get(),
            attempt: self.attempt_timeout.get(),
            idle: self.idle_timeout.get(),
            transfer: self.transfer_timeout.get(),
        }
    }

    pub(crate) fn retry_policy(&self) -> &RetryPolicy {
        self.retry.as_ref().unwrap_or(&RetryPolicy::ONCE)
    }

    pub(crate) fn is_idempotent(&self, operation: &Operation) -> bool {
        self.idempotent.unwrap_or(operation.idempotent)
    }

    /// Adds the headers that the options make, as far as the operation takes them.
    pub(super) fn apply(
        &self,
        operation: &Operation,
        trace_id: Option<&TraceId>,
        headers: &mut HeaderMap,
    ) -> Result<()> {
        let profile = operation.profile;
        for common in operation.common {
            let (name, what, value) = match common {
                CommonHeader::TraceId => {
                    let header = profile.trace_id.as_ref().map(|rule| rule.header);
                    (header, "the trace id", trace_id.map(TraceId::as_str))
                }
                CommonHeader::Language => (profile.language, "the language", self.language.as_deref()),
                CommonHeader::ShareFolder => {
                    (profile.share_folder, "the shared folder's id", self.share_folder_id.as_deref())
                }
                CommonHeader::Agent { required } => {
                    if *required && self.agent.is_none() {
                        return Err(nameless(operation));
                    }
                    (profile.agent, "the agent's name", self.agent.as_deref())
                }
            };
            if let (Some(name), Some(value)) = (name, value) {
                let name = HeaderName::try_from(name).map_err(|error| refuse(name, NO_NAME).with_source(error))?;
                headers.insert(name, plain(what, value)?);
            }
        }
        if let Some(name) = self.headers.keys().find(|name| operation.is_of_credentials(name.as_str())) {
            return Err(refuse(name.as_str(), RESERVED));
        }
        headers.extend(self.headers.clone());
        Ok(())
    }
}

fn nameless(operation: &Operation) -> Error {
    let message = format!("{} needs the name of the agent: set it with `CallOptions::agent`", operation.id);
    Error::new(ErrorKind::Config, message)
}

const NO_NAME: &str = "is not a header name";
/// Why a header cannot be set by an option.
const RESERVED: &str = "belongs to the credentials or the transport";

fn refuse(name: &str, reason: &str) -> Error {
    Error::new(ErrorKind::Config, format!("the header {name:?} {reason}"))
}

fn sensitive(value: &str) -> Result<HeaderValue, http::header::InvalidHeaderValue> {
    HeaderValue::try_from(value).map(|mut value| {
        value.set_sensitive(true);
        value
    })
}

fn plain(what: &str, value: &str) -> Result<HeaderValue> {
    HeaderValue::try_from(value)
        .map_err(|error| Error::new(ErrorKind::Config, format!("{what} cannot be a header")).with_source(error))
}

/// A time limit that may be set.
#[derive(Clone, Copy, Default)]
enum Limit {
    /// Not set: the one below counts.
    #[default]
    Open,
    /// How long; `None` for no limit.
    Set(Option<Duration>),
}

impl Limit {
    fn over(self, below: Self) -> Self {
        match self {
            Self::Open => below,
            set @ Self::Set(_) => set,
        }
    }

    fn get(self) -> Option<Duration> {
        match self {
            Self::Open => None,
            Self::Set(limit) => limit,
        }
    }
}

/// Time limits; `None` is no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    pub(crate) call: Option<Duration>,
    pub(crate) attempt: Option<Duration>,
    pub(crate) idle: Option<Duration>,
    pub(crate) transfer: Option<Duration>,
}

impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallOptions")
            .field("limits", &self.limits())
            .field("retry", &self.retry)
            .field("language", &self.language)
            .field("trace_id", &self.trace_id)
            .field("share_folder_id", &self.share_folder_id)
            .field("agent", &self.agent)
            .field("headers", &self.headers)
            .finish_non_exhaustive()
    }
}
