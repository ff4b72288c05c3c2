//! JSON as this server writes it.
//!
//! The vendor's documents and its server disagree about types: a number comes as text, an array as a single object,
//! `null` for an empty list. Generated types are plain serde types that state what the specification says; the
//! tolerance sits in the deserializer under them, [`Lenient`], so that it is the same everywhere and costs nothing
//! where the server keeps to the specification.

mod encode;
mod enums;
mod envelope;
mod error;
mod escapes;
mod ids;
mod lenient;
mod locate;
mod passes;
mod repeated;
mod scan;
mod text;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub(crate) use self::encode::to_value;
pub use self::encode::{EncodeError, to_vec};
pub use self::enums::{IntegerEnum, StringEnum};
#[doc(hidden)]
pub use self::enums::{integer_of, known_integer, known_text, read_integer, read_text, text_of};
pub(crate) use self::envelope::{Glance, whole};
pub use self::error::DecodeError;
pub(crate) use self::escapes::plain;
use self::lenient::Tracker;
pub use self::lenient::{Lenient, empty_as_none};
pub(crate) use self::lenient::{integral, text_of_float};
#[doc(hidden)]
pub use self::repeated::{Repeated, repeated};
pub(crate) use self::scan::{Broken, Scan, is_json};
pub(crate) use self::text::Text;
#[doc(hidden)]
pub use self::text::{readable, replaced};
pub use crate::{integer_enum, string_enum, string_id};

/// Decodes a JSON text, tolerant as [`Lenient`] is.
///
/// This takes one pass, and another one for each type of which the text has a form that only shows what it is when it has
/// been read: an optional number as `""`, an item that is none, a field under two of its names. Of a field that comes
/// twice, the first one counts that says something: anything but `null`, `""`, `[]` and `{}`. Characters
/// that cannot be read are U+FFFD.
///
/// # Errors
/// The text is not JSON, a value does not fit its type, or the values would take much more memory than their text. The
/// error has the value and its path.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    let (text, envelope) = (Text::of(bytes), Glance::new(None));
    at_once(&text, &envelope).map_or_else(|| thoroughly(&text, &envelope), Ok)
}

/// Decodes a JSON text, observed by `envelope`; `None` if that fails, for whatever reason.
pub(crate) fn at_once<T: DeserializeOwned>(text: &Text<'_>, envelope: &Glance) -> Option<T> {
    passes::decode(text.as_str(), text.length(), envelope, &Tracker::default()).ok()
}

/// The slow way, after a failure: replaces halves of surrogate pairs, and finds the path of any other failure.
///
/// # Errors
/// As for [`from_slice`].
#[cold]
pub(crate) fn thoroughly<T: DeserializeOwned>(text: &Text<'_>, envelope: &Glance) -> Result<T, DecodeError> {
    let (text, tracker) = (text.mended(), Tracker::default());
    passes::decode(text.as_str(), text.length(), envelope, &tracker)
        .map_err(|error| DecodeError::in_text(&error, text.as_str(), &passes::steps(envelope, &tracker)))
}

/// Decodes a JSON tree as [`from_slice`] decodes a text.
///
/// # Errors
/// A value does not fit its type.
#[allow(
    clippy::needless_pass_by_value,
    reason = "callers build the tree for this, and its texts may be moved out one day"
)]
pub fn from_value<T: DeserializeOwned>(value: Value) -> Result<T, DecodeError> {
    tree(&value, &Tracker::default())
}

/// Decodes the fields of a request as a server does: it takes what means the same, and refuses what only a client takes for
/// none, such as `""` or -1 for a number that is not negative.
///
/// # Errors
/// A value does not fit its type.
#[allow(clippy::needless_pass_by_value, reason = "as for `from_value`")]
#[doc(hidden)]
pub fn from_request<T: DeserializeOwned>(fields: Value) -> Result<T, DecodeError> {
    tree(&fields, &Tracker::strict())
}

fn tree<T: DeserializeOwned>(value: &Value, tracker: &Tracker) -> Result<T, DecodeError> {
    tracker.start("", usize::MAX);
    // What does not fit is treated as in a text: read with what can be learned, or reported with its path.
    T::deserialize(Lenient::with_probe(value, tracker)).or_else(|_| {
        let (text, envelope) = (value.to_string(), Glance::new(None));
        passes::decode(&text, text.len(), &envelope, tracker)
            .map_err(|error| DecodeError::in_text(&error, &text, &tracker.steps()))
    })
}

#[cfg(test)]
mod tests;
