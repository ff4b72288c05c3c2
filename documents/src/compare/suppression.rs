//! Step 3: marks the differences that a deviation explains, and finds stale suppressions.

use std::collections::BTreeSet;

use super::differences::Found;
use super::report::{Difference, Report, Stale, SuppressedBy};
use super::scope::Scope;
use crate::deviations::{Deviation, Suppression};
use crate::problem::Problem;

/// Marks each difference with the first entry that explains it; returns the suppressions that are stale.
pub(super) fn apply(deviations: &[Deviation], found: &mut Found<'_>, scope: &Scope<'_>) -> Vec<Stale> {
    let mut suppressions = Suppressions { deviations, used: BTreeSet::new() };
    for compared in &mut found.operations {
        for difference in &mut compared.draft.differences {
            suppressions.apply(&compared.id, difference, scope);
        }
    }
    for difference in &mut found.errors {
        suppressions.apply("*", difference, scope);
    }
    suppressions.stale(found, scope)
}

/// The suppressions of all entries, and which of them match a difference.
struct Suppressions<'a> {
    deviations: &'a [Deviation],
    /// The positions of an entry and of a suppression in it.
    used: BTreeSet<(usize, usize)>,
}

impl Suppressions<'_> {
    fn apply(&mut self, operation: &str, difference: &mut Difference, scope: &Scope<'_>) {
        let document = difference.document.as_deref().map(|file| scope.id(file).to_owned());
        for (entry, deviation) in self.deviations.iter().enumerate() {
            if !deviation.covers(operation, document.as_deref()) {
                continue;
            }
            let matching = deviation.suppressions.iter().enumerate();
            let matching =
                matching.filter(|(_, own)| own.matches(difference.kind, &difference.at, difference.stated.as_deref()));
            let matching: Vec<_> = matching.collect();
            self.used.extend(matching.iter().map(|(number, _)| (entry, *number)));
            if let (Some((_, first)), None) = (matching.first(), &difference.suppressed_by) {
                difference.suppressed_by = Some(suppressed_by(deviation, &first.to_string()));
                difference.why.clone_from(&deviation.why);
            }
        }
    }

    /// The suppressions that cannot be read, and those that match nothing although their documents are at hand.
    fn stale(&self, found: &Found<'_>, scope: &Scope<'_>) -> Vec<Stale> {
        let mut stale = Vec::new();
        for (entry, deviation) in self.deviations.iter().enumerate() {
            let mut add = |suppression: String, message: &str| stale.push(self::stale(deviation, suppression, message));
            for key in &deviation.unknown_keys {
                add(key.clone(), "no entry has this key: correct its spelling, or remove it");
            }
            for unreadable in &deviation.unreadable {
                add(unreadable.clone(), "write a kind of difference and a location, as in `type response code`");
            }
            for (number, own) in deviation.suppressions.iter().enumerate() {
                if !self.used.contains(&(entry, number)) && scope.judges(deviation, own.kind) {
                    let message = "it matches no difference between the documents and the spec: remove it";
                    let other = open_elsewhere(deviation, own, found).map(|place| {
                        format!(
                            "it matches no difference any more, but {place} differs there: name that document or value"
                        )
                    });
                    add(own.to_string(), other.as_deref().unwrap_or(message));
                }
            }
        }
        stale
    }
}

/// Sets aside the problems of documents that a deviation explains. An explanation of what a document does not have is stale,
/// unless nothing is known of its problems: a ledger keeps none.
pub(super) fn explain(deviations: &[Deviation], report: &mut Report, scope: &Scope<'_>) {
    let id = |problem: &Problem| scope.id(&problem.document).to_owned();
    let troubled: BTreeSet<String> = report.problems.iter().map(id).collect();
    let mut used: BTreeSet<(usize, String)> = BTreeSet::new();
    let (explained, open) = std::mem::take(&mut report.problems).into_iter().partition(|problem| {
        let document = id(problem);
        let mut entries = deviations.iter().enumerate();
        let entry =
            entries.find(|(_, entry)| entry.problems.contains(&problem.kind) && entry.documents.contains(&document));
        used.extend(entry.map(|(number, _)| (number, format!("{} {document}", problem.kind))));
        entry.is_some()
    });
    (report.explained, report.problems) = (explained, open);
    for (number, deviation) in deviations.iter().enumerate() {
        for (kind, document) in
            deviation.problems.iter().flat_map(|kind| deviation.documents.iter().map(move |name| (kind, name)))
        {
            if troubled.contains(document) && !used.contains(&(number, format!("{kind} {document}"))) {
                let message = format!("{document} has no such problem: remove the name");
                report.stale.push(stale(deviation, kind.to_string(), &message));
            }
        }
    }
}

