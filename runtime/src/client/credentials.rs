//! Credentials: who is calling.

mod refusal;
mod token;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

use http::{HeaderMap, Method, Uri};

pub use self::refusal::Refusal;
pub(crate) use self::refusal::is_own_refusal;
pub use self::token::StaticToken;
pub(crate) use self::token::{authorization, token_headers};
use super::Client;
use crate::BoxFuture;
use crate::error::{BoxError, Error, ErrorKind};
use crate::operation::{Auth, Operation};
use crate::profile::TokenKind;
use crate::secret::Secret;

/// Provides the headers that authenticate a call.
///
/// The client asks for them inside each attempt, for the very request that it is about to send, so that each attempt is
/// signed anew. Operations that take no authentication are sent without.
pub trait Credentials: Send + Sync + 'static {
    /// The scheme of authentication. The client checks that the operation takes it before it sends anything.
    fn scheme(&self) -> Scheme;

    /// The headers to add. The client marks all of them as sensitive.
    ///
    /// A future, because credentials may have to fetch something first. An error becomes the source of one for which
    /// [`Error::is_credentials`](crate::Error::is_credentials) holds.
    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>>;

    /// Whether [`headers`](Self::headers) and [`refused`](Self::refused) limit their own time, as calls of a client do. Then
    /// only the time limit of the whole call cuts them short; otherwise that of an attempt does. By default they do not.
    fn limits_itself(&self) -> bool {
        false
    }

    /// The value by which the service knows the caller in calls of an operation: the whole value of the token's header, or
    /// the user id that an app signature is for. It is what the proof code of a flash upload is made from
    /// ([`hash::proof_code`](crate::hash::proof_code)). None where there is none, or it is not known yet; by default.
    fn caller(&self, _operation: &Operation) -> Option<Secret> {
        None
    }

    /// The server has accepted the credentials of an attempt, whatever the outcome of the call.
    fn accepted(&self, _attempt: &Attempt<'_>) {}

    /// The server has rejected the credentials of an attempt: HTTP 401, or a code that means it. Returns whether another
    /// attempt with other headers is worth it; the client makes one at most. By default it is not.
    ///
    /// An error becomes the source of the rejection.
    ///
    /// Many calls may be rejected at once. Credentials that renew something must do so once for all of them: an attempt
    /// with outdated headers only needs to be repeated.
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

    fn limits_itself(&self) -> bool {
        (**self).limits_itself()
    }

    fn caller(&self, operation: &Operation) -> Option<Secret> {
        (**self).caller(operation)
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

/// A scheme of authentication.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// None.
    Anonymous,
    /// An access token.
    Token,
    /// An app signature.
    Signature,
    /// A token of another kind.
    OtherToken(&'static TokenKind),
}

/// Why an operation does not take the credentials, and what a program can do about it.
pub(crate) struct Objection {
    cause: Cow<'static, str>,
    remedy: &'static str,
    /// What the operation takes.
    taken: Auth,
}

impl From<Objection> for Error {
    fn from(Objection { cause, remedy, taken }: Objection) -> Self {
        Self::new(ErrorKind::Credentials, cause).with_remedy(Some(remedy)).with_required_auth(taken)
    }
}

impl Scheme {
    /// Why an operation does not take these credentials, and which it takes.
    pub(crate) fn objection(self, operation: &Operation) -> Option<Objection> {
        let (cause, remedy) = match (operation.auth, self) {
            (Auth::OtherToken(taken), Self::OtherToken(own)) if taken.scheme == own.scheme => return None,
            (Auth::None, _)
            | (Auth::Token, Self::Token)
            | (Auth::Signature, Self::Signature)
            | (Auth::TokenOrSignature, Self::Token | Self::Signature) => return None,
            (Auth::OtherToken(taken), _) => (
                format!("it takes a token of the scheme {} only", taken.scheme).into(),
                "use Client::with_credentials with a session of that scheme, or with StaticToken::of_kind",
            ),
            (Auth::Token | Auth::Signature | Auth::TokenOrSignature, Self::OtherToken(own)) => (
                format!("it takes no token of the scheme {}, and the client has one", own.scheme).into(),
                "use Client::with_credentials with the credentials that the operation takes",
            ),
            (Auth::Signature, Self::Token | Self::Anonymous) => {
                ("it takes an app signature only".into(), "use Client::with_credentials with an AppSignature")
            }
            (Auth::Token, Self::Signature) => (
                "it takes an access token only, and the client signs with an app secret".into(),
                "use Client::with_credentials with a StaticToken or a Session",
            ),
            (Auth::Token, Self::Anonymous) => {
                ("it takes an access token, and the client has none".into(), "use a StaticToken or a Session")
            }
            (Auth::TokenOrSignature, Self::Anonymous) => (
                "it takes an access token or an app signature, and the client has neither".into(),
                "use a StaticToken, a Session or an AppSignature",
            ),
        };
        Some(Objection { cause, remedy, taken: operation.auth })
    }
}

/// A request that is about to be sent, or was sent.
#[non_exhaustive]
pub struct Attempt<'a> {
    /// The operation being called.
    pub operation: &'static Operation,
    /// The HTTP method.
    pub method: &'a Method,
    /// The full address; path and query are percent-encoded as sent.
    pub uri: &'a Uri,
    /// The value of the `Host` header.
    pub host: &'a str,
    /// The headers without those of the credentials.
    pub headers: &'a HeaderMap,
    /// The headers of the credentials; empty before they have provided any.
    pub signed: &'a HeaderMap,
    /// The body; empty where there is none.
    pub body: &'a [u8],
    /// The time by the client's clock, taken before the request was sent.
    pub now: SystemTime,
    /// Whether the server rejected the credentials of an earlier attempt of this call, and
    /// [`refused`](Credentials::refused) was for another one.
    pub renewed: bool,
    /// The calling client, for credentials that need calls of their own.
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

/// No credentials: enough for the operations that sign in.
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
