//! Access to nested values, each through a tolerant deserializer.

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::{Nested, Probe, Seed, Step};

pub(super) struct LenientSeq<A, P> {
    inner: A,
    probe: P,
    /// How many items were read.
    count: usize,
}

impl<A, P> LenientSeq<A, P> {
    pub(super) const fn new(inner: A, probe: P) -> Self {
        Self { inner, probe, count: 0 }
    }
}

impl<'de, A: SeqAccess<'de>, P: Probe> SeqAccess<'de> for LenientSeq<A, P> {
    type Error = A::Error;

    #[inline]
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, A::Error> {
        let seed = Seed { inner: seed, probe: self.probe, step: Step::Item(self.count) };
        self.count += 1;
        self.inner.next_element_seed(seed)
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// Keys are text already and pass unchanged.
pub(super) struct LenientMap<A, P> {
    inner: A,
    probe: P,
    /// How many keys were read, including the dropped ones.
    count: usize,
}

impl<A, P> LenientMap<A, P> {
    pub(super) const fn new(inner: A, probe: P) -> Self {
        Self { inner, probe, count: 0 }
    }
}

impl<'de, A: MapAccess<'de>, P: Probe> MapAccess<'de> for LenientMap<A, P> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        while !self.probe.keep_next() {
            if self.inner.next_entry::<IgnoredAny, IgnoredAny>()?.is_none() {
                return Ok(None);
            }
            self.count += 1;
        }
        self.count += 1;
        self.inner.next_key_seed(seed)
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        // The key went by just before.
        let step = Step::Key(self.count.saturating_sub(1));
        self.inner.next_value_seed(Seed { inner: seed, probe: self.probe, step })
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
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

/// A list that holds what one deserializer reads.
pub(super) struct One<D, P> {
    only: Option<D>,
    probe: P,
}

impl<D, P> One<D, P> {
    pub(super) const fn new(only: D, probe: P) -> Self {
        Self { only: Some(only), probe }
    }
}

impl<'de, D: Deserializer<'de>, P: Probe> SeqAccess<'de> for One<D, P> {
    type Error = D::Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, D::Error> {
        let Some(only) = self.only.take() else { return Ok(None) };
        Seed { inner: seed, probe: self.probe, step: Step::Item(0) }.deserialize(only).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(usize::from(self.only.is_some()))
    }
}

/// A list, or a map, of nothing.
pub(super) struct Nothing<E>(std::marker::PhantomData<E>);

impl<E> Nothing<E> {
    pub(super) const fn new() -> Self {
        Self(std::marker::PhantomData)
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
