//! Access to the items of lists and the contents of variants, each through a tolerant deserializer.

use std::any::type_name;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor};

use super::pick::Pick;
use super::probe::{Content, Kind};
use super::{Nested, Probe, Seed, Step};

/// Why a pass ends of which the next one knows more. Nobody sees it but who reads a `Lenient` of their own.
pub(super) const LEARNED: &str = "a value has a form that only another pass can read";
/// Why a value is not decoded that would take too much memory.
pub(super) const TOO_LARGE: &str = "its values would take too much memory for a text of this length";

pub(super) struct LenientSeq<A, P> {
    inner: A,
    probe: P,
    /// Whether it leaves out the items that are none. A tuple and a list of any JSON values keep them.
    picks: bool,
    /// How many items were read.
    count: usize,
    kept: Vector,
}

impl<A, P> LenientSeq<A, P> {
    pub(super) fn new(inner: A, probe: P, picks: bool) -> Self {
        Self { inner, probe, picks, count: 0, kept: Vector::default() }
    }
}

impl<'de, A: SeqAccess<'de>, P: Probe> LenientSeq<A, P> {
    /// The next item that is one, of a type whose empty forms are known.
    #[cold]
    fn pick<T: DeserializeSeed<'de>>(&mut self, seed: T, kind: Kind) -> Result<Option<T::Value>, A::Error> {
        let mut seed = Some(seed);
        loop {
            let step = Some(Step::Item(self.count));
            match self.inner.next_element_seed(Pick { seed: &mut seed, kind, probe: self.probe, step })? {
                None => return Ok(None),
                Some(None) => self.count += 1,
                Some(item) => {
                    self.count += 1;
                    return Ok(item);
                }
            }
        }
    }

    fn next<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        let name = type_name::<T::Value>();
        if self.picks
            && let Some(kind) = self.probe.known(name)
        {
            let item = self.pick(seed, kind);
            return self.learned(name, item);
        }
        let step = Step::Item(self.count);
        self.count += 1;
        let item = self.inner.next_element_seed(Seed { inner: seed, probe: self.probe, step });
        if self.picks { self.learned(name, item) } else { item }
    }

    /// An item, or what it teaches about its type. `{}` is an item where it can be: an object of which nothing is said.
    fn learned<T>(&self, name: &'static str, item: Result<Option<T>, A::Error>) -> Result<Option<T>, A::Error> {
        let kind = match (self.probe.content(), &item) {
            (_, Ok(None)) => return item,
            (Content::Nothing(kind), _) => kind,
            (Content::Bare, Err(_)) => Kind::Required,
            _ => return item,
        };
        if self.probe.learn(name, kind) { Err(A::Error::custom(LEARNED)) } else { item }
    }
}

impl<'de, A: SeqAccess<'de>, P: Probe> SeqAccess<'de> for LenientSeq<A, P> {
    type Error = A::Error;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        let item = self.next(seed)?;
        if item.is_none() {
            self.probe.found(if self.kept.count == 0 { Content::Empty } else { Content::Full });
        } else if !self.kept.grows(size_of::<T::Value>(), self.probe) {
            return Err(A::Error::custom(TOO_LARGE));
        }
        Ok(item)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// What a `Vec` allocates that grows item by item.
#[derive(Clone, Copy, Debug, Default)]
struct Vector {
    count: usize,
    capacity: usize,
}

impl Vector {
    /// Makes room for one more, if the probe allows for it.
    #[inline]
    fn grows<P: Probe>(&mut self, size: usize, probe: P) -> bool {
        self.count += 1;
        self.count <= self.capacity || self.doubles(size, probe)
    }

    fn doubles<P: Probe>(&mut self, size: usize, probe: P) -> bool {
        // As the standard library does: a few at once, unless they are large.
        let least = if size > 1024 { 1 } else { 4 };
        let old = self.capacity;
        self.capacity = old.saturating_mul(2).max(least);
        // While it grows, there are both.
        probe.allocates(self.capacity.saturating_mul(size), old.saturating_mul(size))
    }
}

/// A list that holds what one deserializer reads.
pub(super) struct One<D>(Option<D>);

impl<D> One<D> {
    pub(super) const fn new(only: D) -> Self {
        Self(Some(only))
    }
}

impl<'de, D: Deserializer<'de>> SeqAccess<'de> for One<D> {
    type Error = D::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, D::Error> {
        self.0.take().map(|only| seed.deserialize(only)).transpose()
    }
}

pub(super) struct LenientEnum<A, P> {
    pub(super) inner: A,
    pub(super) probe: P,
}

impl<'de, A: EnumAccess<'de>, P: Probe> EnumAccess<'de> for LenientEnum<A, P> {
    type Error = A::Error;
    type Variant = LenientEnum<A::Variant, P>;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self::Variant), A::Error> {
        let (value, inner) = self.inner.variant_seed(seed)?;
        Ok((value, LenientEnum { inner, probe: self.probe }))
    }
}

impl<'de, A: VariantAccess<'de>, P: Probe> VariantAccess<'de> for LenientEnum<A, P> {
    type Error = A::Error;

    fn unit_variant(self) -> Result<(), A::Error> {
        self.inner.unit_variant()
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, A::Error> {
        self.inner.newtype_variant_seed(Seed { inner: seed, probe: self.probe, step: Step::Variant })
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value, A::Error> {
        self.inner.tuple_variant(length, Nested { visitor, probe: self.probe })
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        self.inner.struct_variant(fields, Nested { visitor, probe: self.probe })
    }
}

/// A list, or a map, of nothing.
pub(super) struct Nothing<E>(PhantomData<E>);

impl<E> Nothing<E> {
    pub(super) const fn new() -> Self {
        Self(PhantomData)
    }
}

impl<'de, E: Error> SeqAccess<'de> for Nothing<E> {
    type Error = E;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, _: T) -> Result<Option<T::Value>, E> {
        Ok(None)
    }
}

impl<'de, E: Error> MapAccess<'de> for Nothing<E> {
    type Error = E;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, _: K) -> Result<Option<K::Value>, E> {
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, _: V) -> Result<V::Value, E> {
        Err(E::custom("nothing has no value"))
    }
}
