//! How long a server asks the client to wait.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::{DATE, RETRY_AFTER};

use crate::time::http_date;

/// The wait that a response asks for, in `milliseconds`, a header of the API's own, or in `Retry-After`, in seconds or as
/// a date. A date is held against the response's own `Date`, for the client's clock may be off, and against `now` where
/// there is none.
pub(crate) fn retry_after(
    headers: &HeaderMap,
    milliseconds: Option<&'static str>,
    now: SystemTime,
) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    if let Some(milliseconds) = milliseconds.and_then(text).and_then(|text| text.parse().ok()) {
        return Some(Duration::from_millis(milliseconds));
    }
    let value = text(RETRY_AFTER.as_str())?;
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let then = http_date(value)?;
    let now = text(DATE.as_str()).and_then(http_date).unwrap_or(now);
    // A time that has passed asks for no wait.
    Some(then.duration_since(now).unwrap_or_default())
}
