//! A running emulator.

mod builder;
mod credentials;
mod shutdown;

use std::net::SocketAddr;
use std::sync::Arc;

use koodrive::carrier_accounts::VerificationPurpose;
use koodrive::common::{ContainerId, FileId, OrgUserId, UserId};
use rusqlite::Connection;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub use self::builder::Builder;
use self::builder::start::URL_GENERATION;
use crate::api::Call;
use crate::base::{Clock, EmulatorError, random};
use crate::control::{CallRecord, Fault};
use crate::drive::files::seed::{self, Named};
use crate::enterprise::accounts::{Account, App, DEFAULT_USER};
use crate::enterprise::carriers::{self, CodeSent};
use crate::serve::connection::Cut;
use crate::service::Service;
use crate::store::sessions::{self as session_rows, TokenRow};
use crate::store::{accounts, files, put_setting, tasks};

/// A KooDrive on loopback.
///
/// It runs on the tokio runtime that it was started on until it is dropped or [shut down](Self::shutdown). Each emulator
/// has its own port, database and contents, so tests may run in parallel.
///
/// The methods that issue credentials or change files block the calling thread briefly while they use the database.
#[derive(Debug)]
pub struct Emulator {
    service: Arc<Service>,
    clock: Clock,
    accounts: Vec<Account>,
    first: Account,
    app: App,
    running: Running,
}

/// The server task, its address, and the signal that stops it.
#[derive(Debug)]
pub(crate) struct Running {
    pub(crate) address: SocketAddr,
    pub(crate) stop: oneshot::Sender<()>,
    pub(crate) cut: Cut,
    pub(crate) server: JoinHandle<()>,
}

impl Emulator {
    /// The id of the user of an emulator whose builder adds none.
    pub const DEFAULT_USER: &str = DEFAULT_USER.0;

    pub(crate) fn new(service: Arc<Service>, clock: Clock, accounts: Vec<Account>, app: App, running: Running) -> Self {
        let first = accounts.first().cloned().unwrap_or_else(Account::default_user);
        Self { service, clock, accounts, first, app, running }
    }

    /// Starts an emulator with one user on a free port of 127.0.0.1; everything is gone when it stops.
    ///
    /// # Errors
    /// If there is no free port or no folder for temporary files.
    pub async fn start() -> Result<Self, EmulatorError> {
        Self::builder().start().await
    }

    /// Configures an emulator.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// The URL for `Client::builder`: `http://127.0.0.1:` and the port.
    pub fn url(&self) -> &str {
        self.service.signer.base_url()
    }

    /// The address that it listens on, with its port.
    pub fn local_address(&self) -> SocketAddr {
        self.running.address
    }

    /// The emulator's clock. Move it to let tokens, signatures and pre-signed URLs expire; pass it to the client as well.
    pub fn clock(&self) -> Clock {
        self.clock.clone()
    }

    /// The users, in the order in which they were added to the builder.
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The id of the first user.
    pub fn user_id(&self) -> &UserId {
        &self.first.user_id
    }

    /// The personal space of the first user.
    pub fn container_id(&self) -> &ContainerId {
        &self.first.container_id
    }

    /// The id of the first application.
    pub fn app_id(&self) -> &str {
        &self.app.app_id
    }

    /// The secret of the first application.
    pub fn app_secret(&self) -> &str {
        self.app.secret.expose()
    }

    /// The name of the carrier, for `CallOptions::agent`.
    pub fn agent(&self) -> &str {
        &self.service.agent
    }

    /// Sends a verification code to a mobile number, and returns it with the id that `validateCode` takes. No operation of
    /// the API does that. The number need not have an account.
    ///
    /// # Errors
    /// [`EmulatorError::Phone`], or if the database cannot be written.
    pub fn send_code(&self, phone: &str, purpose: &VerificationPurpose) -> Result<CodeSent, EmulatorError> {
        self.service.store.within(|rows| carriers::send(rows, self.clock.timestamp(), phone, purpose))
    }

    /// Registers the account of a carrier's subscriber, whose name is its mobile number, without a verification code, and
    /// returns the id of its user. `createCarrierSession` signs it in by the password. An account that a kept folder has
    /// already stays as it is.
    ///
    /// # Errors
    /// [`EmulatorError::Account`] if the API would refuse it, or if another password was registered.
    pub fn register_account(&self, phone: &str, password: &str) -> Result<UserId, EmulatorError> {
        let call = Call::on_behalf_of(
            self.user_id().as_str(),
            self.clock.timestamp(),
            self.service.signer.base_url(),
            self.service.limits,
        );
        let registered = self.service.store.within(|rows| carriers::register(rows, &call, phone, password));
        registered.map(UserId::from).map_err(|refusal| EmulatorError::Account {
            phone: phone.to_owned(),
            problem: refusal.message().to_owned(),
        })
    }

    /// The id of the session that a token belongs to, for `refreshSession`.
    ///
    /// # Errors
    /// [`EmulatorError::UnknownToken`], or if the database cannot be read.
    pub fn session_id(&self, token: &str) -> Result<String, EmulatorError> {
        self.service.store.within(|rows| Ok(known_token(rows, token)?.session_id))
    }

    /// Lets a token expire now, as if it had not been used for 20 minutes, or as if that of an account were 30 minutes old.
    /// It can still be refreshed, unless [`Builder::refresh_after_expiry`] forbids it.
    ///
    /// # Errors
    /// [`EmulatorError::UnknownToken`], or if the database cannot be written.
    pub fn expire_token(&self, token: &str) -> Result<(), EmulatorError> {
        self.service.store.within(|rows| {
            if carriers::expire(rows, token, self.clock.timestamp())? {
                return Ok(());
            }
            known_token(rows, token)?;
            Ok(session_rows::extend_token(rows, token, self.clock.timestamp())?)
        })
    }

