//! Where everything lies that is not in memory.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::base::EmulatorError;

/// A folder of the user's, or one that vanishes with the last call.
#[derive(Debug)]
pub(crate) enum Folder {
    Kept(PathBuf),
    Temporary(TempDir),
}

impl Folder {
    pub(crate) fn temporary() -> Result<Self, EmulatorError> {
        let made = tempfile::Builder::new().prefix("koodrive-emulator-").tempdir();
        made.map(Self::Temporary).map_err(|source| EmulatorError::Folder { path: std::env::temp_dir(), source })
    }

    pub(super) fn path(&self) -> &Path {
        match self {
            Self::Kept(path) => path,
            Self::Temporary(folder) => folder.path(),
        }
    }

    /// Where the database lies; `None` for one in memory.
    pub(super) fn database(&self) -> Option<PathBuf> {
        match self {
            Self::Kept(path) => Some(path.join("koodrive.sqlite")),
            Self::Temporary(_) => None,
        }
    }
}
