use koodrive_model::{ROOT, Settings, Sources};
use serde_json::json;

use super::*;

/// The tolerant form of a spec with one operation, `getThing`, which takes `Asked` and returns `Thing`.
fn loosened(schemas: &Value) -> Value {
    let content =
        |name: &str| json!({ "application/json": { "schema": { "$ref": format!("#/components/schemas/{name}") } } });
    let operation = json!({
        "operationId": "getThing",
        "requestBody": { "required": true, "content": content("Asked") },
        "responses": { "200": { "description": "It.", "content": content("Thing") } },
    });
    let document = json!({
        "openapi": "3.0.3",
        "info": { "title": "Things", "version": "1.0.0", "description": "About things.\n\n## Details\n\nMany." },
        "paths": { "/things": { "post": operation } },
        "components": { "schemas": schemas },
    });
    let sources = Sources::from([(ROOT.to_owned(), document.to_string())]);
    let (model, findings) = Model::load(&sources, &Settings::with_prefix("x-acme-"));
    assert!(findings.is_empty(), "{findings:#?}");
    tolerant(&model)
}

/// A property of `Thing` in the tolerant form, with these other schemas beside.
fn property(property: &Value, others: &Value) -> Value {
    let mut schemas = json!({
        "Asked": { "type": "object", "properties": { "a": { "type": "string" } } },
        "Thing": { "type": "object", "required": ["it"], "properties": { "it": property } },
    });
    let members = schemas.as_object_mut().unwrap();
    members.extend(others.as_object().unwrap().clone());
    let document = loosened(&schemas);
    assert!(document.pointer("/components/schemas/Thing/required").is_none());
    document.pointer("/components/schemas/Thing/properties/it").unwrap().clone()
}

#[test]
fn what_responses_hold_has_no_limits_and_one_type_or_none() {
    let kinds = json!({ "Kind": { "type": "integer", "enum": [1, 2], "x-enum-descriptions": ["Small.", "Large."] } });
    let reference = json!({ "$ref": "#/components/schemas/Kind" });
    let known = "The known values; others may appear:\n\n- `1`: Small.\n- `2`: Large.";
    for (stated, expected) in [
        (
            json!({ "type": "string", "description": "A name.", "minLength": 1, "maxLength": 9, "pattern": "^a", "example": "ab" }),
            json!({ "type": "string", "description": "A name." }),
        ),
        (
            json!({ "type": "array", "maxItems": 2, "items": { "type": "integer", "minimum": 1 } }),
            json!({ "type": "array", "items": { "type": "integer" } }),
        ),
        (
            json!({ "type": "object", "additionalProperties": { "type": "string", "maxLength": 3 } }),
            json!({ "type": "object", "additionalProperties": { "type": "string" } }),
        ),
        (json!({ "allOf": [reference], "description": "Its kind.", "default": 1 }), reference.clone()),
        (
            json!({ "allOf": [reference], "description": "Its kind.", "x-acme-wire": ["string"] }),
            json!({
                "description": format!("Its kind.\n\nIn JSON it is a number or text.\n\n{known}"),
                "x-acme-wire": ["string"],
            }),
        ),
        (
            json!({ "type": "integer", "format": "int64", "minimum": 0, "x-acme-wire": ["string", "empty"] }),
            json!({
                "description": "In JSON it is a number, text or the empty text, which stands for nothing.",
                "x-acme-wire": ["string", "empty"],
            }),
        ),
        (
            json!({ "type": "array", "items": reference, "x-acme-wire": ["object"] }),
            json!({
                "description": "In JSON it is a list of `Kind` or the only element of the list, without the list.",
                "x-acme-wire": ["object"],
            }),
        ),
        (
            json!({ "type": "string", "format": "date-time", "description": "When.", "x-acme-wire": ["empty"] }),
            json!({ "type": "string", "description": "When.", "x-acme-wire": ["empty"] }),
        ),
    ] {
        assert_eq!(property(&stated, &kinds), expected, "{stated}");
    }
}

#[test]
fn enumerations_are_open_and_say_what_is_known() {
    let kind = json!({
        "type": "string", "description": "A kind.", "enum": ["a", "b"],
        "x-enum-varnames": ["First", "Second"],
    });
    let document = loosened(&json!({
        "Asked": { "type": "object", "properties": { "kind": { "$ref": "#/components/schemas/Kind" } } },
        "Thing": { "type": "object", "properties": { "it": { "type": "string" } } },
        "Kind": kind,
    }));
    let expected = json!({
        "type": "string",
        "description": "A kind.\n\nThe known values; others may appear:\n\n- `a`: First\n- `b`: Second",
        "x-enum-varnames": ["First", "Second"],
        "x-extensible-enum": ["a", "b"],
    });
    assert_eq!(document.pointer("/components/schemas/Kind"), Some(&expected));
}

