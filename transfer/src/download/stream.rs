//! A download as a stream.

use std::collections::VecDeque;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use futures_util::stream::{BoxStream, StreamExt, try_unfold};
use koodrive::runtime::hash::{Digest, Sha256};
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::{Sleep, sleep};

use super::Download;
use super::details::Details;
use super::fetch::{Fetcher, Piece, Stop};
use super::file::mismatch;
use super::urls::Urls;
use crate::engine::{Engine, Reserved, within};
use crate::error::{Error, ErrorKind, Result};
use crate::events::{Decision, Subject, TransferId};
use crate::spans::{Pieces, Spans};
use crate::view::{Closing, Phase, View};

/// The bytes of a file, in order.
///
/// It ends when all bytes have come and are the file: another digest or size than the service states is an error in place of
/// the end. So what was read is right only when the end has come without an error. Dropping it cancels the download.
#[must_use = "it does nothing unless it is read"]
pub struct DownloadStream {
    id: TransferId,
    fetcher: Arc<Fetcher>,
    stated: Option<Digest>,
    pieces: Pieces,
    range_size: u64,
    /// The piece that is read, and those after it.
    readers: VecDeque<Reader>,
    sha256: Sha256,
    digest: Option<Digest>,
    /// The first bytes have come.
    is_proved: bool,
    deadline: Option<(Duration, Pin<Box<Sleep>>)>,
    /// None after the end.
    subject: Option<Subject>,
    /// None after the end as well.
    closing: Option<Closing>,
}

/// A piece that is read, or fetched ahead.
struct Reader {
    chunks: BoxStream<'static, Result<Bytes, Stop>>,
    ready: VecDeque<Result<Bytes, Stop>>,
    has_ended: bool,
    _memory: Option<Reserved>,
}

impl DownloadStream {
    pub(super) async fn open(engine: Arc<Engine>, download: Download) -> Result<Self> {
        let name = download.file.to_string();
        let (subject, counters) = engine.begin(&name, None);
        subject.announce(Decision::Download);
        let deadline = download.deadline.map(|limit| (limit, Box::pin(sleep(limit))));
        let details = Details::of(&engine, &download, &name, false);
        let details = match within(&name, download.deadline, details).await {
            Ok(details) => details,
            Err(error) => {
                subject.failed(&error);
                return Err(error);
            }
        };
        let urls = Urls::new(engine.client.clone(), download.space, download.file, name.clone());
        let range_size = download.range_size;
        let pieces = Pieces::new(Spans::default().gaps(details.size), range_size);
        counters.set_parts(pieces.count(), 0);
        Ok(Self {
            id: subject.id(),
            fetcher: Fetcher::new(&engine, &counters, &name, urls, &details, None),
            stated: details.sha256,
            pieces,
            range_size,
            readers: VecDeque::new(),
            sha256: Sha256::new(),
            digest: None,
            is_proved: false,
            deadline,
            subject: Some(subject),
            closing: Some(Closing(counters)),
        })
    }

    /// Its number, as in its [events](crate::Event).
    pub fn id(&self) -> TransferId {
        self.id
    }

    /// How far it is.
    pub fn view(&self) -> View {
        View(Arc::clone(&self.fetcher.counters))
    }

    /// The size of the file in bytes; none while nobody has stated it.
    pub fn size(&self) -> Option<u64> {
        self.fetcher.size()
    }

    /// The SHA-256 of the file as the service states it.
    pub fn stated_sha256(&self) -> Option<Digest> {
        self.stated
    }

    /// The SHA-256 of all bytes, after the end.
    pub fn sha256(&self) -> Option<Digest> {
        self.digest
    }

    /// Begins further pieces, as far as there is memory and there are slots that nobody waits for.
    fn reach_ahead(&mut self) {
        let engine = &self.fetcher.engine;
        while self.readers.len() < engine.concurrency() && self.pieces.count() > 0 {
            let Some(memory) = engine.budget.try_reserve(self.range_size) else { return };
            let Ok(slot) = Arc::clone(&engine.slots).try_acquire_owned() else { return };
            let Some(piece) = self.pieces.next() else { return };
            let piece = Piece::new(&self.fetcher, piece, false);
            self.readers.push_back(Reader::new(piece, Some(slot), Some(memory)));
        }
    }

