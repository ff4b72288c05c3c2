//! The keyring through `keyring-core` and the store that each platform has.

use std::fmt;
use std::sync::{Arc, OnceLock};
use std::thread;

use keyring_core::{CredentialStore, Entry, Error};

use super::INSTEAD;
use crate::error::{Exit, Failure, Result};

/// What all entries are found under.
const SERVICE: &str = "koodrive";

/// The keyring of the user; it is connected to when it is first needed.
#[derive(Clone)]
pub(crate) struct Keyring {
    store: Arc<OnceLock<Arc<CredentialStore>>>,
}

impl Keyring {
    pub(crate) fn new() -> Self {
        Self { store: Arc::new(OnceLock::new()) }
    }

    /// Whether it can be written to. Where it is locked, the platform asks the user.
    pub(crate) fn check(&self) -> Result<()> {
        let entry = format!("check {}", std::process::id());
        self.set(&entry, b"koodrive looks whether the keyring can be written to")?;
        self.remove(&entry)
    }

    /// Stores a secret, in place of what the entry had.
    pub(crate) fn set(&self, entry: &str, secret: &[u8]) -> Result<()> {
        self.on(entry, |entry| entry.set_secret(secret))
    }

    /// The secret of an entry; none if there is no such entry.
    pub(crate) fn get(&self, entry: &str) -> Result<Option<Vec<u8>>> {
        self.on(entry, |entry| match entry.get_secret() {
            Ok(secret) => Ok(Some(secret)),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
    }

    /// Removes an entry, if there is one.
    pub(crate) fn remove(&self, entry: &str) -> Result<()> {
        self.on(entry, |entry| match entry.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(error),
        })
    }

    /// Works on an entry, on a thread of its own: the way to the Secret Service runs a runtime, and panics inside another.
    fn on<T: Send>(&self, entry: &str, work: impl FnOnce(&Entry) -> Result<T, Error> + Send) -> Result<T> {
        let work = || work(&self.store()?.build(SERVICE, entry, None)?);
        let done = thread::scope(|scope| scope.spawn(work).join());
        let done = done.map_err(|_| Failure::new(Exit::Keyring, format!("the keyring's library failed; {INSTEAD}")))?;
        done.map_err(|error| failure(&error))
    }

    fn store(&self) -> Result<&Arc<CredentialStore>, Error> {
        if let Some(store) = self.store.get() {
            return Ok(store);
        }
        let store = connect()?;
        Ok(self.store.get_or_init(|| store))
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Keyring").field("connected", &self.store.get().is_some()).finish()
    }
}

#[cfg(target_os = "macos")]
fn connect() -> Result<Arc<CredentialStore>, Error> {
    Ok(apple_native_keyring_store::keychain::Store::new()?)
}

#[cfg(windows)]
fn connect() -> Result<Arc<CredentialStore>, Error> {
    Ok(windows_native_keyring_store::Store::new()?)
}

#[cfg(all(unix, not(any(target_os = "macos", target_os = "ios", target_os = "android"))))]
fn connect() -> Result<Arc<CredentialStore>, Error> {
    Ok(zbus_secret_service_keyring_store::Store::new()?)
}

#[cfg(not(any(
    target_os = "macos",
    windows,
    all(unix, not(any(target_os = "macos", target_os = "ios", target_os = "android")))
)))]
fn connect() -> Result<Arc<CredentialStore>, Error> {
    Err(Error::NotSupportedByStore("this platform has no keyring that koodrive knows".to_owned()))
}

fn failure(error: &Error) -> Failure {
    let text = match error {
        Error::NoStorageAccess(reason) => {
            format!("the keyring is locked and was not unlocked ({reason}): unlock it and try again, {INSTEAD}")
        }
        Error::PlatformFailure(reason) => format!(
            "no keyring can be reached ({reason}): start one, such as GNOME Keyring or KWallet, in this session, {INSTEAD}"
        ),
        error => {
            format!("the keyring cannot be used ({error}): look into it with the platform's own program, {INSTEAD}")
        }
    };
    Failure::new(Exit::Keyring, text.replace('\n', " "))
}
