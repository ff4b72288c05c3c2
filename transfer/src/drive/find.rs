//! Paths and ids.

use koodrive::common::FileId;
use koodrive::files::{self, GetFileRequest, GetFullPathRequest};

use super::entry::Entry;
use super::{Drive, joined, named};
use crate::error::{Error, ErrorKind, Result};

impl Drive {
    /// The entry at a path from the top of the space, such as `/a/b.txt`. Slashes at either end and doubled ones count for
    /// nothing; `/` is the top itself, of which nothing but its id is known.
    ///
    /// It costs what [`child`](Self::child) costs for each name of the path.
    ///
    /// # Errors
    /// [`NotFound`](ErrorKind::NotFound) says which name of the path is missing, or is a file where a folder is needed, and
    /// [`Ambiguous`](ErrorKind::Ambiguous) which one several entries have.
    pub async fn find(&self, path: &str) -> Result<Entry> {
        let names = components(path)?;
        let (mut entry, mut reached) = (Entry::root(), "/".to_owned());
        for (index, name) in names.iter().enumerate() {
            let matches = self.matches(&entry.id, &reached, name).await?;
            let is_last = index + 1 == names.len();
            let found = if is_last { matches.only() } else { matches.folder() };
            let at = joined(&reached, name);
            entry = match found {
                Ok(Some(found)) => found,
                Ok(None) => return Err(missing(path, &at)),
                Err(error) if error.kind() == ErrorKind::Exists => {
                    let text = format!("{at} is a file, so there is nothing below it: check the path");
                    return Err(Error::new(ErrorKind::NotFound, path, text));
                }
                Err(error) => return Err(error),
            };
            reached = at;
        }
        Ok(entry)
    }

    /// The entry of a folder that has a name; None if there is none.
    ///
    /// It costs one call for a folder of up to a hundred entries. In a larger one, it costs two calls if there is such an
    /// entry, and if there is none, one more than listing the folder: what the service does not find by name is looked for on
    /// every page, because it does not promise to find it.
    ///
    /// # Errors
    /// [`Ambiguous`](ErrorKind::Ambiguous) if several entries have the name; [`Changed`](ErrorKind::Changed) if the
    /// folder changed while it was read, and the name was not among what came.
    pub async fn child(&self, folder: &FileId, name: &str) -> Result<Option<Entry>> {
        self.matches(folder, &named(folder), name).await?.only()
    }

    /// The entry with an id, in one call.
    ///
    /// # Errors
    /// [`NotFound`](ErrorKind::NotFound) if the space has none.
    pub async fn entry(&self, id: &FileId) -> Result<Entry> {
        if *id == FileId::ROOT {
            return Ok(Entry::root());
        }
        let request = GetFileRequest::new(self.space.clone(), id.clone());
        let file = files::get_file(self.client(), request).await;
        let file = file.map_err(|error| Error::service(named(id), "asking for its details", error))?;
        Entry::detailed(file).ok_or_else(|| {
            let text = "the service says nothing of its id or name: try again, and contact its support if that repeats";
            Error::new(ErrorKind::NotFound, named(id), text)
        })
    }

    /// The path of an entry from the top of the space, such as `/a/b.txt`, in one call; `/` for the top itself. It is made of
    /// names that are not to be trusted, and another entry may have the same one.
    ///
    /// # Errors
    /// [`NotFound`](ErrorKind::NotFound) if the space has no such entry.
    pub async fn path_of(&self, id: &FileId) -> Result<String> {
        if *id == FileId::ROOT {
            return Ok("/".to_owned());
        }
        let request = GetFullPathRequest::new(self.space.clone(), id.clone());
        let full = files::get_full_path(self.client(), request).await;
        let full = full.map_err(|error| Error::service(named(id), "asking for its path", error))?;
        let below_root = full.name_path.as_deref().and_then(below_root);
        below_root.map(|path| format!("/{path}")).ok_or_else(|| {
            let text = "the service states no path for it: try again, and contact its support if that repeats";
            Error::new(ErrorKind::NotFound, named(id), text)
        })
    }
}

/// A path without its first name, which is that of the root folder.
fn below_root(path: &str) -> Option<&str> {
    let path = path.strip_prefix('/').unwrap_or(path);
    if path.is_empty() {
        return None;
    }
    Some(path.split_once('/').map_or("", |(_, below)| below))
}

/// The names of a path.
pub(super) fn components(path: &str) -> Result<Vec<&str>> {
    let names: Vec<_> = path.split('/').filter(|name| !name.is_empty()).collect();
    match names.iter().find(|name| matches!(**name, "." | "..")) {
        Some(dots) => {
            let text = format!("a path on the drive has no {dots:?}: write it out from the top of the space");
            Err(Error::new(ErrorKind::Name, path, text))
        }
        None => Ok(names),
    }
}

fn missing(path: &str, at: &str) -> Error {
    let text = if at.trim_matches('/') == path.trim_matches('/') {
        "there is no such file or folder on the drive: check the path".to_owned()
    } else {
        format!("there is no folder {at} on the drive: check the path, or create it")
    };
    Error::new(ErrorKind::NotFound, path, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_its_names() {
        for (path, expected) in [
            ("", &[][..]),
            ("/", &[]),
            ("a", &["a"]),
            ("/a/b.txt", &["a", "b.txt"]),
            ("//a///b/", &["a", "b"]),
            ("/ a/...", &[" a", "..."]),
        ] {
            assert_eq!(components(path).unwrap(), expected, "{path}");
        }
        for path in ["..", "/a/../b", "./a"] {
            assert_eq!(components(path).unwrap_err().kind(), ErrorKind::Name, "{path}");
        }
    }

    #[test]
    fn the_root_folder_is_no_part_of_a_path() {
        for (path, expected) in [
            ("/rootIAAD/a/b", Some("a/b")),
            ("rootIAAD/a", Some("a")),
            ("/rootIAAD", Some("")),
            ("", None),
            ("/", None),
        ] {
            assert_eq!(below_root(path), expected, "{path}");
        }
    }
}
