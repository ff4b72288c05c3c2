//! Rules for schemas.

use std::collections::BTreeSet;

use koodrive_model::extension::WireForm;
use koodrive_model::node::{Enumeration, Object, Referred, Schema, SchemaKind};
use koodrive_model::{Key, Model, pointer};

use super::{Rule, Rules};
use crate::finding::Remark;

/// The formats that mean something to us or to other tools.
const FORMATS: &[&str] = &["date-time", "date", "uri", "int32", "int64", "float", "double"];

pub(super) fn lint(model: &Model, rules: &Rules) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for schema in model.schemas.values() {
        remarks.extend(described(schema).filter(|_| rules.has(Rule::Descriptions)));
        component(model, schema, rules, &mut remarks);
    }
    // What was left out may be what uses the rest.
    if rules.has(Rule::Used) && model.is_complete() {
        remarks.extend(unused(model));
    }
    remarks
}

/// Components that nothing leads to from the operations.
fn unused(model: &Model) -> Vec<Remark> {
    let (mut parameters, mut responses) = (BTreeSet::new(), BTreeSet::new());
    let mut open: Vec<&Schema> = Vec::new();
    for operation in &model.operations {
        for parameter in &operation.parameters {
            if let Referred::Component(name) = &parameter.parameter {
                parameters.insert(name);
            }
            open.extend(model.parameter(parameter).map(|parameter| &parameter.schema));
        }
        open.extend(operation.body.iter().filter_map(|body| body.schema.as_ref()));
        for response in &operation.responses.all {
            if let Referred::Component(name) = &response.response {
                responses.insert(name);
            }
            open.extend(model.response(response).and_then(|response| response.schema.as_ref()));
        }
    }
    let mut schemas = BTreeSet::new();
    while let Some(schema) = open.pop() {
        open.extend(schema.inner());
        open.extend(schema.target().filter(|name| schemas.insert(*name)).and_then(|name| model.schemas.get(name)));
    }
    let remark = |name: &String, at: &str| {
        Remark::new(at, "unused", format!("no operation refers to {name}"), "use it, or remove it")
    };
    let stated = model.operations.iter().filter_map(|operation| operation.security.as_ref());
    let taken: BTreeSet<&String> = stated.flatten().flatten().collect();
    let idle = model.schemes.iter().filter(|(name, _)| !taken.contains(name));
    let schemas = model.schemas.iter().filter(|(name, _)| !schemas.contains(name.as_str()));
    let parameters = model.parameters.iter().filter(|(name, _)| !parameters.contains(name));
    let responses = model.responses.iter().filter(|(name, _)| !responses.contains(name));
    let schemas = schemas.map(|(name, schema)| remark(name, &schema.at));
    let parameters = parameters.map(|(name, parameter)| remark(name, &parameter.at));
    let idle = idle.map(|(name, scheme)| remark(name, &scheme.at));
    let responses = responses.map(|(name, response)| remark(name, &response.at));
    schemas.chain(parameters).chain(responses).chain(idle).collect()
}

/// A component, or one of the unnamed schemas inside it.
fn component(model: &Model, schema: &Schema, rules: &Rules, remarks: &mut Vec<Remark>) {
    if schema.is_reference() {
        return;
    }
    if rules.has(Rule::EnumNames) {
        remarks.extend(enumeration(model, schema));
    }
    if let SchemaKind::Object(object) = &schema.kind {
        remarks.extend(required(model, schema, object));
        remarks.extend(names(model, object));
        for (_, property) in object.properties.iter().filter(|(_, property)| !property.is_reference()) {
            remarks.extend(described(property).filter(|_| rules.has(Rule::Descriptions)));
        }
    }
    remarks.extend(format(schema).filter(|_| rules.has(Rule::Formats)));
    remarks.extend(sensitive(model, schema));
    remarks.extend(unlimited(model, schema));
    remarks.extend(identity(model, schema));
    for part in schema.inner() {
        inner(model, part, rules, remarks);
    }
}

/// A schema inside another: it may be a plain type, a list or a map, and nothing that deserves a name.
pub(super) fn inner(model: &Model, schema: &Schema, rules: &Rules, remarks: &mut Vec<Remark>) {
    if !schema.properties().is_empty() || schema.is_enumeration() {
        remarks.push(Remark::new(
            &schema.at,
            "inline",
            "an object or an enum is described inside another schema",
            "move it to schemas/ under a name of its own, and refer to it",
        ));
    }
    component(model, schema, rules, remarks);
}

fn described(schema: &Schema) -> Option<Remark> {
    if schema.is_reference() || schema.description.as_deref().is_some_and(|text| !text.trim().is_empty()) {
        return None;
    }
    let help = "state what it means, its unit, range and default";
    Some(Remark::new(&schema.at, "prose", "`description` is missing", help))
}

fn enumeration(model: &Model, schema: &Schema) -> Vec<Remark> {
    match &schema.kind {
        SchemaKind::Text(_, values) => words(model, &schema.at, values),
        SchemaKind::Integer(_, values) => words(model, &schema.at, values),
        _ => Vec::new(),
    }
}