#[test]
fn requests_keep_their_limits_and_types() {
    let document = loosened(&json!({
        "Asked": {
            "type": "object",
            "required": ["size"],
            "properties": {
                "size": { "type": "integer", "minimum": 1, "maximum": 9, "x-acme-wire": ["string"] },
                "kind": { "allOf": [{ "$ref": "#/components/schemas/Kind" }], "x-acme-wire": ["string"] },
            },
        },
        "Thing": { "type": "object", "properties": { "it": { "type": "string" } } },
        "Kind": { "type": "integer", "enum": [1] },
    }));
    let expected = json!({
        "type": "object",
        "required": ["size"],
        "properties": {
            "size": { "type": "integer", "minimum": 1, "maximum": 9, "x-acme-wire": ["string"] },
            "kind": { "$ref": "#/components/schemas/Kind" },
        },
    });
    assert_eq!(document.pointer("/components/schemas/Asked"), Some(&expected));
}

#[test]
fn an_object_with_properties_is_no_map() {
    let document = loosened(&json!({
        "Asked": { "type": "object", "properties": { "a": { "type": "string" } } },
        "Thing": {
            "type": "object",
            "additionalProperties": true,
            "properties": { "any": { "type": "object", "additionalProperties": true } },
        },
    }));
    let expected = json!({
        "type": "object",
        "properties": { "any": { "type": "object", "additionalProperties": true } },
    });
    assert_eq!(document.pointer("/components/schemas/Thing"), Some(&expected));
}

#[test]
fn schemas_that_a_reader_needs_stay_and_others_go() {
    let document = loosened(&json!({
        "Asked": { "type": "object", "properties": { "a": { "type": "string" } } },
        "Thing": {
            "type": "object",
            "properties": {
                "items": { "type": "array", "items": { "$ref": "#/components/schemas/Item" }, "x-acme-wire": ["object"] },
                "kind": { "allOf": [{ "$ref": "#/components/schemas/Kind" }], "x-acme-wire": ["integer"] },
            },
        },
        "Item": { "type": "object", "properties": { "part": { "$ref": "#/components/schemas/Part" } } },
        "Part": { "type": "object", "properties": { "a": { "type": "string" } } },
        "Kind": { "type": "string", "enum": ["1"] },
    }));
    let schemas = document.pointer("/components/schemas").and_then(Value::as_object).unwrap();
    let names: Vec<&str> = schemas.keys().map(String::as_str).collect();
    assert_eq!(names, ["Asked", "Item", "Part", "Thing"]);
}

#[test]
fn errors_that_are_the_default_are_stated_once() {
    let (it, failed) = (json!({ "description": "It." }), json!({ "$ref": "#/components/responses/Failed" }));
    let other = json!({ "description": "Something else." });
    for (stated, left) in [
        (
            json!({ "200": it, "400": failed, "500": failed, "default": failed }),
            json!({ "200": it, "default": failed }),
        ),
        (
            json!({ "200": it, "400": other, "5XX": failed, "default": failed }),
            json!({ "200": it, "400": other, "default": failed }),
        ),
        (json!({ "200": it, "202": it, "default": it }), json!({ "200": it, "202": it, "default": it })),
        (json!({ "200": it, "400": failed, "500": failed }), json!({ "200": it, "400": failed, "500": failed })),
    ] {
        let mut responses = stated.as_object().unwrap().clone();
        one_error(&mut responses);
        assert_eq!(Value::Object(responses), left, "{stated}");
    }
}

#[test]
fn the_description_is_short_and_says_what_it_is_for() {
    let document = loosened(&json!({
        "Asked": { "type": "object", "properties": { "a": { "type": "string" } } },
        "Thing": { "type": "object", "properties": { "it": { "type": "string" } } },
    }));
    let about = document.pointer("/info/description").and_then(Value::as_str).unwrap();
    assert!(about.starts_with("This description is for generating clients."), "{about}");
    assert!(about.ends_with("About things."), "{about}");
}

#[test]
fn a_strict_enumeration_says_that_it_may_grow() {
    let mut document =
        json!({ "schema": { "type": "string", "enum": ["a"] }, "properties": { "enum": { "type": "string" } } });
    extensible(&mut document);
    assert_eq!(document["schema"]["x-extensible-enum"], json!(["a"]));
    assert!(document["properties"].get("x-extensible-enum").is_none());
}
