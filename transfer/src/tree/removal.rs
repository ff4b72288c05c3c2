//! Deleting what only the target has.

use std::fs;
use std::io;
use std::path::Path;

use super::filter::Filter;
use crate::drive::{DeleteMode, Drive, Walk};
use crate::error::{Error, Result, shown};

/// What is left of something that was to be deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Removed {
    All,
    /// Something in it takes no part, and stays with the folders above it.
    Partly(String),
}

/// Deletes a local file, or a folder with what is in it. Links are removed, and never followed. Blocks.
///
/// # Errors
/// At the first thing that cannot be deleted; what was deleted before is gone.
pub(super) fn remove_local(path: &Path, within: &str, filter: &Filter) -> Result<Removed> {
    let failed = |error| Error::writing(shown(path), "cannot be deleted", error);
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Removed::All),
        Err(error) => return Err(failed(error)),
    };
    if !found.is_dir() {
        fs::remove_file(path).map_err(failed)?;
        return Ok(Removed::All);
    }
    let mut left = None;
    for entry in fs::read_dir(path).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let is_folder = entry.file_type().map_err(failed)?.is_dir();
        let name = entry.file_name();
        let inner = format!("{within}/{}", name.to_string_lossy());
        if filter.excludes(&inner, is_folder) {
            left = Some(inner);
        } else if let Removed::Partly(kept) = remove_local(&entry.path(), &inner, filter)? {
            left = Some(kept);
        }
    }
    match left {
        Some(left) => Ok(Removed::Partly(left)),
        None => fs::remove_dir(path).map(|()| Removed::All).map_err(failed),
    }
}

/// Whether something in a folder of the drive is excluded, so that the folder cannot go as a whole: its path.
///
/// # Errors
/// If the folder cannot be looked through: then nothing of it may be deleted.
pub(super) async fn excluded_below(walk: Walk, within: &str, filter: &Filter) -> Result<Option<String>> {
    if filter.is_empty() {
        return Ok(None);
    }
    let mut walk = walk;
    while let Some(found) = walk.next().await? {
        let path = format!("{within}/{}", found.path.trim_start_matches('/'));
        if filter.excludes(&path, found.entry.is_folder) {
            return Ok(Some(path));
        }
    }
    if walk.outcome().is_certain() {
        return Ok(None);
    }
    Ok(Some(format!("{within} (it is not known what is in it)")))
}

/// Moves a file or folder of the drive to the recycle bin.
///
/// # Errors
/// If the service does not delete it.
pub(super) async fn recycle(drive: &Drive, id: &koodrive::common::FileId) -> Result<()> {
    drive.delete([id.clone()], DeleteMode::Recycle).await?.into_result()
}
