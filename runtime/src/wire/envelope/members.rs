//! The members of an object: those of the envelope go to a glance, all others to the value.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::super::lenient::{Key, Name};
use super::{Glance, Member, whole};

/// The members of an object, except those that belong to the envelope alone.
pub(super) struct Members<'g, A> {
    pub(super) inner: A,
    pub(super) glance: &'g Glance,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Members<'_, A> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        match next_of_value(&mut self.inner, self.glance)? {
            Some(name) => seed.deserialize(Key::new(name)).map(Some),
            None => Ok(None),
        }
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.inner.next_value_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The next name that belongs to the value. Independent of the value's type, so that it is compiled once.
fn next_of_value<'de, A: MapAccess<'de>>(inner: &mut A, glance: &Glance) -> Result<Option<Cow<'de, str>>, A::Error> {
    while let Some(Name(name)) = inner.next_key::<Name<'de>>()? {
        match glance.member(&name) {
            Member::Value => return Ok(Some(name)),
            Member::Suspect => {
                glance.note(|seen| seen.doubt = true);
                return Ok(Some(name));
            }
            Member::Code => glance.code(inner.next_value::<Code>()?.0),
            Member::Message => drop(inner.next_value::<IgnoredAny>()?),
        }
        glance.passed();
    }
    Ok(None)
}

/// The value of a code, if it is a whole number and written as one or as text. Floats are left to the thorough reading,
/// which knows their digits.
struct Code(Option<i64>);

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(CodeVisitor).map(Self)
    }
}

struct CodeVisitor;

impl<'de> Visitor<'de> for CodeVisitor {
    type Value = Option<i64>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a code")
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<Option<i64>, E> {
        Ok(None)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Option<i64>, E> {
        Ok(Some(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Option<i64>, E> {
        Ok(i64::try_from(number).ok())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Option<i64>, E> {
        Ok(None)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Option<i64>, E> {
        Ok(whole(text.trim()))
    }

    fn visit_unit<E: Error>(self) -> Result<Option<i64>, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Option<i64>, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Option<i64>, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}
