//! Rules for an operation's parameters.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Node, keywords, schemas};
use crate::finding::Remark;

/// Headers that the security schemes describe.
const AUTHENTICATION: &[&str] = &["authorization", "x-user-id", "x-date", "host"];

/// The names in the path and the parameters in: path are the same.
pub(super) fn path(operation: &Node<'_>, path: &str, document: &Value) -> Vec<Remark> {
    let in_path: BTreeSet<&str> =
        path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}')).collect();
    let declared: BTreeSet<&str> = resolved(operation, document)
        .filter(|parameter| parameter.text("in") == Some("path"))
        .filter_map(|parameter| parameter.text("name"))
        .collect();
    let lost = in_path.difference(&declared).map(|name| format!("{{{name}}} stands in the path and is no parameter"));
    let idle = declared.difference(&in_path).map(|name| format!("the parameter {name} does not stand in the path"));
    let help = "declare each part of the path as a parameter in: path, under the same name";
    lost.chain(idle).map(|message| operation.remark("path", message, help)).collect()
}

/// Each parameter by itself.
pub(super) fn lint(operation: &Node<'_>, document: &Value) -> Vec<Remark> {
    resolved(operation, document).flat_map(|parameter| one(&parameter)).collect()
}

fn resolved<'a>(operation: &Node<'a>, document: &'a Value) -> impl Iterator<Item = Node<'a>> {
    let parameters = operation.child("parameters");
    parameters.into_iter().flat_map(|list| list.items().collect::<Vec<_>>()).filter_map(move |node| {
        let Some(reference) = node.reference() else { return Some(node) };
        let at = reference.strip_prefix('#')?;
        Some(Node { at: at.to_owned(), value: document.pointer(at)? })
    })
}

fn one(parameter: &Node<'_>) -> Vec<Remark> {
    let mut remarks = keywords::parameter(parameter);
    let name = parameter.text("name").unwrap_or_default();
    let place = parameter.text("in").unwrap_or_default();
    if place == "header" && AUTHENTICATION.contains(&name.to_ascii_lowercase().as_str()) {
        remarks.push(parameter.remark(
            "authentication",
            format!("{name} belongs to the security schemes"),
            "remove the parameter; say under security which schemes the operation takes",
        ));
    }
    if place == "path" && parameter.value.get("required") != Some(&json!(true)) {
        remarks.push(parameter.remark(
            "path",
            format!("{name} is in the path and not required"),
            "write required: true",
        ));
    }
    if !["path", "query", "header"].contains(&place) {
        remarks.push(parameter.remark(
            "unsupported",
            format!("a parameter in '{place}' has no counterpart in the bindings"),
            "only path, query and header parameters occur in this API",
        ));
    }
    if parameter.text("description").is_none_or(str::is_empty) {
        remarks.push(parameter.remark(
            "prose",
            format!("the parameter {name} has no description"),
            "say what it means, its unit, range and default",
        ));
    }
    match parameter.child("schema") {
        Some(schema) => schemas::inner(&schema, &mut remarks),
        None => remarks.push(parameter.remark("type", format!("the parameter {name} has no schema"), "write schema")),
    }
    remarks
}
