//! Whether a value is what a schema says, read as every other tool reads it: without our extensions.
//!
//! It knows the keywords that the spec uses. It does not have to judge, only to choose examples: the linters that CI runs
//! on the bundle validate each one, so a keyword that is missing here is seen there.

use serde_json::{Map, Value};

const RANGE: [&str; 2] = ["minimum", "maximum"];

/// Whether `value` has the types, the members and the limits of `schema`.
pub(super) fn fits(document: &Value, schema: &Value, value: &Value) -> bool {
    let schema = resolved(document, schema);
    let among = |list: &Value| list.as_array().is_some_and(|list| list.contains(value));
    schema.get("enum").is_none_or(among)
        && match (schema.get("type").and_then(Value::as_str), value) {
            (Some("object"), Value::Object(members)) => object(document, schema, members),
            (Some("array"), Value::Array(items)) => array(document, schema, items),
            (Some("string"), Value::String(text)) => string(schema, text),
            (Some("integer"), Value::Number(number)) => !number.is_f64() && within(schema, RANGE, number.as_f64()),
            (Some("number"), Value::Number(number)) => within(schema, RANGE, number.as_f64()),
            (Some("boolean"), Value::Bool(_)) | (None, _) => true,
            _ => false,
        }
}

/// The schema behind references and described references.
fn resolved<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    let mut schema = schema;
    // A circle of references alone means nothing; the components are not that many.
    for _ in 0..64 {
        let reference = schema.get("$ref").or_else(|| schema.pointer("/allOf/0/$ref")).and_then(Value::as_str);
        let target = reference.and_then(|text| document.pointer(text.strip_prefix('#')?));
        match target {
            Some(target) => schema = target,
            None => break,
        }
    }
    schema
}

fn object(document: &Value, schema: &Value, members: &Map<String, Value>) -> bool {
    let required = schema.get("required").and_then(Value::as_array);
    let mut required = required.into_iter().flatten().filter_map(Value::as_str);
    let member = |(name, value): (&String, &Value)| {
        let property = schema.get("properties").and_then(|properties| properties.get(name));
        match property.or_else(|| schema.get("additionalProperties")) {
            Some(Value::Bool(allowed)) => *allowed,
            Some(schema) => fits(document, schema, value),
            // JSON Schema would let it pass; to a reader an undescribed member is a riddle.
            None => false,
        }
    };
    required.all(|name| members.contains_key(name)) && members.iter().all(member)
}

fn array(document: &Value, schema: &Value, items: &[Value]) -> bool {
    let fit = |item: &Value| schema.get("items").is_none_or(|schema| fits(document, schema, item));
    within(schema, ["minItems", "maxItems"], length(items.len())) && items.iter().all(fit)
}

fn string(schema: &Value, text: &str) -> bool {
    let is_time = schema.get("format").and_then(Value::as_str) == Some("date-time");
    within(schema, ["minLength", "maxLength"], length(text.chars().count())) && (!is_time || is_rfc3339(text))
}

fn length(count: usize) -> Option<f64> {
    u32::try_from(count).ok().map(f64::from)
}

/// Whether a number lies between two limits, where the schema has them.
fn within(schema: &Value, [least, most]: [&str; 2], number: Option<f64>) -> bool {
    let limit = |name: &str| schema.get(name).and_then(Value::as_f64);
    number.is_some_and(|number| {
        limit(least).is_none_or(|least| least <= number) && limit(most).is_none_or(|most| number <= most)
    })
}

/// Whether a text has the shape of an RFC 3339 time in UTC: `2024-09-09T03:33:25Z`, with or without a fraction.
fn is_rfc3339(text: &str) -> bool {
    let Some(rest) = text.strip_suffix('Z') else { return false };
    let (whole, fraction) = rest.split_once('.').unwrap_or((rest, "0"));
    let shape: String = whole.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00T00:00:00" && !fraction.is_empty() && fraction.chars().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Value {
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
        json!({ "components": { "schemas": { "File": file, "Kind": { "type": "integer", "enum": [1, 2] } } } })
    }

    fn file(value: &Value) -> bool {
        fits(&document(), &json!({ "$ref": "#/components/schemas/File" }), value)
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
        let document = json!({ "components": { "schemas": { "A": { "$ref": "#/components/schemas/A" } } } });
        fits(&document, &json!({ "$ref": "#/components/schemas/A" }), &json!(1));
    }
}
