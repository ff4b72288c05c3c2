//! Structs and maps, and values for which an empty text stands for absence.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor};

use super::super::access::Nothing;
use super::{Lenient, LenientMap, Probe};

/// A struct or a map.
pub(in crate::wire::lenient) struct Object<V, P> {
    pub(in crate::wire::lenient) visitor: V,
    pub(in crate::wire::lenient) probe: P,
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for Object<V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_map(LenientMap::new(inner, self.probe))
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_map(Nothing::new())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        if text.is_empty() {
            self.visitor.visit_map(Nothing::new())
        } else {
            Err(E::invalid_type(Unexpected::Str(text), &self))
        }
    }
}

/// Any value, unless it is an empty text; requested by [`empty_as_none`](super::super::empty_as_none).
pub(in crate::wire::lenient) struct Unless<V, P> {
    pub(in crate::wire::lenient) visitor: V,
    pub(in crate::wire::lenient) probe: P,
}

/// Scalars that are surely something.
macro_rules! some {
    ($($method:ident($type:ty),)*) => {$(
        fn $method<E: Error>(self, value: $type) -> Result<V::Value, E> {
            self.visitor.visit_some(Lenient::with_probe(value.into_deserializer(), self.probe))
        }
    )*};
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for Unless<V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    some! {
        visit_bool(bool),
        visit_i64(i64),
        visit_u64(u64),
        visit_f64(f64),
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.visitor.visit_none()
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        if text.is_empty() {
            self.visitor.visit_none()
        } else {
            self.visitor.visit_some(Lenient::with_probe(text.into_deserializer(), self.probe))
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_some(Lenient::with_probe(SeqAccessDeserializer::new(list), self.probe))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<V::Value, A::Error> {
        self.visitor.visit_some(Lenient::with_probe(MapAccessDeserializer::new(map), self.probe))
    }
}
