//! Whether a payload and what the bindings make of it are the same: strictly, but for the forms and names that the spec
//! lists at that very place.

use serde_json::{Map, Value};

use super::payload::Kind;

/// Compares payloads of one operation.
pub(crate) struct Comparison<'a> {
    document: &'a Value,
    properties: Map<String, Value>,
}

impl<'a> Comparison<'a> {
    pub(crate) fn new(document: &'a Value, operation: &str, kind: Kind) -> Self {
        let described = operations(document).find(|found| found["operationId"] == operation).unwrap();
        let mut this = Self { document, properties: Map::new() };
        let schema = match kind {
            Kind::Request => described.pointer("/requestBody/content/application~1json/schema"),
            Kind::Response => described.pointer("/responses/200/content/application~1json/schema"),
        };
        let mut properties: Map<String, Value> =
            schema.and_then(|schema| this.resolved(schema)["properties"].as_object().cloned()).unwrap_or_default();
        if kind == Kind::Request {
            for parameter in
                described["parameters"].as_array().into_iter().flatten().map(|parameter| this.resolved(parameter))
            {
                properties.insert(parameter["name"].as_str().unwrap().to_owned(), parameter["schema"].clone());
            }
        } else {
            let envelope = &document["x-koodrive-profile"]["envelope"];
            for names in [&envelope["code"], &envelope["message"]] {
                properties.remove(names[0].as_str().unwrap());
            }
        }
        this.properties = properties;
        this
    }

    /// What differs, each with its JSON path.
    pub(crate) fn differences(&self, original: &Value, ours: &Value) -> Vec<String> {
        let mut found = Vec::new();
        self.object(&self.properties, original, ours, "", &mut found);
        found
    }

    /// The schema or parameter that a node means.
    fn resolved<'b>(&self, node: &'b Value) -> &'b Value
    where
        'a: 'b,
    {
        let reference = node["$ref"].as_str().or_else(|| node["allOf"][0]["$ref"].as_str());
        match reference.and_then(|reference| self.document.pointer(reference.strip_prefix('#')?)) {
            Some(target) => self.resolved(target),
            None => node,
        }
    }

    fn object(
        &self,
        properties: &Map<String, Value>,
        original: &Value,
        ours: &Value,
        path: &str,
        found: &mut Vec<String>,
    ) {
        let empty = Map::new();
        let ours = ours.as_object().unwrap_or(&empty);
        let mut seen = Vec::new();
        for (key, value) in original.as_object().into_iter().flatten() {
            let known =
                properties.iter().find(|(name, schema)| *name == key || aliases(schema).any(|alias| alias == key));
            // What no property describes was reported as unknown, or belongs to the envelope.
            let Some((name, schema)) = known else { continue };
            seen.push(name);
            self.value(schema, value, ours.get(name), &format!("{path}/{key}"), found);
        }
        for name in ours.keys().filter(|name| !seen.contains(name)) {
            found.push(format!("{path}/{name} was not in the payload"));
        }
    }

    fn value(&self, schema: &Value, original: &Value, ours: Option<&Value>, path: &str, found: &mut Vec<String>) {
        let described = self.resolved(schema);
        // A reference may list forms of its own beside those of what it refers to.
        let forms: Vec<&str> = forms(schema).chain(forms(described)).collect();
        match (original, ours) {
            (Value::Array(items), None) if items.is_empty() => {}
            (Value::Object(object), None) if object.is_empty() => {}
            (Value::Null, None) if forms.contains(&"null") => {}
            (Value::String(text), None) if text.is_empty() && forms.contains(&"empty") => {}
            (_, None) => found.push(format!("{path} was lost")),
            (Value::Object(_), Some(Value::Object(_))) => {
                self.members(described, original, ours.unwrap_or(original), path, found);
            }
            (Value::Array(items), Some(Value::Array(others))) if items.len() == others.len() => {
                for (index, (item, other)) in items.iter().zip(others).enumerate() {
                    self.value(&described["items"], item, Some(other), &format!("{path}/{index}"), found);
                }
            }
            (single, Some(Value::Array(others))) if others.len() == 1 && forms.contains(&"object") => {
                self.value(&described["items"], single, others.first(), path, found);
            }
            (original, Some(ours)) if original == ours => {}
            (original, Some(ours)) => {
                let form = form(original);
                if !forms.contains(&form) || plain(original) != plain(ours) {
                    found.push(format!(
                        "{path} came as {original} and is {ours} (a {form} is not among its x-koodrive-wire forms)"
                    ));
                }
            }
        }
    }

    fn members(&self, schema: &Value, original: &Value, ours: &Value, path: &str, found: &mut Vec<String>) {
        if let Some(properties) = schema["properties"].as_object() {
            self.object(properties, original, ours, path, found);
            return;
        }
        for (key, value) in original.as_object().into_iter().flatten() {
            self.value(&schema["additionalProperties"], value, ours.get(key), &format!("{path}/{key}"), found);
        }
    }
}

fn operations(document: &Value) -> impl Iterator<Item = &Value> {
    document["paths"]
        .as_object()
        .into_iter()
        .flatten()
        .flat_map(|(_, item)| item.as_object().into_iter().flatten().map(|(_, operation)| operation))
}

fn aliases(schema: &Value) -> impl Iterator<Item = &str> {
    schema["x-koodrive-aliases"].as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn forms(schema: &Value) -> impl Iterator<Item = &str> {
    schema["x-koodrive-wire"].as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn form(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// A scalar without its quotes.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
