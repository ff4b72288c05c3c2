//! The one error of this crate.

mod api;
mod display;
mod kind;
mod outage;
mod phase;
mod rounded;
mod session_ended;
mod storage;

use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

pub use self::api::ApiError;
pub use self::kind::ErrorKind;
pub(crate) use self::outage::Outage;
pub use self::phase::Phase;
pub(crate) use self::rounded::rounded;
pub use self::session_ended::SessionEnded;
pub use self::storage::StorageError;
use crate::operation::Auth;
use crate::secret::Secret;
use crate::wire::DecodeError;

/// A boxed error of any type, as sources are kept.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// What calls of this crate return.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why a call failed.
///
/// Check [`kind`](Self::kind) or one of the predicates; each says what to do. `Display` is one line for people:
/// ``createFile: HTTP 400, code 13000405 (file name repeated): name exists [trace …]``. The cause, where there is one,
/// is the [`source`](StdError::source). A failure of the transport has its causes in the line, for they name the host and the
/// reason; to others `{error:#}` appends them.
/// Neither `Display` nor `Debug` shows tokens, secrets or the query of a pre-signed URL.
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    operation: Option<&'static str>,
    transfer: Option<&'static str>,
    trace_id: Option<String>,
    status: Option<u16>,
    /// What went wrong; empty for an API error, which [`ApiError`] describes.
    text: String,
    api: Option<ApiError>,
    storage: Option<Box<StorageError>>,
    /// The pre-signed URL has expired.
    expired: bool,
    /// Where a redirect points: a pre-signed URL, as likely as not.
    redirect_target: Option<Secret>,
    decode: Option<Box<DecodeError>>,
    body_start: Option<String>,
    /// What the transport was doing.
    phase: Option<Phase>,
    /// What the user can do about it.
    remedy: Option<&'static str>,
    /// What the operation takes, where the credentials are of another kind.
    required_auth: Option<Auth>,
    /// The causes belong to the line: without them it says nothing of host and reason.
    caused: bool,
    /// How long the server asked to wait.
    retry_after: Option<Duration>,
    attempts: u32,
    elapsed: Duration,
    /// An attempt before the last one may have reached the server.
    reached_before: bool,
    source: Option<BoxError>,
    /// The failure of the refresh without which there was no token. The facts are its own.
    refresh: Option<Arc<Error>>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, text: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            transfer: None,
            trace_id: None,
            status: None,
            text: text.into(),
            api: None,
            storage: None,
            expired: false,
            redirect_target: None,
            decode: None,
            body_start: None,
            phase: None,
            remedy: None,
            required_auth: None,
            caused: false,
            retry_after: None,
            attempts: 0,
            elapsed: Duration::ZERO,
            reached_before: false,
            source: None,
            refresh: None,
        }))
    }

    pub(crate) fn from_api(api: ApiError) -> Self {
        let mut error = Self::new(ErrorKind::Api, String::new());
        error.0.status = Some(api.status());
        error.0.api = Some(api);
        error
    }

    /// A failure of the transport. Its own source becomes the source here, so that a report does not repeat itself.
    pub(crate) fn from_transport(kind: ErrorKind, text: String, source: BoxError) -> Self {
        let mut error = Self::new(kind, text).with_source(source);
        error.0.caused = true;
        error
    }

    pub(crate) fn from_decode(decode: DecodeError) -> Self {
        let mut error = Self::new(ErrorKind::Decode, decode.to_string());
        error.0.decode = Some(Box::new(decode));
        error
    }

    pub(crate) fn with_operation(mut self, operation: &'static str) -> Self {
        self.0.operation = Some(operation);
        self
    }

    /// Adds operation and trace id where the error lacks them. A request that was not sent has no trace.
    pub(crate) fn in_call(mut self, operation: &'static str, trace_id: Option<&str>) -> Self {
        self.0.operation.get_or_insert(operation);
        if self.0.trace_id.is_none() && !self.is_unsent() {
            self.0.trace_id = trace_id.map(str::to_owned);
        }
        self
    }

    /// Names a transfer to or from a pre-signed URL, which is not an operation.
    pub(crate) fn in_transfer(mut self, name: &'static str) -> Self {
        self.0.transfer = Some(name);
        self
    }

    pub(crate) fn with_trace_id(mut self, trace_id: Option<&str>) -> Self {
        self.0.trace_id = trace_id.map(str::to_owned);
        self
    }

    pub(crate) fn with_status(mut self, status: http::StatusCode) -> Self {
        self.0.status = Some(status.as_u16());
        self
    }

    pub(crate) fn with_body_start(mut self, start: String) -> Self {
        self.0.body_start = (!start.is_empty()).then_some(start);
        self
    }

    pub(crate) fn with_source(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn with_phase(mut self, phase: Option<Phase>) -> Self {
        self.0.phase = phase;
        self
    }

    pub(crate) fn with_remedy(mut self, remedy: Option<&'static str>) -> Self {
        self.0.remedy = remedy;
        self
    }

    pub(crate) fn with_required_auth(mut self, taken: Auth) -> Self {
        self.0.required_auth = Some(taken);
        self
    }

    pub(crate) fn with_storage(mut self, storage: Option<StorageError>, expired: bool) -> Self {
        self.0.storage = storage.map(Box::new);
        self.0.expired = expired;
        self
    }

    pub(crate) fn with_redirect_target(mut self, target: Option<Secret>) -> Self {
        self.0.redirect_target = target;
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    /// The last failure of several attempts. `reached` says that an attempt before it may have reached the server.
    pub(crate) fn after(mut self, attempts: u32, elapsed: Duration, reached: bool) -> Self {
        self.0.attempts = attempts;
        self.0.elapsed = elapsed;
        self.0.reached_before = reached;
        self
    }

    /// What kind of failure it is.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operationId of the failed call, `createFile`. None where no operation was involved: the builder, a
    /// pre-signed URL.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation
    }

    /// The HTTP status, where a server responded.
    pub fn status(&self) -> Option<u16> {
        self.facts().status
    }

    /// The envelope's `code`, where the server sent one that is a number.
    pub fn code(&self) -> Option<i64> {
        self.api().and_then(ApiError::code)
    }

    /// The server's message (often Chinese), or that of the storage.
    pub fn message(&self) -> Option<&str> {
        self.api().and_then(ApiError::message).or_else(|| self.storage().and_then(StorageError::message))
    }

    /// The trace id that the server returned, otherwise the one that was sent. The vendor's support asks for it.
    pub fn trace_id(&self) -> Option<&str> {
        self.0.trace_id.as_deref()
    }

    /// The number of attempts; 0 where there was none. This error is that of the last attempt.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// How long all attempts and the pauses between them took.
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    /// How long the server asked to wait before the next call, in `Retry-After` or a header of the API's own.
    pub fn retry_after(&self) -> Option<Duration> {
        self.facts().retry_after
    }

    /// What the transport was doing when it failed, or when the time was up. None where there is a response, and where a
    /// transport of your own does not say it.
    pub fn phase(&self) -> Option<Phase> {
        self.facts().phase
    }

    /// How the operation wants to be authenticated, where the client's credentials are of another kind. None for all other
    /// errors.
    pub fn required_auth(&self) -> Option<Auth> {
        self.0.required_auth
    }

    /// The path of the first misfit in the response, `files[3].size`. Decode errors only.
    pub fn json_path(&self) -> Option<&str> {
        self.decode().and_then(DecodeError::path)
    }

    /// The first 200 characters or so of the body, without known secrets. For logs: the HTML page of a proxy in between
    /// says more than its status.
    pub fn body_start(&self) -> Option<&str> {
        self.facts().body_start.as_deref()
    }

    /// The misfit, where the response could not be decoded.
    pub fn decode(&self) -> Option<&DecodeError> {
        self.facts().decode.as_deref()
    }

    /// The server's response, where it refused the call.
    pub fn api(&self) -> Option<&ApiError> {
        self.facts().api.as_ref()
    }

    /// The refusal of the storage behind a pre-signed URL, where it gave a code of its own. A proxy in between has none.
    pub fn storage(&self) -> Option<&StorageError> {
        self.0.storage.as_deref()
    }

    /// Where the redirect of a transfer points, as an absolute URL. It is as secret as the pre-signed URL, so neither
    /// `Display` nor `Debug` shows it. None where the response names no target, and for the redirect of an operation.
    pub fn redirect_target(&self) -> Option<&Secret> {
        self.0.redirect_target.as_ref()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        if let Some(refresh) = &self.0.refresh {
            return Some(&**refresh);
        }
        self.0.source.as_deref().map(|source| source as &(dyn StdError + 'static))
    }
}

#[cfg(test)]
mod tests;
