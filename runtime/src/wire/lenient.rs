//! The tolerant deserializer.

mod access;
mod empty;
mod map;
mod name;
mod pick;
mod probe;
mod scalar;
mod visit;

use std::any::type_name;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, IgnoredAny, Visitor};

use self::access::LEARNED;
pub use self::empty::empty_as_none;
pub(super) use self::empty::{INTEGER, WORD};
use self::map::{LenientMap, Owner};
pub(crate) use self::name::{Key, Name};
use self::pick::Maybe;
pub(super) use self::probe::{Conflict, Step, Tracker};
use self::probe::{Content, Kind, Probe};
use self::visit::{Boolean, Float, Integer, List, Nested, Object, Text};
pub(crate) use self::visit::{integer_of_text, integral, text_of_float};

/// A deserializer that accepts more forms of a value than its type requests, at every depth:
///
/// | requested | also accepted |
/// |---|---|
/// | integer | text with an integer in it (`"5"`, `" 5.0 "`), a float without a fraction (`5.0`, `1e0`; below 2⁵³) |
/// | float | text with a number in it |
/// | text | integers digit by digit, other numbers, booleans |
/// | boolean | `"true"`, `"false"`, 0 and 1, also as text or as floats |
/// | enumeration | whatever its text or integer accepts |
/// | list | any single value as a list of one |
/// | struct, map | a list with it and with nothing else |
/// | `()` | anything |
///
/// What says nothing is none, and never the loss of what is around it:
///
/// | requested | none |
/// |---|---|
/// | integer, float | `null`, `""`; -1 where the integer cannot be negative, which is how services write "no limit" |
/// | boolean | `null`, `""`, any number but 0 and 1 |
/// | enumeration | `null`, `""` |
/// | text | `null` |
/// | list | `null`, `""`, `{}` |
/// | struct, map | `null`, `""`, `[]`, and a list of only these; `{}` for a struct with fields that must be there |
///
/// An `Option` of none is `None`, an item that is none is left out, and anything else becomes what a missing field with
/// `#[serde(default)]` becomes: 0, false, empty. What is neither a value nor none, such as `"abc"` for an integer, is an
/// error. In a [`serde_json::Value`] everything stays as it is.
///
/// A struct is never read from a list field by field, although plain serde would do so. It wraps any deserializer that
/// knows what it reads (`deserialize_any` must work). A value in the requested form passes straight through, without a
/// buffer or a second pass.
///
/// Whether `""` is a value depends on the type behind an `Option`, and whether it is an item on the type of the items, which
/// shows only when it has been read. [`from_slice`](super::from_slice) then starts again and knows; a deserializer of
/// [`new`](Self::new) reads once and gives what a type that is no `Option` would get, keeps such items, and refuses a field
/// that comes twice.
#[derive(Clone, Copy, Debug)]
pub struct Lenient<D, P = ()> {
    inner: D,
    probe: P,
}

impl<D> Lenient<D> {
    /// Makes a deserializer tolerant.
    pub const fn new(inner: D) -> Self {
        Self { inner, probe: () }
    }
}

impl<D, P> Lenient<D, P> {
    pub(super) const fn with_probe(inner: D, probe: P) -> Self {
        Self { inner, probe }
    }
}

impl<D, P: Probe> Lenient<D, P> {
    /// A value that may be absent. Whether `""` is a value depends on the type behind the option, which shows too late:
    /// see [`Tracker`].
    #[inline]
    fn optional<'de, V: Visitor<'de>>(self, visitor: V, is_marked: bool) -> Result<V::Value, D::Error>
    where
        D: Deserializer<'de>,
    {
        let (probe, name) = (self.probe, type_name::<V::Value>());
        let kind = match probe.known(name) {
            // It is stated that an empty text is none, whatever the type.
            None | Some(Kind::Text | Kind::List) if is_marked => Some(Kind::Number),
            known => known,
        };
        let value = match kind {
            Some(kind) => self.inner.deserialize_any(Maybe { visitor: &mut Some(visitor), kind, probe }),
            None => self.inner.deserialize_option(Nested { visitor, probe }),
        };
        let kind = match (probe.content(), &value) {
            (Content::Nothing(kind), _) => kind,
            (Content::Bare, Err(_)) => Kind::Required,
            _ => return value,
        };
        if kind != Kind::List && probe.learn(name, kind) { Err(D::Error::custom(LEARNED)) } else { value }
    }
}

