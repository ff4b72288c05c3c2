//! What the documents at hand allow to judge.

use std::collections::BTreeSet;

use crate::deviations::{Deviation, DifferenceKind};
use crate::facts::Facts;
use crate::spec::{Spec, SpecOperation};

/// The documents of a comparison, and the operations of which they are all documents.
pub(super) struct Scope<'a> {
    pub(super) documents: &'a [Facts],
    names: BTreeSet<&'a str>,
    /// The ids of the operations whose documents are all at hand.
    complete: BTreeSet<&'a str>,
    /// Whether a complete reference is at hand.
    pub(super) whole: bool,
}

impl<'a> Scope<'a> {
    pub(super) fn new(documents: &'a [Facts], spec: &Spec<'a>) -> Self {
        let names: BTreeSet<&str> = documents.iter().map(Facts::id).collect();
        let whole = documents.iter().any(|facts| facts.whole);
        let mut scope = Self { documents, names, complete: BTreeSet::new(), whole };
        let complete = spec.operations.iter().filter(|operation| scope.is_complete(operation));
        scope.complete = complete.map(|operation| operation.id).collect();
        scope
    }

    /// The name by which deviations refer to the document in a file.
    pub(super) fn id<'n>(&'n self, file: &'n str) -> &'n str {
        self.documents.iter().find(|facts| facts.document == file).map_or(file, Facts::id)
    }

    /// Whether all documents of an operation are at hand, so that what they lack is only in the spec.
    pub(super) fn is_complete(&self, operation: &SpecOperation<'_>) -> bool {
        let source = &operation.source;
        source.document.is_some() && source.document.iter().chain(&source.later).all(|name| self.names.contains(name))
    }

    /// Whether a suppression that matches no difference is stale: its documents are at hand.
    pub(super) fn judges(&self, deviation: &Deviation, kind: DifferenceKind) -> bool {
        if kind == DifferenceKind::Extra || deviation.documents.is_empty() {
            let mut operations = deviation.operations.iter();
            return operations.all(|own| if own == "*" { self.whole } else { self.complete.contains(own.as_str()) });
        }
        deviation.documents.iter().all(|name| self.names.contains(name.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use koodrive_model::Model;
    use serde_json::json;

    use super::*;

    fn facts(name: &str, whole: bool) -> Facts {
        Facts { document: name.to_owned(), whole, ..Facts::default() }
    }

    #[test]
    fn a_suppression_is_judged_where_its_documents_are_at_hand() {
        let documents = [facts("a.txt", false)];
        let model = Model::default();
        let scope = Scope::new(&documents, &Spec::new(&model));
        let judges = |entry: serde_json::Value, kind| {
            Deviation::read(&json!([entry])).iter().all(|deviation| scope.judges(deviation, kind))
        };
        let of = |operation: &str, document: &str| json!({ "operation": operation, "where": { "document": document } });
        assert!(judges(of("*", "a.txt"), DifferenceKind::Type));
        assert!(!judges(of("*", "b.txt"), DifferenceKind::Type));
        assert!(!judges(of("*", "a.txt"), DifferenceKind::Extra), "no complete reference is at hand");
        assert!(!judges(json!({ "operation": "getFile" }), DifferenceKind::Type), "not all its documents are at hand");
    }
}
