//! JSON as this server writes it.
//!
//! The vendor's documents and its server disagree about types: a number comes as text, an array as a single object,
//! `null` for an empty list. Generated types are plain serde types that state what the specification says; the
//! tolerance sits in the deserializer under them, [`Lenient`], so that it is the same everywhere and costs nothing
//! where the server keeps to the specification.

mod enums;
mod envelope;
mod error;
mod escapes;
mod ids;
mod lenient;
mod locate;
mod scan;
mod text;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub use self::enums::{IntegerEnum, StringEnum};
#[doc(hidden)]
pub use self::enums::{integer_of, integer_visitor, known_integer, known_text, text_of, text_visitor};
use self::envelope::Opened;
pub(crate) use self::envelope::{Glance, whole};
pub use self::error::{DecodeError, EncodeError};
pub(crate) use self::escapes::plain;
use self::lenient::Tracker;
pub(crate) use self::lenient::integral;
pub use self::lenient::{Lenient, empty_as_none};
pub(crate) use self::scan::{Broken, Scan};
pub(crate) use self::text::Text;
#[doc(hidden)]
pub use self::text::{readable, replaced};
pub use crate::{integer_enum, string_enum, string_id};

/// How many repeated fields are dropped before a response is given up.
const MOST_REPAIRS: usize = 64;

/// Decodes a JSON text, tolerant as [`Lenient`] is.
///
/// On success this takes one pass. On failure the text is decoded again to find the misfit. A field that comes twice, or
/// under two of its names, is not a failure: the first one counts. Characters that cannot be read are U+FFFD.
///
/// # Errors
/// The text is not JSON, or a value does not fit its type. The error has the value and its path.
pub fn from_slice<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, DecodeError> {
    let (text, envelope) = (Text::of(bytes), Glance::new(None));
    at_once(&text, &envelope).map_or_else(|| thoroughly(&text, &envelope), Ok)
}

/// Decodes a JSON text in one pass, observed by `envelope`; `None` if that fails, for whatever reason.
pub(crate) fn at_once<T: DeserializeOwned>(text: &Text<'_>, envelope: &Glance) -> Option<T> {
    decode(text.as_str(), envelope, None).ok()
}

/// The slow way, after a failure: replaces halves of surrogate pairs, drops repeated fields one by one, and finds the path
/// of any other failure.
///
/// # Errors
/// As for [`from_slice`].
#[cold]
pub(crate) fn thoroughly<T: DeserializeOwned>(text: &Text<'_>, envelope: &Glance) -> Result<T, DecodeError> {
    let text = text.mended();
    let text = text.as_str();
    let tracker = Tracker::default();
    let mut repairs = 0;
    loop {
        tracker.restart();
        match decode(text, envelope, Some(&tracker)) {
            Ok(value) => return Ok(value),
            Err(error) if repairs < MOST_REPAIRS && is_repeated_field(&error) => tracker.drop_last_key(),
            Err(error) => return Err(DecodeError::in_text(&error, text, &tracker.steps())),
        }
        repairs += 1;
    }
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
    // A misfit is treated as in a text: repaired, or reported with its path.
    T::deserialize(Lenient::new(&value)).or_else(|_| from_slice(value.to_string().as_bytes()))
}

/// Encodes a value as JSON text.
///
/// # Errors
/// A map has a key that is not text, or a `Serialize` implementation fails. Generated types do neither.
pub fn to_vec<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, EncodeError> {
    serde_json::to_vec(value).map_err(EncodeError)
}

/// Encodes a value as a JSON tree.
pub(crate) fn to_value<T: Serialize + ?Sized>(value: &T) -> Result<Value, EncodeError> {
    serde_json::to_value(value).map_err(EncodeError)
}

/// The one place from which a type is decoded, so that it is compiled once.
#[inline(never)]
fn decode<T: DeserializeOwned>(text: &str, envelope: &Glance, tracker: Option<&Tracker>) -> serde_json::Result<T> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = T::deserialize(Opened::new(Lenient::with_probe(&mut json, tracker), envelope))?;
    json.end()?;
    Ok(value)
}

/// serde has no kind for it, only this text of its own (`serde::de::Error::duplicate_field`), which has not changed
/// since 1.0.
fn is_repeated_field(error: &serde_json::Error) -> bool {
    error.is_data() && error.to_string().starts_with("duplicate field ")
}

#[cfg(test)]
mod tests;
