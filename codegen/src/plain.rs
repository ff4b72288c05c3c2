//! Whether a value is what a schema says, read as every other tool reads it: without our extensions.
//!
//! It knows the keywords that the spec uses. It does not have to judge, only to choose examples: the linters that CI runs
//! on the bundle validate each one, so a keyword that is missing here is seen there.

use koodrive_model::Model;
use koodrive_model::node::{Object, Rest, Schema, SchemaKind};
use regress::Regex;
use serde_json::{Map, Value};

/// Whether `value` has the types, the members and the limits of `schema`.
pub(crate) fn fits(model: &Model, schema: &Schema, value: &Value) -> bool {
    match (&model.resolve(schema).kind, value) {
        (SchemaKind::Object(object), Value::Object(members)) => self::object(model, object, members),
        (SchemaKind::List(item, least, most), Value::Array(items)) => {
            is_within(items.len(), *least, *most) && items.iter().all(|value| fits(model, item, value))
        }
        (SchemaKind::Text(text, values), Value::String(value)) => {
            is_among(&values.values, value)
                && is_within(value.chars().count(), text.min_length, text.max_length)
                && text.pattern.as_deref().is_none_or(|pattern| matches(pattern, value))
                && (model.resolve(schema).format.as_deref() != Some("date-time") || is_rfc3339(value))
        }
        (SchemaKind::Integer(integer, values), Value::Number(number)) => number.as_i64().is_some_and(|number| {
            is_among(&values.values, &number) && is_within(number, integer.minimum, integer.maximum)
        }),
        (SchemaKind::Number(limits), Value::Number(number)) => {
            number.as_f64().is_some_and(|number| is_within(number, limits.minimum, limits.maximum))
        }
        (SchemaKind::Boolean, Value::Bool(_)) => true,
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

/// Whether a text matches. With a pattern that cannot be read, which is a finding of its own, every text does.
fn matches(pattern: &str, text: &str) -> bool {
    Regex::new(pattern).map_or(true, |regex| regex.find(text).is_some())
}

/// Whether an enumeration has a value; without values, it is none.
fn is_among<T: PartialEq>(values: &[T], value: &T) -> bool {
    values.is_empty() || values.contains(value)
}

/// Whether a number lies between two limits, where there are any.
fn is_within<T: PartialOrd + Copy>(number: T, least: Option<T>, most: Option<T>) -> bool {
    least.is_none_or(|least| least <= number) && most.is_none_or(|most| number <= most)
}

/// Whether a text has the shape of an RFC 3339 time in UTC: `2024-09-09T03:33:25Z`, with or without a fraction.
fn is_rfc3339(text: &str) -> bool {
    let Some(rest) = text.strip_suffix('Z') else { return false };
    let (whole, fraction) = rest.split_once('.').unwrap_or((rest, "0"));
    let shape: String = whole.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00T00:00:00" && !fraction.is_empty() && fraction.chars().all(|c| c.is_ascii_digit())
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
