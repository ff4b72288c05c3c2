//! Items that are none, and optional values that are absent, told before they are read. Only for types of which an
//! earlier pass has learned what they request.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::name::Name;
use super::probe::{Content, FirstName, Form, Kind};
use super::scalar::{Scalar, Value, each_scalar};
use super::{Lenient, Probe, Step};

impl Form {
    /// The form of a scalar, where it can say nothing.
    #[allow(clippy::cast_precision_loss, reason = "only small numbers matter")]
    fn of(value: Value<'_>) -> Option<Self> {
        match value {
            Value::Null => Some(Self::Null),
            Value::Text(text) => match text.trim() {
                "" => Some(Self::EmptyText),
                text => text.parse().ok().map(Self::Number),
            },
            Value::Signed(number) => Some(Self::Number(number as f64)),
            Value::Unsigned(number) => Some(Self::Number(number as f64)),
            Value::Float(number) => Some(Self::Number(number)),
            Value::Boolean(_) => None,
        }
    }
}

/// The first name of an object, kept for its reader, unless somebody else has done so; false if it has none.
pub(super) fn has_members<'de, A: MapAccess<'de>, P: Probe>(map: &mut A, probe: P) -> Result<bool, A::Error> {
    if probe.has_first() {
        return Ok(true);
    }
    let Some(Name(name)) = map.next_key::<Name<'de>>()? else { return Ok(false) };
    let place = probe.place(&name);
    probe.keep_first(FirstName { name: name.into_owned(), place });
    Ok(true)
}

/// Refuses a list in the place of one value, of which one was read already, if it has another one.
pub(super) fn only_one<'de, A: SeqAccess<'de>>(list: &mut A) -> Result<(), A::Error> {
    while let Some(other) = list.next_element::<Says>()? {
        if other.0 {
            return Err(A::Error::custom("a list of several values in the place of one"));
        }
    }
    Ok(())
}

/// An item, or the seed again if it is none.
pub(super) struct Pick<'s, S, P> {
    pub(super) seed: &'s mut Option<S>,
    pub(super) kind: Kind,
    pub(super) probe: P,
    /// None for the one item of a list that stands for it.
    pub(super) step: Option<Step>,
}

impl<'de, S: DeserializeSeed<'de>, P: Probe> Pick<'_, S, P> {
    fn read<D: Deserializer<'de>>(self, inner: D) -> Result<Option<S::Value>, D::Error> {
        let seed = self.seed.take().ok_or_else(|| D::Error::custom("an item was read already"))?;
        seed.deserialize(Lenient::with_probe(inner, self.probe)).map(Some)
    }

    fn scalar<E: Error>(self, value: Value<'_>) -> Result<Option<S::Value>, E> {
        if Form::of(value).is_some_and(|form| self.kind.is_no_item(form)) {
            return Ok(None);
        }
        self.read(Scalar::new(value))
    }
}

impl<'de, S: DeserializeSeed<'de>, P: Probe> DeserializeSeed<'de> for Pick<'_, S, P> {
    type Value = Option<S::Value>;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<Self::Value, D::Error> {
        let (probe, step) = (self.probe, self.step);
        let Some(step) = step else { return inner.deserialize_any(self) };
        probe.enter(step, size_of::<S::Value>());
        let item = inner.deserialize_any(self);
        probe.leave();
        if item.is_err() {
            probe.failed(step);
        }
        item
    }
}

impl<'de, S: DeserializeSeed<'de>, P: Probe> Visitor<'de> for Pick<'_, S, P> {
    type Value = Option<S::Value>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an item")
    }

    each_scalar!();

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        if !self.kind.is_no_item(Form::EmptyList) {
            return self.read(SeqAccessDeserializer::new(list));
        }
        let item = list.next_element_seed(Pick { step: None, ..self })?.flatten();
        only_one(&mut list)?;
        Ok(item)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        if !has_members(&mut map, self.probe)? && self.kind.is_no_item(Form::EmptyObject) {
            return Ok(None);
        }
        let probe = self.probe;
        let item = self.read(MapAccessDeserializer::new(map));
        probe.first();
        item
    }
}

/// A value, unless it is absent.
pub(super) struct Maybe<'s, V, P> {
    pub(super) visitor: &'s mut Option<V>,
    pub(super) kind: Kind,
    pub(super) probe: P,
}

impl<'de, V: Visitor<'de>, P: Probe> Maybe<'_, V, P> {
    fn visitor<E: Error>(&mut self) -> Result<V, E> {
        self.visitor.take().ok_or_else(|| E::custom("a value was read already"))
    }

    fn absent<E: Error>(mut self) -> Result<V::Value, E> {
        self.probe.found(Content::Empty);
        self.visitor()?.visit_none()
    }

    fn read<D: Deserializer<'de>>(mut self, inner: D) -> Result<V::Value, D::Error> {
        self.visitor()?.visit_some(Lenient::with_probe(inner, self.probe))
    }

    fn scalar<E: Error>(self, value: Value<'_>) -> Result<V::Value, E> {
        if Form::of(value).is_some_and(|form| self.kind.is_absent(form)) {
            return self.absent();
        }
        self.read(Scalar::new(value))
    }
}

impl<'de, V: Visitor<'de>, P: Probe> DeserializeSeed<'de> for Maybe<'_, V, P> {
    type Value = V::Value;

    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<V::Value, D::Error> {
        inner.deserialize_any(self)
    }
}

impl<'de, V: Visitor<'de>, P: Probe> Visitor<'de> for Maybe<'_, V, P> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.visitor.as_ref() {
            Some(visitor) => visitor.expecting(f),
            None => f.write_str("a value"),
        }
    }

    each_scalar!();

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<V::Value, A::Error> {
        if !self.kind.is_absent(Form::EmptyList) {
            return self.read(SeqAccessDeserializer::new(list));
        }
        let Self { visitor, kind, probe } = self;
        match list.next_element_seed(Maybe { visitor: &mut *visitor, kind, probe })? {
            Some(value) => only_one(&mut list).map(|()| value),
            None => Maybe { visitor, kind, probe }.absent(),
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<V::Value, A::Error> {
        if self.probe.keeps_names() && !has_members(&mut map, self.probe)? && self.kind.is_absent(Form::EmptyObject) {
            return self.absent();
        }
        let probe = self.probe;
        let value = self.read(MapAccessDeserializer::new(map));
        // Where the type did not look at it.
        probe.first();
        value
    }
}

/// Whether a value says something: anything but `null`, `""`, `[]` and `{}`.
pub(super) struct Says(pub(super) bool);

impl<'de> serde::de::Deserialize<'de> for Says {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(SaysVisitor).map(Self)
    }
}

struct SaysVisitor;

impl SaysVisitor {
    #[allow(clippy::unused_self, clippy::unnecessary_wraps, reason = "one of the functions that `each_scalar` calls")]
    fn scalar<E>(self, value: Value<'_>) -> Result<bool, E> {
        Ok(!matches!(Form::of(value), Some(Form::Null | Form::EmptyText)))
    }
}

impl<'de> Visitor<'de> for SaysVisitor {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    each_scalar!();

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<bool, A::Error> {
        let mut says = false;
        while let Some(item) = list.next_element::<Says>()? {
            says |= item.0;
        }
        Ok(says)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let mut says = false;
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {
            says = true;
        }
        Ok(says)
    }
}
