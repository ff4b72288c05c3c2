//! What concerns an operation as a whole: its path and its examples.

use koodrive_model::node::Status;

use super::draft::{Draft, Finding};
use crate::compare::assign::Described;
use crate::deviations::DifferenceKind;
use crate::facts::{Call, Facts, Side};
use crate::location::Location;
use crate::path;
use crate::spec::{Spec, SpecOperation};

/// Compares method, path and example calls with one description.
pub(super) fn compare(draft: &mut Draft<'_>, specified: &SpecOperation<'_>, described: Described<'_>) {
    let Described { facts, operation, .. } = described;
    let origin = Some(described.origin());
    if operation.method != specified.method || !path::is_same(&operation.path, specified.path) {
        let (theirs, ours) = (address(&operation.method, &operation.path), address(&specified.method, specified.path));
        let message = format!("the document states {theirs}, the spec {ours}");
        let finding = Finding::new(DifferenceKind::Path, message, Some(&specified.pointer));
        draft.note("operation".to_owned(), origin, finding);
    }
    for call in &operation.calls {
        compare_example(draft, specified, facts, call);
    }
}

/// Compares the statuses. Those of errors need no response of their own where the spec has one for all.
pub(super) fn statuses(draft: &mut Draft<'_>, specified: &SpecOperation<'_>, described: Described<'_>) {
    let Described { facts, operation, .. } = described;
    let is_error = |status: u16| status >= 400;
    let covers = |own: &Status, status: u16| match own {
        Status::Code(code) => *code == status,
        Status::Class(class) => u16::from(*class) == status / 100,
        Status::Default => is_error(status),
    };
    draft.compared += operation.statuses.len();
    for stated in &operation.statuses {
        if !specified.statuses.iter().any(|own| covers(own, stated.status)) {
            let origin = Some((facts.document.as_str(), stated.line));
            let message = format!("the document states {}, the spec has no response for it", stated.status);
            let finding = Finding::new(DifferenceKind::Status, message, Some(&specified.pointer));
            draft.note(stated.status.to_string(), origin, finding);
        }
    }
    let success = |own: &&Status| matches!(own, Status::Code(..400));
    if operation.statuses.iter().any(|stated| !is_error(stated.status)) {
        for own in specified.statuses.iter().filter(success) {
            if !operation.statuses.iter().any(|stated| covers(own, stated.status)) {
                let message = format!("the spec has a response for {own}, the document does not state it");
                let origin = Some((facts.document.as_str(), operation.line));
                let finding = Finding::new(DifferenceKind::Status, message, Some(&specified.pointer));
                draft.note(own.to_string(), origin, finding);
            }
        }
    }
}

/// Reports the fields of examples that neither a table nor the spec has.
pub(super) fn unlisted(
    draft: &mut Draft<'_>,
    spec: &Spec<'_>,
    specified: &SpecOperation<'_>,
    described: Described<'_>,
) {
    let Described { facts, operation, .. } = described;
    draft.compared += operation.unlisted.len();
    for field in &operation.unlisted {
        let (location, body) = match field.side {
            Side::Request => (Location::Request, &specified.request),
            Side::Response => (Location::Response, &specified.response),
        };
        if !body.as_ref().is_some_and(|body| spec.has_field(body, &field.path)) {
            let origin = Some((facts.document.as_str(), field.line));
            let message = format!("an example has `{}`, which no table lists and the spec lacks", field.path);
            let finding = Finding::new(DifferenceKind::Example, message, Some(&specified.pointer));
            draft.note(format!("{location} {}", field.path), origin, finding);
        }
    }
}

fn address(method: &str, path: &str) -> String {
    format!("{method} {path}")
}

fn compare_example(draft: &mut Draft<'_>, specified: &SpecOperation<'_>, facts: &Facts, call: &Call) {
    let origin = Some((facts.document.as_str(), call.line));
    let pointer = Some(specified.pointer.as_str());
    if call.method != specified.method || !path::fits(&call.path, specified.path) {
        let message = format!("the example calls {}, which is another operation", address(&call.method, &call.path));
        draft.note("example".to_owned(), origin, Finding::new(DifferenceKind::Path, message, pointer));
    }
    let is_known =
        |name: &str| specified.parameters.iter().any(|own| own.location == Location::Query && own.is_named(name));
    for name in call.query.iter().filter(|name| !is_known(name)) {
        let message = format!("the example sends `{name}` in the query, the spec lacks that parameter");
        draft.note(format!("example {name}"), origin, Finding::new(DifferenceKind::Name, message, pointer));
    }
}
