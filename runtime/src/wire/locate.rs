//! From the steps that a decoder took to the names on its path.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

mod start;

use self::start::Start;
use super::lenient::Step;

/// A value found in a JSON text.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Located {
    /// `files[3].size`; empty at the root.
    pub(super) path: String,
    /// The last name in the path.
    pub(super) name: Option<String>,
    /// The value itself. None if the text ends or breaks before it.
    pub(super) value: Option<Value>,
}

impl Located {
    /// Follows the steps. Where the text breaks off, so does the path.
    pub(super) fn find(text: &str, steps: &[Step]) -> Self {
        let mut found = Self::default();
        let walk = Walk { steps, found: &mut found };
        // It stops in the middle of the text on purpose, which serde_json takes for an error.
        let _: serde_json::Result<()> = walk.deserialize(&mut serde_json::Deserializer::from_str(text));
        found
    }

    fn name(&mut self, name: String) {
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(&name);
        self.name = Some(name);
    }

    fn item(&mut self, index: usize) {
        self.path.extend(["[", &index.to_string(), "]"]);
    }
}

/// The steps that are left.
struct Walk<'a> {
    steps: &'a [Step],
    found: &'a mut Located,
}

impl Walk<'_> {
    /// A single value that was read as a list of one has no index in the text.
    fn single(&mut self) {
        while let Some((Step::Item(index), rest)) = self.steps.split_first() {
            self.found.item(*index);
            self.steps = rest;
        }
    }

    /// A list of one object that was read as the object has no index in the path. Beside it, there is nothing.
    fn only<'de, A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let length = self.found.path.len();
        while self.found.path.len() == length {
            let walk = Walk { steps: self.steps, found: &mut *self.found };
            if list.next_element_seed(walk)?.is_none() {
                break;
            }
        }
        Ok(())
    }

    fn scalar(mut self, value: Value) {
        self.single();
        if self.steps.is_empty() {
            self.found.value = Some(value);
        }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<(), D::Error> {
        if self.steps.is_empty() {
            self.found.value = Some(Start::of(inner)?);
            return Ok(());
        }
        inner.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        self.single();
        let Some((Step::Key(number), rest)) = self.steps.split_first() else {
            self.found.value = Some(Start::of(MapAccessDeserializer::new(map))?);
            return Ok(());
        };
        for _ in 0..*number {
            map.next_entry::<IgnoredAny, IgnoredAny>()?;
        }
        if let Some(name) = map.next_key()? {
            self.found.name(name);
            map.next_value_seed(Walk { steps: rest, found: self.found })?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let Some((Step::Item(number), rest)) = self.steps.split_first() else { return self.only(list) };
        self.found.item(*number);
        for _ in 0..*number {
            list.next_element::<IgnoredAny>()?;
        }
        list.next_element_seed(Walk { steps: rest, found: self.found })?;
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.scalar(value.into());
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.scalar(number.into());
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.scalar(number.into());
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.scalar(number.into());
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.scalar(text.into());
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(Value::Null);
        Ok(())
    }
}
