//! In place of a keyring: how to get one.

use super::INSTEAD;
use crate::error::{Exit, Failure, Result};

/// A keyring that this program cannot use.
#[derive(Clone, Debug)]
pub(crate) struct Keyring;

// The same signatures as those of the keyring that can be used.
#[allow(clippy::unused_self, reason = "the other one has something to use")]
impl Keyring {
    pub(crate) fn new() -> Self {
        Self
    }

    pub(crate) fn check(&self) -> Result<()> {
        Err(absent())
    }

    pub(crate) fn set(&self, _entry: &str, _secret: &[u8]) -> Result<()> {
        Err(absent())
    }

    pub(crate) fn get(&self, _entry: &str) -> Result<Option<Vec<u8>>> {
        Err(absent())
    }

    pub(crate) fn remove(&self, _entry: &str) -> Result<()> {
        Err(absent())
    }
}

fn absent() -> Failure {
    let text = format!(
        "this koodrive was built without keyrings: get one that has them with `cargo install koodrive-cli --features keyring`, \
         {INSTEAD}"
    );
    Failure::new(Exit::Keyring, text)
}
