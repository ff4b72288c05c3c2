//! Who named a proxy.

use std::fmt;

/// Who named a proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A variable of the environment.
    Variable(&'static str),
    /// `Network::proxy`.
    Setting,
}

/// As it follows "the proxy".
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Variable(name) => write!(f, "in the variable {name} of the environment"),
            Self::Setting => f.write_str("of Network::proxy"),
        }
    }
}