fn words<T>(model: &Model, at: &str, enumeration: &Enumeration<T>) -> Vec<Remark> {
    let count = enumeration.values.len();
    let lists = [(Key::EnumNames, &enumeration.names), (Key::EnumDescriptions, &enumeration.descriptions)];
    let has_fault = |key| model.has_fault(&pointer::push(at, &model.key(key)));
    let unequal = lists.into_iter().filter(|(key, words)| {
        words.len() != count && !has_fault(*key) && !model.has_fault(&pointer::push(at, "enum"))
    });
    unequal
        .map(|(key, words)| {
            let key = model.key(key);
            let message = format!("`enum` has {count} values, and `{key}` {}", words.len());
            Remark::new(at, "enum", message, format!("list one of `{key}` for each value, in the same order"))
        })
        .collect()
}

/// An unknown format would be ignored, and with it what was meant.
fn format(schema: &Schema) -> Option<Remark> {
    let format = schema.format.as_deref().filter(|format| !FORMATS.contains(format))?;
    let help = format!("write one of {}", FORMATS.join(", "));
    Some(Remark::new(
        &pointer::push(&schema.at, "format"),
        "format",
        format!("\"{format}\" is not a known format"),
        help,
    ))
}

fn is_plain_text(schema: &Schema) -> bool {
    matches!(&schema.kind, SchemaKind::Text(_, values) if values.values.is_empty()) && schema.format.is_none()
}

/// A secret that is not plain text would be shown.
fn sensitive(model: &Model, schema: &Schema) -> Option<Remark> {
    if !schema.sensitive || is_plain_text(schema) {
        return None;
    }
    let at = pointer::push(&schema.at, &model.key(Key::Sensitive));
    let help = "only plain text can be hidden: make it `type: string` without a format, or remove the extension";
    Some(Remark::new(&at, "sensitive", "this is not plain text, so it would not be hidden", help))
}

/// A limit that may be none, which other tools must let pass as well.
fn unlimited(model: &Model, schema: &Schema) -> Option<Remark> {
    let is_limit = match &schema.kind {
        SchemaKind::Integer(limits, values) => limits.minimum == Some(-1) && values.values.is_empty(),
        _ => false,
    };
    if !schema.unlimited || is_limit {
        return None;
    }
    let at = pointer::push(&schema.at, &model.key(Key::Unlimited));
    let help = "make it `type: integer` without `enum` and with `minimum: -1`, or remove the extension";
    Some(Remark::new(&at, "unlimited", "the schema has no -1 that could stand for no limit, or more below 0", help))
}

/// What is stated of an id has no effect anywhere else.
fn identity(model: &Model, schema: &Schema) -> Vec<Remark> {
    let is_component = schema.at.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'));
    if is_component && is_plain_text(schema) && !schema.sensitive {
        return Vec::new();
    }
    let stated = [(Key::Within, schema.within.is_some()), (Key::Constants, !schema.constants.is_empty())];
    stated
        .into_iter()
        .filter(|(_, is_stated)| *is_stated)
        .map(|(key, _)| {
            let key = model.key(key);
            let help = "move it to the component of the id, of type: string without format or enum";
            let message = format!("`{key}` has no effect here: this is not the schema of an id");
            Remark::new(&pointer::push(&schema.at, &key), "id", message, help)
        })
        .collect()
}

/// No name on the wire may mean two fields.
fn names(model: &Model, object: &Object) -> Vec<Remark> {
    let mut taken: BTreeSet<&str> = object.properties.iter().map(|(name, _)| name.as_str()).collect();
    let mut remarks = Vec::new();
    for (_, property) in &object.properties {
        for (index, alias) in property.aliases.iter().enumerate() {
            if !taken.insert(alias) {
                let at = format!("{}/{}/{index}", property.at, model.key(Key::Aliases));
                let message = format!("\"{alias}\" already is a name of a field of this object");
                remarks.push(Remark::new(
                    &at,
                    "alias",
                    message,
                    "a name on the wire belongs to one field: remove the alias",
                ));
            }
        }
    }
    remarks
}

fn required(model: &Model, schema: &Schema, object: &Object) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (index, name) in object.required.iter().enumerate() {
        let Some(property) = schema.property(name) else {
            // One that was left out is there all the same.
            if model.has_fault(&pointer::push(&pointer::push(&schema.at, "properties"), name)) {
                continue;
            }
            let at = format!("{}/required/{index}", schema.at);
            let message = format!("\"{name}\" is required and not among the properties");
            remarks.push(Remark::new(&at, "required", message, "correct the name, or describe the property"));
            continue;
        };
        if property.wire.contains(&WireForm::Empty) {
            let at = pointer::push(&property.at, &model.key(Key::Wire));
            let help = "a field that may be nothing is not required: remove one of the two";
            remarks.push(Remark::new(&at, "wire", format!("{name} is required and may be empty for nothing"), help));
        }
    }
    remarks
}
