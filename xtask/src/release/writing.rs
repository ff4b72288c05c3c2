//! Writing many files as if they were one.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::tree::{Change, write_whole};

/// The files that were written, as they were before.
#[derive(Debug, Default)]
pub(super) struct Writing(Vec<(PathBuf, Option<String>)>);

impl Writing {
    pub(super) fn put(&mut self, path: &Path, text: &str) -> Result<()> {
        self.note(path)?;
        write_whole(path, text)
    }

    pub(super) fn change(&mut self, path: &Path, change: &Change) -> Result<()> {
        self.note(path)?;
        change.apply(path)
    }

    fn note(&mut self, path: &Path) -> Result<()> {
        let before = match std::fs::read_to_string(path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
            Err(error) => return Err(error).with_context(|| format!("reading {}", path.display())),
        };
        self.0.push((path.to_owned(), before));
        Ok(())
    }

    /// Takes back what was written, the last first.
    pub(super) fn undo(self) -> Result<()> {
        for (path, before) in self.0.into_iter().rev() {
            match before {
                Some(text) => write_whole(&path, &text)?,
                // It may not have been written at all.
                None if path.exists() => std::fs::remove_file(&path).with_context(|| path.display().to_string())?,
                None => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_taken_back() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::write(at("old"), "1").unwrap();
        std::fs::write(at("orphan"), "2").unwrap();
        let mut writing = Writing::default();
        writing.put(&at("old"), "3").unwrap();
        writing.put(&at("old"), "4").unwrap();
        writing.change(&at("new"), &Change::Missing("5".to_owned())).unwrap();
        writing.change(&at("orphan"), &Change::Orphan).unwrap();
        assert!(at("new").exists() && !at("orphan").exists());
        writing.undo().unwrap();
        let read = |name: &str| std::fs::read_to_string(at(name)).unwrap();
        assert_eq!((read("old"), read("orphan")), ("1".to_owned(), "2".to_owned()));
        assert!(!at("new").exists());
    }
}
