//! Calls of an application.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};

use http::header::{AUTHORIZATION, DATE};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::sign::{self, Signable};
use crate::BoxFuture;
use crate::client::{Attempt, Credentials, Refusal, Scheme};
use crate::error::BoxError;
use crate::profile::SignatureHeaders;
use crate::secret::Secret;
use crate::time::{Time, http_date};
use crate::trace;

/// A date within this margin of the oldest that the server accepts explains a refusal, too: the request was in transit for
/// long, and a new signature helps as well.
const MARGIN: Duration = Duration::from_mins(1);

/// Calls as an application on behalf of a user: each attempt is signed anew with the application's secret, at the
/// time of the client's clock. The steps of the signature are the functions of [`sign`].
///
/// The server refuses a date that is older than [`SignatureHeaders::tolerance`] or lies in its future. When it refuses a signature and
/// its own clock, the `Date` of the response, explains why, the difference is remembered, and the call is signed and sent
/// again. From then on signatures are dated by the server's clock, never later than it. Clones share the difference.
#[derive(Clone, Debug)]
pub struct AppSignature {
    app_id: String,
    app_secret: Secret,
    user_id: String,
    /// What to add to the client's clock, in milliseconds.
    offset: Arc<AtomicI64>,
}

impl AppSignature {
    /// The application's id and secret, and the id of the user on whose behalf it calls.
    pub fn new(app_id: impl Into<String>, app_secret: impl Into<Secret>, user_id: impl Into<String>) -> Self {
        Self { app_id: app_id.into(), app_secret: app_secret.into(), user_id: user_id.into(), offset: Arc::default() }
    }

    /// The id of the user on whose behalf it calls: also the `origin` of a flash upload's proof code.
    pub fn user_id(&self) -> &str {
        &self.user_id
    }

    fn sign(&self, attempt: &Attempt<'_>) -> Result<HeaderMap, BoxError> {
        let names = names(attempt).ok_or("the API takes no app signature")?;
        let now = shifted(attempt.now, self.offset.load(Ordering::Relaxed));
        let date = now.and_then(sign::date).ok_or("the client's clock shows a time that has no calendar date")?;
        let canonical = sign::canonical_request(&Signable {
            method: attempt.method.as_str(),
            path: attempt.uri.path(),
            query: attempt.uri.query().unwrap_or_default(),
            headers: &[("host", attempt.host), (names.date, &date), (names.user, &self.user_id)],
            body: attempt.body,
        });
        let signature = sign::signature(&self.app_secret, &sign::string_to_sign(names.algorithm, &canonical.text));
        let authorization = sign::authorization(names.algorithm, &self.app_id, &canonical.signed_headers, &signature);
        let header = |name: &str, value: &str| {
            HeaderValue::from_str(value)
                .map_err(|_| BoxError::from(format!("{name} holds characters that a header must not hold")))
        };
        let mut headers = HeaderMap::new();
        headers.insert(HeaderName::try_from(names.date)?, header("the date", &date)?);
        headers.insert(HeaderName::try_from(names.user)?, header("the user id", &self.user_id)?);
        headers.insert(AUTHORIZATION, header("the app id", &authorization)?);
        Ok(headers)
    }

    /// Whether the server's clock explains its refusal; if so, signatures follow it from then on.
    fn learn(&self, attempt: &Attempt<'_>, refusal: &Refusal<'_>) -> bool {
        let Some(names) = names(attempt) else { return false };
        let text = |headers: &HeaderMap, name: &str| headers.get(name)?.to_str().ok().map(str::to_owned);
        let theirs = text(refusal.headers, DATE.as_str()).as_deref().and_then(|date| http_date(date, attempt.now));
        let signed = text(attempt.signed, names.date).and_then(|date| Time::from(date).instant());
        let (Some(theirs), Some(signed)) = (theirs, signed) else { return false };
        let oldest = Duration::from_secs(names.tolerance).saturating_sub(MARGIN);
        let fits = theirs.duration_since(signed).is_ok_and(|age| age < oldest);
        if fits {
            return false;
        }
        // The server responded within this second of its clock, and no later than now. With this difference, a signature is
        // never dated later than the server's clock, however long the response was in transit.
        let Some(offset) = milliseconds_between(attempt.now, theirs) else { return false };
        self.offset.store(offset, Ordering::Relaxed);
        trace::clock_corrected(offset / 1000);
        true
    }
}

impl Credentials for AppSignature {
    fn scheme(&self) -> Scheme {
        Scheme::Signature
    }

    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        Box::pin(std::future::ready(self.sign(attempt)))
    }

    fn refused<'a>(
        &'a self,
        attempt: &'a Attempt<'a>,
        refusal: &'a Refusal<'a>,
    ) -> BoxFuture<'a, Result<bool, BoxError>> {
        Box::pin(std::future::ready(Ok(self.learn(attempt, refusal))))
    }
}

fn names(attempt: &Attempt<'_>) -> Option<&'static SignatureHeaders> {
    attempt.operation.profile.signature.as_ref()
}

/// A time so many milliseconds later, or earlier.
fn shifted(time: SystemTime, milliseconds: i64) -> Option<SystemTime> {
    let by = Duration::from_millis(milliseconds.unsigned_abs());
    if milliseconds < 0 { time.checked_sub(by) } else { time.checked_add(by) }
}

/// From one time to another, rounded down.
fn milliseconds_between(from: SystemTime, to: SystemTime) -> Option<i64> {
    match to.duration_since(from) {
        Ok(later) => i64::try_from(later.as_millis()).ok(),
        Err(earlier) => i64::try_from(earlier.duration().as_nanos().div_ceil(1_000_000)).ok().map(std::ops::Neg::neg),
    }
}
