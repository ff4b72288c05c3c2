//! Reading an open enum whose value is text or a number.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, Unexpected, Visitor};

/// Reads a type that is made of text.
#[doc(hidden)]
pub fn text_visitor<'de, E>() -> impl Visitor<'de, Value = E>
where
    E: From<String> + for<'a> From<&'a str>,
{
    Text(PhantomData)
}

/// Reads a type that is made of an integer.
#[doc(hidden)]
pub fn integer_visitor<'de, E: From<i64>>() -> impl Visitor<'de, Value = E> {
    Integer(PhantomData)
}

struct Text<E>(PhantomData<E>);

impl<E: From<String> + for<'a> From<&'a str>> Visitor<'_> for Text<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<X: Error>(self, text: &str) -> Result<E, X> {
        Ok(E::from(text))
    }

    fn visit_string<X: Error>(self, text: String) -> Result<E, X> {
        Ok(E::from(text))
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

impl<E: From<i64>> Visitor<'_> for Integer<E> {
    type Value = E;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }

    fn visit_i64<X: Error>(self, number: i64) -> Result<E, X> {
        Ok(E::from(number))
    }

    fn visit_u64<X: Error>(self, number: u64) -> Result<E, X> {
        i64::try_from(number).map(E::from).map_err(|_| X::invalid_value(Unexpected::Unsigned(number), &self))
    }

    fn visit_f64<X: Error>(self, number: f64) -> Result<E, X> {
        crate::wire::lenient::integral(number)
            .map(E::from)
            .ok_or_else(|| X::invalid_value(Unexpected::Float(number), &self))
    }

    fn visit_str<X: Error>(self, text: &str) -> Result<E, X> {
        text.trim().parse().map(E::from).map_err(|_| X::invalid_value(Unexpected::Str(text), &self))
    }

    fn visit_unit<X: Error>(self) -> Result<E, X> {
        Ok(E::from(0))
    }
}
