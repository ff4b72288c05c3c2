//! What changed between two versions of the description, and what it means for callers.

mod frame;
mod limits;
mod operation;
mod schema;
mod shape;
mod walk;

use std::collections::BTreeMap;

use koodrive_model::Model;
use koodrive_model::node::Operation;

use crate::change::judge::{NAME, OPERATION_ADDED, OPERATION_MOVED, OPERATION_REMOVED};
use crate::change::{Change, ChangeKind, Changes, Group};
use crate::path;
use walk::Walk;

/// Compares two versions of the description.
///
/// An operation is the same in both when method and path are, whatever its path parameters are called, or else when its
/// id is. A change of a schema that several operations share is listed once, with the first of them.
pub fn evolution(old: &Model, new: &Model) -> Changes {
    let mut changes = Changes::default();
    let whole = frame::compare(old, new);
    if !whole.is_empty() {
        changes.groups.push(Group { changes: whole, ..Group::default() });
    }
    for (before, after) in pairs(old, new) {
        let mut walk = Walk::new(old, new);
        let latest = match (before, after) {
            (Some(before), Some(after)) => {
                moved(&mut walk, before, after);
                operation::compare(&mut walk, before, after);
                after
            }
            (Some(gone), None) => {
                walk.add(ChangeKind::Removed, "operation", (None, None), OPERATION_REMOVED, (Some(&gone.at), None));
                gone
            }
            (None, Some(added)) => {
                walk.add(ChangeKind::Added, "operation", (None, None), OPERATION_ADDED, (None, Some(&added.at)));
                added
            }
            (None, None) => continue,
        };
        if walk.changes.is_empty() {
            changes.unchanged += 1;
        } else {
            let address = Some(format!("{} {}", latest.method, latest.path));
            changes.groups.push(Group { id: Some(latest.id.clone()), address, changes: walk.changes });
        }
    }
    share(&mut changes);
    changes
}

type Pair<'a> = (Option<&'a Operation>, Option<&'a Operation>);

/// The operations of both versions, in the order of the new one, then those that are gone.
fn pairs<'a>(old: &'a Model, new: &'a Model) -> Vec<Pair<'a>> {
    let key = |operation: &Operation| (operation.method, path::anonymous(&operation.path));
    let mut by_address: BTreeMap<_, &Operation> = old.operations.iter().map(|own| (key(own), own)).collect();
    let mut by_id: BTreeMap<&str, &Operation> = old.operations.iter().map(|own| (own.id.as_str(), own)).collect();
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for after in &new.operations {
        let before = by_address.remove(&key(after));
        if let Some(before) = before {
            by_id.remove(before.id.as_str());
        }
        pairs.push((before, Some(after)));
    }
    for (before, after) in &mut pairs {
        if let (None, Some(after)) = (&before, after) {
            *before = by_id.remove(after.id.as_str());
        }
    }
    let gone = old.operations.iter().filter(|own| by_id.contains_key(own.id.as_str()));
    let gone: Vec<Pair<'a>> = gone.map(|own| (Some(own), None)).collect();
    pairs.extend(gone);
    pairs
}

fn moved(walk: &mut Walk<'_>, old: &Operation, new: &Operation) {
    let places = (Some(old.at.as_str()), Some(new.at.as_str()));
    if old.method != new.method || path::anonymous(&old.path) != path::anonymous(&new.path) {
        let address = |own: &Operation| Some(format!("{} {}", own.method, own.path));
        walk.add(ChangeKind::Moved, "operation", (address(old), address(new)), OPERATION_MOVED, places);
    }
    if old.id != new.id {
        let names = (Some(old.id.clone()), Some(new.id.clone()));
        walk.add(ChangeKind::Renamed, "operation", names, NAME, places);
    }
}

/// Lists a change of a shared schema once, and the other operations with it.
fn share(changes: &mut Changes) {
    let mut first: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    let mut also: Vec<((usize, usize), String)> = Vec::new();
    for (number, group) in changes.groups.iter_mut().enumerate() {
        let own = group.changes.iter().filter(|change| change.new.is_some() || change.old.is_some()).cloned();
        let name = group.name().to_owned();
        let mut kept: Vec<Change> = Vec::new();
        for change in own {
            let Change { kind, verdict, why, before, after, old, new, .. } = &change;
            let key = format!("{kind} {verdict} {why} {before:?} {after:?} {old:?} {new:?}");
            match first.get(&key) {
                Some(at) if at.0 != number => also.push((*at, name.clone())),
                Some(_) => {}
                None => {
                    first.insert(key, (number, kept.len()));
                    kept.push(change);
                }
            }
        }
        group.changes = kept;
    }
    for ((group, change), name) in also {
        let change = changes.groups.get_mut(group).and_then(|group| group.changes.get_mut(change));
        if let Some(change) = change.filter(|change| !change.also.contains(&name)) {
            change.also.push(name);
        }
    }
    changes.groups.retain(|group| !group.changes.is_empty());
    for group in &mut changes.groups {
        group.changes.sort_by_key(|change| change.verdict);
    }
}

#[cfg(test)]
mod tests {
    use koodrive_model::{ROOT, Settings, Sources};

    use super::*;

    fn model(schemas: &str) -> Model {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: A, version: '1'}}\npaths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        \
             '200': {{description: A., content: {{application/json: {{schema: {{$ref: '#/components/schemas/A'}}}}}}}}\n\
             components:\n  schemas:\n{schemas}"
        );
        Model::load(&Sources::from([(ROOT.to_owned(), text)]), &Settings::default()).0
    }

    #[test]
    fn schemas_that_contain_themselves_end() {
        let list = "    A: {type: array, items: {$ref: '#/components/schemas/A'}}\n";
        let object = "    A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, b: {type: string}}}\n";
        for schemas in [list, object] {
            assert!(evolution(&model(schemas), &model(schemas)).is_empty(), "{schemas}");
        }
        let changes = evolution(&model(object), &model(&object.replace("string", "boolean")));
        let found: Vec<&str> = changes.all().map(|(_, change)| change.at.as_str()).collect();
        assert_eq!(found, ["response b"], "each pair of objects is compared once");
    }
}
