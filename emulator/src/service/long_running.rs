//! Long-running operations: batch jobs, tasks on shares, administrative tasks, deletions of backups.
//!
//! Each takes [`Builder::job_time`](crate::Builder::job_time) by the emulator's clock. It is pending for the first tenth
//! of that time; then its progress grows with the time; at the end all of its work is done at once. Until then nothing
//! on the drive has changed. Nothing runs in the background: each call of an operation, and each download, first carries
//! out what is due, in the order of the due times and as if at those times, so no call can tell the difference. What is
//! wrong from the start is refused at once; what goes wrong later makes the work fail. Retention periods end in the same
//! way, after their own time.
//!
//! The default job time is zero: the work is done within the call that starts it.

use std::sync::PoisonError;

use jiff::{SignedDuration, Timestamp};
use koodrive::common::JobStatus;
use rusqlite::Connection;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Service;
use crate::api::{Call, Refusal};
use crate::base::time::later;
use crate::store::agenda::{self, Entry, Span, WorkKind};

/// Carries out one kind of work.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Worker {
    /// Does the work, unless it has ended already.
    pub(crate) work: fn(&Service, &Call, &Entry) -> Result<(), Refusal>,
    /// Records that the work cannot be done.
    pub(crate) fail: fn(&Connection, &Entry, &Refusal) -> Result<(), Refusal>,
}

/// The worker of each kind of work. The modules of the workers depend on this one, so the emulator hands them over.
pub(crate) type Workers = fn(WorkKind) -> Worker;

impl Span {
    fn new(now: Timestamp, time: SignedDuration) -> Self {
        Self { created: now, begins: later(now, time / 10), due: later(now, time) }
    }

    fn is_instant(&self) -> bool {
        self.due <= self.created
    }

    /// Status, and progress in percent, of work that has not ended.
    pub(crate) fn stage(&self, now: Timestamp) -> (JobStatus, u32) {
        if now < self.begins {
            return (JobStatus::Pending, 0);
        }
        let (passed, whole) = (now.duration_since(self.created), self.due.duration_since(self.created));
        let percent = passed.as_millis().saturating_mul(100) / whole.as_millis().max(1);
        // The clock may have moved on since this call carried out what was due.
        (JobStatus::Running, u32::try_from(percent.clamp(0, 99)).unwrap_or_default())
    }
}

impl Entry {
    /// The request that started the work.
    pub(crate) fn request<R: DeserializeOwned>(&self) -> Result<R, Refusal> {
        serde_json::from_str(&self.request).map_err(|error| Refusal::internal(&error))
    }
}

impl Service {
    /// Work that begins with this call.
    pub(crate) fn plan(
        &self,
        call: &Call,
        kind: WorkKind,
        id: String,
        request: &impl Serialize,
    ) -> Result<Entry, Refusal> {
        Ok(Entry {
            kind,
            id,
            user_id: call.user_id()?.to_owned(),
            request: serde_json::to_string(request).map_err(|error| Refusal::internal(&error))?,
            span: Span::new(call.now, self.job_time),
        })
    }

    /// Puts work on the agenda, once its own table has a row for it; does it at once if it takes no time.
    pub(crate) fn start(&self, entry: &Entry) -> Result<(), Refusal> {
        if entry.span.is_instant() {
            self.carry_out(entry)
        } else {
            Ok(self.store.within(|rows| agenda::add(rows, entry))?)
        }
    }

    /// Carries out what is due.
    pub(crate) fn catch_up(&self) -> Result<(), Refusal> {
        let next = || self.store.within(|rows| agenda::due(rows, self.clock.timestamp()));
        if next()?.is_none() {
            return Ok(());
        }
        // One piece of work at a time, and each once. Other calls wait: the work counts as done for them too.
        let _working = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(entry) = next()? {
            self.carry_out(&entry)?;
            self.store.within(|rows| agenda::remove(rows, &entry.id))?;
        }
        Ok(())
    }

    /// Does work as if at its due time.
    fn carry_out(&self, entry: &Entry) -> Result<(), Refusal> {
        let call = Call::on_behalf_of(&entry.user_id, entry.span.due, self.signer.base_url(), self.limits);
        let worker = (self.workers)(entry.kind);
        match (worker.work)(self, &call, entry) {
            Ok(()) => Ok(()),
            Err(refusal) => self.store.within(|rows| (worker.fail)(rows, entry, &refusal)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_pending_for_a_tenth_of_its_time_and_progresses_with_the_rest() {
        let now: Timestamp = "2024-01-04T02:54:03Z".parse().unwrap();
        let span = Span::new(now, SignedDuration::from_secs(100));
        let at = |seconds| span.stage(later(now, SignedDuration::from_secs(seconds)));
        assert_eq!([at(-5), at(0), at(9)], [(JobStatus::Pending, 0), (JobStatus::Pending, 0), (JobStatus::Pending, 0)]);
        assert_eq!([at(10), at(55)], [(JobStatus::Running, 10), (JobStatus::Running, 55)]);
        assert_eq!([at(100), at(1000)], [(JobStatus::Running, 99), (JobStatus::Running, 99)]);
        assert!(!span.is_instant() && Span::new(now, SignedDuration::ZERO).is_instant());
    }
}