/// Passes a seed, a tolerant deserializer around what it is given, one step down from what held it.
struct Seed<S, P> {
    inner: S,
    probe: P,
    step: Step,
}

impl<'de, S: DeserializeSeed<'de>, P: Probe> DeserializeSeed<'de> for Seed<S, P> {
    type Value = S::Value;

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, inner: D) -> Result<S::Value, D::Error> {
        self.probe.enter(self.step, size_of::<S::Value>());
        let value = self.inner.deserialize(Lenient::with_probe(inner, self.probe));
        self.probe.leave();
        // Not a match, which would move the value once more.
        if value.is_err() {
            self.probe.failed(self.step);
        }
        value
    }
}

/// Methods that request a scalar and accept it in several forms.
macro_rules! scalar {
    ($($method:ident => $visitor:ident$(($kind:ident))?,)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.deserialize_any($visitor { visitor, probe: self.probe, $(kind: Kind::$kind)? })
        }
    )*};
}

/// Methods that pass the request on, tolerant of what is nested in the value.
macro_rules! nested {
    ($($method:ident($($arg:ident: $type:ty),*),)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, $($arg: $type,)* visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method($($arg,)* Nested { visitor, probe: self.probe })
        }
    )*};
}

/// Methods that pass the request on.
macro_rules! straight {
    ($($method:ident,)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.$method(visitor)
        }
    )*};
}

impl<'de, D: Deserializer<'de>, P: Probe> Deserializer<'de> for Lenient<D, P> {
    type Error = D::Error;

    scalar! {
        deserialize_i8 => Integer(Number),
        deserialize_i16 => Integer(Number),
        deserialize_i32 => Integer(Number),
        deserialize_i64 => Integer(Number),
        deserialize_u8 => Integer(Unsigned),
        deserialize_u16 => Integer(Unsigned),
        deserialize_u32 => Integer(Unsigned),
        deserialize_u64 => Integer(Unsigned),
        deserialize_f32 => Float,
        deserialize_f64 => Float,
        deserialize_bool => Boolean,
        deserialize_str => Text(Text),
        deserialize_string => Text(Text),
    }

    nested! {
        deserialize_any(),
        deserialize_tuple(length: usize),
        deserialize_tuple_struct(name: &'static str, length: usize),
        deserialize_enum(name: &'static str, variants: &'static [&'static str]),
    }

    straight! {
        deserialize_i128,
        deserialize_u128,
        deserialize_char,
        deserialize_bytes,
        deserialize_byte_buf,
        deserialize_identifier,
        deserialize_ignored_any,
    }

    #[inline]
    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(List { visitor, probe: self.probe })
    }

    #[inline]
    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(Object { visitor, probe: self.probe, owner: Owner::Map })
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(Object { visitor, probe: self.probe, owner: Owner::Struct(fields) })
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        match name {
            empty::MARK => self.optional(visitor, true),
            WORD => self.inner.deserialize_any(Text { visitor, probe: self.probe, kind: Kind::Word }),
            INTEGER => self.inner.deserialize_any(Integer { visitor, probe: self.probe, kind: Kind::Number }),
            name => self.inner.deserialize_newtype_struct(name, Nested { visitor, probe: self.probe }),
        }
    }

    #[inline]
    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.optional(visitor, false)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        IgnoredAny::deserialize(self.inner)?;
        visitor.visit_unit()
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        self.deserialize_unit(visitor)
    }

    fn is_human_readable(&self) -> bool {
        self.inner.is_human_readable()
    }
}
