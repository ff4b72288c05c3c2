//! Numbers, also as text.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};

use super::super::probe::{Content, Kind};
use super::{Probe, pass};

/// Up to here a float stands for exactly one integer.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The integer that a float is, if it is one beyond doubt.
pub(crate) fn integral(number: f64) -> Option<i64> {
    let exact = number.fract() == 0.0 && number.abs() < EXACT;
    #[allow(clippy::cast_possible_truncation, reason = "it has no fraction and is far inside the range")]
    exact.then_some(number as i64)
}

/// The integer that a text is, without a fraction: `5`, `5.0`, ` 5 `, `5e0`.
pub(crate) fn integer_of_text(text: &str) -> Option<i64> {
    let text = text.trim();
    text.parse().ok().or_else(|| text.parse().ok().and_then(integral))
}

/// An integer.
pub(in crate::wire::lenient) struct Integer<V, P> {
    pub(in crate::wire::lenient) visitor: V,
    pub(in crate::wire::lenient) probe: P,
    /// Whether it cannot be negative.
    pub(in crate::wire::lenient) kind: Kind,
}

impl<'de, V: Visitor<'de>, P: Probe> Integer<V, P> {
    fn none<E: Error>(self) -> Result<V::Value, E> {
        self.probe.found(Content::Nothing(self.kind));
        self.visitor.visit_u64(0)
    }
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for Integer<V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    pass! {
        visit_i128(i128),
        visit_u64(u64),
        visit_u128(u128),
    }

    #[inline]
    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        if number == -1 && self.kind == Kind::Unsigned && self.probe.takes_none() {
            self.none()
        } else {
            self.visitor.visit_i64(number)
        }
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        match integral(number) {
            Some(integer) => self.visit_i64(integer),
            None => self.visitor.visit_f64(number),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        if text.trim().is_empty() && self.probe.takes_none() {
            return self.none();
        }
        if let Some(number) = integer_of_text(text) {
            return self.visit_i64(number);
        }
        match text.trim().parse() {
            Ok(number) => self.visitor.visit_u64(number),
            Err(_) => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.none()
    }
}

/// A float.
pub(in crate::wire::lenient) struct Float<V, P> {
    pub(in crate::wire::lenient) visitor: V,
    pub(in crate::wire::lenient) probe: P,
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for Float<V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    pass! {
        visit_i64(i64),
        visit_u64(u64),
        visit_f64(f64),
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        let digits = text.trim();
        if digits.is_empty() && self.probe.takes_none() {
            return self.visit_unit();
        }
        // Rust reads "inf" and "nan" too; JSON has no such numbers, and a text saying so is none.
        match digits.parse::<f64>() {
            Ok(number) if number.is_finite() => self.visitor.visit_f64(number),
            _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.probe.found(Content::Nothing(Kind::Number));
        self.visitor.visit_u64(0)
    }
}
