//! Calls of an application.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use http::header::AUTHORIZATION;
use http::{HeaderMap, HeaderName, HeaderValue};

use super::sign::{self, Signable};
use crate::BoxFuture;
use crate::client::{Attempt, Credentials, Refusal, Scheme};
use crate::error::BoxError;
use crate::operation::Operation;
use crate::profile::SignatureHeaders;
use crate::secret::Secret;
use crate::time::{Time, server_date};
use crate::trace;

/// A date within this margin of the oldest that the server accepts explains a refusal, too: the request was in transit for
/// long, and a new signature helps as well.
const MARGIN: Duration = Duration::from_secs(60);

/// Calls as an application on behalf of a user: each attempt is signed anew with the application's secret, at the
/// time of the client's clock. The steps of the signature are the functions of [`sign`].
///
/// The server refuses a date that is older than [`SignatureHeaders::tolerance`] or lies in its future. When the service
/// itself refuses a signature, and the `Date` of that response explains why, the call is signed by the server's clock and
/// sent again. If that is accepted, the difference is remembered: from then on signatures are dated by the server's clock,
/// never later than it. A `Date` that did not help changes nothing, and one that is more than a year off is not tried: with
/// such a clock no certificate would be valid. Clones share the difference.
#[derive(Clone, Debug)]
pub struct AppSignature {
    app_id: String,
    app_secret: Secret,
    user_id: String,
    skew: Arc<Mutex<Skew>>,
}

/// How far the server's clock is ahead of the client's, in milliseconds.
#[derive(Debug, Default)]
struct Skew {
    /// The difference with which a signature was accepted, or none.
    known: i64,
    /// What the response to a refused signature suggests. Only the repeat of a refused call is dated by it.
    supposed: Option<i64>,
}

impl AppSignature {
    /// The application's id and secret, and the id of the user on whose behalf it calls.
    pub fn new(app_id: impl Into<String>, app_secret: impl Into<Secret>, user_id: impl Into<String>) -> Self {
        Self { app_id: app_id.into(), app_secret: app_secret.into(), user_id: user_id.into(), skew: Arc::default() }
    }

    /// The id of the user on whose behalf it calls: also the `origin` of a flash upload's proof code.
    pub fn user_id(&self) -> &str {
        &self.user_id
    }

    fn skew(&self) -> MutexGuard<'_, Skew> {
        self.skew.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn sign(&self, attempt: &Attempt<'_>) -> Result<HeaderMap, BoxError> {
        let names = names(attempt).ok_or("the API takes no app signature")?;
        let offset = {
            let skew = self.skew();
            skew.supposed.filter(|_| attempt.renewed).unwrap_or(skew.known)
        };
        let date = dated(attempt, offset).ok_or("the client's clock shows a time that has no calendar date")?;
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

    /// Whether the server's clock explains its refusal; if so, the repeat of the call follows it.
    fn suppose(&self, attempt: &Attempt<'_>, refusal: &Refusal<'_>) -> bool {
        let Some(names) = names(attempt).filter(|_| refusal.is_own) else { return false };
        let theirs = server_date(refusal.headers, attempt.now);
        let signed = signed_date(attempt, names).and_then(|date| Time::from(date).instant());
        let (Some(theirs), Some(signed)) = (theirs, signed) else { return false };
        let oldest = Duration::from_secs(names.tolerance).saturating_sub(MARGIN);
        let fits = theirs.duration_since(signed).is_ok_and(|age| age < oldest);
        if fits {
            return false;
        }
        // The server responded within this second of its clock, and no later than now. With this difference, a signature is
        // never dated later than the server's clock, however long the response was in transit.
        let Some(offset) = milliseconds_between(attempt.now, theirs) else { return false };
        self.skew().supposed = Some(offset);
        true
    }

    /// A signature was accepted: if it was dated by a difference that was supposed, that is known now.
    fn confirm(&self, attempt: &Attempt<'_>) {
        let Some(names) = names(attempt).filter(|_| attempt.renewed) else { return };
        let mut skew = self.skew();
        let confirmed =
            skew.supposed.take_if(|offset| dated(attempt, *offset).as_deref() == signed_date(attempt, names));
        if let Some(offset) = confirmed {
            skew.known = offset;
            drop(skew);
            trace::clock_corrected(offset / 1000);
        }
    }
}

impl Credentials for AppSignature {
    fn scheme(&self) -> Scheme {
        Scheme::Signature
    }

    fn headers<'a>(&'a self, attempt: &'a Attempt<'a>) -> BoxFuture<'a, Result<HeaderMap, BoxError>> {
        Box::pin(std::future::ready(self.sign(attempt)))
    }

    fn caller(&self, _operation: &Operation) -> Option<Secret> {
        Some(Secret::from(&*self.user_id))
    }

    fn accepted(&self, attempt: &Attempt<'_>) {
        self.confirm(attempt);
    }

    fn refused<'a>(
        &'a self,
        attempt: &'a Attempt<'a>,
        refusal: &'a Refusal<'a>,
    ) -> BoxFuture<'a, Result<bool, BoxError>> {
        Box::pin(std::future::ready(Ok(self.suppose(attempt, refusal))))
    }
}

fn names(attempt: &Attempt<'_>) -> Option<&'static SignatureHeaders> {
    attempt.operation.profile.signature.as_ref()
}

/// The date of a signature, by the client's clock and so many milliseconds.
fn dated(attempt: &Attempt<'_>, offset: i64) -> Option<String> {
    shifted(attempt.now, offset).and_then(sign::date)
}

/// The date by which the attempt was signed.
fn signed_date<'a>(attempt: &'a Attempt<'_>, names: &SignatureHeaders) -> Option<&'a str> {
    attempt.signed.get(names.date)?.to_str().ok()
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
