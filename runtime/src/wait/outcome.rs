//! What came of a job as a whole, from all that an answer says about it.

use super::{ItemStatus, Polled, Status};

/// What came of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// All went through.
    Succeeded,
    /// Some of it went through, the rest failed.
    Partial,
    /// All of it failed.
    Failed,
    /// It was cancelled. Some of it may have gone through before.
    Cancelled,
    /// It has ended, and nothing tells how: the answer has no result or an unknown one, and its items, if there are
    /// any, leave it open. Not to be taken for a success.
    Unstated,
}

/// What came of the job by an answer; `None` while it has not ended.
pub(super) fn of<R: Polled>(answer: &R::Response) -> Option<Outcome> {
    match R::status(answer) {
        Status::Running | Status::Unknown => None,
        Status::Ended(outcome) => Some(settled::<R>(answer, outcome)),
        Status::Finished => Some(match R::result(answer) {
            Some(outcome) => settled::<R>(answer, outcome),
            None => by_items(Tally::of::<R>(answer)),
        }),
    }
}

/// A success as a whole beside items that failed is none: where an answer contradicts itself, the failure counts.
fn settled<R: Polled>(answer: &R::Response, outcome: Outcome) -> Outcome {
    let tally = Tally::of::<R>(answer);
    match outcome {
        Outcome::Succeeded if tally.failed == tally.all && tally.all > 0 => Outcome::Failed,
        Outcome::Succeeded if tally.failed > 0 => Outcome::Partial,
        outcome => outcome,
    }
}

/// What the items say where nothing is said of the whole. Only items that all tell how they fared are enough: a file
/// that nobody spoke of must not pass for one that went through.
fn by_items(tally: Tally) -> Outcome {
    match tally {
        Tally { all: 0, .. } => Outcome::Unstated,
        Tally { all, succeeded, .. } if succeeded == all => Outcome::Succeeded,
        Tally { all, failed, .. } if failed == all => Outcome::Failed,
        Tally { succeeded: 1.., failed: 1.., .. } => Outcome::Partial,
        _ => Outcome::Unstated,
    }
}

/// How many items fared how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) all: usize,
    pub(super) succeeded: usize,
    pub(super) failed: usize,
}

impl Tally {
    pub(super) fn of<R: Polled>(answer: &R::Response) -> Self {
        let items = R::items(answer);
        let count = |status| items.iter().filter(|item| R::item_status(item) == status).count();
        Self { all: items.len(), succeeded: count(ItemStatus::Succeeded), failed: count(ItemStatus::Failed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_speak_for_the_whole_only_if_all_of_them_speak() {
        let table = [
            ((0, 0, 0), Outcome::Unstated),
            ((2, 2, 0), Outcome::Succeeded),
            ((2, 0, 2), Outcome::Failed),
            ((2, 1, 1), Outcome::Partial),
            ((3, 1, 1), Outcome::Partial),
            ((2, 1, 0), Outcome::Unstated),
            ((2, 0, 1), Outcome::Unstated),
            ((2, 0, 0), Outcome::Unstated),
        ];
        for ((all, succeeded, failed), outcome) in table {
            assert_eq!(by_items(Tally { all, succeeded, failed }), outcome, "{succeeded} and {failed} of {all}");
        }
    }
}
