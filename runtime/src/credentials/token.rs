//! Access tokens.

use std::sync::{PoisonError, RwLock};

use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue};

use super::{Attempt, Credentials, Scheme};
use crate::BoxFuture;
use crate::error::BoxError;
use crate::secret::Secret;

/// An access token that does not change.
///
/// Tokens live 20 minutes, and each call extends them. One that comes from elsewhere, the browser's cookie or an
/// application's token, is best held like this; one from `createSession` is better held in a [`Session`], where it
/// can be replaced.
#[derive(Clone, Debug)]
pub struct StaticToken(Secret);

impl StaticToken {
    /// A token, bare or as the whole value of `Authorization`.
    ///
    /// `Bearer+…` (what `createSession` returns and most operations want) and `Bearer …` (application tokens) are
    /// sent as they are; anything else gets `Bearer+` before it.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self(authorization(&token.into()))
    }
}

impl Credentials for StaticToken {
    fn scheme(&self) -> Scheme {
        Scheme::Token
    }

    fn headers<'a>(&'a self, _: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        Box::pin(std::future::ready(token_headers(&self.0)))
    }
}

/// The token and the id of a session, both replaceable while clients use them: share it in an
/// [`Arc`](std::sync::Arc).
///
/// `createSession` gives both. `refreshSession` wants the id and gives a new token, which [`replace`](Self::replace)
/// puts in place for all calls that leave after it.
#[derive(Debug)]
pub struct Session(RwLock<Tokens>);

#[derive(Clone, Debug)]
struct Tokens {
    authorization: Secret,
    session_id: Secret,
}

impl Session {
    /// A session. The token may be given in the forms that [`StaticToken::new`] takes.
    pub fn new(token: impl Into<Secret>, session_id: impl Into<Secret>) -> Self {
        Self(RwLock::new(Tokens { authorization: authorization(&token.into()), session_id: session_id.into() }))
    }

    /// Puts another token and session id in place. Calls under way keep what they left with.
    pub fn replace(&self, token: impl Into<Secret>, session_id: impl Into<Secret>) {
        let tokens = Tokens { authorization: authorization(&token.into()), session_id: session_id.into() };
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = tokens;
    }

    /// Puts another token in place; the session stays the same.
    pub fn replace_token(&self, token: impl Into<Secret>) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).authorization = authorization(&token.into());
    }

    /// The value of `Authorization`.
    pub fn token(&self) -> Secret {
        self.0.read().unwrap_or_else(PoisonError::into_inner).authorization.clone()
    }

    /// The id that `refreshSession` wants.
    pub fn session_id(&self) -> Secret {
        self.0.read().unwrap_or_else(PoisonError::into_inner).session_id.clone()
    }
}

impl Credentials for Session {
    fn scheme(&self) -> Scheme {
        Scheme::Token
    }

    fn headers<'a>(&'a self, _: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        Box::pin(std::future::ready(token_headers(&self.token())))
    }
}

/// The whole value of `Authorization`.
fn authorization(token: &Secret) -> Secret {
    let text = token.expose().trim();
    match text.strip_prefix("Bearer") {
        _ if text.is_empty() => Secret::default(),
        Some(rest) if rest.starts_with(['+', ' ']) => Secret::from(text),
        _ => Secret::new(format!("Bearer+{text}")),
    }
}

fn token_headers(authorization: &Secret) -> Result<HeaderMap, BoxError> {
    if authorization.is_empty() {
        return Err("the access token is empty".into());
    }
    // The library's error says only that a byte is not allowed, so it cannot show the token.
    let value = HeaderValue::from_str(authorization.expose())
        .map_err(|error| BoxError::from(format!("the access token cannot be a header: {error}")))?;
    Ok(HeaderMap::from_iter([(AUTHORIZATION, value)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_taken_bare_or_whole() {
        for (given, sent) in [
            ("abc", "Bearer+abc"),
            (" abc\n", "Bearer+abc"),
            ("Bearer+abc", "Bearer+abc"),
            ("Bearer abc", "Bearer abc"),
            ("Bearerabc", "Bearer+Bearerabc"),
            ("", ""),
        ] {
            assert_eq!(StaticToken::new(given).0.expose(), sent);
        }
    }

    #[test]
    fn an_empty_or_impossible_token_is_an_error_that_does_not_show_it() {
        assert!(token_headers(&Secret::default()).is_err());
        let error = token_headers(&Secret::from("top\nsecret")).unwrap_err();
        assert!(!error.to_string().contains("secret"), "{error}");
    }

    #[test]
    fn a_session_can_be_replaced_while_shared() {
        let session = Session::new("one", "id1");
        session.replace_token("two");
        assert_eq!((session.token().expose(), session.session_id().expose()), ("Bearer+two", "id1"));
        session.replace("Bearer+three", "id2");
        assert_eq!((session.token().expose(), session.session_id().expose()), ("Bearer+three", "id2"));
        assert!(!format!("{session:?}").contains("three"));
    }
}
