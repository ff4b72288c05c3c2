//! What changed inside an operation.

use std::collections::{BTreeMap, BTreeSet};

use super::renamed::{self, Key};
use super::report::Change;
use super::{breaks, headers, values};
use crate::authentication::Authentication;
use crate::change::ChangeKind;
use crate::change::judge::{self, CODE, Judged, PATH_NAME};
use crate::facts::{Facts, Operation};
use crate::location::Location;
use crate::path;
use crate::tree::{self, Leaf};

/// Fields by location and path, in their order.
pub(super) struct Fields<'a> {
    pub(super) order: Vec<Key>,
    pub(super) leaves: BTreeMap<Key, Leaf<'a>>,
    /// Fields that are accounted for, and may hold others.
    pub(super) above: BTreeMap<Key, Leaf<'a>>,
}

impl Fields<'_> {
    fn has(&self, key: &Key) -> bool {
        self.leaves.contains_key(key) || self.above.contains_key(key)
    }
}

pub(super) fn changes<'a>(old: &'a Operation, new: &'a Operation, headers: &Authentication) -> Vec<Change> {
    let (mut before, mut after) = (fields(old, headers), fields(new, headers));
    let mut changes = headers::changes(old, new, headers);
    let listed: BTreeSet<Key> = before.order.iter().chain(&after.order).cloned().collect();
    let renamed = renamed::pairs(&before, &after);
    for (from, to) in &renamed {
        if let (Some(old), Some(new)) = (before.leaves.get(from), after.leaves.get(to)) {
            changes.push(renamed::change(old, new));
            changes.extend(both(old, new));
        }
    }
    renamed::align(&mut before, &mut after, &renamed);
    for key in &before.order {
        match (before.leaves.get(key), after.leaves.get(key)) {
            (Some(leaf), None) => changes.extend(alone(leaf, key, ChangeKind::Removed, &before, &after)),
            (Some(leaf), Some(other)) => changes.extend(both(leaf, other)),
            _ => {}
        }
    }
    for key in after.order.iter().filter(|key| !before.leaves.contains_key(key)) {
        if let Some(leaf) = after.leaves.get(key) {
            changes.extend(alone(leaf, key, ChangeKind::Added, &after, &before));
        }
    }
    changes.extend(values::of_operation(old, new, &listed));
    changes.sort_by_key(|change| !change.breaks());
    changes
}

fn fields<'a>(operation: &'a Operation, headers: &Authentication) -> Fields<'a> {
    let mut fields = Fields { order: Vec::new(), leaves: BTreeMap::new(), above: BTreeMap::new() };
    for leaf in tree::leaves(operation) {
        if leaf.location == Location::Header && headers.has(&leaf.path) {
            continue;
        }
        let key = (leaf.location, key(&leaf, operation));
        if !fields.leaves.contains_key(&key) {
            fields.order.push(key.clone());
            fields.leaves.insert(key, leaf);
        }
    }
    fields
}

/// What identifies a field in both editions. Names in a path do not matter, nor does the case of headers; and a list
/// that became an object is one change, not one for each field inside.
fn key(leaf: &Leaf<'_>, operation: &Operation) -> String {
    let braced = format!("{{{}}}", leaf.path);
    match leaf.location {
        Location::Path => {
            let position = path::parameters(&operation.path).position(|segment| segment == braced);
            position.map_or_else(|| leaf.path.clone(), |position| position.to_string())
        }
        Location::Header => leaf.path.to_ascii_lowercase(),
        Location::Error => format!("{} {}", leaf.table.status.unwrap_or_default(), plain(&leaf.path)),
        _ => plain(&leaf.path),
    }
}

/// A path without the marks of lists and maps.
fn plain(path: &str) -> String {
    path.replace("[]", "").replace("{}", "")
}

/// A field that only one side has; `None` where the change of an enclosing object includes it.
fn alone(
    leaf: &Leaf<'_>,
    key: &(Location, String),
    kind: ChangeKind,
    own: &Fields<'_>,
    other: &Fields<'_>,
) -> Option<Change> {
    let (location, path) = key;
    if let Some((above, _)) = path.rsplit_once('.')
        && !other.has(&(*location, above.to_owned()))
    {
        return None;
    }
    let inside = format!("{path}.");
    let below = own.order.iter().filter(|(at, path)| at == location && path.starts_with(&inside)).count();
    let words = describe(leaf);
    let is_new = kind == ChangeKind::Added;
    let stated = if is_new { (None, Some(words)) } else { (Some(words), None) };
    let line = Some(leaf.row.line);
    let lines = if is_new { (None, line) } else { (line, None) };
    let judged = judge::field(location.is_request(), is_new, leaf.row.required);
    Some(Change { below, ..Change::new(kind, format!("{location} {}", leaf.path), stated, lines, judged) })
}

fn describe(leaf: &Leaf<'_>) -> String {
    let required = leaf.row.required.map_or("", |required| if required { ", required" } else { ", optional" });
    format!("{}{required}", leaf.row.ty)
}

fn both(old: &Leaf<'_>, new: &Leaf<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let at = format!("{} {}", new.location, new.path);
    let lines = (Some(old.row.line), Some(new.row.line));
    let mut add = |kind, before: String, after: String, judged: Judged| {
        changes.push(Change::new(kind, at.clone(), (Some(before), Some(after)), lines, judged));
    };
    let is_retyped = old.row.ty.shape() != new.row.ty.shape();
    if is_retyped {
        let judged = breaks::retyped(new.location, &old.row.ty, &new.row.ty);
        add(ChangeKind::Retyped, old.row.ty.to_string(), new.row.ty.to_string(), judged);
    }
    if let (Some(before), Some(after)) = (old.row.required, new.row.required)
        && before != after
    {
        let say = |required: bool| if required { "required" } else { "optional" }.to_owned();
        add(ChangeKind::Required, say(before), say(after), judge::required(new.location.is_request(), after));
    }
    if old.location == Location::Path && old.path != new.path {
        add(ChangeKind::Renamed, old.path.clone(), new.path.clone(), PATH_NAME);
    }
    // Values of another type are other values.
    if !is_retyped {
        changes.extend(values::of_field(old, new));
    }
    changes
}

/// Changes of the table of error codes, where both sets have one.
pub(super) fn errors(old: &[Facts], new: &[Facts]) -> Vec<Change> {
    let codes = |documents: &[Facts]| -> BTreeMap<String, (u16, usize)> {
        let all = documents.iter().flat_map(|facts| &facts.errors);
        all.map(|error| (error.code.clone(), (error.status, error.line))).collect()
    };
    let (before, after) = (codes(old), codes(new));
    if before.is_empty() || after.is_empty() {
        return Vec::new();
    }
    let mut all: Vec<&String> = before.keys().chain(after.keys()).collect();
    all.sort();
    all.dedup();
    let changes = all.into_iter().filter_map(|code| {
        let (old, new) = (before.get(code), after.get(code));
        let kind = match (old, new) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            (Some(old), Some(new)) if old.0 != new.0 => ChangeKind::Retyped,
            _ => return None,
        };
        let status = |stated: Option<&(u16, usize)>| stated.map(|(status, _)| format!("status {status}"));
        let line = |stated: Option<&(u16, usize)>| stated.map(|(_, line)| *line);
        Some(Change::new(kind, format!("code {code}"), (status(old), status(new)), (line(old), line(new)), CODE))
    });
    changes.collect()
}
