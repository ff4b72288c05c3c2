//! Every payload against the bundle's schemas, by a validator that knows JSON Schema and none of our bindings: what a
//! reader in another language will find.

use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};

use super::payload::{self, Kind, Payload};
use crate::spec::SPEC;

#[test]
fn every_payload_is_valid_by_the_bundle() {
    // Placeholders are of no type, and what the vendor copied from elsewhere says nothing about the operation.
    let payloads: Vec<Payload> = payload::all()
        .into_iter()
        .filter(|payload| !payload.placeholder && payload.subject() == payload.operation)
        .collect();
    let document = &SPEC.bundle.document;
    let strict = Dialect { document, tolerant: false }.faults(&payloads);
    let tolerant = Dialect { document, tolerant: true }.faults(&payloads);
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
    document: &'a Value,
    /// Whether `x-koodrive-wire` and `x-koodrive-aliases` count.
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
        let components = self.document["components"]["schemas"].as_object().unwrap();
        let definitions: Map<String, Value> =
            components.iter().map(|(name, schema)| (name.clone(), self.translated(schema))).collect();
        let properties: Map<String, Value> =
            payloads.iter().map(|payload| (name(payload), self.translated(&self.schema(payload)))).collect();
        jsonschema::options()
            .with_draft(Draft::Draft7)
            .should_validate_formats(false)
            .build(&json!({ "properties": properties, "definitions": definitions }))
            .unwrap_or_else(|error| panic!("the schemas are none: {error}"))
    }

    fn schema(&self, payload: &Payload) -> Value {
        let operation = self
            .operation(&payload.operation)
            .unwrap_or_else(|| panic!("{payload}: {} is no operation", payload.operation));
        match payload.kind {
            Kind::Request => self.request(operation),
            Kind::Response => operation["responses"]["200"]["content"]["application/json"]["schema"].clone(),
        }
    }

    fn operation(&self, id: &str) -> Option<&Value> {
        let items = self.document["paths"].as_object()?.values();
        items.filter_map(Value::as_object).flat_map(Map::values).find(|operation| operation["operationId"] == id)
    }

    /// The schema of a request's payload: parameters are members of it, beside those of the body.
    fn request(&self, operation: &Value) -> Value {
        let body = &operation["requestBody"]["content"]["application/json"]["schema"];
        let mut schema = self.resolved(body).as_object().cloned().unwrap_or_default();
        let mut required = schema.remove("required").and_then(|names| names.as_array().cloned()).unwrap_or_default();
        let mut properties =
            schema.remove("properties").and_then(|properties| properties.as_object().cloned()).unwrap_or_default();
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let parameter = self.resolved(parameter);
            properties.insert(parameter["name"].as_str().unwrap().to_owned(), parameter["schema"].clone());
            required.extend((parameter["required"] == true).then(|| parameter["name"].clone()));
        }
        schema.extend([
            ("type".to_owned(), "object".into()),
            ("properties".to_owned(), properties.into()),
            ("required".to_owned(), required.into()),
        ]);
        schema.into()
    }

    /// The schema or parameter that a node means.
    fn resolved<'b>(&'b self, node: &'b Value) -> &'b Value {
        let reference = node["$ref"].as_str().or_else(|| node["allOf"][0]["$ref"].as_str());
        match reference {
            Some(reference) => self.resolved(self.document.pointer(&reference[1..]).unwrap()),
            None => node,
        }
    }

    fn translated(&self, schema: &Value) -> Value {
        let plain = self.plain(schema);
        let forms = texts(&schema["x-koodrive-wire"]);
        if !self.tolerant || forms.is_empty() {
            return plain;
        }
        let others = forms.iter().map(|form| self.form(form, schema));
        json!({ "anyOf": std::iter::once(plain).chain(others).collect::<Vec<_>>() })
    }

    /// A schema without its other forms.
    fn plain(&self, schema: &Value) -> Value {
        if let Some(reference) = schema["$ref"].as_str() {
            return json!({ "$ref": reference.replace("#/components/schemas/", "#/definitions/") });
        }
        let mut translated = Map::new();
        for (key, value) in schema.as_object().into_iter().flatten() {
            let value = match key.as_str() {
                "enum" | "format" | "description" | "example" | "default" | "properties" | "required" => continue,
                extension if extension.starts_with("x-") => continue,
                "items" => self.translated(value),
                "additionalProperties" if value.is_object() => self.translated(value),
                "allOf" => value.as_array().into_iter().flatten().map(|part| self.translated(part)).collect(),
                _ => value.clone(),
            };
            translated.insert(key.clone(), value);
        }
        if let Some(properties) = schema["properties"].as_object() {
            self.members(properties, &texts(&schema["required"]), &mut translated);
        }
        translated.into()
    }

    /// The properties of an object, each under all of its names.
    fn members(&self, properties: &Map<String, Value>, required: &[&str], translated: &mut Map<String, Value>) {
        let mut all = Map::new();
        let mut demanded = Vec::new();
        for (name, schema) in properties {
            let aliases = if self.tolerant { texts(&schema["x-koodrive-aliases"]) } else { Vec::new() };
            let names: Vec<&str> = std::iter::once(name.as_str()).chain(aliases).collect();
            if required.contains(&name.as_str()) {
                demanded.push(match names.as_slice() {
                    [name] => json!({ "required": [name] }),
                    names => {
                        json!({ "anyOf": names.iter().map(|name| json!({ "required": [name] })).collect::<Vec<_>>() })
                    }
                });
            }
            all.extend(names.into_iter().map(|name| (name.to_owned(), self.translated(schema))));
        }
        translated.insert("properties".to_owned(), all.into());
        translated.entry("additionalProperties").or_insert(false.into());
        if !demanded.is_empty() {
            translated.insert("allOf".to_owned(), demanded.into());
        }
    }

    /// Another JSON form of a schema's values.
    fn form(&self, form: &str, schema: &Value) -> Value {
        let described = self.resolved(schema);
        match (form, described["type"].as_str()) {
            ("empty", _) => json!({ "const": "" }),
            // One element without its array.
            ("object", Some("array")) => self.translated(&described["items"]),
            ("string", Some("integer")) => json!({ "type": "string", "pattern": "^-?[0-9]+$" }),
            ("string", Some("boolean")) => json!({ "enum": ["true", "false"] }),
            (form, _) => json!({ "type": form }),
        }
    }
}

/// The member that stands for a payload's kind of schema.
fn name(payload: &Payload) -> String {
    format!("{} {:?}", payload.operation, payload.kind)
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}
