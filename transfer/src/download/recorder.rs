//! Storing the record of a download, away from its bytes.

use std::fs::File;
use std::sync::{Arc, Mutex, PoisonError};

use super::record::{Record, Sidecar};
use super::target::Target;
use crate::engine::Engine;
use crate::error::{Error, ErrorKind, Result, shown};
use crate::journal::{Journal, Turn, key};
use crate::work::blocking;

/// Where the record of a download is kept. Cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct Notes {
    journal: Arc<dyn Journal>,
    key: String,
    subject: String,
    partial: String,
    /// The record was removed, and is not stored again by whoever is late.
    closed: Arc<Mutex<bool>>,
    /// Whoever stores a record has it, until the record is stored.
    turn: Turn,
}

impl Notes {
    pub(super) fn new(engine: &Engine, target: &Target) -> Self {
        let journal = engine.settings.journal.clone().unwrap_or_else(|| Arc::new(Sidecar(target.clone())));
        let key = key(&["download", &shown(&target.path)]);
        Self {
            turn: Turn::at(&journal.location(&key)),
            journal,
            key,
            subject: target.subject.clone(),
            partial: shown(&target.partial),
            closed: Arc::default(),
        }
    }

    /// The record of an earlier download. Blocks.
    pub(super) fn load(&self) -> Result<Option<Record>> {
        let found = self.journal.load(&self.key).map_err(|error| self.failed("cannot be read", error))?;
        found.map(|bytes| Record::read(&bytes).map_err(|problem| self.refused(&problem))).transpose()
    }

    /// The error of a record that is not that of this download.
    pub(super) fn refused(&self, problem: &str) -> Error {
        let (record, partial) = (self.journal.location(&self.key), &self.partial);
        let text = format!("{problem}; remove {record} and {partial} to download it from the beginning");
        Error::new(ErrorKind::Journal, &*self.subject, text)
    }

    /// Stores a record, after the bytes that it is about: a record that survives a loss of power must not promise bytes that
    /// did not.
    pub(super) async fn store(&self, record: Record, file: Arc<File>) -> Result<()> {
        let notes = self.clone();
        let turn = self.turn.take().await;
        blocking(move || {
            // Also where nobody waits for it any more.
            let _turn = turn;
            let unsynced = |error| Error::writing(&*notes.subject, "the partial file cannot be written", error);
            file.sync_data().map_err(unsynced)?;
            let written = record.written().map_err(|error| notes.failed("cannot be written", error))?;
            let closed = notes.closed.lock().unwrap_or_else(PoisonError::into_inner);
            if *closed {
                return Ok(());
            }
            notes.journal.store(&notes.key, &written).map_err(|error| notes.failed("cannot be written", error))
        })
        .await
    }

    /// Waits until no record is on its way any more.
    pub(super) async fn settled(&self) {
        drop(self.turn.take().await);
    }

    /// Removes the record of an earlier download. Blocks.
    pub(super) fn forget(&self) -> Result<()> {
        self.journal.remove(&self.key).map_err(|error| self.failed("cannot be removed", error))
    }

    /// Removes the record for good. Blocks.
    pub(super) fn remove(&self) -> Result<()> {
        let mut closed = self.closed.lock().unwrap_or_else(PoisonError::into_inner);
        *closed = true;
        self.forget()
    }

    fn failed(&self, what: &str, error: std::io::Error) -> Error {
        let text = format!("its journal, {}, {what}", self.journal.location(&self.key));
        Error::journal(&*self.subject, &text, error)
    }
}
