//! Whether a value is what a schema says, read as every other tool reads it: without our extensions.
//!
//! It knows the keywords that the spec may use. Where it chooses examples it does not have to judge: the linters that CI runs
//! on the bundle validate each one, so a keyword that is missing here is seen there.

mod pattern;
mod time;

use koodrive_model::Model;
use koodrive_model::node::{Object, Rest, Schema, SchemaKind};
use openapiv3::{IntegerFormat, IntegerType, VariantOrUnknownOrEmpty};
use serde_json::{Map, Value};

/// Whether `value` has the types, the members and the limits of `schema`.
pub(crate) fn fits(model: &Model, schema: &Schema, value: &Value) -> bool {
    let schema = model.resolve(schema);
    match (&schema.kind, value) {
        (SchemaKind::Object(object), Value::Object(members)) => {
            self::object(model, object, members) && is_counted(model, schema, "maxProperties", members.len())
        }
        (SchemaKind::List(item, least, most), Value::Array(items)) => {
            is_within(items.len(), *least, *most)
                && items.iter().all(|value| fits(model, item, value))
                && (!is_set(model, schema)
                    || items.iter().enumerate().all(|(at, item)| !items.iter().take(at).any(|other| other == item)))
        }
        (SchemaKind::Text(text, values), Value::String(value)) => {
            is_among(&values.values, value)
                && is_within(value.chars().count(), text.min_length, text.max_length)
                && text.pattern.as_deref().is_none_or(|pattern| pattern::matches(pattern, value))
                && time::has_format(schema.format.as_deref().unwrap_or_default(), value)
        }
        (SchemaKind::Integer(integer, values), Value::Number(number)) => {
            number.as_i64().is_some_and(|number| is_among(&values.values, &number) && is_integer(integer, number))
        }
        (SchemaKind::Number(limits), Value::Number(number)) => number.as_f64().is_some_and(|number| {
            is_within(number, limits.minimum, limits.maximum)
                && limits.multiple_of.is_none_or(|step| is_multiple(number, step))
        }),
        (SchemaKind::Boolean, Value::Bool(_)) | (SchemaKind::Any, _) => true,
        _ => false,
    }
}

fn object(model: &Model, object: &Object, members: &Map<String, Value>) -> bool {
    let member = |(name, value): (&String, &Value)| {
        let property = object.properties.iter().find(|(own, _)| own == name);
        match (property, &object.rest) {
            (Some((_, schema)), _) => fits(model, schema, value),
            (None, Rest::Schema(schema)) => fits(model, schema, value),
            (None, Rest::Any(allowed)) => *allowed,
            // JSON Schema would let it pass; to a reader an undescribed member is a riddle.
            (None, Rest::Unstated) => false,
        }
    };
    object.required.iter().all(|name| members.contains_key(name)) && members.iter().all(member)
}

fn is_integer(limits: &IntegerType, number: i64) -> bool {
    let is_short = limits.format == VariantOrUnknownOrEmpty::Item(IntegerFormat::Int32);
    is_within(number, limits.minimum, limits.maximum)
        && limits.multiple_of.is_none_or(|step| number.checked_rem(step) == Some(0))
        && (!is_short || i32::try_from(number).is_ok())
}

/// Whether a number is so many times a step, as far as floats can tell.
fn is_multiple(number: f64, step: f64) -> bool {
    let times = number / step;
    times.is_finite() && (times - times.round()).abs() <= times.abs() * 1e-9
}

/// Whether an enumeration has a value; without values, it is none.
fn is_among<T: PartialEq>(values: &[T], value: &T) -> bool {
    values.is_empty() || values.contains(value)
}

/// Whether a number lies between two limits, where there are any.
fn is_within<T: PartialOrd + Copy>(number: T, least: Option<T>, most: Option<T>) -> bool {
    least.is_none_or(|least| least <= number) && most.is_none_or(|most| number <= most)
}

/// A keyword that only other tools read.
fn keyword<'a>(model: &'a Model, schema: &Schema, key: &str) -> Option<&'a Value> {
    model.document().pointer(&schema.at)?.get(key)
}

fn is_counted(model: &Model, schema: &Schema, key: &str, count: usize) -> bool {
    keyword(model, schema, key)
        .and_then(Value::as_u64)
        .is_none_or(|most| u64::try_from(count).is_ok_and(|count| count <= most))
}

fn is_set(model: &Model, schema: &Schema) -> bool {
    keyword(model, schema, "uniqueItems").and_then(Value::as_bool).unwrap_or_default()
}

#[cfg(test)]
pub(crate) mod tests {
    use koodrive_model::{ROOT, Settings, Sources};
    use serde_json::json;

    use super::*;

    /// A document with these paths and schemas.
    pub(crate) fn model(paths: &Value, schemas: &Value) -> Model {
        let document = json!({
            "openapi": "3.0.3",
            "info": { "title": "", "version": "" },
            "paths": paths,
            "components": { "schemas": schemas },
        });
        Model::load(&Sources::from([(ROOT.to_owned(), document.to_string())]), &Settings::default()).0
    }

    fn schemas() -> Value {
        let file = json!({
            "type": "object",
            "required": ["id"],
            "properties": {
                "id": { "type": "string", "minLength": 2 },
                "at": { "type": "string", "format": "date-time" },
                "kind": { "allOf": [{ "$ref": "#/components/schemas/Kind" }], "description": "…" },
                "parts": { "type": "array", "maxItems": 1, "items": { "$ref": "#/components/schemas/File" } },
                "labels": { "type": "object", "additionalProperties": { "type": "integer", "minimum": 0 } },
            },
        });
        json!({ "File": file, "Kind": { "type": "integer", "enum": [1, 2] } })
    }

    fn file(value: &Value) -> bool {
        let model = model(&json!({}), &schemas());
        fits(&model, &model.schemas["File"], value)
    }

    #[test]
    fn what_is_described_fits() {
        assert!(file(&json!({ "id": "ab", "kind": 2, "parts": [{ "id": "cd" }], "labels": { "x": 0 } })));
        assert!(file(&json!({ "id": "ab", "at": "2024-09-09T03:33:25Z" })));
        assert!(file(&json!({ "id": "ab", "at": "2024-09-09T03:33:25.123Z" })));
    }

    #[test]
    fn what_other_tools_would_refuse_does_not() {
        for value in [
            json!({}),
            json!({ "id": "a" }),
            json!({ "id": 12 }),
            json!({ "id": "ab", "name": "x" }),
            json!({ "id": "ab", "at": "" }),
            json!({ "id": "ab", "at": "20240909T033325Z" }),
            json!({ "id": "ab", "kind": "2" }),
            json!({ "id": "ab", "kind": 3 }),
            json!({ "id": "ab", "kind": 2.5 }),
            json!({ "id": "ab", "parts": { "id": "cd" } }),
            json!({ "id": "ab", "parts": [{ "id": "cd" }, { "id": "ef" }] }),
            json!({ "id": "ab", "labels": { "x": -1 } }),
        ] {
            assert!(!file(&value), "{value}");
        }
    }

    #[test]
    fn a_circle_of_references_ends() {
        let circle = json!({ "allOf": [{ "$ref": "#/components/schemas/A" }] });
        let model = model(&json!({}), &json!({ "A": circle }));
        assert!(!fits(&model, &model.schemas["A"], &json!(1)));
    }
}
