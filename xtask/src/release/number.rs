//! The number of a version.

use std::fmt;
use std::str::FromStr;

use anyhow::{Result, anyhow};

/// Three numbers. The description's version becomes that of packages in other ecosystems, which agree on no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Number([u64; 3]);

impl Number {
    /// What a release is called that may not break callers of an earlier one; none for a release that may. Before 1.0, a new
    /// minor version may.
    pub(super) fn compatible_since(self, last: Self) -> Option<&'static str> {
        let ([major, minor, _], [last_major, last_minor, _]) = (self.0, last.0);
        match (major == last_major, minor == last_minor) {
            (true, true) if major > 0 => Some("patch"),
            (true, same) if same || major > 0 => Some("minor"),
            _ => None,
        }
    }
}

impl FromStr for Number {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        let wrong = || anyhow!("a version is three numbers, such as 0.2.0, and not `{text}`");
        let part = |part: &str| match part.strip_prefix('0') {
            Some(rest) if !rest.is_empty() => Err(wrong()),
            _ if !part.bytes().all(|byte| byte.is_ascii_digit()) => Err(wrong()),
            _ => part.parse().map_err(|_| wrong()),
        };
        let parts: Vec<u64> = text.split('.').map(part).collect::<Result<_>>()?;
        Ok(Self(parts.try_into().map_err(|_| wrong())?))
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [major, minor, patch] = self.0;
        write!(f, "{major}.{minor}.{patch}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_version_promises() {
        for (last, version, promised) in [
            ("0.1.0", "0.1.1", Some("minor")),
            ("0.1.0", "0.2.0", None),
            ("0.9.0", "1.0.0", None),
            ("1.0.0", "1.0.1", Some("patch")),
            ("1.0.0", "1.1.0", Some("minor")),
            ("1.1.0", "2.1.0", None),
        ] {
            let (last, version): (Number, Number) = (last.parse().unwrap(), version.parse().unwrap());
            assert_eq!(version.compatible_since(last), promised, "{last} {version}");
        }
    }

    #[test]
    fn three_numbers_in_their_order() {
        let number = |text: &str| text.parse::<Number>().unwrap();
        assert!(number("0.1.9") < number("0.1.10") && number("0.9.9") < number("1.0.0"));
        assert_eq!(number("10.0.2").to_string(), "10.0.2");
        for text in ["", "1", "1.2", "1.2.3.4", "v1.2.3", "1.2.x", "01.2.3", "1.2.3-rc.1", "1.-2.3", "1.2. 3", "+1.2.3"]
        {
            let error = text.parse::<Number>().unwrap_err().to_string();
            assert!(error.contains("three numbers"), "{text}: {error}");
        }
    }
}
