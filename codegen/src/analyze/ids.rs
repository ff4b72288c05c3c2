//! Whether what is stated of ids fits: what contains what, and the ids that mean the same everywhere.

use std::collections::BTreeSet;

use koodrive_model::{Key, Keys, pointer};

use crate::finding::Remark;
use crate::ir::{Api, Id, Kind, TypeId};

/// Remarks on the ids of an API.
pub(super) fn check(api: &Api, keys: &Keys) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (id, found) in &api.types {
        let Kind::Id(of) = &found.kind else { continue };
        remarks.extend(container(api, id, of, &pointer::push(&found.at, &keys.name(Key::Within))));
        for constant in of.constants.iter().filter(|constant| constant.value.is_empty() || constant.docs.is_empty()) {
            let at = pointer::push(&pointer::push(&found.at, &keys.name(Key::Constants)), &constant.name);
            let message = format!("`value` or `description` of {} is empty", constant.name);
            let help = "state the id as it is sent, and what it stands for";
            remarks.push(Remark::new(&at, "id", message, help));
        }
    }
    remarks
}

fn container(api: &Api, id: &TypeId, of: &Id, at: &str) -> Option<Remark> {
    let within = of.within.as_ref()?;
    if of_id(api, within).is_none() {
        let help = "name the component of the id of what contains this";
        return Some(Remark::new(at, "id", format!("{within} is not the schema of an id"), help));
    }
    let loops = containers(api, id).any(|outer| outer == id);
    loops.then(|| Remark::new(at, "id", format!("{id} contains itself"), "state what contains what in one direction"))
}

/// What contains a thing, from the inside out, by their ids.
fn containers<'a>(api: &'a Api, id: &'a TypeId) -> impl Iterator<Item = &'a TypeId> {
    let mut seen = BTreeSet::new();
    std::iter::successors(Some(id), move |id| of_id(api, id)?.within.as_ref())
        .skip(1)
        .take_while(move |id| seen.insert(*id))
}

/// How many things contain the one that an id names.
pub(super) fn depth(api: &Api, id: &TypeId) -> usize {
    containers(api, id).count()
}

/// What is known of an id, if the component is one.
pub(super) fn of_id<'a>(api: &'a Api, id: &TypeId) -> Option<&'a Id> {
    match api.types.get(id).map(|found| &found.kind) {
        Some(Kind::Id(of)) => Some(of),
        _ => None,
    }
}
