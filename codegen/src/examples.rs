//! The examples of the bundle: the published payloads, each at the operation that it was published for, and our own.
//!
//! Evidence is no part of the spec: bindings are made without it, and lint does not look at it. So the examples are
//! put in last, into a copy of the document that other tools read. What the spec itself has as an example of a body is
//! ours: put together of values that were published. There, it is called so.

mod made;

use std::collections::BTreeSet;

use koodrive_model::node::{Body, Operation, Schema};
use koodrive_model::{Model, Sources, pointer, yaml};
use serde_json::{Map, Value, json};

use crate::finding::Finding;
use crate::plain;

/// Where the JSON of a body stands below it.
const MEDIA: &str = "/content/application~1json";

/// The name of an example that is ours. Those of the vendor have the names of their files in the evidence.
const COMPOSED: &str = "composed";

/// A payload that a reader can learn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    operation: String,
    kind: Kind,
    /// The stem of its file.
    name: String,
    /// Where it was published, in a line.
    summary: String,
    value: Value,
}

/// Which way a payload went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Request,
    Response,
}

/// Takes the examples out of the evidence: the texts below `spec/evidence/` by path, as `getFile/source.yaml` and
/// `getFile/request-base.json`.
///
/// A payload that holds placeholders, or that the vendor copied from another operation, is evidence and no example.
///
/// # Errors
///
/// What cannot be read, with the file.
pub fn examples(evidence: &Sources) -> Result<Vec<Example>, Vec<Finding>> {
    let mut examples = Vec::new();
    let mut findings = Vec::new();
    for (path, text) in evidence {
        let Some(operation) = path.strip_suffix("/source.yaml") else { continue };
        let rows = match yaml::read(&in_spec(path), text) {
            Ok(source) => source.get("payloads").and_then(Value::as_array).cloned().unwrap_or_default(),
            Err(finding) => {
                findings.push(*finding);
                continue;
            }
        };
        for row in rows.iter().filter(|row| teaches(row)) {
            match example(operation, row, evidence) {
                Ok(example) => examples.push(example),
                Err(fault) => findings.push(fault.into()),
            }
        }
    }
    if findings.is_empty() { Ok(examples) } else { Err(findings) }
}

fn in_spec(path: &str) -> String {
    format!("evidence/{path}")
}

fn teaches(row: &Value) -> bool {
    row.get("placeholder") != Some(&Value::Bool(true)) && row.get("copyOf").is_none()
}

fn example(operation: &str, row: &Value, evidence: &Sources) -> Result<Example, Fault> {
    let source = format!("{operation}/source.yaml");
    let text = |key: &str| {
        row.get(key).and_then(Value::as_str).ok_or_else(|| {
            fault(&source, format!("a payload has no {key}"), "say file, kind, document, lines and mends of each")
        })
    };
    let (file, kind, document) = (text("file")?, text("kind")?, text("document")?);
    let kind = match kind {
        "request" => Kind::Request,
        "response" => Kind::Response,
        other => return Err(fault(&source, format!("'{other}' is no kind"), "write request or response")),
    };
    let path = format!("{operation}/{file}");
    let payload = evidence.get(&path).ok_or_else(|| {
        fault(&source, format!("there is no {file}"), "correct the name, or put the payload beside source.yaml")
    })?;
    let value = serde_json::from_str(payload).map_err(|error| {
        fault(&path, format!("not readable as JSON: {error}"), "mend the payload, and say how in source.yaml")
    })?;
    let is_mended = row.get("mends").and_then(Value::as_array).is_some_and(|mends| !mends.is_empty());
    let how = if is_mended { "From" } else { "As printed in" };
    let name = file.strip_suffix(".json").unwrap_or(file).to_owned();
    Ok(Example { operation: operation.to_owned(), kind, name, summary: format!("{how} {document}"), value })
}

/// What is wrong with a payload, and in which text of the evidence.
struct Fault {
    path: String,
    message: String,
    help: &'static str,
}

fn fault(path: &str, message: String, help: &'static str) -> Fault {
    Fault { path: path.to_owned(), message, help }
}

