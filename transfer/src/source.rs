//! What is uploaded: a file, bytes in memory, or a reader.

use std::fmt;
use std::fs::{File, Metadata};
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use bytes::Bytes;
use koodrive::runtime::hash::Sha256;
use serde::{Deserialize, Serialize};
use tokio::io::AsyncRead;

use crate::error::{Error, ErrorKind, Result, shown};

/// What is uploaded.
///
/// From a path, as in `Upload::new(folder, "report.pdf")`; from [bytes](Self::bytes) in memory; or from a
/// [reader](Self::reader), whose length must be known.
pub struct Source {
    pub(crate) content: Content,
    name: Option<String>,
}

pub(crate) enum Content {
    Path(PathBuf),
    Bytes(Bytes),
    Reader { length: u64, reader: Box<dyn AsyncRead + Send + Unpin> },
}

impl Source {
    /// A local file. Links are followed. Its name on the drive is its own, unless the
    /// [upload](crate::Upload::name) says otherwise.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self { content: Content::Path(path.into()), name: None }
    }

    /// Bytes in memory, and their name on the drive. They are not counted against the engine's memory.
    pub fn bytes(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self { content: Content::Bytes(bytes.into()), name: Some(name.into()) }
    }

    /// A reader of exactly `length` bytes, and their name on the drive.
    ///
    /// It is read once, so an upload from it cannot be resumed, and is a flash upload only where the content fits into one
    /// part.
    pub fn reader(name: impl Into<String>, length: u64, reader: impl AsyncRead + Send + Unpin + 'static) -> Self {
        Self { content: Content::Reader { length, reader: Box::new(reader) }, name: Some(name.into()) }
    }

    /// Its name on the drive, as far as it is known without the upload.
    pub(crate) fn own_name(&self) -> Result<String> {
        match (&self.name, &self.content) {
            (Some(name), _) => Ok(name.clone()),
            (None, Content::Path(path)) => name_of(path),
            (None, _) => Ok(String::new()),
        }
    }

    /// How it is named in messages.
    pub(crate) fn subject(&self) -> String {
        match (&self.content, &self.name) {
            (Content::Path(path), _) => shown(path),
            (_, name) => name.clone().unwrap_or_default(),
        }
    }
}

fn name_of(path: &Path) -> Result<String> {
    let unnamed = |text: &str| Error::new(ErrorKind::Name, shown(path), text);
    let name = path.file_name().ok_or_else(|| unnamed("the path has no file name: give one with Upload::name"))?;
    let name = name.to_str();
    name.map(str::to_owned).ok_or_else(|| {
        unnamed("the file name is not UTF-8, and the drive takes no other: rename it, or use Upload::name")
    })
}

impl fmt::Debug for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Source").field(&self.subject()).finish()
    }
}

impl From<PathBuf> for Source {
    fn from(path: PathBuf) -> Self {
        Self::path(path)
    }
}

impl From<&Path> for Source {
    fn from(path: &Path) -> Self {
        Self::path(path)
    }
}

impl From<&str> for Source {
    fn from(path: &str) -> Self {
        Self::path(path)
    }
}

impl From<String> for Source {
    fn from(path: String) -> Self {
        Self::path(path)
    }
}

/// What tells one state of a local file from another without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stamp {
    pub(crate) length: u64,
    /// Nanoseconds since 1970; negative before.
    modified: Option<i128>,
    /// Device and inode, where the system has them.
    identity: Option<(u64, u64)>,
}

impl Stamp {
    pub(crate) fn of(found: &Metadata) -> Self {
        Self { length: found.len(), modified: found.modified().ok().map(nanos), identity: identity(found) }
    }

    /// Whether it was last written to before this moment.
    pub(crate) fn is_before(&self, moment: SystemTime) -> bool {
        self.modified.is_some_and(|modified| modified < nanos(moment))
    }

    #[cfg(test)]
    pub(crate) fn of_length(length: u64) -> Self {
        Self { length, modified: None, identity: None }
    }

    /// What changed since then, if anything did. On file systems whose times wander only the length counts.
    pub(crate) fn differs(&self, now: &Self, times_wander: bool) -> Option<&'static str> {
        if now.length < self.length {
            Some("it has become shorter")
        } else if now.length > self.length {
            Some("it has become longer")
        } else if times_wander {
            None
        } else if now.identity != self.identity {
            Some("another file is in its place")
        } else if now.modified != self.modified {
            Some("it was written to")
        } else {
            None
        }
    }
}

