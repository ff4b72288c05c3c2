//! The id under which the vendor finds a call in its logs.

use std::fmt;

use crate::error::{Error, ErrorKind};
use crate::profile::Profile;
use crate::random;

/// 63 characters are allowed; the last stands twice so that six random bits pick one without a retry.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789__";

/// The caller's id of a call: letters, digits and underscores, as many as [`Profile::trace_id`] says.
///
/// Each call gets a fresh one unless [`CallOptions::trace_id`](crate::CallOptions::trace_id) gives it. Errors carry
/// it; the vendor's support asks for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct TraceId(String);

impl TraceId {
    /// A random trace id; `None` where the API takes none.
    pub fn generate(profile: &Profile) -> Option<Self> {
        let mut random = vec![0_u8; profile.trace_id.as_ref()?.length];
        random::fill(&mut random);
        for byte in &mut random {
            *byte = letter(*byte);
        }
        // The alphabet is ASCII.
        String::from_utf8(random).ok().map(Self)
    }

    /// A trace id of one's own.
    ///
    /// # Errors
    /// [`is_config`](Error::is_config): the text has another length than the API wants, or characters other than ASCII
    /// letters, digits and `_`; the server refuses such an id. Or the API takes no trace ids.
    pub fn new(profile: &Profile, text: impl Into<String>) -> Result<Self, Error> {
        let Some(rule) = &profile.trace_id else {
            return Err(Error::new(ErrorKind::Config, format!("{} takes no trace ids", profile.product)));
        };
        let (text, length) = (text.into(), rule.length);
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if text.len() == length && text.bytes().all(allowed) {
            return Ok(Self(text));
        }
        let found = text.chars().count();
        let text = format!(
            "a trace id has exactly {length} characters of A-Z, a-z, 0-9 and _; this one has {found}, or others among \
             them"
        );
        Err(Error::new(ErrorKind::Config, text))
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
    use crate::profile::TraceIdHeader;

    const fn of_length(length: usize) -> Profile {
        Profile { trace_id: Some(TraceIdHeader { header: "x-traceid", length }), ..Profile::PLAIN }
    }

    #[test]
    fn generated_ids_follow_the_rule_and_differ() {
        for length in [20, 58] {
            let profile = of_length(length);
            let ids: HashSet<String> = (0..500).map(|_| TraceId::generate(&profile).unwrap().to_string()).collect();
            assert_eq!(ids.len(), 500);
            for id in ids {
                assert_eq!(id.len(), length);
                assert_eq!(TraceId::new(&profile, id.clone()).map(|t| t.to_string()).ok(), Some(id));
            }
        }
    }

    #[test]
    fn ids_of_another_length_or_alphabet_are_refused() {
        let profile = of_length(58);
        let good = "a".repeat(58);
        assert!(TraceId::new(&profile, good.clone()).is_ok());
        assert!(TraceId::new(&of_length(57), good).is_err_and(|e| e.to_string().contains("exactly 57")));
        for bad in [
            "a".repeat(57),
            "a".repeat(59),
            format!("{}-", "a".repeat(57)),
            format!("{}é", "a".repeat(56)),
            String::new(),
        ] {
            assert!(TraceId::new(&profile, bad.clone()).is_err_and(|e| e.is_config()), "{bad}");
        }
    }

    #[test]
    fn an_api_without_trace_ids_has_none() {
        assert_eq!(TraceId::generate(&Profile::PLAIN), None);
        assert!(TraceId::new(&Profile::PLAIN, "a".repeat(58)).is_err_and(|e| e.is_config()));
    }
}
