//! The query of a URL.

use percent_encoding::percent_decode_str;

/// The pairs of a query, still percent-encoded.
pub(crate) fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, "")))
}

/// A percent-decoded text; `None` if it is not UTF-8. A plus sign stays one, as it does in the signature.
pub(crate) fn decoded(text: &str) -> Option<String> {
    Some(percent_decode_str(text).decode_utf8().ok()?.into_owned())
}

/// The decoded value of the first parameter with this name.
pub(crate) fn parameter(query: &str, name: &str) -> Option<String> {
    pairs(query).find(|(key, _)| *key == name).and_then(|(_, value)| decoded(value))
}
