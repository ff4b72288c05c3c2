//! Rules for schemas.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Node, keywords};
use crate::finding::Remark;

const TYPES: &[&str] = &["string", "integer", "number", "boolean", "object", "array"];

/// The formats that mean something to us or to other tools.
const FORMATS: &[&str] = &["date-time", "date", "uri", "int32", "int64", "float", "double"];

/// The JSON forms that `x-koodrive-wire` may name.
pub(crate) const FORMS: &[&str] = &["string", "integer", "number", "boolean", "null", "object", "array", "empty"];

pub(super) fn lint(document: &Value) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let Some(schemas) = Node::root(document).child("components").and_then(|node| node.child("schemas")) else {
        return remarks;
    };
    for (name, schema) in schemas.members() {
        if schema.reference().is_none() {
            remarks.extend(described(&schema));
        } else {
            remarks.push(schema.remark(
                "unsupported",
                format!("{name} is only another name for a component"),
                "refer to that component instead",
            ));
        }
        component(&schema, &mut remarks);
    }
    remarks.extend(unused(document));
    remarks
}

/// Components that nothing leads to from the paths.
fn unused(document: &Value) -> Vec<Remark> {
    let mut used = BTreeSet::new();
    let mut open: Vec<&str> = document.get("paths").map(references).unwrap_or_default();
    while let Some(target) = open.pop() {
        if used.insert(target) {
            let found = target.strip_prefix('#').and_then(|at| document.pointer(at));
            open.extend(found.map(references).unwrap_or_default());
        }
    }
    let components = Node::root(document).child("components");
    let kinds = ["schemas", "parameters", "responses"].into_iter();
    let found =
        kinds.filter_map(|kind| components.as_ref()?.child(kind)).flat_map(|map| map.members().collect::<Vec<_>>());
    found
        .filter(|(_, component)| !used.contains(format!("#{}", component.at).as_str()))
        .map(|(name, component)| {
            component.remark("unused", format!("no operation needs {name}"), "use it, or remove it")
        })
        .collect()
}

/// A component, or one of the unnamed schemas inside it.
fn component(schema: &Node<'_>, remarks: &mut Vec<Remark>) {
    if schema.reference().is_some() {
        return;
    }
    remarks.extend(keywords::schema(schema));
    remarks.extend(kind(schema));
    remarks.extend(enumeration(schema));
    remarks.extend(required(schema));
    remarks.extend(forms(schema));
    remarks.extend(format(schema));
    remarks.extend(sensitive(schema));
    remarks.extend(identity(schema));
    remarks.extend(names(schema));
    for (_, property) in schema.child("properties").iter().flat_map(Node::members) {
        if property.reference().is_none() {
            remarks.extend(described(&property));
        }
        inner(&property, remarks);
    }
    for part in ["items", "additionalProperties"].iter().filter_map(|key| schema.child(key)) {
        if part.value.is_object() {
            inner(&part, remarks);
        }
    }
}

/// A schema inside another: it may be a plain type, a list or a map, and nothing that deserves a name.
pub(super) fn inner(schema: &Node<'_>, remarks: &mut Vec<Remark>) {
    if schema.has("properties") || schema.has("enum") {
        remarks.push(schema.remark(
            "inline",
            "an object or an enum stands inside another schema",
            "move it to schemas/ under a name of its own, and refer to it",
        ));
    }
    component(schema, remarks);
}

fn described(schema: &Node<'_>) -> Option<Remark> {
    if schema.text("description").is_some_and(|text| !text.trim().is_empty()) {
        return None;
    }
    Some(schema.remark("prose", "there is no description", "say what it means, its unit, range and default"))
}

/// Exactly one of: a type, or a described reference (allOf with one reference).
fn kind(schema: &Node<'_>) -> Vec<Remark> {
    let Some(all_of) = schema.child("allOf") else {
        return match schema.text("type") {
            Some(kind) if TYPES.contains(&kind) => Vec::new(),
            _ => vec![schema.remark(
                "type",
                "the type is missing, or none that is known",
                "write type: string, integer, number, boolean, object or array",
            )],
        };
    };
    let references: Vec<_> = all_of.items().map(|item| item.reference().is_some()).collect();
    if references == [true] && !schema.has("type") && !schema.has("properties") {
        return Vec::new();
    }
    vec![all_of.remark(
        "unsupported",
        "composition has no counterpart in the bindings",
        "allOf may hold one reference, to give it a description; otherwise write the fields out",
    )]
}

