//! Values against their schemas, in every place where a schema may stand.

use koodrive_model::{ROOT, Settings, Sources};

use super::*;

/// A document with `%` in place of a schema, and the pointer of that schema.
const PLACES: [(&str, &str, &str); 10] = [
    (
        "a component",
        "/components/schemas/Thing",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}, Thing: %}}",
    ),
    (
        "a property",
        "/components/schemas/Thing/properties/own",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}, Thing: {type: object, properties: {own: %}}}}",
    ),
    (
        "items",
        "/components/schemas/Thing/items",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}, Thing: {type: array, items: %}}}",
    ),
    (
        "the rest of an object",
        "/components/schemas/Thing/properties/own/additionalProperties",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}, Thing: {type: object, properties: {own: {type: object, \
         additionalProperties: %}}}}}",
    ),
    (
        "a parameter of an operation",
        "/paths/~1a/get/parameters/0/schema",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}}}\npaths: {/a: {get: {operationId: a, parameters: [{name: p, in: query, schema: %}], \
         responses: {}}}}",
    ),
    (
        "a parameter among the components",
        "/components/parameters/P/schema",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}}, parameters: {P: {name: p, in: query, schema: %}}}",
    ),
    (
        "a body",
        "/paths/~1a/post/requestBody/content/application~1json/schema",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}}}\npaths: {/a: {post: {operationId: a, responses: {}, requestBody: {content: \
         {application/json: {schema: %}}}}}}",
    ),
    (
        "a response",
        "/paths/~1a/get/responses/200/content/application~1json/schema",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}}}\npaths: {/a: {get: {operationId: a, responses: {'200': {description: R., \
         content: {application/json: {schema: %}}}}}}}",
    ),
    (
        "a response to an error",
        "/paths/~1a/get/responses/404/content/application~1json/schema",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}}}\npaths: {/a: {get: {operationId: a, responses: {'404': {description: R., \
         content: {application/json: {schema: %}}}}}}}",
    ),
    (
        "a response among the components",
        "/components/responses/R/content/application~1json/schema",
        "components: {schemas: {Kind: {type: string, enum: [a, b]}}, responses: {R: {description: R., content: {application/json: {schema: %}}}}}",
    ),
];

/// The pointers of all remarks on values in a document, and of the findings of the model.
fn found(body: &str) -> Vec<String> {
    let paths = if body.contains("paths:") { "" } else { "paths: {}\n" };
    let text = format!("openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\n{paths}{body}\n");
    let settings = Settings::with_prefix("x-acme-");
    let (model, findings) = Model::load(&Sources::from([(ROOT.to_owned(), text)]), &settings);
    let faults = findings.into_iter().map(|finding| finding.pointer);
    faults.chain(lint(&model).into_iter().map(|remark| remark.at)).collect()
}

/// Asserts that a schema has remarks on these members, wherever it stands.
fn holds(schema: &str, expected: &[&str]) {
    for (place, at, document) in PLACES {
        let mut found = found(&document.replace('%', schema));
        let mut expected: Vec<String> = expected.iter().map(|member| format!("{at}/{member}")).collect();
        found.sort();
        found.dedup();
        expected.sort();
        assert_eq!(found, expected, "{place}: {schema}");
    }
}

#[test]
fn values_of_another_schema_are_found_wherever_it_stands() {
    for (schema, expected) in [
        ("{type: integer, default: one}", &["default"][..]),
        ("{type: integer, default: null}", &["default"]),
        ("{type: integer, format: int32, example: 1.5}", &["example"]),
        ("{type: integer, format: int32, default: 5000000000}", &["default"]),
        ("{type: integer, format: int64, default: 5000000000}", &[]),
        ("{type: integer, minimum: 1, default: 0, example: 1}", &["default"]),
        ("{type: integer, multipleOf: 4, default: 8, example: 10}", &["example"]),
        ("{type: number, multipleOf: 0.1, default: 0.3, example: 0.25}", &["example"]),
        ("{type: string, maxLength: 2, example: abc}", &["example"]),
        ("{type: string, minLength: 2, default: \"é\"}", &["default"]),
        ("{type: string, default: 5}", &["default"]),
        ("{type: string, pattern: '^[a-z]+$', example: A1, default: ab}", &["example"]),
        ("{type: array, items: {type: string, pattern: '^[a-z]+$'}, example: [ab, A1]}", &["example"]),
        ("{type: array, uniqueItems: true, items: {type: string}, example: [a, a], default: [a, b]}", &["example"]),
        ("{type: string, format: date-time, example: yesterday}", &["example"]),
        ("{type: string, format: date-time, example: '2024-02-30T00:00:00Z'}", &["example"]),
        ("{type: string, format: date, example: '2024-02-29', default: '2024-1-1'}", &["default"]),
        ("{type: boolean, default: 'true'}", &["default"]),
        ("{allOf: [{$ref: '#/components/schemas/Kind'}], default: c}", &["default"]),
        ("{allOf: [{$ref: '#/components/schemas/Kind'}], default: a}", &[]),
        ("{type: array, items: {$ref: '#/components/schemas/Kind'}, default: [a, c]}", &["default"]),
        ("{type: array, maxItems: 1, items: {type: string}, example: [a, b]}", &["example"]),
        ("{type: object, required: [id], properties: {id: {type: string}}, example: {}}", &["example"]),
        ("{type: object, maxProperties: 1, additionalProperties: true, example: {a: 1, b: 2}}", &["example"]),
    ] {
        holds(schema, expected);
    }
}

