//! Step 1: finds the operation of the spec that each description is about.

use crate::facts::{Facts, Operation};
use crate::path;
use crate::spec::{Spec, SpecOperation};

/// An operation in a document.
#[derive(Clone, Copy)]
pub(super) struct Described<'a> {
    /// The document's position among all documents.
    pub(super) number: usize,
    pub(super) facts: &'a Facts,
    pub(super) operation: &'a Operation,
}

impl<'a> Described<'a> {
    /// The document and the line of method and path.
    pub(super) fn origin(self) -> (&'a str, usize) {
        (&self.facts.document, self.operation.line)
    }
}

/// The descriptions of each operation.
pub(super) struct Assigned<'a> {
    /// The descriptions of the spec's operations, in the order of the spec.
    pub(super) known: Vec<Vec<Described<'a>>>,
    /// Descriptions of operations that the spec lacks.
    pub(super) unknown: Vec<Described<'a>>,
}

/// Finds the operation of each description: by document and section, or else by method and path.
pub(super) fn assign<'a>(documents: &'a [Facts], spec: &Spec<'_>) -> Assigned<'a> {
    let known = spec.operations.iter().map(|_| Vec::new()).collect();
    let mut assigned = Assigned { known, unknown: Vec::new() };
    for (number, facts) in documents.iter().enumerate() {
        for operation in &facts.operations {
            let described = Described { number, facts, operation };
            let by_section = spec.operations.iter().position(|own| is_source(own, described));
            let by_path = || spec.operations.iter().position(|own| is_same(own, operation));
            let list = by_section.or_else(by_path).and_then(|index| assigned.known.get_mut(index));
            list.unwrap_or(&mut assigned.unknown).push(described);
        }
    }
    assigned
}

fn is_source(own: &SpecOperation<'_>, Described { facts, operation, .. }: Described<'_>) -> bool {
    let section = operation.section.as_deref();
    section.is_some() && own.source.section == section && own.source.document == Some(&facts.document)
}

fn is_same(own: &SpecOperation<'_>, operation: &Operation) -> bool {
    own.method == operation.method && path::is_same(own.path, &operation.path)
}

#[cfg(test)]
mod tests {
    use koodrive_model::{Model, ROOT, Sources};
    use serde_json::json;

    use super::*;

    fn operation(section: Option<&str>, method: &str, path: &str) -> Operation {
        Operation {
            section: section.map(str::to_owned),
            method: method.to_owned(),
            path: path.to_owned(),
            ..Operation::default()
        }
    }

    #[test]
    fn the_section_wins_over_the_path() {
        let get = |id: &str| json!({ "get": { "operationId": id, "responses": {} } });
        let paths = json!({ "/files/{fileId}": get("getFile"), "/jobs": get("getJobs") });
        let info = json!({ "title": "", "version": "" });
        let document = json!({ "openapi": "3.0.3", "info": info, "paths": paths });
        let sources = Sources::from([(ROOT.to_owned(), document.to_string())]);
        let (model, _) = Model::load(&sources, &koodrive_model::Settings::default());
        let mut spec = Spec::new(&model);
        (spec.operations[0].source.document, spec.operations[0].source.section) = (Some("a.txt"), Some("4.1"));
        let cases = [
            (operation(Some("4.1"), "GET", "/jobs"), Some(0)),
            (operation(Some("4.2"), "GET", "/files/{id}"), Some(0)),
            (operation(None, "GET", "/jobs"), Some(1)),
            (operation(None, "PUT", "/jobs"), None),
        ];
        for (operation, expected) in cases {
            let described = format!("{operation:?}");
            let facts = Facts { document: "a.txt".into(), operations: vec![operation], ..Facts::default() };
            let assigned = assign(std::slice::from_ref(&facts), &spec);
            let found = assigned.known.iter().position(|descriptions| !descriptions.is_empty());
            assert_eq!(found, expected, "{described}");
            assert_eq!(assigned.unknown.len(), usize::from(expected.is_none()), "{described}");
        }
    }
}
