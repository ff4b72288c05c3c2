//! Dates of HTTP.

use std::time::{Duration, SystemTime};

use http::HeaderMap;
use http::header::DATE;
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::fmt::rfc2822::DateTimeParser;
use jiff::tz::Offset;

/// How far the server's clock may be from the client's. With a clock that is off by more, no certificate would be valid, for
/// none lives much longer; so the date is not that of a server, but a default, an overflow or a mistake.
const MAX_SKEW: Duration = Duration::from_secs(366 * 24 * 60 * 60);

/// The time by the server's clock: the `Date` of a response, unless it is no time that a clock would show.
pub(crate) fn server_date(headers: &HeaderMap, now: SystemTime) -> Option<SystemTime> {
    let date = http_date(headers.get(DATE)?.to_str().ok()?, now)?;
    let apart = date.duration_since(now).unwrap_or_else(|earlier| earlier.duration());
    (apart <= MAX_SKEW).then_some(date)
}

/// A date in any of the three forms of RFC 9110, section 5.6.7: `Tue, 24 Nov 2026 23:00:00 GMT`,
/// `Tuesday, 24-Nov-26 23:00:00 GMT`, `Tue Nov 24 23:00:00 2026`.
pub(crate) fn http_date(text: &str, now: SystemTime) -> Option<SystemTime> {
    let text = text.trim();
    let timestamp = DateTimeParser::new().parse_timestamp(text).ok();
    timestamp.or_else(|| asctime(text)).or_else(|| rfc850(text, now)).map(SystemTime::from)
}

fn asctime(text: &str) -> Option<Timestamp> {
    let time = DateTime::strptime("%a %b %e %H:%M:%S %Y", text).ok()?;
    Offset::UTC.to_timestamp(time).ok()
}

/// The year has two digits: one that seems to be more than 50 years in the future is in the past.
fn rfc850(text: &str, now: SystemTime) -> Option<Timestamp> {
    // The day of the week belongs to the full year, which is not known yet.
    let (_, date) = text.split_once(", ")?;
    let read = DateTime::strptime("%d-%b-%y %H:%M:%S GMT", date).ok()?;
    let this_year = Offset::UTC.to_datetime(Timestamp::try_from(now).ok()?).year();
    let year = this_year - this_year.rem_euclid(100) + read.year().rem_euclid(100);
    let year = match year - this_year {
        51.. => year - 100,
        ..-49 => year + 100,
        _ => year,
    };
    Offset::UTC.to_timestamp(read.with().year(year).build().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn at(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    /// Tue, 24 Nov 2026 23:00:00 GMT
    const NOW: u64 = 1_795_561_200;

    #[test]
    fn a_date_that_no_clock_would_show_is_none() {
        for (text, is_taken) in [
            ("Tue, 24 Nov 2026 23:00:00 GMT", true),
            ("Wed, 25 Nov 2026 23:00:00 GMT", true),
            ("Tue, 25 Nov 2025 23:00:00 GMT", true),
            ("Thu, 25 Nov 2027 22:59:59 GMT", true),
            ("Thu, 25 Nov 2027 23:00:01 GMT", false),
            ("Thu, 01 Jan 1970 00:00:00 GMT", false),
            ("Fri, 31 Dec 9999 23:59:59 GMT", false),
            ("Mon, 01 Jan 0001 00:00:00 GMT", false),
            ("Tue, 24 Nov 2026 25:00:00 GMT", false),
            ("now", false),
            ("", false),
        ] {
            let headers = HeaderMap::from_iter([(DATE, text.parse().unwrap())]);
            assert_eq!(server_date(&headers, at(NOW)).is_some(), is_taken, "{text}");
        }
        assert_eq!(server_date(&HeaderMap::new(), at(NOW)), None);
    }

    #[test]
    fn each_form_of_rfc_9110_is_read() {
        for (text, seconds) in [
            ("Sun, 06 Nov 1994 08:49:37 GMT", Some(784_111_777)),
            ("Sunday, 06-Nov-94 08:49:37 GMT", Some(784_111_777)),
            ("Sun Nov  6 08:49:37 1994", Some(784_111_777)),
            (" Tue, 24 Nov 2026 23:00:00 GMT ", Some(NOW)),
            ("Tuesday, 24-Nov-26 23:00:00 GMT", Some(NOW)),
            ("Tue Nov 24 23:00:00 2026", Some(NOW)),
            // 49 years ahead, and 51 years ahead or rather 49 ago.
            ("Sunday, 24-Nov-75 23:00:00 GMT", Some(NOW + 17_897 * 86_400)),
            ("Thursday, 24-Nov-77 23:00:00 GMT", Some(NOW - 17_897 * 86_400)),
            ("Tuesday, 31-Feb-26 23:00:00 GMT", None),
            ("Tuesday, 24-Nov-26 23:00:00 CET", None),
            ("24-Nov-26 23:00:00 GMT", None),
            ("later", None),
            ("", None),
        ] {
            assert_eq!(http_date(text, at(NOW)), seconds.map(at), "{text:?}");
        }
    }
}
