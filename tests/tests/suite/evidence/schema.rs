//! Every payload against the bundle's schemas, by a validator that knows JSON Schema and none of our bindings: what a
//! reader in another language will find.

use jsonschema::{Draft, Validator};
use koodrive_model::extension::WireForm;
use koodrive_model::node::{Object, Operation, Rest, Schema, SchemaKind};
use koodrive_model::{Model, yaml};
use serde_json::{Map, Value, json};

use super::payload::{self, Kind, Payload};
use crate::spec::{SPEC, repository};

#[test]
fn every_payload_is_valid_by_the_bundle() {
    // Placeholders are of no type, and what the vendor copied from elsewhere says nothing about the operation.
    let payloads: Vec<Payload> = payload::all()
        .into_iter()
        .filter(|payload| !payload.placeholder && payload.subject() == payload.operation)
        .collect();
    let model = &SPEC.model;
    let strict = Dialect { model, tolerant: false }.faults(&payloads);
    let tolerant = Dialect { model, tolerant: true }.faults(&payloads);
    println!(
        "{} of {} payloads are valid by the plain types alone, {} with the forms and names that the spec lists beside them",
        payloads.len() - strict.len(),
        payloads.len(),
        payloads.len() - tolerant.len()
    );
    for fault in strict {
        println!("not plain: {fault}");
    }
    assert!(tolerant.is_empty(), "{}", tolerant.join("\n"));
}

/// OpenAPI 3.0's schemas as JSON Schema, draft 7. Three liberties are taken in both readings: enumerations may grow, a
/// format is no type (the vendor's own examples have times that are none), and an object has no member that is not
/// described, so that a misspelt name is seen.
struct Dialect<'a> {
    model: &'a Model,
    /// Whether other wire forms and other names count.
    tolerant: bool,
}

impl Dialect<'_> {
    /// What is wrong first in each payload that is not valid.
    fn faults(&self, payloads: &[Payload]) -> Vec<String> {
        let validator = self.validator(payloads);
        let fault = |payload: &Payload| {
            let whole = json!({ name(payload): payload.value() });
            let error = validator.iter_errors(&whole).next()?;
            let path = error.instance_path().to_string();
            Some(format!("{payload} at {}: {error}", path.split_at(name(payload).len() + 1).1))
        };
        payloads.iter().filter_map(fault).collect()
    }

    /// One validator for all payloads, each a member of its own, because a schema is read more slowly than it is used.
    fn validator(&self, payloads: &[Payload]) -> Validator {
        let definitions: Map<String, Value> =
            self.model.schemas.iter().map(|(name, schema)| (name.clone(), self.translated(schema))).collect();
        let properties: Map<String, Value> =
            payloads.iter().map(|payload| (name(payload), self.schema(payload))).collect();
        jsonschema::options()
            .with_draft(Draft::Draft7)
            .should_validate_formats(false)
            .build(&json!({ "properties": properties, "definitions": definitions }))
            .unwrap_or_else(|error| panic!("the schemas are none: {error}"))
    }

    fn schema(&self, payload: &Payload) -> Value {
        let operation = self
            .model
            .operation(&payload.operation)
            .unwrap_or_else(|| panic!("{payload}: {} is no operation", payload.operation));
        match payload.kind {
            Kind::Request => self.request(operation),
            Kind::Response => self.translated(self.model.returned(operation).unwrap()),
        }
    }

    /// The schema of a request's payload: parameters are members of it, beside those of the body.
    fn request(&self, operation: &Operation) -> Value {
        let body = operation.body.as_ref().and_then(|body| body.schema.as_ref()).map(|body| self.model.resolve(body));
        let mut members: Vec<(&str, &Schema, bool)> = Vec::new();
        if let Some(body) = body {
            members.extend(body.properties().iter().map(|(name, field)| (name.as_str(), field, body.requires(name))));
        }
        // Common headers are no part of a request.
        for parameter in self.model.parameters_of(operation).filter(|parameter| parameter.common.is_none()) {
            members.push((&parameter.name, &parameter.schema, parameter.required));
        }
        self.object(&members)
    }

    fn translated(&self, schema: &Schema) -> Value {
        let plain = self.plain(schema);
        if !self.tolerant || schema.wire.is_empty() {
            return plain;
        }
        let others = schema.wire.iter().map(|form| self.form(*form, schema));
        json!({ "anyOf": std::iter::once(plain).chain(others).collect::<Vec<_>>() })
    }

    /// A schema without its other forms.
    fn plain(&self, schema: &Schema) -> Value {
        match &schema.kind {
            SchemaKind::Reference(name) | SchemaKind::Described(name) => {
                json!({ "$ref": format!("#/definitions/{name}") })
            }
            SchemaKind::Text(text, _) => stated(&[
                ("type", json!("string")),
                ("pattern", json!(text.pattern)),
                ("minLength", json!(text.min_length)),
                ("maxLength", json!(text.max_length)),
            ]),
            SchemaKind::Integer(limits, _) => stated(&[
                ("type", json!("integer")),
                ("minimum", json!(limits.minimum)),
                ("maximum", json!(limits.maximum)),
                ("multipleOf", json!(limits.multiple_of)),
            ]),
            SchemaKind::Number(limits) => stated(&[
                ("type", json!("number")),
                ("minimum", json!(limits.minimum)),
                ("maximum", json!(limits.maximum)),
                ("multipleOf", json!(limits.multiple_of)),
            ]),
            SchemaKind::Boolean => json!({ "type": "boolean" }),
            SchemaKind::Any => json!({}),
            SchemaKind::List(items, least, most) => stated(&[
                ("type", json!("array")),
                ("items", self.translated(items)),
                ("minItems", json!(least)),
                ("maxItems", json!(most)),
            ]),
            SchemaKind::Object(object) if object.properties.is_empty() => self.map(object),
            SchemaKind::Object(object) => {
                let members = object.properties.iter();
                let members = members.map(|(name, field)| (name.as_str(), field, object.required.contains(name)));
                self.object(&members.collect::<Vec<_>>())
            }
        }
    }

    fn map(&self, object: &Object) -> Value {
        let rest = match &object.rest {
            Rest::Unstated => json!(true),
            Rest::Any(any) => json!(any),
            Rest::Schema(schema) => self.translated(schema),
        };
        json!({ "type": "object", "additionalProperties": rest })
    }

    /// An object with its members, each under all of its names.
    fn object(&self, members: &[(&str, &Schema, bool)]) -> Value {
        let mut properties = Map::new();
        let mut demanded = Vec::new();
        for (name, schema, required) in members {
            let aliases = if self.tolerant { schema.aliases.as_slice() } else { &[] };
            let names: Vec<&str> = std::iter::once(*name).chain(aliases.iter().map(String::as_str)).collect();
            if *required {
                let any: Vec<_> = names.iter().map(|name| json!({ "required": [name] })).collect();
                demanded.push(json!({ "anyOf": any }));
            }
            properties.extend(names.into_iter().map(|name| (name.to_owned(), self.translated(schema))));
        }
        let mut object = json!({ "type": "object", "properties": properties, "additionalProperties": false });
        if !demanded.is_empty() {
            object["allOf"] = demanded.into();
        }
        object
    }

    /// Another JSON form of a schema's values.
    fn form(&self, form: WireForm, schema: &Schema) -> Value {
        match (form, &self.model.resolve(schema).kind) {
            (WireForm::Empty, _) => json!({ "const": "" }),
            // One element without its array.
            (WireForm::Object, SchemaKind::List(items, ..)) => self.translated(items),
            (WireForm::String, SchemaKind::Integer(..)) => json!({ "type": "string", "pattern": "^-?[0-9]+$" }),
            (WireForm::Suffixed, _) => json!({ "type": "string" }),
            (WireForm::String, SchemaKind::Boolean) => json!({ "enum": ["true", "false"] }),
            (form, _) => json!({ "type": form.word() }),
        }
    }
}