fn nanos(time: SystemTime) -> i128 {
    let whole = |time: std::time::Duration| i128::try_from(time.as_nanos()).unwrap_or(i128::MAX);
    match time.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(since) => whole(since),
        Err(before) => -whole(before.duration()),
    }
}

#[cfg(unix)]
#[allow(clippy::unnecessary_wraps, reason = "other systems have none")]
fn identity(found: &Metadata) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt;
    Some((found.dev(), found.ino()))
}

#[cfg(not(unix))]
fn identity(_found: &Metadata) -> Option<(u64, u64)> {
    None
}

/// Opens a local file to read it, and tells its state. A link is followed only if `links` says so: somebody may have put one in
/// the place of a file since its folder was listed. Where times wander, inodes may as well. Blocks.
pub(crate) fn open(path: &Path, links: bool, times_wander: bool) -> Result<(File, Stamp)> {
    let reading = |error| Error::reading(shown(path), "cannot be read", error);
    let refused = |text: &str| Error::new(ErrorKind::Source, shown(path), text);
    // A pipe would block in `File::open` for ever.
    let found = if links { std::fs::metadata(path) } else { std::fs::symlink_metadata(path) }.map_err(reading)?;
    if found.is_symlink() {
        return Err(refused("has become a link, and links are not followed"));
    }
    if !found.is_file() {
        let what = if found.is_dir() { "a folder: upload it as a tree" } else { "neither a file nor a folder" };
        return Err(refused(what));
    }
    let file = File::open(path).map_err(reading)?;
    let opened = file.metadata().map_err(reading)?;
    if !opened.is_file() || !times_wander && identity(&opened) != identity(&found) {
        let text = "another file took its place while it was opened: try again when nobody writes to it";
        return Err(Error::new(ErrorKind::Changed, shown(path), text));
    }
    Ok((file, Stamp::of(&opened)))
}

/// Whether a path still leads to this file: whoever had it open before may have renamed or removed it. Blocks.
#[cfg(unix)]
pub(crate) fn is_at(file: &File, path: &Path) -> bool {
    let opened = file.metadata().map(|found| identity(&found));
    let there = std::fs::symlink_metadata(path).map(|found| identity(&found));
    opened.is_ok_and(|opened| there.is_ok_and(|there| there == opened))
}

#[cfg(not(unix))]
pub(crate) fn is_at(_file: &File, path: &Path) -> bool {
    std::fs::symlink_metadata(path).is_ok()
}

/// Reads bytes of an open file at a position, without moving anybody else's.
pub(crate) fn read_at(file: &File, buffer: &mut [u8], mut offset: u64) -> io::Result<()> {
    let mut rest = buffer;
    while !rest.is_empty() {
        match read_some(file, rest, offset) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => {
                offset = offset.saturating_add(count as u64);
                rest = rest.get_mut(count..).unwrap_or_default();
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// How much is read and hashed at once: it stays in the processor's cache in between.
const PIECE: usize = 256 << 10;

/// Hashes bytes of an open file, and keeps none of them.
pub(crate) fn hash_at(file: &File, sha256: &mut Sha256, range: Range<u64>) -> io::Result<()> {
    let length = |from: u64| usize::try_from(range.end.saturating_sub(from)).unwrap_or(PIECE).min(PIECE);
    let mut buffer = vec![0; length(range.start)];
    let mut at = range.start;
    while at < range.end {
        let piece = buffer.get_mut(..length(at)).unwrap_or_default();
        read_at(file, piece, at)?;
        sha256.update(piece);
        at = at.saturating_add(piece.len() as u64);
    }
    Ok(())
}

/// Fills a buffer from an open file, and hashes what is read.
pub(crate) fn read_and_hash_at(file: &File, sha256: &mut Sha256, buffer: &mut [u8], offset: u64) -> io::Result<()> {
    let mut at = offset;
    for piece in buffer.chunks_mut(PIECE) {
        read_at(file, piece, at)?;
        sha256.update(piece);
        at = at.saturating_add(piece.len() as u64);
    }
    Ok(())
}

#[cfg(unix)]
fn read_some(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, buffer, offset)
}

#[cfg(windows)]
fn read_some(file: &File, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, buffer, offset)
}
