//! Changes of the authentication: methods that came or went, and their headers.

use super::breaks;
use super::report::{Change, ChangeKind};
use crate::authentication::Authentication;
use crate::change::Verdict;
use crate::change::judge::{self, Judged};
use crate::facts::{Operation, Row};
use crate::location::Location;

/// A header that goes while others of the signature stay.
const UNSIGNED: Judged = (Verdict::Compatible, "callers may keep sending it with the other headers of the signature");

pub(super) fn changes(old: &Operation, new: &Operation, headers: &Authentication) -> Vec<Change> {
    let all = methods(old, new, headers).into_iter().chain(unsigned(old, new, headers));
    all.chain(retyped(old, new, headers)).collect()
}

/// Whether the operation accepts a token, or a signature, and did not before, or the other way round.
fn methods(old: &Operation, new: &Operation, headers: &Authentication) -> Vec<Change> {
    let lines = |operation: &Operation| {
        let mut rows = headers.rows(operation);
        let token = rows.clone().find(|row| headers.is_token(&row.name));
        let signature = rows.find(|row| headers.is_signed(&row.name));
        [token, signature].map(|row| row.map(|row| row.line))
    };
    let methods = ["token", "signature"].into_iter().zip(lines(old).into_iter().zip(lines(new)));
    let changes = methods.filter_map(|(method, (before, after))| {
        let is_new = after.is_some();
        let word = |is: bool| is.then(|| method.to_owned());
        let stated = (word(!is_new), word(is_new));
        let change = || {
            let at = "header".to_owned();
            Change::new(ChangeKind::Authentication, at, stated, (before, after), judge::authentication(is_new))
        };
        (before.is_some() != is_new).then(change)
    });
    changes.collect()
}

/// Headers of the signature that are gone while others stay.
fn unsigned(old: &Operation, new: &Operation, headers: &Authentication) -> Vec<Change> {
    let signed = |row: &&Row| headers.is_signed(&row.name);
    let after: Vec<&Row> = headers.rows(new).filter(signed).collect();
    if after.is_empty() {
        return Vec::new();
    }
    let gone = headers.rows(old).filter(signed).filter(|row| !after.iter().any(|other| is_same(other, row)));
    let change = |row: &Row| {
        let stated = (Some(row.ty.to_string()), None);
        Change::new(ChangeKind::Removed, at(row), stated, (Some(row.line), None), UNSIGNED)
    };
    gone.map(change).collect()
}

/// The changes of types; that a header came or went is a change of another kind.
fn retyped(old: &Operation, new: &Operation, headers: &Authentication) -> Vec<Change> {
    let changed = headers.rows(new).filter_map(|row| {
        let other = headers.rows(old).find(|other| is_same(other, row))?;
        let stated = (Some(other.ty.to_string()), Some(row.ty.to_string()));
        let judged = breaks::retyped(Location::Header, &other.ty, &row.ty);
        let change = || Change::new(ChangeKind::Retyped, at(row), stated, (Some(other.line), Some(row.line)), judged);
        (other.ty.shape() != row.ty.shape()).then(change)
    });
    changed.collect()
}

/// Names of headers have no case.
fn is_same(one: &Row, other: &Row) -> bool {
    one.name.eq_ignore_ascii_case(&other.name)
}

fn at(row: &Row) -> String {
    format!("header {}", row.name)
}
