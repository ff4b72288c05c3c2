//! Limits that may be none.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected};
use serde::{Serialize, Serializer};

use crate::wire;

/// A limit, such as the size of a space, or none. On the wire, -1 stands for none.
///
/// ```
/// use koodrive_runtime::Limit;
///
/// let limit = Limit::from(10);
/// assert!(limit.allows(10) && !limit.allows(11) && limit < Limit::Unlimited);
/// assert_eq!((limit.at_most(), Limit::Unlimited.at_most()), (Some(10), None));
/// assert_eq!((limit.to_string(), Limit::Unlimited.to_string()), ("10".to_owned(), "unlimited".to_owned()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(clippy::exhaustive_enums, reason = "there is a limit or there is none")]
pub enum Limit {
    /// This much, and no more.
    AtMost(u64),
    /// As much as one likes.
    Unlimited,
}

/// Stands for no limit.
const NONE: i64 = -1;

impl Limit {
    /// The number; `None` if there is no limit.
    #[must_use]
    pub const fn at_most(self) -> Option<u64> {
        match self {
            Self::AtMost(number) => Some(number),
            Self::Unlimited => None,
        }
    }

    /// Whether there is no limit.
    #[must_use]
    pub const fn is_unlimited(self) -> bool {
        matches!(self, Self::Unlimited)
    }

    /// Whether so much is within the limit.
    #[must_use]
    pub const fn allows(self, amount: u64) -> bool {
        match self {
            Self::AtMost(most) => amount <= most,
            Self::Unlimited => true,
        }
    }
}

impl From<u64> for Limit {
    fn from(number: u64) -> Self {
        Self::AtMost(number)
    }
}

/// No limit where there is no number.
impl From<Option<u64>> for Limit {
    fn from(number: Option<u64>) -> Self {
        number.map_or(Self::Unlimited, Self::AtMost)
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::AtMost(number) => number.fmt(f),
            Self::Unlimited => f.pad("unlimited"),
        }
    }
}

impl Serialize for Limit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::AtMost(number) => serializer.serialize_u64(*number),
            Self::Unlimited => serializer.serialize_i64(NONE),
        }
    }
}

impl<'de> Deserialize<'de> for Limit {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Number(number) = wire::read_integer(deserializer)?;
        match u64::try_from(number) {
            Ok(number) => Ok(Self::AtMost(number)),
            Err(_) if number == NONE => Ok(Self::Unlimited),
            Err(_) => Err(D::Error::invalid_value(Unexpected::Signed(number), &"a number from 0, or -1 for no limit")),
        }
    }
}

/// A number of any sign. No limit is so high that it would not fit.
struct Number(i64);

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self(number)
    }
}

#[cfg(test)]
mod tests {
    use super::Limit;
    use crate::wire::from_slice;

    #[test]
    fn each_form_is_read() {
        for (json, limit, back) in [
            ("0", Limit::AtMost(0), "0"),
            ("5", Limit::AtMost(5), "5"),
            ("5.0", Limit::AtMost(5), "5"),
            ("\" 5 \"", Limit::AtMost(5), "5"),
            ("9223372036854775807", Limit::AtMost(i64::MAX.unsigned_abs()), "9223372036854775807"),
            ("-1", Limit::Unlimited, "-1"),
            ("-1.0", Limit::Unlimited, "-1"),
            ("\"-1\"", Limit::Unlimited, "-1"),
            ("\"-1.0\"", Limit::Unlimited, "-1"),
        ] {
            assert_eq!(from_slice::<Limit>(json.as_bytes()).ok(), Some(limit), "{json}");
            assert_eq!(serde_json::from_str::<Limit>(json).ok(), Some(limit), "{json}");
            assert_eq!(serde_json::to_string(&limit).ok().as_deref(), Some(back));
        }
        for none in ["null", "\"\""] {
            assert_eq!(from_slice::<Option<Limit>>(none.as_bytes()).ok(), Some(None), "{none}");
        }
        for bad in ["-2", "\"x\"", "1.5", "[]", "true"] {
            assert!(from_slice::<Limit>(bad.as_bytes()).is_err(), "{bad}");
        }
    }
}
