//! The keyring of the platform, for profiles that are not to have their secrets in a file: the Secret Service of the
//! desktop (GNOME Keyring, `KWallet`), the Keychain of macOS, the Credential Manager of Windows.
//!
//! It is behind a feature, because the way to the Secret Service is large, and only those who ask for it need it.

#[cfg(not(feature = "keyring"))]
mod absent;
#[cfg(feature = "keyring")]
mod platform;

#[cfg(not(feature = "keyring"))]
pub(crate) use self::absent::Keyring;
#[cfg(feature = "keyring")]
pub(crate) use self::platform::Keyring;

/// What to do without one.
const INSTEAD: &str = "or leave out `--keyring`: `koodrive login` then keeps the secrets in a file for you alone";
