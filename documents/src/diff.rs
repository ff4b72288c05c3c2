//! What changed between two sets of documents, and what it means for callers.

mod breaks;
mod changes;
mod fields;
mod headers;
pub(crate) mod pairing;
mod renamed;
mod report;
mod unjudged;
mod values;

use koodrive_model::Model;

pub use crate::change::{ChangeKind, Verdict};
use crate::facts::{Facts, Operation};
use crate::path;
use crate::settings::Settings;
use crate::spec::Spec;
pub use report::{Change, Definition, Diff, OperationChange, OperationChangeKind};

/// An operation and the document that describes it.
type Described<'a> = (&'a Facts, &'a Operation);

/// Compares two sets of documents.
///
/// An operation is the same in both when method and path are, or else the vendor's name for it, its title, its path, or
/// nearly all its fields; the names of path parameters do not matter. Where a set describes an operation of one edition
/// of the product twice, the later document counts. When the new set is a few pages, the operations that it does
/// not describe count as not covered, not as removed. The operations take their ids from the spec's `model`.
pub fn diff(old: &[Facts], new: &[Facts], model: Option<&Model>, settings: &Settings) -> Diff {
    let spec = model.map(Spec::new);
    let (before, after) = (pairing::latest(old, spec.as_ref()), pairing::latest(new, spec.as_ref()));
    let is_whole = new.iter().any(|facts| facts.whole) || after.len() * 2 > before.len();
    let paired = pairing::pair(&before, &after, spec.as_ref(), &settings.common_fields);
    let name = |operation: &Operation| name(spec.as_ref(), operation);
    let mut diff = Diff {
        old: old.iter().map(|facts| facts.document.clone()).collect(),
        new: new.iter().map(|facts| facts.document.clone()).collect(),
        is_whole,
        ..Diff::default()
    };
    let hides_old = old.iter().any(Facts::may_describe_more);
    let hides_new = new.iter().any(Facts::may_describe_more);
    for (old, new) in paired {
        let change = match (old, new) {
            (Some(old), Some(new)) => {
                let mut changes = fields::changes(old.1, new.1, &settings.authentication);
                if old.0.han != new.0.han {
                    changes.retain(|change| !values::is_left_out(change));
                }
                diff.unjudged += unjudged::remove(&mut changes, old, new);
                both(name(old.1), old, new, changes)
            }
            (Some(_), None) if hides_new => {
                diff.unjudged += 1;
                continue;
            }
            (None, Some(_)) if hides_old => {
                diff.unjudged += 1;
                continue;
            }
            (None, Some(new)) => Some(alone(name(new.1), OperationChangeKind::Added, None, Some(new))),
            (Some(old), None) if is_whole => Some(alone(name(old.1), OperationChangeKind::Removed, Some(old), None)),
            _ => {
                diff.not_covered += 1;
                continue;
            }
        };
        match change {
            Some(change) => diff.operations.push(change),
            None => diff.unchanged += 1,
        }
    }
    diff.problems = old.iter().chain(new).flat_map(|facts| facts.problems.clone()).collect();
    diff.errors = fields::errors(old, new);
    diff.unjudged += unjudged::remove_codes(&mut diff.errors, old, new, &mut diff.problems);
    diff
}

fn name(spec: Option<&Spec<'_>>, operation: &Operation) -> Option<String> {
    let mut all = spec?.operations.iter();
    let own = all.find(|own| own.method == operation.method && path::is_same(own.path, &operation.path))?;
    Some(own.id.to_owned())
}

fn definition((facts, operation): Described<'_>) -> Definition {
    Definition {
        document: facts.document.clone(),
        line: operation.line,
        method: operation.method.clone(),
        path: operation.path.clone(),
    }
}

fn alone(
    id: Option<String>,
    kind: OperationChangeKind,
    old: Option<Described<'_>>,
    new: Option<Described<'_>>,
) -> OperationChange {
    let breaks = kind == OperationChangeKind::Removed;
    OperationChange { id, kind, old: old.map(definition), new: new.map(definition), changes: Vec::new(), breaks }
}

fn both(id: Option<String>, old: Described<'_>, new: Described<'_>, changes: Vec<Change>) -> Option<OperationChange> {
    let is_moved = old.1.method != new.1.method || !path::is_same(&old.1.path, &new.1.path);
    if !is_moved && changes.is_empty() {
        return None;
    }
    let breaks = is_moved || changes.iter().any(Change::breaks);
    let kind = if is_moved { OperationChangeKind::Moved } else { OperationChangeKind::Changed };
    Some(OperationChange { id, kind, old: Some(definition(old)), new: Some(definition(new)), changes, breaks })
}
