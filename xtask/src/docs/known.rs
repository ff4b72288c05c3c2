//! The documents that the spec was made from, by which others are recognized.

use std::path::Path;

use anyhow::Result;
use koodrive_documents::identity::{recognize, source_names};
use koodrive_documents::{Deviation, Facts, Ledger};
use koodrive_model::Model;

use crate::spec::deviations;

/// The entries of `spec/deviations.yaml`, with their lines.
pub(super) fn entries(root: &Path) -> Result<Vec<Deviation>> {
    let text = std::fs::read_to_string(root.join("spec/deviations.yaml")).unwrap_or_default();
    Ok(Deviation::located(&deviations(root)?, &text))
}

/// The documents of the ledger; none where it cannot be read, as before its first writing.
pub(super) fn known(root: &Path) -> Vec<Facts> {
    let text = std::fs::read_to_string(root.join("spec/ledger.json")).unwrap_or_default();
    Ledger::parse(&text).map(|ledger| ledger.documents).unwrap_or_default()
}

/// Finds out which documents are editions of those that the spec was made from, whatever their files are called.
pub(super) fn recognized(root: &Path, model: &Model, mut facts: Vec<Facts>) -> Vec<Facts> {
    recognize(&mut facts, &known(root), &source_names(model));
    facts
}

/// Adds what the ledger knows of the documents that are not at hand, so that one page can be checked alone.
pub(super) fn completed(root: &Path, mut facts: Vec<Facts>) -> Vec<Facts> {
    let missing = known(root).into_iter().filter(|known| facts.iter().all(|facts| facts.id() != known.document));
    facts.extend(missing.collect::<Vec<_>>());
    facts
}
