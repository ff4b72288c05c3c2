//! Access to the members of objects: each value through a tolerant deserializer, and of a field that comes twice the one
//! that says something.

use std::any::type_name;
use std::borrow::Cow;
use std::hash::{Hash, Hasher};
use std::mem::discriminant;

use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess};

use super::access::{LEARNED, TOO_LARGE};
use super::name::{Key, Name};
use super::pick::Says;
use super::probe::{Content, FirstName};
use super::{Probe, Seed, Step};

/// How many entries a node of the standard library's tree map holds at most, and at least.
const NODE: usize = 11;
const LEAST: usize = 5;

pub(super) struct LenientMap<A, P> {
    inner: A,
    probe: P,
    owner: Owner,
    /// How many keys were read, including the dropped ones.
    count: usize,
    /// The fields that were read. Kept only by a careful pass.
    read: Vec<Field>,
    /// The size of a map's keys.
    key: usize,
}

/// A name, and its place in the text.
type Placed<'de> = (Cow<'de, str>, Option<usize>);

/// What an object is read as.
#[derive(Clone, Copy)]
pub(super) enum Owner {
    /// A struct, with the names of its fields.
    Struct(&'static [&'static str]),
    /// A map, whose keys are free.
    Map,
    /// Any JSON value.
    Any,
}

/// A field that was read.
struct Field {
    /// Its name, as a position in the list of names.
    name: usize,
    /// The number of its variant among the keys of the type.
    index: Option<u64>,
    /// How many keys came before it.
    count: usize,
    place: Option<usize>,
    says: bool,
}

impl<A, P> LenientMap<A, P> {
    pub(super) const fn new(inner: A, probe: P, owner: Owner) -> Self {
        Self { inner, probe, owner, count: 0, read: Vec::new(), key: 0 }
    }
}

impl<'de, A: MapAccess<'de>, P: Probe> LenientMap<A, P> {
    /// The next name, which may have been read before the object was opened.
    fn next_name(&mut self) -> Result<Option<Placed<'de>>, A::Error> {
        if self.count == 0
            && let Some(FirstName { name, place }) = self.probe.first()
        {
            return Ok(Some((Cow::Owned(name), place)));
        }
        let name = self.inner.next_key::<Name<'de>>()?;
        Ok(name.map(|Name(name)| {
            let place = self.probe.place(&name);
            (name, place)
        }))
    }

    /// The position of a name in the list of a struct's names.
    fn position(&self, name: &str) -> Option<usize> {
        let Owner::Struct(fields) = self.owner else { return None };
        fields.iter().position(|field| *field == name)
    }

    /// The next key, other than those of fields that were read already or that are passed over.
    ///
    /// Whether two names are those of one field is something that only the type's own reader of names knows, and a
    /// reader serves once. So the first object with both teaches it, and costs another pass.
    #[cold]
    fn next_key_carefully<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        loop {
            let Some((name, place)) = self.next_name()? else { return Ok(None) };
            let count = self.count;
            self.count += 1;
            let Some(position) = self.position(&name) else { return seed.deserialize(Key::new(name)).map(Some) };
            let owner = type_name::<K::Value>();
            if self.read.iter().any(|field| self.probe.are_same(owner, field.name, position)) {
                self.repeated(owner, position, count)?;
            } else if self.probe.passes_over(place) {
                self.inner.next_value::<IgnoredAny>()?;
            } else {
                let key = seed.deserialize(Key::new(name))?;
                let index = index_of(&key);
                let twin = self.read.iter().find(|field| index.is_some() && field.index == index);
                if let Some(twin) = twin {
                    self.probe.learn_same(owner, twin.name, position);
                    return Err(A::Error::custom(LEARNED));
                }
                self.read.push(Field { name: position, index, count, place, says: true });
                return Ok(Some(key));
            }
        }
    }

    /// The value of a field that was read already: it counts if it is the first one that says something.
    fn repeated(&mut self, owner: &'static str, position: usize, count: usize) -> Result<(), A::Error> {
        let Says(says) = self.inner.next_value()?;
        let probe = self.probe;
        let earlier = self.read.iter_mut().find(|field| probe.are_same(owner, field.name, position));
        if let (Some(earlier), true) = (earlier, says) {
            if earlier.says {
                probe.repeated(earlier.count, count);
            } else {
                probe.pass_over(earlier.place);
                earlier.says = true;
            }
        }
        Ok(())
    }

    /// What an entry of a map takes: a share of a node, of which the first one takes a whole.
    fn entry_fits(&self, value: usize) -> bool {
        if matches!(self.owner, Owner::Struct(_))
            || !(self.count == 1 || self.count > NODE && self.count.is_multiple_of(LEAST))
        {
            return true;
        }
        let entry = self.key.saturating_add(value);
        // Inner nodes add a pointer for each node, and each node has a pointer to its parent and two lengths.
        self.probe.allocates(entry.saturating_mul(NODE + 1).saturating_add(64), 0)
    }
}

impl<'de, A: MapAccess<'de>, P: Probe> MapAccess<'de> for LenientMap<A, P> {
    type Error = A::Error;

    #[inline]
    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, A::Error> {
        let key = if self.probe.is_careful() {
            self.next_key_carefully(seed)?
        } else {
            let key = self.inner.next_key_seed(seed)?;
            self.count += usize::from(key.is_some());
            key
        };
        if key.is_none() {
            self.probe.found(match self.owner {
                _ if self.count > 0 => Content::Full,
                Owner::Any => Content::Empty,
                _ => Content::Bare,
            });
        }
        self.key = size_of::<K::Value>();
        Ok(key)
    }

    #[inline]
    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        if !self.entry_fits(size_of::<V::Value>()) {
            return Err(A::Error::custom(TOO_LARGE));
        }
        // The key went by just before.
        let step = Step::Key(self.count.saturating_sub(1));
        let value = self.inner.next_value_seed(Seed { inner: seed, probe: self.probe, step });
        if let Some(field) = self.read.last_mut()
            && field.count + 1 == self.count
        {
            field.says = self.probe.content() == Content::Full;
        }
        value
    }

    fn size_hint(&self) -> Option<usize> {
        self.inner.size_hint()
    }
}

/// The number of a key's variant. The keys that serde derives are enums without contents, of which two variants never
/// stand for one field; whatever is larger than those has been made by hand and is not understood.
fn index_of<K>(key: &K) -> Option<u64> {
    let mut number = Number(0);
    discriminant(key).hash(&mut number);
    (size_of::<K>() <= 2).then_some(number.0)
}

/// A hasher that keeps the one number that it is given: what a discriminant is cannot be asked otherwise.
struct Number(u64);

impl Hasher for Number {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte));
    }
}
