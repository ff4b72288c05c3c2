//! Access tokens.

use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue};

use super::{Attempt, Credentials, Scheme};
use crate::BoxFuture;
use crate::error::BoxError;
use crate::secret::Secret;

/// An access token that does not change.
///
/// One that comes from elsewhere, the browser's cookie or an application's token, is best held like this. One from
/// `createSession` is better held in a [`Session`](crate::Session), which refreshes it.
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

/// The whole value of `Authorization`.
pub(crate) fn authorization(token: &Secret) -> Secret {
    let text = token.expose().trim();
    match text.strip_prefix("Bearer") {
        _ if text.is_empty() => Secret::default(),
        Some(rest) if rest.starts_with(['+', ' ']) => Secret::from(text),
        _ => Secret::new(format!("Bearer+{text}")),
    }
}

pub(crate) fn token_headers(authorization: &Secret) -> Result<HeaderMap, BoxError> {
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
}
