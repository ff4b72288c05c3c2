//! Which fields of responses occur in several JSON forms, for a server that sends all of them.

use std::collections::{BTreeMap, BTreeSet};

use koodrive_model::Model;
use koodrive_model::node::{Rest, Schema, SchemaKind};

use crate::ir::{Inside, TypeId, Variation};

/// By schema of what responses hold, the fields that vary or lead to one that does.
pub(super) fn variations(model: &Model) -> BTreeMap<TypeId, Vec<Variation>> {
    let mut all: BTreeMap<TypeId, Vec<Variation>> =
        model.schemas.iter().map(|(id, schema)| (id.clone(), fields(model, schema))).collect();
    let (varied, received) = (varied(&all), Model::received(model.document()));
    all.retain(|id, fields| {
        fields.retain(|field| !field.forms.is_empty() || leads(field, &varied));
        varied.contains(id) && received.contains(id)
    });
    all
}

/// The schemas in which something varies, at whatever depth.
fn varied(all: &BTreeMap<TypeId, Vec<Variation>>) -> BTreeSet<TypeId> {
    let mut found: BTreeSet<TypeId> = BTreeSet::new();
    loop {
        let more = all.iter().filter(|(id, fields)| {
            !found.contains(*id) && fields.iter().any(|field| !field.forms.is_empty() || leads(field, &found))
        });
        let more: Vec<TypeId> = more.map(|(id, _)| id.clone()).collect();
        if more.is_empty() {
            return found;
        }
        found.extend(more);
    }
}

fn leads(field: &Variation, varied: &BTreeSet<TypeId>) -> bool {
    field.inside.as_ref().is_some_and(|inside| varied.contains(inside.id()))
}

fn fields(model: &Model, schema: &Schema) -> Vec<Variation> {
    let SchemaKind::Object(object) = &model.resolve(schema).kind else { return Vec::new() };
    let variation = |(wire, property): &(String, Schema)| {
        let mut forms = property.wire.clone();
        forms.extend(&model.resolve(property).wire);
        forms.sort_unstable_by_key(|form| form.word());
        forms.dedup();
        Variation { wire: wire.clone(), forms, inside: inside(model, property) }
    };
    object.properties.iter().map(variation).collect()
}

/// The object that a value is or holds.
fn inside(model: &Model, schema: &Schema) -> Option<Inside> {
    let named = |schema: &Schema| schema.target().map(str::to_owned);
    let stated = model.resolve(schema);
    match &stated.kind {
        SchemaKind::Object(object) => match &object.rest {
            Rest::Schema(values) if object.properties.is_empty() => named(values).map(Inside::Map),
            _ => named(schema).map(Inside::One),
        },
        SchemaKind::List(items, ..) => named(items).map(Inside::List),
        _ => None,
    }
}
