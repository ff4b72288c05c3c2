//! Every row of the documents that the spec was made from matters: without it, or with another type, `check` and
//! `diff` have something to say.

use std::path::Path;

use koodrive_documents::facts::{Operation, Row, TableKind};
use koodrive_documents::types::FieldType;
use koodrive_documents::{Deviation, Facts, Settings, compare, diff};
use koodrive_model::Model;

use super::known::{entries, known};
use crate::spec::Spec;
use crate::vendor;

struct Bench {
    spec: Spec,
    settings: Settings,
    deviations: Vec<Deviation>,
    documents: Vec<Facts>,
}

impl Bench {
    fn new() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let spec = Spec::read(&root).unwrap();
        let settings = vendor::documents(spec.model());
        Self { settings, deviations: entries(&root).unwrap(), documents: known(&root), spec }
    }

    fn model(&self) -> &Model {
        self.spec.model()
    }

    /// The documents with this operation alone: others add nothing but time.
    fn only(&self, operation: &Operation) -> Vec<Facts> {
        let is_same = |other: &Operation| (&other.method, &other.path) == (&operation.method, &operation.path);
        let mut documents = self.documents.clone();
        documents.retain(|facts| facts.operations.is_empty() || facts.operations.iter().any(is_same));
        for facts in &mut documents {
            facts.whole = false;
            facts.operations.retain(is_same);
        }
        documents
    }

    /// The number of open differences and of stale suppressions.
    fn findings(&self, documents: &[Facts]) -> (usize, usize) {
        let report = compare(documents, self.model(), &self.deviations, &self.settings);
        (report.open().count(), report.stale.len())
    }

    /// The rows whose change `check` or `diff` does not notice, and how many rows there are.
    ///
    /// Of a row that `is_gone` nothing can be said where the copy of the document lacks something.
    fn unnoticed(&self, is_gone: bool, change: impl Fn(&mut Vec<Row>, usize)) -> (Vec<String>, usize) {
        let (mut unnoticed, mut count) = (Vec::new(), 0);
        for facts in &self.documents {
            for operation in &facts.operations {
                let documents = self.only(operation);
                let number = documents.iter().position(|other| other.document == facts.document).unwrap();
                let describing = || documents.iter().filter(|other| !other.operations.is_empty());
                // What older documents list has become history.
                let is_latest = describing().all(|other| other.edition != facts.edition || other.date <= facts.date);
                // What is missing may stand where a copy lacks something, of this document or of that of another edition.
                let is_whole = describing().all(|other| other.unread.is_empty());
                let before = self.findings(&documents);
                let rows = operation.tables.iter().enumerate();
                for (table, row) in rows.flat_map(|(at, table)| (0..table.rows.len()).map(move |row| (at, row))) {
                    let mut changed = documents.clone();
                    change(&mut changed[number].operations[0].tables[table].rows, row);
                    let pair = [&documents, &changed].map(|documents| std::slice::from_ref(&documents[number]));
                    let diff = diff(pair[0], pair[1], None, &self.settings);
                    // Errors have one schema, and no table is expected to list all of it.
                    let is_checked = is_latest && is_whole && !operation.tables[table].is_error();
                    let row = &operation.tables[table].rows[row];
                    // A header that one edition does not list, another may.
                    let is_elsewhere = describing().count() > 1 && is_proof(&self.settings, &row.name);
                    // What a document lists twice counts once.
                    let same = operation.tables.iter().filter(|other| other.kind == operation.tables[table].kind);
                    let same = same.flat_map(|other| &other.rows).filter(|other| other.name == row.name).count();
                    if same > 1 && operation.tables[table].kind == TableKind::Query {
                        continue;
                    }
                    if is_gone && (!facts.unread.is_empty() || is_elsewhere) {
                        continue;
                    }
                    count += 1;
                    if diff.operations.is_empty() || is_checked && self.findings(&changed) == before {
                        unnoticed.push(format!("{}:{} {}", facts.document, row.line, row.name));
                    }
                }
            }
        }
        (unnoticed, count)
    }
}

/// Whether a header is part of the authentication.
fn is_proof(settings: &Settings, name: &str) -> bool {
    let authentication = &settings.authentication;
    authentication.signed.iter().chain([&authentication.header]).any(|header| header.eq_ignore_ascii_case(name))
}

#[test]
fn a_row_that_is_gone_is_found() {
    let (unnoticed, count) = Bench::new().unnoticed(true, |rows, at| drop(rows.remove(at)));
    assert!(count > 1_700, "{count}");
    assert!(unnoticed.is_empty(), "{} of {count}:\n{}", unnoticed.len(), unnoticed.join("\n"));
}

#[test]
fn a_row_with_another_type_is_found() {
    let retype = |rows: &mut Vec<Row>, at: usize| {
        rows[at].ty = if rows[at].ty == FieldType::Boolean { FieldType::Long } else { FieldType::Boolean };
    };
    let (unnoticed, count) = Bench::new().unnoticed(false, retype);
    assert!(unnoticed.is_empty(), "{} of {count}:\n{}", unnoticed.len(), unnoticed.join("\n"));
}
