//! The outcome of a job as a whole, from everything that a response states.

use super::{ItemStatus, Polled, Status};

/// How a job ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OutcomeKind {
    /// Every item succeeded.
    Succeeded,
    /// Some items succeeded, others failed.
    Partial,
    /// Every item failed.
    Failed,
    /// It was cancelled. Some items may have succeeded before.
    Cancelled,
    /// It has ended, but the response does not state how: it has no result or an unknown one, and its items, if there are
    /// any, do not decide it either. Do not treat it as a success.
    Unstated,
}

/// The outcome that a response states; `None` while the job has not ended.
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

/// Failed items outweigh a success of the whole: where a response contradicts itself, the failure counts.
fn settled<R: Polled>(response: &R::Response, outcome: OutcomeKind) -> OutcomeKind {
    let tally = Tally::of::<R>(response);
    match outcome {
        OutcomeKind::Succeeded if tally.failed == tally.all && tally.all > 0 => OutcomeKind::Failed,
        OutcomeKind::Succeeded if tally.failed > 0 => OutcomeKind::Partial,
        outcome => outcome,
    }
}

/// The outcome by the items, where the response states none for the whole. It is decided only if every item has a final
/// status: a file without one must not count as done.
fn by_items(tally: Tally) -> OutcomeKind {
    match tally {
        Tally { all: 0, .. } => OutcomeKind::Unstated,
        Tally { all, succeeded, .. } if succeeded == all => OutcomeKind::Succeeded,
        Tally { all, failed, .. } if failed == all => OutcomeKind::Failed,
        Tally { succeeded: 1.., failed: 1.., .. } => OutcomeKind::Partial,
        _ => OutcomeKind::Unstated,
    }
}

/// How many items succeeded and failed.
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
    fn items_decide_only_if_all_of_them_have_a_final_status() {
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
