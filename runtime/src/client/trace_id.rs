//! The id under which the vendor finds a call in its logs.

use std::fmt;

use crate::error::{Error, ErrorKind};
use crate::random;

/// How many characters the server wants, no fewer and no more.
const LENGTH: usize = 58;
/// 63 characters are allowed; the last stands twice so that six random bits pick one without a retry.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789__";

/// The value of `X-Traceid`: exactly 58 letters, digits and underscores.
///
/// Each call gets a fresh one unless [`CallOptions::trace_id`](crate::CallOptions::trace_id) gives it. Errors carry
/// it; the vendor's support asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TraceId(String);

impl TraceId {
    /// A random trace id.
    pub fn generate() -> Self {
        let mut random = [0_u8; LENGTH];
        random::fill(&mut random);
        for byte in &mut random {
            *byte = letter(*byte);
        }
        // The alphabet is ASCII.
        Self(String::from_utf8_lossy(&random).into_owned())
    }

    /// A trace id of one's own.
    ///
    /// # Errors
    /// The text is not 58 characters long, or holds others than ASCII letters, digits and `_`. The server refuses
    /// such an id.
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        let text = text.into();
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if text.len() == LENGTH && text.bytes().all(allowed) {
            Ok(Self(text))
        } else {
            let found = text.chars().count();
            Err(Error::new(
                ErrorKind::Config,
                format!(
                    "a trace id has exactly {LENGTH} characters of A-Z, a-z, 0-9 and _; this one has {found}, or \
                     others among them"
                ),
            ))
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TraceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn letter(byte: u8) -> u8 {
    ALPHABET.get(usize::from(byte & 63)).copied().unwrap_or(b'_')
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn generated_ids_are_valid_and_differ() {
        let ids: HashSet<String> = (0..500).map(|_| TraceId::generate().to_string()).collect();
        assert_eq!(ids.len(), 500);
        for id in ids {
            assert_eq!(TraceId::new(id.clone()).map(|t| t.to_string()).ok(), Some(id));
        }
    }

    #[test]
    fn ids_of_another_length_or_alphabet_are_refused() {
        let good = "a".repeat(58);
        assert!(TraceId::new(good.clone()).is_ok());
        for bad in [
            "a".repeat(57),
            "a".repeat(59),
            format!("{}-", "a".repeat(57)),
            format!("{}é", "a".repeat(56)),
            String::new(),
        ] {
            assert!(TraceId::new(bad.clone()).is_err_and(|e| e.is_config()), "{bad}");
        }
    }
}
