//! The bytes of an upload, wherever they come from.

use std::fs::File;
use std::io::Cursor;
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

use bytes::Bytes;
use koodrive::runtime::hash::{Digest, PRE_HASH_LENGTH, Part, Sha256, proof_code};
use tokio::io::AsyncRead;

use crate::engine::Buffer;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::source::{Content, Stamp, hash_at, read_and_hash_at, read_at};
use crate::work::blocking;

/// Content that is open.
pub(super) enum Opened {
    /// Content that can be read again, anywhere.
    Fixed(Fixed),
    /// Content that is read once, from front to back.
    Reader { length: u64, reader: Box<dyn AsyncRead + Send + Unpin> },
}

/// Content that can be read again, anywhere. Cheap to clone.
#[derive(Clone)]
pub(super) enum Fixed {
    File { file: Arc<File>, path: Arc<PathBuf>, stamp: Stamp },
    Bytes(Bytes),
}

impl Opened {
    /// Opens the content, on a thread for blocking work. `links` is whether a link is followed.
    pub(super) async fn open(content: Content, links: bool, times_wander: bool) -> Result<Self> {
        match content {
            Content::Bytes(bytes) => Ok(Self::Fixed(Fixed::Bytes(bytes))),
            Content::Reader { length, reader } => Ok(Self::Reader { length, reader }),
            Content::Path(path) => blocking(move || open(path, links, times_wander)).await,
        }
    }

    pub(super) fn length(&self) -> u64 {
        match self {
            Self::Fixed(fixed) => fixed.length(),
            Self::Reader { length, .. } => *length,
        }
    }
}

fn open(path: PathBuf, links: bool, times_wander: bool) -> Result<Opened> {
    let (file, stamp) = crate::source::open(&path, links, times_wander)?;
    Ok(Opened::Fixed(Fixed::File { file: Arc::new(file), path: Arc::new(path), stamp }))
}

impl Fixed {
    pub(super) fn length(&self) -> u64 {
        match self {
            Self::File { stamp, .. } => stamp.length,
            Self::Bytes(bytes) => bytes.len() as u64,
        }
    }

    /// Some of its bytes. Blocks.
    pub(super) fn read(&self, range: Range<u64>) -> Result<Bytes> {
        match self {
            Self::Bytes(bytes) => {
                Ok(bytes.slice(index(range.start).min(bytes.len())..index(range.end).min(bytes.len())))
            }
            Self::File { file, .. } => {
                let mut buffer = vec![0; index(range.end.saturating_sub(range.start))];
                read_at(file, &mut buffer, range.start).map_err(|error| self.broken(error))?;
                Ok(buffer.into())
            }
        }
    }

    /// A part, in a buffer that it fits into exactly. Blocks.
    pub(super) fn read_part(&self, part: Part, mut buffer: Buffer) -> Result<Bytes> {
        let Self::File { file, .. } = self else { return self.read(part.range()) };
        read_at(file, buffer.as_mut(), part.offset).map_err(|error| self.broken(error))?;
        Ok(buffer.freeze())
    }

    /// Hashes a part; with a buffer, its bytes are kept as well. Blocks.
    pub(super) fn hash(&self, part: Part, sha256: &mut Sha256, keep: Option<Buffer>) -> Result<Option<Bytes>> {
        let Self::File { file, .. } = self else {
            let bytes = self.read(part.range())?;
            sha256.update(&bytes);
            return Ok(Some(bytes));
        };
        let hashed = match keep {
            Some(mut buffer) => {
                read_and_hash_at(file, sha256, buffer.as_mut(), part.offset).map(|()| Some(buffer.freeze()))
            }
            None => hash_at(file, sha256, part.range()).map(|()| None),
        };
        hashed.map_err(|error| self.broken(error))
    }

    /// The digest of the beginning. Blocks.
    pub(super) fn pre_hash(&self) -> Result<Digest> {
        Ok(Sha256::digest(&self.read(0..self.length().min(PRE_HASH_LENGTH))?))
    }

    /// The proof that the caller has the content. Blocks.
    pub(super) fn proof(&self, origin: &str) -> Result<Option<String>> {
        let failed = |error| Error::hash(self.subject(), error);
        match self {
            Self::Bytes(bytes) => proof_code(origin, self.length(), Cursor::new(bytes)).map_err(failed),
            Self::File { file, .. } => proof_code(origin, self.length(), &**file).map_err(failed),
        }
    }

    /// What changed since the content was opened, if anything did. Blocks.
    pub(super) fn changed(&self, times_wander: bool) -> Option<Error> {
        let Self::File { path, stamp, .. } = self else { return None };
        let now = match std::fs::metadata(&**path) {
            Ok(found) => Stamp::of(&found),
            Err(error) => return Some(Error::reading(self.subject(), "has gone while it was uploaded", error)),
        };
        let what = stamp.differs(&now, times_wander)?;
        let text =
            format!("changed while it was read ({what}): it was not uploaded; try again when nobody writes to it");
        Some(Error::new(ErrorKind::Changed, self.subject(), text))
    }

    pub(super) fn subject(&self) -> String {
        match self {
            Self::File { path, .. } => shown(path),
            Self::Bytes(_) => String::new(),
        }
    }

    /// An error while reading: a file that ends too early has changed.
    fn broken(&self, error: std::io::Error) -> Error {
        if error.kind() == std::io::ErrorKind::UnexpectedEof {
            let text = "changed while it was read (it has become shorter): it was not uploaded; try again when nobody \
                        writes to it";
            return Error::new(ErrorKind::Changed, self.subject(), text);
        }
        Error::reading(self.subject(), "cannot be read", error)
    }
}

/// A position in memory. What is longer than memory was never read into it.
pub(super) fn index(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}
