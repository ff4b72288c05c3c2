//! What did not fit, and where.

use std::fmt;

use serde_json::Value;
use serde_path_to_error::{Path, Segment};

use crate::error::{Scrubber, names_secret, redact_json, shorten};

/// A JSON text that does not have the shape that was expected.
///
/// `Display` and `Debug` show the offending value shortened and without what looks like a secret.
#[derive(Debug)]
pub struct DecodeError {
    path: Option<String>,
    message: String,
    offending: Option<String>,
    syntax: bool,
}

/// A value that cannot be written as JSON.
#[derive(Debug, thiserror::Error)]
#[error("cannot be written as JSON")]
pub struct EncodeError(#[source] pub(super) serde_json::Error);

impl DecodeError {
    /// A misfit that is not of the JSON text's making.
    pub(crate) fn bare(message: impl Into<String>) -> Self {
        Self { path: None, message: message.into(), offending: None, syntax: true }
    }

    /// The same without secrets that were sent along and came back.
    pub(crate) fn cleaned(mut self, scrubber: &Scrubber) -> Self {
        self.message = scrubber.clean(&self.message);
        self.offending = self.offending.map(|offending| scrubber.clean(&offending));
        self
    }

    pub(super) fn in_text(error: &serde_path_to_error::Error<serde_json::Error>, text: &[u8]) -> Self {
        let syntax = !error.inner().is_data();
        // A text that is no JSON has no value to show; a broken one was cut off at a place that the message tells.
        let tree = if syntax { None } else { serde_json::from_slice(text).ok() };
        Self::at(error, tree.as_ref(), syntax)
    }

    /// Something stands behind the end of the JSON value.
    pub(super) fn behind(error: &serde_json::Error) -> Self {
        Self { path: None, message: error.to_string(), offending: None, syntax: true }
    }

    fn at(error: &serde_path_to_error::Error<serde_json::Error>, tree: Option<&Value>, syntax: bool) -> Self {
        let path = Some(error.path().to_string()).filter(|path| path != "." && !path.is_empty());
        let offending = tree.and_then(|tree| find(tree, error.path())).map(|value| show(value, error.path()));
        let hidden = offending.as_deref() == Some(show_hidden());
        // serde's messages quote the value; where it must be hidden, only the place is told.
        let message =
            if hidden { "a secret of an unexpected form".to_owned() } else { redact_json(&error.inner().to_string()) };
        Self { path, message: shorten(&message), offending, syntax }
    }

    /// Where the misfit stands, `files[3].size`. None at the root, or where the text is no JSON at all.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// What does not fit, in serde's words.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The start of the value that does not fit, as JSON.
    pub fn offending(&self) -> Option<&str> {
        self.offending.as_deref()
    }

    /// Whether the text is not even JSON: HTML, empty, cut off.
    pub fn is_syntax(&self) -> bool {
        self.syntax
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.syntax { "the answer is no JSON" } else { "the answer has another shape" })?;
        if let Some(path) = &self.path {
            write!(f, " at {path}")?;
        }
        write!(f, ": {}", self.message)?;
        match &self.offending {
            Some(offending) => write!(f, "; found {offending}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for DecodeError {}

/// The value at a path. A single value that was read as a list of one has no index of its own.
fn find<'v>(tree: &'v Value, path: &Path) -> Option<&'v Value> {
    path.iter().try_fold(tree, |value, segment| match (segment, value) {
        (Segment::Seq { index }, Value::Array(items)) => items.get(*index),
        (Segment::Seq { .. }, single) => Some(single),
        (Segment::Map { key }, Value::Object(fields)) => fields.get(key),
        _ => None,
    })
}

/// A value that stands under a secret's name is shown under it, so that the same rule hides it.
fn show(value: &Value, path: &Path) -> String {
    let mut name = path.iter().filter_map(|segment| match segment {
        Segment::Map { key } => Some(key.as_str()),
        _ => None,
    });
    match name.next_back() {
        Some(name) if names_secret(name) => show_hidden().to_owned(),
        _ => shorten(&redact_json(&value.to_string())),
    }
}

fn show_hidden() -> &'static str {
    "[hidden]"
}
