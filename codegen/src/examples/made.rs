//! Examples of responses of which the vendor published none that fits: put together from what the spec gives for each
//! field, and marked as made.

use koodrive_model::Model;
use koodrive_model::node::{Object, Schema, SchemaKind};
use serde_json::{Map, Value};

/// How deep objects are followed.
const DEEPEST: usize = 6;

/// A value of a schema made of the examples, defaults and first values of enumerations in it; `None` where a required
/// field has none of these.
pub(super) fn made(model: &Model, schema: &Schema) -> Option<Value> {
    value(model, schema, DEEPEST)
}

fn value(model: &Model, schema: &Schema, depth: usize) -> Option<Value> {
    let depth = depth.checked_sub(1)?;
    let resolved = model.resolve(schema);
    let own = [schema, resolved].into_iter().find_map(|schema| example(model, schema));
    own.or_else(|| match &resolved.kind {
        SchemaKind::Object(object) => members(model, object, depth),
        SchemaKind::List(item, ..) => value(model, item, depth).map(|item| Value::Array(vec![item])),
        SchemaKind::Text(_, values) => values.values.first().map(|value| Value::from(value.as_str())),
        SchemaKind::Integer(_, values) => values.values.first().map(|value| Value::from(*value)),
        _ => None,
    })
}

/// The example of a schema itself, or its default.
fn example(model: &Model, schema: &Schema) -> Option<Value> {
    let stated = model.document().pointer(&schema.at).and_then(|node| node.get("example"));
    stated.or(schema.default.as_ref()).cloned()
}

fn members(model: &Model, object: &Object, depth: usize) -> Option<Value> {
    let mut members = Map::new();
    for (name, schema) in &object.properties {
        match value(model, schema, depth) {
            Some(value) => _ = members.insert(name.clone(), value),
            None if object.required.contains(name) => return None,
            None => {}
        }
    }
    (!members.is_empty()).then_some(Value::Object(members))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::plain::tests::model;

    #[test]
    fn fields_lend_their_examples() {
        let schema =
            |fields: Value, required: Value| json!({ "type": "object", "properties": fields, "required": required });
        let fields = json!({
            "id": { "type": "string", "example": "7" },
            "kind": { "type": "integer", "enum": [2, 3], "x-enum-varnames": ["A", "B"], "x-enum-descriptions": ["A.", "B."] },
            "size": { "type": "integer", "default": 5 },
            "names": { "type": "array", "items": { "type": "string", "example": "x" } },
            "free": { "type": "string" },
        });
        let model = model(
            &json!({}),
            &json!({
                "Full": schema(fields.clone(), json!(["id"])),
                "Lacking": schema(fields, json!(["free"])),
                "Endless": schema(json!({ "inner": { "$ref": "#/components/schemas/Endless" } }), json!([])),
            }),
        );
        let made = |name: &str| made(&model, &model.schemas[name]);
        assert_eq!(made("Full"), Some(json!({ "id": "7", "kind": 2, "size": 5, "names": ["x"] })));
        assert_eq!((made("Lacking"), made("Endless")), (None, None));
    }
}
