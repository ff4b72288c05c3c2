//! The credentials of profiles, in their files or in the keyring.
//!
//! Each sign-in makes an entry of its own in the keyring, and the profile's file names it. So the file is what decides: until
//! it is in its place, the profile is what it was, with the entry that it had.

use std::time::SystemTime;

use tokio::task::spawn_blocking;

use super::{Credentials, Elsewhere, Kept, Profile, Store};
use crate::error::{Exit, Failure, Result};

impl Store {
    /// Whether the keyring can be written to; best asked before a code that works once is used up.
    pub(crate) async fn check_keyring(&self) -> Result<()> {
        self.apart(|store| store.keyring.check()).await
    }

    /// The credentials of a profile; none after its session has ended.
    pub(crate) async fn credentials(&self, name: &str, profile: &Profile) -> Result<Option<Credentials>> {
        let entry = match &profile.credentials {
            None => return Ok(None),
            Some(Kept::Here(credentials)) => return Ok(Some(credentials.clone())),
            Some(Kept::Elsewhere(Elsewhere::Keyring { entry })) => entry.clone(),
        };
        let again = |what| {
            let text = format!("{what}: sign in again with `koodrive login --keyring --profile {name}`");
            Failure::new(Exit::SignedOut, text)
        };
        let Some(text) = self.apart(move |store| store.keyring.get(&entry)).await? else {
            return Err(again(format!("the keyring has no entry for the profile {name:?} any more")));
        };
        // What serde says of the content could quote it.
        let read = serde_json::from_slice(&text);
        read.map(Some).map_err(|_| again(format!("what the keyring has for the profile {name:?} is not from koodrive")))
    }

    /// Stores a profile and its credentials in place of what had its name: whole or not at all.
    pub(crate) async fn sign_in(
        &self,
        name: &str,
        profile: Profile,
        credentials: Credentials,
        in_keyring: bool,
    ) -> Result<()> {
        let name = name.to_owned();
        self.apart(move |store| {
            // One that cannot be read is replaced, too.
            let before = store.load(&name).ok().flatten();
            let kept = if in_keyring { store.entrust(&name, &credentials)? } else { Kept::Here(credentials) };
            let profile = Profile { credentials: Some(kept), ..profile };
            if let Err(failure) = store.save(&name, &profile) {
                store.forget(&profile);
                return Err(failure);
            }
            if let Some(before) = before {
                store.forget(&before);
            }
            Ok(())
        })
        .await
    }

    /// Stores other credentials where those of a profile were; none of a session that has ended.
    pub(crate) fn renew(&self, name: &str, credentials: Option<Credentials>) -> Result<()> {
        let Some(profile) = self.load(name)? else { return Ok(()) };
        match (profile.entry(), credentials) {
            (Some(entry), Some(credentials)) => self.keyring.set(entry, &written(&credentials)?),
            (Some(entry), None) => {
                self.save(name, &Profile { credentials: None, ..profile.clone() })?;
                self.keyring.remove(entry)
            }
            (None, credentials) => self.save(name, &Profile { credentials: credentials.map(Kept::Here), ..profile }),
        }
    }

    /// Removes a profile with its credentials, and says whether there was one.
    pub(crate) async fn remove(&self, name: &str) -> Result<bool> {
        let name = name.to_owned();
        self.apart(move |store| {
            // The entry first: nothing else knows its name.
            if let Some(entry) = store.load(&name).ok().flatten().as_ref().and_then(Profile::entry) {
                store.keyring.remove(entry).map_err(|failure| {
                    let text = format!("the profile {name:?} was not removed: {failure}");
                    failure.retold(text)
                })?;
            }
            store.remove_file(&name)
        })
        .await
    }

    /// Puts credentials into a new entry of the keyring.
    fn entrust(&self, name: &str, credentials: &Credentials) -> Result<Kept> {
        let since = SystemTime::UNIX_EPOCH.elapsed().unwrap_or_default().as_nanos();
        let entry = format!("{name} {since:x}");
        self.keyring.set(&entry, &written(credentials)?)?;
        Ok(Kept::Elsewhere(Elsewhere::Keyring { entry }))
    }

    /// Removes the entry that a profile had which is no longer there.
    fn forget(&self, profile: &Profile) {
        let Some(entry) = profile.entry() else { return };
        if let Err(failure) = self.keyring.remove(entry) {
            eprintln!(
                "warning: the entry {entry:?} of `koodrive` is still in the keyring: remove it there ({failure})"
            );
        }
    }

    /// Does what may wait for the user, who can still interrupt.
    async fn apart<T: Send + 'static>(&self, work: impl FnOnce(&Self) -> Result<T> + Send + 'static) -> Result<T> {
        let store = self.clone();
        let done = spawn_blocking(move || work(&store)).await;
        done.map_err(|error| Failure::new(Exit::Other, format!("the profile cannot be read or stored: {error}")))?
    }
}

fn written(credentials: &Credentials) -> Result<Vec<u8>> {
    serde_json::to_vec(credentials)
        .map_err(|error| Failure::new(Exit::Other, format!("the credentials cannot be written: {error}")))
}
