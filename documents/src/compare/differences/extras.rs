//! What the spec has and no document does.

use super::draft::{Draft, Finding};
use crate::compare::report::{Mark, Pair, Specified};
use crate::deviations::DifferenceKind;
use crate::location::Location;
use crate::spec::{Spec, SpecOperation, schema};
use crate::tree;

/// Notes what the spec has and none of the operation's latest descriptions does.
///
/// What another operation's documents list, or an older page of this one, is no proof: what the latest page of an
/// edition no longer has is gone from that edition.
pub(super) fn add(draft: &mut Draft<'_>, spec: &Spec<'_>, specified: &SpecOperation<'_>) {
    for parameter in &specified.parameters {
        let own = Specified {
            name: parameter.name.to_owned(),
            ty: spec.words(&parameter.schema),
            required: parameter.required,
            pointer: parameter.pointer.clone(),
            location: None,
        };
        add_unless_seen(draft, parameter.location, parameter.name.to_owned(), own);
    }
    for (location, pointer, prefix) in objects(draft, spec, specified) {
        let Some(object) = spec.node(&pointer) else { continue };
        for property in schema::properties(&object) {
            let own = Specified {
                name: property.name.to_owned(),
                ty: spec.words(&property.node),
                required: property.required,
                pointer: property.node.pointer,
                location: None,
            };
            add_unless_seen(draft, location, tree::join(&prefix, property.name), own);
        }
    }
}

/// The bodies, and the objects inside them that were compared, each once. Bodies of errors are not searched: no table
/// is expected to list all fields of the shared error schema.
fn objects(draft: &mut Draft<'_>, spec: &Spec<'_>, specified: &SpecOperation<'_>) -> Vec<(Location, String, String)> {
    let mut objects = std::mem::take(&mut draft.objects);
    for (location, root) in [(Location::Request, &specified.request), (Location::Response, &specified.response)] {
        if let Some(object) = root.as_ref().and_then(|root| spec.object(root)) {
            objects.push((location, object.pointer, String::new()));
        }
    }
    objects.retain(|(location, ..)| *location != Location::Error);
    objects.sort();
    objects.dedup_by(|one, other| one.0 == other.0 && one.1 == other.1 && one.2 == other.2);
    objects
}

fn add_unless_seen(draft: &mut Draft<'_>, location: Location, path: String, specified: Specified) {
    if draft.seen.contains(&(location, path.clone())) {
        return;
    }
    let message = format!("no document lists `{}` ({}) of the spec", specified.name, specified.ty);
    let finding = Finding::new(DifferenceKind::Extra, message, Some(&specified.pointer));
    draft.note(format!("{location} {path}"), None, finding);
    draft.pairs.push(Pair { location, path, stated: Vec::new(), specified: Some(specified), mark: Mark::Same });
}
