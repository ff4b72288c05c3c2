//! Numbers, also as text.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};

use super::pass;

/// Up to here a float stands for exactly one integer.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The integer that a float is, if it is one beyond doubt.
pub(crate) fn integral(number: f64) -> Option<i64> {
    let exact = number.fract() == 0.0 && number.abs() < EXACT;
    #[allow(clippy::cast_possible_truncation, reason = "it has no fraction and is far inside the range")]
    exact.then_some(number as i64)
}

/// An integer.
pub(in crate::wire::lenient) struct Integer<V> {
    pub(in crate::wire::lenient) visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Integer<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    pass! {
        visit_i64(i64),
        visit_i128(i128),
        visit_u64(u64),
        visit_u128(u128),
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        match integral(number) {
            Some(integer) => self.visitor.visit_i64(integer),
            None => self.visitor.visit_f64(number),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        let digits = text.trim();
        if let Ok(number) = digits.parse() {
            return self.visitor.visit_i64(number);
        }
        if let Ok(number) = digits.parse() {
            return self.visitor.visit_u64(number);
        }
        match digits.parse().ok().and_then(integral) {
            Some(number) => self.visitor.visit_i64(number),
            None => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_u64(0)
    }
}

/// A float.
pub(in crate::wire::lenient) struct Float<V> {
    pub(in crate::wire::lenient) visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Float<V> {
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
        // Rust reads "inf" and "nan" too; JSON has no such numbers, and a text saying so is none.
        match text.trim().parse::<f64>() {
            Ok(number) if number.is_finite() => self.visitor.visit_f64(number),
            _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_u64(0)
    }
}
