//! JSON Schemas (draft 7) with which editors complete and check the files of a spec.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::key::{Key, Keys};
use crate::model::Settings;
use crate::shape::{Form, Member, Node, Object, Table, key_form};

/// The schema of each kind of file, by its name: `root.json`, `paths.json`, `schemas.json`, `errors.json`.
///
/// # Errors
///
/// Says why a schema cannot be written; none that comes from the table ever is.
pub fn json_schemas(settings: &Settings) -> Result<BTreeMap<String, String>, String> {
    let keys = Keys::new(settings.prefix.as_deref());
    let table = Table::new(&keys);
    let map = |node| Form::Map(Box::new(Form::Referable(node)));
    let files = [
        ("root", "The file that a spec starts from", Form::Node(Node::Document)),
        ("paths", "The operations of one group, by path item", map(Node::PathItem)),
        ("schemas", "The schemas of one group, by name", map(Node::Schema)),
        ("errors", "The table of error codes", key_form(Key::Errors, "the table")),
    ];
    files
        .into_iter()
        .map(|(name, title, form)| {
            let text = serde_json::to_string_pretty(&file(title, &form, &table)).map_err(|error| error.to_string())?;
            Ok((format!("{name}.json"), format!("{text}\n")))
        })
        .collect()
}

fn file(title: &str, form: &Form, table: &Table) -> Value {
    let schema = schema(form);
    let has_references = schema.to_string().contains(DEFINITIONS);
    let mut file = json!({ "$schema": "http://json-schema.org/draft-07/schema#", "title": title, "allOf": [schema] });
    let definitions = || table.objects().map(|(node, found)| (name(*node), object(found))).chain([reference()]);
    add(&mut file, "definitions", has_references.then(|| Value::Object(definitions().collect())));
    file
}

/// The name of a kind of object among the definitions.
fn name(node: Node) -> String {
    format!("{node:?}")
}

/// Where the kinds of objects stand in a schema.
const DEFINITIONS: &str = "#/definitions/";

const REFERENCE: &str = "Reference";

fn reference() -> (String, Value) {
    let properties = json!({ "$ref": { "type": "string", "description": "A file and a JSON pointer in it." } });
    let schema =
        json!({ "type": "object", "properties": properties, "required": ["$ref"], "additionalProperties": false });
    (REFERENCE.to_owned(), schema)
}

fn definition(name: &str) -> Value {
    json!({ "$ref": format!("{DEFINITIONS}{name}") })
}

fn schema(form: &Form) -> Value {
    match form {
        Form::Any => json!({}),
        Form::Text => json!({ "type": "string" }),
        Form::Boolean => json!({ "type": "boolean" }),
        Form::Number => json!({ "type": "number" }),
        Form::Integer { least, most } => {
            let mut schema = json!({ "type": "integer" });
            let limits = [("minimum", least.map(Value::from)), ("maximum", most.map(Value::from))];
            for (key, limit) in limits {
                add(&mut schema, key, limit);
            }
            schema
        }
        Form::Words(words) => {
            let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            let docs: Vec<&str> = words.iter().map(|word| word.docs.as_str()).collect();
            let mut schema = json!({ "type": "string", "enum": texts });
            let has_docs = docs.iter().any(|docs| !docs.is_empty());
            add(&mut schema, "enumDescriptions", has_docs.then(|| docs.into()));
            schema
        }
        Form::List { item, least } => {
            let mut list = json!({ "type": "array", "items": schema(item) });
            add(&mut list, "minItems", (*least > 0).then(|| (*least).into()));
            list
        }
        Form::Map(values) => json!({ "type": "object", "additionalProperties": schema(values) }),
        Form::Object(found) => object(found),
        Form::Node(node) => definition(&name(*node)),
        Form::Referable(node) => json!({
            "if": { "required": ["$ref"] },
            "then": definition(REFERENCE),
            "else": definition(&name(*node)),
        }),
        Form::Either(forms) => json!({ "anyOf": forms.iter().map(schema).collect::<Vec<_>>() }),
    }
}

fn object(found: &Object) -> Value {
    let properties: Map<String, Value> =
        found.members.iter().map(|member| (member.key.clone(), property(member))).collect();
    let required: Vec<&str> =
        found.members.iter().filter(|member| member.is_required).map(|member| member.key.as_str()).collect();
    let mut schema = json!({ "type": "object", "properties": properties, "additionalProperties": false });
    add(&mut schema, "required", (!required.is_empty()).then(|| required.into()));
    let statuses = found.statuses.as_ref().map(|form| json!({ "^[1-5][0-9X]{2}$": self::schema(form) }));
    add(&mut schema, "patternProperties", statuses);
    schema
}

fn property(member: &Member) -> Value {
    let mut schema = schema(&member.form);
    // Beside a reference a description would be ignored.
    if schema.get("$ref").is_some() && !member.docs.is_empty() {
        schema = json!({ "allOf": [schema] });
    }
    add(&mut schema, "description", (!member.docs.is_empty()).then(|| joined(&member.docs).into()));
    schema
}

/// A text without the line breaks of its source.
pub(super) fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn add(schema: &mut Value, key: &str, value: Option<Value>) {
    if let (Some(object), Some(value)) = (schema.as_object_mut(), value) {
        object.insert(key.to_owned(), value);
    }
}
