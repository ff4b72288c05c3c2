//! The table of error codes.

use super::draft::{Draft, Finding};
use crate::compare::report::Difference;
use crate::compare::scope::Scope;
use crate::deviations::DifferenceKind;
use crate::spec::Spec;

/// Compares the documents' tables of error codes with the spec's.
pub(super) fn compare(scope: &Scope<'_>, spec: &Spec<'_>) -> Vec<Difference> {
    let mut draft = Draft::new(None, scope.whole);
    let specified = spec.errors();
    let stated = scope.documents.iter().flat_map(|facts| facts.errors.iter().map(move |error| (facts, error)));
    for (facts, error) in stated.clone() {
        let origin = Some((facts.document.as_str(), error.line));
        let at = format!("code {}", error.code);
        match specified.iter().find(|(code, ..)| *code == error.code) {
            None => {
                let pointer = spec.errors_pointer();
                let finding = Finding::new(DifferenceKind::Missing, "the spec lacks the error code", Some(&pointer));
                draft.note(at, origin, finding);
            }
            Some((_, status, pointer)) if *status != Some(error.status.into()) => {
                let ours = status.map_or_else(|| "none".to_owned(), |status| status.to_string());
                let message = format!("the document states status {}, the spec {ours}", error.status);
                draft.note(at, origin, Finding::new(DifferenceKind::Type, message, Some(pointer)));
            }
            Some(_) => {}
        }
    }
    for (code, _, pointer) in specified.iter().filter(|_| scope.whole) {
        if !stated.clone().any(|(_, error)| error.code == *code) {
            let message = "no document lists the error code of the spec";
            draft.note(format!("code {code}"), None, Finding::new(DifferenceKind::Extra, message, Some(pointer)));
        }
    }
    draft.differences
}
