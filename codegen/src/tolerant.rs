//! The description for generators of clients: a client that was generated from it takes what the service really sends.
//!
//! Generators know neither open enumerations nor fields with several JSON forms, and what they make of a limit or of
//! `required` refuses the whole response. So whatever a response may hold is described by what every generator takes: text,
//! numbers, lists and objects without limits, and no type where the form varies. Requests keep their limits. `allOf` around
//! a reference, which only adds a description, becomes the plain reference. Statuses whose response is that of `default` go:
//! generators make an alternative of each, or drop all but the first.

mod words;

use std::collections::BTreeSet;

use koodrive_model::extension::WireForm;
use koodrive_model::{Key, Model};
use serde_json::{Map, Value};

/// What stands before the text of the description.
const ABOUT: &str = "This description is for generating clients. It describes the same API as the one without `-client` in its \
                     name, and refuses less: enumerations are open, fields that occur in several JSON forms have no type, times \
                     are text, and what responses hold has no limits and is never required. For servers, mocks, validation, \
                     and to read what holds for all operations, take the other.";

/// What validates a value, and would refuse a response for it.
const LIMITS: &[&str] = &[
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "pattern",
    "required",
    "uniqueItems",
];

/// The document for generators of clients.
pub(crate) fn tolerant(model: &Model) -> Value {
    let keys = model.keys();
    let loosening = Loosening {
        model,
        wire: keys.name(Key::Wire),
        names: keys.name(Key::EnumNames),
        descriptions: keys.name(Key::EnumDescriptions),
    };
    let mut document = model.document_for_all(model.document().clone());
    let received = Model::received(&document);
    let mut kept = BTreeSet::new();
    if let Some(Value::Object(schemas)) = document.pointer_mut("/components/schemas") {
        for (name, schema) in schemas.iter_mut() {
            *schema = loosening.schema(schema, received.contains(name), &mut kept);
        }
    }
    for part in ["/components/parameters", "/components/responses", "/paths"] {
        if let Some(node) = document.pointer_mut(part) {
            loosening.used(node, &mut kept);
        }
    }
    if let Some(Value::Object(paths)) = document.get_mut("paths") {
        let operations = paths.values_mut().filter_map(Value::as_object_mut).flat_map(Map::values_mut);
        operations.filter_map(|operation| operation.get_mut("responses")?.as_object_mut()).for_each(one_error);
    }
    if let Some(info) = document.get_mut("info").and_then(Value::as_object_mut) {
        let about = info.get("description").and_then(Value::as_str).unwrap_or_default();
        // Generators copy it into the head of every file that they write.
        let introduction = about.split("\n## ").next().unwrap_or_default().trim();
        info.insert("description".to_owned(), format!("{ABOUT}\n\n{introduction}").trim().into());
    }
    model.tidied(document, &kept)
}

/// Keeps one of several errors that are the same: `default` stands for every status that is not listed.
fn one_error(responses: &mut Map<String, Value>) {
    if let Some(default) = responses.get("default").cloned() {
        responses.retain(|status, response| status == "default" || status.starts_with('2') || *response != default);
    }
}

/// What the parts of a document are loosened by.
struct Loosening<'a> {
    model: &'a Model,
    wire: String,
    names: String,
    descriptions: String,
}

