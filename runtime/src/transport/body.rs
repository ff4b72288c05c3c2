//! The bytes of a request or a response.

use std::fmt;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use super::{TransportError, TransportErrorKind};
use crate::error::BoxError;

type BoxStream = Pin<Box<dyn Stream<Item = Result<Bytes, BoxError>> + Send>>;

/// The bytes of a request or a response: none, in memory, or a stream.
///
/// It is a stream of chunks itself. A stream of known length that ends early or runs over yields an error: no part is cut
/// off silently.
#[derive(Default)]
pub struct Body(Inner);

#[derive(Default)]
enum Inner {
    #[default]
    Empty,
    Bytes(Bytes),
    Stream {
        stream: BoxStream,
        length: Option<u64>,
        seen: u64,
        done: bool,
    },
}

impl Body {
    /// No bytes at all.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A stream of exactly `length` bytes. An upload must have a known length.
    pub fn stream<S, E>(stream: S, length: u64) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError>,
    {
        Self::from_stream(stream, Some(length))
    }

    /// A stream of a length that may be unknown, as that of a response can be.
    pub fn from_stream<S, E>(stream: S, length: Option<u64>) -> Self
    where
        S: Stream<Item = Result<Bytes, E>> + Send + 'static,
        E: Into<BoxError>,
    {
        Self::from_boxed(IntoBoxError(Box::pin(stream)), length)
    }

    /// A stream whose errors are boxed already.
    pub(crate) fn from_boxed<S>(stream: S, length: Option<u64>) -> Self
    where
        S: Stream<Item = Result<Bytes, BoxError>> + Send + 'static,
    {
        Self(Inner::Stream { stream: Box::pin(stream), length, seen: 0, done: false })
    }

    /// How many bytes there are in all, if that is known.
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Inner::Empty => Some(0),
            Inner::Bytes(bytes) => Some(bytes.len() as u64),
            Inner::Stream { length, .. } => *length,
        }
    }

    /// The bytes, if they are all in memory.
    pub fn as_bytes(&self) -> Option<&[u8]> {
        match &self.0 {
            Inner::Empty => Some(&[]),
            Inner::Bytes(bytes) => Some(bytes),
            Inner::Stream { .. } => None,
        }
    }

    /// The bytes, if they are all in memory; otherwise the body back.
    pub(crate) fn into_bytes(self) -> Result<Bytes, Self> {
        match self.0 {
            Inner::Empty => Ok(Bytes::new()),
            Inner::Bytes(bytes) => Ok(bytes),
            stream @ Inner::Stream { .. } => Err(Self(stream)),
        }
    }

    /// The next bytes, or none at the end.
    pub async fn next_chunk(&mut self) -> Option<Result<Bytes, BoxError>> {
        poll_fn(|context| self.poll_chunk(context)).await
    }

    /// All bytes, if they are at most `limit`; `None` if there are more.
    pub(crate) async fn collect(mut self, limit: usize) -> Result<Option<Bytes>, TransportError> {
        if self.length().is_some_and(|length| length > limit as u64) {
            return Ok(None);
        }
        let Some(first) = self.next_chunk().await.transpose().map_err(broken)? else { return Ok(Some(Bytes::new())) };
        let Some(second) = self.next_chunk().await.transpose().map_err(broken)? else {
            return Ok((first.len() <= limit).then_some(first));
        };
        let mut all = BytesMut::from(first);
        // It is at most the limit.
        let length = self.length().and_then(|length| usize::try_from(length).ok()).unwrap_or_default();
        all.reserve(length.saturating_sub(all.len()));
        let mut next = Some(second);
        while let Some(chunk) = next {
            if all.len() + chunk.len() > limit {
                return Ok(None);
            }
            all.extend_from_slice(&chunk);
            next = self.next_chunk().await.transpose().map_err(broken)?;
        }
        Ok(Some(all.freeze()))
    }

    fn poll_chunk(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, BoxError>>> {
        let Inner::Stream { stream, length, seen, done } = &mut self.0 else {
            return Poll::Ready(match std::mem::take(&mut self.0) {
                Inner::Bytes(bytes) if !bytes.is_empty() => Some(Ok(bytes)),
                _ => None,
            });
        };
        if *done {
            return Poll::Ready(None);
        }
        let Poll::Ready(next) = stream.as_mut().poll_next(context) else { return Poll::Pending };
        if let Some(Ok(chunk)) = &next {
            *seen += chunk.len() as u64;
        }
        let over = length.is_some_and(|length| *seen > length);
        let short = next.is_none() && length.is_some_and(|length| *seen < length);
        *done = over || next.as_ref().is_none_or(Result::is_err);
        Poll::Ready(if over || short {
            Some(Err(format!("{} of {} bytes arrived", *seen, length.unwrap_or_default()).into()))
        } else {
            next
        })
    }
}

/// A stream error as an error of the transport. One that a transport made already keeps its kind.
pub(crate) fn broken(error: BoxError) -> TransportError {
    match error.downcast::<TransportError>() {
        Ok(known) => *known,
        Err(other) => TransportError::new(TransportErrorKind::Interrupted, other),
    }
}

impl Stream for Body {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_chunk(context)
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.length() {
            Some(length) => write!(f, "Body({length} bytes)"),
            None => f.write_str("Body(of unknown length)"),
        }
    }
}

impl From<Bytes> for Body {
    fn from(bytes: Bytes) -> Self {
        Self(if bytes.is_empty() { Inner::Empty } else { Inner::Bytes(bytes) })
    }
}

impl From<Vec<u8>> for Body {
    fn from(bytes: Vec<u8>) -> Self {
        Bytes::from(bytes).into()
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Bytes::from(text).into()
    }
}

impl From<&'static str> for Body {
    fn from(text: &'static str) -> Self {
        Bytes::from_static(text.as_bytes()).into()
    }
}

/// Boxes the errors of a stream.
struct IntoBoxError<S>(Pin<Box<S>>);

impl<S, E> Stream for IntoBoxError<S>
where
    S: Stream<Item = Result<Bytes, E>>,
    E: Into<BoxError>,
{
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(context).map(|next| next.map(|chunk| chunk.map_err(Into::into)))
    }
}
