//! What can differ from call to call without being part of a request.

use std::fmt;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};

use crate::error::{Error, ErrorKind, Result};
use crate::trace_id::TraceId;

/// Options of a call, beside the request itself. What is not set stays as the client has it.
///
/// ```
/// # use std::time::Duration;
/// # use koodrive_runtime::{CallOptions, Client};
/// # fn patient(client: &Client) -> Client {
/// client.with(CallOptions::new().timeout(Duration::from_secs(300)).language("en-US"))
/// # }
/// ```
#[derive(Clone, Default)]
pub struct CallOptions {
    pub(crate) timeout: Timeout,
    pub(super) language: Option<String>,
    pub(super) trace_id: Option<TraceId>,
    pub(super) share_folder_id: Option<String>,
    pub(super) headers: HeaderMap,
    /// Set by the caller of [`Client::with`](crate::Client::with), as opposed to the builder.
    pub(crate) timeout_of_call: bool,
}

/// How long an attempt may take.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Timeout {
    #[default]
    Inherit,
    Never,
    After(Duration),
}

impl CallOptions {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// How long each attempt may take, to the end of its answer. Set here, it also limits transfers to and from
    /// pre-signed URLs.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Timeout::After(timeout);
        self
    }

    /// Lets each attempt take as long as it takes.
    pub fn no_timeout(mut self) -> Self {
        self.timeout = Timeout::Never;
        self
    }

    /// The language of messages, a tag such as `zh-CN` or `en-US`.
    pub fn language(mut self, language: impl Into<String>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// The trace id to send, in place of a fresh one for each call.
    pub fn trace_id(mut self, trace_id: TraceId) -> Self {
        self.trace_id = Some(trace_id);
        self
    }

    /// The shared folder through which a file is reached: `x-hw-share-folder-id`.
    pub fn share_folder_id(mut self, id: impl Into<String>) -> Self {
        self.share_folder_id = Some(id.into());
        self
    }

    /// A header of one's own, in place of one of the same name. Its value is not shown in logs.
    ///
    /// # Errors
    /// Name or value cannot be a header, or the name is one that belongs to the credentials or the transport:
    /// `Authorization`, `Host`, `Content-Length`, `X-Date`, `X-User-Id`.
    pub fn header(mut self, name: &str, value: &str) -> Result<Self> {
        let header =
            HeaderName::try_from(name).map_err(|error| refuse(name, "is no header name").with_source(error))?;
        if matches!(header.as_str(), "authorization" | "host" | "content-length" | "x-date" | "x-user-id") {
            return Err(refuse(name, "belongs to the credentials or the transport"));
        }
        let value =
            sensitive(value).map_err(|error| refuse(name, "has a value that no header may have").with_source(error))?;
        self.headers.insert(header, value);
        Ok(self)
    }

    /// These options, and those below where these leave something open.
    pub(super) fn over(self, below: &Self) -> Self {
        let mut headers = below.headers.clone();
        headers.extend(self.headers);
        let inherits = self.timeout == Timeout::Inherit;
        Self {
            timeout: if inherits { below.timeout } else { self.timeout },
            timeout_of_call: !inherits || below.timeout_of_call,
            language: self.language.or_else(|| below.language.clone()),
            trace_id: self.trace_id.or_else(|| below.trace_id.clone()),
            share_folder_id: self.share_folder_id.or_else(|| below.share_folder_id.clone()),
            headers,
        }
    }

    /// The headers that the options make.
    pub(super) fn apply(&self, trace_id: &TraceId, headers: &mut HeaderMap) -> Result<()> {
        headers.insert(super::send::TRACE_ID, plain("the trace id", trace_id.as_str())?);
        if let Some(language) = &self.language {
            headers.insert("language", plain("the language", language)?);
        }
        if let Some(id) = &self.share_folder_id {
            headers.insert("x-hw-share-folder-id", plain("the shared folder's id", id)?);
        }
        headers.extend(self.headers.clone());
        Ok(())
    }
}

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

impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallOptions")
            .field("timeout", &self.timeout)
            .field("language", &self.language)
            .field("trace_id", &self.trace_id)
            .field("share_folder_id", &self.share_folder_id)
            .field("headers", &self.headers)
            .finish_non_exhaustive()
    }
}
