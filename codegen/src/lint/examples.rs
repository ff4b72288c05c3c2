//! Examples of requests: with one of each body, and one of each parameter that is required, the page of an operation can
//! show a call.

use koodrive_model::Model;
use koodrive_model::node::{Operation, Parameter, Schema, SchemaKind};

use crate::examples::of_body;
use crate::finding::Remark;

pub(super) fn lint(model: &Model, operation: &Operation) -> Vec<Remark> {
    let parameters = operation.parameters.iter().filter_map(|item| model.parameter(item));
    let mut remarks: Vec<Remark> = parameters.filter_map(|parameter| self::parameter(model, parameter)).collect();
    remarks.extend(body(model, operation));
    remarks
}

/// A body with members needs an example of its own: that of its schema would be the same for all operations that take it,
/// and those of its members do not say which of them make sense together.
fn body(model: &Model, operation: &Operation) -> Option<Remark> {
    let body = operation.body.as_ref()?;
    let schema = model.resolve(body.schema.as_ref()?);
    let has_members = matches!(&schema.kind, SchemaKind::Object(object) if !object.properties.is_empty());
    if !has_members || of_body(model, body).is_some() {
        return None;
    }
    let message = format!("the body of {} has no example", operation.id);
    let help = "write `example` beside its schema: what is required, and what else shows its use, of values that were published";
    Some(Remark::new(&body.at, "example", message, help))
}

/// A parameter may take its value from its type: an example, a default, or the first value of an enumeration. A secret has
/// none that should be shown.
fn parameter(model: &Model, parameter: &Parameter) -> Option<Remark> {
    let target = model.resolve(&parameter.schema);
    let has_example = |at: &str| model.document().pointer(at).is_some_and(|node| node.get("example").is_some());
    let has_value = |schema: &Schema| {
        schema.sensitive || schema.default.is_some() || schema.is_enumeration() || has_example(&schema.at)
    };
    let is_known =
        parameter.sensitive || has_example(&parameter.at) || [&parameter.schema, target].into_iter().any(has_value);
    if !parameter.required || parameter.common.is_some() || is_known {
        return None;
    }
    let message = format!("the parameter {}, which is required, has no example", parameter.name);
    let help = "write `example` in its schema, a value that was published";
    Some(Remark::new(&parameter.at, "example", message, help))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::plain::tests::model;

    fn remarks(body: &Value, parameter: &Value) -> Vec<String> {
        let mut parameter = parameter.clone();
        parameter["name"] = "page".into();
        parameter["in"] = "query".into();
        let asked = json!({ "type": "object", "properties": { "name": { "type": "string" } } });
        let model = model(
            &json!({ "/a": { "put": {
                "operationId": "op",
                "parameters": [parameter],
                "requestBody": { "content": { "application/json": body } },
                "responses": {},
            } } }),
            &json!({ "Asked": asked, "Free": { "type": "object", "additionalProperties": true }, "Page": { "type": "integer", "example": 2 } }),
        );
        lint(&model, &model.operations[0]).iter().map(|remark| format!("{}: {}", remark.at, remark.message)).collect()
    }

    #[test]
    fn what_a_request_needs_has_an_example() {
        let (asked, free) =
            (json!({ "$ref": "#/components/schemas/Asked" }), json!({ "$ref": "#/components/schemas/Free" }));
        let page = json!({ "schema": { "$ref": "#/components/schemas/Page" }, "required": true });
        for body in [
            json!({ "schema": asked, "example": {} }),
            json!({ "schema": asked, "examples": { "one": { "value": {} } } }),
            json!({ "schema": free }),
        ] {
            assert_eq!(remarks(&body, &page), [""; 0]);
        }
        let bare = json!({ "schema": { "type": "integer" }, "required": true });
        assert_eq!(
            remarks(&json!({ "schema": asked }), &bare),
            [
                "/paths/~1a/put/parameters/0: the parameter page, which is required, has no example",
                "/paths/~1a/put/requestBody: the body of op has no example",
            ]
        );
        for known in [
            json!({ "schema": { "type": "integer" } }),
            json!({ "schema": { "type": "integer" }, "required": true, "example": 1 }),
            json!({ "schema": { "type": "integer", "example": 1 }, "required": true }),
            json!({ "schema": { "type": "integer", "default": 1 }, "required": true }),
            json!({ "schema": { "type": "string", "enum": ["a"] }, "required": true }),
        ] {
            assert_eq!(remarks(&json!({ "schema": free }), &known), [""; 0]);
        }
    }
}
