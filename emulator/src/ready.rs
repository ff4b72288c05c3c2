//! The ready file: what a script waits for, and reads.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::facts::Facts;

/// A file with the facts of an emulator that listens.
#[derive(Debug)]
pub(crate) struct ReadyFile {
    path: PathBuf,
    text: Vec<u8>,
}

impl ReadyFile {
    /// Removes what an earlier run left, so that nobody takes it for this one's.
    pub(crate) fn clear(path: &Path) -> Result<(), String> {
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(unwritten(path, &error)),
            _ => Ok(()),
        }
    }

    /// Writes the file, whole or not at all.
    pub(crate) fn write(path: &Path, facts: &Facts) -> Result<Self, String> {
        let write = || {
            let mut text = serde_json::to_vec_pretty(facts)?;
            text.push(b'\n');
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
            // A temporary file is for its owner alone from the beginning.
            let mut file = tempfile::Builder::new().prefix(".ready-").tempfile_in(folder)?;
            file.write_all(&text)?;
            file.persist(path)?;
            Ok(Self { path: path.to_owned(), text })
        };
        write().map_err(|error: io::Error| unwritten(path, &error))
    }

    /// Removes the file, unless another emulator has written its own meanwhile.
    pub(crate) fn remove(self) -> Result<(), String> {
        match fs::read(&self.path) {
            Ok(found) if found == self.text => Self::clear(&self.path),
            _ => Ok(()),
        }
    }
}

fn unwritten(path: &Path, error: &io::Error) -> String {
    format!("the ready file {} cannot be written: {error}", path.display())
}
