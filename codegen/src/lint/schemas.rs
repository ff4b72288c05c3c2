//! Rules for schemas.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Node, keywords};
use crate::finding::Remark;

/// The JSON forms that `x-koodrive-wire` may name.
pub(crate) const FORMS: &[&str] = &["string", "integer", "number", "boolean", "null", "object", "array", "empty"];

pub(super) fn lint(document: &Value) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let Some(schemas) = Node::root(document).child("components").and_then(|node| node.child("schemas")) else {
        return remarks;
    };
    for (_, schema) in schemas.members() {
        if schema.reference().is_none() {
            remarks.extend(described(&schema));
        }
        component(&schema, &mut remarks);
    }
    let used = references(document);
    for (name, schema) in schemas.members() {
        if !used.contains(format!("#/components/schemas/{name}").as_str()) {
            remarks.push(schema.remark("unused", format!("nothing refers to {name}"), "use it, or remove it"));
        }
    }
    remarks
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
fn inner(schema: &Node<'_>, remarks: &mut Vec<Remark>) {
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
        return match schema.value.get("type") {
            Some(Value::String(_)) => Vec::new(),
            _ => vec![schema.remark(
                "type",
                "the schema has no type",
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
                format!("{} is no {wanted}", item.value),
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

fn required(schema: &Node<'_>) -> Vec<Remark> {
    let Some(required) = schema.child("required") else { return Vec::new() };
    let properties = schema.value.get("properties");
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

/// Every target of a reference in the document.
fn references(value: &Value) -> BTreeSet<&str> {
    let mut found = BTreeSet::new();
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
