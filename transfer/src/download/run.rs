//! Fetching a file into its partial file.

use std::convert::Infallible;
use std::fs::File;
use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::{Either, select, try_join, try_join_all};
use koodrive::runtime::hash::{Digest, Midstate, Sha256};
use tokio::sync::{Notify, watch};
use tokio::time::{Instant, sleep};

use super::fetch::{Fetcher, Piece, Stop};
use super::hashing::LEAST;
use super::held::{Batch, Held};
use super::partial::full;
use super::record::Record;
use super::recorder::Notes;
use super::width::Width;
use super::writer::Writer;
use crate::error::{Error, ErrorKind, Result};
use crate::spans::{Pieces, Spans};
use crate::view::Phase;

/// How much is written at once. While it is written, as much again is fetched.
const BATCH: usize = 512 << 10;

/// What a piece has in memory at most: what is written, what is fetched, and the chunk that is more than enough.
const HELD: u64 = 2 * BATCH as u64 + (256 << 10);

/// How far ahead of hashing it is worth fetching while hashing has enough to do.
const WINDOW: u64 = 24 << 20;

/// The pause between two records: so much is fetched again after a crash.
const PAUSE: Duration = Duration::from_millis(250);

/// A run over what is missing of a file.
pub(super) struct Run {
    pub(super) fetcher: Arc<Fetcher>,
    pub(super) file: Arc<File>,
    writer: Writer,
    /// What has been written and is still in memory, to be hashed.
    pub(super) held: Held,
    /// More bytes are there.
    pub(super) grown: Notify,
    /// Up to where it is hashed, or is being hashed.
    pub(super) hashed: watch::Sender<u64>,
    /// There is more to note.
    changed: Notify,
    record: Mutex<Record>,
    /// What this run has fetched: what there was before is hashed beside fetching, however long that takes.
    fetched: Mutex<Spans>,
    /// Whoever takes a piece has it, until there is memory and a connection for the piece.
    pieces: tokio::sync::Mutex<Pieces>,
    width: Width,
    /// What an earlier run has fetched.
    pub(super) resumed: u64,
    /// The first response has come, and is of the same file.
    is_proved: AtomicBool,
}

impl Run {
    pub(super) fn new(fetcher: &Arc<Fetcher>, file: &Arc<File>, record: Record, range_size: u64) -> Self {
        let at_once = fetcher.engine.concurrency();
        let pieces = Pieces::staggered(record.done.gaps(record.size), range_size, at_once);
        Self {
            fetcher: Arc::clone(fetcher),
            file: Arc::clone(file),
            writer: Writer::new(file),
            held: Held::default(),
            grown: Notify::new(),
            hashed: watch::Sender::new(record.hashed),
            changed: Notify::new(),
            resumed: record.done.total(),
            record: Mutex::new(record),
            fetched: Mutex::default(),
            pieces: tokio::sync::Mutex::new(pieces),
            width: Width::new(at_once),
            is_proved: AtomicBool::new(false),
        }
    }

    /// Fetches, writes and hashes what is missing. With `notes`, what is there is noted on the way.
    pub(super) async fn run(&self, notes: Option<&Notes>) -> Result<Digest, Stop> {
        let pieces = self.pieces.lock().await.count();
        if pieces == 0 {
            self.proved();
        }
        self.fetcher.counters.set_parts(pieces, 0);
        let most = usize::try_from(pieces).unwrap_or(usize::MAX).min(self.fetcher.engine.concurrency());
        let workers = try_join_all((0..most).map(|_| self.work()));
        let hashing = async { self.hash().await.map_err(Stop::from) };
        let outcome = {
            let moving = pin!(try_join(workers, hashing));
            let noting = pin!(self.note(notes));
            let giving_way = pin!(self.give_way());
            let beside = pin!(select(noting, giving_way));
            match select(moving, beside).await {
                Either::Left((outcome, _)) => outcome.map(|(_, digest)| digest),
                Either::Right((Either::Right((never, _)), _)) => match never {},
                // The system has dropped bytes that it could not write, and would not say so again.
                Either::Right((Either::Left((error, _)), _)) if error.kind() == ErrorKind::Target => {
                    Err(Stop::Spoiled(error))
                }
                Either::Right((Either::Left((error, _)), _)) => Err(Stop::Failed(error)),
            }
        };
        if let Some(notes) = notes {
            notes.settled().await;
        }
        outcome
    }

    /// Fetches one piece after the other, until there is none left.
    async fn work(&self) -> Result<(), Stop> {
        let engine = &self.fetcher.engine;
        loop {
            let mut turn = self.pieces.lock().await;
            if turn.is_empty() {
                return Ok(());
            }
            let _running = self.width.begin().await;
            let Some(piece) = turn.next() else { return Ok(()) };
            // Memory comes before the slot everywhere, so that nobody has one and waits for the other's.
            let _memory = engine.budget.reserve(HELD).await;
            let _slot = engine.slots.acquire().await;
            self.fetcher.counters.enter(Phase::Moving);
            let is_first = !self.is_proved();
            let mut piece = Piece::new(&self.fetcher, piece, is_first);
            let position = piece.position();
            let mut first = None;
            if is_first {
                // The others wait for the first response: a storage without ranges is asked once, and so is one that refuses.
                first = piece.next().await?;
                self.proved();
                if self.fetcher.is_whole() {
                    turn.clear();
                    self.fetcher.counters.set_parts(1, 0);
                }
            }
            drop(turn);
            self.write(piece, position, first).await?;
        }
    }

