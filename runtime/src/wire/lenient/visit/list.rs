//! Lists, and a single value without brackets.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

use super::super::access::{LenientSeq, Nothing, One};
use super::super::pick::has_members;
use super::super::probe::{Content, Kind};
use super::super::scalar::{Scalar, Value, each_scalar};
use super::Probe;

/// A list.
pub(in crate::wire::lenient) struct List<V, P> {
    pub(in crate::wire::lenient) visitor: V,
    pub(in crate::wire::lenient) probe: P,
}

impl<'de, V: Visitor<'de>, P: Probe> List<V, P> {
    fn of_one<D: Deserializer<'de>>(self, only: D) -> Result<V::Value, D::Error> {
        self.visitor.visit_seq(LenientSeq::new(One::new(only), self.probe, true))
    }

    fn of_none<E: serde::de::Error>(self) -> Result<V::Value, E> {
        let list = self.visitor.visit_seq(Nothing::new());
        self.probe.found(Content::Nothing(Kind::List));
        list
    }

    fn scalar<E: serde::de::Error>(self, value: Value<'_>) -> Result<V::Value, E> {
        match value {
            Value::Null | Value::Text("") => self.of_none(),
            value => self.of_one(Scalar::new(value)),
        }
    }
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for List<V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    each_scalar!();

    #[inline]
    fn visit_seq<A: SeqAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_seq(LenientSeq::new(inner, self.probe, true))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<V::Value, A::Error> {
        if self.probe.keeps_names() && !has_members(&mut map, self.probe)? {
            return self.of_none();
        }
        let probe = self.probe;
        let list = self.of_one(MapAccessDeserializer::new(map));
        probe.first();
        list
    }
}
