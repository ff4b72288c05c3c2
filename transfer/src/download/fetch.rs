//! Fetching one piece of a file.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use koodrive::runtime::hash::Digest;
use koodrive::{Download as Response, DownloadRequest};
use tokio::sync::OwnedSemaphorePermit;

use super::details::Details;
use super::urls::{Urls, refused};
use crate::engine::{Attempts, Engine};
use crate::error::{Error, ErrorKind, Result};
use crate::view::{Attempt, Counters, Moving};

/// How often in a row a URL may turn out to have expired: then it is the clock, or the service, and not the time.
const RENEWALS: u32 = 3;

/// Why fetching stopped.
#[derive(Debug)]
pub(super) enum Stop {
    /// It failed. What was fetched is good.
    Failed(Error),
    /// It failed, and what was fetched may not be the file.
    Spoiled(Error),
    /// The file on the drive is another one than at the beginning.
    Changed,
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// What all pieces of a file share.
pub(super) struct Fetcher {
    pub(super) engine: Arc<Engine>,
    pub(super) counters: Arc<Counters>,
    pub(super) subject: String,
    urls: Urls,
    sha256: Option<Digest>,
    seen: Mutex<Seen>,
    /// Nothing but the entity tag tells whether what an earlier download has fetched is of the same content.
    needs_tag: bool,
    /// The storage ignores ranges.
    whole: AtomicBool,
    received: AtomicU64,
}

/// What is known of the content by now.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    pub(super) size: Option<u64>,
    pub(super) etag: Option<String>,
}

impl Fetcher {
    /// `etag` is that of the bytes that an earlier download has fetched.
    pub(super) fn new(
        engine: &Arc<Engine>,
        counters: &Arc<Counters>,
        subject: &str,
        urls: Urls,
        details: &Details,
        etag: Option<String>,
    ) -> Arc<Self> {
        let fetcher = Self {
            needs_tag: etag.is_some() && details.sha256.is_none(),
            engine: Arc::clone(engine),
            counters: Arc::clone(counters),
            subject: subject.to_owned(),
            urls,
            sha256: details.sha256,
            seen: Mutex::new(Seen { size: None, etag }),
            whole: AtomicBool::new(false),
            received: AtomicU64::new(0),
        };
        if let Some(size) = details.size {
            fetcher.learn_size(size);
        }
        Arc::new(fetcher)
    }

    /// What is known of the content by now.
    pub(super) fn seen(&self) -> Seen {
        self.lock().clone()
    }

    pub(super) fn size(&self) -> Option<u64> {
        self.lock().size
    }

    /// Whether the storage ignores ranges, so that all bytes come in one stream.
    pub(super) fn is_whole(&self) -> bool {
        self.whole.load(Ordering::Relaxed)
    }

    /// How many bytes of the file have come.
    pub(super) fn received(&self) -> u64 {
        self.received.load(Ordering::Relaxed)
    }

    fn lock(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn learn_size(&self, size: u64) {
        self.lock().size = Some(size);
        self.counters.set_total(size);
    }

    /// Holds the entity tag of a response against that of all others, and learns the size of the file.
    fn compare(&self, response: &Response) -> Result<(), Stop> {
        let mut seen = self.lock();
        match (&seen.etag, response.etag()) {
            (Some(known), Some(now)) if known != now => return Err(Stop::Changed),
            (Some(_), None) if self.needs_tag => return Err(Stop::Changed),
            (None, Some(now)) => seen.etag = Some(now.to_owned()),
            _ => {}
        }
        let size = response.total().filter(|_| seen.size.is_none());
        drop(seen);
        if let Some(size) = size {
            self.learn_size(size);
        }
        Ok(())
    }
}

/// A piece that is being fetched, as often as it takes.
pub(super) struct Piece {
    fetcher: Arc<Fetcher>,
    /// The next byte.
    next: u64,
    /// Where the piece ends. None as long as nobody knows where the file does.
    end: Option<u64>,
    /// The first piece of all: if all of the file comes in place of it, it becomes the rest of the file.
    is_first: bool,
    open: Option<Open>,
    /// There was a response, so that an empty file has been fetched as well.
    was_open: bool,
    moving: Option<(Moving, Attempt)>,
    attempts: Attempts,
    renewals: u32,
    progressed: bool,
}

/// A response that is being read.
struct Open {
    response: Response,
    /// Bytes that come before those of the piece.
    skip: u64,
    /// Bytes of it have arrived.
    has_begun: bool,
}

impl Piece {
    pub(super) fn new(fetcher: &Arc<Fetcher>, (start, end): (u64, Option<u64>), is_first: bool) -> Self {
        Self {
            fetcher: Arc::clone(fetcher),
            next: start,
            end,
            is_first,
            open: None,
            was_open: false,
            moving: None,
            attempts: Attempts::new(fetcher.engine.settings.attempts),
            renewals: 0,
            progressed: false,
        }
    }

    /// Where the next bytes belong.
    pub(super) fn position(&self) -> u64 {
        self.next
    }

    /// A slot of the engine, after all who came before.
    pub(super) async fn slot(&mut self) -> Option<OwnedSemaphorePermit> {
        // The semaphore is never closed.
        Arc::clone(&self.fetcher.engine.slots).acquire_owned().await.ok()
    }