    /// Writes what comes of a piece, while more of it comes.
    async fn write(&self, mut piece: Piece, mut position: u64, first: Option<Bytes>) -> Result<(), Stop> {
        let mut batch: Vec<Bytes> = first.into_iter().collect();
        loop {
            self.wait_for_hash(position).await;
            let length = batch.iter().map(Bytes::len).sum::<usize>() as u64;
            let started = Instant::now();
            let writing = async {
                self.put(batch, position, length).await.map_err(Stop::from)?;
                Ok(started.elapsed())
            };
            let fetching = async { Ok::<_, Stop>((collect(&mut piece).await?, started.elapsed())) };
            let ((fetched, took), writing) = try_join(fetching, writing).await?;
            self.width.took(took, writing);
            position = position.saturating_add(length);
            if fetched.is_empty() {
                self.grown.notify_one();
                return Ok(());
            }
            batch = fetched;
        }
    }

    async fn put(&self, batch: Vec<Bytes>, position: u64, length: u64) -> Result<()> {
        if batch.is_empty() {
            return Ok(());
        }
        let (chunks, written) = self.writer.write(batch, position).await?;
        if let Err(error) = written {
            return Err(self.unwritten(error));
        }
        if let Some(memory) = self.fetcher.engine.budget.try_spare(length) {
            self.held.keep(position, Batch::new(chunks, length, memory));
        }
        let range = position..position.saturating_add(length);
        self.fetched().insert(range.clone());
        self.record().done.insert(range);
        self.grown.notify_one();
        self.changed.notify_one();
        Ok(())
    }

    /// Lets hashing catch up. Where it is slower than the network, the processors are for it and for what comes next: what is
    /// far ahead has no use, and is not in memory any more when its turn comes.
    async fn wait_for_hash(&self, position: u64) {
        let is_next =
            |hashed: &u64| position.saturating_sub(*hashed) <= WINDOW || self.fetched().length_from(*hashed) < LEAST;
        let mut hashed = self.hashed.subscribe();
        if !is_next(&hashed.borrow()) {
            let _held_up = self.width.held_up();
            // The sender is in here, and so is not gone.
            let _ = hashed.wait_for(is_next).await;
        }
    }

    fn unwritten(&self, error: std::io::Error) -> Error {
        let missing = self.fetcher.size().unwrap_or_default().saturating_sub(self.record().done.total());
        full(&self.fetcher.subject, missing, error)
    }

    /// Notes what is there, again and again; ends only if it cannot be noted.
    async fn note(&self, notes: Option<&Notes>) -> Error {
        let Some(notes) = notes else { return std::future::pending().await };
        loop {
            self.changed.notified().await;
            if let Err(error) = notes.store(self.snapshot(), Arc::clone(&self.file)).await {
                return error;
            }
            sleep(PAUSE).await;
        }
    }

    /// What is to be noted now.
    pub(super) fn snapshot(&self) -> Record {
        let seen = self.fetcher.seen();
        let mut record = self.record().clone();
        record.size = seen.size;
        record.etag = seen.etag;
        record
    }

    /// What an earlier run has fetched is of the file that is fetched now.
    fn proved(&self) {
        if !self.is_proved.swap(true, Ordering::Relaxed) {
            self.fetcher.counters.saved(self.resumed);
        }
    }

    pub(super) fn is_proved(&self) -> bool {
        self.is_proved.load(Ordering::Relaxed)
    }

    pub(super) fn prefix(&self) -> u64 {
        self.record().done.prefix()
    }

    /// The hash of what an earlier run has hashed, and how much that is.
    pub(super) fn hashed_before(&self) -> Result<(Sha256, u64)> {
        let record = self.record();
        let resumed = Sha256::resume(record.midstate, record.hashed);
        Ok((resumed.map_err(|error| Error::hash(self.fetcher.subject.clone(), error))?, record.hashed))
    }

    /// Notes how far the hash is.
    pub(super) fn note_hash(&self, hashed: u64, midstate: Midstate) {
        let mut record = self.record();
        record.hashed = hashed;
        record.midstate = midstate;
        drop(record);
        self.changed.notify_one();
    }

    /// Gives up what is only held so as not to be read again, whenever somebody needs the memory.
    async fn give_way(&self) -> Infallible {
        let mut wanted = self.fetcher.engine.budget.wanted();
        loop {
            wanted.next().await;
            self.held.clear();
        }
    }

    fn fetched(&self) -> MutexGuard<'_, Spans> {
        self.fetched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn record(&self) -> MutexGuard<'_, Record> {
        self.record.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The next bytes of a piece, enough to be written; none at its end.
async fn collect(piece: &mut Piece) -> Result<Vec<Bytes>, Stop> {
    let (mut chunks, mut length) = (Vec::new(), 0);
    while length < BATCH {
        let Some(chunk) = piece.next().await? else { break };
        length += chunk.len();
        chunks.push(chunk);
    }
    Ok(chunks)
}
