//! Where transfers note what they have done, to be resumed after a crash.

mod turn;

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use koodrive::runtime::hash::Sha256;

pub(crate) use self::turn::Turn;
use crate::source::is_at;

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

/// A journal in a folder: a file for each transfer under way, written to another name and renamed.
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

    /// Where a record is until it is whole: always the same name, so that those who are killed leave no more than one, and the
    /// next one takes it.
    fn new_path(&self, key: &str) -> PathBuf {
        self.folder.join(format!(".{key}.new"))
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
        let new = self.new_path(key);
        let mut file = match open_alone(&new) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                std::fs::create_dir_all(&self.folder)?;
                open_alone(&new)?
            }
            outcome => outcome?,
        };
        file.set_len(0)?;
        file.write_all(record)?;
        std::fs::rename(new, self.path(key))
    }

    fn remove(&self, key: &str) -> io::Result<()> {
        remove(&self.path(key))?;
        // What a process left that was killed while it stored a record.
        let new = self.new_path(key);
        if !new.exists() {
            return Ok(());
        }
        let _alone = open_alone(&new)?;
        remove(&new)
    }

    fn location(&self, key: &str) -> String {
        self.path(key).display().to_string()
    }
}

/// Opens a file to write it, once nobody else does.
fn open_alone(path: &Path) -> io::Result<File> {
    loop {
        let file = for_the_owner().write(true).create(true).truncate(false).open(path)?;
        // Some file systems have no locks.
        let _ = file.lock();
        // Whoever had it before has renamed it meanwhile.
        if is_at(&file, path) {
            return Ok(file);
        }
    }
}

/// What it creates is nobody else's to read: a record names files and folders of the account.
fn for_the_owner() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has permission bits"))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
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

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn whoever_is_killed_while_storing_leaves_nothing_for_good() {
        let folder = tempfile::tempdir().unwrap();
        let journal = FileJournal::new(folder.path().join("journal"));
        journal.remove("a").unwrap();
        assert!(!journal.folder().exists(), "nothing is created to be removed");
        journal.store("a", b"first").unwrap();
        // Longer than what is stored next.
        std::fs::write(journal.new_path("a"), "half of a record, by a process that was killed").unwrap();
        std::fs::write(journal.new_path("b"), "half").unwrap();
        assert_eq!(journal.load("a").unwrap().as_deref(), Some(&b"first"[..]));
        journal.store("a", b"second").unwrap();
        assert_eq!(journal.load("a").unwrap().as_deref(), Some(&b"second"[..]));
        journal.remove("b").unwrap();
        assert_eq!(names(journal.folder()), ["a.json"]);
        std::fs::write(journal.new_path("a"), "half").unwrap();
        journal.remove("a").unwrap();
        assert_eq!(names(journal.folder()), [""; 0]);
    }

    #[cfg(unix)]
    #[test]
    fn a_record_is_for_its_owner() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let journal = FileJournal::new(folder.path());
        journal.store("a", b"record").unwrap();
        let found = std::fs::metadata(journal.path("a")).unwrap().permissions().mode();
        assert_eq!(found & 0o777, 0o600);
    }

    #[test]
    fn records_that_several_store_at_once_are_whole() {
        let folder = tempfile::tempdir().unwrap();
        let journal = FileJournal::new(folder.path());
        std::thread::scope(|scope| {
            for index in 0..4_u8 {
                let journal = journal.clone();
                scope.spawn(move || {
                    for length in 1..200 {
                        journal.store("a", &vec![index; length * 40]).unwrap();
                        let found = journal.load("a").unwrap().unwrap();
                        assert!(found.iter().all(|byte| Some(byte) == found.first()), "half of a record");
                    }
                });
            }
        });
        assert_eq!(names(folder.path()), ["a.json"]);
    }
}
