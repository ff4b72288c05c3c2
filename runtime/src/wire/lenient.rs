//! The tolerant deserializer.

mod access;
mod empty;
mod probe;
mod visit;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, Visitor};

use self::access::LenientMap;
pub use self::empty::empty_as_none;
use self::probe::Probe;
pub(super) use self::probe::{Step, Tracker};
pub(crate) use self::visit::integral;
use self::visit::{Boolean, Float, Integer, List, Nested, Object, Text, Unless};

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
        let value = self.inner.deserialize(Lenient::with_probe(inner, self.probe));
        // Not a match, which would move the value once more.
        if value.is_err() {
            self.probe.failed(self.step);
        }
        value
    }
}

/// Methods that request a scalar and accept it in several forms.
macro_rules! scalar {
    ($($method:ident => $visitor:ident,)*) => {$(
        #[inline]
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.inner.deserialize_any($visitor { visitor })
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
        deserialize_i8 => Integer,
        deserialize_i16 => Integer,
        deserialize_i32 => Integer,
        deserialize_i64 => Integer,
        deserialize_u8 => Integer,
        deserialize_u16 => Integer,
        deserialize_u32 => Integer,
        deserialize_u64 => Integer,
        deserialize_f32 => Float,
        deserialize_f64 => Float,
        deserialize_bool => Boolean,
        deserialize_str => Text,
        deserialize_string => Text,
    }

    nested! {
        deserialize_any(),
        deserialize_option(),
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
        self.inner.deserialize_any(Object { visitor, probe: self.probe })
    }

    #[inline]
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, D::Error> {
        self.inner.deserialize_any(Object { visitor, probe: self.probe })
    }

    #[inline]
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, D::Error> {
        if name == empty::MARK {
            return self.inner.deserialize_any(Unless { visitor, probe: self.probe });
        }
        self.inner.deserialize_newtype_struct(name, Nested { visitor, probe: self.probe })
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
