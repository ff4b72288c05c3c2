//! Lists, and a single value without brackets.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};

use super::super::access::{LenientSeq, Nothing, One};
use super::Probe;

/// A list.
pub(in crate::wire::lenient) struct List<V, P> {
    pub(in crate::wire::lenient) visitor: V,
    pub(in crate::wire::lenient) probe: P,
}

impl<V, P> List<V, P> {
    fn of_one<'de, D>(self, only: D) -> Result<V::Value, D::Error>
    where
        V: Visitor<'de>,
        P: Probe,
        D: Deserializer<'de>,
    {
        self.visitor.visit_seq(One::new(only, self.probe))
    }
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for List<V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(LenientSeq::new(inner, self.probe))
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_seq(Nothing::new())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        if text.is_empty() { self.visitor.visit_seq(Nothing::new()) } else { self.of_one(text.into_deserializer()) }
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.of_one(MapAccessDeserializer::new(map))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<V::Value, E> {
        self.of_one(value.into_deserializer())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<V::Value, E> {
        self.of_one(number.into_deserializer())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<V::Value, E> {
        self.of_one(number.into_deserializer())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<V::Value, E> {
        self.of_one(number.into_deserializer())
    }
}
