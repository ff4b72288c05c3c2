//! The queue of faults.

use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::{Fault, Subject};
use crate::base::EmulatorError;

/// The pending faults, and the signal that ends stalls.
#[derive(Debug)]
pub(crate) struct Script {
    /// The operations that faults can name.
    known: Vec<&'static str>,
    queue: Mutex<Vec<Fault>>,
    closing: watch::Sender<bool>,
}

impl Script {
    pub(crate) fn new(operations: impl IntoIterator<Item = &'static str>) -> Self {
        let storage = [Fault::PUT_PART, Fault::DOWNLOAD];
        let known = operations.into_iter().chain(storage).collect();
        Self { known, queue: Mutex::default(), closing: watch::Sender::new(false) }
    }

    pub(crate) fn add(&self, fault: Fault) -> Result<(), EmulatorError> {
        let unknown = fault.on.as_deref().filter(|on| !self.known.contains(on));
        let unknown = unknown.map(|on| match self.nearest(on) {
            Some(meant) => format!("there is no operation {on:?}; did you mean {meant:?}?"),
            None => format!("there is no operation {on:?}: name one by its operationId, such as getFile"),
        });
        if let Some(problem) = fault.problem.clone().or(unknown).or_else(|| fault.misplaced()) {
            return Err(EmulatorError::Fault { problem });
        }
        self.queue().push(fault);
        Ok(())
    }

