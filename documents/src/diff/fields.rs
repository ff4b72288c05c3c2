//! What changed inside an operation.

use std::collections::BTreeMap;

use super::breaks;
use super::renamed::{self, Key};
use super::report::{Change, ChangeKind};
use crate::authentication::Authentication;
use crate::facts::{Facts, Operation, Row, Side, Table, TableKind};
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
    let mut changes = authentication(old, new, headers);
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
    changes.sort_by_key(|change| !change.breaks);
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
    let (breaks, why) = breaks::alone(*location, kind, leaf.row.required);
    let is_new = kind == ChangeKind::Added;
    Some(Change {
        kind,
        at: format!("{location} {}", leaf.path),
        before: (!is_new).then(|| words.clone()),
        after: is_new.then_some(words),
        old_line: (!is_new).then_some(leaf.row.line),
        new_line: is_new.then_some(leaf.row.line),
        below,
        breaks,
        why: why.to_owned(),
    })
}

fn describe(leaf: &Leaf<'_>) -> String {
    let required = leaf.row.required.map_or("", |required| if required { ", required" } else { ", optional" });
    format!("{}{required}", leaf.row.ty)
}

fn both(old: &Leaf<'_>, new: &Leaf<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut add = |kind, before: String, after: String, (breaks, why): (bool, &str)| {
        changes.push(Change {
            kind,
            at: format!("{} {}", new.location, new.path),
            before: Some(before),
            after: Some(after),
            old_line: Some(old.row.line),
            new_line: Some(new.row.line),
            below: 0,
            breaks,
            why: why.to_owned(),
        });
    };
    if old.row.ty.shape() != new.row.ty.shape() {
        let verdict = breaks::retyped(new.location, &old.row.ty, &new.row.ty);
        add(ChangeKind::Retyped, old.row.ty.to_string(), new.row.ty.to_string(), verdict);
    }
    if let (Some(before), Some(after)) = (old.row.required, new.row.required)
        && before != after
    {
        let say = |required: bool| if required { "required" } else { "optional" }.to_owned();
        add(ChangeKind::Required, say(before), say(after), breaks::required(after));
    }
    if old.location == Location::Path && old.path != new.path {
        let verdict = (false, "the name of a path parameter is not on the wire");
        add(ChangeKind::Renamed, old.path.clone(), new.path.clone(), verdict);
    }
    changes
}

/// Whether the operation accepts a token, or a signature, and did not before, or the other way round.
fn authentication(old: &Operation, new: &Operation, headers: &Authentication) -> Vec<Change> {
    let lines = |operation: &Operation| {
        let is_headers = |table: &&Table| table.kind == TableKind::Header && table.side == Side::Request;
        let rows = operation.tables.iter().filter(is_headers).flat_map(|table| &table.rows);
        let token = rows.clone().find(|row| headers.is_token(&row.name));
        let signature = rows.clone().find(|row| headers.is_signed(&row.name));
        [token, signature].map(|row| row.map(|row| row.line))
    };
    let methods = ["token", "signature"].into_iter().zip(lines(old).into_iter().zip(lines(new)));
    let changes = methods.filter_map(|(method, (before, after))| {
        let is_new = after.is_some();
        (before.is_some() != is_new).then(|| Change {
            kind: ChangeKind::Authentication,
            at: "header".to_owned(),
            before: (!is_new).then(|| method.to_owned()),
            after: is_new.then(|| method.to_owned()),
            old_line: before,
            new_line: after,
            below: 0,
            breaks: !is_new,
            why: if is_new { "callers may keep the other method" } else { "callers may use it" }.to_owned(),
        })
    });
    changes.chain(unsigned(old, new, headers)).collect()
}

/// Headers of the signature that are gone while others stay.
fn unsigned(old: &Operation, new: &Operation, headers: &Authentication) -> Vec<Change> {
    let (before, after) = (signed(old, headers), signed(new, headers));
    if after.is_empty() {
        return Vec::new();
    }
    let gone = before.iter().filter(|row| !after.iter().any(|other| other.name.eq_ignore_ascii_case(&row.name)));
    let change = |row: &&Row| Change {
        kind: ChangeKind::Removed,
        at: format!("header {}", row.name),
        before: Some(row.ty.to_string()),
        after: None,
        old_line: Some(row.line),
        new_line: None,
        below: 0,
        breaks: false,
        why: "callers may keep sending it with the other headers of the signature".to_owned(),
    };
    gone.map(change).collect()
}

/// The rows that list headers of the signature.
fn signed<'a>(operation: &'a Operation, headers: &Authentication) -> Vec<&'a Row> {
    let is_headers = |table: &&Table| table.kind == TableKind::Header && table.side == Side::Request;
    let rows = operation.tables.iter().filter(is_headers).flat_map(|table| &table.rows);
    rows.filter(|row| headers.is_signed(&row.name)).collect()
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
        Some(Change {
            kind,
            at: format!("code {code}"),
            before: old.map(|(status, _)| format!("status {status}")),
            after: new.map(|(status, _)| format!("status {status}")),
            old_line: old.map(|(_, line)| *line),
            new_line: new.map(|(_, line)| *line),
            below: 0,
            breaks: false,
            why: "callers have to handle unknown codes anyway".to_owned(),
        })
    });
    changes.collect()
}
