//! What commands work with.

use std::sync::Mutex;
use std::sync::PoisonError;

use koodrive::Client;
use koodrive::common::ContainerId;
use koodrive::runtime::hash::Sha256;
use koodrive_transfer::{Drive, FileJournal, Transfers};
use tokio::sync::OnceCell;

use crate::account::Account;
use crate::error::{Exit, Result};
use crate::options::Options;
use crate::output::Output;
use crate::place::Remote;
use crate::profile::Store;

/// The options of the call, and the account once it is needed.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) output: Output,
    pub(crate) store: Store,
    pub(crate) profile: String,
    account: OnceCell<Account>,
    space: OnceCell<ContainerId>,
    transfers: OnceCell<Transfers>,
    /// What to say when the user interrupts.
    interrupted: Mutex<&'static str>,
}

/// What an interrupted transfer leaves.
pub(crate) const RESUMES: &str = "interrupted: what was done is kept; run the same command again to go on where it was";

/// What an interrupted job of the service leaves.
pub(crate) const GOES_ON: &str =
    "interrupted: what the service has begun it may still finish; see `koodrive job list`, or list the folder";

impl Context {
    pub(crate) fn new(options: &Options) -> Result<Self> {
        let store = Store::open()?;
        store.path(&options.profile)?;
        Ok(Self {
            output: Output::new(options),
            store,
            profile: options.profile.clone(),
            account: OnceCell::new(),
            space: OnceCell::new(),
            transfers: OnceCell::new(),
            interrupted: Mutex::new("interrupted"),
        })
    }

    /// Whose drive it is.
    pub(crate) async fn account(&self) -> Result<&Account> {
        let account = self.account.get_or_try_init(|| Account::open(&self.store, &self.profile)).await?;
        self.output.calls_are_of(&account.caller);
        Ok(account)
    }

    /// A client with the credentials of the account.
    pub(crate) async fn client(&self) -> Result<&Client> {
        Ok(&self.account().await?.client)
    }

    /// The user's own space.
    pub(crate) async fn own_space(&self) -> Result<&ContainerId> {
        self.space.get_or_try_init(|| async { self.account().await?.space().await }).await
    }

    /// The space of a path.
    pub(crate) async fn space(&self, remote: &Remote) -> Result<ContainerId> {
        match &remote.space {
            Some(space) => Ok(ContainerId::from(&**space)),
            None => Ok(self.own_space().await?.clone()),
        }
    }

    /// An engine that keeps a journal for this account.
    pub(crate) async fn transfers(&self) -> Result<&Transfers> {
        let build = || async {
            let account = self.account().await?;
            let whose = format!("{} {}", account.caller.endpoint, self.owner(account).await?);
            let folder = self.store.state.join("journal").join(short(&whose));
            let builder = Transfers::builder(account.client.clone()).journal(FileJournal::new(folder));
            Ok(builder.account(whose).build())
        };
        self.transfers.get_or_try_init(build).await
    }

    /// Whose journal it is. A token says nothing of its user that stays the same, but the own space does.
    async fn owner(&self, account: &Account) -> Result<String> {
        if let Some(user_id) = &account.user_id {
            return Ok(user_id.clone());
        }
        match self.own_space().await {
            Ok(space) => Ok(space.to_string()),
            // Whoever has no space may still use that of a team.
            Err(failure) if failure.exit == Exit::NotFound => {
                let user = account.user().await?.and_then(|user| user.inner_user_id);
                user.map(|user| user.to_string()).ok_or(failure)
            }
            Err(failure) => Err(failure),
        }
    }

    /// The drive that has a path.
    pub(crate) async fn drive(&self, remote: &Remote) -> Result<Drive> {
        let space = self.space(remote).await?;
        let drive = Transfers::new(self.client().await?.clone()).drive(space);
        Ok(if remote.space.is_none() { drive.of_user() } else { drive })
    }

    /// Says what an interruption would leave from now on.
    pub(crate) fn leaves(&self, what: &'static str) {
        *self.interrupted.lock().unwrap_or_else(PoisonError::into_inner) = what;
    }

    /// What to say when the user interrupts.
    pub(crate) fn interrupted(&self) -> &'static str {
        *self.interrupted.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A name for a file or folder from any text, without being readable.
pub(crate) fn short(text: &str) -> String {
    Sha256::digest(text.as_bytes()).to_hex().chars().take(32).collect()
}
