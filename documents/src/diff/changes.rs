//! A comparison of documents in the words and verdicts that two versions of the description have, too.

use super::report::{Change, Definition, Diff, OperationChange, OperationChangeKind};
use crate::change::judge::{OPERATION_ADDED, OPERATION_MOVED, OPERATION_REMOVED};
use crate::change::{self, ChangeKind, Changes, Group, Place, phrase};

impl Diff {
    /// The changes with their verdicts, in words that a release note can use.
    pub fn changes(&self) -> Changes {
        let mut groups: Vec<Group> = self.operations.iter().map(group).collect();
        if !self.errors.is_empty() {
            let file = |names: &[String]| names.join(", ");
            let (old, new) = (file(&self.old), file(&self.new));
            let changes = self.errors.iter().map(|change| inside(change, Some(&old), Some(&new))).collect();
            groups.push(Group { changes, ..Group::default() });
        }
        let unread = self.problems.iter().filter(|problem| problem.is_error()).map(ToString::to_string);
        Changes {
            old: self.old.clone(),
            new: self.new.clone(),
            groups,
            unchanged: self.unchanged,
            not_covered: self.not_covered,
            unjudged: self.unjudged,
            unread: unread.collect(),
        }
    }
}

fn group(operation: &OperationChange) -> Group {
    let (old, new) = (operation.old.as_ref(), operation.new.as_ref());
    let document = |definition: Option<&Definition>| definition.map(|definition| definition.document.clone());
    let (before, after) = (document(old), document(new));
    let whole = whole(operation).into_iter();
    let changes = operation.changes.iter().map(|change| inside(change, before.as_deref(), after.as_deref()));
    Group { id: operation.id.clone(), address: new.or(old).map(address), changes: whole.chain(changes).collect() }
}

fn address(definition: &Definition) -> String {
    format!("{} {}", definition.method, definition.path)
}

/// What happened to an operation as a whole.
fn whole(operation: &OperationChange) -> Option<change::Change> {
    let (kind, judged) = match operation.kind {
        OperationChangeKind::Added => (ChangeKind::Added, OPERATION_ADDED),
        OperationChangeKind::Removed => (ChangeKind::Removed, OPERATION_REMOVED),
        OperationChangeKind::Moved => (ChangeKind::Moved, OPERATION_MOVED),
        OperationChangeKind::Changed => return None,
    };
    let (old, new) = (operation.old.as_ref(), operation.new.as_ref());
    let is_moved = kind == ChangeKind::Moved;
    let stated = (old.filter(|_| is_moved).map(address), new.filter(|_| is_moved).map(address));
    let place = |definition: &Definition| Place::line(&definition.document, definition.line);
    Some(change::Change {
        old: old.map(place),
        new: new.map(place),
        ..change::Change::new(kind, "operation", stated, judged)
    })
}

fn inside(change: &Change, old: Option<&str>, new: Option<&str>) -> change::Change {
    let place = |file: Option<&str>, line: Option<usize>| Some(Place::line(file?, line?));
    let (before, after) = (change.before.clone(), change.after.clone());
    change::Change {
        what: phrase(change.kind, &change.at, before.as_deref(), after.as_deref()),
        why: change.why.clone(),
        old: place(old, change.old_line),
        new: place(new, change.new_line),
        below: change.below,
        ..change::Change::new(change.kind, change.at.as_str(), (before, after), (change.verdict, ""))
    }
}
