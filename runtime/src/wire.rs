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
mod ids;
mod lenient;
mod locate;
mod passes;
mod repeated;

use std::borrow::Cow;

use serde::de::DeserializeOwned;
use serde_json::Value;

pub(crate) use self::encode::to_value;
pub use self::encode::{EncodeError, to_vec};
pub use self::enums::{IntegerEnum, StringEnum};
#[doc(hidden)]
pub use self::enums::{integer_of, known_integer, known_text, read_integer, read_text, text_of};
pub(crate) use self::envelope::{Glance, Name, Verdict};
pub use self::error::DecodeError;
use self::lenient::Tracker;
pub use self::lenient::{Lenient, empty_as_none};
pub(crate) use self::lenient::{integral, text_of_float};
#[doc(hidden)]
pub use self::repeated::{Repeated, repeated};
pub use crate::{integer_enum, string_enum, string_id};

/// Decodes a JSON text, tolerant as [`Lenient`] is.
///
/// This takes one pass, and another one for each type of which the text has a form that only shows what it is when it has
/// been read: an optional number as `""`, an item that is none, a field under two of its names. Of a field that comes
/// twice, the first one counts that says something: anything but `null`, `""`, `[]` and `{}`.
///
/// # Errors
/// The text is not JSON, a value does not fit its type, or the values would take much more memory than their text. The
/// error has the value and its path.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    thoroughly(bytes, &Glance::new(None))
}

/// Decodes a JSON text, observed by `envelope`; `None` if that fails, for whatever reason.
pub(crate) fn at_once<T: DeserializeOwned>(bytes: &[u8], envelope: &Glance) -> Option<T> {
    passes::decode(&text_of_bytes(bytes), bytes.len(), envelope, &Tracker::default()).ok()
}

/// The same, with the path of a failure.
///
/// # Errors
/// As for [`from_slice`].
pub(crate) fn thoroughly<T: DeserializeOwned>(bytes: &[u8], envelope: &Glance) -> Result<T, DecodeError> {
    let (text, tracker) = (text_of_bytes(bytes), Tracker::default());
    passes::decode(&text, bytes.len(), envelope, &tracker)
        .map_err(|error| DecodeError::in_text(&error, &text, &passes::steps(envelope, &tracker)))
}

/// The text of a response. It is checked for UTF-8 as a whole, which takes a fraction of the time that checking string by
/// string takes.
///
/// A byte that is not UTF-8 must not lose a response where no type reads it. It becomes an escape that the decoder skips
/// but refuses to read.
fn text_of_bytes(bytes: &[u8]) -> Cow<'_, str> {
    let bytes = without_mark(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.utf8_chunks().fold(String::with_capacity(bytes.len() + 64), |mut text, chunk| {
            text.push_str(chunk.valid());
            text.push_str(if chunk.invalid().is_empty() { "" } else { UNREADABLE });
            text
        })),
    }
}

/// Half of a surrogate pair.
const UNREADABLE: &str = r"\ud800";

/// A byte order mark is not JSON, but gateways are known to put one.
pub(crate) fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
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
    let tracker = Tracker::default();
    tracker.start("", usize::MAX);
    // What does not fit is treated as in a text: read with what can be learned, or reported with its path.
    T::deserialize(Lenient::with_probe(&value, &tracker)).or_else(|_| from_slice(value.to_string().as_bytes()))
}

#[cfg(test)]
mod tests;
