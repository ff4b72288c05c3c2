//! Where transfers note what they have done, to be resumed after a crash.

use std::fmt;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use koodrive::runtime::hash::Sha256;

/// A place for the notes of transfers, one record for each transfer under way.
///
/// A record is small (a few KiB), and is stored whole at each step: store it so that a reader finds either the old one or
/// the new one, and never half of one. It holds file names and ids of the drive, and no secrets. The calls come from a
/// thread for blocking work.
///
/// [`FileJournal`] keeps records in a folder.
pub trait Journal: Send + Sync + fmt::Debug + 'static {
    /// The record under a key, if there is one.
    ///
    /// # Errors
    /// If it cannot be read. The transfer then fails, rather than doing everything again.
    fn load(&self, key: &str) -> io::Result<Option<Vec<u8>>>;

    /// Stores a record under a key, in place of an earlier one. A key is 64 hexadecimal digits.
    ///
    /// # Errors
    /// If it cannot be stored. The transfer then fails.
    fn store(&self, key: &str, record: &[u8]) -> io::Result<()>;

    /// Removes a record. It is no error if there is none.
    ///
    /// # Errors
    /// If it is there and cannot be removed.
    fn remove(&self, key: &str) -> io::Result<()>;

    /// Where a record is, for messages.
    fn location(&self, key: &str) -> String {
        format!("journal record {key}")
    }
}

/// A journal in a folder: a file for each transfer under way, written to a temporary name and renamed.
#[derive(Clone, Debug)]
pub struct FileJournal {
    folder: PathBuf,
}

impl FileJournal {
    /// A journal in a folder, which is created when the first record is stored.
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into() }
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{key}.json"))
    }
}

impl Journal for FileJournal {
    fn load(&self, key: &str) -> io::Result<Option<Vec<u8>>> {
        read(&self.path(key))
    }

    fn store(&self, key: &str, record: &[u8]) -> io::Result<()> {
        let create = || tempfile::Builder::new().prefix(".new-").tempfile_in(&self.folder);
        let mut file = match create() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                std::fs::create_dir_all(&self.folder)?;
                create()?
            }
            outcome => outcome?,
        };
        file.write_all(record)?;
        file.persist(self.path(key))?;
        Ok(())
    }

    fn remove(&self, key: &str) -> io::Result<()> {
        remove(&self.path(key))
    }

    fn location(&self, key: &str) -> String {
        self.path(key).display().to_string()
    }
}

/// A record, if there is one.
pub(crate) fn read(path: &Path) -> io::Result<Option<Vec<u8>>> {
    match std::fs::read(path) {
        Ok(record) => Ok(Some(record)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Removes a record, if there is one.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// What tells the transfer of a record from another one, if anything does: of each fact its name, what it is here, and what
/// it is in the record. `transfer` is what is made, an upload or a download.
pub(crate) fn difference(transfer: &str, facts: &[(&str, &str, &str)]) -> Option<String> {
    let (what, own, found) = facts.iter().find(|(_, own, found)| own != found)?;
    Some(format!("the journal belongs to the {what} {found:?}, and this {transfer} to {own:?}"))
}

/// The key of a transfer: what it is, without being readable.
pub(crate) fn key(parts: &[&str]) -> String {
    let mut text = String::new();
    for part in parts {
        // The length keeps two lists of parts with the same text apart.
        text.extend([&*part.len().to_string(), ":", part, ";"]);
    }
    Sha256::digest(text.as_bytes()).to_hex()
}

/// What a record begins with: what wrote it, in which form.
const HEAD: &str = "koodrive-transfer record 1";

/// A record that shows by itself whether it is whole: a line with its digest, then the record.
pub(crate) fn seal(record: &[u8]) -> Vec<u8> {
    let mut sealed = format!("{HEAD} {}\n", Sha256::digest(record)).into_bytes();
    sealed.extend_from_slice(record);
    sealed
}

/// The record in what [`seal`] made; otherwise what is wrong with it.
pub(crate) fn unseal(sealed: &[u8]) -> Result<&[u8], &'static str> {
    let mut lines = sealed.splitn(2, |byte| *byte == b'\n');
    let (Some(head), Some(record)) = (lines.next(), lines.next()) else {
        return Err("the journal is damaged, or not one of this program");
    };
    let Some((form, digest)) = std::str::from_utf8(head).ok().and_then(|head| head.rsplit_once(' ')) else {
        return Err("the journal is damaged, or not one of this program");
    };
    if form != HEAD {
        return Err("the journal is not one of this version of the program");
    }
    if digest != Sha256::digest(record).to_hex() {
        return Err("the journal is damaged");
    }
    Ok(record)
}
