use serde_json::{Value, json};

use super::*;

fn reduced(name: &str) -> Value {
    reduced_from(&whole(), name)
}

fn reduced_from(whole: &Value, name: &str) -> Value {
    let keys = Keys::new(Some("x-acme-"));
    let edition = Edition {
        name: name.to_owned(),
        title: format!("Ponds, {name}"),
        description: "For some.".to_owned(),
        pages: Vec::new(),
        unlisted_headers: Vec::new(),
    };
    document(whole, &keys, &edition)
}

fn whole() -> Value {
    json!({
        "info": {"title": "Ponds", "version": "1", "description": "All."},
        "servers": [{"url": "a"}, {"url": "b", "x-acme-editions": ["sea"]}],
        "tags": [{"name": "fish"}, {"name": "sea", "x-acme-editions": ["sea"]}],
        "paths": {
            "/fish": {"get": {
                "tags": ["fish"],
                "security": [{"token": []}, {"salt": []}],
                "parameters": [
                    {"$ref": "#/components/parameters/Depth"},
                    {"name": "kind", "x-acme-in": {"sea": {"name": "KIND"}}},
                ],
                "schema": {"$ref": "#/components/schemas/Fish"},
                "x-acme-pagination": {"cursor": "depth"},
                "x-acme-in": {"pond": {"x-acme-pagination": null}},
            }},
            "/whales": {"get": {"tags": ["sea"], "x-acme-editions": ["sea"], "schema": {"$ref": "#/components/schemas/Whale"}}},
        },
        "components": {
            "parameters": {"Depth": {"name": "depth", "x-acme-editions": ["sea"]}},
            "securitySchemes": {"token": {}, "salt": {"x-acme-editions": ["sea"]}},
            "schemas": {
                "Fish": {
                    "required": ["gills", "scales"],
                    "properties": {
                        "gills": {"x-acme-editions": ["sea"], "type": "string"},
                        "scales": {"$ref": "#/components/schemas/Scales"},
                    },
                },
                "Scales": {
                    "enum": ["a", "b", "c"],
                    "x-enum-varnames": ["A", "B", "C"],
                    "x-enum-descriptions": ["1", "2", "3"],
                    "x-acme-enum-editions": {"b": ["sea"], "c": ["pond"]},
                },
                "Whale": {"properties": {"self": {"$ref": "#/components/schemas/Whale"}}},
            },
        },
        "x-acme-profile": {
            "editions": [{"name": "pond"}, {"name": "sea"}],
            "limits": [{"name": "A", "at": "/components/schemas/Whale"}, {"name": "B", "value": 1}],
        },
    })
}

#[test]
fn what_another_edition_has_is_gone_with_all_that_belongs_to_it() {
    let pond = reduced("pond");
    assert_eq!(pond["info"]["title"], "Ponds, pond");
    assert_eq!(pond["info"]["description"], "For some.\n\nAll.");
    assert_eq!(pond["servers"], json!([{"url": "a"}]));
    assert_eq!(pond["tags"], json!([{"name": "fish"}]));
    let fish = json!({"get": {
        "tags": ["fish"],
        "security": [{"token": []}],
        "parameters": [{"name": "kind"}],
        "schema": {"$ref": "#/components/schemas/Fish"},
    }});
    assert_eq!(pond["paths"], json!({"/fish": fish}));
    let schemas = json!({
        "Fish": {"required": ["scales"], "properties": {"scales": {"$ref": "#/components/schemas/Scales"}}},
        "Scales": {"enum": ["a", "c"], "x-enum-varnames": ["A", "C"], "x-enum-descriptions": ["1", "3"]},
    });
    let components = json!({"parameters": {}, "securitySchemes": {"token": {}}, "schemas": schemas});
    assert_eq!(pond["components"], components);
    assert_eq!(pond["x-acme-profile"], json!({"limits": [{"name": "B", "value": 1}]}));
}

#[test]
fn an_edition_has_its_own_and_states_what_differs() {
    let sea = reduced("sea");
    assert_eq!(sea["servers"], json!([{"url": "a"}, {"url": "b"}]));
    assert_eq!(sea["paths"]["/fish"]["get"]["parameters"][1], json!({"name": "KIND"}));
    assert_eq!(sea["paths"]["/fish"]["get"]["security"], json!([{"token": []}, {"salt": []}]));
    assert_eq!(sea["components"]["schemas"]["Scales"]["enum"], json!(["a", "b"]));
    assert_eq!(sea["components"]["schemas"]["Fish"]["required"], json!(["gills", "scales"]));
    assert!(sea["components"]["schemas"].get("Whale").is_some());
    assert_eq!(sea["paths"]["/fish"]["get"]["x-acme-pagination"], json!({"cursor": "depth"}));
    assert!(!sea.to_string().contains("x-acme-editions"));
    assert_eq!(sea["x-acme-profile"]["limits"].as_array().map(Vec::len), Some(2));
}

#[test]
fn a_type_of_its_own_takes_the_place_of_a_reference() {
    let mut whole = whole();
    whole["components"]["schemas"]["Fish"]["properties"]["scales"] = json!({
        "allOf": [{"$ref": "#/components/schemas/Scales"}],
        "description": "Its scales.",
        "x-acme-in": {"pond": {"type": "string"}},
    });
    let property =
        |edition: &str| reduced_from(&whole, edition)["components"]["schemas"]["Fish"]["properties"]["scales"].clone();
    assert_eq!(property("pond"), json!({"type": "string", "description": "Its scales."}));
    let other = json!({"allOf": [{"$ref": "#/components/schemas/Scales"}], "description": "Its scales."});
    assert_eq!(property("sea"), other);
}

#[test]
fn the_whole_requires_nothing_that_an_edition_lacks() {
    let keys = Keys::new(Some("x-acme-"));
    let mut document = whole();
    document["components"]["parameters"]["Depth"]["required"] = json!(true);
    document["paths"]["/whales"]["get"]["parameters"] = json!([{"$ref": "#/components/parameters/Depth"}]);
    let relaxed = relaxed(document, &keys);
    assert_eq!(relaxed["components"]["schemas"]["Fish"]["required"], json!(["scales"]));
    let parameter = &relaxed["paths"]["/fish"]["get"]["parameters"][0];
    assert_eq!(parameter, &json!({"name": "depth", "x-acme-editions": ["sea"], "required": false}));
    // All editions that have the operation have the parameter.
    let parameter = &relaxed["paths"]["/whales"]["get"]["parameters"][0];
    assert_eq!(parameter, &json!({"$ref": "#/components/parameters/Depth"}));
}