    /// The next bytes of the piece, or none at its end.
    pub(super) async fn next(&mut self) -> Result<Option<Bytes>, Stop> {
        loop {
            let Some(open) = &mut self.open else {
                if self.was_open && self.end == Some(self.next) {
                    if let Some((moving, _)) = self.moving.take() {
                        moving.done();
                    }
                    return Ok(None);
                }
                self.begin().await?;
                continue;
            };
            match open.response.next_chunk().await {
                Ok(Some(chunk)) => {
                    open.has_begun = true;
                    let chunk = self.cut(chunk);
                    if !chunk.is_empty() {
                        return Ok(Some(self.count(chunk).await));
                    }
                }
                Ok(None) => self.ended()?,
                Err(error) => {
                    let has_begun = open.has_begun;
                    self.open = None;
                    self.recover(error, has_begun).await?;
                }
            }
        }
    }

    /// Asks for the rest of the piece.
    async fn begin(&mut self) -> Result<(), Stop> {
        let issued = self.fetcher.urls.get().await?;
        let size = self.fetcher.size();
        let mut request = DownloadRequest::new(issued.url.clone());
        if let Some(size) = size {
            request = request.size(size);
        }
        let is_all = self.next == 0 && self.end.is_none_or(|end| size == Some(end));
        let is_asked_whole = is_all || self.fetcher.is_whole();
        if !is_asked_whole {
            request = match self.end {
                Some(end) => request.range(self.next..end),
                None => request.range(self.next..),
            };
            request = request.allow_whole();
        } else if let (None, Some(digest)) = (size, self.fetcher.sha256) {
            // Of a body without a length, only the digest tells whether it is whole.
            request = request.sha256(digest);
        }
        match self.fetcher.engine.client.download(request).await {
            Ok(response) => self.opened(response, is_asked_whole),
            Err(error) => {
                if error.is_url_expired() {
                    self.fetcher.urls.expired(&issued);
                }
                self.recover(error, false).await
            }
        }
    }

    fn opened(&mut self, response: Response, is_asked_whole: bool) -> Result<(), Stop> {
        self.fetcher.compare(&response)?;
        self.was_open = true;
        let is_whole = response.range().is_none();
        if is_whole && !is_asked_whole && self.is_first {
            // Nobody else has begun: all that is missing comes with this response.
            self.fetcher.whole.store(true, Ordering::Relaxed);
        }
        if self.end.is_none() || (self.is_first && self.fetcher.is_whole()) {
            self.end = self.fetcher.size();
        }
        if self.moving.is_none() {
            let size = self.end.map(|end| end.saturating_sub(self.next));
            let moving = Moving::new(&self.fetcher.counters, self.next, size, true);
            let attempt = moving.attempt();
            self.moving = Some((moving, attempt));
        }
        let skip = if is_whole { self.next } else { 0 };
        self.open = Some(Open { response, skip, has_begun: false });
        Ok(())
    }

    /// The bytes of a chunk that belong to the piece.
    fn cut(&mut self, mut chunk: Bytes) -> Bytes {
        let Some(open) = &mut self.open else { return chunk };
        let before = usize::try_from(open.skip).unwrap_or(usize::MAX).min(chunk.len());
        open.skip = open.skip.saturating_sub(before as u64);
        let mut chunk = chunk.split_off(before);
        if let Some(end) = self.end {
            let left = usize::try_from(end.saturating_sub(self.next)).unwrap_or(usize::MAX);
            if left < chunk.len()
                || (left == chunk.len() && Some(end) != self.fetcher.size() && open.is_longer_than(end))
            {
                // All of the file came, and the piece ends before it does.
                chunk.truncate(left);
                self.open = None;
            }
        }
        chunk
    }

    async fn count(&mut self, chunk: Bytes) -> Bytes {
        self.fetcher.engine.down.pass(chunk.len()).await;
        self.next = self.next.saturating_add(chunk.len() as u64);
        self.progressed = true;
        // From now on there may be others.
        self.is_first = false;
        if let Some((_, attempt)) = &self.moving {
            attempt.moved(chunk.len() as u64);
        }
        self.fetcher.received.fetch_add(chunk.len() as u64, Ordering::Relaxed);
        chunk
    }

    /// The response has ended, and is as long as it said.
    fn ended(&mut self) -> Result<(), Stop> {
        self.open = None;
        match self.end {
            Some(end) if self.next != end => {
                let text = format!("the storage sent no bytes from {} on, where the range ends at {end}", self.next);
                Err(Stop::Spoiled(Error::new(ErrorKind::Integrity, self.fetcher.subject.clone(), text)))
            }
            Some(_) => Ok(()),
            None => {
                self.end = Some(self.next);
                self.fetcher.learn_size(self.next);
                Ok(())
            }
        }
    }

    /// Pauses before the rest of the piece is asked for again, unless that would not help.
    async fn recover(&mut self, error: koodrive::Error, has_begun: bool) -> Result<(), Stop> {
        let progressed = std::mem::take(&mut self.progressed);
        if progressed {
            self.renewals = 0;
        }
        if error.is_url_expired() && self.renewals < RENEWALS {
            self.renewals += 1;
        } else if let Err(error) = self.attempts.pause(error, progressed).await {
            let is_spoiled = has_begun && error.is_integrity();
            let text = format!("it was not fetched from byte {} on", self.next);
            let error = refused(&self.fetcher.subject, &text, error);
            return Err(if is_spoiled { Stop::Spoiled(error) } else { Stop::Failed(error) });
        }
        self.fetcher.counters.retried();
        Ok(())
    }
}

impl Open {
    /// Whether bytes come behind this one of the file.
    fn is_longer_than(&self, end: u64) -> bool {
        self.response.range().is_none_or(|range| range.end > end)
    }
}