/// A schema of the keywords that have a value.
fn stated(keywords: &[(&str, Value)]) -> Value {
    keywords.iter().filter(|(_, value)| !value.is_null()).cloned().map(|(key, value)| (key.to_owned(), value)).collect()
}

/// The member that stands for a payload's kind of schema.
fn name(payload: &Payload) -> String {
    format!("{} {:?}", payload.operation, payload.kind)
}

/// Enumerations are open, so no decoder complains; whoever curates the spec should know of a value that nobody lists.
#[test]
fn a_published_value_that_no_enumeration_lists_is_explained() {
    let path = repository().join("spec/deviations.yaml");
    let deviations = yaml::read("deviations.yaml", &std::fs::read_to_string(path).unwrap()).unwrap();
    let is_explained = |payload: &Payload, field: &str, value: &str| {
        deviations.as_array().unwrap().iter().any(|entry| {
            entry["operation"] == payload.operation
                && entry["kind"] == "value"
                && entry["where"]["field"].as_str().is_some_and(|known| known.ends_with(field))
                && entry["document"].as_str().is_some_and(|text| text.contains(&format!("`{value}`")))
        })
    };
    let mut found = Vec::new();
    for payload in payload::all().iter().filter(|payload| payload.kind == Kind::Response) {
        let operation = SPEC.model.operation(payload.subject()).unwrap();
        let mut unlisted = Vec::new();
        unlisted_values(SPEC.model.returned(operation).unwrap(), &payload.value(), "", &mut unlisted);
        // A placeholder has the name of the type, or the 0 of any number.
        unlisted.retain(|(_, value)| !payload.placeholder || (value != "string" && value != "0"));
        unlisted.retain(|(field, value)| !is_explained(payload, field, value));
        found.extend(unlisted.iter().map(|(field, value)| format!("{payload}: {field} is {value}")));
    }
    assert!(found.is_empty(), "write a deviation of the kind `value` for each: {found:#?}");
}

/// The values of a payload that its enumerations do not list, each with the field.
fn unlisted_values(schema: &Schema, value: &Value, field: &str, found: &mut Vec<(String, String)>) {
    let word = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match (&SPEC.model.resolve(schema).kind, value) {
        (SchemaKind::Object(object), Value::Object(members)) => {
            for (name, value) in members {
                if let Some((_, schema)) = object.properties.iter().find(|(known, _)| known == name) {
                    unlisted_values(schema, value, name, found);
                }
            }
        }
        (SchemaKind::List(items, ..), Value::Array(values)) => {
            for value in values {
                unlisted_values(items, value, field, found);
            }
        }
        (SchemaKind::Text(_, values), Value::String(_) | Value::Number(_))
            if !values.values.is_empty() && !values.values.contains(&word(value)) =>
        {
            found.push((field.to_owned(), word(value)));
        }
        (SchemaKind::Integer(_, values), Value::String(_) | Value::Number(_))
            if !values.values.is_empty() && !values.values.iter().any(|known| known.to_string() == word(value)) =>
        {
            found.push((field.to_owned(), word(value)));
        }
        _ => {}
    }
}
