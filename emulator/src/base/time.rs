//! Arithmetic and spellings of time.

use http::HeaderValue;
use jiff::civil::DateTime;
use jiff::fmt::rfc2822::DateTimePrinter;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

/// The form of times in signatures, and its length.
const BASIC: (&str, usize) = ("%Y%m%dT%H%M%SZ", 16);

/// Adds a duration, which may be negative, and saturates at the bounds of a timestamp.
pub(crate) fn later(time: Timestamp, by: SignedDuration) -> Timestamp {
    time.checked_add(by).unwrap_or(if by.is_negative() { Timestamp::MIN } else { Timestamp::MAX })
}

/// A time as headers have it; `None` for one before the year 0.
pub(crate) fn http_date(time: Timestamp) -> Option<HeaderValue> {
    HeaderValue::try_from(DateTimePrinter::new().timestamp_to_rfc9110_string(&time).ok()?).ok()
}

/// A time as signatures have it: `20251103T070140Z`.
pub(crate) fn basic(time: Timestamp) -> String {
    time.strftime(BASIC.0).to_string()
}

/// Reads `20251103T070140Z`, and nothing that merely resembles it.
pub(crate) fn parse_basic(text: &str) -> Option<Timestamp> {
    let digits = |range: std::ops::Range<usize>| {
        text.get(range).is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    };
    if text.len() != BASIC.1 || !digits(0..8) || !digits(9..15) {
        return None;
    }
    let time: DateTime = strtime::parse(BASIC.0, text).ok()?.to_datetime().ok()?;
    Some(time.to_zoned(TimeZone::UTC).ok()?.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_basic_time_has_one_form() {
        let expected: Timestamp = "2025-11-03T07:01:40Z".parse().unwrap();
        assert_eq!(parse_basic("20251103T070140Z"), Some(expected));
        assert_eq!(basic(expected), "20251103T070140Z");
        for text in ["", "20251103T070140", "2025-11-03T07:01:40Z", "20251303T070140Z", " 0251103T070140Z"] {
            assert_eq!(parse_basic(text), None, "{text:?}");
        }
    }
}
