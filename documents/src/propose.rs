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

use std::collections::{BTreeMap, BTreeSet};

use koodrive_model::{Model, Sources, node};

use crate::compare::{Difference, Report, compare};
use crate::deviations::{Deviation, DifferenceKind};
use crate::facts::{Facts, Operation, Row, Table};
use crate::location::Location;
use crate::problem::Problem;
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
    /// What is wrong with the documents.
    pub problems: Vec<Problem>,
}

/// How often a proposal is looked at again. A round adds an operation or a path once, so that each edition of the product
/// that has it takes another.
const MOST_ROUNDS: usize = 8;

/// Proposes the edits that make the spec agree with documents: a property or a parameter for each row that it lacks, an
/// operation for each that it lacks, another name where a field was renamed, and `deprecated` where something is gone.
///
/// `documents` are all that the spec is compared with, and the names of those that are new. Where several describe an
/// operation that the spec lacks, it is made from the first, and what the others add follows from another comparison.
pub fn propose(
    documents: (&[Facts], &[String]),
    deviations: &[Deviation],
    (model, sources): (&Model, &Sources),
    settings: &Settings,
) -> Proposal {
    let loading =
        model.keys().prefix().map_or_else(koodrive_model::Settings::default, koodrive_model::Settings::with_prefix);
    let mut all = Proposal::default();
    let mut sources = sources.clone();
    let mut edited: Option<Model> = None;
    for _ in 0..MOST_ROUNDS {
        let model = edited.as_ref().unwrap_or(model);
        let report = compare(documents.0, model, deviations, settings);
        let Round { proposal, is_last } = round(&report, documents, (model, &sources), settings);
        let spec = proposal.files.iter().filter(|(name, _)| !name.starts_with("evidence/"));
        sources.extend(spec.map(|(name, text)| (name.clone(), text.clone())));
        // The documents stay as they are from round to round.
        all.problems = report.problems;
        // Which editions have a field is asked when the spec has it.
        let is_done = proposal.made.is_empty() || is_last && settings.editions.len() < 2;
        all.add(proposal);
        if is_done {
            break;
        }
        let (after, findings) = Model::load(&sources, &loading);
        if !after.is_complete() {
            // Better nothing than a spec that cannot be read.
            let reasons = findings.iter().map(|finding| format!("the edits would break the spec: {finding}"));
            return Proposal { by_hand: reasons.collect(), problems: all.problems, ..Proposal::default() };
        }
        edited = Some(after);
    }
    all
}

impl Proposal {
    /// Adds what follows from another comparison, which says again what is left.
    fn add(&mut self, next: Self) {
        self.files.extend(next.files);
        self.made.extend(next.made);
        for one in next.by_hand {
            if !self.by_hand.contains(&one) {
                self.by_hand.push(one);
            }
        }
    }
}

/// What follows from one comparison.
struct Round {
    proposal: Proposal,
    /// Whether nothing was left for another comparison.
    is_last: bool,
}

fn round(
    report: &Report,
    documents: (&[Facts], &[String]),
    (model, sources): (&Model, &Sources),
    settings: &Settings,
) -> Round {
    let mut draft = Draft::new(model, sources, settings);
    let index = Index::new(documents.0);
    draft.editions = index.editions();
    let mut new: Vec<Vec<(&Facts, &Operation)>> = Vec::new();
    let mut is_last = true;
    for compared in &report.operations {
        let open: Vec<&Difference> =
            compared.differences.iter().filter(|difference| difference.suppressed_by.is_none()).collect();
        if model.operation(&compared.id).is_some() {
            operation(&mut draft, (&index, documents.1), &compared.id, &open);
        } else if let Some(described) = open.iter().find_map(|difference| index.described(difference)) {
            is_last &= group(&mut new, described);
        }
    }
    for group in &new {
        operations::add(&mut draft, group);
    }
    for difference in report.general.iter().filter(|difference| difference.suppressed_by.is_none()) {
        draft.by_hand.push(by_hand("errors.yaml", difference));
    }
    let (made, by_hand) = (draft.made, draft.by_hand);
    let proposal = Proposal { files: draft.edits.finish(), made, by_hand, problems: Vec::new() };
    Round { proposal, is_last }
}

/// Puts a description with those of other methods of its path. Returns whether it is the first of its method: what another
/// edition says of the operation is compared with the spec once it is there.
fn group<'a>(groups: &mut Vec<Vec<(&'a Facts, &'a Operation)>>, described: (&'a Facts, &'a Operation)) -> bool {
    let (_, operation) = described;
    let same_path = |group: &&mut Vec<(&Facts, &Operation)>| {
        group.iter().any(|(_, other)| crate::path::is_same(&other.path, &operation.path))
    };
    match groups.iter_mut().find(same_path) {
        Some(group) if group.iter().any(|(_, other)| other.method == operation.method) => return false,
        Some(group) => group.push(described),
        None => groups.push(vec![described]),
    }
    true
}

/// The edits of an operation that the spec has.
fn operation(draft: &mut Draft<'_>, (index, new): (&Index<'_>, &[String]), id: &str, open: &[&Difference]) {
    let is = |difference: &&&Difference, kind| difference.kind == kind && is_field(difference);
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
    let without = index.describing(draft.model.operation(id), new);
    for difference in gone {
        if !marks::deprecate(draft, difference, &without) {
            draft.by_hand.push(by_hand(id, difference));
        }
    }
    for difference in open {
        let is_edited =
            matches!(difference.kind, DifferenceKind::Missing | DifferenceKind::Extra) && is_field(difference);
        let is_gone = difference.kind == DifferenceKind::Extra && difference.at == "operation";
        if is_gone && marks::deprecate_operation(draft, id) {
            continue;
        }
        if difference.kind == DifferenceKind::Editions && marks::editions(draft, difference) {
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

/// Whether it is about a field, and not about the schemes of `security`, which a person states.
fn is_field(difference: &Difference) -> bool {
    let is_security = difference.pointer.as_deref().is_some_and(|at| at.ends_with("/security"));
    location(difference).is_some() && !is_security
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

    /// The editions of the product whose documents describe a call.
    fn editions(&self) -> BTreeMap<(String, String), BTreeSet<String>> {
        let mut editions: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
        for (facts, operation) in self.operations.values() {
            let call = (operation.method.clone(), operation.path.clone());
            editions.entry(call).or_default().extend(facts.edition.clone());
        }
        editions
    }

    fn described(&self, difference: &Difference) -> Option<(&'a Facts, &'a Operation)> {
        self.operations.get(&(difference.document.as_deref()?, difference.line?)).copied()
    }

    /// The names of the documents that describe an operation of the spec, of those that are new; all of these where none
    /// does.
    fn describing(&self, operation: Option<&node::Operation>, new: &[String]) -> Vec<String> {
        let is_same = |own: &Operation| {
            operation.is_some_and(|known| {
                own.method == known.method.to_string() && crate::path::is_same(&own.path, &known.path)
            })
        };
        let described = self.operations.values().filter(|(_, operation)| is_same(operation));
        let names: BTreeSet<&String> =
            described.map(|(facts, _)| &facts.document).filter(|document| new.contains(document)).collect();
        if names.is_empty() { new.to_vec() } else { names.into_iter().cloned().collect() }
    }

    fn row(&self, difference: &Difference) -> Option<(&'a Facts, &'a Operation, &'a Table, &'a Row)> {
        let (facts, operation) = self.described(difference)?;
        let (table, row) = self.rows.get(&(difference.document.as_deref()?, difference.line?))?;
        Some((facts, operation, table, row))
    }
}
