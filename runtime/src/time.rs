//! Points in time as this server writes them, the time of day, and waiting.

mod clock;
#[cfg(feature = "tokio")]
pub(crate) mod driver;
mod http_date;
mod parse;
mod timer;

use std::fmt;
use std::time::SystemTime;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};
use serde::{Serialize, Serializer};

pub use self::clock::{Clock, ManualClock, SystemClock};
pub(crate) use self::http_date::{http_date, server_date};
pub use self::timer::Timer;
#[cfg(feature = "tokio")]
pub use self::timer::TokioTimer;
pub(crate) use self::timer::{default_timer, within};

/// A point in time: the text that the server sent, and the instant where that text can be understood.
///
/// The server writes times in several ways, and an odd one must not lose the response around it. So the text is kept as
/// received and sent back unchanged, and [`instant`](Self::instant) parses it on demand. It understands
///
/// - RFC 3339 with or without a fraction, from the year 0 to 9999: `2023-12-13T08:05:40.655Z`,
///   `2023-08-18T05:43:49+08:00`;
/// - the same with the base64 of the word "Time" behind it, an accident of the vendor's:
///   `2023-12-13T08:05:40.655ZVGltZQ==`;
/// - the compact form of `X-Date`: `20240909T033325Z`;
/// - seconds or milliseconds since 1970, with or without a fraction, as a number or as text: `1702454740`,
///   `1702454740.655`, `"1702454740655"`.
///
/// A time without a zone (`20231227151904` of the job listings, `2023-12-13 08:05:40`, a date alone) has no certain
/// instant: [`instant_in`](Self::instant_in) reads it in the zone that the caller knows.
///
/// Two times are equal if they were written the same.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Time {
    text: String,
    form: Form,
}

/// How a time is sent back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
enum Form {
    #[default]
    Text,
    /// It was received as a number.
    Number,
    /// It is an instant for which there is no form. Sending it is an error.
    None,
}

impl Time {
    /// The time as the server wrote it.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The instant, to the millisecond or finer. None where the text is empty, of an unknown form, or without a zone.
    pub fn instant(&self) -> Option<SystemTime> {
        parse::instant(&self.text)
    }

    /// The instant, where a time without a zone was written by a clock that is so many seconds ahead of UTC: 28,800 in
    /// China. A time that says its zone has the instant that it says, and a date alone begins at midnight.
    ///
    /// ```
    /// use koodrive_runtime::Time;
    ///
    /// let time = Time::from("20231227151904");
    /// assert_eq!(time.instant(), None);
    /// assert_eq!(time.instant_in(8 * 3600), Time::from("2023-12-27T07:19:04Z").instant());
    /// ```
    pub fn instant_in(&self, seconds_ahead: i32) -> Option<SystemTime> {
        parse::instant_in(&self.text, seconds_ahead)
    }

    /// Whether the server wrote an empty text.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    fn from_number(digits: String) -> Self {
        Self { text: digits, form: Form::Number }
    }
}

impl From<&str> for Time {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), form: Form::Text }
    }
}

impl From<String> for Time {
    fn from(text: String) -> Self {
        Self { text, form: Form::Text }
    }
}

/// Writes RFC 3339 in UTC with milliseconds, the form that the server writes most. It has none for an instant before the
/// year 0 or after 9999: a request with such a time is refused.
impl From<SystemTime> for Time {
    fn from(instant: SystemTime) -> Self {
        match parse::rfc3339(instant) {
            Some(text) => Self { text, form: Form::Text },
            None => Self { text: BEYOND.to_owned(), form: Form::None },
        }
    }
}

/// Stands for an instant that cannot be written.
const BEYOND: &str = "a time before the year 0 or after 9999";

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
        match self.form {
            Form::Text => serializer.serialize_str(&self.text),
            Form::Number => serialize_number(&self.text, serializer),
            Form::None => Err(serde::ser::Error::custom(format!("{} cannot be sent", self.text))),
        }
    }
}

/// What came as a number goes back as one, also where no time lies so far in the future.
fn serialize_number<S: Serializer>(digits: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(number) = digits.parse() {
        return serializer.serialize_i64(number);
    }
    if let Ok(number) = digits.parse() {
        return serializer.serialize_u64(number);
    }
    match digits.parse::<f64>() {
        Ok(number) => serializer.serialize_f64(number),
        Err(_) => serializer.serialize_str(digits),
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
            None if number.is_finite() => Ok(Time::from_number(crate::wire::text_of_float(number))),
            None => Err(E::invalid_value(Unexpected::Float(number), &self)),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<Time, E> {
        Ok(Time::default())
    }
}

#[cfg(test)]
mod tests;
