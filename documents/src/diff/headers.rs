//! Headers of the authentication that changed their type.

use super::breaks;
use super::report::{Change, ChangeKind};
use crate::authentication::Authentication;
use crate::facts::{Operation, Row, Side, TableKind};
use crate::location::Location;

/// The changes of types; that a header came or went is a change of the authentication.
pub(super) fn retyped(old: &Operation, new: &Operation, headers: &Authentication) -> Vec<Change> {
    let before = rows(old, headers);
    let changed = rows(new, headers).into_iter().filter_map(|row| {
        let other = before.iter().find(|other| other.name.eq_ignore_ascii_case(&row.name))?;
        (other.ty.shape() != row.ty.shape()).then(|| change(other, row))
    });
    changed.collect()
}

fn rows<'a>(operation: &'a Operation, headers: &Authentication) -> Vec<&'a Row> {
    let tables = operation.tables.iter().filter(|table| table.kind == TableKind::Header && table.side == Side::Request);
    tables.flat_map(|table| &table.rows).filter(|row| headers.has(&row.name)).collect()
}

fn change(old: &Row, new: &Row) -> Change {
    let (breaks, why) = breaks::retyped(Location::Header, &old.ty, &new.ty);
    Change {
        kind: ChangeKind::Retyped,
        at: format!("header {}", new.name),
        before: Some(old.ty.to_string()),
        after: Some(new.ty.to_string()),
        old_line: Some(old.line),
        new_line: Some(new.line),
        below: 0,
        breaks,
        why: why.to_owned(),
    }
}
