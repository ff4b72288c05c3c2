//! Holds the spec against the documents.

mod draft;
mod fields;
mod report;
mod security;
mod verdict;
mod whole;

use std::collections::{BTreeMap, BTreeSet};

use koodrive_model::Model;

use crate::deviations::{Deviation, DifferenceKind};
use crate::facts::{Facts, Operation};
use crate::path;
use crate::spec::{Spec, SpecOperation};
use crate::tree::Place;
use draft::{Draft, Remark};
use fields::Walk;
pub use report::{
    Accounts, Described, Difference, Document, Mark, OperationReport, Pair, Report, SpecPlace, Specified, Stale, Stated,
};
use verdict::{Court, Scope};

/// A document's number, the document, and an operation in it.
type Found<'a> = (usize, &'a Facts, &'a Operation);

/// Compares the facts of documents with the spec's model.
///
/// A document's operation is the spec's whose source names document and section, or else the one with
/// the same method and path. What a document has must be in the spec; what the spec has must be in one of the
/// operation's documents, which is judged only where all documents that its sources name are among `documents`.
pub fn compare(documents: &[Facts], model: &Model, deviations: &[Deviation]) -> Report {
    let spec = Spec::new(model);
    let (described, strange) = assign(documents, &spec);
    let names: BTreeSet<&str> = documents.iter().map(|facts| facts.document.as_str()).collect();
    let whole = documents.iter().any(|facts| facts.whole);
    let complete = |operation: &SpecOperation<'_>| {
        let source = &operation.source;
        source.document.is_some() && source.document.iter().chain(&source.later).all(|name| names.contains(name))
    };
    let mut court = Court::new(deviations);
    let mut accounts: BTreeMap<usize, Accounts> = BTreeMap::new();
    let mut operations = Vec::new();
    let mut known: Vec<_> = spec
        .operations
        .iter()
        .zip(&described)
        .map(|(own, described)| (own, described, drafted(&spec, own, described, complete(own))))
        .collect();
    let shared: BTreeSet<(Place, String)> = known.iter().flat_map(|(.., draft)| draft.seen.iter().cloned()).collect();
    for (specified, described, draft) in &mut known {
        if !described.is_empty() && complete(specified) {
            whole::extras(draft, &spec, specified, &shared);
        }
    }
    for (specified, described, mut draft) in known {
        if !described.is_empty() || complete(specified) || whole {
            draft.pairs.sort_by_key(|pair| pair.place);
            excuse(&mut court, specified.id, &mut draft, &mut accounts);
            operations.push(finish(draft, specified.id, &specified.method, specified.path, described));
        }
    }
    for one in &strange {
        let (_, _, operation) = one;
        let id = format!("{} {}", operation.method, operation.path);
        let mut draft = unknown(one);
        excuse(&mut court, &id, &mut draft, &mut accounts);
        operations.push(finish(draft, &id, &operation.method, &operation.path, std::slice::from_ref(one)));
    }
    let mut general = errors(documents, &spec, whole);
    for difference in &mut general {
        court.excuse("*", difference);
    }
    let incomplete = spec.operations.iter().zip(&described).filter(|(own, found)| !found.is_empty() && !complete(own));
    let incomplete = incomplete.map(|(own, _)| own.id.to_owned()).collect();
    let complete =
        spec.operations.iter().filter(|operation| complete(operation)).map(|operation| operation.id).collect();
    Report {
        documents: documents.iter().enumerate().map(|(number, facts)| document(facts, accounts.get(&number))).collect(),
        operations,
        general,
        incomplete,
        stale: court.stale(&Scope { documents: names, complete, whole }),
        problems: documents.iter().flat_map(|facts| facts.problems.clone()).collect(),
    }
}

fn document(facts: &Facts, accounts: Option<&Accounts>) -> Document {
    Document {
        name: facts.document.clone(),
        edition: facts.edition.clone(),
        figures: facts.figures(),
        accounts: accounts.copied().unwrap_or_default(),
    }
}

/// Finds the spec's operation for each of the documents'; the rest are the spec's unknown.
fn assign<'a>(documents: &'a [Facts], spec: &Spec<'_>) -> (Vec<Vec<Found<'a>>>, Vec<Found<'a>>) {
    let mut described: Vec<Vec<Found<'a>>> = spec.operations.iter().map(|_| Vec::new()).collect();
    let mut strange = Vec::new();
    for (number, facts) in documents.iter().enumerate() {
        for operation in &facts.operations {
            let by_section = |own: &SpecOperation<'_>| {
                let section = operation.section.as_deref();
                section.is_some() && own.source.section == section && own.source.document == Some(&facts.document)
            };
            let by_path =
                |own: &SpecOperation<'_>| own.method == operation.method && path::is_same(own.path, &operation.path);
            let found = spec.operations.iter().position(by_section);
            let found = found.or_else(|| spec.operations.iter().position(by_path));
            match found.and_then(|index| described.get_mut(index)) {
                Some(list) => list.push((number, facts, operation)),
                None => strange.push((number, facts, operation)),
            }
        }
    }
    (described, strange)
}

