//! Reading and writing the forms of a time.

use std::time::SystemTime;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::Offset;

/// Base64 of "Time", glued behind some values by the vendor's tooling.
const GLUED: &str = "VGltZQ==";
/// Seconds beyond this are milliseconds: as seconds they would lie in the year 5138, as milliseconds in March 1973.
const MOST_SECONDS: i64 = 100_000_000_000;
/// Milliseconds beyond this are no time either but a date written without separators.
const MOST_MILLISECONDS: i64 = 10_000_000_000_000;

pub(super) fn instant(text: &str) -> Option<SystemTime> {
    let text = text.trim();
    let text = text.strip_suffix(GLUED).unwrap_or(text);
    let timestamp = match text.parse::<i64>() {
        Ok(number) => since_1970(number)?,
        Err(_) => text.parse().ok().filter(|_| text.contains('-')).or_else(|| compact(text))?,
    };
    Some(SystemTime::from(timestamp))
}

/// `20240909T033325Z`, the form of `X-Date`.
fn compact(text: &str) -> Option<Timestamp> {
    let time = DateTime::strptime("%Y%m%dT%H%M%SZ", text).ok()?;
    Offset::UTC.to_timestamp(time).ok()
}

fn since_1970(number: i64) -> Option<Timestamp> {
    match number.checked_abs()? {
        0..MOST_SECONDS => Timestamp::from_second(number).ok(),
        MOST_SECONDS..MOST_MILLISECONDS => Timestamp::from_millisecond(number).ok(),
        _ => None,
    }
}

pub(super) fn rfc3339(instant: SystemTime) -> Option<String> {
    let timestamp = Timestamp::try_from(instant).ok()?;
    Some(timestamp.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
}
