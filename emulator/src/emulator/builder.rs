//! Configuring an emulator.

pub(super) mod start;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use jiff::SignedDuration;
use koodrive::common::UserId;
use koodrive_runtime::Secret;

use crate::api::Limits;
use crate::base::Clock;
use crate::enterprise::accounts::{Account, App};
use crate::service::SessionRules;

/// Configures an emulator; from [`Emulator::builder`](crate::Emulator::builder).
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
    /// The sizes of the spaces of some users, in GB, by their ids.
    space_sizes: BTreeMap<String, u64>,
    fault_file: Option<PathBuf>,
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
            space_sizes: BTreeMap::new(),
            fault_file: None,
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

    /// The size of the personal space of one user, in GB, in place of [`Limits::personal_size`]; 0 leaves no room. Without
    /// users of its own the emulator has that user only whose id is
    /// [`Emulator::DEFAULT_USER`](crate::Emulator::DEFAULT_USER). A space that a kept folder has already stays as it is.
    pub fn space_size(mut self, user_id: impl Into<UserId>, gb: u64) -> Self {
        self.space_sizes.insert(user_id.into().to_string(), gb);
        self
    }

    /// A file with faults, which are queued as [`Emulator::inject`](crate::Emulator::inject) does, before the first call. It
    /// is TOML; its keys are those of `docs/EMULATOR.md`. [`start`](Self::start) refuses a file with an impossible fault.
    ///
    /// ```toml
    /// [[fault]]
    /// what = "status"
    /// status = 503
    /// on = "getFile"
    /// times = 3
    /// ```
    pub fn fault_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.fault_file = Some(path.into());
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
}
