//! From the findings of a comparison to the edits of the spec.
//!
//! The texts of the spec are edited where a finding points at and stay as they are everywhere else, comments and layout
//! included. What a person has to write is marked with `TODO`.

mod draft;
mod evidence;
mod fields;
mod limits;
mod marks;
mod operations;
mod schemas;
mod text;

use std::collections::BTreeMap;

use koodrive_model::{Model, Sources};

use crate::compare::{Difference, Report};
use crate::deviations::DifferenceKind;
use crate::facts::{Facts, Operation, Row, Table};
use crate::location::Location;
use crate::settings::Settings;
use draft::Draft;
use schemas::Told;

/// Edits of the spec that follow from a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Proposal {
    /// The new texts of files, by their paths below the folder of the spec; files of the evidence among them.
    pub files: BTreeMap<String, String>,
    /// What the edits are, one line each.
    pub made: Vec<String>,
    /// What only a person can do, one line each.
    pub by_hand: Vec<String>,
}

/// Proposes the edits that make the spec agree with documents: a property or a parameter for each row that it lacks, an
/// operation for each that it lacks, another name where a field was renamed, and `deprecated` where something is gone.
///
/// `documents` are all that the report compares, and the names of those that are new.
pub fn propose(
    report: &Report,
    documents: (&[Facts], &[String]),
    (model, sources): (&Model, &Sources),
    settings: &Settings,
) -> Proposal {
    let mut draft = Draft::new(model, sources, settings);
    let index = Index::new(documents.0);
    for compared in &report.operations {
        let open: Vec<&Difference> =
            compared.differences.iter().filter(|difference| difference.suppressed_by.is_none()).collect();
        let Some(_) = model.operation(&compared.id) else {
            if let Some((facts, operation)) = open.iter().find_map(|difference| index.described(difference)) {
                operations::add(&mut draft, facts, operation);
            }
            continue;
        };
        operation(&mut draft, (&index, documents.1), &compared.id, &open);
    }
    for difference in report.general.iter().filter(|difference| difference.suppressed_by.is_none()) {
        draft.by_hand.push(by_hand("errors.yaml", difference));
    }
    let mut proposal = Proposal { made: draft.made, by_hand: draft.by_hand, files: draft.edits.finish() };
    let spec = proposal.files.iter().filter(|(name, _)| !name.starts_with("evidence/"));
    let edited: Sources =
        sources.clone().into_iter().chain(spec.map(|(name, text)| (name.clone(), text.clone()))).collect();
    let settings =
        model.keys().prefix().map_or_else(koodrive_model::Settings::default, koodrive_model::Settings::with_prefix);
    let (after, findings) = Model::load(&edited, &settings);
    if !after.is_complete() {
        // Better nothing than a spec that cannot be read.
        let reasons = findings.iter().map(|finding| format!("the edits would break the spec: {finding}"));
        proposal = Proposal { by_hand: reasons.collect(), ..Proposal::default() };
    }
    proposal
}

/// The edits of an operation that the spec has.
fn operation(draft: &mut Draft<'_>, (index, new): (&Index<'_>, &[String]), id: &str, open: &[&Difference]) {
    let is = |difference: &&&Difference, kind| difference.kind == kind && location(difference).is_some();
    let mut gone: Vec<&Difference> = open.iter().filter(|own| is(own, DifferenceKind::Extra)).copied().collect();
    for difference in open.iter().filter(|own| is(own, DifferenceKind::Missing)) {
        let Some(location) = location(difference) else { continue };
        let Some((facts, operation, table, row)) = index.row(difference) else { continue };
        let told = Told { facts, operation, owner: id };
        let pointer = difference.pointer.as_deref().unwrap_or_default();
        let is_done = match location {
            Location::Path | Location::Query | Location::Header => {
                fields::parameter(draft, told, (table, row), location, pointer)
            }
            _ => match marks::renamed(draft, &gone, (table, row), pointer) {
                Some(old) => {
                    gone.retain(|other| other.pointer != old.pointer);
                    marks::rename(draft, old, &row.name)
                }
                None => fields::property(draft, told, (table, row), pointer),
            },
        };
        if is_done {
            marks::later(draft, id, facts.id());
        } else {
            draft.by_hand.push(by_hand(id, difference));
        }
    }
    for difference in gone {
        if !marks::deprecate(draft, difference, new) {
            draft.by_hand.push(by_hand(id, difference));
        }
    }
    for difference in open {
        let is_edited = matches!(difference.kind, DifferenceKind::Missing | DifferenceKind::Extra)
            && location(difference).is_some();
        let is_gone = difference.kind == DifferenceKind::Extra && difference.at == "operation";
        if is_gone && marks::deprecate_operation(draft, id) {
            continue;
        }
        let is_limit = ["range", "length", "default"].contains(&difference.kind.to_string().as_str());
        let stated = index.row(difference).filter(|_| is_limit).zip(difference.pointer.as_deref());
        if stated.is_some_and(|((.., row), at)| limits::restate(draft, at, row)) {
            continue;
        }
        if !is_edited {
            draft.by_hand.push(by_hand(id, difference));
        }
    }
}

fn by_hand(what: &str, difference: &Difference) -> String {
    let place = match (&difference.document, difference.line) {
        (Some(document), Some(line)) => format!(" ({document}:{line})"),
        _ => String::new(),
    };
    format!("{what}: {} {}: {}{place}", difference.kind, difference.at, difference.message)
}

/// The location of a field; `None` for anything else.
fn location(difference: &Difference) -> Option<Location> {
    Location::named(difference.at.split_once(' ')?.0)
}

/// The descriptions and the rows of documents by document and line.
#[derive(Default)]
struct Index<'a> {
    operations: BTreeMap<(&'a str, usize), (&'a Facts, &'a Operation)>,
    rows: BTreeMap<(&'a str, usize), (&'a Table, &'a Row)>,
}

impl<'a> Index<'a> {
    fn new(documents: &'a [Facts]) -> Self {
        let mut index = Self::default();
        for facts in documents {
            for operation in &facts.operations {
                index.operations.insert((&facts.document, operation.line), (facts, operation));
                for (table, row) in
                    operation.tables.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)))
                {
                    let key = (facts.document.as_str(), row.line);
                    index.operations.entry(key).or_insert((facts, operation));
                    index.rows.entry(key).or_insert((table, row));
                }
            }
        }
        index
    }

    fn described(&self, difference: &Difference) -> Option<(&'a Facts, &'a Operation)> {
        self.operations.get(&(difference.document.as_deref()?, difference.line?)).copied()
    }

    fn row(&self, difference: &Difference) -> Option<(&'a Facts, &'a Operation, &'a Table, &'a Row)> {
        let (facts, operation) = self.described(difference)?;
        let (table, row) = self.rows.get(&(difference.document.as_deref()?, difference.line?))?;
        Some((facts, operation, table, row))
    }
}