impl From<Fault> for Finding {
    fn from(fault: Fault) -> Self {
        Self {
            file: in_spec(&fault.path),
            line: None,
            pointer: String::new(),
            rule: "evidence",
            message: fault.message,
            help: fault.help.to_owned(),
        }
    }
}

/// The document with its examples.
pub(crate) fn illustrated(model: &Model, examples: &[Example]) -> Value {
    let mut document = model.document().clone();
    for example in examples {
        let Some(operation) = model.operation(&example.operation) else { continue };
        match example.kind {
            Kind::Request => request(model, operation, example, &mut document),
            Kind::Response => {
                if let Some(schema) = model.returned(operation) {
                    add(model, &mut document, schema, example, &example.value);
                }
            }
        }
    }
    for operation in &model.operations {
        compose(model, operation, &mut document);
        complete(model, operation, &mut document);
    }
    document
}

/// Adds an example to a response that has none.
fn complete(model: &Model, operation: &Operation, document: &mut Value) {
    let Some(schema) = model.returned(operation) else { return };
    let owner = pointer::split_last(&schema.at).and_then(|(owner, _)| document.pointer(owner));
    let has_some = owner.is_some_and(|owner| owner.get("examples").is_some());
    if let Some(value) = made::made(model, schema).filter(|_| !has_some) {
        let summary = "Composed of the fields' examples; not a payload that the vendor published";
        let example = composed(operation, Kind::Response, summary, value);
        add(model, document, schema, &example, &example.value);
    }
}

/// The example that the spec itself has of a body, without a payload of the vendor's.
pub(crate) fn of_body<'a>(model: &'a Model, body: &Body) -> Option<&'a Value> {
    let media = model.document().pointer(&format!("{}{MEDIA}", body.at))?;
    media.get("example").or_else(|| media.get("examples")?.as_object()?.values().next()?.get("value"))
}

/// Puts the example of a body beside those of the vendor, as one that is ours.
fn compose(model: &Model, operation: &Operation, document: &mut Value) {
    let Some(body) = &operation.body else { return };
    let media = document.pointer_mut(&format!("{}{MEDIA}", body.at)).and_then(Value::as_object_mut);
    let Some(value) = media.and_then(|media| media.shift_remove("example")) else { return };
    if let Some(schema) = &body.schema {
        let summary = "Composed by us; not a payload that the vendor published";
        let example = composed(operation, Kind::Request, summary, value);
        add(model, document, schema, &example, &example.value);
    }
}

fn composed(operation: &Operation, kind: Kind, summary: &str, value: Value) -> Example {
    let (operation, name, summary) = (operation.id.clone(), COMPOSED.to_owned(), summary.to_owned());
    Example { operation, kind, name, summary, value }
}

/// A request's payload holds parameters and body side by side; each goes where it is described.
fn request(model: &Model, operation: &Operation, example: &Example, document: &mut Value) {
    let Some(members) = example.value.as_object() else { return };
    let mut parameters = BTreeSet::new();
    for item in &operation.parameters {
        let Some(parameter) = model.parameter(item) else { continue };
        // A shared parameter has no room for an example of one operation.
        if parameter.at != item.at {
            continue;
        }
        if let Some(value) = members.get(&parameter.name) {
            add(model, document, &parameter.schema, example, value);
        }
        parameters.insert(parameter.name.as_str());
    }
    let body: Map<String, Value> = members
        .iter()
        .filter(|(name, _)| !parameters.contains(name.as_str()))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    let schema = operation.body.as_ref().and_then(|body| body.schema.as_ref());
    if let Some(schema) = schema.filter(|_| !body.is_empty()) {
        add(model, document, schema, example, &Value::Object(body));
    }
}

