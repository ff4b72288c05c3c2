//! Compares the spec with the documents, in four steps:
//!
//! 1. `assign` finds the operation of the spec that each description is about.
//! 2. `differences` lists what differs in each operation, and in the table of error codes.
//! 3. `suppression` marks the differences that a deviation explains, and finds stale suppressions; `unjudged` removes
//!    those that may be none because a document could not be read.
//! 4. `assemble` accounts for each row and puts the report together.

mod assemble;
mod assign;
mod differences;
mod report;
mod scope;
mod suppression;
mod unjudged;

use koodrive_model::Model;

use crate::deviations::Deviation;
use crate::facts::Facts;
use crate::identity;
use crate::settings::Settings;
use crate::spec::Spec;
pub use report::{
    Accounts, Description, Difference, Document, EditionFigures, Mark, OperationReport, Pair, Report, SpecLocation,
    Specified, Stale, Stated, SuppressedBy, ValueFigures,
};
use scope::Scope;

/// Which operations of the spec the documents describe, and the calls of those that it lacks with their lines.
#[allow(clippy::type_complexity, reason = "two plain lists")]
pub(crate) fn assigned<'a>(
    documents: &'a [Facts],
    spec: &Spec<'a>,
    settings: &Settings,
) -> (Vec<(&'a str, &'a str)>, Vec<(&'a str, usize, String)>) {
    let assigned = assign::assign(documents, spec, settings);
    let known = spec.operations.iter().zip(assigned.known);
    let known = known.flat_map(|(own, all)| all.into_iter().map(|described| (own.id, described.origin().0)));
    let unknown = assigned.unknown.into_iter().map(|described| {
        let (document, line) = described.origin();
        (document, line, format!("{} {}", described.operation.method, described.operation.path))
    });
    (known.collect(), unknown.collect())
}

/// Compares the facts of documents with the spec's model.
///
/// A description belongs to the operation of the spec with the same method and path, or else to the one that the vendor
/// calls by the same name or whose fields are the same. What a document has must be in the spec. What the spec has must be in one of the
/// operation's documents, which is checked only where `documents` holds all documents that its source names.
pub fn compare(documents: &[Facts], model: &Model, deviations: &[Deviation], settings: &Settings) -> Report {
    let spec = Spec::new(model);
    let scope = Scope::new(documents, &spec);
    let assigned = assign::assign(documents, &spec, settings);
    let mut found = differences::find(&spec, assigned, &scope, settings);
    let mut stale = suppression::apply(deviations, &mut found, &scope);
    let mut known = identity::source_names(model);
    known.extend(documents.iter().flat_map(|facts| [facts.document.clone(), facts.id().to_owned()]));
    stale.extend(suppression::unknown_documents(deviations, &known));
    let unjudged = unjudged::remove(&mut found, &mut stale, &scope);
    let cut = unjudged::remove_cut_codes(&mut found, &spec, &scope);
    let mut report = assemble::assemble(found, stale, &scope);
    report.unjudged = unjudged + cut.as_ref().map_or(0, |(count, _)| *count);
    report.problems.extend(cut.map(|(_, problem)| problem));
    suppression::explain(deviations, &mut report, &scope);
    report
}