    /// The next bytes, from the piece that is read.
    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Stop>>> {
        loop {
            if self.is_proved {
                self.reach_ahead();
            }
            for reader in self.readers.iter_mut().skip(1) {
                reader.fill(context);
            }
            let Some(reader) = self.readers.front_mut() else {
                let Some(piece) = self.pieces.next() else { return Poll::Ready(None) };
                // It waits for its turn, and holds no more than the chunk that is read: so a stream that nobody reads cannot
                // keep another one from going on by the memory that it has.
                let piece = Piece::new(&self.fetcher, piece, !self.is_proved);
                self.readers.push_back(Reader::new(piece, None, None));
                continue;
            };
            let next = ready!(reader.poll_next(context));
            if !self.is_proved {
                self.is_proved = true;
                self.fetcher.counters.enter(Phase::Moving);
                if self.fetcher.is_whole() {
                    self.pieces.clear();
                    self.fetcher.counters.set_parts(1, 0);
                }
            }
            if next.is_some() {
                return Poll::Ready(next);
            }
            self.readers.pop_front();
        }
    }

    /// All bytes have come.
    fn end(&mut self) -> Result<()> {
        let digest = std::mem::take(&mut self.sha256).finalize();
        if let Some(error) = mismatch(&self.fetcher.subject, self.stated, digest) {
            return Err(error);
        }
        self.digest = Some(digest);
        Ok(())
    }

    fn failed(&mut self, error: Error) -> Poll<Option<Result<Bytes>>> {
        self.readers.clear();
        self.closing = None;
        if let Some(subject) = self.subject.take() {
            subject.failed(&error);
        }
        Poll::Ready(Some(Err(error)))
    }

    fn stopped(&mut self, stop: Stop) -> Poll<Option<Result<Bytes>>> {
        let error = match stop {
            Stop::Failed(error) | Stop::Spoiled(error) => error,
            Stop::Changed => {
                let text = "the file on the drive changed while it was fetched: discard what was read, and begin again";
                Error::new(ErrorKind::Changed, &*self.fetcher.subject, text)
            }
        };
        self.failed(error)
    }
}

impl Stream for DownloadStream {
    type Item = Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        if this.subject.is_none() {
            return Poll::Ready(None);
        }
        if let Some((limit, alarm)) = &mut this.deadline
            && alarm.as_mut().poll(context).is_ready()
        {
            let late = Error::late(&this.fetcher.subject, *limit);
            return this.failed(late);
        }
        match ready!(this.poll_chunk(context)) {
            Some(Ok(chunk)) => {
                this.sha256.update(&chunk);
                Poll::Ready(Some(Ok(chunk)))
            }
            Some(Err(stop)) => this.stopped(stop),
            None => {
                if let Err(error) = this.end() {
                    return this.failed(error);
                }
                this.closing = None;
                if let Some(subject) = this.subject.take() {
                    subject.succeeded(this.fetcher.size().unwrap_or_default(), this.fetcher.received());
                }
                Poll::Ready(None)
            }
        }
    }
}

impl Reader {
    /// Without a slot, the piece waits for one before it begins.
    fn new(piece: Piece, slot: Option<OwnedSemaphorePermit>, memory: Option<Reserved>) -> Self {
        let chunks = try_unfold((piece, slot), |(mut piece, slot)| async move {
            let slot = match slot {
                Some(slot) => Some(slot),
                None => piece.slot().await,
            };
            Ok(piece.next().await?.map(|chunk| (chunk, (piece, slot))))
        });
        Self { chunks: chunks.boxed(), ready: VecDeque::new(), has_ended: false, _memory: memory }
    }

    /// Takes all that has come.
    fn fill(&mut self, context: &mut Context<'_>) {
        while !self.has_ended {
            match self.chunks.poll_next_unpin(context) {
                Poll::Ready(Some(chunk)) => self.ready.push_back(chunk),
                Poll::Ready(None) => self.has_ended = true,
                Poll::Pending => return,
            }
        }
    }

    fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, Stop>>> {
        match self.ready.pop_front() {
            Some(chunk) => Poll::Ready(Some(chunk)),
            None if self.has_ended => Poll::Ready(None),
            None => self.chunks.poll_next_unpin(context),
        }
    }
}

impl fmt::Debug for DownloadStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DownloadStream").field("id", &self.id).field("size", &self.size()).finish_non_exhaustive()
    }
}
