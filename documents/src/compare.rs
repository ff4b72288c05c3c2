//! Compares the spec with the documents, in four steps:
//!
//! 1. `assign` finds the operation of the spec that each description is about.
//! 2. `differences` lists what differs in each operation, and in the table of error codes.
//! 3. `suppression` marks the differences that a deviation explains, and finds stale suppressions.
//! 4. `assemble` accounts for each row and puts the report together.

mod assemble;
mod assign;
mod differences;
mod report;
mod scope;
mod suppression;

use koodrive_model::Model;

use crate::deviations::Deviation;
use crate::facts::Facts;
use crate::settings::Settings;
use crate::spec::Spec;
pub use report::{
    Accounts, Description, Difference, Document, Mark, OperationReport, Pair, Report, SpecLocation, Specified, Stale,
    Stated, ValueFigures,
};
use scope::Scope;

/// Compares the facts of documents with the spec's model.
///
/// A description belongs to the operation of the spec whose source names its document and section, or else to the one
/// with the same method and path. What a document has must be in the spec. What the spec has must be in one of the
/// operation's documents, which is checked only where `documents` holds all documents that its source names.
pub fn compare(documents: &[Facts], model: &Model, deviations: &[Deviation], settings: &Settings) -> Report {
    let spec = Spec::new(model);
    let scope = Scope::new(documents, &spec);
    let assigned = assign::assign(documents, &spec);
    let mut found = differences::find(&spec, assigned, &scope, settings);
    let stale = suppression::apply(deviations, &mut found, &scope);
    assemble::assemble(found, stale, &scope)
}
