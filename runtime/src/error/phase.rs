//! What a transport was doing when it failed.

use std::fmt;

/// What a transport was doing for a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// Looking up the addresses of a name.
    Resolve,
    /// Opening a TCP connection.
    Connect,
    /// Asking a proxy for a connection to the server.
    Proxy,
    /// Agreeing on TLS.
    Tls,
    /// Sending the request.
    Send,
    /// Receiving the response.
    Receive,
}

impl Phase {
    pub(crate) const ALL: [Self; 6] = [Self::Resolve, Self::Connect, Self::Proxy, Self::Tls, Self::Send, Self::Receive];

    /// Whether there is no connection yet that a request could be sent on.
    pub(crate) fn is_connecting(self) -> bool {
        self < Self::Send
    }
}

/// As it follows "while".
impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Resolve => "looking up the name",
            Self::Connect => "opening the connection",
            Self::Proxy => "asking the proxy for a connection",
            Self::Tls => "agreeing on TLS",
            Self::Send => "sending the request",
            Self::Receive => "receiving the response",
        })
    }
}
