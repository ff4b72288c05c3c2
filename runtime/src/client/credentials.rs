//! Who is calling.

mod token;

use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use http::{HeaderMap, Method, Uri};

pub use self::token::StaticToken;
pub(crate) use self::token::{authorization, token_headers};
use super::Client;
use crate::BoxFuture;
use crate::error::BoxError;
use crate::operation::{Auth, Operation};

/// Says in headers who is calling.
///
/// The client asks inside each attempt, about the very request that is to leave, so that what is sent again is signed
/// anew. Operations that take no authentication are not asked for.
pub trait Credentials: Send + Sync + 'static {
    /// The way of authentication. The client compares it with what the operation takes before it sends anything.
    fn scheme(&self) -> Scheme;

    /// The headers to add. They are marked sensitive by the client, whatever they hold.
    ///
    /// A future, because credentials may have to fetch something first. What fails here is the source of an error for
    /// which [`Error::is_credentials`](crate::Error::is_credentials) holds.
    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>>;

    /// The server has accepted what an attempt was sent with, whatever came of the call otherwise.
    fn accepted(&self, _attempt: &Attempt<'_>) {}

    /// The server has refused what an attempt was sent with: HTTP 401, or a code that means it. Tells whether another
    /// attempt, with other headers, is worth it; the client makes one at most. By itself it never is.
    ///
    /// Many calls may be refused at once. What renews something must do so once for all of them: an attempt whose
    /// headers are no longer those of today needs only to be repeated.
    fn refused<'a>(
        &'a self,
        _attempt: &'a Attempt<'a>,
        _refusal: &'a Refusal<'a>,
    ) -> BoxFuture<'a, Result<bool, BoxError>> {
        Box::pin(std::future::ready(Ok(false)))
    }
}

impl<C: Credentials + ?Sized> Credentials for Arc<C> {
    fn scheme(&self) -> Scheme {
        (**self).scheme()
    }

    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        (**self).headers(attempt)
    }

    fn accepted(&self, attempt: &Attempt<'_>) {
        (**self).accepted(attempt);
    }

    fn refused<'a>(
        &'a self,
        attempt: &'a Attempt<'a>,
        refusal: &'a Refusal<'a>,
    ) -> BoxFuture<'a, Result<bool, BoxError>> {
        (**self).refused(attempt, refusal)
    }
}

/// A way of authentication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// None.
    Anonymous,
    /// An access token.
    Token,
    /// An app signature.
    Signature,
}

impl Scheme {
    /// Why these credentials will not do for an operation, and what would.
    pub(crate) fn objection(self, operation: &Operation) -> Option<&'static str> {
        match (operation.auth, self) {
            (Auth::None, _)
            | (Auth::Token, Self::Token)
            | (Auth::Signature, Self::Signature)
            | (Auth::TokenOrSignature, Self::Token | Self::Signature) => None,
            (Auth::Signature, Self::Token | Self::Anonymous) => {
                Some("it takes an app signature only; use Client::with_credentials with an AppSignature")
            }
            (Auth::Token, Self::Signature) => Some(
                "it takes an access token only, and the client signs with an app secret; use \
                 Client::with_credentials with a StaticToken or a Session",
            ),
            (Auth::Token, Self::Anonymous) => {
                Some("it takes an access token, and the client has none; use a StaticToken or a Session")
            }
            (Auth::TokenOrSignature, Self::Anonymous) => Some(
                "it takes an access token or an app signature, and the client has neither; use a StaticToken, a \
                 Session or an AppSignature",
            ),
        }
    }
}

/// A request that is about to leave, or has left.
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The operation being called.
    pub operation: &'static Operation,
    /// The HTTP method.
    pub method: &'a Method,
    /// The whole address; path and query are percent-encoded as they will be sent.
    pub uri: &'a Uri,
    /// What the `Host` header will say.
    pub host: &'a str,
    /// The headers but for those of the credentials.
    pub headers: &'a HeaderMap,
    /// The headers of the credentials; none before they were asked.
    pub signed: &'a HeaderMap,
    /// The body; empty where there is none.
    pub body: &'a [u8],
    /// The time by the client's clock; of a request that was accepted, the time before it left.
    pub now: SystemTime,
    /// The client that calls, for credentials that need calls of their own.
    pub client: &'a Client,
}

impl fmt::Debug for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt")
            .field("operation", &self.operation.id)
            .field("host", &self.host)
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

/// What is known of a response that refused the credentials, besides the attempt.
#[non_exhaustive]
pub struct Refusal<'a> {
    /// The headers of the response.
    pub headers: &'a HeaderMap,
}

impl fmt::Debug for Refusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refusal").finish_non_exhaustive()
    }
}

/// No credentials: enough for the operations that log in.
#[derive(Clone, Copy, Debug, Default)]
pub struct Anonymous;

impl Credentials for Anonymous {
    fn scheme(&self) -> Scheme {
        Scheme::Anonymous
    }

    fn headers<'a>(&'a self, _: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        Box::pin(std::future::ready(Ok(HeaderMap::new())))
    }
}
