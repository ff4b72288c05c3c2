//! What callers did and were told, to be held against what the service has in the end.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use koodrive::runtime::ErrorKind;
use koodrive::{Error, Result};

/// What the caller was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// Nothing: the call was dropped, or its runtime was.
    Nothing,
    Done,
    /// An error after which it may have been done.
    Failed,
    /// An error by which no attempt reached the service.
    Unsent,
}

impl Told {
    pub(crate) fn of<T>(outcome: &Result<T>) -> Self {
        match outcome {
            Ok(_) => Self::Done,
            Err(error) if error.is_unsent() => Self::Unsent,
            Err(_) => Self::Failed,
        }
    }
}

/// Something that a caller wanted to be there once.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub(crate) made: Told,
    /// Whether it was to be deleted afterwards, by a job, and what was told of that.
    pub(crate) deleted: Option<Told>,
}

/// The calls of all callers.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    wanted: Mutex<BTreeMap<String, Wanted>>,
    calls: AtomicU64,
    hung: AtomicU64,
    damaged: AtomicU64,
    errors: Mutex<BTreeMap<String, u64>>,
}

impl Ledger {
    /// A caller is about to make this.
    pub(crate) fn begin(&self, name: &str) {
        self.change(name, |_| {});
    }

    pub(crate) fn made(&self, name: &str, told: Told) {
        self.change(name, |wanted| wanted.made = told);
    }

    pub(crate) fn deleted(&self, name: &str, told: Told) {
        self.change(name, |wanted| wanted.deleted = Some(told));
    }

    fn change(&self, name: &str, change: impl FnOnce(&mut Wanted)) {
        let mut wanted = self.wanted.lock().unwrap_or_else(PoisonError::into_inner);
        change(wanted.entry(name.to_owned()).or_insert(Wanted { made: Told::Nothing, deleted: None }));
    }

    /// Counts a call that has ended.
    pub(crate) fn called<T>(&self, outcome: &Result<T>) {
        self.calls.fetch_add(1, Ordering::Relaxed);
        let Err(error) = outcome else { return };
        *self.errors.lock().unwrap_or_else(PoisonError::into_inner).entry(shown(error)).or_default() += 1;
    }

    /// A call that did not end long after its limit.
    pub(crate) fn hung(&self) {
        self.hung.fetch_add(1, Ordering::Relaxed);
    }

    /// A download that ended well, with other bytes than were uploaded.
    pub(crate) fn damaged(&self) {
        self.damaged.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn summary(&self) -> Summary {
        Summary {
            wanted: self.wanted.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            calls: self.calls.load(Ordering::Relaxed),
            hung: self.hung.load(Ordering::Relaxed),
            damaged: self.damaged.load(Ordering::Relaxed),
            errors: self.errors.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        }
    }
}

/// An error by its kind, and what tells more.
fn shown(error: &Error) -> String {
    match (error.kind(), error.status(), error.is_session_ended()) {
        (_, _, true) => "session ended".to_owned(),
        (ErrorKind::Api | ErrorKind::Storage, Some(status), _) => format!("{:?} {status}", error.kind()),
        (kind, ..) => format!("{kind:?}"),
    }
}

/// The ledger at the end.
#[derive(Debug)]
pub(crate) struct Summary {
    pub(crate) wanted: BTreeMap<String, Wanted>,
    pub(crate) calls: u64,
    pub(crate) hung: u64,
    pub(crate) damaged: u64,
    pub(crate) errors: BTreeMap<String, u64>,
}

/// What differs between the ledger and the service.
#[derive(Debug, Default)]
pub(crate) struct Differences {
    /// Told done, and not there.
    pub(crate) lost: Vec<String>,
    /// There more than once.
    pub(crate) twice: Vec<String>,
    /// There, though no attempt is said to have reached the service.
    pub(crate) mistold: Vec<String>,
    /// Told deleted, and there.
    pub(crate) kept: Vec<String>,
}

impl Summary {
    /// Holds it against how often each name is there.
    pub(crate) fn compare(&self, there: &BTreeMap<String, u64>) -> Differences {
        let mut differences = Differences::default();
        for (name, wanted) in &self.wanted {
            let found = there.get(name).copied().unwrap_or_default();
            let deleted = wanted.deleted;
            if found > 1 {
                differences.twice.push(name.clone());
            }
            if found == 0 && wanted.made == Told::Done && deleted.is_none_or(|told| told == Told::Unsent) {
                differences.lost.push(name.clone());
            }
            if found > 0 && wanted.made == Told::Unsent {
                differences.mistold.push(name.clone());
            }
            if found > 0 && deleted == Some(Told::Done) {
                differences.kept.push(name.clone());
            }
        }
        differences
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What was told, what is there, and what is wrong with that.
    #[test]
    fn every_difference_is_found() {
        let table = [
            (Told::Done, None, 1, [0, 0, 0, 0]),
            (Told::Done, None, 0, [1, 0, 0, 0]),
            (Told::Done, None, 2, [0, 1, 0, 0]),
            (Told::Failed, None, 0, [0; 4]),
            (Told::Failed, None, 1, [0; 4]),
            (Told::Failed, None, 2, [0, 1, 0, 0]),
            (Told::Nothing, None, 1, [0; 4]),
            (Told::Unsent, None, 0, [0; 4]),
            (Told::Unsent, None, 1, [0, 0, 1, 0]),
            (Told::Done, Some(Told::Done), 0, [0; 4]),
            (Told::Done, Some(Told::Done), 1, [0, 0, 0, 1]),
            (Told::Done, Some(Told::Failed), 0, [0; 4]),
            (Told::Done, Some(Told::Unsent), 0, [1, 0, 0, 0]),
        ];
        for (made, deleted, found, expected) in table {
            let ledger = Ledger::default();
            ledger.begin("a");
            ledger.made("a", made);
            if let Some(told) = deleted {
                ledger.deleted("a", told);
            }
            let there = BTreeMap::from([("a".to_owned(), found)]);
            let seen = ledger.summary().compare(&there);
            let seen = [seen.lost, seen.twice, seen.mistold, seen.kept].map(|names| names.len());
            assert_eq!(seen, expected, "{made:?} {deleted:?} {found}");
        }
    }
}
