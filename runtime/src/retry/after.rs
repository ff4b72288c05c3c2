//! How long a server asks the client to wait.

use std::time::{Duration, SystemTime};

use http::header::RETRY_AFTER;
use http::{HeaderMap, HeaderName};

use crate::time::{http_date, server_date};

/// The wait that a response asks for, in `milliseconds`, a header of the API's own, or in `Retry-After`, in seconds or as
/// a date. A date is held against the response's own `Date`, for the client's clock may be off, and against `now` where
/// there is none, or none that a clock would show.
///
/// The API's own header wins, unless it asks for nothing. Of several values of one header, the longest wait counts: it
/// satisfies them all. A time that has passed asks for no wait; one beyond all measure is as long as can be expressed.
pub(crate) fn retry_after(
    headers: &HeaderMap,
    milliseconds: Option<&'static str>,
    now: SystemTime,
) -> Option<Duration> {
    let own = milliseconds.and_then(|name| longest(headers, name, |text| decimal(text, Duration::from_millis)));
    if own.is_some_and(|wait| !wait.is_zero()) {
        return own;
    }
    let until = |text: &str| {
        let then = http_date(text, now)?;
        Some(then.duration_since(server_date(headers, now).unwrap_or(now)).unwrap_or_default())
    };
    longest(headers, RETRY_AFTER.as_str(), |text| decimal(text, Duration::from_secs).or_else(|| until(text))).or(own)
}

/// The longest wait in a header: it may come several times, and hold a list.
fn longest(headers: &HeaderMap, name: &str, read: impl Fn(&str) -> Option<Duration>) -> Option<Duration> {
    let name = HeaderName::try_from(name).ok()?;
    let values = headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    // A date has a comma of its own, so a value is tried whole first.
    let wait = |value: &str| read(value.trim()).or_else(|| value.split(',').filter_map(|one| read(one.trim())).max());
    values.filter_map(wait).max()
}

/// A decimal number of units, with or without a fraction: `120`, `1.5`. None for anything else.
fn decimal(text: &str, unit: fn(u64) -> Duration) -> Option<Duration> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !(digits(whole) && digits(fraction)) || (whole.is_empty() && fraction.is_empty()) {
        return None;
    }
    // More digits than a number can hold make a wait that is longer than any limit.
    let count = whole.trim_start_matches('0');
    let count = if count.is_empty() { 0 } else { count.parse().unwrap_or(u64::MAX) };
    // Rounded up, so that the client is never early.
    let parts = format!("{fraction:0<9.9}").parse::<u32>().ok()?;
    let rest = fraction.bytes().skip(9).any(|digit| digit != b'0');
    let part = (unit(1).as_nanos() * u128::from(parts)).div_ceil(1_000_000_000) + u128::from(rest);
    Some(unit(count).saturating_add(Duration::from_nanos(u64::try_from(part).ok()?)))
}
