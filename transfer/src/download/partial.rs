//! The file that a download is written to until it is whole.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use tokio::time::sleep;

use super::IfExists;
use super::record::Record;
use super::recorder::Notes;
use super::target::Target;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::source::is_at;
use crate::work::blocking;

/// How long a download waits for one of the same path that was dropped and whose last write is under way.
const PATIENCE: Duration = Duration::from_secs(5);
const GLANCE: Duration = Duration::from_millis(10);

/// The kind of a file system in memory, as Linux numbers them.
#[cfg(target_os = "linux")]
const TMPFS: u64 = 0x0102_1994;

/// A partial file that is open, and that nobody else writes.
#[derive(Debug)]
pub(super) struct Partial {
    pub(super) file: Arc<File>,
    path: PathBuf,
    /// Whether it stays where it is when this is dropped, to be resumed.
    stays: bool,
}

/// What a partial file is opened for.
#[derive(Clone)]
pub(super) struct Opening {
    pub(super) target: Target,
    /// The record of a download that begins now.
    pub(super) fresh: Record,
    pub(super) notes: Notes,
    /// Whether it can be resumed.
    pub(super) is_noted: bool,
    pub(super) policy: IfExists,
}

impl Opening {
    /// Opens the partial file, and finds out how much of it is there.
    pub(super) async fn open(self) -> Result<(Partial, Record)> {
        let mut waited = Duration::ZERO;
        // The lock below says the same, but not on every file system.
        self.notes.settled().await;
        loop {
            let opening = self.clone();
            if let Some(opened) = blocking(move || opening.try_open()).await? {
                return Ok(opened);
            }
            if waited >= PATIENCE {
                let text = "another download to the same path is under way: wait for it, or end it";
                return Err(Error::new(ErrorKind::Exists, self.target.subject, text));
            }
            waited += GLANCE;
            sleep(GLANCE).await;
        }
    }

    /// None if somebody else has it open.
    fn try_open(self) -> Result<Option<(Partial, Record)>> {
        let Self { target, fresh, notes, is_noted, policy } = self;
        target.stay_inside()?;
        let writing = |error| Error::writing(&*target.subject, "its partial file cannot be written", error);
        let path = target.partial.clone();
        if fs::symlink_metadata(&path).is_ok_and(|found| !found.is_file()) {
            let text = format!("{} is in the way of its partial file: remove it", shown(&path));
            return Err(Error::new(ErrorKind::Target, &*target.subject, text));
        }
        let file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path).map_err(writing)?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => return Ok(None),
            // Some file systems have no locks.
            Ok(()) | Err(TryLockError::Error(_)) => {}
        }
        if !is_at(&file, &path) {
            return Ok(None);
        }
        let length = file.metadata().map_err(writing)?.len();
        if length == 0
            && let Err(error) = target.check(policy, false)
        {
            // Whoever had the partial file before has placed it meanwhile.
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        let earlier = if length == 0 { None } else { notes.load()? };
        if let Some(problem) = earlier.as_ref().and_then(|earlier| fresh.difference(earlier)) {
            return Err(notes.refused(&problem));
        }
        let usable = |earlier: &Record| is_noted && fresh.continues(earlier) && earlier.done.end() <= length;
        let mut partial = Partial { file: Arc::new(file), path, stays: is_noted };
        let record = if let Some(earlier) = earlier.filter(usable) {
            earlier.taken_by(&fresh)
        } else {
            // What was noted is of another content.
            notes.forget()?;
            partial.file.set_len(0).map_err(writing)?;
            fresh
        };
        if let Some(size) = record.size.filter(|_| is_noted) {
            partial.allocate(size).map_err(|error| {
                if record.done.is_empty() {
                    partial.stays = false;
                }
                full(&target.subject, size.saturating_sub(record.done.total()), error)
            })?;
        }
        Ok(Some((partial, record)))
    }
}

impl Partial {
    /// Has the system set the space aside, so that a full disk shows before the first byte is fetched and not hours later.
    /// A file system that cannot do so is found out about on the way. One in memory fills the space to set it aside, which
    /// takes as long as writing does, and nothing else can be written meanwhile: there it is only looked up.
    #[cfg(target_os = "linux")]
    fn allocate(&self, size: u64) -> io::Result<()> {
        use std::os::unix::fs::MetadataExt;

        use rustix::fs::{FallocateFlags, fallocate, fstatfs};
        use rustix::io::Errno;
        if let Ok(found) = fstatfs(&*self.file)
            && u64::try_from(found.f_type).is_ok_and(|kind| kind == TMPFS)
        {
            let free = found.f_bavail.saturating_mul(u64::try_from(found.f_bsize).unwrap_or_default());
            let missing = size.saturating_sub(self.file.metadata()?.blocks().saturating_mul(512));
            // One without a limit states no blocks.
            if found.f_blocks > 0 && missing > free {
                return Err(io::ErrorKind::StorageFull.into());
            }
            return self.file.set_len(size);
        }
        match fallocate(&*self.file, FallocateFlags::empty(), 0, size) {
            Err(error @ (Errno::NOSPC | Errno::DQUOT | Errno::FBIG)) if size > 0 => Err(error.into()),
            _ => self.file.set_len(size),
        }
    }

    /// Gives the file its length: on Windows that takes the space, elsewhere a full disk shows on the way.
    #[cfg(not(target_os = "linux"))]
    fn allocate(&self, size: u64) -> io::Result<()> {
        self.file.set_len(size)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// It has another name now.
    pub(super) fn placed(mut self) {
        self.stays = true;
    }

    /// Removes it: its bytes are of no use. Whoever is still writing to it writes to no name.
    pub(super) fn discard(mut self) {
        self.stays = false;
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if !self.stays {
            // It is one call, and it may be gone already.
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Writes chunks one behind the other. Blocks.
pub(super) fn write_at(file: &File, chunks: &[Bytes], mut offset: u64) -> io::Result<()> {
    for chunk in chunks {
        write_all(file, chunk, offset)?;
        offset = offset.saturating_add(chunk.len() as u64);
    }
    Ok(())
}

#[cfg(unix)]
fn write_all(file: &File, bytes: &[u8], offset: u64) -> io::Result<()> {
    std::os::unix::fs::FileExt::write_all_at(file, bytes, offset)
}

#[cfg(windows)]
fn write_all(file: &File, mut bytes: &[u8], mut offset: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        match std::os::windows::fs::FileExt::seek_write(file, bytes, offset) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => {
                offset = offset.saturating_add(count as u64);
                bytes = bytes.get(count..).unwrap_or_default();
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The error of a partial file that cannot be written; `missing` bytes of it are.
pub(super) fn full(subject: &str, missing: u64, error: io::Error) -> Error {
    let text = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            format!("the disk is full: {missing} bytes more are needed; make room and download it again")
        }
        io::ErrorKind::FileTooLarge => {
            format!("the file system takes no file of this size, {missing} bytes are missing")
        }
        _ => "its partial file cannot be written".to_owned(),
    };
    Error::writing(subject, &text, error)
}