    /// Ends the session of a token, or of an account's, now, as `logout` does: its tokens are neither accepted nor refreshed.
    ///
    /// # Errors
    /// [`EmulatorError::UnknownToken`], or if the database cannot be written.
    pub fn revoke_token(&self, token: &str) -> Result<(), EmulatorError> {
        self.service.store.within(|rows| {
            if carriers::revoke(rows, token)? {
                return Ok(());
            }
            let session_id = known_token(rows, token)?.session_id;
            Ok(session_rows::end_session(rows, &session_id)?)
        })
    }

    /// Lets all pre-signed URLs that were made so far expire now, for uploads as for downloads. The storage refuses them as it
    /// does an hour after they were made; the clock does not move. Transfers under way go on, and URLs that are requested
    /// from now on are valid.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub fn expire_urls(&self) -> Result<(), EmulatorError> {
        self.service.store.within(|rows| {
            let generation = self.service.signer.expire_all();
            Ok(put_setting(rows, URL_GENERATION, &generation.to_string())?)
        })
    }

    /// Moves a file, or a folder with everything in it, to the recycle bin. In the API this takes a batch job.
    ///
    /// # Errors
    /// [`EmulatorError::UnknownFile`], or if the database cannot be written.
    pub fn recycle(&self, file_id: &FileId) -> Result<(), EmulatorError> {
        self.service.store.within(|rows| {
            if files::find(rows, file_id.as_str())?.is_none() {
                return Err(EmulatorError::UnknownFile { file_id: file_id.to_string() });
            }
            Ok(files::recycle(rows, file_id.as_str(), self.clock.timestamp())?)
        })
    }

    /// Adds files with one content to a folder of a space (`FileId::ROOT` for its top folder) without uploading them, all
    /// or none. They belong to the owner of the space. A folder with a hundred thousand files takes seconds to fill.
    ///
    /// # Errors
    /// [`EmulatorError::File`] where the API would refuse the space, the folder, a name or the size, and for a name that
    /// is taken; or if the database or the folder cannot be written.
    pub fn add_files<N: Into<String>>(
        &self,
        container_id: &ContainerId,
        folder_id: &FileId,
        names: impl IntoIterator<Item = N>,
        content: &[u8],
    ) -> Result<Vec<FileId>, EmulatorError> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        seed::add(&self.service, (container_id, folder_id), (&names, Named::ByTheRules), content)
    }

    /// As [`add_files`](Self::add_files), with names that the API would refuse, and with those of other files: for clients
    /// that must not trust what they are told.
    ///
    /// # Errors
    /// As for [`add_files`](Self::add_files), but for the names.
    pub fn plant_files<N: Into<String>>(
        &self,
        container_id: &ContainerId,
        folder_id: &FileId,
        names: impl IntoIterator<Item = N>,
        content: &[u8],
    ) -> Result<Vec<FileId>, EmulatorError> {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        seed::add(&self.service, (container_id, folder_id), (&names, Named::AsTheyAre), content)
    }

    /// Stages OrgID accounts that `createTask` can import as users, and returns the `resultId` for it. No operation of the
    /// API does that.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub fn stage_import<A: Into<OrgUserId>>(
        &self,
        accounts: impl IntoIterator<Item = A>,
    ) -> Result<String, EmulatorError> {
        let accounts: Vec<_> = accounts.into_iter().map(|account| account.into().to_string()).collect();
        let result_id = random::number()?;
        self.service.store.within(|rows| Ok::<_, EmulatorError>(tasks::add_import(rows, &result_id, &accounts)?))?;
        Ok(result_id)
    }

    /// Lets something go wrong with a later call. Faults are queued; [`Fault`] describes which call they hit.
    ///
    /// # Errors
    /// [`EmulatorError::Fault`] for an impossible fault, such as one on an unknown operation.
    pub fn inject(&self, fault: Fault) -> Result<(), EmulatorError> {
        self.service.script.add(fault)
    }

    /// The faults that have not hit as often as set, in their order. If some are left at the end of a test, it has not
    /// tested what it meant to.
    pub fn pending_faults(&self) -> Vec<Fault> {
        self.service.script.pending()
    }

    /// Removes the pending faults. Calls that a fault has stalled remain stalled.
    pub fn clear_faults(&self) {
        self.service.script.clear();
    }

    /// The calls so far, of operations and of the storage behind pre-signed URLs, in the order in which they arrived. The
    /// latest ten thousand are kept. Other requests (unknown paths, the sign-in page) are not recorded.
    pub fn calls(&self) -> Vec<CallRecord> {
        self.service.calls.all()
    }

    /// Clears the log of calls.
    pub fn clear_calls(&self) {
        self.service.calls.clear();
    }
}

fn known_token(rows: &Connection, token: &str) -> Result<TokenRow, EmulatorError> {
    session_rows::token(rows, token)?.ok_or(EmulatorError::UnknownToken)
}

fn require_user(rows: &Connection, user_id: &UserId) -> Result<(), EmulatorError> {
    match accounts::user(rows, user_id.as_str())? {
        Some(_) => Ok(()),
        None => Err(EmulatorError::UnknownUser { user_id: user_id.to_string() }),
    }
}