/// An operation that the spec has, as far as it can be told without the others.
fn drafted<'a>(
    spec: &'a Spec<'a>,
    specified: &'a SpecOperation<'a>,
    described: &[Found<'a>],
    is_complete: bool,
) -> Draft<'a> {
    let mut draft = Draft::new(Some(specified));
    if described.is_empty() {
        let message = "none of the documents describes the operation";
        let remark = Remark::new(DifferenceKind::Extra, message, Some(&specified.pointer));
        draft.note("operation".to_owned(), None, remark);
        return draft;
    }
    for (number, facts, operation) in described {
        whole::compare(&mut draft, specified, facts, operation);
        Walk::new(spec, specified, (*number, facts, operation), &mut draft).run();
    }
    security::compare(&mut draft, described, is_complete);
    draft
}

/// An operation that the spec does not have: all its rows share that fate.
fn unknown<'a>((number, facts, operation): &Found<'a>) -> Draft<'a> {
    let mut draft = Draft::new(None);
    let message = format!("the spec does not have {} {}", operation.method, operation.path);
    let stands = Some((facts.document.as_str(), operation.line));
    let index = draft.note("operation".to_owned(), stands, Remark::new(DifferenceKind::Missing, message, None));
    for leaf in crate::tree::leaves(operation) {
        let spot = draft::Spot { number: *number, facts, table: leaf.table, row: leaf.row };
        draft.pair(leaf.place, &leaf.path, &spot, None, Mark::Same);
    }
    for row in operation.tables.iter().flat_map(|table| &table.rows) {
        draft.attach((*number, row.line), index);
    }
    draft
}

fn excuse(court: &mut Court<'_>, id: &str, draft: &mut Draft<'_>, accounts: &mut BTreeMap<usize, Accounts>) {
    for difference in &mut draft.differences {
        court.excuse(id, difference);
    }
    verdict::book(draft, accounts);
}

fn finish(draft: Draft<'_>, id: &str, method: &str, path: &str, described: &[Found<'_>]) -> OperationReport {
    let stands = |(_, facts, operation): &Found<'_>| Described {
        document: facts.document.clone(),
        line: operation.line,
        title: operation.title.clone(),
    };
    let in_spec = draft.operation.and_then(|specified| specified.source.section);
    let section = in_spec.or_else(|| described.iter().find_map(|(_, _, operation)| operation.section.as_deref()));
    OperationReport {
        id: id.to_owned(),
        method: method.to_owned(),
        path: path.to_owned(),
        section: section.map(str::to_owned),
        pointer: draft.operation.map(|specified| specified.pointer.clone()),
        place: None,
        documents: described.iter().map(stands).collect(),
        pairs: draft.pairs,
        differences: draft.differences,
    }
}

/// Compares the tables of error codes.
fn errors(documents: &[Facts], spec: &Spec<'_>, is_whole: bool) -> Vec<Difference> {
    let mut draft = Draft::new(None);
    let specified = spec.errors();
    let stated = documents.iter().flat_map(|facts| facts.errors.iter().map(move |error| (facts, error)));
    for (facts, error) in stated.clone() {
        let stands = Some((facts.document.as_str(), error.line));
        let at = format!("code {}", error.code);
        match specified.iter().find(|(code, ..)| *code == error.code) {
            None => {
                let message = "the document's error code is missing in the spec";
                draft.note(at, stands, Remark::new(DifferenceKind::Missing, message, Some(&spec.errors_pointer())));
            }
            Some((_, status, pointer)) if *status != Some(error.status.into()) => {
                let ours = status.map_or_else(|| "none".to_owned(), |status| status.to_string());
                let message = format!("the document gives it status {}, the spec {ours}", error.status);
                draft.note(at, stands, Remark::new(DifferenceKind::Type, message, Some(pointer)));
            }
            Some(_) => {}
        }
    }
    for (code, _, pointer) in specified.iter().filter(|_| is_whole) {
        if !stated.clone().any(|(_, error)| error.code == *code) {
            let message = "the spec's error code is in none of the documents";
            draft.note(format!("code {code}"), None, Remark::new(DifferenceKind::Extra, message, Some(pointer)));
        }
    }
    draft.differences
}
