//! The folder with everything that is not in memory.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::base::EmulatorError;

/// A folder of the user, or a temporary one that is removed on drop.
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

    /// The file of the database; `None` for one in memory.
    pub(super) fn database(&self) -> Option<PathBuf> {
        match self {
            Self::Kept(path) => Some(path.join("koodrive.sqlite")),
            Self::Temporary(_) => None,
        }
    }
}
