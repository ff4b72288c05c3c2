//! What concerns an operation as a whole: its path, its sources, its examples, and what only the spec has.

use std::collections::BTreeSet;

use super::draft::{Draft, Remark};
use super::report::{Mark, Pair, Specified};
use crate::deviations::DifferenceKind;
use crate::facts::{Facts, Operation};
use crate::path;
use crate::spec::{Spec, SpecOperation, schema};
use crate::tree::{self, Place};

/// Compares method, path and source with one document, and its example calls with the spec.
pub(super) fn compare(draft: &mut Draft<'_>, specified: &SpecOperation<'_>, facts: &Facts, operation: &Operation) {
    let stands = Some((facts.document.as_str(), operation.line));
    let pointer = Some(specified.pointer.as_str());
    if operation.method != specified.method || !path::is_same(&operation.path, specified.path) {
        let ours = format!("{} {}", specified.method, specified.path);
        let message = format!("the document says {} {}, the spec {ours}", operation.method, operation.path);
        draft.note("operation".to_owned(), stands, Remark::new(DifferenceKind::Path, message, pointer));
    }
    for message in source(specified, facts, operation) {
        let remark = Remark::new(DifferenceKind::Source, message, Some(&specified.source.pointer));
        draft.note("operation".to_owned(), stands, remark);
    }
    for call in &operation.calls {
        let stands = Some((facts.document.as_str(), call.line));
        if call.method != specified.method || !path::fits(&call.path, specified.path) {
            let message = format!("the example calls {} {}", call.method, call.path);
            draft.note("example".to_owned(), stands, Remark::new(DifferenceKind::Path, message, pointer));
        }
        let is_known =
            |name: &str| specified.parameters.iter().any(|own| own.place == Place::Query && own.is_named(name));
        for name in call.query.iter().filter(|name| !is_known(name)) {
            let message = format!("the example has `{name}` in its query, the spec does not");
            draft.note(format!("example {name}"), stands, Remark::new(DifferenceKind::Name, message, pointer));
        }
    }
}

fn source(specified: &SpecOperation<'_>, facts: &Facts, operation: &Operation) -> Vec<String> {
    let source = &specified.source;
    if !source.names(&facts.document) {
        return vec![format!("{} describes the operation, and its sources do not name it", facts.document)];
    }
    if source.document != Some(facts.document.as_str()) {
        return Vec::new();
    }
    let mut wrong = Vec::new();
    if operation.section.as_deref() != source.section {
        let say = |section: Option<&str>| section.unwrap_or("none").to_owned();
        wrong.push(format!("the section is {}, not {}", say(operation.section.as_deref()), say(source.section)));
    }
    let tables: Vec<&str> = operation.tables.iter().filter_map(|table| table.number.as_deref()).collect();
    if tables != source.tables {
        wrong.push(format!("the tables are {}, not {}", tables.join(", "), source.tables.join(", ")));
    }
    wrong
}

/// Notes what the spec has and none of the operation's documents does.
///
/// One schema serves several operations, whose documents each list some of its fields. A response's field that is
/// `shared`, that is, in the documents of another operation, is no difference; a request's is one, since a caller
/// would send it where no document says that it may.
pub(super) fn extras(
    draft: &mut Draft<'_>,
    spec: &Spec<'_>,
    specified: &SpecOperation<'_>,
    shared: &BTreeSet<(Place, String)>,
) {
    for parameter in &specified.parameters {
        let extra = Extra {
            place: parameter.place,
            path: parameter.name.to_owned(),
            specified: Specified {
                name: parameter.name.to_owned(),
                ty: spec.words(&parameter.schema),
                required: parameter.required,
                pointer: parameter.pointer.clone(),
                place: None,
            },
        };
        extra.add(draft, false);
    }
    for (place, root) in [(Place::Request, &specified.request), (Place::Response, &specified.response)] {
        if let Some(object) = root.as_ref().and_then(|root| spec.object(root)) {
            draft.objects.push((place, object.pointer, String::new()));
        }
    }
    let mut objects = std::mem::take(&mut draft.objects);
    objects.sort();
    objects.dedup_by(|one, other| one.0 == other.0 && one.1 == other.1);
    for (place, pointer, prefix) in objects.into_iter().filter(|(place, ..)| *place != Place::Error) {
        let Some(object) = spec.node(&pointer) else { continue };
        for property in schema::properties(&object) {
            let specified = Specified {
                name: property.name.to_owned(),
                ty: spec.words(&property.node),
                required: property.required,
                pointer: property.node.pointer,
                place: None,
            };
            let is_shared = place == Place::Response && shared.contains(&(place, specified.pointer.clone()));
            Extra { place, path: tree::join(&prefix, property.name), specified }.add(draft, is_shared);
        }
    }
}

struct Extra {
    place: Place,
    path: String,
    specified: Specified,
}

impl Extra {
    /// Adds it unless a document has it.
    fn add(self, draft: &mut Draft<'_>, is_shared: bool) {
        let Self { place, path, specified } = self;
        if draft.seen.contains(&(place, specified.pointer.clone())) {
            return;
        }
        if !is_shared {
            let message =
                format!("{} `{}` of the spec is in none of the documents' tables", specified.ty, specified.name);
            let remark = Remark::new(DifferenceKind::Extra, message, Some(&specified.pointer));
            draft.note(format!("{place} {path}"), None, remark);
        }
        let mark = if is_shared { Mark::Shared } else { Mark::Same };
        draft.pairs.push(Pair { place, path, stated: Vec::new(), specified: Some(specified), mark });
    }
}
