//! Texts and booleans, also as numbers.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};

use super::{integral, pass};

/// A text.
pub(in crate::wire::lenient) struct Text<V> {
    pub(in crate::wire::lenient) visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Text<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    pass! {
        visit_char(char),
        visit_str(&str),
        visit_borrowed_str(&'de str),
        visit_string(String),
        visit_bytes(&[u8]),
        visit_borrowed_bytes(&'de [u8]),
        visit_byte_buf(Vec<u8>),
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        self.visitor.visit_str(if value { "true" } else { "false" })
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        self.visitor.visit_string(number.to_string())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        self.visitor.visit_string(number.to_string())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        // An integer this large has lost digits on its way into a float. A wrong id is worse than none.
        if number.fract() == 0.0 && integral(number).is_none() {
            return Err(E::invalid_value(Unexpected::Float(number), &self));
        }
        self.visitor.visit_string(number.to_string())
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_str("")
    }
}

/// A boolean.
pub(in crate::wire::lenient) struct Boolean<V> {
    pub(in crate::wire::lenient) visitor: V,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Boolean<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    pass! {
        visit_bool(bool),
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        match number {
            0 => self.visitor.visit_bool(false),
            1 => self.visitor.visit_bool(true),
            other => Err(E::invalid_value(Unexpected::Signed(other), &self)),
        }
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        match number {
            0 => self.visitor.visit_bool(false),
            1 => self.visitor.visit_bool(true),
            other => Err(E::invalid_value(Unexpected::Unsigned(other), &self)),
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        match text.trim() {
            "1" => self.visitor.visit_bool(true),
            "0" => self.visitor.visit_bool(false),
            word if word.eq_ignore_ascii_case("true") => self.visitor.visit_bool(true),
            word if word.eq_ignore_ascii_case("false") => self.visitor.visit_bool(false),
            _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_bool(false)
    }
}
