//! The TLS back end that the features choose.
//!
//! Features add up over a whole build, so several may be on. `rustls-ring` is on by default and yields to a back end
//! that was enabled by name.

#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
mod material;
#[cfg(feature = "native-tls")]
mod native;
#[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")))]
mod none;
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
mod pem;
#[cfg(all(any(feature = "rustls-ring", feature = "rustls-aws-lc"), not(feature = "native-tls")))]
mod rustls;

use crate::error::BoxError;
use crate::transport::{TransportError, TransportErrorKind};

#[cfg(all(feature = "reqwest", feature = "native-tls"))]
use self::native::is_own;
#[cfg(feature = "native-tls")]
use self::native::verdict;
#[cfg(feature = "native-tls")]
pub(super) use self::native::{Tls, refused};
#[cfg(all(
    feature = "reqwest",
    not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))
))]
use self::none::is_own;
#[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")))]
use self::none::verdict;
#[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")))]
pub(super) use self::none::{Tls, refused};
#[cfg(all(
    feature = "reqwest",
    all(any(feature = "rustls-ring", feature = "rustls-aws-lc"), not(feature = "native-tls"))
))]
use self::rustls::is_own;
#[cfg(all(any(feature = "rustls-ring", feature = "rustls-aws-lc"), not(feature = "native-tls")))]
use self::rustls::verdict;
#[cfg(all(any(feature = "rustls-ring", feature = "rustls-aws-lc"), not(feature = "native-tls")))]
pub(super) use self::rustls::{Tls, refused};

/// What an error of TLS means for a request.
pub(in crate::transport) struct Verdict {
    pub(in crate::transport) kind: TransportErrorKind,
    pub(in crate::transport) remedy: Option<&'static str>,
}

#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
impl Verdict {
    /// The two do not agree, and will not the next time.
    const fn handshake(remedy: Option<&'static str>) -> Self {
        Self { kind: TransportErrorKind::Handshake, remedy }
    }
}

#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
const UNKNOWN_AUTHORITY: &str = "if you trust its authority, add that with `Network::add_root_certificate`";
#[cfg(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"))]
const WANTS_CERTIFICATE: &str =
    "if the server wants a certificate of the client, set one with `Network::client_certificate`";

/// The failure of a handshake.
pub(super) fn judged(error: BoxError) -> TransportError {
    match verdict(&*error) {
        Some(Verdict { kind, remedy }) => TransportError::new(kind, error).with_remedy(remedy),
        None => TransportError::new(TransportErrorKind::Connect, error),
    }
}

/// The failure of a handshake among the causes of another library's error.
#[cfg(feature = "reqwest")]
pub(in crate::transport) fn among(error: &(dyn std::error::Error + 'static)) -> Option<Verdict> {
    std::iter::successors(Some(error), |error| (*error).source()).filter(|error| is_own(*error)).find_map(verdict)
}

/// Whether a TLS feature is on.
pub(super) const AVAILABLE: bool =
    cfg!(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"));

/// What to do if none is.
pub(super) const MISSING: &str =
    "https needs TLS: turn on one of the features `rustls-ring`, `rustls-aws-lc`, `native-tls`";
