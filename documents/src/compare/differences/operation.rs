//! What concerns an operation as a whole: its path and its examples.

use super::draft::{Draft, Finding};
use crate::compare::assign::Described;
use crate::deviations::DifferenceKind;
use crate::facts::{Call, Facts};
use crate::location::Location;
use crate::path;
use crate::spec::SpecOperation;

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
