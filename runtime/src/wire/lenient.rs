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
use self::probe::{Content, Kind, Probe};
pub(super) use self::probe::{Step, Tracker};
use self::visit::{Boolean, Float, Integer, List, Nested, Object, Text};
pub(crate) use self::visit::{integer_of_text, integral, text_of_float};

/// A deserializer that accepts more forms of a value than its type requests, at every depth:
///
/// | requested | also accepted |
/// |---|---|
/// | integer | text with an integer in it, a float without a fraction (below 2⁵³), `null` as 0 |
/// | float | text with a number in it, `null` as 0 |
/// | text | integers digit by digit, other numbers, booleans, `null` as empty |
/// | boolean | `"true"`, `"false"`, 0, 1, `"0"`, `"1"`, `null` as false |
/// | list | `null` and `""` as empty, any other single value as a list of one |
/// | struct, map | `null` and `""` as empty |
/// | `()` | anything |
///
/// `null` for a field that is not an `Option` therefore becomes what a missing field with `#[serde(default)]` becomes:
/// the server writes `null` where it has nothing, and a response must not be lost over that. An `Option` still
/// distinguishes `null` (`None`) from a value. A struct is never read from an array, although plain serde would do so position by
/// position.
///
/// It wraps any deserializer that knows what it reads (`deserialize_any` must work). A value in the requested form
/// passes straight through, without a buffer or a second pass.
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
