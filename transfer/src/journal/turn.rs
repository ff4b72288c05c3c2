//! Who reads or writes a record now.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use tokio::sync::OwnedMutexGuard;

/// The turn at one record, for all transfers of this process.
///
/// A transfer that is dropped may leave a store on its way, on a thread that nobody can stop. The store has the turn until it
/// has ended, so the next transfer of the same file finds the latest record, and none that it has stored or removed comes back.
/// Another process has nothing to wait for: what a process has on its way ends with it.
#[derive(Clone, Debug)]
pub(crate) struct Turn(Arc<tokio::sync::Mutex<()>>);

/// The turns that somebody knows of, by where their records are: several journals may be one folder.
static TURNS: Mutex<BTreeMap<String, Weak<tokio::sync::Mutex<()>>>> = Mutex::new(BTreeMap::new());

impl Turn {
    pub(crate) fn at(location: &str) -> Self {
        let mut turns = TURNS.lock().unwrap_or_else(PoisonError::into_inner);
        turns.retain(|_, turn| turn.strong_count() > 0);
        if let Some(turn) = turns.get(location).and_then(Weak::upgrade) {
            return Self(turn);
        }
        let turn = Arc::default();
        turns.insert(location.to_owned(), Arc::downgrade(&turn));
        Self(turn)
    }

    /// Waits for the turn; it is over when the returned value is dropped.
    pub(crate) async fn take(&self) -> OwnedMutexGuard<()> {
        Arc::clone(&self.0).lock_owned().await
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    #[test]
    fn one_place_has_one_turn_as_long_as_somebody_has_it() {
        let (first, other) = (Turn::at("/journal/a"), Turn::at("/journal/b"));
        let turn = first.take().now_or_never().unwrap();
        // The transfer is gone, and its store is not.
        drop(first);
        let next = Turn::at("/journal/a");
        assert!(next.take().now_or_never().is_none());
        assert!(other.take().now_or_never().is_some());
        drop(turn);
        assert!(next.take().now_or_never().is_some());
        drop(next);
        let _another = Turn::at("/journal/c");
        let known = TURNS.lock().unwrap();
        assert!(!known.contains_key("/journal/a"), "nobody knows of it any more");
    }
}
