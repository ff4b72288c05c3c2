//! The kinds of failure and the questions to ask.

use std::error::Error as StdError;

use super::{ApiError, Error, SessionEnded, StorageError};

/// What kind of failure an [`Error`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client, its options or an address is misconfigured. Nothing was sent.
    Config,
    /// The request could not be built from its fields. Nothing was sent.
    Request,
    /// The credentials do not fit the operation, or could not be obtained. Nothing was sent.
    Credentials,
    /// No connection was established. Nothing was sent.
    Connect,
    /// A server or a proxy was reached, but no connection was agreed on. The request was not processed.
    Handshake,
    /// A time limit has passed: of the attempt, of the call, without progress, or for a job to end.
    Timeout,
    /// The connection broke while the request or the response was in transit.
    Interrupted,
    /// The transport failed in a way of its own.
    Transport,
    /// The server responded with a redirect that was not followed.
    Redirect,
    /// The server refused the call.
    Api,
    /// The storage behind a pre-signed URL refused.
    Storage,
    /// What was downloaded, or is about to be, is not the file.
    Integrity,
    /// The response is larger than the client accepts.
    TooLarge,
    /// The response does not have the expected shape, or does not show that the call succeeded.
    Decode,
    /// A list does not end: the server points back to an earlier page, or there are more pages than allowed.
    Pagination,
    /// A polled job has ended, but did not succeed as a whole.
    Job,
}

impl Error {
    /// The client, an option or an address is misconfigured. Fix the program.
    pub fn is_config(&self) -> bool {
        self.kind() == ErrorKind::Config
    }

    /// The fields do not make a valid request: an empty id in the path, a line break in a header. Fix the fields.
    pub fn is_request(&self) -> bool {
        self.kind() == ErrorKind::Request
    }

    /// The credentials do not fit the operation, or could not be obtained; the message says what to do. The client found
    /// this itself. Credentials that the server rejects are [`is_unauthenticated`](Self::is_unauthenticated); a session that
    /// could not be refreshed has a [`refresh_failure`](Self::refresh_failure), and its kind.
    pub fn is_credentials(&self) -> bool {
        self.kind() == ErrorKind::Credentials
    }

    /// No connection was established: name resolution or TCP failed, or it took too long. [`phase`](Self::phase) says which.
    /// Check endpoint and network; a retry is safe.
    pub fn is_connect(&self) -> bool {
        self.kind() == ErrorKind::Connect
    }

    /// A server or a proxy was reached, but no connection was agreed on: its certificate is not trusted, has expired or is
    /// another host's; it wants a certificate of the client; no version of TLS is common to both, or it does not speak TLS at
    /// all; or a proxy refuses the connection or the credentials. The message names the host and the cause, and what can be
    /// done. Trying again does not help, and is not tried; the request was not processed.
    pub fn is_handshake(&self) -> bool {
        self.kind() == ErrorKind::Handshake
    }

    /// The attempt took too long. The server may have done its work all the same: check before you repeat an operation
    /// that is not idempotent. Also: a job has not ended by the deadline of its [`Poller`](crate::Poller). The job
    /// continues.
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// The connection broke in transit. As after a timeout, the server may have done its work.
    pub fn is_interrupted(&self) -> bool {
        self.kind() == ErrorKind::Interrupted
    }

    /// The server redirected the call. Redirects of operations are never followed, because they would carry the
    /// credentials to another host: correct the endpoint. Those of a download are followed by choice
    /// ([`DownloadRequest::follow_redirects`](crate::DownloadRequest::follow_redirects)), or by hand: the target is
    /// [`redirect_target`](Self::redirect_target).
    pub fn is_redirect(&self) -> bool {
        self.kind() == ErrorKind::Redirect
    }

    /// The server refused the call, in whatever form: a code in the envelope (also inside HTTP 200), or just a status.
    /// See [`api`](Self::api).
    pub fn is_api(&self) -> bool {
        self.kind() == ErrorKind::Api
    }

    /// The storage behind a pre-signed URL refused. Its own code is in [`storage`](Self::storage). Most often the URL
    /// [has expired](Self::is_url_expired) (it lives an hour): request a new one.
    pub fn is_storage(&self) -> bool {
        self.kind() == ErrorKind::Storage
    }

    /// The storage refused because the pre-signed URL has expired. Request a new one; the bytes can be transferred with
    /// that. Whether it has expired is told by the storage's response, or by the URL's own date where the response does
    /// not contradict it.
    pub fn is_url_expired(&self) -> bool {
        self.0.expired
    }

