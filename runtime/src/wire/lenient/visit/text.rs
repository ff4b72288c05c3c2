//! Texts and booleans, also as numbers.

use std::fmt;

use serde::de::{Error, Unexpected, Visitor};

use super::super::probe::{Content, Kind};
use super::{Probe, integral, pass, pass_texts};

/// Longer than this, a number is written with an exponent.
const LONGEST: usize = 32;

/// A number that is no integer as text. `1e-300` has 302 digits, but three of them say it.
pub(crate) fn text_of_float(number: f64) -> String {
    let text = number.to_string();
    if text.len() > LONGEST { format!("{number:e}") } else { text }
}

/// A text.
pub(in crate::wire::lenient) struct Text<V, P> {
    pub(in crate::wire::lenient) visitor: V,
    pub(in crate::wire::lenient) probe: P,
    /// [`Kind::Text`] or [`Kind::Word`].
    pub(in crate::wire::lenient) kind: Kind,
}

impl<V, P: Probe> Text<V, P> {
    /// An empty text is one to a text, and none to a word.
    #[inline]
    fn note(&self, text: &str) {
        if self.kind == Kind::Text {
            if text.is_empty() {
                self.probe.found(Content::Empty);
            }
        } else if text.trim().is_empty() {
            self.probe.found(Content::Nothing(self.kind));
        }
    }
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for Text<V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    pass! {
        visit_char(char),
        visit_bytes(&[u8]),
        visit_borrowed_bytes(&'de [u8]),
        visit_byte_buf(Vec<u8>),
    }

    pass_texts!();

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
        match integral(number) {
            Some(integer) => self.visit_i64(integer),
            // An integer this large has lost digits on its way into a float. A wrong id is worse than none.
            None if number.fract() == 0.0 => Err(E::invalid_value(Unexpected::Float(number), &self)),
            None => self.visitor.visit_string(text_of_float(number)),
        }
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.probe.found(Content::Nothing(self.kind));
        self.visitor.visit_str("")
    }
}

/// A boolean.
pub(in crate::wire::lenient) struct Boolean<V, P> {
    pub(in crate::wire::lenient) visitor: V,
    pub(in crate::wire::lenient) probe: P,
}

impl<'de, V: Visitor<'de>, P: Probe> Boolean<V, P> {
    /// A number or a text that says neither.
    fn neither<E: Error>(self, value: Unexpected<'_>) -> Result<V::Value, E> {
        if self.probe.takes_none() { self.none() } else { Err(E::invalid_value(value, &self)) }
    }

    fn none<E: Error>(self) -> Result<V::Value, E> {
        self.probe.found(Content::Nothing(Kind::Flag));
        self.visitor.visit_bool(false)
    }
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for Boolean<V, P> {
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
            _ => self.neither(Unexpected::Signed(number)),
        }
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        self.visit_i64(i64::try_from(number).unwrap_or(i64::MAX))
    }

    #[allow(clippy::float_cmp, reason = "floats hold both numbers exactly")]
    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        if number == 0.0 || number == 1.0 {
            self.visitor.visit_bool(number == 1.0)
        } else {
            self.neither(Unexpected::Float(number))
        }
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        match text.trim() {
            "" => self.neither(Unexpected::Str(text)),
            word if word.eq_ignore_ascii_case("true") => self.visitor.visit_bool(true),
            word if word.eq_ignore_ascii_case("false") => self.visitor.visit_bool(false),
            word => match word.parse() {
                Ok(number) if f64::is_finite(number) => self.visit_f64(number),
                _ => Err(E::invalid_value(Unexpected::Str(text), &self)),
            },
        }
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.none()
    }
}
