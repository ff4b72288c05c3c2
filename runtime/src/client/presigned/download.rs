//! A download in progress.

use std::fmt;
use std::future::poll_fn;
use std::ops::Range;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::SystemTime;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::header::{CONTENT_TYPE, ETAG, LAST_MODIFIED};
use http::{HeaderMap, HeaderName, StatusCode};
use sha2::Digest as _;
use sha2::Sha256;

use super::head::Facts;
use crate::error::{BoxError, Error, ErrorKind, Result};
use crate::time::http_date;
use crate::transport::{Body, broken};

/// A download in progress: a stream of its bytes, and the head of the response.
///
/// The stream ends when all bytes have arrived and are what is known of the file. A connection that ends before
/// [`length`](Self::length) bytes, a byte too many, another digest, and a transfer that takes too long are errors in place
/// of the end.
pub struct Download {
    status: StatusCode,
    headers: HeaderMap,
    facts: Facts,
    body: Body,
    /// Bytes so far.
    seen: u64,
    digest: Option<(Sha256, [u8; 32])>,
    is_done: bool,
    /// The client's time when the head arrived.
    at: SystemTime,
}

impl Download {
    pub(super) fn new(
        (status, headers): (StatusCode, HeaderMap),
        facts: Facts,
        sha256: Option<[u8; 32]>,
        body: Body,
        at: SystemTime,
    ) -> Self {
        let digest = sha256.map(|due| (Sha256::new(), due));
        Self { status, headers, facts, body, seen: 0, digest, is_done: false, at }
    }

    /// The HTTP status: 200, or 206 for a range.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The headers of the response.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// How many bytes come, if that is known: those of the range, where one was requested.
    pub fn length(&self) -> Option<u64> {
        self.facts.length
    }

    /// How many bytes the whole file has, if that is known.
    pub fn total(&self) -> Option<u64> {
        self.facts.total
    }

    /// Which bytes of the file come, counted from 0; none where it is all of them.
    pub fn range(&self) -> Option<Range<u64>> {
        self.facts.range.clone()
    }

    /// The storage's tag of this content, as received, with its quotes.
    pub fn etag(&self) -> Option<&str> {
        self.header(&ETAG)
    }

    /// When the content was last changed, by the storage's clock.
    pub fn last_modified(&self) -> Option<SystemTime> {
        http_date(self.header(&LAST_MODIFIED)?, self.at)
    }

    /// The media type.
    pub fn content_type(&self) -> Option<&str> {
        self.header(&CONTENT_TYPE)
    }

    fn header(&self, name: &HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The next bytes, or none at the end.
    ///
    /// # Errors
    /// [`is_interrupted`](Error::is_interrupted) if the connection broke or ended too early;
    /// [`is_timeout`](Error::is_timeout) if the time is up; [`is_integrity`](Error::is_integrity) if there are more bytes
    /// than the file has, or fewer in a body that says that it is whole, or the digest is another one.
    pub async fn next_chunk(&mut self) -> Result<Option<Bytes>> {
        poll_fn(|context| self.poll_chunk(context)).await.transpose()
    }

    /// All bytes, if they are at most `max`. For small files; write larger ones as they arrive.
    ///
    /// # Errors
    /// [`is_too_large`](Error::is_too_large), at once where the length is known; otherwise as for
    /// [`next_chunk`](Self::next_chunk).
    pub async fn bytes_limited(mut self, max: usize) -> Result<Bytes> {
        let too_large = || self.fail(ErrorKind::TooLarge, format!("the file has more than {max} bytes"));
        if self.facts.length.is_some_and(|length| length > max as u64) {
            return Err(too_large());
        }
        let mut all = BytesMut::new();
        while let Some(chunk) = self.next_chunk().await? {
            if chunk.len() > max.saturating_sub(all.len()) {
                return Err(self.fail(ErrorKind::TooLarge, format!("the file has more than {max} bytes")));
            }
            all.extend_from_slice(&chunk);
        }
        Ok(all.freeze())
    }

    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes>>> {
        if self.is_done {
            return Poll::Ready(None);
        }
        let next = ready!(Pin::new(&mut self.body).poll_next(context)).map_or(Ok(None), |chunk| self.take(chunk));
        self.is_done = !matches!(next, Ok(Some(_)));
        Poll::Ready(next.and_then(|next| if next.is_none() { self.end().map(|()| None) } else { Ok(next) }).transpose())
    }

    /// Counts and hashes what arrived.
    fn take(&mut self, chunk: Result<Bytes, BoxError>) -> Result<Option<Bytes>> {
        let chunk = chunk.map_err(|error| Error::from(broken(error)).in_transfer("download"))?;
        self.seen = self.seen.saturating_add(chunk.len() as u64);
        if let Some(due) = self.facts.length.filter(|due| self.seen > *due) {
            return Err(self.fail(ErrorKind::Integrity, format!("more bytes arrive than the {due} that are due")));
        }
        if let Some((hasher, _)) = &mut self.digest {
            hasher.update(&chunk);
        }
        Ok(Some(chunk))
    }

    /// Whether what has arrived is all, and is the file.
    fn end(&mut self) -> Result<()> {
        if let Some(due) = self.facts.length.filter(|due| self.seen < *due) {
            // A body that says itself that it has ended was not cut off: it is another one.
            let kind = if self.facts.framed { ErrorKind::Integrity } else { ErrorKind::Interrupted };
            return Err(self.fail(kind, format!("{} of {due} bytes arrived", self.seen)));
        }
        let Some((hasher, due)) = self.digest.take() else { return Ok(()) };
        if <[u8; 32]>::from(hasher.finalize()) == due {
            return Ok(());
        }
        Err(self.fail(ErrorKind::Integrity, "the SHA-256 of the bytes is not that of the file".to_owned()))
    }

    fn fail(&self, kind: ErrorKind, text: String) -> Error {
        Error::new(kind, text).in_transfer("download").with_status(self.status)
    }
}

impl Stream for Download {
    type Item = Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_chunk(context)
    }
}

/// Without headers, which may hold what the URL keeps secret.
impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("status", &self.status.as_u16())
            .field("length", &self.facts.length)
            .field("range", &self.facts.range)
            .finish_non_exhaustive()
    }
}
