//! Contents on disk: parts of unfinished uploads under random names, whole contents under their digests.
//!
//! A file appears under its final name whole or not at all: it is written under another name and then renamed.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use koodrive_runtime::hash;
use rusqlite::{Connection, OptionalExtension, Result as Rows, params};

use super::folder::Folder;
use crate::base::{EmulatorError, random};

/// A content's row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ContentRow {
    pub(crate) sha256: String,
    pub(crate) length: u64,
    pub(crate) pre_hash: String,
}

/// The folder of contents.
#[derive(Debug)]
pub(crate) struct Contents {
    folder: Folder,
}

/// Names of the folders with the two kinds of files.
const WHOLE: &str = "contents";
const PARTS: &str = "parts";

/// Parts joined into one file. Dropped without [`Contents::place`] it is removed.
#[derive(Debug)]
pub(crate) struct Joined {
    path: PathBuf,
    pub(crate) pre_hash: String,
}

impl Contents {
    pub(super) fn open(folder: Folder) -> Result<Self, EmulatorError> {
        for name in [WHOLE, PARTS] {
            let path = folder.path().join(name);
            fs::create_dir_all(&path).map_err(|source| EmulatorError::Folder { path, source })?;
        }
        Ok(Self { folder })
    }

    /// A new name for the bytes of a part.
    pub(crate) fn new_part() -> Result<String, EmulatorError> {
        random::hex(16)
    }

    /// The file with the bytes of a part.
    pub(crate) fn part(&self, name: &str) -> PathBuf {
        self.folder.path().join(PARTS).join(name)
    }

    /// Removes the bytes of a part. What cannot be removed now is removed at the next start.
    pub(crate) fn remove_part(&self, name: &str) {
        let _ = fs::remove_file(self.part(name));
    }

    /// The file with the content of this digest.
    pub(crate) fn whole(&self, sha256: &str) -> PathBuf {
        self.folder.path().join(WHOLE).join(sha256)
    }

    /// Concatenates parts.
    pub(crate) fn join<'a>(&self, parts: impl Iterator<Item = &'a str>) -> Result<Joined, JoinError> {
        let path = self.part(&random::hex(16)?);
        let mut joined = Joined { path, pre_hash: String::new() };
        let mut file = File::create_new(&joined.path)?;
        for name in parts {
            io::copy(&mut File::open(self.part(name))?, &mut file)?;
        }
        drop(file);
        joined.pre_hash = hash::pre_hash(File::open(&joined.path)?).map_err(io::Error::other)?.to_hex();
        Ok(joined)
    }

    /// Takes the bytes of one part as a whole content.
    pub(crate) fn alone(&self, name: &str) -> Result<Joined, JoinError> {
        let mut joined = Joined { path: self.part(name), pre_hash: String::new() };
        joined.pre_hash = hash::pre_hash(File::open(&joined.path)?).map_err(io::Error::other)?.to_hex();
        Ok(joined)
    }

    /// Moves joined parts to the file of their digest. Call it within the transaction that adds the row.
    pub(crate) fn place(&self, joined: &Joined, sha256: &str) -> io::Result<()> {
        fs::rename(&joined.path, self.whole(sha256))
    }

    /// Removes a content. Call it within a transaction, which keeps others from adding it at the same time.
    pub(crate) fn remove_whole(&self, sha256: &str) {
        let _ = fs::remove_file(self.whole(sha256));
    }

    /// Removes all files that the tables do not name.
    pub(super) fn keep_only(&self, whole: &BTreeSet<String>, parts: &BTreeSet<String>) -> Result<(), EmulatorError> {
        for (name, kept) in [(WHOLE, whole), (PARTS, parts)] {
            let path = self.folder.path().join(name);
            keep_in(&path, kept).map_err(|source| EmulatorError::Folder { path, source })?;
        }
        Ok(())
    }
}

impl Joined {
    /// The digest of the whole, read again from the disk.
    pub(crate) fn digest(&self) -> io::Result<String> {
        Ok(hash::sha256_of(File::open(&self.path)?).map_err(io::Error::other)?.to_hex())
    }
}