impl Loosening<'_> {
    /// The schemas that operations, parameters and responses use: references, and plain types of parameters.
    fn used(&self, node: &mut Value, kept: &mut BTreeSet<String>) {
        match node {
            Value::Object(members) => {
                members.shift_remove("example");
                members.shift_remove("examples");
                for (key, member) in members.iter_mut() {
                    if key == "schema" {
                        *member = self.schema(member, false, kept);
                    } else {
                        self.used(member, kept);
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(|item| self.used(item, kept)),
            _ => {}
        }
    }

    /// A schema, loosened where responses hold its values. `kept` gets the schemas that a reader needs although no
    /// reference leads to them any more.
    fn schema(&self, schema: &Value, is_received: bool, kept: &mut BTreeSet<String>) -> Value {
        let Some(members) = schema.as_object() else { return schema.clone() };
        let forms: Vec<WireForm> = members.get(&self.wire).map(forms).unwrap_or_default();
        let varies = is_received && forms.iter().any(|form| !matches!(form, WireForm::Empty | WireForm::Suffixed));
        if varies || (is_received && !forms.is_empty() && !self.is_text(members)) {
            return self.untyped(members, &forms, kept);
        }
        if let Some(reference) = members.get("allOf").and_then(|parts| parts.get(0)) {
            return reference.clone();
        }
        let mut own = members.clone();
        own.shift_remove("example");
        own.shift_remove("default");
        if own.contains_key("enum") {
            let about = words::values(&own, &self.descriptions, &self.names);
            let about = words::joined(own.get("description").and_then(Value::as_str), &about);
            own.insert("description".to_owned(), about.into());
            if let Some(values) = own.shift_remove("enum") {
                own.insert("x-extensible-enum".to_owned(), values);
            }
        }
        if is_received {
            own.retain(|key, _| !LIMITS.contains(&key.as_str()));
        }
        if !forms.is_empty() && self.is_text(members) {
            own.shift_remove("format");
        }
        self.inner(&mut own, is_received, kept);
        Value::Object(own)
    }

    /// The schemas inside a schema.
    fn inner(&self, own: &mut Map<String, Value>, is_received: bool, kept: &mut BTreeSet<String>) {
        for key in ["items", "additionalProperties"] {
            if let Some(inner) = own.get_mut(key) {
                *inner = self.schema(inner, is_received, kept);
            }
        }
        // Some generators make a map of such an object, and lose its properties.
        if own.contains_key("properties") && own.get("additionalProperties") == Some(&Value::Bool(true)) {
            own.shift_remove("additionalProperties");
        }
        if let Some(Value::Object(properties)) = own.get_mut("properties") {
            for property in properties.values_mut() {
                *property = self.schema(property, is_received, kept);
            }
        }
    }

    /// Whether a schema is of text, itself or by the schema that it refers to.
    fn is_text(&self, members: &Map<String, Value>) -> bool {
        self.stated(members).get("type").is_some_and(|word| word == "string")
    }

    /// The schema that states the type: itself, or the one behind its reference.
    fn stated<'v>(&'v self, members: &'v Map<String, Value>) -> &'v Map<String, Value> {
        let reference = members.get("allOf").and_then(|parts| parts.get(0)?.get("$ref"));
        let name = reference.and_then(|at| at.as_str()?.strip_prefix("#/components/schemas/"));
        let schema = name.and_then(|name| self.model.schemas.get(name)).map(|schema| self.model.resolve(schema));
        schema.and_then(|schema| self.model.document().pointer(&schema.at)?.as_object()).unwrap_or(members)
    }

    /// A schema without a type, which says in words what it holds.
    fn untyped(&self, members: &Map<String, Value>, forms: &[WireForm], kept: &mut BTreeSet<String>) -> Value {
        let stated = self.stated(members);
        let mut own = members.clone();
        own.retain(|key, _| key.starts_with("x-") || key == "description" || key == "deprecated");
        let item = stated.get("items").and_then(|items| items.get("$ref")).and_then(Value::as_str);
        let item = item.and_then(|item| item.strip_prefix("#/components/schemas/"));
        kept.extend(item.map(str::to_owned));
        let text = own.get("description").or_else(|| stated.get("description")).and_then(Value::as_str);
        let text = words::joined(text, &words::forms(stated.get("type").and_then(Value::as_str), forms, item));
        let text = words::joined(Some(&text), &words::values(stated, &self.descriptions, &self.names));
        own.insert("description".to_owned(), text.into());
        Value::Object(own)
    }
}

fn forms(stated: &Value) -> Vec<WireForm> {
    serde_json::from_value(stated.clone()).unwrap_or_default()
}

/// Says beside each `enum` that it may grow, in the word that other tools know.
pub(crate) fn extensible(node: &mut Value) {
    match node {
        Value::Object(members) => {
            if let Some(values) = members.get("enum").filter(|values| values.is_array()) {
                members.insert("x-extensible-enum".to_owned(), values.clone());
            }
            members.values_mut().for_each(extensible);
        }
        Value::Array(items) => items.iter_mut().for_each(extensible),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