fn enumeration(schema: &Node<'_>) -> Vec<Remark> {
    let Some(values) = schema.child("enum") else { return Vec::new() };
    let mut remarks = Vec::new();
    let count = values.items().count();
    for list in ["x-enum-varnames", "x-enum-descriptions"] {
        let found = schema.child(list).map_or(0, |names| names.items().count());
        if found != count {
            remarks.push(schema.remark(
                "enum",
                format!("{count} values and {found} {list}"),
                format!("write one of {list} for each value, in the same order"),
            ));
        }
    }
    let wanted = schema.text("type").unwrap_or_default();
    if count == 0 {
        remarks.push(values.remark("enum", "the enum lists no value", "list the values that are known"));
    }
    let mut seen = Vec::new();
    for item in values.items() {
        let fits = match wanted {
            "string" => item.value.is_string(),
            "integer" => item.value.is_i64(),
            _ => false,
        };
        if !fits {
            remarks.push(item.remark(
                "enum",
                format!("{} cannot be a value of an enum of type {wanted}", item.value),
                "an enum lists text or whole numbers, of the schema's type",
            ));
        }
        if seen.contains(&item.value) {
            remarks.push(item.remark("enum", format!("{} is listed twice", item.value), "list each value once"));
        }
        seen.push(item.value);
    }
    remarks
}

/// An unknown format would be ignored, and with it what was meant.
fn format(schema: &Node<'_>) -> Option<Remark> {
    let format = schema.child("format")?;
    if format.value.as_str().is_some_and(|name| FORMATS.contains(&name)) {
        return None;
    }
    Some(format.remark(
        "format",
        format!("{} is no known format", format.value),
        format!("write one of {}", FORMATS.join(", ")),
    ))
}

/// A secret that is no plain text would be shown.
fn sensitive(schema: &Node<'_>) -> Option<Remark> {
    let secret = schema.child("x-koodrive-sensitive")?;
    if schema.text("type") == Some("string") && !schema.has("format") && !schema.has("enum") {
        return None;
    }
    let help = "only plain text can be hidden: make it type: string without a format, or remove the extension";
    Some(secret.remark("sensitive", "this is not plain text, so it would not be hidden", help))
}

/// What is stated of an id has no effect anywhere else.
fn identity(schema: &Node<'_>) -> Vec<Remark> {
    let is_component = schema.at.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'));
    let is_plain = schema.text("type") == Some("string")
        && !["enum", "format", "x-koodrive-sensitive"].iter().any(|key| schema.has(key));
    if is_component && is_plain {
        return Vec::new();
    }
    let keys = ["x-koodrive-within", "x-koodrive-constants"].into_iter();
    keys.filter_map(|key| Some((key, schema.child(key)?)))
        .map(|(key, stated)| {
            let help = "move it to the component of the id, of type: string without format or enum";
            stated.remark("id", format!("{key} has no effect here: this is not the schema of an id"), help)
        })
        .collect()
}

/// No name on the wire may mean two fields.
fn names(schema: &Node<'_>) -> Vec<Remark> {
    let properties: Vec<_> = schema.child("properties").iter().flat_map(Node::members).collect();
    let mut taken: BTreeSet<&str> = properties.iter().map(|(name, _)| *name).collect();
    let mut remarks = Vec::new();
    for (_, property) in &properties {
        for alias in property.child("x-koodrive-aliases").iter().flat_map(Node::items) {
            if !alias.value.as_str().is_some_and(|name| taken.insert(name)) {
                let message = format!("{} already is a name of a field of this object", alias.value);
                remarks.push(alias.remark(
                    "alias",
                    message,
                    "a name on the wire belongs to one field: remove the alias",
                ));
            }
        }
    }
    remarks
}

fn required(schema: &Node<'_>) -> Vec<Remark> {
    let Some(required) = schema.child("required") else { return Vec::new() };
    let properties = schema.value.get("properties");
    let mut remarks = missing(&required, properties);
    for name in required.items().filter_map(|name| name.value.as_str()) {
        let Some(wire) = schema.child("properties").and_then(|map| map.child(name)?.child("x-koodrive-wire")) else {
            continue;
        };
        if wire.items().any(|form| form.value == "empty") {
            let message = format!("{name} is required and may be empty for nothing");
            remarks.push(wire.remark(
                "wire",
                message,
                "a field that may be nothing is not required: remove one of the two",
            ));
        }
    }
    remarks
}

fn missing(required: &Node<'_>, properties: Option<&Value>) -> Vec<Remark> {
    required
        .items()
        .filter(|name| name.value.as_str().and_then(|name| properties?.get(name)).is_none())
        .map(|name| {
            name.remark(
                "required",
                format!("{} is required and not among the properties", name.value),
                "correct the name, or describe the property",
            )
        })
        .collect()
}

fn forms(schema: &Node<'_>) -> Vec<Remark> {
    let Some(wire) = schema.child("x-koodrive-wire") else { return Vec::new() };
    if wire.items().next().is_none() {
        return vec![wire.remark(
            "wire",
            "no form is listed",
            "list the other JSON forms seen, or remove the extension",
        )];
    }
    wire.items()
        .filter(|form| !form.value.as_str().is_some_and(|form| FORMS.contains(&form)))
        .map(|form| {
            form.remark("wire", format!("{} is no JSON form", form.value), format!("write one of {}", FORMS.join(", ")))
        })
        .collect()
}

/// Every target of a reference below a node.
fn references(value: &Value) -> Vec<&str> {
    let mut found = Vec::new();
    let mut open = vec![value];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(object) => {
                found.extend(object.get("$ref").and_then(Value::as_str));
                open.extend(object.values());
            }
            Value::Array(items) => open.extend(items),
            _ => {}
        }
    }
    found
}