#[test]
fn enumerations_have_values_of_their_type_each_once_within_the_limits() {
    for (schema, expected) in [
        ("{type: string, enum: [a, 1, true, null]}", &["enum/1", "enum/2", "enum/3"][..]),
        ("{type: integer, enum: [1, '2', 2.5]}", &["enum/1", "enum/2"]),
        ("{type: string, enum: [a, b, a]}", &["enum/2"]),
        ("{type: string, maxLength: 1, pattern: '^[a-c]+$', enum: [a, bb, d]}", &["enum/1", "enum/2"]),
        ("{type: integer, minimum: 0, maximum: 9, enum: [1, -1, 10]}", &["enum/1", "enum/2"]),
        ("{type: integer, format: int32, enum: [1, 3000000000]}", &["enum/1"]),
        ("{type: string, enum: [a, b], default: c, example: b}", &["default"]),
        ("{type: string, enum: []}", &["enum"]),
    ] {
        holds(schema, expected);
    }
}

#[test]
fn limits_and_patterns_that_allow_nothing_are_found() {
    for (schema, expected) in [
        ("{type: integer, minimum: 5, maximum: 1}", &["minimum"][..]),
        ("{type: integer, minimum: 5, maximum: 5}", &[]),
        ("{type: integer, format: int32, minimum: 3000000000}", &["format"]),
        ("{type: integer, multipleOf: 0}", &["multipleOf"]),
        ("{type: number, multipleOf: -1}", &["multipleOf"]),
        ("{type: number, minimum: 0.5, maximum: 0.4}", &["minimum"]),
        ("{type: number, minimum: 0, exclusiveMinimum: true}", &["exclusiveMinimum"]),
        ("{type: string, minLength: 3, maxLength: 2}", &["minLength"]),
        ("{type: string, minLength: -3}", &["minLength"]),
        ("{type: array, minItems: 3, maxItems: 2, items: {type: string}}", &["minItems"]),
        ("{type: string, pattern: '(['}", &["pattern"]),
        ("{type: string, pattern: '^(?!\\.).+$', example: .a}", &["example"]),
    ] {
        holds(schema, expected);
    }
}

#[test]
fn keywords_of_another_type_are_found() {
    for (schema, expected) in [
        ("{type: integer, pattern: '^a$', maxLength: 3}", &["maxLength", "pattern"][..]),
        ("{type: string, minimum: 1, items: {type: string}}", &["items", "minimum"]),
        ("{type: boolean, format: int32}", &["format"]),
        ("{type: number, format: int32}", &["format"]),
        ("{type: string, format: double}", &["format"]),
        ("{type: integer, format: date-time}", &["format"]),
        ("{type: string, format: colour}", &[]),
        ("{type: array, items: {type: string}, enum: [a], required: [b]}", &["enum", "required"]),
        ("{type: object, additionalProperties: true, uniqueItems: true}", &["uniqueItems"]),
        ("{allOf: [{$ref: '#/components/schemas/Kind'}], maxLength: 3, enum: [a]}", &["enum", "maxLength"]),
    ] {
        holds(schema, expected);
    }
}

#[test]
fn other_names_belong_to_what_has_a_name() {
    let document = "components: {schemas: {A: {type: string, x-acme-aliases: [b], x-acme-name: C}, L: {type: array, items: {type: string, \
                    x-acme-name: d, deprecated: true, x-acme-since: '1'}}, O: {type: object, properties: {e: {type: string, x-acme-aliases: [f], x-acme-name: g}}}}}";
    let mut found = found(document);
    found.sort();
    assert_eq!(
        found,
        [
            "/components/schemas/A/x-acme-aliases",
            "/components/schemas/L/items/deprecated",
            "/components/schemas/L/items/x-acme-name",
            "/components/schemas/L/items/x-acme-since"
        ]
    );
}

#[test]
fn examples_beside_a_schema_are_held_against_it() {
    let parameter = "/components/parameters/P";
    let body = "/components/responses/R/content/application~1json";
    for (members, expected) in [
        ("example: 1", &[][..]),
        ("example: one", &["example"]),
        ("examples: {good: {value: 1}, bad: {summary: Bad., value: one}}", &["examples/bad/value"]),
        ("examples: {bare: 1}", &["examples/bare"]),
        ("examples: [1]", &["examples"]),
        ("example: 1, examples: {good: {value: 1}}", &["examples"]),
    ] {
        for (at, document) in [
            (parameter, "components: {parameters: {P: {name: p, in: query, schema: {type: integer}, %}}}"),
            (
                body,
                "components: {responses: {R: {description: R., content: {application/json: {schema: {type: integer}, %}}}}}",
            ),
        ] {
            let expected: Vec<String> = expected.iter().map(|member| format!("{at}/{member}")).collect();
            assert_eq!(found(&document.replace('%', members)), expected, "{members}");
        }
    }
}
