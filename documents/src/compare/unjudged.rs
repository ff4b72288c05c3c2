//! What the comparison does not judge: what only the spec has may stand where a document was not read.

use std::collections::{BTreeMap, BTreeSet};

use super::assign::Described;
use super::differences::{Compared, Found};
use super::report::{Difference, Stale};
use super::scope::Scope;
use crate::deviations::DifferenceKind;
use crate::facts::Facts;
use crate::gaps::{self, Gaps};
use crate::location::Location;
use crate::problem::Problem;
use crate::spec::Spec;
use crate::tree;

/// Removes what only the spec has, as far as the documents may have it too, and returns the number of these
/// differences. A suppression that might match there is not stale.
pub(super) fn remove(found: &mut Found<'_>, stale: &mut Vec<Stale>, scope: &Scope<'_>) -> usize {
    let unread = |facts: &&Facts| !facts.unread.is_empty();
    if !scope.documents.iter().any(|facts| unread(&facts)) {
        return 0;
    }
    let is_unread = |name: &String| scope.documents.iter().filter(unread).any(|facts| facts.id() == name);
    stale.retain(|stale| !stale.documents.is_empty() && !stale.documents.iter().any(is_unread));
    let mut unjudged: usize = found.operations.iter_mut().map(|compared| of_operation(compared, scope)).sum();
    if scope.documents.iter().any(Facts::may_list_more_codes) {
        let before = found.errors.len();
        found.errors.retain(|difference| !is_open_extra(difference));
        unjudged += before - found.errors.len();
    }
    unjudged
}

/// Removes error codes that only the spec has where they are the end of its list: then the table of the documents looks
/// cut. Returns their number and the problem.
pub(super) fn remove_cut_codes(found: &mut Found<'_>, spec: &Spec<'_>, scope: &Scope<'_>) -> Option<(usize, Problem)> {
    let extra: BTreeSet<String> =
        found.errors.iter().filter(|one| is_open_extra(one)).map(|difference| difference.at.clone()).collect();
    let codes = spec.errors();
    let end = codes.iter().rev().take_while(|(code, ..)| extra.contains(&format!("code {code}"))).count();
    let last = scope.documents.iter().rev().find_map(|facts| Some((facts, facts.errors.last()?.line)));
    let (facts, line) = last.filter(|_| end == extra.len())?;
    let problem = gaps::cut_codes(&facts.document, line, end)?;
    found.errors.retain(|difference| !is_open_extra(difference));
    Some((end, problem))
}

fn is_open_extra(difference: &Difference) -> bool {
    difference.kind == DifferenceKind::Extra && difference.suppressed_by.is_none()
}

/// Whether a difference is about a field of an object that no table describes.
fn lacks_object(Described { facts, operation, .. }: Described<'_>, difference: &Difference) -> bool {
    let rows = operation.tables.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)));
    difference.document.as_ref() == Some(&facts.document)
        && rows
            .filter(|(_, row)| difference.line == Some(row.line))
            .any(|(table, row)| row.ty.object_name().is_some_and(|name| tree::object(operation, name, table).is_none()))
}

fn of_operation(compared: &mut Compared<'_>, scope: &Scope<'_>) -> usize {
    let described = compared.descriptions.iter();
    let gaps: Vec<Gaps> = described.map(|described| Gaps::new(described.facts, described.operation)).collect();
    let may_describe = compared.descriptions.is_empty() && scope.documents.iter().any(Facts::may_describe_more);
    let lacks_tables = gaps.iter().any(Gaps::lacks_tables);
    let descriptions = &compared.descriptions;
    let hides = |difference: &Difference| {
        let (location, path) = difference.at.split_once(' ').unwrap_or_default();
        let may_list = |location| gaps.iter().any(|gaps| gaps.may_list(location, path));
        match difference.kind {
            _ if difference.suppressed_by.is_some() => false,
            DifferenceKind::Extra => may_describe || Location::named(location).is_some_and(may_list),
            // An object that no field refers to, and a field whose object no table describes.
            DifferenceKind::Missing => lacks_tables && location == "object",
            DifferenceKind::Type => lacks_tables && descriptions.iter().any(|one| lacks_object(*one, difference)),
            _ => false,
        }
    };
    // Rows know their differences by position.
    let mut positions: BTreeMap<usize, usize> = BTreeMap::new();
    let all = std::mem::take(&mut compared.draft.differences);
    let before = all.len();
    for (at, difference) in all.into_iter().enumerate() {
        if !hides(&difference) {
            positions.insert(at, compared.draft.differences.len());
            compared.draft.differences.push(difference);
        }
    }
    for outcome in compared.draft.rows.values_mut() {
        outcome.differences = outcome.differences.iter().filter_map(|at| positions.get(at).copied()).collect();
    }
    before - compared.draft.differences.len()
}
