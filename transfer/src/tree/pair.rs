//! What a run works on: pairs of folders, and what is to be done in them.

use std::path::PathBuf;
use std::sync::Arc;

use koodrive::common::FileId;

use super::decide::Occupant;
use super::digests::Digests;
use super::report::{EntryOutcome, TreeEntry};
use super::{Direction, Options};
use crate::drive::{Drive, Entry};
use crate::engine::Transfers;
use crate::events::TransferId;
use crate::source::Stamp;
use crate::view::{Counters, Expected};

/// What all of a run shares.
pub(super) struct Work {
    pub(super) transfers: Transfers,
    pub(super) drive: Drive,
    pub(super) direction: Direction,
    pub(super) options: Options,
    /// The local folder of the whole tree.
    pub(super) root: PathBuf,
    /// Whether names that differ only in case are two on this machine.
    pub(super) case_sensitive: bool,
    pub(super) run: TransferId,
    pub(super) counters: Arc<Counters>,
}

/// A folder on both sides. A side that does not have it is empty.
#[derive(Clone, Debug, Default)]
pub(super) struct Pair {
    /// Its path within the tree; empty for the top.
    pub(super) path: String,
    pub(super) local: Option<PathBuf>,
    pub(super) remote: Option<FileId>,
    /// The folders that it is in, without links, where links are followed.
    pub(super) inside: Vec<PathBuf>,
    /// The folders of the drive that it is in: one that is in itself would have no end.
    pub(super) above: Vec<FileId>,
}

/// Something to do.
#[derive(Debug)]
pub(super) struct Todo {
    pub(super) path: String,
    pub(super) kind: Kind,
}

#[derive(Debug)]
pub(super) enum Kind {
    Upload {
        local: PathBuf,
        folder: FileId,
        replaces: Option<Box<Entry>>,
        expected: Expected,
    },
    Download {
        remote: Box<Entry>,
        local: PathBuf,
        /// The state of the file that it takes the place of.
        replaces: Option<Stamp>,
        expected: Expected,
    },
    /// The digest of the local file tells whether anything is to be done.
    Digests {
        local: PathBuf,
        stamp: Stamp,
        folder: FileId,
        remote: Box<Entry>,
        digests: Arc<Digests>,
    },
    CreateRemote {
        name: String,
        parent: FileId,
        pair: Pair,
    },
    CreateLocal {
        pair: Pair,
    },
    DeleteRemote {
        remote: Box<Entry>,
    },
    DeleteLocal {
        local: PathBuf,
        /// What was there when its folder was listed.
        found: Occupant,
    },
}

/// What came of looking at a pair, or of doing something.
#[derive(Debug, Default)]
pub(super) struct Done {
    pub(super) entries: Vec<TreeEntry>,
    pub(super) todo: Vec<Todo>,
    pub(super) pairs: Vec<Pair>,
    /// Whether the events of its entries have been told.
    pub(super) told: bool,
}

impl Done {
    pub(super) fn entry(path: impl Into<String>, outcome: EntryOutcome) -> Self {
        let entries = vec![TreeEntry { path: path.into(), outcome }];
        Self { entries, ..Self::default() }
    }
}

/// The path of something in a folder of the tree.
pub(super) fn joined(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}
