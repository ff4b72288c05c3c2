//! The engine: what all transfers of a client share.

mod budget;
mod pacer;
mod retry;

use std::fmt;
use std::num::NonZeroUsize;
use std::sync::Arc;
use std::time::Duration;

use koodrive::Client;
use koodrive::limits::PARTS;
use koodrive::runtime::PartLimits;
use tokio::sync::Semaphore;

pub(crate) use self::budget::{Budget, Buffer, KeptBuffers, Reserved};
pub(crate) use self::pacer::Pacer;
pub(crate) use self::retry::Attempts;
use crate::error::{Error, Result};
use crate::events::{Events, Herald, Subject, TransferId};
use crate::journal::Journal;
use crate::view::{Counters, Expected, View};

/// Moves files to and from a drive.
///
/// One engine is one capacity: all its transfers share its memory, its connections and its bandwidth, fairly. Cheap to
/// clone; clones are the same engine. It needs the tokio runtime.
///
/// ```no_run
/// use koodrive_transfer::{Folder, Transfers, Upload};
///
/// # async fn example(client: koodrive::Client, space: koodrive::common::ContainerId) -> koodrive_transfer::Result<()> {
/// let transfers = Transfers::new(client);
/// let uploaded = transfers.upload(Upload::new(Folder::root(space), "report.pdf")).await?;
/// println!("{} {}", uploaded.name, uploaded.sha256);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Transfers(pub(crate) Arc<Engine>);

/// What all transfers of an engine share.
pub(crate) struct Engine {
    pub(crate) client: Client,
    pub(crate) settings: Settings,
    pub(crate) budget: Budget,
    /// How many pieces are on the way at once.
    pub(crate) slots: Arc<Semaphore>,
    /// How many pieces are hashed at once: as many as there are processors.
    pub(crate) hashers: Arc<Semaphore>,
    pub(crate) up: Pacer,
    pub(crate) down: Pacer,
    pub(crate) herald: Arc<Herald>,
    pub(crate) counters: Arc<Counters>,
}

/// The settings of an engine.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) memory: u64,
    concurrency: usize,
    upload_limit: Option<u64>,
    download_limit: Option<u64>,
    pub(crate) attempts: u32,
    pub(crate) parts: PartLimits,
    pub(crate) journal: Option<Arc<dyn Journal>>,
    pub(crate) account: String,
}

/// Sets up an engine.
#[must_use]
pub struct Builder {
    client: Client,
    settings: Settings,
}

impl Transfers {
    /// An engine with the default settings.
    pub fn new(client: Client) -> Self {
        Self::builder(client).build()
    }

    /// Sets up an engine.
    pub fn builder(client: Client) -> Builder {
        let settings = Settings {
            memory: 64 << 20,
            concurrency: 8,
            upload_limit: None,
            download_limit: None,
            attempts: 8,
            parts: *PARTS,
            journal: None,
            account: String::new(),
        };
        Builder { client, settings }
    }

    /// The client that it works with.
    pub fn client(&self) -> &Client {
        &self.0.client
    }

    /// What happens to which file, from now on.
    pub fn events(&self) -> Events {
        self.0.herald.listen()
    }

    /// How far all transfers of this engine are, those that have ended included.
    pub fn view(&self) -> View {
        View(Arc::clone(&self.0.counters))
    }
}

impl Builder {
    /// The most bytes of contents in memory, for all transfers together; 64 MiB by default. A part that is larger passes
    /// alone. Parts of less than an eighth of it let several go up at once: the default part size is 8 MiB.
    pub fn memory(mut self, bytes: u64) -> Self {
        self.settings.memory = bytes;
        self
    }

    /// How many parts, ranges and small files are on the way at once, for all transfers together; 8 by default.
    pub fn concurrency(mut self, pieces: NonZeroUsize) -> Self {
        self.settings.concurrency = pieces.get();
        self
    }

    /// The most bytes a second that go up, for all transfers together; no limit by default.
    pub fn upload_limit(mut self, bytes_per_second: impl Into<Option<u64>>) -> Self {
        self.settings.upload_limit = bytes_per_second.into();
        self
    }

    /// The most bytes a second that come down, for all transfers together; no limit by default.
    pub fn download_limit(mut self, bytes_per_second: impl Into<Option<u64>>) -> Self {
        self.settings.download_limit = bytes_per_second.into();
        self
    }

    /// How often a part or a range is tried, without any byte of progress, before its transfer fails; 8 by default, with
    /// pauses of up to 20 seconds. They are apart from the client's own retries, which are for calls of the API.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.settings.attempts = attempts;
        self
    }

    /// Other limits for parts than those of the service ([`koodrive::limits::PARTS`]), for emulators that take smaller ones.
    pub fn part_limits(mut self, limits: PartLimits) -> Self {
        self.settings.parts = limits;
        self
    }

    /// Where transfers note what they have done, so that they can be resumed; nowhere by default. A
    /// [`FileJournal`](crate::FileJournal) is a folder.
    pub fn journal(mut self, journal: impl Journal) -> Self {
        self.settings.journal = Some(Arc::new(journal));
        self
    }

    /// Whose account this is, by any name that tells it from others: a journal belongs to one account, and is refused with
    /// another. Empty by default: all accounts are the same.
    pub fn account(mut self, name: impl Into<String>) -> Self {
        self.settings.account = name.into();
        self
    }

    /// The engine.
    pub fn build(self) -> Transfers {
        let Self { client, settings } = self;
        let processors = std::thread::available_parallelism().map_or(2, NonZeroUsize::get);
        Transfers(Arc::new(Engine {
            // What the network needs beside the parts themselves comes out of the same budget.
            budget: Budget::new(settings.memory.saturating_sub(settings.memory / 8)),
            slots: Arc::new(Semaphore::new(settings.concurrency.min(Semaphore::MAX_PERMITS))),
            hashers: Arc::new(Semaphore::new(processors)),
            up: Pacer::new(settings.upload_limit),
            down: Pacer::new(settings.download_limit),
            herald: Arc::new(Herald::new()),
            counters: Counters::new(None),
            client,
            settings,
        }))
    }
}

impl Engine {
    /// A transfer that begins: whoever tells its events, and its counters. One of a run over a tree counts for the run, which
    /// expects its bytes already.
    pub(crate) fn begin(&self, subject: &str, run: Option<(TransferId, Expected)>) -> (Subject, Arc<Counters>) {
        let (run, counters) = match run {
            Some((run, expected)) => (Some(run), Counters::expected(expected)),
            None => (None, Counters::new(Some(&self.counters))),
        };
        (self.herald.begin(subject, run), counters)
    }

    pub(crate) fn concurrency(&self) -> usize {
        self.settings.concurrency
    }
}

impl fmt::Debug for Transfers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transfers").field("settings", &self.0.settings).finish_non_exhaustive()
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// Does work within a limit of time, if there is one.
pub(crate) async fn within<T>(
    subject: &str,
    limit: Option<Duration>,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    let Some(limit) = limit else { return work.await };
    match tokio::time::timeout(limit, work).await {
        Ok(outcome) => outcome,
        Err(_) => Err(Error::late(subject, limit)),
    }
}
