//! What the comparison does not judge: fields, operations and codes that may stand where a document was not read.

use super::Described;
use super::report::{Change, ChangeKind};
use crate::facts::Facts;
use crate::gaps::{self, Gaps};
use crate::location::Location;
use crate::problem::{Problem, ProblemKind};

/// Removes the changes that may be none, and returns their number: what is gone where the new document was not read,
/// and what is new where the old one was not.
pub(super) fn remove(changes: &mut Vec<Change>, old: Described<'_>, new: Described<'_>) -> usize {
    let (before, after) = (Gaps::new(old.0, old.1), Gaps::new(new.0, new.1));
    let mut unjudged = 0;
    // A description whose last part is missing, the table of statuses, does not say which there are.
    let is_cut = |(facts, operation): Described<'_>| {
        let is_own = |problem: &Problem| problem.kind == ProblemKind::CutShort && problem.line == Some(operation.line);
        facts.problems.iter().any(is_own)
    };
    let (old_cut, new_cut) = (is_cut(old), is_cut(new));
    changes.retain(|change| {
        if change.kind == ChangeKind::Status && (old_cut || new_cut) {
            unjudged += 1;
            return false;
        }
        let gaps = match (&change.before, &change.after) {
            (Some(_), None) => &after,
            (None, Some(_)) => &before,
            _ => return true,
        };
        let (location, path) = change.at.split_once(' ').unwrap_or((&change.at, ""));
        let hides = Location::named(location).is_some_and(|location| gaps.may_list(location, path));
        unjudged += if hides { 1 + change.below } else { 0 };
        !hides
    });
    unjudged
}

/// Removes the changes of error codes that may be none, and returns their number. Codes that are gone from the end of
/// the table, and only there, are a sign that the new document is cut.
pub(super) fn remove_codes(
    changes: &mut Vec<Change>,
    old: &[Facts],
    new: &[Facts],
    problems: &mut Vec<Problem>,
) -> usize {
    let removed = changes.iter().filter(|change| change.kind == ChangeKind::Removed);
    let removed: Vec<usize> = removed.filter_map(|change| change.old_line).collect();
    let first = removed.iter().min().copied().unwrap_or(usize::MAX);
    let last = old.iter().flat_map(|facts| &facts.errors).filter(|error| error.line >= first).count();
    let end = new.iter().rev().find_map(|facts| Some((facts, facts.errors.last()?.line)));
    let end = end.filter(|_| last == removed.len());
    let cut = end.and_then(|(facts, line)| gaps::cut_codes(&facts.document, line, last));
    let is_end = cut.is_some();
    problems.extend(cut);
    let hides = |change: &Change| match change.kind {
        ChangeKind::Removed => is_end || new.iter().any(Facts::may_list_more_codes),
        ChangeKind::Added => old.iter().any(Facts::may_list_more_codes),
        _ => false,
    };
    let before = changes.len();
    changes.retain(|change| !hides(change));
    before - changes.len()
}