impl Drop for Joined {
    fn drop(&mut self) {
        // A placed file is no longer here, which is not an error.
        let _ = fs::remove_file(&self.path);
    }
}

fn keep_in(folder: &Path, kept: &BTreeSet<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_str().is_none_or(|name| !kept.contains(name)) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// Why parts could not be joined.
#[derive(Debug, thiserror::Error)]
pub(crate) enum JoinError {
    #[error("the parts cannot be joined: {0}")]
    File(#[from] io::Error),
    #[error(transparent)]
    Name(#[from] EmulatorError),
}

pub(crate) fn content(rows: &Connection, sha256: &str) -> Rows<Option<ContentRow>> {
    rows.query_row("SELECT * FROM contents WHERE sha256 = ?1", [sha256], |row| {
        Ok(ContentRow { sha256: row.get("sha256")?, length: row.get("length")?, pre_hash: row.get("pre_hash")? })
    })
    .optional()
}

pub(crate) fn has_pre_hash(rows: &Connection, pre_hash: &str) -> Rows<bool> {
    rows.query_row("SELECT EXISTS (SELECT 1 FROM contents WHERE pre_hash = ?1)", [pre_hash], |row| row.get(0))
}

/// An object of the storage: the content of a file or of an earlier version of one, or an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ObjectRow {
    pub(crate) sha256: String,
    pub(crate) length: u64,
    pub(crate) mime_type: String,
}

pub(crate) fn object(rows: &Connection, object: &str) -> Rows<Option<ObjectRow>> {
    let sql = "SELECT sha256, length, mime_type FROM files WHERE object = ?1
               UNION ALL
               SELECT sha256, length, mime_type FROM versions WHERE object = ?1 AND latest = 0
               UNION ALL
               SELECT sha256, length, 'application/zip' AS mime_type FROM share_tasks JOIN contents USING (sha256)
               WHERE object = ?1";
    rows.query_row(sql, [object], |row| {
        Ok(ObjectRow { sha256: row.get("sha256")?, length: row.get("length")?, mime_type: row.get("mime_type")? })
    })
    .optional()
}

/// The file that an object is the content of, or that it is uploaded for.
pub(crate) fn file_of(rows: &Connection, object: &str) -> Rows<Option<String>> {
    let sql = "SELECT file_id FROM files WHERE object = ?1
               UNION ALL
               SELECT file_id FROM versions WHERE object = ?1 AND latest = 0
               UNION ALL
               SELECT file_id FROM uploads WHERE object = ?1
               LIMIT 1";
    rows.prepare_cached(sql)?.query_row([object], |row| row.get(0)).optional()
}

/// Adds a content; an existing one does not change.
pub(crate) fn add(rows: &Connection, content: &ContentRow) -> Rows<()> {
    let ContentRow { sha256, length, pre_hash } = content;
    rows.execute(
        "INSERT INTO contents (sha256, length, pre_hash) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        params![sha256, length, pre_hash],
    )?;
    Ok(())
}

/// Removes the rows of unused contents, and returns their digests.
pub(crate) fn forget_unused(rows: &Connection) -> Rows<Vec<String>> {
    let sql = "DELETE FROM contents
               WHERE NOT EXISTS (SELECT 1 FROM files WHERE files.sha256 = contents.sha256)
                 AND NOT EXISTS (
                     SELECT 1 FROM versions WHERE versions.sha256 = contents.sha256 AND latest = 0
                 )
                 AND NOT EXISTS (SELECT 1 FROM share_tasks WHERE share_tasks.sha256 = contents.sha256)
                 AND NOT EXISTS (SELECT 1 FROM packages WHERE packages.sha256 = contents.sha256)
               RETURNING sha256";
    rows.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect()
}

pub(super) fn digests(rows: &Connection) -> Rows<BTreeSet<String>> {
    rows.prepare("SELECT sha256 FROM contents")?.query_map([], |row| row.get(0))?.collect()
}
