//! Step 2: lists what differs in each operation, and in the table of error codes.

mod authentication;
mod draft;
mod editions;
mod errors;
mod extras;
mod fields;
mod operation;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use super::assign::{Assigned, Described};
use super::report::{Difference, Mark};
use super::scope::Scope;
use crate::deviations::DifferenceKind;
use crate::settings::Settings;
use crate::spec::{Spec, SpecOperation};
use crate::tree;
pub(super) use draft::{Draft, RowId, RowOutcome};
use draft::{Finding, RowRef};
use fields::FieldWalk;

/// The differences of a comparison.
pub(super) struct Found<'a> {
    /// The operations of the spec in its order, then those that it lacks.
    pub(super) operations: Vec<Compared<'a>>,
    /// The differences in the table of error codes.
    pub(super) errors: Vec<Difference>,
    /// The ids of operations that were not searched for what only the spec has.
    pub(super) incomplete: Vec<String>,
}

/// One operation and its differences.
pub(super) struct Compared<'a> {
    /// The operationId, or `METHOD /path` where the spec lacks the operation.
    pub(super) id: String,
    pub(super) method: &'a str,
    pub(super) path: &'a str,
    pub(super) descriptions: Vec<Described<'a>>,
    pub(super) draft: Draft<'a>,
}

/// Compares each operation with its descriptions.
pub(super) fn find<'a>(
    spec: &'a Spec<'a>,
    assigned: Assigned<'a>,
    scope: &Scope<'a>,
    settings: &'a Settings,
) -> Found<'a> {
    let mut found = Found { operations: Vec::new(), errors: Vec::new(), incomplete: Vec::new() };
    for (specified, descriptions) in spec.operations.iter().zip(assigned.known) {
        let is_complete = scope.is_complete(specified);
        if !descriptions.is_empty() && !is_complete {
            found.incomplete.push(specified.id.to_owned());
        }
        if !descriptions.is_empty() || is_complete || scope.whole {
            found.operations.push(known(spec, specified, descriptions, is_complete, settings));
        }
    }
    add_extras(&mut found, spec);
    found.operations.extend(assigned.unknown.into_iter().map(unknown));
    found.errors = errors::compare(scope, spec);
    found
}

/// Compares an operation of the spec with its descriptions.
fn known<'a>(
    spec: &'a Spec<'a>,
    specified: &'a SpecOperation<'a>,
    descriptions: Vec<Described<'a>>,
    is_complete: bool,
    settings: &'a Settings,
) -> Compared<'a> {
    let mut draft = Draft::new(Some(specified), is_complete);
    if descriptions.is_empty() && !spec.is_deprecated(&specified.pointer) {
        let message = "no document describes the operation";
        let finding = Finding::new(DifferenceKind::Extra, message, Some(&specified.pointer));
        draft.note("operation".to_owned(), None, finding);
    } else {
        let latest = latest(&descriptions);
        if latest.len() < descriptions.len() {
            let today = descriptions.iter().filter(|described| latest.contains(&described.number));
            let leaves = today.flat_map(|described| tree::leaves(described.operation));
            draft.today = leaves.map(|leaf| (leaf.location, leaf.path)).collect();
        }
        for described in &descriptions {
            draft.is_latest = latest.contains(&described.number);
            operation::compare(&mut draft, specified, *described);
            if draft.is_latest {
                operation::statuses(&mut draft, specified, *described);
                operation::unlisted(&mut draft, spec, specified, *described);
            }
            FieldWalk::new(spec, specified, *described, &mut draft, settings).run();
        }
        authentication::compare(&mut draft, &descriptions, &latest, settings);
        editions::compare(&mut draft, spec, specified, &descriptions, &latest);
    }
    let (id, method, path) = (specified.id.to_owned(), specified.method.as_str(), specified.path);
    Compared { id, method, path, descriptions, draft }
}

/// The positions of the documents that state what each edition of the product says today: those of the latest day.
/// A document without a date is as old as the oldest.
fn latest(descriptions: &[Described<'_>]) -> BTreeSet<usize> {
    let mut days: BTreeMap<Option<&str>, Option<&str>> = BTreeMap::new();
    for Described { facts, .. } in descriptions {
        let day = days.entry(facts.edition.as_deref()).or_default();
        *day = (*day).max(facts.date.as_deref());
    }
    let is_latest = |described: &&Described<'_>| {
        days.get(&described.facts.edition.as_deref()).is_some_and(|day| *day == described.facts.date.as_deref())
    };
    descriptions.iter().filter(is_latest).map(|described| described.number).collect()
}