    /// The operation that a mistyped name is nearest to.
    fn nearest(&self, name: &str) -> Option<&'static str> {
        let likeness = self.known.iter().map(|known| (strsim::jaro_winkler(name, known), *known));
        let (likeness, nearest) = likeness.max_by(|left, right| left.0.total_cmp(&right.0))?;
        (likeness > 0.8).then_some(nearest)
    }

    /// Takes the fault that hits a call, if there is one.
    pub(crate) fn next(&self, operation: &str, subject: &Subject) -> Option<Fault> {
        let mut queue = self.queue();
        let index = queue.iter_mut().position(|fault| {
            let matches = fault.matches(operation, subject);
            if matches && fault.after > 0 {
                fault.after -= 1;
                return false;
            }
            matches
        })?;
        let fault = queue.get_mut(index)?;
        let hit = fault.clone();
        match fault.times {
            u64::MAX => {}
            0 | 1 => drop(queue.remove(index)),
            times => fault.times = times - 1,
        }
        Some(hit)
    }

    pub(crate) fn pending(&self) -> Vec<Fault> {
        self.queue().clone()
    }

    pub(crate) fn clear(&self) {
        self.queue().clear();
    }

    /// Ends every stall, now and from now on.
    pub(crate) fn close(&self) {
        self.closing.send_replace(true);
    }

    /// Completes when the emulator shuts down.
    pub(crate) async fn closed(&self) {
        // The sender lives as long as `self`, so waiting cannot fail.
        let _ = self.closing.subscribe().wait_for(|closing| *closing).await;
    }

    fn queue(&self) -> MutexGuard<'_, Vec<Fault>> {
        // The queue is consistent at any moment, so a panic elsewhere leaves nothing to repair.
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Effect;
    use super::*;

    fn script() -> Script {
        Script::new(["a", "b"])
    }

    /// The statuses of the faults that hit a series of calls.
    fn statuses<const N: usize>(script: &Script, calls: [&str; N]) -> [Option<u16>; N] {
        calls.map(|call| match script.next(call, &Subject::default())?.effect {
            Effect::Response { status, .. } => Some(status.as_u16()),
            _ => None,
        })
    }

    #[test]
    fn the_first_matching_fault_hits_as_often_as_set() {
        let script = script();
        script.add(Fault::status(500).on("a").times(2)).unwrap();
        script.add(Fault::status(503)).unwrap();
        assert_eq!(statuses(&script, ["a", "b", "a", "a"]), [Some(500), Some(503), Some(500), None]);
        assert!(script.pending().is_empty());
    }

    #[test]
    fn calls_that_an_earlier_fault_hit_are_not_counted() {
        let script = script();
        script.add(Fault::status(500).on("a")).unwrap();
        script.add(Fault::status(503).on("a").after(1)).unwrap();
        let described: Vec<_> = script.pending().iter().map(ToString::to_string).collect();
        assert_eq!(described, ["status 500 on a", "status 503 on a, after 1 calls"]);
        assert_eq!(statuses(&script, ["a", "b", "a", "a", "a"]), [Some(500), None, None, Some(503), None]);
    }

    #[test]
    fn a_fault_may_hit_forever() {
        let script = script();
        script.add(Fault::status(500).always()).unwrap();
        assert_eq!(statuses(&script, ["a", "b"]), [Some(500), Some(500)]);
        assert_eq!(script.pending()[0].to_string(), "status 500 on any call, always");
        script.clear();
        assert_eq!(statuses(&script, ["a"]), [None]);
    }

    #[test]
    fn a_fault_may_wait_for_a_part_or_for_a_byte() {
        let subject = |part: Option<u32>, start: Option<u64>| Subject { part, start, ..Subject::default() };
        let put = |part: u32, start: u64| (Fault::PUT_PART, subject(Some(part), Some(start)));
        let get = |start: u64| (Fault::DOWNLOAD, subject(None, Some(start)));
        let operation = ("a", Subject::default());
        for (fault, misses, hit) in [
            (Fault::reset_before().on(Fault::PUT_PART).part(2), vec![put(1, 0), get(0), operation.clone()], put(2, 64)),
            (Fault::reset_before().part(2), vec![put(1, 0), get(2), operation.clone()], put(2, 64)),
            (Fault::reset_before().at_byte(64), vec![put(1, 0), get(0), operation.clone()], put(2, 64)),
            (Fault::reset_before().on(Fault::DOWNLOAD).at_byte(64), vec![put(2, 64), get(63), operation], get(64)),
            (Fault::ignore_range().at_byte(0), vec![put(1, 0), (Fault::DOWNLOAD, subject(None, None))], get(0)),
            // Others are not counted either.
            (Fault::reset_before().part(2).after(1), vec![put(1, 0), put(2, 64), put(1, 0)], put(2, 64)),
        ] {
            let script = script();
            script.add(fault.clone()).unwrap();
            for (operation, subject) in misses {
                assert!(script.next(operation, &subject).is_none(), "{fault} hits {operation}: {subject:?}");
            }
            assert!(script.next(hit.0, &hit.1).is_some(), "{fault}");
        }
    }

    #[test]
    fn impossible_faults_are_refused() {
        for (fault, problem) in [
            (Fault::reset_before().on("c"), "\"c\""),
            (Fault::status(99), "99"),
            (Fault::status(101), "101"),
            (Fault::gzip().times(0), "at least one call"),
            (Fault::gzip().with_header("a b", "c"), "a b"),
            (Fault::gzip().with_header("a", "b\n"), "not a valid header"),
            (Fault::response(200, "").with_header("Content-Length", "7"), "Content-Length"),
            (Fault::status(503).part(0), "numbered from 1"),
            (Fault::status(503).on(Fault::DOWNLOAD).part(1), "only putPart has parts, not download"),
            (Fault::status(503).part(1).on("a"), "only putPart has parts, not a"),
            (Fault::status(503).on("a").at_byte(0), "a transfers no bytes"),
            (Fault::ignore_range().on(Fault::PUT_PART), "only download has ranges, not putPart"),
            (Fault::other_range().on("b"), "only download has ranges, not b"),
            (Fault::other_range().part(1), "only putPart has parts, not download"),
        ] {
            let error = script().add(fault).unwrap_err().to_string();
            assert!(error.contains(problem), "{error}");
        }
    }
}
