//! A description of each request body, for the tools that show or ask for one.
//!
//! The spec describes the schema of a body, and to repeat that at the body would tell nobody anything. What a reader of an
//! operation wants to know there is what must be in it.

use serde_json::{Map, Value};

/// Says of each body that does not describe itself whose it is, and which of its fields are required.
pub(crate) fn describe(document: &mut Value) {
    let schemas = document.pointer("/components/schemas").cloned().unwrap_or_default();
    let Some(Value::Object(paths)) = document.get_mut("paths") else { return };
    for operation in paths.values_mut().filter_map(Value::as_object_mut).flat_map(Map::values_mut) {
        let Some(id) = operation.get("operationId").and_then(Value::as_str).map(str::to_owned) else { continue };
        let Some(body) = operation.get_mut("requestBody").and_then(Value::as_object_mut) else { continue };
        if !body.contains_key("description") {
            let text = format!("What `{id}` takes.{}", required(body, &schemas));
            body.shift_insert(0, "description".to_owned(), text.into());
        }
    }
}

/// A sentence about what is required, after a space; nothing for what has no fields.
fn required(body: &Map<String, Value>, schemas: &Value) -> String {
    let schema = body.get("content").and_then(|content| content.as_object()?.values().next()?.get("schema"));
    let name = schema.and_then(|schema| schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/"));
    let schema = name.map_or(schema, |name| schemas.get(name));
    if schema.is_none_or(|schema| schema.get("properties").is_none()) {
        return String::new();
    }
    let names = schema.and_then(|schema| schema.get("required")?.as_array());
    let names: Vec<String> =
        names.into_iter().flatten().filter_map(Value::as_str).map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => " No field is required.".to_owned(),
        [only] => format!(" {only} is required."),
        [first @ .., last] => format!(" {} and {last} are required.", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_body_says_what_it_needs_unless_it_describes_itself() {
        let asked = json!({ "$ref": "#/components/schemas/Asked" });
        let object = |required: Value| json!({ "type": "object", "properties": { "a": {} }, "required": required });
        for (own, schema, expected) in [
            (None, asked.clone(), "What `getThing` takes. `a`, `b` and `c` are required."),
            (Some("Its own."), asked, "Its own."),
            (None, object(json!(["a"])), "What `getThing` takes. `a` is required."),
            (None, object(json!([])), "What `getThing` takes. No field is required."),
            (None, json!({ "type": "string" }), "What `getThing` takes."),
            (None, json!({ "$ref": "#/components/schemas/Gone" }), "What `getThing` takes."),
        ] {
            let mut body = json!({ "required": true, "content": { "application/json": { "schema": schema } } });
            if let Some(own) = own {
                body["description"] = own.into();
            }
            let fields = json!({ "a": {}, "b": {}, "c": {} });
            let mut document = json!({
                "paths": { "/things": { "parameters": [], "post": { "operationId": "getThing", "requestBody": body } } },
                "components": { "schemas": { "Asked": { "properties": fields, "required": ["a", "b", "c"] } } },
            });
            describe(&mut document);
            assert_eq!(document["paths"]["/things"]["post"]["requestBody"]["description"], expected, "{schema}");
        }
    }
}
