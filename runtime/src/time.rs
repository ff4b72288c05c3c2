//! Points in time as this server writes them, the time of day, and waiting.

mod clock;
#[cfg(feature = "tokio")]
pub(crate) mod driver;
mod http_date;
mod parse;
mod timer;

use std::fmt;
use std::time::SystemTime;

use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde::{Serialize, Serializer};

pub use self::clock::{Clock, ManualClock, SystemClock};
pub(crate) use self::http_date::http_date;
pub use self::timer::Timer;
#[cfg(feature = "tokio")]
pub use self::timer::TokioTimer;
pub(crate) use self::timer::{default_timer, within};

/// A point in time: the text that the server sent, and the instant where that text can be understood.
///
/// The server writes times in several ways, and an odd one must not lose the response around it. So the text is kept as
/// received and sent back unchanged, and [`instant`](Self::instant) parses it on demand. It understands
///
/// - RFC 3339 with or without a fraction: `2023-12-13T08:05:40.655Z`, `2023-08-18T05:43:49+08:00`;
/// - the same with the base64 of the word "Time" behind it, an accident of the vendor's:
///   `2023-12-13T08:05:40.655ZVGltZQ==`;
/// - the compact form of `X-Date`: `20240909T033325Z`;
/// - seconds or milliseconds since 1970, as a number or as text: `1702454740`, `"1702454740655"`.
///
/// A time without a zone (`20231227151904` of the job listings) has no certain instant and is left as text.
///
/// Two times are equal if they were written the same.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Time {
    text: String,
    /// It was received as a number, and is sent back as one.
    number: bool,
}

impl Time {
    /// The time as the server wrote it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The instant, to the millisecond or finer. None where the text is empty or of an unknown form.
    pub fn instant(&self) -> Option<SystemTime> {
        parse::instant(&self.text)
    }

    /// Whether the server wrote an empty text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn from_number(digits: String) -> Self {
        Self { text: digits, number: true }
    }
}

impl From<&str> for Time {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), number: false }
    }
}

impl From<String> for Time {
    fn from(text: String) -> Self {
        Self { text, number: false }
    }
}

/// Writes RFC 3339 in UTC with milliseconds, the form that the server writes most; earlier than year -9999 or later
/// than 9999 becomes empty.
impl From<SystemTime> for Time {
    fn from(instant: SystemTime) -> Self {
        Self { text: parse::rfc3339(instant).unwrap_or_default(), number: false }
    }
}

impl fmt::Display for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text)
    }
}

impl fmt::Debug for Time {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Time({:?})", self.text)
    }
}

impl Serialize for Time {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.number {
            if let Ok(number) = self.text.parse() {
                return serializer.serialize_i64(number);
            }
            // No time lies this far in the future, but what came as a number goes back as one.
            if let Ok(number) = self.text.parse() {
                return serializer.serialize_u64(number);
            }
        }
        serializer.serialize_str(&self.text)
    }
}

impl<'de> Deserialize<'de> for Time {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TimeVisitor)
    }
}

struct TimeVisitor;

impl Visitor<'_> for TimeVisitor {
    type Value = Time;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a time as text or number")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Time, E> {
        Ok(Time::from(text))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Time, E> {
        Ok(Time::from(text))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Time, E> {
        Ok(Time::from_number(number.to_string()))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Time, E> {
        Ok(Time::from_number(number.to_string()))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Time, E> {
        // Milliseconds that were computed in floats: 1702454740655.0 is a number of the same meaning.
        match crate::wire::integral(number) {
            Some(integer) => self.visit_i64(integer),
            None => Ok(Time::from(number.to_string())),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<Time, E> {
        Ok(Time::default())
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use super::Time;

    fn at(milliseconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_millis(milliseconds)
    }

    #[test]
    fn each_known_form_gives_its_instant() {
        let table = [
            ("2023-12-13T08:05:40Z", Some(at(1_702_454_740_000))),
            ("2023-12-13T08:05:40.655Z", Some(at(1_702_454_740_655))),
            ("2023-12-13T16:05:40.655+08:00", Some(at(1_702_454_740_655))),
            ("2023-12-13T08:05:40.655ZVGltZQ==", Some(at(1_702_454_740_655))),
            (" 2023-12-13T08:05:40Z ", Some(at(1_702_454_740_000))),
            ("20231213T080540Z", Some(at(1_702_454_740_000))),
            ("1702454740", Some(at(1_702_454_740_000))),
            ("1702454740655", Some(at(1_702_454_740_655))),
            ("1970-01-01T00:00:00Z", Some(at(0))),
            ("0", Some(at(0))),
            ("", None),
            ("string", None),
            ("20231227151904", None),
            ("2023-12-13 08:05:40", None),
            ("2023-13-13T08:05:40Z", None),
            ("20231313T080540Z", None),
            ("99999999999999999999", None),
        ];
        for (text, instant) in table {
            assert_eq!(Time::from(text).instant(), instant, "{text:?}");
            assert_eq!(Time::from(text).as_str(), text);
        }
    }

    #[test]
    fn times_before_1970_are_instants_too() {
        let before = SystemTime::UNIX_EPOCH.checked_sub(Duration::from_secs(1));
        assert_eq!(Time::from("1969-12-31T23:59:59Z").instant(), before);
        assert_eq!(Time::from("-1").instant(), before);
    }

    #[test]
    fn what_came_goes_back() -> Result<(), serde_json::Error> {
        for json in [
            r#""2023-12-13T08:05:40.655ZVGltZQ==""#,
            "1702454740655",
            r#""1702454740655""#,
            r#""""#,
            "18446744073709551615",
        ] {
            let time: Time = serde_json::from_str(json)?;
            assert_eq!(serde_json::to_string(&time)?, json);
        }
        Ok(())
    }

    #[test]
    fn an_instant_is_written_as_the_server_does() {
        let time = Time::from(at(1_702_454_740_655));
        assert_eq!((time.as_str(), time.instant()), ("2023-12-13T08:05:40.655Z", Some(at(1_702_454_740_655))));
        assert_eq!(Time::from(SystemTime::UNIX_EPOCH).as_str(), "1970-01-01T00:00:00.000Z");
    }
}
