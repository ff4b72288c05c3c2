//! Which members each kind of object may have. A misspelt keyword is silently ignored by most tools; not by this one.

use serde_json::Value;

use super::Node;
use crate::finding::Remark;

const ROOT: &[&str] =
    &["openapi", "info", "servers", "tags", "paths", "components", "x-koodrive-envelope", "x-koodrive-errors"];

const OPERATION: &[&str] = &[
    "operationId",
    "tags",
    "summary",
    "description",
    "parameters",
    "requestBody",
    "responses",
    "security",
    "deprecated",
    "externalDocs",
    "x-koodrive-idempotent",
    "x-koodrive-page",
    "x-koodrive-poll",
    "x-koodrive-since",
    "x-koodrive-source",
    "x-koodrive-unconfirmed",
];

const PARAMETER: &[&str] = &[
    "name",
    "in",
    "required",
    "description",
    "schema",
    "example",
    "deprecated",
    "x-koodrive-common",
    "x-koodrive-name",
    "x-koodrive-sensitive",
    "x-koodrive-since",
    "x-koodrive-unconfirmed",
];

const SCHEMA: &[&str] = &[
    "additionalProperties",
    "allOf",
    "default",
    "deprecated",
    "description",
    "enum",
    "example",
    "format",
    "items",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
    "properties",
    "required",
    "title",
    "type",
    "uniqueItems",
    "x-enum-descriptions",
    "x-enum-varnames",
    "x-koodrive-aliases",
    "x-koodrive-name",
    "x-koodrive-sensitive",
    "x-koodrive-since",
    "x-koodrive-unconfirmed",
    "x-koodrive-wire",
];

/// What OpenAPI allows in a schema and we have no Rust for.
const UNSUPPORTED: &[&str] = &["oneOf", "anyOf", "not", "discriminator", "nullable", "xml", "readOnly", "writeOnly"];

pub(super) fn root(document: &Value) -> Vec<Remark> {
    let mut remarks = unknown(&Node::root(document), ROOT, "document");
    if document.get("openapi").and_then(Value::as_str) != Some("3.0.3") {
        remarks.push(Remark::new(
            "/openapi",
            "openapi",
            "this is not an OpenAPI 3.0.3 document",
            "write openapi: 3.0.3",
        ));
    }
    remarks
}

pub(super) fn operation(node: &Node<'_>) -> Vec<Remark> {
    unknown(node, OPERATION, "operation")
}

pub(super) fn parameter(node: &Node<'_>) -> Vec<Remark> {
    unknown(node, PARAMETER, "parameter")
}

pub(super) fn schema(node: &Node<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (key, member) in node.members() {
        if UNSUPPORTED.contains(&key) {
            remarks.push(member.remark(
                "unsupported",
                format!("{key} has no counterpart in the bindings"),
                "describe the wire with one plain type, and list other JSON forms in x-koodrive-wire",
            ));
        } else if !SCHEMA.contains(&key) {
            remarks.push(unknown_member(&member, key, "schema"));
        }
    }
    remarks
}

fn unknown(node: &Node<'_>, known: &[&str], what: &str) -> Vec<Remark> {
    node.members()
        .filter(|(key, _)| !known.contains(key))
        .map(|(key, member)| unknown_member(&member, key, what))
        .collect()
}

fn unknown_member(member: &Node<'_>, key: &str, what: &str) -> Remark {
    member.remark(
        "keyword",
        format!("{key} is no known member of a {what}"),
        "correct the spelling, or teach codegen::lint::keywords the member",
    )
}
