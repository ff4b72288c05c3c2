//! Whether a payload and what the bindings make of it are the same: strictly, but for the forms and names that the spec
//! lists at that very place.

use koodrive_model::extension::WireForm;
use koodrive_model::node::{Rest, Schema, SchemaKind};
use koodrive_model::{Key, Model};
use serde_json::{Map, Value};

use super::payload::Kind;

/// The fields of an object.
type Fields<'a> = Vec<(&'a str, &'a Schema)>;

/// Compares payloads of one operation.
pub(crate) struct Comparison<'a> {
    model: &'a Model,
    fields: Fields<'a>,
}

impl<'a> Comparison<'a> {
    pub(crate) fn new(model: &'a Model, operation: &str, kind: Kind) -> Self {
        let operation = model.operation(operation).unwrap();
        let schema = match kind {
            Kind::Request => operation.body.as_ref().and_then(|body| body.schema.as_ref()),
            Kind::Response => model.returned(operation),
        };
        let mut fields = schema.map(|schema| fields(model.resolve(schema))).unwrap_or_default();
        if kind == Kind::Request {
            let parameters = model.parameters_of(operation);
            fields.extend(parameters.map(|parameter| (parameter.name.as_str(), &parameter.schema)));
        } else {
            let envelope = model.profile.as_ref().and_then(|profile| profile.envelope.as_ref()).unwrap();
            fields.retain(|(name, _)| *name != envelope.code[0] && *name != envelope.message[0]);
        }
        Self { model, fields }
    }

    /// What differs, each with its JSON path.
    pub(crate) fn differences(&self, original: &Value, ours: &Value) -> Vec<String> {
        let mut found = Vec::new();
        self.object(&self.fields, original, ours, "", &mut found);
        found
    }

    fn object(&self, fields: &Fields<'_>, original: &Value, ours: &Value, path: &str, found: &mut Vec<String>) {
        let empty = Map::new();
        let ours = ours.as_object().unwrap_or(&empty);
        let mut seen = Vec::new();
        for (key, value) in original.as_object().into_iter().flatten() {
            let known = fields.iter().find(|(name, schema)| name == key || schema.aliases.contains(key));
            // What no property describes was reported as unknown, or belongs to the envelope.
            let Some((name, schema)) = known else { continue };
            seen.push(*name);
            self.value(schema, value, ours.get(*name), &format!("{path}/{key}"), found);
        }
        for name in ours.keys().filter(|name| !seen.contains(&name.as_str())) {
            found.push(format!("{path}/{name} was not in the payload"));
        }
    }

    fn value(&self, schema: &Schema, original: &Value, ours: Option<&Value>, path: &str, found: &mut Vec<String>) {
        let described = self.model.resolve(schema);
        // A reference may list forms of its own beside those of what it refers to.
        let forms: Vec<WireForm> = schema.wire.iter().chain(&described.wire).copied().collect();
        match (original, ours) {
            (Value::Array(items), None) if items.is_empty() => {}
            (Value::Object(object), None) if object.is_empty() => {}
            (Value::Null, None) if forms.contains(&WireForm::Null) => {}
            (Value::String(text), None) if text.is_empty() && forms.contains(&WireForm::Empty) => {}
            (_, None) => found.push(format!("{path} was lost")),
            (Value::Object(_), Some(Value::Object(_))) => {
                self.members(described, original, ours.unwrap_or(original), path, found);
            }
            (Value::Array(items), Some(Value::Array(others))) if items.len() == others.len() => {
                for (index, (item, other)) in items.iter().zip(others).enumerate() {
                    self.value(items_of(described), item, Some(other), &format!("{path}/{index}"), found);
                }
            }
            (single, Some(Value::Array(others))) if others.len() == 1 && forms.contains(&WireForm::Object) => {
                self.value(items_of(described), single, others.first(), path, found);
            }
            (original, Some(ours)) if original == ours => {}
            (original, Some(ours)) => {
                let form = form(original);
                if !forms.contains(&form) || plain(original) != plain(ours) {
                    let (form, key) = (form.word(), self.model.key(Key::Wire));
                    found.push(format!(
                        "{path} came as {original} and is {ours} (a {form} is not among its {key} forms)"
                    ));
                }
            }
        }
    }

    fn members(&self, schema: &Schema, original: &Value, ours: &Value, path: &str, found: &mut Vec<String>) {
        if !schema.properties().is_empty() {
            self.object(&fields(schema), original, ours, path, found);
            return;
        }
        let SchemaKind::Object(object) = &schema.kind else { return };
        let Rest::Schema(values) = &object.rest else {
            if original != ours {
                found.push(format!("{path} came as {original} and is {ours}"));
            }
            return;
        };
        for (key, value) in original.as_object().into_iter().flatten() {
            self.value(values, value, ours.get(key), &format!("{path}/{key}"), found);
        }
    }
}

fn fields(schema: &Schema) -> Fields<'_> {
    schema.properties().iter().map(|(name, schema)| (name.as_str(), schema)).collect()
}

fn items_of(schema: &Schema) -> &Schema {
    if let SchemaKind::List(items, ..) = &schema.kind { items } else { schema }
}

/// The JSON form of a value, in the words of the spec.
pub(crate) fn form(value: &Value) -> WireForm {
    match value {
        Value::Null => WireForm::Null,
        Value::Bool(_) => WireForm::Boolean,
        Value::Number(number) if number.is_f64() => WireForm::Number,
        Value::Number(_) => WireForm::Integer,
        Value::String(_) => WireForm::String,
        Value::Array(_) => WireForm::Array,
        Value::Object(_) => WireForm::Object,
    }
}

/// A scalar without its quotes.
fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
