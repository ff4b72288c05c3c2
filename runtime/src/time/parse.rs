//! Reading and writing the forms of a time.

use std::time::SystemTime;

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};
use jiff::fmt::temporal::{Pieces, PiecesOffset};

/// Base64 of "Time", glued behind some values by the vendor's tooling.
const GLUED: &str = "VGltZQ==";
/// Seconds beyond this are milliseconds: as seconds they would lie in the year 5138, as milliseconds in March 1973.
const MOST_SECONDS: i64 = 100_000_000_000;
/// Milliseconds beyond this are no time either but a date written without separators.
const MOST_MILLISECONDS: i64 = 10_000_000_000_000;
const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

/// What a text says about a time.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Reading {
    /// How long after 1970 it is, in UTC.
    Since(SignedDuration),
    /// What a clock on a wall shows. Where the wall is, the text does not say.
    Local(DateTime),
}

/// The instant of a time that says its zone.
pub(super) fn instant(text: &str) -> Option<SystemTime> {
    match read(text)? {
        Reading::Since(elapsed) => after_1970(elapsed),
        Reading::Local(_) => None,
    }
}

/// The instant of a time that says its zone, or else was written in one that is so many seconds ahead of UTC.
pub(super) fn instant_in(text: &str, offset: i32) -> Option<SystemTime> {
    match read(text)? {
        Reading::Since(elapsed) => after_1970(elapsed),
        Reading::Local(time) => after_1970(elapsed(time, offset)?),
    }
}

fn read(text: &str) -> Option<Reading> {
    let text = text.trim();
    let text = text.strip_suffix(GLUED).unwrap_or(text);
    if text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'+' | b'-' | b'e' | b'E'))
        && let Some(number) = Decimal::read(text)
    {
        return number.reading(text);
    }
    compact(text).or_else(|| separated(text))
}

/// `20240909T033325Z`, the form of `X-Date`.
fn compact(text: &str) -> Option<Reading> {
    let (date, time) = text.split_once('T').filter(|(date, _)| is_digits(date, 8))?;
    let (time, is_utc) = time.strip_suffix('Z').map_or((time, false), |time| (time, true));
    let time = is_digits(time, 6).then(|| local(&format!("{date}{time}")))??;
    if is_utc { elapsed(time, 0).map(Reading::Since) } else { Some(Reading::Local(time)) }
}

/// RFC 3339, and the same without a zone, or without a time of day.
fn separated(text: &str) -> Option<Reading> {
    if !text.contains('-') {
        return None;
    }
    let pieces = Pieces::parse(text).ok()?;
    let time = pieces.date().to_datetime(pieces.time().unwrap_or(Time::midnight()));
    let offset = match pieces.offset() {
        Some(PiecesOffset::Zulu) => 0,
        Some(PiecesOffset::Numeric(offset)) => offset.offset().seconds(),
        _ => return Some(Reading::Local(time)),
    };
    elapsed(time, offset).map(Reading::Since)
}

/// `20231227151904`, to the second, and the same with three more digits for milliseconds.
fn local(digits: &str) -> Option<DateTime> {
    let number = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    let small = |from: usize| digits.get(from..from + 2)?.parse::<i8>().ok();
    let nanosecond = if digits.len() == 17 { i32::from(number(14, 17)?) * 1_000_000 } else { 0 };
    let date = Date::new(number(0, 4)?, small(4)?, small(6)?).ok()?;
    Some(date.to_datetime(Time::new(small(8)?, small(10)?, small(12)?, nanosecond).ok()?))
}

fn is_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// How long after 1970 a clock that is so many seconds ahead of UTC shows a time.
fn elapsed(time: DateTime, offset: i32) -> Option<SignedDuration> {
    time.duration_since(EPOCH).checked_sub(SignedDuration::from_secs(offset.into()))
}

fn after_1970(elapsed: SignedDuration) -> Option<SystemTime> {
    let distance = elapsed.unsigned_abs();
    if elapsed.is_negative() {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    }
}

/// A number as it is written, because not every fraction of a second is one of a float.
struct Decimal {
    is_negative: bool,
    whole: i64,
    /// Nine digits of the fraction.
    billionths: i32,
}

impl Decimal {
    fn read(text: &str) -> Option<Self> {
        if text.contains(['e', 'E']) {
            let number = text.parse::<f64>().ok().filter(|number| number.abs() < 1e15)?;
            return Self::read(&number.to_string());
        }
        let (is_negative, digits) = match text.as_bytes().first()? {
            b'-' => (true, text.get(1..)?),
            b'+' => (false, text.get(1..)?),
            _ => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        if !is_digits(whole, whole.len()) || !is_digits(fraction, fraction.len()) || fraction.is_empty() {
            return None;
        }
        let billionths = format!("{fraction:0<9}").get(..9)?.parse().ok()?;
        Some(Self { is_negative, whole: whole.parse().ok()?, billionths })
    }

    /// Seconds or milliseconds since 1970, by their size, or a date without separators.
    fn reading(&self, text: &str) -> Option<Reading> {
        let elapsed = match self.whole {
            0..MOST_SECONDS => SignedDuration::new(self.whole, self.billionths),
            MOST_SECONDS..MOST_MILLISECONDS => {
                SignedDuration::from_millis(self.whole).checked_add(SignedDuration::new(0, self.billionths / 1000))?
            }
            _ => return local(text).filter(|_| is_digits(text, 14) || is_digits(text, 17)).map(Reading::Local),
        };
        Some(Reading::Since(if self.is_negative { -elapsed } else { elapsed }))
    }
}

/// RFC 3339 in UTC, to the millisecond; `None` before the year 0 and after 9999, for which it has no form.
pub(super) fn rfc3339(instant: SystemTime) -> Option<String> {
    let elapsed = SignedDuration::system_until(SystemTime::UNIX_EPOCH, instant).ok()?;
    let time = EPOCH.checked_add(elapsed).ok().filter(|time| time.year() >= 0)?;
    Some(time.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string())
}
