//! Access tokens.

use http::{HeaderMap, HeaderName, HeaderValue};

use super::{Attempt, Credentials, Scheme};
use crate::BoxFuture;
use crate::error::BoxError;
use crate::operation::Operation;
use crate::profile::{TokenForm, TokenKind};
use crate::secret::Secret;

/// An access token that does not change.
///
/// One that comes from elsewhere, a browser's cookie or an application's token, is best held like this. One that
/// signing in returns is better held in a [`Session`](crate::Session), which refreshes it.
///
/// The value that is sent, which a proof code is computed from, is what [`Client::caller`](crate::Client::caller) returns, the same for
/// every kind of credentials; without a client, [`Credentials::caller`].
#[derive(Clone, Debug)]
pub struct StaticToken {
    token: Secret,
    kind: Option<&'static TokenKind>,
}

impl StaticToken {
    /// A token, bare or as the whole value of its header.
    ///
    /// A token that begins with a prefix of the API's ([`TokenForm`]) is sent as it is; to any other one the usual
    /// prefix is added. KooDrive's is `Bearer+`, and its application tokens bring `Bearer ` along.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self { token: token.into(), kind: None }
    }

    /// A token of another [kind](TokenKind) than the API's usual one, bare or as the whole value of its header.
    pub fn of_kind(kind: &'static TokenKind, token: impl Into<Secret>) -> Self {
        Self { token: token.into(), kind: Some(kind) }
    }

    /// A token that this operation takes.
    pub(crate) fn for_operation(operation: &Operation, token: Secret) -> Self {
        Self { token, kind: operation.token_kind() }
    }
}

impl Credentials for StaticToken {
    fn scheme(&self) -> Scheme {
        self.kind.map_or(Scheme::Token, Scheme::OtherToken)
    }

    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        let form = attempt.operation.token_form();
        Box::pin(std::future::ready(token_headers(form, &authorization(form, &self.token))))
    }

    fn caller(&self, operation: &Operation) -> Option<Secret> {
        Some(authorization(operation.token_form(), &self.token)).filter(|token| !token.is_empty())
    }
}

/// The whole value of the token's header.
pub(crate) fn authorization(form: &TokenForm, token: &Secret) -> Secret {
    let text = token.expose().trim();
    let is_whole = text.starts_with(form.prefix) || form.also.iter().any(|prefix| text.starts_with(prefix));
    match text {
        "" => Secret::default(),
        whole if is_whole => Secret::from(whole),
        bare => Secret::new([form.prefix, bare].concat()),
    }
}

pub(crate) fn token_headers(form: &TokenForm, authorization: &Secret) -> Result<HeaderMap, BoxError> {
    if authorization.is_empty() {
        return Err("the access token is empty".into());
    }
    // The library's error says only that a byte is not allowed, so it cannot show the token.
    let value = HeaderValue::from_str(authorization.expose())
        .map_err(|error| BoxError::from(format!("the access token cannot be a header: {error}")))?;
    Ok(HeaderMap::from_iter([(HeaderName::try_from(form.header)?, value)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_taken_bare_or_whole() {
        let koodrive = TokenForm { header: "authorization", prefix: "Bearer+", also: &["Bearer "] };
        let other = TokenForm { header: "x-token", prefix: "", also: &[] };
        let account = TokenForm { header: "authorization", prefix: "AT ", also: &[] };
        let plain = TokenForm { header: "authorization", prefix: "Bearer ", also: &[] };
        for (form, given, sent) in [
            (&koodrive, "abc", "Bearer+abc"),
            (&koodrive, " abc\n", "Bearer+abc"),
            (&koodrive, "Bearer+abc", "Bearer+abc"),
            (&koodrive, "Bearer abc", "Bearer abc"),
            (&koodrive, "Bearerabc", "Bearer+Bearerabc"),
            (&koodrive, "", ""),
            (&account, "abc", "AT abc"),
            (&account, "AT abc", "AT abc"),
            (&plain, "abc", "Bearer abc"),
            (&plain, "Bearer abc", "Bearer abc"),
            (&plain, "Bearer+abc", "Bearer Bearer+abc"),
            (&other, "abc", "abc"),
            (&other, "", ""),
        ] {
            let whole = authorization(form, &Secret::from(given));
            assert_eq!(whole.expose(), sent, "{form:?}");
            let headers = token_headers(form, &whole).ok();
            let header = headers.as_ref().and_then(|headers| headers.get(form.header)).map(HeaderValue::as_bytes);
            assert_eq!(header, Some(sent.as_bytes()).filter(|sent| !sent.is_empty()));
        }
    }

    #[test]
    fn an_empty_or_impossible_token_is_an_error_that_does_not_show_it() {
        let form = &crate::Profile::PLAIN.token;
        assert!(token_headers(form, &Secret::default()).is_err());
        let error = token_headers(form, &Secret::from("top\nsecret")).unwrap_err();
        assert!(!error.to_string().contains("secret"), "{error}");
    }
}
