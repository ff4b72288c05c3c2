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

#[cfg(feature = "native-tls")]
pub(super) use self::native::Tls;
#[cfg(not(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls")))]
pub(super) use self::none::Tls;
#[cfg(all(any(feature = "rustls-ring", feature = "rustls-aws-lc"), not(feature = "native-tls")))]
pub(super) use self::rustls::Tls;

/// Whether a TLS feature is on.
pub(super) const AVAILABLE: bool =
    cfg!(any(feature = "rustls-ring", feature = "rustls-aws-lc", feature = "native-tls"));

/// What to do if none is.
pub(super) const MISSING: &str =
    "https needs TLS: turn on one of the features `rustls-ring`, `rustls-aws-lc`, `native-tls`";
