//! How an emulator is set up and started.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use jiff::SignedDuration;
use koodrive::common::UserId;
use koodrive_runtime::Secret;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::accounts::{Account, App};
use crate::calls::Calls;
use crate::clock::Clock;
use crate::emulator::{Emulator, Running};
use crate::faults::Script;
use crate::line::{Doors, Line};
use crate::serve::Route;
use crate::service::Service;
use crate::sessions::SessionRules;
use crate::storage::{self, Signer};
use crate::store::folder::Folder;
use crate::store::{Store, setting};
use crate::{EmulatorError, enterprise, generated, random, sdk, serve, sessions};

/// What an emulator is to be; from [`Emulator::builder`].
#[derive(Clone, Debug)]
pub struct Builder {
    address: SocketAddr,
    folder: Option<PathBuf>,
    clock: Clock,
    accounts: Vec<Account>,
    apps: Vec<App>,
    loose: bool,
    sessions: SessionRules,
    job_time: SignedDuration,
}

impl Default for Builder {
    fn default() -> Self {
        Self {
            address: SocketAddr::new(Ipv4Addr::LOCALHOST.into(), 0),
            folder: None,
            clock: Clock::system(),
            accounts: Vec::new(),
            apps: Vec::new(),
            loose: false,
            sessions: SessionRules::default(),
            job_time: SignedDuration::ZERO,
        }
    }
}

impl Builder {
    /// Where to listen. Unless said, a free port of 127.0.0.1.
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Where to keep everything, so that the next emulator on this folder goes on from there. The folder is made when
    /// it is missing. Unless said, all is gone with the emulator.
    pub fn folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = Some(folder.into());
        self
    }

    /// What tells the time. Unless said, a clock that goes with the system's.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Adds a user with a personal space; the first is the tenant administrator, the others are ordinary users. Unless
    /// one is added, there is a user of the emulator's choice, the tenant administrator.
    pub fn user(mut self, user_id: impl Into<UserId>, user_name: impl Into<String>) -> Self {
        self.accounts.push(Account::new(user_id.into(), user_name.into()));
        self
    }

    /// Adds an application that may sign calls for every user. Unless one is added, there is one of the emulator's
    /// choice.
    pub fn app(mut self, app_id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        self.apps.push(App { app_id: app_id.into(), secret: secret.into() });
        self
    }

    /// Whether to answer as loosely as the real service does: numbers as text, odd times, one object in place of an
    /// array of one. What is *asked* is checked as strictly as ever.
    pub fn loose(mut self, loose: bool) -> Self {
        self.loose = loose;
        self
    }

    /// How long a session lives after it was last used; 24 hours unless said. While it lives, its token can be
    /// refreshed. The documents do not tell; this is unconfirmed.
    pub fn session_life(mut self, life: Duration) -> Self {
        self.sessions.life = SignedDuration::try_from(life).unwrap_or(SignedDuration::MAX);
        self
    }

    /// Whether a token that has expired can still be refreshed while its session lives, which is so unless said. The
    /// documents do not tell, so a client has to bear both.
    pub fn refresh_after_expiry(mut self, can_be: bool) -> Self {
        self.sessions.refresh_after_expiry = can_be;
        self
    }

    /// How long batch jobs, tasks on shares and tasks of administrators last, by the emulator's clock. They wait for the
    /// first tenth of it; then their progress grows with the time; in the end they do their work, all at once, and before
    /// that nothing has changed. Unless said they take no time: all is done when the call returns that starts them.
    pub fn job_time(mut self, time: Duration) -> Self {
        self.job_time = SignedDuration::try_from(time).unwrap_or(SignedDuration::MAX);
        self
    }

    /// Starts the emulator on the current tokio runtime.
    ///
    /// # Errors
    /// When the address is taken, or the folder cannot be used.
    ///
    /// # Panics
    /// Outside a tokio runtime that has IO enabled.
    pub async fn start(mut self) -> Result<Emulator, EmulatorError> {
        let address = self.address;
        let listen = |source| EmulatorError::Listen { address, source };
        let listener = TcpListener::bind(address).await.map_err(listen)?;
        let host = reachable(listener.local_addr().map_err(listen)?).to_string();
        if self.accounts.is_empty() {
            self.accounts.push(Account::default_user());
        }
        let clock = self.clock.clone();
        let operations = generated::routes();
        let (service, app) = self.open(host, Script::new(operations.iter().map(Route::id)))?;
        let service = Arc::new(service);
        let router = serve::router(&service, operations)
            .merge(sessions::router(&service))
            .merge(sdk::router())
            .merge(storage::router(&service));
        let router = serve::dated(&service, router).into_make_service_with_connect_info::<Line>();
        let (stop, stopped) = oneshot::channel();
        let closing = Arc::clone(&service);
        let server = axum::serve(Doors(listener), router).with_graceful_shutdown(async move {
            // An emulator that is dropped stops as one that is told to.
            let _ = stopped.await;
            closing.script.close();
        });
        let server = tokio::spawn(async move {
            // It accepts connections until it is told to stop, and has no errors of its own.
            let _ = server.await;
        });
        Ok(Emulator::new(service, clock, self.accounts, app, Running { stop, server }))
    }

    fn open(&self, host: String, script: Script) -> Result<(Service, App), EmulatorError> {
        let folder = self.folder.clone().map_or_else(Folder::temporary, |folder| Ok(Folder::Kept(folder)))?;
        let store = Store::open(folder)?;
        let now = self.clock.timestamp();
        let (app, secret) = store.within(|rows| {
            self.accounts.iter().try_for_each(|account| account.seed(rows, now))?;
            enterprise::seed(rows, &self.accounts, now)?;
            let app = self.apps.first().cloned().map_or_else(|| App::default_app(rows), Ok)?;
            app.seed(rows)?;
            self.apps.iter().try_for_each(|app| app.seed(rows))?;
            Ok::<_, EmulatorError>((app, setting(rows, "url_secret", || random::hex(32))?))
        })?;
        let signs_in = self.accounts.first().map(|account| account.user_id.to_string()).unwrap_or_default();
        let signer = Signer::new(host, secret);
        let service = Service {
            store,
            clock: self.clock.clone(),
            signer,
            loose: self.loose,
            sessions: self.sessions,
            job_time: self.job_time,
            working: Mutex::default(),
            script,
            calls: Calls::default(),
            signs_in,
        };
        Ok((service, app))
    }
}

/// An address that a client on this machine can use.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    address
}
