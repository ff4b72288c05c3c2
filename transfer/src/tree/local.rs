//! What is in a local folder.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::Links;
use super::decide::Occupant;
use crate::error::{Error, Result, shown};
use crate::source::Stamp;

/// What is in a local folder, by name.
#[derive(Debug, Default)]
pub(super) struct LocalFolder {
    pub(super) entries: BTreeMap<String, Occupant>,
    /// Names that are no text, as they are shown.
    pub(super) unnamed: Vec<String>,
    /// Where links are followed: the folder itself and those that it is in, without links.
    pub(super) inside: Vec<PathBuf>,
}

impl Occupant {
    /// Whether this is still at its path. Blocks.
    pub(super) fn is_still_at(&self, path: &Path, times_wander: bool) -> bool {
        let Ok(found) = std::fs::symlink_metadata(path) else { return true };
        match self {
            Self::File(stamp) => found.is_file() && stamp.differs(&Stamp::of(&found), times_wander).is_none(),
            Self::Folder => found.is_dir(),
            Self::Other(_) | Self::Unreadable(_) => false,
        }
    }
}

/// Lists a local folder. Blocks.
///
/// What vanishes while it is listed is not there. What cannot be looked at is there, and unknown.
///
/// # Errors
/// If the folder cannot be read, or not to its end: then nothing of it is known.
pub(super) fn list(folder: &Path, links: Links, above: &[PathBuf]) -> Result<LocalFolder> {
    let unreadable = |error| Error::reading(shown(folder), "the folder cannot be read", error);
    let mut found = LocalFolder::default();
    if links == Links::Follow {
        found.inside = above.iter().cloned().chain(fs::canonicalize(folder).ok()).collect();
    }
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name();
        let Some(text) = name.to_str() else {
            found.unnamed.push(shown(Path::new(&name)));
            continue;
        };
        if is_ours(text) {
            continue;
        }
        if let Some(occupant) = look(&entry.path(), links, &found.inside) {
            found.entries.insert(text.to_owned(), occupant);
        }
    }
    Ok(found)
}

/// What is at a path; none if it has vanished.
fn look(path: &Path, links: Links, inside: &[PathBuf]) -> Option<Occupant> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => match links {
            Links::Skip => Some(Occupant::Other("a link, and links are not followed")),
            Links::Follow => Some(follow(path, inside)),
        },
        Ok(found) => Some(occupant(&found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => Some(Occupant::Unreadable(format!("it cannot be looked at: {error}"))),
    }
}

fn follow(path: &Path, inside: &[PathBuf]) -> Occupant {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => match fs::canonicalize(path) {
            Ok(whole) if inside.contains(&whole) => Occupant::Other("a link to a folder that it is in"),
            Ok(_) => Occupant::Folder,
            Err(error) => Occupant::Unreadable(format!("the link cannot be followed: {error}")),
        },
        Ok(found) => occupant(&found),
        Err(error) => Occupant::Unreadable(format!("the link cannot be followed: {error}")),
    }
}

fn occupant(found: &Metadata) -> Occupant {
    if found.is_dir() {
        Occupant::Folder
    } else if found.is_file() {
        Occupant::File(Stamp::of(found))
    } else {
        Occupant::Other("neither a file nor a folder")
    }
}

/// Whether a name is that of a file which a download of this engine has not finished: `.NAME.01234567.part`, and what it
/// notes beside it.
pub(super) fn is_ours(name: &str) -> bool {
    let Some(name) = name.strip_prefix('.') else { return false };
    let name = name.strip_suffix(".new").unwrap_or(name);
    let name = name.strip_suffix(".json").unwrap_or(name);
    let key = name.strip_suffix(".part").and_then(|name| name.rsplit_once('.')).map(|(_, key)| key);
    key.is_some_and(|key| key.len() == 8 && key.bytes().all(|byte| byte.is_ascii_hexdigit()))
}
