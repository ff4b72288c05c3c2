//! Folders of generated files: what differs from what belongs there, and writing it atomically.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// A folder and the files that belong in it.
#[derive(Debug)]
pub(crate) struct Target {
    folder: PathBuf,
    files: BTreeMap<String, String>,
    /// Whether the folder holds generated files only, so that any other file is removed.
    owned: bool,
}

/// How a file differs from what it should be.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// It is not there.
    Missing(String),
    /// Something else is there.
    Stale(String),
    /// It is there and does not belong there.
    Orphan,
}

impl Target {
    /// A folder that holds generated files and nothing else.
    pub(crate) fn owned(folder: PathBuf, files: BTreeMap<String, String>) -> Self {
        Self { folder, files, owned: true }
    }

    /// A folder that holds generated files among others.
    pub(crate) fn shared(folder: PathBuf, files: BTreeMap<String, String>) -> Self {
        Self { folder, files, owned: false }
    }

    /// How many files belong there.
    pub(crate) fn len(&self) -> usize {
        self.files.len()
    }

    /// What differs, by path.
    pub(crate) fn changes(&self) -> Result<BTreeMap<PathBuf, Change>> {
        let mut changes = BTreeMap::new();
        for (name, wanted) in &self.files {
            let path = self.folder.join(name);
            match std::fs::read(&path) {
                Ok(found) if found == wanted.as_bytes() => {}
                Ok(_) => {
                    changes.insert(path, Change::Stale(wanted.clone()));
                }
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    changes.insert(path, Change::Missing(wanted.clone()));
                }
                Err(error) => return Err(error).with_context(|| format!("reading {}", path.display())),
            }
        }
        if self.owned {
            let wanted: BTreeSet<PathBuf> = self.files.keys().map(|name| self.folder.join(name)).collect();
            let found = files_below(&self.folder)?;
            changes.extend(found.into_iter().filter(|path| !wanted.contains(path)).map(|path| (path, Change::Orphan)));
        }
        Ok(changes)
    }
}

impl Change {
    /// The change in a word: what is wrong with `check`, what is done without.
    pub(crate) fn word(&self, check: bool) -> &'static str {
        match (self, check) {
            (Self::Missing(_), true) => "missing",
            (Self::Missing(_), false) => "created",
            (Self::Stale(_), true) => "stale",
            (Self::Stale(_), false) => "written",
            (Self::Orphan, true) => "orphan",
            (Self::Orphan, false) => "removed",
        }
    }

    /// Writes or removes the file. Readers never see half of it: it is written to a temporary file and renamed.
    pub(crate) fn apply(&self, path: &Path) -> Result<()> {
        match self {
            Self::Orphan => std::fs::remove_file(path).with_context(|| format!("removing {}", path.display())),
            Self::Missing(text) | Self::Stale(text) => write_whole(path, text),
        }
    }
}

/// Writes a file whole: to a temporary name, which then takes the place of the file.
pub(crate) fn write_whole(path: &Path, text: &str) -> Result<()> {
    let place = || format!("writing {}", path.display());
    let folder = path.parent().context("a file has a folder").with_context(place)?;
    std::fs::create_dir_all(folder).with_context(place)?;
    let mut file = tempfile::Builder::new().permissions_like(path).tempfile_in(folder).with_context(place)?;
    file.write_all(text.as_bytes()).with_context(place)?;
    file.persist(path).with_context(place)?;
    Ok(())
}

/// Temporary files are readable by their owner only; source files keep their permissions.
trait PermissionsLike {
    fn permissions_like(&mut self, path: &Path) -> &mut Self;
}

impl PermissionsLike for tempfile::Builder<'_, '_> {
    #[cfg(unix)]
    fn permissions_like(&mut self, path: &Path) -> &mut Self {
        use std::os::unix::fs::PermissionsExt;
        let permissions = std::fs::metadata(path)
            .map_or_else(|_| std::fs::Permissions::from_mode(0o644), |found| found.permissions());
        self.permissions(permissions)
    }

    #[cfg(not(unix))]
    fn permissions_like(&mut self, _path: &Path) -> &mut Self {
        self
    }
}

/// All files below a folder, in order; none where there is no such folder.
pub(crate) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(error).with_context(|| format!("reading {}", folder.display())),
        };
        for entry in entries {
            let entry = entry.with_context(|| format!("reading {}", folder.display()))?;
            if entry.file_type()?.is_dir() {
                open.push(entry.path());
            } else {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn target(folder: &Path, files: &[(&str, &str)]) -> Target {
        Target::owned(
            folder.to_owned(),
            files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect(),
        )
    }

    #[test]
    fn stale_missing_and_orphan_files_are_found_and_fixed() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("a")).unwrap();
        std::fs::write(folder.path().join("a/old.rs"), "x").unwrap();
        std::fs::write(folder.path().join("stale.rs"), "x").unwrap();
        std::fs::write(folder.path().join("same.rs"), "x").unwrap();
        let target = target(folder.path(), &[("stale.rs", "y"), ("same.rs", "x"), ("b/new.rs", "z")]);
        let changes = target.changes().unwrap();
        let words: Vec<_> = changes.values().map(|change| change.word(true)).collect();
        assert_eq!(words, ["orphan", "missing", "stale"]);
        for (path, change) in &changes {
            change.apply(path).unwrap();
        }
        assert!(target.changes().unwrap().is_empty());
    }

    #[test]
    fn a_shared_folder_has_no_orphans() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("ours.rs"), "x").unwrap();
        let target = Target::shared(folder.path().to_owned(), BTreeMap::new());
        assert!(target.changes().unwrap().is_empty());
    }
}
