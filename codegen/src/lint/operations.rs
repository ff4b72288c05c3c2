//! Rules for operations.

use std::collections::{BTreeMap, BTreeSet};

use koodrive_model::extension::{PageStyle, Pagination};
use koodrive_model::node::{Method, Operation, Referred, Schema, Status};
use koodrive_model::{Key, Model, pointer};

use super::{Rule, Rules, examples, parameters, security, success};
use crate::finding::Remark;

/// The component that every operation's `default` refers to.
const ERROR: &str = "Error";

pub(super) fn lint(model: &Model, rules: &Rules) -> Vec<Remark> {
    let mut remarks = unique_ids(model);
    remarks.extend(security::headers(model));
    if rules.has(Rule::OneSpelling) {
        remarks.extend(one_spelling(model));
    }
    let tags: BTreeSet<&str> = model.frame.tags.iter().map(|tag| tag.name.as_str()).collect();
    for operation in &model.operations {
        remarks.extend(path(operation));
        remarks.extend(operation_id(operation).filter(|_| rules.has(Rule::OperationIds)));
        remarks.extend(tag(operation, &tags).filter(|_| rules.has(Rule::Groups)));
        if rules.has(Rule::Descriptions) {
            remarks.extend(prose(operation));
        }
        remarks.extend(body(model, operation, rules));
        remarks.extend(responses(model, operation, rules));
        remarks.extend(parameters::lint(model, operation, rules));
        remarks.extend(security::lint(model, operation, rules));
        remarks.extend(success::lint(model, operation));
        if rules.has(Rule::Examples) {
            remarks.extend(examples::lint(model, operation));
        }
        remarks.extend(statements(model, operation, rules));
        remarks.extend(operation.pagination.iter().filter_map(|stated| pagination(&stated.value, &stated.at)));
    }
    remarks
}

fn unique_ids(model: &Model) -> Vec<Remark> {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut remarks = Vec::new();
    for operation in &model.operations {
        if let Some(first) = seen.insert(&operation.id, &operation.path) {
            remarks.push(Remark::new(
                &operation.at,
                "operation-id",
                format!("{} is the id of an operation of {first} already", operation.id),
                "give each operation an id of its own: a verb and a noun",
            ));
        }
    }
    remarks
}

/// Two paths that differ in a final slash, or in names of parameters only, are one path spelt twice.
fn one_spelling(model: &Model) -> Vec<Remark> {
    let mut seen: BTreeMap<(String, Method), &str> = BTreeMap::new();
    let mut remarks = Vec::new();
    for operation in &model.operations {
        let path = operation.path.as_str();
        let plain: Vec<&str> = path
            .trim_end_matches('/')
            .split('/')
            .map(|segment| if segment.starts_with('{') { "{}" } else { segment })
            .collect();
        if let Some(first) = seen.insert((plain.join("/"), operation.method), path) {
            remarks.push(Remark::new(
                &operation.at,
                "path",
                format!("{path} and {first} are one path"),
                "keep one spelling and list the other in deviations.yaml",
            ));
        }
    }
    remarks
}

fn path(operation: &Operation) -> Option<Remark> {
    if operation.path.starts_with('/') {
        return None;
    }
    let message = format!("the path {} does not begin with a slash", operation.path);
    Some(Remark::new(&operation.at, "path", message, "write it from the root of the server"))
}

fn operation_id(operation: &Operation) -> Option<Remark> {
    let id = &operation.id;
    let lower_camel =
        id.starts_with(|first: char| first.is_ascii_lowercase()) && id.chars().all(|c| c.is_ascii_alphanumeric());
    if lower_camel {
        return None;
    }
    let message = format!("'{id}' is not in lowerCamel");
    Some(Remark::new(&operation.at, "operation-id", message, "write a verb and a noun, as createFile"))
}

fn tag(operation: &Operation, known: &BTreeSet<&str>) -> Option<Remark> {
    let (message, help) = match operation.tags.as_slice() {
        [tag] if known.contains(tag.as_str()) => return None,
        [tag] => (
            format!("the tag {tag} is not among the document's tags"),
            "add it to `tags` in openapi.yaml with a description",
        ),
        _ => ("an operation belongs to exactly one group".to_owned(), "state `tags` with one name"),
    };
    Some(Remark::new(&operation.at, "tag", message, help))
}

fn prose(operation: &Operation) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let summary = operation.summary.as_deref().unwrap_or_default();
    let fault = match summary {
        "" => Some("`summary` is missing"),
        _ if summary.contains('\n') => Some("the summary has more than one line"),
        _ if summary.ends_with('.') => Some("the summary ends in a full stop"),
        _ => None,
    };
    if let Some(fault) = fault {
        let help = "state in one line, without a full stop, what the operation is for";
        remarks.push(Remark::new(&operation.at, "prose", fault, help));
    }
    if operation.description.as_deref().is_none_or(str::is_empty) {
        remarks.push(Remark::new(
            &operation.at,
            "prose",
            "`description` is missing",
            "state in sentences what it does, its limits, and what the caller should know",
        ));
    }
    remarks
}