/// Adds what only the spec has, once all fields of all documents are known.
fn add_extras(found: &mut Found<'_>, spec: &Spec<'_>) {
    for compared in &mut found.operations {
        if let Some(specified) = compared.draft.operation
            && compared.draft.is_complete
            && !compared.descriptions.is_empty()
        {
            values::add_extras(&mut compared.draft);
            extras::add(&mut compared.draft, spec, specified);
        }
        compared.draft.pairs.sort_by_key(|pair| pair.location);
    }
}

/// An operation that the spec lacks: one difference, which all its rows share.
fn unknown(described: Described<'_>) -> Compared<'_> {
    let Described { number, facts, operation } = described;
    let id = format!("{} {}", operation.method, operation.path);
    let mut draft = Draft::new(None, false);
    let finding = Finding::new(DifferenceKind::Missing, format!("the spec lacks {id}"), None);
    let index = draft.note("operation".to_owned(), Some(described.origin()), finding);
    for leaf in tree::leaves(operation) {
        let row = RowRef { number, facts, table: leaf.table, row: leaf.row };
        draft.pair(leaf.location, &leaf.path, &row, None, Mark::Same);
    }
    for row in operation.tables.iter().flat_map(|table| &table.rows) {
        draft.attach((number, row.key()), index);
    }
    Compared { id, method: &operation.method, path: &operation.path, descriptions: vec![described], draft }
}

#[cfg(test)]
mod tests {
    use koodrive_model::{Model, ROOT, Sources};
    use serde_json::json;

    use super::*;
    use crate::compare::assign::assign;
    use crate::facts::{Facts, Operation, Row, Side, Table, TableKind};
    use crate::types::FieldType;

    fn facts(path: &str) -> Facts {
        let row = |line| Row {
            name: format!("field{line}"),
            ty: FieldType::Text,
            required: None,
            line,
            values: crate::facts::RowValues::default(),
        };
        let table = Table {
            number: None,
            kind: TableKind::Body,
            name: None,
            side: Side::Response,
            status: None,
            line: 2,
            rows: vec![row(3), row(4)],
        };
        let (method, path, tables) = ("GET".to_owned(), path.to_owned(), vec![table]);
        let operation = Operation { method, path, line: 1, tables, ..Operation::default() };
        Facts { document: "a.txt".into(), whole: true, operations: vec![operation], ..Facts::default() }
    }

    fn differences(path: &str) -> Vec<(String, usize, Vec<String>)> {
        let documents = [facts(path)];
        let get = json!({ "operationId": "listFiles", "responses": {} });
        let info = json!({ "title": "", "version": "" });
        let document = json!({ "openapi": "3.0.3", "info": info, "paths": { "/files": { "get": get } } });
        let sources = Sources::from([(ROOT.to_owned(), document.to_string())]);
        let (model, _) = Model::load(&sources, &koodrive_model::Settings::default());
        let spec = Spec::new(&model);
        let scope = Scope::new(&documents, &spec);
        let settings = Settings::new("FishDrive");
        let found = find(&spec, assign(&documents, &spec, &settings), &scope, &settings);
        let operations = found.operations.iter().map(|compared| {
            let differences = compared.draft.differences.iter();
            let differences = differences.map(|one| format!("{} {}", one.kind, one.at)).collect();
            (compared.id.clone(), compared.draft.rows.len(), differences)
        });
        operations.collect()
    }

    #[test]
    fn each_operation_has_its_differences() {
        let both = ["missing response field3", "missing response field4"].map(str::to_owned);
        assert_eq!(differences("/files"), [("listFiles".to_owned(), 2, both.to_vec())]);
        let only_spec = ("listFiles".to_owned(), 0, vec!["extra operation".to_owned()]);
        let only_document = ("GET /jobs".to_owned(), 2, vec!["missing operation".to_owned()]);
        assert_eq!(differences("/jobs"), [only_spec, only_document], "one difference for all its rows");
    }
}
