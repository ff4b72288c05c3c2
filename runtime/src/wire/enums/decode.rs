//! Reading an open enum whose value is text or a number.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserializer, Error, Unexpected, Visitor};

use super::{StringEnum, known_text};
use crate::wire::lenient::{INTEGER, WORD, integer_of_text, integral, text_of_float};

/// Reads an enum that is made of text.
///
/// # Errors
/// It is no scalar.
#[doc(hidden)]
pub fn read_text<'de, D, E>(deserializer: D) -> Result<E, D::Error>
where
    D: Deserializer<'de>,
    E: StringEnum + From<String> + for<'a> From<&'a str>,
{
    deserializer.deserialize_newtype_struct(WORD, Text(PhantomData))
}

/// Reads an enum that is made of integers.
///
/// # Errors
/// It is no integer.
#[doc(hidden)]
pub fn read_integer<'de, D: Deserializer<'de>, E: From<i64>>(deserializer: D) -> Result<E, D::Error> {
    deserializer.deserialize_newtype_struct(INTEGER, Integer(PhantomData))
}

/// The value that a text evidently stands for: one of the known ones, whether written `5`, `5.0` or ` 5 `; any other text
/// as it is.
fn evident<E: StringEnum>(text: &str) -> Option<E> {
    let bare = text.trim();
    known_text(text).or_else(|| known_text(bare)).or_else(|| known_text(&integer_of_text(bare)?.to_string()))
}

struct Text<E>(PhantomData<E>);

impl<'de, E: StringEnum + From<String> + for<'a> From<&'a str>> Visitor<'de> for Text<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    /// A tolerant deserializer knows what to do; any other one leaves it to the visitor's other half.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<E, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_str<X: Error>(self, text: &str) -> Result<E, X> {
        Ok(evident(text).unwrap_or_else(|| E::from(text)))
    }

    fn visit_string<X: Error>(self, text: String) -> Result<E, X> {
        Ok(evident(&text).unwrap_or_else(|| E::from(text)))
    }

    fn visit_f64<X: Error>(self, number: f64) -> Result<E, X> {
        match integral(number) {
            Some(integer) => self.visit_i64(integer),
            None => Ok(E::from(text_of_float(number))),
        }
    }

    fn visit_i64<X: Error>(self, number: i64) -> Result<E, X> {
        Ok(E::from(number.to_string()))
    }

    fn visit_u64<X: Error>(self, number: u64) -> Result<E, X> {
        Ok(E::from(number.to_string()))
    }

    fn visit_bool<X: Error>(self, value: bool) -> Result<E, X> {
        Ok(E::from(if value { "true" } else { "false" }))
    }

    fn visit_unit<X: Error>(self) -> Result<E, X> {
        Ok(E::from(""))
    }
}

struct Integer<E>(PhantomData<E>);

impl<'de, E: From<i64>> Visitor<'de> for Integer<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<E, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_i64<X: Error>(self, number: i64) -> Result<E, X> {
        Ok(E::from(number))
    }

    fn visit_u64<X: Error>(self, number: u64) -> Result<E, X> {
        i64::try_from(number).map(E::from).map_err(|_| X::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_f64<X: Error>(self, number: f64) -> Result<E, X> {
        integral(number).map(E::from).ok_or_else(|| X::invalid_value(Unexpected::Float(number), &self))
    }

    fn visit_str<X: Error>(self, text: &str) -> Result<E, X> {
        match integer_of_text(text) {
            Some(number) => Ok(E::from(number)),
            None if text.trim().is_empty() => self.visit_unit(),
            None => Err(X::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_unit<X: Error>(self) -> Result<E, X> {
        Ok(E::from(0))
    }
}
