//! Text that must not be shown, and how to keep it out of what is shown.

mod redact;

use std::fmt;

use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

pub(crate) use self::redact::{Scrubber, names_secret, redact_json, shorten};

/// Text that must not appear in logs or error messages: a token, a code, a pre-signed URL.
///
/// `Debug` hides it and there is no `Display`. [`expose`](Self::expose) is the one way to read it. It is sent and
/// stored in plain text: serialization does not hide it.
///
/// Its memory is overwritten when it is dropped. That does not reach the copies that sending makes: headers, and the
/// buffers of HTTP and TLS below them.
#[derive(Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself. Take care where it goes.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn debug_hides_the_text() {
        let secret = Secret::new("Bearer+abc");
        assert_eq!(format!("{secret:?} {:?}", Some(&secret)), "Secret(…) Some(Secret(…))");
        assert_eq!(secret.expose(), "Bearer+abc");
    }

    #[test]
    fn the_wire_form_is_plain_text() -> Result<(), serde_json::Error> {
        let secret: Secret = serde_json::from_str(r#""abc""#)?;
        assert_eq!(serde_json::to_string(&secret)?, r#""abc""#);
        Ok(())
    }
}
