//! Calling as an application.

use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderValue};

use super::{Attempt, Credentials, Scheme};
use crate::BoxFuture;
use crate::error::BoxError;
use crate::secret::Secret;
use crate::sign::{self, Signable};

/// Calls as an application on behalf of a user: each attempt is signed anew with the application's secret, at the
/// time of the client's clock. The steps of the signature are the functions of [`sign`].
#[derive(Clone, Debug)]
pub struct AppSignature {
    app_id: String,
    app_secret: Secret,
    user_id: String,
}

impl AppSignature {
    /// The application's id and secret, and the id of the user on whose behalf it calls.
    pub fn new(app_id: impl Into<String>, app_secret: impl Into<Secret>, user_id: impl Into<String>) -> Self {
        Self { app_id: app_id.into(), app_secret: app_secret.into(), user_id: user_id.into() }
    }

    /// The id of the user on whose behalf it calls: also the origin from which a flash upload's proof code is made.
    pub fn user_id(&self) -> &str {
        &self.user_id
    }

    fn sign(&self, attempt: &Attempt<'_>) -> Result<HeaderMap, BoxError> {
        let date = sign::date(attempt.now).ok_or("the client's clock shows a time that has no calendar date")?;
        let canonical = sign::canonical_request(&Signable {
            method: attempt.method.as_str(),
            path: attempt.uri.path(),
            query: attempt.uri.query().unwrap_or_default(),
            headers: &[("host", attempt.host), (sign::X_DATE, &date), (sign::X_USER_ID, &self.user_id)],
            body: attempt.body,
        });
        let signature = sign::signature(&self.app_secret, &sign::string_to_sign(&canonical.text));
        let authorization = sign::authorization(&self.app_id, &canonical.signed_headers, &signature);
        let header = |name: &str, value: &str| {
            HeaderValue::from_str(value).map_err(|_| BoxError::from(format!("{name} holds what no header may hold")))
        };
        let mut headers = HeaderMap::new();
        headers.insert(sign::X_DATE, header("the date", &date)?);
        headers.insert(sign::X_USER_ID, header("the user id", &self.user_id)?);
        headers.insert(AUTHORIZATION, header("the app id", &authorization)?);
        Ok(headers)
    }
}

impl Credentials for AppSignature {
    fn scheme(&self) -> Scheme {
        Scheme::Signature
    }

    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        Box::pin(std::future::ready(self.sign(attempt)))
    }
}
