//! Bytes that come and go without async.

use std::io::{self, Read};
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Buf, Bytes};
use koodrive::runtime::hash::Digest;
use tokio::io::{AsyncRead, ReadBuf};
use tokio::task::{JoinHandle, spawn_blocking};

use super::Transfers;
use crate::{Result, Source, TransferId, View};

/// How much is read at once.
const PIECE: usize = 256 << 10;

/// A reader without async of exactly `length` bytes, and their name on the drive: see [`Source::reader`]. It is read on
/// a thread of its own.
pub fn reader(name: impl Into<String>, length: u64, reader: impl Read + Send + 'static) -> Source {
    let reader: Box<dyn Read + Send> = Box::new(reader);
    let piece = Piece { reader, bytes: Vec::new(), outcome: Ok(0) };
    Source::reader(name, length, Reader { piece: Some(piece), at: 0, reading: None })
}

/// A reader whose calls block, and that is read on threads for blocking work.
struct Reader {
    /// None while it is read into.
    piece: Option<Piece>,
    /// How much of the piece was handed on.
    at: usize,
    reading: Option<JoinHandle<Piece>>,
}

struct Piece {
    reader: Box<dyn Read + Send>,
    bytes: Vec<u8>,
    /// How many bytes there are.
    outcome: io::Result<usize>,
}

impl Piece {
    fn read(mut self) -> Self {
        self.bytes.resize(PIECE, 0);
        self.outcome = loop {
            match self.reader.read(&mut self.bytes) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                outcome => break outcome,
            }
        };
        self
    }
}

impl AsyncRead for Reader {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let mut is_read = false;
        loop {
            if let Some(reading) = &mut this.reading {
                let read = ready!(Pin::new(reading).poll(context));
                this.reading = None;
                this.piece = Some(read.map_err(io::Error::other)?);
                this.at = 0;
                is_read = true;
            }
            let Some(piece) = &mut this.piece else { return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into())) };
            let end = match &mut piece.outcome {
                Ok(end) => *end,
                failed => return Poll::Ready(std::mem::replace(failed, Ok(0)).map(|_| ())),
            };
            let rest = piece.bytes.get(this.at..end).unwrap_or_default();
            if !rest.is_empty() || is_read || buffer.remaining() == 0 {
                let (now, _) = rest.split_at(rest.len().min(buffer.remaining()));
                buffer.put_slice(now);
                this.at += now.len();
                return Poll::Ready(Ok(()));
            }
            this.reading = this.piece.take().map(|piece| spawn_blocking(|| piece.read()));
        }
    }
}

/// The bytes of a file, in order, as [`crate::DownloadStream`] gives them: a reader, and an iterator over chunks.
///
/// It ends when all bytes have come and are the file; before that, what was read may be wrong. An error of the reader has the
/// [`Error`](crate::Error) in it.
#[derive(Debug)]
#[must_use = "it does nothing unless it is read"]
pub struct DownloadStream {
    transfers: Transfers,
    inner: crate::DownloadStream,
    rest: Bytes,
}

impl DownloadStream {
    pub(super) fn new(transfers: Transfers, inner: crate::DownloadStream) -> Self {
        Self { transfers, inner, rest: Bytes::new() }
    }

    /// As [`crate::DownloadStream::id`].
    pub fn id(&self) -> TransferId {
        self.inner.id()
    }

    /// How far it is: for another thread, which draws it.
    pub fn view(&self) -> View {
        self.inner.view()
    }

    /// As [`crate::DownloadStream::size`].
    pub fn size(&self) -> Option<u64> {
        self.inner.size()
    }

    /// As [`crate::DownloadStream::stated_sha256`].
    pub fn stated_sha256(&self) -> Option<Digest> {
        self.inner.stated_sha256()
    }

    /// As [`crate::DownloadStream::sha256`].
    pub fn sha256(&self) -> Option<Digest> {
        self.inner.sha256()
    }
}

impl Iterator for DownloadStream {
    type Item = Result<Bytes>;

    fn next(&mut self) -> Option<Self::Item> {
        if !self.rest.is_empty() {
            return Some(Ok(std::mem::take(&mut self.rest)));
        }
        match self.transfers.run(futures_util::StreamExt::next(&mut self.inner)) {
            Ok(next) => next,
            Err(error) => Some(Err(error)),
        }
    }
}

impl Read for DownloadStream {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.rest.is_empty() && !buffer.is_empty() {
            match self.next() {
                Some(chunk) => self.rest = chunk.map_err(io::Error::other)?,
                None => return Ok(0),
            }
        }
        let read = (&*self.rest).read(buffer)?;
        self.rest.advance(read);
        Ok(read)
    }
}