/// Adds an example to the media type or the parameter that has this schema.
///
/// Only one in plain types: where the vendor's payload has another wire form, another name, or lacks what is required,
/// other tools would call the example wrong, and rightly so, because they do not know the extensions. Such a payload
/// stays in the evidence, where tests decode it.
fn add(model: &Model, document: &mut Value, schema: &Schema, example: &Example, value: &Value) {
    if !plain::fits(model, schema, value) {
        return;
    }
    let owner = pointer::split_last(&schema.at).and_then(|(owner, _)| document.pointer_mut(owner));
    let Some(owner) = owner.and_then(Value::as_object_mut) else { return };
    let examples = owner.entry("examples").or_insert_with(|| Value::Object(Map::new()));
    if let Some(examples) = examples.as_object_mut() {
        examples.insert(example.name.clone(), json!({ "summary": example.summary, "value": value }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn evidence(source: &str, files: &[(&str, &str)]) -> Sources {
        let files = files.iter().map(|(file, text)| (format!("op/{file}"), (*text).to_owned()));
        files.chain([("op/source.yaml".to_owned(), source.to_owned())]).collect()
    }

    fn row(rest: &str) -> String {
        format!("payloads:\n  - {{file: request-base.json, kind: request, document: d.txt{rest}}}\n")
    }

    fn model() -> Model {
        let body = json!({ "type": "object", "properties": { "name": { "type": "string" } } });
        plain::tests::model(
            &json!({ "/a/{id}": { "put": {
            "operationId": "op",
            "parameters": [
                { "name": "id", "in": "path", "schema": { "type": "string" } },
                { "name": "page", "in": "query", "schema": { "type": "integer" } },
            ],
            "requestBody": { "content": { "application/json": { "schema": body } } },
            "responses": {},
        } } }),
            &json!({}),
        )
    }

    const REQUEST: &str = r#"{"id": "7", "page": "1", "name": "x"}"#;

    #[test]
    fn a_request_is_dealt_out_where_it_fits() {
        let found = examples(&evidence(&row(", mends: [a]"), &[("request-base.json", REQUEST)])).unwrap();
        let operation = illustrated(&model(), &found)["paths"]["/a/{id}"]["put"].take();
        let example = |value: Value| json!({ "request-base": { "summary": "From d.txt", "value": value } });
        assert_eq!(operation["parameters"][0]["examples"], example(json!("7")));
        assert_eq!(operation["parameters"][1].get("examples"), None, "text is another form of a number");
        let body = &operation["requestBody"]["content"]["application/json"];
        assert_eq!(body["examples"], example(json!({ "name": "x" })));
    }

    #[test]
    fn what_the_spec_has_is_called_ours_and_stands_behind_what_was_published() {
        let ours = json!({ "name": "y" });
        let body = "/paths/~1a~1{id}/put/requestBody/content/application~1json";
        let mut document = model().document().clone();
        document.pointer_mut(body).unwrap()["example"] = ours.clone();
        let model = plain::tests::model(&document["paths"], &json!({}));
        let found = examples(&evidence(&row(""), &[("request-base.json", REQUEST)])).unwrap();
        let media = illustrated(&model, &found).pointer(body).cloned().unwrap();
        assert_eq!(media.get("example"), None);
        let named: Vec<&String> = media["examples"].as_object().unwrap().keys().collect();
        assert_eq!(named, ["request-base", "composed"]);
        assert_eq!(media["examples"]["composed"]["value"], ours);
    }

    #[test]
    fn placeholders_and_copies_are_no_examples() {
        for rest in [", placeholder: true", ", copyOf: other"] {
            assert_eq!(examples(&evidence(&row(rest), &[("request-base.json", REQUEST)])), Ok(Vec::new()));
        }
    }

    #[test]
    fn evidence_that_cannot_be_read_is_a_finding() {
        let told = |evidence: &Sources| examples(evidence).unwrap_err().remove(0).to_string();
        assert!(told(&evidence(&row(""), &[])).contains("there is no request-base.json"));
        assert!(told(&evidence(&row(""), &[("request-base.json", "{")])).contains("evidence/op/request-base.json"));
        assert!(told(&evidence("payloads: [", &[])).contains("evidence/op/source.yaml"));
        assert!(told(&evidence("payloads: [{file: a.json}]", &[])).contains("no kind"));
    }
}
