//! The service, the way to it, and the client that all callers share.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use anyhow::{Context, Result};
use fastrand::Rng;
use koodrive::common::{ContainerId, FileId};
use koodrive::files::{self, CreateDirectoryRequest};
use koodrive::listings::{self, ListPersonalFilesRequest, SpaceArea};
use koodrive::runtime::transport::Network;
use koodrive::runtime::{CallOptions, StaticToken};
use koodrive::{Client, RetryPolicy, Session, sessions};
use koodrive_emulator::Emulator;

use crate::gate::{Fates, Gate};
use crate::ledger::Ledger;
use crate::tls::Terminator;

/// How long a batch job takes.
const JOB: Duration = Duration::from_millis(50);
/// The limits of the client under test: short, because each stall costs one.
const ATTEMPT: Duration = Duration::from_millis(700);
pub(crate) const CALL: Duration = Duration::from_secs(6);

/// More retries than a client has by default: here half of all calls need one.
const RETRIES: u32 = 1_000_000;

pub(crate) struct World {
    pub(crate) emulator: Emulator,
    pub(crate) space: ContainerId,
    pub(crate) ledger: Ledger,
    pub(crate) fates: Fates,
    /// The client under test, with the session that lives.
    signed_in: RwLock<(Client, Session)>,
}

impl World {
    pub(crate) async fn start(seed: u64, reckless: bool) -> Result<Arc<Self>> {
        let mut rng = Rng::with_seed(seed);
        let (gate, storage) = (Gate::bind().await?, Gate::bind().await?);
        // Pre-signed URLs lead through a gate of their own, without TLS.
        let builder = Emulator::builder().host(storage.address.to_string()).job_time(JOB);
        let emulator = builder.start().await.context("starting the emulator")?;
        let tls = Terminator::start(emulator.local_address(), rng.fork()).await?;
        let session = sign_in(&emulator).await?;
        let client = Client::builder(format!("https://{}", gate.address))
            .network(Network::new().only_root_certificates(tls.certificate.as_str()))
            .attempt_timeout(ATTEMPT)
            .idle_timeout(ATTEMPT)
            .transfer_timeout(CALL)
            .timeout(CALL)
            .retry(RetryPolicy::new().backoff(Duration::from_millis(10), Duration::from_millis(200)))
            .retry_tokens(RETRIES)
            .credentials(session.clone())
            .build()?;
        let client = if reckless { client.with(CallOptions::new().idempotent(true)) } else { client };
        let fates = Fates::default();
        gate.open(tls.address, rng.fork(), &fates);
        storage.open(emulator.local_address(), rng, &fates);
        let space = emulator.container_id().clone();
        let signed_in = RwLock::new((client, session));
        Ok(Arc::new(Self { emulator, space, ledger: Ledger::default(), fates, signed_in }))
    }

    pub(crate) fn client(&self) -> Client {
        self.signed_in.read().unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    /// The token of the session that lives.
    pub(crate) fn token(&self) -> Option<String> {
        let signed_in = self.signed_in.read().unwrap_or_else(PoisonError::into_inner);
        signed_in.1.token().map(|token| token.expose().to_owned())
    }

    /// Puts another session in the place of one that has died.
    pub(crate) async fn sign_in_again(&self) -> Result<()> {
        let session = sign_in(&self.emulator).await?;
        let mut signed_in = self.signed_in.write().unwrap_or_else(PoisonError::into_inner);
        *signed_in = (signed_in.0.with_credentials(session.clone()), session);
        Ok(())
    }

    /// A folder for a caller, made on the undisturbed way.
    pub(crate) async fn folder(&self, name: &str) -> Result<FileId> {
        let request = CreateDirectoryRequest::new(self.space.clone(), name);
        files::create_directory(&self.undisturbed()?, request).await?.id.context("the folder has no id")
    }

    /// How often each name is in a folder: of each name only what the caller chose, without what the service appended.
    pub(crate) async fn names(&self, folder: &FileId, length: usize) -> Result<BTreeMap<String, u64>> {
        let request = ListPersonalFilesRequest::new(self.space.clone(), folder.clone(), SpaceArea::Files);
        let client = self.undisturbed()?;
        let mut items = listings::list_personal_files_items(&client, request);
        let mut names = BTreeMap::new();
        while let Some(file) = items.next_item().await? {
            let name = file.file_name.context("a file has no name")?;
            let chosen = name.get(..length).with_context(|| format!("{name:?} is none of ours"))?;
            *names.entry(chosen.to_owned()).or_default() += 1;
        }
        Ok(names)
    }

    /// A client that goes past the gate.
    fn undisturbed(&self) -> Result<Client> {
        let token = StaticToken::new(self.emulator.issue_token()?);
        Ok(Client::builder(listener(&self.emulator)).credentials(token).build()?)
    }
}

/// Past the gate: how sessions begin is not what is tried.
async fn sign_in(emulator: &Emulator) -> Result<Session> {
    let client = Client::builder(listener(emulator)).build()?;
    let request = sessions::CreateSessionRequest::new(emulator.authorization_code()?);
    Ok(Session::sign_in(&client, request).await?)
}

fn listener(emulator: &Emulator) -> String {
    format!("http://{}", emulator.local_address())
}
