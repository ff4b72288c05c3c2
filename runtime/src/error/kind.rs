//! The kinds of failure and the questions to ask.

use std::error::Error as StdError;

use super::{ApiError, Error, SessionEnded};

/// What kind of failure an [`Error`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client, its options or an address is set up wrongly. Nothing was sent.
    Config,
    /// The request could not be built from its fields. Nothing was sent.
    Request,
    /// The credentials do not fit the operation, or could not be obtained. Nothing was sent.
    Credentials,
    /// No connection came about. Nothing was sent.
    Connect,
    /// The time was up: the attempt's, the call's, that without progress, or that for a job to end.
    Timeout,
    /// The connection broke while the request or the response was under way.
    Interrupted,
    /// The transport failed in a way of its own.
    Transport,
    /// The server answered with a redirect, which is never followed.
    Redirect,
    /// The server refused the call.
    Api,
    /// The storage behind a pre-signed URL refused.
    Storage,
    /// The response is larger than the client accepts.
    TooLarge,
    /// The response does not have the shape that was expected.
    Decode,
    /// A list does not come to its end: the server points back to an earlier page, or there are more pages than may be.
    Paging,
    /// A job that was waited for has ended, but did not succeed as a whole.
    Job,
}

impl Error {
    /// The client, an option or an address is set up wrongly. Mend the program.
    pub fn is_config(&self) -> bool {
        self.kind() == ErrorKind::Config
    }

    /// The request's fields do not make a request: an empty id in the path, a line break in a header. Mend the fields.
    pub fn is_request(&self) -> bool {
        self.kind() == ErrorKind::Request
    }

    /// The credentials do not fit the operation, or could not be obtained; the message says what to do. This is the
    /// client's own finding; what the server thinks of them is [`is_unauthenticated`](Self::is_unauthenticated).
    pub fn is_credentials(&self) -> bool {
        self.kind() == ErrorKind::Credentials
    }

    /// No connection came about: name resolution, TCP or TLS failed. Check endpoint and network; trying again is safe.
    pub fn is_connect(&self) -> bool {
        self.kind() == ErrorKind::Connect
    }

    /// The attempt took too long. The server may have done its work all the same: look before repeating what is not
    /// idempotent. Also: a job has not ended in the time that a [`Poller`](crate::Poller) was given. The job goes on.
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// The connection broke midway. As after a timeout, the server may have done its work.
    pub fn is_interrupted(&self) -> bool {
        self.kind() == ErrorKind::Interrupted
    }

    /// The server pointed elsewhere. Redirects are never followed, for they would carry credentials along: set the
    /// endpoint right.
    pub fn is_redirect(&self) -> bool {
        self.kind() == ErrorKind::Redirect
    }

    /// The server answered and refused, whatever the form: a code in the envelope (also inside HTTP 200), or just a
    /// status. See [`api`](Self::api).
    pub fn is_api(&self) -> bool {
        self.kind() == ErrorKind::Api
    }

    /// The storage behind a pre-signed URL refused. Most often the URL has expired (they live an hour): ask for a new
    /// one.
    pub fn is_storage(&self) -> bool {
        self.kind() == ErrorKind::Storage
    }

    /// The response exceeds the client's limit. Raise
    /// [`ClientBuilder::max_response`](crate::ClientBuilder::max_response) or ask for smaller pages.
    pub fn is_too_large(&self) -> bool {
        self.kind() == ErrorKind::TooLarge
    }

    /// The call succeeded as far as the status tells, but its response could not be understood. Repeating will not
    /// help; report [`json_path`](Self::json_path) as a bug of this SDK.
    pub fn is_decode(&self) -> bool {
        self.kind() == ErrorKind::Decode
    }

    /// A list does not come to its end: the server points back to a page that has come already, or there are more pages
    /// than [`Pages::max_pages`](crate::Pages::max_pages) allows. What has come is good, but it may not be all. The
    /// message says what to do; [`Pages::next_request`](crate::Pages::next_request) tells where the list stopped.
    pub fn is_paging(&self) -> bool {
        self.kind() == ErrorKind::Paging
    }

    /// A job that was waited for has ended, but failed in part or in whole, was cancelled, or nothing tells how it
    /// went. The message counts what succeeded and what failed. Only [`Outcome::require_success`] and
    /// [`Outcome::into_result`] make this error; look at [`Outcome`] itself to learn how each item fared.
    ///
    /// [`Outcome`]: crate::Outcome
    /// [`Outcome::require_success`]: crate::Outcome::require_success
    /// [`Outcome::into_result`]: crate::Outcome::into_result
    pub fn is_job(&self) -> bool {
        self.kind() == ErrorKind::Job
    }

    /// The server does not accept the token or the signature: HTTP 401, or a code that the error table puts beside 401
    /// (13000202), whatever the status. Sign in anew; a [`Session`](crate::Session) has tried to refresh by then, and
    /// an [`AppSignature`](crate::AppSignature) to correct its clock.
    pub fn is_unauthenticated(&self) -> bool {
        let unauthorized = |status| status == http::StatusCode::UNAUTHORIZED.as_u16();
        self.api().is_some_and(|api| {
            unauthorized(api.status()) || api.known().is_some_and(|known| unauthorized(known.status))
        })
    }

    /// The session of the credentials is over: it was logged off, or the server does not refresh it. Nothing helps but
    /// to sign in anew.
    pub fn is_session_ended(&self) -> bool {
        let causes = std::iter::successors(StdError::source(self), |cause| (*cause).source());
        causes.into_iter().any(<dyn StdError>::is::<SessionEnded>)
    }

    /// The server wants fewer calls (HTTP 429). Poller, then send fewer at once.
    pub fn is_throttled(&self) -> bool {
        self.status() == Some(429)
    }

    /// The request surely never reached a server, not by any attempt, so that sending it again repeats nothing,
    /// whatever the operation.
    pub fn is_unsent(&self) -> bool {
        !self.0.reached_before && self.last_is_unsent()
    }

    /// The last attempt never reached a server.
    pub(crate) fn last_is_unsent(&self) -> bool {
        matches!(self.kind(), ErrorKind::Config | ErrorKind::Request | ErrorKind::Credentials | ErrorKind::Connect)
    }

    /// The same call may succeed later: no connection, a timeout, a broken connection, an overloaded server, or a
    /// code that the error table calls retryable. Whether repeating is *safe* is another question: it is, if the
    /// operation is idempotent or the request [never left](Self::is_unsent).
    pub fn is_retryable(&self) -> bool {
        match self.kind() {
            ErrorKind::Connect | ErrorKind::Timeout | ErrorKind::Interrupted => true,
            ErrorKind::Api => self.api().is_some_and(ApiError::is_retryable),
            ErrorKind::Storage => self.status().is_some_and(is_passing),
            _ => false,
        }
    }
}

/// Statuses by which a server or something before it says "not now".
pub(super) fn is_passing(status: u16) -> bool {
    matches!(status, 408 | 429 | 500 | 502 | 503 | 504)
}
