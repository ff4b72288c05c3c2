//! Configuring and starting an emulator.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::uri::Authority;
use jiff::SignedDuration;
use koodrive::common::UserId;
use koodrive_runtime::Secret;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use super::{Emulator, Running};
use crate::api::Limits;
use crate::base::{Clock, EmulatorError, random};
use crate::control::{Calls, Script};
use crate::drive::{backups, jobs, shares};
use crate::enterprise::accounts::{self, Account, App};
use crate::enterprise::carriers;
use crate::enterprise::retention;
use crate::serve::connection::{Acceptor, Connection};
use crate::service::presigned::Signer;
use crate::service::{Service, SessionRules, Speed, Worker};
use crate::store::agenda::WorkKind;
use crate::store::folder::Folder;
use crate::store::{Store, setting};
use crate::{generated, serve, tasks};

/// The setting that counts how often all URLs were expired.
pub(super) const URL_GENERATION: &str = "url_generation";

/// Configures an emulator; from [`Emulator::builder`].
#[derive(Clone, Debug)]
pub struct Builder {
    address: SocketAddr,
    exposed: bool,
    host: Option<String>,
    folder: Option<PathBuf>,
    clock: Clock,
    accounts: Vec<Account>,
    apps: Vec<App>,
    loose: bool,
    sessions: SessionRules,
    limits: Limits,
    job_time: SignedDuration,
    agent: String,
    /// Bytes per second of one transfer, and of all; 0 is no limit.
    storage_speed: (u64, u64),
}

impl Builder {
    /// The name of the carrier, unless it is set.
    pub const AGENT: &str = "carrier";
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            address: SocketAddr::new(Ipv4Addr::LOCALHOST.into(), 0),
            exposed: false,
            host: None,
            folder: None,
            clock: Clock::system(),
            accounts: Vec::new(),
            apps: Vec::new(),
            loose: false,
            sessions: SessionRules::default(),
            limits: Limits::default(),
            job_time: SignedDuration::ZERO,
            agent: Self::AGENT.to_owned(),
            storage_speed: (0, 0),
        }
    }
}

impl Builder {
    /// The address to listen on. The default is a free port of 127.0.0.1. One that other machines can reach is refused
    /// without [`expose`](Self::expose).
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Whether other machines may reach the emulator. The default is `false`.
    ///
    /// Whoever can reach it can do everything: the sign-in page signs in the first user without asking, so files, users
    /// and settings can be read, changed and deleted. There is no TLS, so tokens, secrets and contents are readable on the
    /// way. Expose an emulator only to a network that you trust, and only with data that you made up.
    pub fn expose(mut self, exposed: bool) -> Self {
        self.exposed = exposed;
        self
    }

    /// The host, with or without a port, under which clients reach the emulator: it is in the URLs that the emulator makes
    /// and signs. The default is the address that it listens on, or a loopback address if that is every address.
    pub fn host(mut self, host: impl Into<String>) -> Self {
        self.host = Some(host.into());
        self
    }

    /// How much the tenant has bought, and how large its drive may become.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The folder that keeps everything for the next emulator that is started on it. It is created if it is missing.
    /// Without a folder everything is gone when the emulator stops.
    pub fn folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// The emulator's clock. The default follows the system's.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Adds a user with a personal space. The first is the tenant administrator, the others are ordinary users. Without a
    /// user the emulator has a default one, who is the tenant administrator.
    ///
    /// The id must have 1 to 64 letters, digits and `_`, `-` or `.`; the name must not be empty or have control characters;
    /// [`start`](Self::start) refuses others, and an id that appears twice.
    pub fn user(mut self, user_id: impl Into<UserId>, user_name: impl Into<String>) -> Self {
        self.accounts.push(Account::new(user_id.into(), user_name.into()));
        self
    }

    /// Adds an application that may sign calls for every user. Without one the emulator has a default application.
    pub fn app(mut self, app_id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.apps.push(App { app_id: app_id.into(), secret: secret.into() });
        self
    }

    /// Whether responses are as loose as the real service's: numbers as text, odd times, one object in place of an array
    /// of one. *Requests* are checked as strictly as ever. The default is `false`.
    pub fn loose(mut self, loose: bool) -> Self {
        self.loose = loose;
        self
    }

    /// The name of the carrier, which the operations on its accounts and shares take as `x-hw-agentName`: see
    /// `CallOptions::agent`. Another name is refused. The default is [`AGENT`](Self::AGENT).
    pub fn agent(mut self, name: impl Into<String>) -> Self {
        self.agent = name.into();
        self
    }

    /// How long a session lives after its last use. While it lives, its token can be refreshed. The default is 24 hours;
    /// the documents do not state it, so this is unconfirmed.
    pub fn session_life(mut self, life: Duration) -> Self {
        self.sessions.life = SignedDuration::try_from(life).unwrap_or(SignedDuration::MAX);
        self
    }

    /// Whether a token that has expired can still be refreshed while its session lives. The default is `true`. The
    /// documents do not state it, so a client has to handle both.
    pub fn refresh_after_expiry(mut self, allowed: bool) -> Self {
        self.sessions.refresh_after_expiry = allowed;
        self
    }

    /// How long batch jobs, tasks on shares, administrative tasks and deletions of backups take, by the emulator's clock.
    /// They are pending for the first tenth of that time, then their progress grows with the time, and at the end they do
    /// their work all at once; until then nothing has changed. By default they take no time: the call that starts them
    /// does the work.
    pub fn job_time(mut self, time: Duration) -> Self {
        self.job_time = SignedDuration::try_from(time).unwrap_or(SignedDuration::MAX);
        self
    }

