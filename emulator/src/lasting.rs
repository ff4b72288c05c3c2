//! Work that lasts: batch jobs, tasks on shares, tasks of administrators.
//!
//! All of it takes [`Builder::job_time`](crate::Builder::job_time), by the emulator's clock. For the first tenth of it
//! work waits, then its progress grows with the time, and in the end it is done, all at once: before that nothing on
//! the drive has changed. There is nobody who does it in the background. Each call of an operation, and each download,
//! first does what is due by then, as if at its time and in the order of those times; so no call can tell. What was
//! wrong when it was started is refused at once; what has gone wrong since makes it fail.
//!
//! With no job time, which is so unless said, work is done within the call that starts it.

use std::sync::PoisonError;

use jiff::{SignedDuration, Timestamp};
use koodrive::common::JobStatus;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::clock::later;
use crate::serve::{Call, Refusal};
use crate::service::Service;
use crate::store::agenda::{self, Entry, Kind, Span};
use crate::{jobs, shares, tasks};

impl Span {
    fn new(now: Timestamp, time: SignedDuration) -> Self {
        Self { created: now, begins: later(now, time / 10), due: later(now, time) }
    }

    fn is_instant(&self) -> bool {
        self.due <= self.created
    }

    /// How far work has come that has not ended: the status, and the progress in percent.
    pub(crate) fn stage(&self, now: Timestamp) -> (JobStatus, u32) {
        if now < self.begins {
            return (JobStatus::Pending, 0);
        }
        let (passed, whole) = (now.duration_since(self.created), self.due.duration_since(self.created));
        let percent = passed.as_millis().saturating_mul(100) / whole.as_millis().max(1);
        // The clock may have moved on since this call did what was due.
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
    pub(crate) fn work(&self, call: &Call, kind: Kind, id: String, request: &impl Serialize) -> Result<Entry, Refusal> {
        Ok(Entry {
            kind,
            id,
            user_id: call.user_id()?.to_owned(),
            request: serde_json::to_string(request).map_err(|error| Refusal::internal(&error))?,
            span: Span::new(call.now, self.job_time),
        })
    }

    /// Puts work on the agenda, once its own table tells of it; or does it, if it takes no time.
    pub(crate) fn start(&self, entry: &Entry) -> Result<(), Refusal> {
        if entry.span.is_instant() {
            self.carry_out(entry)
        } else {
            Ok(self.store.within(|rows| agenda::add(rows, entry))?)
        }
    }

    /// Does what is due.
    pub(crate) fn catch_up(&self) -> Result<(), Refusal> {
        let next = || self.store.within(|rows| agenda::due(rows, self.clock.timestamp()));
        if next()?.is_none() {
            return Ok(());
        }
        // One at a time, and each once; who comes meanwhile waits, for the time of the work has come.
        let _working = self.working.lock().unwrap_or_else(PoisonError::into_inner);
        while let Some(entry) = next()? {
            self.carry_out(&entry)?;
            self.store.within(|rows| agenda::remove(rows, &entry.id))?;
        }
        Ok(())
    }

    /// Does work as if at its time. Work that has ended already is left alone.
    fn carry_out(&self, entry: &Entry) -> Result<(), Refusal> {
        let call = Call::of(&entry.user_id, entry.span.due, self);
        let worked = match entry.kind {
            Kind::Job => jobs::work(self, &call, entry),
            Kind::ShareTask => shares::work(self, &call, entry),
            Kind::Task => tasks::work(self, &call, entry),
        };
        let Err(refusal) = worked else { return Ok(()) };
        self.store.within(|rows| match entry.kind {
            Kind::Job => jobs::fail(rows, entry, &refusal),
            Kind::ShareTask => shares::fail(rows, entry, &refusal),
            Kind::Task => tasks::fail(rows, entry, &refusal),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_waits_for_a_tenth_of_its_time_and_grows_with_the_rest() {
        let now: Timestamp = "2024-01-04T02:54:03Z".parse().unwrap();
        let span = Span::new(now, SignedDuration::from_secs(100));
        let at = |seconds| span.stage(later(now, SignedDuration::from_secs(seconds)));
        assert_eq!([at(-5), at(0), at(9)], [(JobStatus::Pending, 0), (JobStatus::Pending, 0), (JobStatus::Pending, 0)]);
        assert_eq!([at(10), at(55)], [(JobStatus::Running, 10), (JobStatus::Running, 55)]);
        assert_eq!([at(100), at(1000)], [(JobStatus::Running, 99), (JobStatus::Running, 99)]);
        assert!(!span.is_instant() && Span::new(now, SignedDuration::ZERO).is_instant());
    }
}
