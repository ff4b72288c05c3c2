//! Starting an emulator.

use std::collections::BTreeSet;
use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Arc, Mutex};

use http::uri::Authority;
use tokio::sync::oneshot;

use super::super::{Emulator, Running};
use super::Builder;
use crate::base::{EmulatorError, random};
use crate::control::{Calls, Script, read_faults};
use crate::drive::{backups, jobs, shares};
use crate::enterprise::accounts::{self, Account, App};
use crate::enterprise::carriers;
use crate::enterprise::retention;
use crate::serve::connection::{Acceptor, Connection};
use crate::service::presigned::Signer;
use crate::service::{Service, Speed, Worker};
use crate::store::agenda::WorkKind;
use crate::store::folder::Folder;
use crate::store::{Store, setting};
use crate::{generated, serve, tasks};

/// The setting that counts how often all URLs were expired.
pub(crate) const URL_GENERATION: &str = "url_generation";

impl Builder {
    /// Starts the emulator on the current tokio runtime.
    ///
    /// # Errors
    /// If the address is taken, or not loopback and not [exposed](Self::expose); if the host, the limits, a user, the size of
    /// a space or a fault of the file are impossible; or if the folder cannot be used.
    ///
    /// # Panics
    /// Outside a tokio runtime that has IO enabled. With a speed of the storage, transfers need a runtime that has time
    /// enabled, too.
    pub async fn start(mut self) -> Result<Emulator, EmulatorError> {
        if self.accounts.is_empty() {
            self.accounts.push(Account::default_user());
        }
        let sizes = self.check()?;
        let operations = generated::routes();
        let script = self.script(operations.iter().map(|route| route.operation.id))?;
        let address = self.address;
        let listen = |source| EmulatorError::Listen { address, source };
        let acceptor = Acceptor::listen(address, Speed::buffer(self.storage_speed)).await.map_err(listen)?;
        let local = acceptor.address().map_err(listen)?;
        let host = self.host_of(local)?;
        let cut = acceptor.cut();
        let clock = self.clock.clone();
        let (service, app) = self.open(host, script, &sizes)?;
        let service = Arc::new(service);
        let router = serve::router(&service, operations).into_make_service_with_connect_info::<Connection>();
        let (stop, stopped) = oneshot::channel();
        let closing = Arc::clone(&service);
        let server = axum::serve(acceptor, router).with_graceful_shutdown(async move {
            // An error means that the emulator was dropped, which stops it as well.
            let _ = stopped.await;
            closing.script.close();
        });
        let server = tokio::spawn(async move {
            // The server runs until it is stopped and never returns an error.
            let _ = server.await;
        });
        Ok(Emulator::new(service, clock, self.accounts, app, Running { address: local, stop, cut, server }))
    }

    /// Refuses what cannot be started. Returns the sizes of the spaces of the users, in GB.
    fn check(&self) -> Result<Vec<u64>, EmulatorError> {
        if !self.exposed && !self.address.ip().is_loopback() {
            return Err(EmulatorError::Exposed { address: self.address });
        }
        let known = |id: &&String| self.accounts.iter().any(|account| account.user_id.as_str() == *id);
        if let Some(user_id) = self.space_sizes.keys().find(|id| !known(id)) {
            return Err(EmulatorError::SpaceSize { user_id: user_id.clone() });
        }
        let own = |account: &Account| self.space_sizes.get(account.user_id.as_str()).copied();
        let size = |account| own(account).unwrap_or(self.limits.personal_size);
        let sizes: Vec<u64> = self.accounts.iter().map(size).collect();
        self.limits.check(&sizes)?;
        let mut seen = BTreeSet::new();
        for account in &self.accounts {
            let repeated = (!seen.insert(account.user_id.as_str())).then(|| "the id appears twice".to_owned());
            if let Some(problem) = account.problem().or(repeated) {
                return Err(EmulatorError::User { user_id: account.user_id.to_string(), problem });
            }
        }
        Ok(sizes)
    }

    /// The queue of faults, with those of the file.
    fn script(&self, operations: impl Iterator<Item = &'static str>) -> Result<Script, EmulatorError> {
        let script = Script::new(operations);
        let Some(path) = &self.fault_file else { return Ok(script) };
        let refused = |problem| EmulatorError::FaultFile { path: path.clone(), problem };
        let text = fs::read_to_string(path).map_err(|error| refused(format!("cannot be read: {error}")))?;
        for ((line, key), fault) in read_faults(&text).map_err(refused)? {
            script.add(fault).map_err(|error| match error {
                EmulatorError::Fault { problem } => refused(format!("line {line}, `{key}`: {problem}")),
                other => other,
            })?;
        }
        Ok(script)
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

    fn open(&self, host: String, script: Script, sizes: &[u64]) -> Result<(Service, App), EmulatorError> {
        let folder = self.folder.clone().map_or_else(Folder::temporary, |folder| Ok(Folder::Kept(folder)))?;
        let store = Store::open(folder)?;
        let now = self.clock.timestamp();
        let (app, (secret, generation)) = store.within(|rows| {
            accounts::seed(rows, &self.accounts, sizes, now)?;
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
            speed: Speed::new(self.storage_speed),
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
