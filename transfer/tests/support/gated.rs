//! A journal whose stores can be held up.

use std::io;
use std::sync::{Arc, Condvar, Mutex};

use koodrive_transfer::{FileJournal, Journal};

/// A journal in files, whose next store waits once it is closed. Clones are one.
#[derive(Clone, Debug)]
pub(crate) struct Gated {
    files: FileJournal,
    gate: Arc<Gate>,
}

#[derive(Debug, Default)]
struct Gate {
    now: Mutex<Now>,
    changed: Condvar,
}

#[derive(Debug, Default)]
struct Now {
    is_closed: bool,
    /// What waits to be stored.
    waiting: Option<Vec<u8>>,
    loads: usize,
}

impl Gated {
    pub(crate) fn new(files: FileJournal) -> Self {
        Self { files, gate: Arc::default() }
    }

    pub(crate) fn close(&self) {
        self.gate.now.lock().unwrap().is_closed = true;
    }

    pub(crate) fn open(&self) {
        self.gate.now.lock().unwrap().is_closed = false;
        self.gate.changed.notify_all();
    }

    /// The record that waits, if one does.
    pub(crate) fn waiting(&self) -> Option<Vec<u8>> {
        self.gate.now.lock().unwrap().waiting.clone()
    }

    pub(crate) fn loads(&self) -> usize {
        self.gate.now.lock().unwrap().loads
    }
}

impl Journal for Gated {
    fn load(&self, key: &str) -> io::Result<Option<Vec<u8>>> {
        self.gate.now.lock().unwrap().loads += 1;
        self.files.load(key)
    }

    fn store(&self, key: &str, record: &[u8]) -> io::Result<()> {
        let mut now = self.gate.now.lock().unwrap();
        if now.is_closed {
            now.waiting = Some(record.to_vec());
            now = self.gate.changed.wait_while(now, |now| now.is_closed).unwrap();
            now.waiting = None;
        }
        drop(now);
        self.files.store(key, record)
    }

    fn remove(&self, key: &str) -> io::Result<()> {
        self.files.remove(key)
    }

    fn location(&self, key: &str) -> String {
        self.files.location(key)
    }
}
