//! What does not fit, and where.

use std::fmt;

use serde_json::Value;

use super::lenient::Step;
use super::locate::Located;
use crate::secret::{Scrubber, names_secret, redact_json, shorten};

/// A JSON text that does not have the expected shape, or does not show that the call succeeded.
///
/// `Display` and `Debug` show the offending value shortened and without what looks like a secret.
#[derive(Debug)]
pub struct DecodeError {
    path: Option<String>,
    message: String,
    offending: Option<String>,
    fault: Fault,
}

/// What is wrong with a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    /// It is not JSON.
    Syntax,
    /// A value does not fit its type.
    Shape,
    /// Nothing in it shows that the call succeeded.
    Unproven,
}

impl DecodeError {
    /// A misfit that has no place in a JSON text.
    pub(crate) fn bare(message: impl Into<String>) -> Self {
        Self { path: None, message: message.into(), offending: None, fault: Fault::Syntax }
    }

    /// JSON that does not show that the call succeeded; `message` says what it is or lacks.
    pub(crate) fn unproven(message: String) -> Self {
        Self { path: None, message, offending: None, fault: Fault::Unproven }
    }

    /// Without the secrets that were sent along and returned.
    pub(crate) fn cleaned(mut self, scrubber: &Scrubber) -> Self {
        let name = self.path.as_deref().and_then(|path| path.rsplit('.').next());
        if name.is_some_and(|name| scrubber.names_secret(name.split('[').next().unwrap_or(name))) {
            return self.hidden();
        }
        self.message = scrubber.clean_json(&self.message);
        self.offending = self.offending.map(|offending| scrubber.clean_json(&offending));
        self
    }

    /// Without the value, which serde's message quotes: only the path is shown.
    fn hidden(self) -> Self {
        let Some(_) = self.offending else { return self };
        let message = "a secret of an unexpected form".to_owned();
        Self { message, offending: Some(HIDDEN.to_owned()), ..self }
    }

    /// The message of serde, and the value at the end of `steps`, where it stopped.
    pub(super) fn in_text(error: &serde_json::Error, text: &str, steps: &[Step]) -> Self {
        let fault = if error.is_data() { Fault::Shape } else { Fault::Syntax };
        let found = Located::find(text, steps);
        let secret = found.name.as_deref().is_some_and(|name| names_secret(name, &[]));
        // A text that is not JSON has no value to show; the message says where a broken one breaks off.
        let offending = found.value.filter(|_| fault == Fault::Shape).as_ref().map(show);
        let path = Some(found.path).filter(|path| !path.is_empty());
        let message = shorten(&redact_json(&error.to_string(), &[]));
        let error = Self { path, message, offending, fault };
        if secret { error.hidden() } else { error }
    }

    /// The path of the misfit, `files[3].size`. None at the root, or where the text is not JSON at all.
    pub fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }

    /// The message of serde, or what shows no success: `it has no "code"`.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The start of the value that does not fit, as JSON.
    pub fn offending(&self) -> Option<&str> {
        self.offending.as_deref()
    }

    /// Whether the text is not even JSON: HTML, empty, cut off.
    pub fn is_syntax(&self) -> bool {
        self.fault == Fault::Syntax
    }

    /// Whether the text is JSON, but does not show that the call succeeded: it lacks the code of a success, or is not an
    /// object. Something in front of the service may have responded in its place.
    pub fn is_unproven(&self) -> bool {
        self.fault == Fault::Unproven
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.fault {
            Fault::Syntax => "the response is not JSON",
            Fault::Shape => "the response has another shape",
            Fault::Unproven => "the response does not show that the call succeeded",
        })?;
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

/// What stands in the place of a secret.
pub(super) const HIDDEN: &str = "[hidden]";

pub(super) fn show(value: &Value) -> String {
    shorten(&redact_json(&value.to_string(), &[]))
}
