//! Rules for operations and their parameters.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Node, each_operation, jobs, parameters};
use crate::finding::Remark;

/// A rule for one operation, told its URL path and its verb.
type Rule = fn(&Node<'_>, &str, &str, &Value) -> Vec<Remark>;

const RULES: &[Rule] = &[
    |operation, path, _, _| self::path(operation, path),
    |operation, _, _, _| operation_id(operation),
    |operation, _, _, document| tag(operation, document),
    |operation, _, _, _| prose(operation),
    |operation, _, verb, _| body(operation, verb),
    |operation, _, _, _| responses(operation),
    |operation, path, _, document| parameters::path(operation, path, document),
    |operation, _, _, document| parameters::lint(operation, document),
    |operation, _, _, _| security(operation),
    |operation, _, _, _| extensions(operation),
    |operation, _, _, _| jobs::lint(operation),
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

fn path(operation: &Node<'_>, path: &str) -> Vec<Remark> {
    if path.starts_with('/') {
        return Vec::new();
    }
    vec![operation.remark(
        "path",
        format!("the path {path} does not begin with a slash"),
        "write it from the root of the server",
    )]
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
    let fault = match summary {
        "" => Some("there is no summary"),
        _ if summary.contains('\n') => Some("the summary has more than one line"),
        _ if summary.ends_with('.') => Some("the summary ends in a full stop"),
        _ => None,
    };
    if let Some(fault) = fault {
        remarks.push(operation.remark("prose", fault, "write one line that says what the operation is for"));
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
                    "the response's schema is not a component",
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
        if response.reference().is_none() && response.text("description").is_none() {
            remarks.push(response.remark("prose", "the response has no description", "say what the response is"));
        }
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
    remarks.extend(operation.child("x-koodrive-page").into_iter().flat_map(|page| paging(&page)));
    remarks
}

fn paging(page: &Node<'_>) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for key in ["cursor", "size", "items"] {
        if page.text(key).is_none() {
            let help = "name the field as it is on the wire, with dots into objects: pageInfo.pageCursor";
            remarks.push(page.remark("page", format!("{key} is not said"), help));
        }
    }
    for (key, allowed) in [("style", ["offset", "cursor"]), ("in", ["query", "body"])] {
        if !page.text(key).is_some_and(|value| allowed.contains(&value)) {
            remarks.push(page.remark(
                "page",
                format!("{key} is neither {} nor {}", allowed[0], allowed[1]),
                "write one of the two",
            ));
        }
    }
    match (page.text("style"), page.has("next")) {
        (Some("cursor"), false) => {
            remarks.push(page.remark("page", "next is not said", "name the field that holds the next page's cursor"));
        }
        (Some("offset"), true) => {
            let message = "a list that pages by offset has no cursor of a next page";
            remarks.push(page.remark("page", message, "remove next, or write style: cursor"));
        }
        _ => {}
    }
    let is_size = |size: &Node<'_>| size.value.as_i64().is_some_and(|size| (1..=i64::from(i32::MAX)).contains(&size));
    if let Some(size) = page.child("defaultSize").filter(|size| !is_size(size)) {
        remarks.push(size.remark("page", "defaultSize is no number of items", "write how many come, from 1 on"));
    }
    remarks
}