    /// What was downloaded, or is about to be, is not the file: another status, length, range, coding or digest than are
    /// due, or a response that cannot show that the file is whole. Discard what has arrived. Request a new URL and try
    /// again; if that does not help, compare what is known of the file with what the service says now.
    pub fn is_integrity(&self) -> bool {
        self.kind() == ErrorKind::Integrity
    }

    /// The response exceeds the client's limit. Raise
    /// [`ClientBuilder::max_response`](crate::ClientBuilder::max_response) or request smaller pages.
    pub fn is_too_large(&self) -> bool {
        self.kind() == ErrorKind::TooLarge
    }

    /// The HTTP status is that of a success, but the response does not show one, or cannot be decoded. In the first case
    /// ([`DecodeError::is_unproven`](crate::wire::DecodeError::is_unproven), or a body that is not JSON at all) something in
    /// front of the service may have responded: see [`body_start`](Self::body_start), and check the endpoint, proxies and
    /// gateways; whether the service did its work is not known. In the second, repeating the call does not help; report
    /// [`json_path`](Self::json_path) as a bug of this SDK.
    pub fn is_decode(&self) -> bool {
        self.kind() == ErrorKind::Decode
    }

    /// A list does not end: the server points back to an earlier page, or there are more pages than
    /// [`Pages::max_pages`](crate::Pages::max_pages) allows. The items received so far are good, but may not be all. The
    /// message says what to do; [`Pages::next_request`](crate::Pages::next_request) is where the list stopped.
    pub fn is_pagination(&self) -> bool {
        self.kind() == ErrorKind::Pagination
    }

    /// A polled job has ended, but failed in part or as a whole, was cancelled, or its outcome is not stated. The message
    /// counts the items that succeeded and failed. Only [`Outcome::require_success`] and [`Outcome::into_result`] make
    /// this error; [`Outcome`] itself has the outcome of each item.
    ///
    /// [`Outcome`]: crate::Outcome
    /// [`Outcome::require_success`]: crate::Outcome::require_success
    /// [`Outcome::into_result`]: crate::Outcome::into_result
    pub fn is_job(&self) -> bool {
        self.kind() == ErrorKind::Job
    }

    /// The server does not accept the token or the signature: HTTP 401, or a code that the error table puts beside 401
    /// (13000202), whatever the status. Sign in again; by then a [`Session`](crate::Session) has tried to refresh, and
    /// an [`AppSignature`](crate::AppSignature) to correct its clock.
    pub fn is_unauthenticated(&self) -> bool {
        let unauthorized = |status| status == http::StatusCode::UNAUTHORIZED.as_u16();
        self.api().is_some_and(|api| {
            unauthorized(api.status()) || api.known().is_some_and(|known| unauthorized(known.status))
        })
    }

    /// The session of the credentials has ended: it was signed out, or the service itself does not refresh it. Sign in again.
    pub fn is_session_ended(&self) -> bool {
        let causes = std::iter::successors(StdError::source(self), |cause| (*cause).source());
        causes.into_iter().any(<dyn StdError>::is::<SessionEnded>)
    }

    /// The server wants fewer calls (HTTP 429), or the storage fewer transfers (`SlowDown`). Wait, then send fewer at once.
    pub fn is_throttled(&self) -> bool {
        self.status() == Some(429) || self.storage().is_some_and(StorageError::is_throttled)
    }

    /// No attempt reached a server, so that sending the request again repeats nothing, whatever the operation.
    pub fn is_unsent(&self) -> bool {
        !self.0.reached_before && self.last_is_unsent()
    }

    /// The last attempt did not reach a server.
    pub(crate) fn last_is_unsent(&self) -> bool {
        self.refresh_failure().is_some()
            || matches!(
                self.kind(),
                ErrorKind::Config
                    | ErrorKind::Request
                    | ErrorKind::Credentials
                    | ErrorKind::Connect
                    | ErrorKind::Handshake
            )
    }

    /// The same call may succeed later: no connection, a timeout, a broken connection, an overloaded server, or a
    /// code that the error table, or the storage's protocol, calls retryable. Whether a retry is *safe* is another question: it is, if the
    /// operation is idempotent or the request [was not sent](Self::is_unsent).
    pub fn is_retryable(&self) -> bool {
        match self.kind() {
            ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Interrupted => true,
            ErrorKind::Api => self.api().is_some_and(ApiError::is_retryable),
            ErrorKind::Storage => match self.storage() {
                Some(storage) => storage.is_retryable(),
                None => self.status().is_some_and(is_passing),
            },
            _ => false,
        }
    }
}

/// Statuses by which a server, or a gateway before it, says "not now".
pub(super) fn is_passing(status: u16) -> bool {
    matches!(status, 408 | 421 | 425 | 429 | 500 | 502 | 503 | 504)
}
