//! The visitors that accept more than the type requests.

mod list;
mod number;
mod object;
mod text;

use std::fmt;

use serde::de::{Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};

pub(super) use self::list::List;
pub(super) use self::number::{Float, Integer};
pub(crate) use self::number::{integer_of_text, integral};
pub(super) use self::object::Object;
pub(crate) use self::text::text_of_float;
pub(super) use self::text::{Boolean, Text};
use super::access::{LenientEnum, LenientSeq};
use super::map::Owner;
use super::probe::Content;
use super::{Lenient, LenientMap, Probe};

/// Passes scalars on as they are.
macro_rules! pass {
    ($($method:ident($type:ty),)*) => {$(
        #[inline]
        fn $method<E: serde::de::Error>(self, value: $type) -> Result<V::Value, E> {
            self.visitor.$method(value)
        }
    )*};
}
use pass;

/// Passes texts on as they are, after `note` has seen them.
macro_rules! pass_texts {
    () => {
        #[inline]
        fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<V::Value, E> {
            self.note(text);
            self.visitor.visit_str(text)
        }

        #[inline]
        fn visit_borrowed_str<E: serde::de::Error>(self, text: &'de str) -> Result<V::Value, E> {
            self.note(text);
            self.visitor.visit_borrowed_str(text)
        }

        #[inline]
        fn visit_string<E: serde::de::Error>(self, text: String) -> Result<V::Value, E> {
            self.note(&text);
            self.visitor.visit_string(text)
        }
    };
}
use pass_texts;

/// Changes nothing at this level, and is tolerant of what is nested.
pub(super) struct Nested<V, P> {
    pub(super) visitor: V,
    pub(super) probe: P,
}

impl<V, P: Probe> Nested<V, P> {
    #[inline]
    fn note(&self, text: &str) {
        if text.is_empty() {
            self.probe.found(Content::Empty);
        }
    }
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for Nested<V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    pass! {
        visit_bool(bool),
        visit_i64(i64),
        visit_i128(i128),
        visit_u64(u64),
        visit_u128(u128),
        visit_f64(f64),
        visit_char(char),
        visit_bytes(&[u8]),
        visit_borrowed_bytes(&'de [u8]),
        visit_byte_buf(Vec<u8>),
    }

    pass_texts!();

    fn visit_none<E: Error>(self) -> Result<V::Value, E> {
        self.probe.found(Content::Empty);
        self.visitor.visit_none()
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.probe.found(Content::Empty);
        self.visitor.visit_unit()
    }

    #[inline]
    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_some(Lenient::with_probe(inner, self.probe))
    }

    #[inline]
    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_newtype_struct(Lenient::with_probe(inner, self.probe))
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(LenientSeq::new(inner, self.probe, false))
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(LenientMap::new(inner, self.probe, Owner::Any))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_enum(LenientEnum { inner, probe: self.probe })
    }
}
