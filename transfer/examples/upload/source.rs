//! The file to upload: the one from the command line, or a generated one.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::Result;

/// Length of a generated file, in bytes.
const LENGTH: u64 = 256 << 20;

/// A file, and the temporary folder that is removed with it.
pub(crate) struct Source {
    path: PathBuf,
    length: u64,
    _folder: Option<tempfile::TempDir>,
}

impl Source {
    /// The file named on the command line, or a new one.
    pub(crate) fn from_arguments() -> Result<Self> {
        let named = std::env::args_os().nth(1).map(PathBuf::from);
        let (path, folder) = if let Some(path) = named {
            (path, None)
        } else {
            let folder = tempfile::tempdir()?;
            (make(folder.path())?, Some(folder))
        };
        let found = std::fs::metadata(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        if !found.is_file() {
            return Err(format!("{} is not a file", path.display()).into());
        }
        Ok(Self { path, length: found.len(), _folder: folder })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(crate) fn length(&self) -> u64 {
        self.length
    }
}

/// Bytes without a pattern, so that a misplaced part is noticed.
fn make(folder: &Path) -> Result<PathBuf> {
    let path = folder.join("sample.bin");
    let mut file = BufWriter::new(File::create(&path)?);
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..LENGTH / 8 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        file.write_all(&state.to_le_bytes())?;
    }
    file.flush()?;
    Ok(path)
}

/// The peak memory of the process, in bytes, if the system reports it.
pub(crate) fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kib * 1024)
}