/// Where a difference stands that a suppression is about, but for the document or the value that it names.
fn open_elsewhere(deviation: &Deviation, own: &Suppression, found: &Found<'_>) -> Option<String> {
    let compared = found.operations.iter().filter(|compared| deviation.covers(&compared.id, None));
    let mut differences = compared.flat_map(|compared| &compared.draft.differences);
    let other = differences
        .find(|difference| difference.suppressed_by.is_none() && own.is_about(difference.kind, &difference.at))?;
    Some(format!("{}:{}", other.document.as_deref()?, other.line?))
}

/// The documents of entries that are none of the `known`.
pub(super) fn unknown_documents(deviations: &[Deviation], known: &BTreeSet<String>) -> Vec<Stale> {
    let all = deviations.iter().flat_map(|deviation| deviation.documents.iter().map(move |name| (deviation, name)));
    let unknown = all.filter(|(_, name)| !known.contains(*name));
    let message = "neither a source in the spec nor the ledger names this document: correct or remove the name";
    unknown.map(|(deviation, name)| stale(deviation, name.clone(), message)).collect()
}

fn suppressed_by(deviation: &Deviation, suppression: &str) -> SuppressedBy {
    SuppressedBy {
        operations: deviation.operations.clone(),
        kind: deviation.kind.clone(),
        line: deviation.line_of(suppression),
        suppression: suppression.to_owned(),
    }
}

fn stale(deviation: &Deviation, suppression: String, message: &str) -> Stale {
    let (operations, documents) = (deviation.operations.clone(), deviation.documents.clone());
    Stale { line: deviation.line_of(&suppression), operations, documents, suppression, message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use koodrive_model::Model;
    use serde_json::json;

    use super::*;
    use crate::deviations::DifferenceKind;
    use crate::facts::Facts;
    use crate::spec::Spec;

    fn difference(document: &str) -> Difference {
        Difference {
            kind: DifferenceKind::Type,
            at: "response code".into(),
            message: "…".into(),
            stated: None,
            document: Some(document.into()),
            line: Some(1),
            pointer: None,
            location: None,
            suppressed_by: None,
            why: None,
        }
    }

    #[test]
    fn the_first_matching_entry_explains_and_the_unused_are_stale() {
        let deviations = Deviation::read(&json!([
            { "operation": "*", "where": { "document": "b.txt" }, "suppresses": ["type response code"], "why": "not this" },
            { "operation": "*", "where": { "document": "a.txt" }, "suppresses": ["type *", "odd", "name path id"] },
            { "operation": "*", "where": { "document": "a.txt" }, "suppresses": ["type response code"], "why": "too late" },
        ]));
        let documents = [Facts { document: "a.txt".into(), ..Facts::default() }];
        let model = Model::default();
        let scope = Scope::new(&documents, &Spec::new(&model));
        let errors = vec![difference("a.txt"), difference("c.txt")];
        let mut found = Found { operations: Vec::new(), errors, incomplete: Vec::new() };
        let stale = apply(&deviations, &mut found, &scope);
        let suppressed =
            |one: &Difference| one.suppressed_by.as_ref().map(|by| (by.suppression.clone(), one.why.clone()));
        let suppressed: Vec<_> = found.errors.iter().map(suppressed).collect();
        assert_eq!(suppressed, [Some(("type *".to_owned(), None)), None]);
        let stale: Vec<&str> = stale.iter().map(|one| one.suppression.as_str()).collect();
        assert_eq!(stale, ["odd", "name path id"], "the document of the first entry is not at hand");
    }
}