    /// How fast the storage moves the bytes of one transfer, in bytes per second: each part that is uploaded, and each
    /// download. A connection has one transfer at a time, so this is the speed of a connection. The default, 0, is no limit.
    ///
    /// The bytes move evenly, fifty times a second or in pieces of 64 KiB. Refused uploads are read as fast as they come.
    pub fn storage_speed(mut self, bytes_per_second_per_connection: u64) -> Self {
        self.storage_speed.0 = bytes_per_second_per_connection;
        self
    }

    /// How fast the storage moves the bytes of all transfers together, in both directions, in bytes per second. The default,
    /// 0, is no limit.
    pub fn storage_total_speed(mut self, bytes_per_second: u64) -> Self {
        self.storage_speed.1 = bytes_per_second;
        self
    }

    /// Starts the emulator on the current tokio runtime.
    ///
    /// # Errors
    /// If the address is taken, or not loopback and not [exposed](Self::expose); if the host, the limits or a user are
    /// impossible; or if the folder cannot be used.
    ///
    /// # Panics
    /// Outside a tokio runtime that has IO enabled. With a speed of the storage, transfers need a runtime that has time
    /// enabled, too.
    pub async fn start(mut self) -> Result<Emulator, EmulatorError> {
        self.check()?;
        let address = self.address;
        let listen = |source| EmulatorError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(listen)?;
        let local = listener.local_addr().map_err(listen)?;
        let host = self.host_of(local)?;
        if self.accounts.is_empty() {
            self.accounts.push(Account::default_user());
        }
        let clock = self.clock.clone();
        let operations = generated::routes();
        let (service, app) = self.open(host, Script::new(operations.iter().map(|route| route.operation.id)))?;
        let service = Arc::new(service);
        let router = serve::router(&service, operations).into_make_service_with_connect_info::<Connection>();
        let (stop, stopped) = oneshot::channel();
        let closing = Arc::clone(&service);
        let server = axum::serve(Acceptor(listener), router).with_graceful_shutdown(async move {
            // An error means that the emulator was dropped, which stops it as well.
            let _ = stopped.await;
            closing.script.close();
        });
        let server = tokio::spawn(async move {
            // The server runs until it is stopped and never returns an error.
            let _ = server.await;
        });
        Ok(Emulator::new(service, clock, self.accounts, app, Running { address: local, stop, server }))
    }

    /// Refuses what cannot be started.
    fn check(&self) -> Result<(), EmulatorError> {
        if !self.exposed && !self.address.ip().is_loopback() {
            return Err(EmulatorError::Exposed { address: self.address });
        }
        self.limits.check(self.accounts.len().max(1))?;
        let mut seen = BTreeSet::new();
        for account in &self.accounts {
            let repeated = (!seen.insert(account.user_id.as_str())).then(|| "the id appears twice".to_owned());
            if let Some(problem) = account.problem().or(repeated) {
                return Err(EmulatorError::User { user_id: account.user_id.to_string(), problem });
            }
        }
        Ok(())
    }

    /// The host and port in URLs.
    fn host_of(&self, local: SocketAddr) -> Result<String, EmulatorError> {
        let Some(host) = &self.host else { return Ok(reachable(local).to_string()) };
        let read = Authority::try_from(host.as_str()).ok();
        let read = read.filter(|read| !read.host().is_empty() && !host.contains('@') && !host.ends_with(':'));
        // A port that is not one is no port to the parser.
        let ends_in_port = host.rsplit(']').next().is_some_and(|rest| rest.contains(':'));
        let read = read.filter(|read| read.port().is_some() == ends_in_port);
        match read {
            None => Err(EmulatorError::Host { host: host.clone() }),
            Some(read) if read.port().is_some() => Ok(host.clone()),
            Some(_) => Ok(format!("{host}:{}", local.port())),
        }
    }

    fn open(&self, host: String, script: Script) -> Result<(Service, App), EmulatorError> {
        let folder = self.folder.clone().map_or_else(Folder::temporary, |folder| Ok(Folder::Kept(folder)))?;
        let store = Store::open(folder)?;
        let now = self.clock.timestamp();
        let (app, (secret, generation)) = store.within(|rows| {
            accounts::seed(rows, &self.accounts, &self.limits, now)?;
            let app = self.apps.first().cloned().map_or_else(|| App::default_app(rows), Ok)?;
            app.seed(rows)?;
            self.apps.iter().try_for_each(|app| app.seed(rows))?;
            let secret = setting(rows, "url_secret", || random::hex(32))?;
            let generation = setting(rows, URL_GENERATION, || Ok("0".to_owned()))?;
            let generation = generation.parse().map_err(|error| EmulatorError::Store(Box::new(error)))?;
            Ok::<_, EmulatorError>((app, (secret, generation)))
        })?;
        let signs_in = self.accounts.first().map(|account| account.user_id.to_string()).unwrap_or_default();
        let signer = Signer::new(host, secret, generation);
        let service = Service {
            store,
            clock: self.clock.clone(),
            signer,
            loose: self.loose,
            sessions: self.sessions,
            limits: self.limits,
            job_time: self.job_time,
            workers: worker,
            working: Mutex::default(),
            script,
            calls: Calls::default(),
            speed: Speed::new(self.storage_speed.0, self.storage_speed.1),
            agent: self.agent.clone(),
            signs_in,
        };
        Ok((service, app))
    }
}

/// Who carries out which long-running operations.
fn worker(kind: WorkKind) -> Worker {
    match kind {
        WorkKind::BackupDeletion => backups::WORKER,
        WorkKind::Job => jobs::WORKER,
        WorkKind::Registration => carriers::WORKER,
        WorkKind::ShareTask => shares::WORKER,
        WorkKind::Task => tasks::WORKER,
        WorkKind::Retention => retention::WORKER,
    }
}

/// An address that a client on this machine can connect to.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    address
}
