//! What came of a job as a whole, from all that a response says about it.

use super::{ItemStatus, Polled, Status};

/// What came of a job.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OutcomeKind {
    /// All went through.
    Succeeded,
    /// Some of it went through, the rest failed.
    Partial,
    /// All of it failed.
    Failed,
    /// It was cancelled. Some of it may have gone through before.
    Cancelled,
    /// It has ended, and nothing tells how: the response has no result or an unknown one, and its items, if there are
    /// any, leave it open. Not to be taken for a success.
    Unstated,
}

/// What came of the job by a response; `None` while it has not ended.
pub(super) fn of<R: Polled>(response: &R::Response) -> Option<OutcomeKind> {
    match R::status(response) {
        Status::Running | Status::Unknown => None,
        Status::Ended(outcome) => Some(settled::<R>(response, outcome)),
        Status::Finished => Some(match R::result(response) {
            Some(outcome) => settled::<R>(response, outcome),
            None => by_items(Tally::of::<R>(response)),
        }),
    }
}

/// A success as a whole beside items that failed is none: where a response contradicts itself, the failure counts.
fn settled<R: Polled>(response: &R::Response, outcome: OutcomeKind) -> OutcomeKind {
    let tally = Tally::of::<R>(response);
    match outcome {
        OutcomeKind::Succeeded if tally.failed == tally.all && tally.all > 0 => OutcomeKind::Failed,
        OutcomeKind::Succeeded if tally.failed > 0 => OutcomeKind::Partial,
        outcome => outcome,
    }
}

/// What the items say where nothing is said of the whole. Only items that all tell how they fared are enough: a file
/// that nobody spoke of must not pass for one that went through.
fn by_items(tally: Tally) -> OutcomeKind {
    match tally {
        Tally { all: 0, .. } => OutcomeKind::Unstated,
        Tally { all, succeeded, .. } if succeeded == all => OutcomeKind::Succeeded,
        Tally { all, failed, .. } if failed == all => OutcomeKind::Failed,
        Tally { succeeded: 1.., failed: 1.., .. } => OutcomeKind::Partial,
        _ => OutcomeKind::Unstated,
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
    pub(super) fn of<R: Polled>(response: &R::Response) -> Self {
        let items = R::items(response);
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
            ((0, 0, 0), OutcomeKind::Unstated),
            ((2, 2, 0), OutcomeKind::Succeeded),
            ((2, 0, 2), OutcomeKind::Failed),
            ((2, 1, 1), OutcomeKind::Partial),
            ((3, 1, 1), OutcomeKind::Partial),
            ((2, 1, 0), OutcomeKind::Unstated),
            ((2, 0, 1), OutcomeKind::Unstated),
            ((2, 0, 0), OutcomeKind::Unstated),
        ];
        for ((all, succeeded, failed), outcome) in table {
            assert_eq!(by_items(Tally { all, succeeded, failed }), outcome, "{succeeded} and {failed} of {all}");
        }
    }
}
