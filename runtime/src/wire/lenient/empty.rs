//! An empty text that stands for an absent value.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserialize, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor};

/// By this name [`Lenient`](super::Lenient) recognises [`empty_as_none`]. The tolerant deserializer itself must check for
/// the empty text: from outside, each nested use would add a layer of wrapping, and a recursive type would need an
/// infinite number of types.
pub(super) const MARK: &str = "$koodrive_runtime::wire::empty_as_none";

/// By this name it recognises the text of an enumeration, of which `""` is none.
pub(in crate::wire) const WORD: &str = "$koodrive_runtime::wire::word";

/// By this name it recognises the integer of an enumeration.
pub(in crate::wire) const INTEGER: &str = "$koodrive_runtime::wire::integer";

/// For `#[serde(deserialize_with = "…", default)]` on an `Option`: reads `""` as `None`, anything else as it is.
///
/// For fields where the specification says that an empty text stands for an absent value. Without it, `""` is a misfit
/// for a number, a struct or a time, and an ordinary value for a text.
///
/// # Errors
/// The value is neither empty nor a `T`.
pub fn empty_as_none<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    deserializer.deserialize_newtype_struct(MARK, EmptyAsNone(PhantomData))
}

/// A tolerant deserializer calls `visit_none` or `visit_some`; any other one calls `visit_newtype_struct` and leaves the
/// check to the visitor's other half.
struct EmptyAsNone<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EmptyAsNone<T> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value, null or an empty text")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, inner: D) -> Result<Option<T>, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Option<T>, D::Error> {
        T::deserialize(inner).map(Some)
    }

    fn visit_none<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Option<T>, E> {
        if text.is_empty() { Ok(None) } else { T::deserialize(text.into_deserializer()).map(Some) }
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Option<T>, E> {
        T::deserialize(value.into_deserializer()).map(Some)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Option<T>, E> {
        T::deserialize(value.into_deserializer()).map(Some)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Option<T>, E> {
        T::deserialize(value.into_deserializer()).map(Some)
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Option<T>, E> {
        T::deserialize(value.into_deserializer()).map(Some)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Option<T>, A::Error> {
        T::deserialize(SeqAccessDeserializer::new(list)).map(Some)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Option<T>, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(Some)
    }
}
