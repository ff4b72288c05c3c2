//! Giving a file that is whole its final name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::TempPath;

use super::IfExists;
use super::partial::{Partial, full};
use super::recorder::Notes;
use super::target::Target;
use crate::error::{Error, Result};

/// How many numbers are tried for a name that is taken.
const NUMBERS: u32 = 10_000;

/// A file that is whole, and what is left to do with it.
pub(super) struct Finish {
    pub(super) target: Target,
    pub(super) partial: Partial,
    pub(super) notes: Notes,
    pub(super) size: u64,
    pub(super) modified: Option<SystemTime>,
    pub(super) policy: IfExists,
}

impl Finish {
    /// Gives the file its time and its name; returns both. Blocks.
    pub(super) fn run(self) -> Result<(PathBuf, Option<SystemTime>)> {
        let Self { target, partial, notes, size, modified, policy } = self;
        let failed = |error| full(&target.subject, size, error);
        let file = &partial.file;
        if file.metadata().map_err(failed)?.len() != size {
            file.set_len(size).map_err(failed)?;
        }
        // A time that the file system cannot write makes no whole file worse.
        let modified = modified.filter(|time| file.set_modified(*time).is_ok());
        if let Err(error) = file.sync_all() {
            // The system has dropped bytes that it could not write, and would not say so again.
            let _ = notes.remove();
            partial.discard();
            return Err(failed(error));
        }
        target.stay_inside()?;
        target.check_replaced()?;
        let path = match policy {
            IfExists::Fail => place(partial.path(), &target.path).map(|placed| placed.then(|| target.path.clone())),
            IfExists::Replace => fs::rename(partial.path(), &target.path).map(|()| Some(target.path.clone())),
            IfExists::Rename => numbered(partial.path(), &target),
        };
        let path = path.map_err(|error| Error::writing(&*target.subject, "it cannot be given its name", error))?;
        let path = path.ok_or_else(|| target.exists())?;
        partial.placed();
        notes.remove()?;
        target.sync_folder();
        Ok((path, modified))
    }
}

/// Gives a file the first name that is free.
fn numbered(partial: &Path, target: &Target) -> io::Result<Option<PathBuf>> {
    for number in 0..NUMBERS {
        let path = if number == 0 { target.path.clone() } else { target.numbered(number) };
        if place(partial, &path)? {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

/// Gives a file a name, unless that is taken.
fn place(partial: &Path, path: &Path) -> io::Result<bool> {
    let failed = match TempPath::try_from_path(partial)?.persist_noclobber(path) {
        Ok(()) => return Ok(true),
        Err(failed) => failed,
    };
    // It would be removed with the value.
    let _ = failed.path.keep();
    match failed.error.kind() {
        io::ErrorKind::AlreadyExists => Ok(false),
        io::ErrorKind::PermissionDenied | io::ErrorKind::Unsupported => place_without_links(partial, path),
        _ => Err(failed.error),
    }
}

/// The same on a file system without links: somebody may take the name between the look and the renaming.
fn place_without_links(partial: &Path, path: &Path) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::rename(partial, path).map(|()| true),
        Err(error) => Err(error),
    }
}