fn body(model: &Model, operation: &Operation, rules: &Rules) -> Vec<Remark> {
    let Some(body) = &operation.body else { return Vec::new() };
    let mut remarks = Vec::new();
    if operation.method == Method::Get && body.description.is_none() && rules.has(Rule::GetWithoutBody) {
        remarks.push(Remark::new(
            &body.at,
            "body",
            "a GET has no body",
            "make its members query parameters, or state in the body's `description` why the service reads one",
        ));
    }
    if !body.schema.as_ref().is_some_and(Schema::is_reference) && !model.has_fault(&body.at) {
        remarks.push(inline(&body.at, "body"));
    }
    remarks
}

fn inline(at: &str, what: &str) -> Remark {
    let help = "move it to schemas/ and refer to it under `content: application/json`";
    Remark::new(at, "inline", format!("the schema of the {what} is not a component"), help)
}

fn responses(model: &Model, operation: &Operation, rules: &Rules) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let responses = &operation.responses;
    let has_fault = model.has_fault(&responses.at);
    if responses.successes().next().is_none() && !has_fault {
        let help = "describe what the server returns on success: under 200, 201, 202 or 204";
        remarks.push(Remark::new(&responses.at, "responses", "the response to success is missing", help));
    }
    let is_shared = |response: &Referred<_>| matches!(response, Referred::Component(name) if name == ERROR);
    if rules.has(Rule::DefaultResponse)
        && !has_fault
        && !responses.default().is_some_and(|default| is_shared(&default.response))
    {
        remarks.push(Remark::new(
            &responses.at,
            "responses",
            "`default` is missing, or is not the shared error response",
            format!("write default: {{$ref: '../openapi.yaml#/components/responses/{ERROR}'}}"),
        ));
    }
    let mut bodies = BTreeSet::new();
    for response in &responses.all {
        let Some(found) = model.response(response) else { continue };
        match response.status {
            Status::Code(200) => {}
            Status::Code(201 | 202 | 204) if !rules.has(Rule::Status200) => {}
            Status::Default => continue,
            Status::Code(400..) | Status::Class(4 | 5)
                if is_shared(&response.response) || !rules.has(Rule::DefaultResponse) =>
            {
                continue;
            }
            status => {
                remarks.push(Remark::new(
                    &response.at,
                    "unsupported",
                    format!("a response of its own for {status} has no counterpart in the bindings"),
                    "errors share one shape: leave them to `default`",
                ));
                continue;
            }
        }
        match &found.schema {
            Some(schema) if schema.is_reference() => {
                bodies.insert(schema.target());
            }
            Some(_) => remarks.push(inline(&response.at, "response")),
            None if model.has_fault(&response.at) => {}
            None if rules.has(Rule::Status200) => remarks.push(inline(&response.at, "response")),
            None => {}
        }
    }
    if bodies.len() > 1 {
        let help = "give all of them one schema, with the fields that only some have as optional";
        let message = "responses to success with different schemas have no counterpart in the bindings";
        remarks.push(Remark::new(&responses.at, "unsupported", message, help));
    }
    remarks
}

/// What an operation must state that OpenAPI has no word for.
fn statements(model: &Model, operation: &Operation, rules: &Rules) -> Vec<Remark> {
    let mut remarks = Vec::new();
    // What is there and wrong is not missing.
    let is_missing = |key| !model.has_fault(&pointer::push(&operation.at, &model.key(key)));
    if operation.idempotent.is_none() && rules.has(Rule::Idempotent) && is_missing(Key::Idempotent) {
        let message = format!("`{}` is missing", model.key(Key::Idempotent));
        remarks.push(Remark::new(
            &operation.at,
            "idempotent",
            message,
            "state `true` where a repeat is safe, or `false`",
        ));
    }
    if operation.source.is_none() && rules.has(Rule::Source) && is_missing(Key::Source) {
        let message = format!("`{}` is missing", model.key(Key::Source));
        let help = "state document, section, tables, vendorName and page of the vendor's description";
        remarks.push(Remark::new(&operation.at, "source", message, help));
    }
    remarks
}

fn pagination(stated: &Pagination, at: &str) -> Option<Remark> {
    match (stated.style, &stated.next) {
        (PageStyle::Cursor, None) => {
            let help = "state the field of the response that holds the cursor of the next page";
            Some(Remark::new(at, "pagination", "`next` is missing", help))
        }
        (PageStyle::Offset, Some(_)) => {
            let message = "pagination by offset has no cursor of a next page";
            let help = "remove `next`, or write `style: cursor`";
            Some(Remark::new(&pointer::push(at, "next"), "pagination", message, help))
        }
        _ => None,
    }
}
