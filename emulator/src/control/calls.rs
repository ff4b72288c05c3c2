//! The log of calls.

use std::collections::VecDeque;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use koodrive::common::{FileId, UserId};

/// Records that are kept; the oldest are dropped first.
const MOST: usize = 10_000;

/// A call of an operation, or of the storage behind pre-signed URLs, as [`Emulator::calls`](crate::Emulator::calls)
/// returns it. It contains no secrets: no tokens, URLs or bodies.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CallRecord {
    /// The operationId, or [`Fault::PUT_PART`](crate::Fault::PUT_PART) or
    /// [`Fault::DOWNLOAD`](crate::Fault::DOWNLOAD) of the storage.
    pub operation: &'static str,
    /// The HTTP status of the response; `None` while the call is under way, and for good if no response was sent.
    pub status: Option<u16>,
    /// Whether a [`Fault`](crate::Fault) hit the call.
    pub faulted: bool,
    /// The `X-Traceid` of the request.
    pub trace_id: Option<String>,
    /// The caller. `None` if the call was not authenticated: the operation has no authentication, the credentials were
    /// refused, the call went to the storage, or a fault came first.
    pub user_id: Option<UserId>,
    /// The number of the part that was uploaded to the storage; `None` for other calls.
    pub part: Option<u32>,
    /// Which bytes of the file were transferred, or were to be, counted from 0: those of the part, or those that the `Range`
    /// of the download asked for. `None` for a download without one that the storage heeds, for a part of an upload that
    /// has ended, and for operations.
    pub range: Option<Range<u64>>,
    /// The file whose bytes were transferred. `None` for operations, for archives that are no file of the drive, and for what
    /// the storage does not know.
    pub file_id: Option<FileId>,
    /// How many bytes of the part have arrived, or of the download were handed to the connection, so far; it grows while the
    /// call is under way. Bytes that a refused upload sent all the same are counted, those of an error's body are not. 0 for
    /// operations.
    pub bytes: u64,
}

/// What a call is about, as far as the storage knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Subject {
    pub(crate) part: Option<u32>,
    pub(crate) range: Option<Range<u64>>,
    /// The first byte of the file that is transferred, also where no range was asked for.
    pub(crate) start: Option<u64>,
    pub(crate) file_id: Option<FileId>,
}

/// A call in the log.
#[derive(Clone, Debug)]
pub(crate) struct Logged {
    pub(crate) number: u64,
    /// Counts the bytes that are transferred.
    pub(crate) bytes: Arc<AtomicU64>,
}

/// The latest calls, in the order in which they arrived.
#[derive(Debug, Default)]
pub(crate) struct Calls(Mutex<Log>);

#[derive(Debug, Default)]
struct Log {
    records: VecDeque<(CallRecord, Arc<AtomicU64>)>,
    /// The number of the first record.
    first: u64,
}

impl Calls {
    /// Records that a call has arrived.
    pub(crate) fn begin(&self, record: CallRecord) -> Logged {
        let mut log = self.log();
        if log.records.len() == MOST {
            log.records.pop_front();
            log.first += 1;
        }
        let bytes = Arc::new(AtomicU64::new(record.bytes));
        log.records.push_back((record, Arc::clone(&bytes)));
        Logged { number: log.first + (log.records.len() as u64 - 1), bytes }
    }

    /// Changes the record of a call, if it is still kept.
    pub(crate) fn amend(&self, number: u64, change: impl FnOnce(&mut CallRecord)) {
        let mut log = self.log();
        let index = number.checked_sub(log.first).and_then(|index| usize::try_from(index).ok());
        if let Some((record, _)) = index.and_then(|index| log.records.get_mut(index)) {
            change(record);
        }
    }

    pub(crate) fn all(&self) -> Vec<CallRecord> {
        let seen = |(record, bytes): &(CallRecord, Arc<AtomicU64>)| CallRecord {
            bytes: bytes.load(Ordering::Relaxed),
            ..record.clone()
        };
        self.log().records.iter().map(seen).collect()
    }

    pub(crate) fn clear(&self) {
        let mut log = self.log();
        log.first += log.records.len() as u64;
        log.records.clear();
    }

    fn log(&self) -> MutexGuard<'_, Log> {
        // The log is consistent at any moment, so a panic elsewhere leaves nothing to repair.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(operation: &'static str) -> CallRecord {
        CallRecord {
            operation,
            status: None,
            faulted: false,
            trace_id: None,
            user_id: None,
            part: None,
            range: None,
            file_id: None,
            bytes: 0,
        }
    }

    #[test]
    fn a_record_that_is_gone_is_not_confused_with_another() {
        let calls = Calls::default();
        let first = calls.begin(record("a"));
        calls.clear();
        let second = calls.begin(record("b"));
        calls.amend(first.number, |record| record.status = Some(500));
        calls.amend(second.number, |record| record.status = Some(200));
        first.bytes.fetch_add(5, Ordering::Relaxed);
        second.bytes.fetch_add(7, Ordering::Relaxed);
        assert_eq!(calls.all(), [CallRecord { status: Some(200), bytes: 7, ..record("b") }]);
    }

    #[test]
    fn the_oldest_records_are_dropped_first() {
        let calls = Calls::default();
        let numbers: Vec<_> = (0..=MOST).map(|_| calls.begin(record("a")).number).collect();
        assert_eq!(calls.all().len(), MOST);
        calls.amend(numbers[0], |record| record.status = Some(500));
        assert!(calls.all().iter().all(|record| record.status.is_none()));
        calls.amend(numbers[MOST], |record| record.status = Some(200));
        assert_eq!(calls.all()[MOST - 1].status, Some(200));
    }
}
