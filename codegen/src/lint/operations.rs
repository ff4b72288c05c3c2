//! Rules for operations and their parameters.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Node, each_operation, keywords};
use crate::finding::Remark;

/// Headers that the security schemes describe.
const AUTHENTICATION: &[&str] = &["authorization", "x-user-id", "x-date", "host"];

/// A rule for one operation, told its URL path and its verb.
type Rule = fn(&Node<'_>, &str, &str, &Value) -> Vec<Remark>;

const RULES: &[Rule] = &[
    |operation, _, _, _| keywords::operation(operation),
    |operation, _, _, _| operation_id(operation),
    |operation, _, _, document| tag(operation, document),
    |operation, _, _, _| prose(operation),
    |operation, _, verb, _| body(operation, verb),
    |operation, _, _, _| responses(operation),
    |operation, path, _, document| path_parameters(operation, path, document),
    |operation, _, _, document| parameters(operation, document),
    |operation, _, _, _| security(operation),
    |operation, _, _, _| extensions(operation),
];

pub(super) fn lint(document: &Value) -> Vec<Remark> {
    let operations = each_operation(document);
    let mut remarks = unique_ids(&operations);
    remarks.extend(one_spelling(&operations));
    for (path, verb, operation) in &operations {
        for rule in RULES {
            remarks.extend(rule(operation, path, verb, document));
        }
    }
    remarks
}

fn unique_ids(operations: &[(&str, &str, Node<'_>)]) -> Vec<Remark> {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut remarks = Vec::new();
    for (path, _, operation) in operations {
        let Some(id) = operation.text("operationId") else { continue };
        if let Some(first) = seen.insert(id, path) {
            remarks.push(operation.remark(
                "operation-id",
                format!("{id} is the id of an operation of {first} already"),
                "give each operation an id of its own: verb and noun",
            ));
        }
    }
    remarks
}

/// Two paths that differ in a final slash, or in names of parameters only, are one path spelt twice.
fn one_spelling(operations: &[(&str, &str, Node<'_>)]) -> Vec<Remark> {
    let mut seen: BTreeMap<(String, &str), &str> = BTreeMap::new();
    let mut remarks = Vec::new();
    for (path, verb, operation) in operations {
        let plain: Vec<&str> = path
            .trim_end_matches('/')
            .split('/')
            .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
            .collect();
        if let Some(first) = seen.insert((plain.join("/"), verb), path) {
            remarks.push(operation.remark(
                "path",
                format!("{path} and {first} are one path"),
                "keep one spelling and list the other in deviations.yaml",
            ));
        }
    }
    remarks
}

fn operation_id(operation: &Node<'_>) -> Vec<Remark> {
    let id = operation.text("operationId").unwrap_or_default();
    let lower_camel =
        id.starts_with(|first: char| first.is_ascii_lowercase()) && id.chars().all(|c| c.is_ascii_alphanumeric());
    if lower_camel {
        return Vec::new();
    }
    vec![operation.remark(
        "operation-id",
        format!("'{id}' is no operationId"),
        "write lowerCamel: a verb and a noun, as createFile",
    )]
}

fn tag(operation: &Node<'_>, document: &Value) -> Vec<Remark> {
    let known: BTreeSet<&str> = document
        .get("tags")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|tag| tag.get("name")?.as_str())
        .collect();
    let tags: Vec<&str> =
        operation.value.get("tags").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    match tags.as_slice() {
        [tag] if known.contains(tag) => Vec::new(),
        [tag] => vec![operation.remark(
            "tag",
            format!("the tag {tag} is not among the document's tags"),
            "add it to tags in openapi.yaml with a description",
        )],
        _ => vec![operation.remark("tag", "an operation belongs to exactly one group", "write tags with one name")],
    }
}

fn prose(operation: &Node<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let summary = operation.text("summary").unwrap_or_default();
    if summary.is_empty() || summary.contains('\n') || summary.ends_with('.') {
        remarks.push(operation.remark(
            "prose",
            "the summary is missing, long, or ends in a full stop",
            "write one line that says what the operation is for",
        ));
    }
    if operation.text("description").is_none_or(str::is_empty) {
        remarks.push(operation.remark(
            "prose",
            "there is no description",
            "say in sentences what it does, its limits, and what the caller should know",
        ));
    }
    remarks
}

fn body(operation: &Node<'_>, verb: &str) -> Vec<Remark> {
    let Some(body) = operation.child("requestBody") else { return Vec::new() };
    let mut remarks = Vec::new();
    if verb == "get" {
        remarks.push(body.remark(
            "body",
            "a GET has no body",
            "make them query parameters, and list the document's claim in deviations.yaml",
        ));
    }
    let schema = body.value.pointer("/content/application~1json/schema");
    if schema.and_then(|schema| schema.get("$ref")).is_none() {
        remarks.push(body.remark(
            "inline",
            "the body's schema is not a component",
            "move it to schemas/ and refer to it under content: application/json",
        ));
    }
    remarks
}

fn responses(operation: &Node<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let Some(responses) = operation.child("responses") else {
        return vec![operation.remark("responses", "there are no responses", "write responses with 200 and default")];
    };
    match responses.child("200") {
        None => remarks.push(responses.remark(
            "responses",
            "there is no 200 response",
            "describe what the server answers on success",
        )),
        Some(success) => {
            if success.value.pointer("/content/application~1json/schema/$ref").is_none() {
                remarks.push(success.remark(
                    "inline",
                    "the answer's schema is not a component",
                    "move it to schemas/ and refer to it under content: application/json",
                ));
            }
        }
    }
    if responses.child("default").and_then(|node| node.reference()) != Some("#/components/responses/Error") {
        remarks.push(responses.remark(
            "responses",
            "there is no default error response",
            "write default: {$ref: '../openapi.yaml#/components/responses/Error'}",
        ));
    }
    for (status, response) in responses.members() {
        if status != "200" && status != "default" {
            remarks.push(response.remark(
                "unsupported",
                format!("a response of its own for {status} has no counterpart in the bindings"),
                "errors all have the shared shape: leave them to default",
            ));
        }
    }
    remarks
}

fn path_parameters(operation: &Node<'_>, path: &str, document: &Value) -> Vec<Remark> {
    let in_path: BTreeSet<&str> =
        path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}')).collect();
    let declared: BTreeSet<&str> = resolved_parameters(operation, document)
        .filter(|parameter| parameter.text("in") == Some("path"))
        .filter_map(|parameter| parameter.text("name"))
        .collect();
    in_path
        .symmetric_difference(&declared)
        .map(|name| {
            operation.remark(
                "path",
                format!("{{{name}}} stands in only one of the path and the parameters"),
                "declare each part of the path as a parameter in: path, under the same name",
            )
        })
        .collect()
}

fn resolved_parameters<'a>(operation: &Node<'a>, document: &'a Value) -> impl Iterator<Item = Node<'a>> {
    let parameters = operation.child("parameters");
    parameters.into_iter().flat_map(|list| list.items().collect::<Vec<_>>()).filter_map(move |node| {
        match node.reference() {
            None => Some(node),
            Some(reference) => {
                let at = reference.strip_prefix('#')?;
                Some(Node { at: at.to_owned(), value: document.pointer(at)? })
            }
        }
    })
}

fn parameters(operation: &Node<'_>, document: &Value) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for parameter in resolved_parameters(operation, document) {
        remarks.extend(keywords::parameter(&parameter));
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
    }
    remarks
}

fn security(operation: &Node<'_>) -> Vec<Remark> {
    let allowed = [json!([]), json!([{"accessToken": []}]), json!([{"accessToken": []}, {"appSignature": []}])];
    if operation.value.get("security").is_some_and(|found| allowed.contains(found)) {
        return Vec::new();
    }
    vec![operation.remark(
        "security",
        "it is not said how the caller is known",
        "write security: [] for none, [{accessToken: []}], or [{accessToken: []}, {appSignature: []}]",
    )]
}

fn extensions(operation: &Node<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if !operation.value.get("x-koodrive-idempotent").is_some_and(Value::is_boolean) {
        remarks.push(operation.remark(
            "idempotent",
            "it is not said whether a repeat is safe",
            "write x-koodrive-idempotent: true or false",
        ));
    }
    let source = operation.child("x-koodrive-source");
    if source.is_none_or(|source| source.text("section").is_none()) {
        remarks.push(operation.remark(
            "source",
            "it is not said where the vendor documents this",
            "write x-koodrive-source with document, section, tables, vendorName and page",
        ));
    }
    remarks
}
