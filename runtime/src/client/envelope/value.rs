//! The value of a response, read where its type is unknown.

use serde::de::DeserializeOwned;
use serde::de::value::{Error as Misfit, UnitDeserializer};

use crate::profile::Envelope;
use crate::wire::{self, DecodeError, Glance, Text};

/// Reads a value. The loop of attempts needs the verdict but must not depend on the type, so the type stays behind this
/// trait.
pub(crate) trait ReadValue: Send {
    /// Reads it in one pass, observed by `envelope`; false if that fails.
    fn read_at_once(&mut self, text: &Text<'_>, envelope: &Glance) -> bool;
    /// Reads it again after that, and finds out what is wrong.
    fn read_thoroughly(&mut self, text: &Text<'_>, envelope: Option<&'static Envelope>);
    /// Takes what is wrong.
    fn misfit(&mut self) -> Option<DecodeError>;
}

/// A place for a value of this type.
pub(crate) struct Slot<T>(Option<Result<T, DecodeError>>);

impl<T> Slot<T> {
    pub(crate) const fn new() -> Self {
        Self(None)
    }

    /// The value that was read last.
    pub(crate) fn into_result(self) -> Result<T, DecodeError> {
        self.0.unwrap_or_else(|| Err(DecodeError::bare("it was not read")))
    }
}

impl<T: DeserializeOwned + Send> ReadValue for Slot<T> {
    fn read_at_once(&mut self, text: &Text<'_>, envelope: &Glance) -> bool {
        self.0 = wire::at_once(text, envelope).map(Ok);
        self.0.is_some()
    }

    fn read_thoroughly(&mut self, text: &Text<'_>, envelope: Option<&'static Envelope>) {
        let is_empty = envelope.is_none() && text.as_str().trim().is_empty();
        self.0 = Some(if is_empty { from_nothing() } else { wire::thoroughly(text, &Glance::new(envelope)) });
    }

    fn misfit(&mut self) -> Option<DecodeError> {
        self.0.take()?.err()
    }
}

/// Where the status alone decides, an empty body is a response to those who expect none.
#[cold]
fn from_nothing<T: DeserializeOwned>() -> Result<T, DecodeError> {
    T::deserialize(UnitDeserializer::<Misfit>::new()).map_err(|_| DecodeError::bare("it is empty"))
}
