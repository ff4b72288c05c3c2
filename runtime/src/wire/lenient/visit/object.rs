//! Structs and maps.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};

use super::super::access::{Nothing, TOO_LARGE};
use super::super::map::Owner;
use super::super::pick::only_one;
use super::super::probe::{Content, Kind};
use super::{LenientMap, Probe};

/// A struct or a map.
pub(in crate::wire::lenient) struct Object<V, P> {
    pub(in crate::wire::lenient) visitor: V,
    pub(in crate::wire::lenient) probe: P,
    pub(in crate::wire::lenient) owner: Owner,
}

impl<'de, V: Visitor<'de>, P: Probe> Object<V, P> {
    fn none<E: Error>(self) -> Result<V::Value, E> {
        let value = self.visitor.visit_map(Nothing::new());
        self.probe.found(Content::Nothing(Kind::Object));
        value
    }
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for Object<V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    #[inline]
    fn visit_map<A: MapAccess<'de>>(self, inner: A) -> Result<V::Value, A::Error> {
        // A value that its place has no room for is in a box.
        let size = size_of::<V::Value>();
        if !self.probe.has_room(size) && !self.probe.allocates(size, 0) {
            return Err(A::Error::custom(TOO_LARGE));
        }
        self.visitor.visit_map(LenientMap::new(inner, self.probe, self.owner))
    }

    fn visit_unit<E: Error>(self) -> Result<V::Value, E> {
        self.none()
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        if text.trim().is_empty() { self.none() } else { Err(E::invalid_type(Unexpected::Str(text), &self)) }
    }

    /// A list of nothing is nothing, and a list of one object is that object.
    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<V::Value, A::Error> {
        if !self.probe.takes_none() {
            return Err(A::Error::invalid_type(Unexpected::Seq, &self));
        }
        let mut this = Some(self);
        if let Some(value) = list.next_element_seed(Only(&mut this))? {
            return only_one(&mut list).map(|()| value);
        }
        this.ok_or_else(|| A::Error::custom("the list has been read already"))?.none()
    }
}

/// The only item of a list, in the place of the list.
struct Only<'s, V>(&'s mut Option<V>);

impl<'de, V: Visitor<'de>> DeserializeSeed<'de> for Only<'_, V> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        let visitor = self.0.take().ok_or_else(|| D::Error::custom("the item has been read already"))?;
        inner.deserialize_any(visitor)
    }
}
