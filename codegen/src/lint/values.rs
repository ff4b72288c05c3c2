//! Whether what a schema states agrees with the schema: its default and example, its limits, its pattern.

use koodrive_model::node::{Schema, SchemaKind};
use koodrive_model::{Model, pointer};
use regress::Regex;

use crate::finding::Remark;
use crate::plain;

/// What no value of the schema can satisfy, and values stated with the schema that are none of its own.
pub(super) fn lint(model: &Model, schema: &Schema) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = limits(schema).into_iter().chain(pattern(schema)).collect();
    let example = model.document().pointer(&schema.at).and_then(|schema| schema.get("example"));
    for (name, value) in [("default", schema.default.as_ref()), ("example", example)] {
        if let Some(value) = value.filter(|value| !plain::fits(model, schema, value)) {
            let message = format!("`{name}` is {value}, which is not a value of this schema");
            let help = format!("state a value of the type and within the limits, or remove `{name}`");
            remarks.push(Remark::new(&pointer::push(&schema.at, name), "value", message, help));
        }
    }
    remarks
}

/// A range that holds no value.
fn limits(schema: &Schema) -> Option<Remark> {
    let (names, is_empty) = match &schema.kind {
        SchemaKind::Text(text, _) => (["minLength", "maxLength"], is_above(text.min_length, text.max_length)),
        SchemaKind::Integer(limits, _) => (["minimum", "maximum"], is_above(limits.minimum, limits.maximum)),
        SchemaKind::Number(limits) => (["minimum", "maximum"], is_above(limits.minimum, limits.maximum)),
        SchemaKind::List(_, least, most) => (["minItems", "maxItems"], is_above(*least, *most)),
        _ => return None,
    };
    let [least, most] = names;
    is_empty.then(|| {
        let message = format!("`{least}` is greater than `{most}`, so no value is allowed");
        Remark::new(&pointer::push(&schema.at, least), "value", message, "correct one of the two")
    })
}

fn is_above<T: PartialOrd>(least: Option<T>, most: Option<T>) -> bool {
    least.zip(most).is_some_and(|(least, most)| least > most)
}

fn pattern(schema: &Schema) -> Option<Remark> {
    let SchemaKind::Text(text, _) = &schema.kind else { return None };
    let error = Regex::new(text.pattern.as_deref()?).err()?;
    let message = format!("`pattern` is not a regular expression: {error}");
    let help = "write it in the syntax of ECMA-262, as JavaScript has it";
    Some(Remark::new(&pointer::push(&schema.at, "pattern"), "value", message, help))
}

#[cfg(test)]
mod tests {
    use koodrive_model::{ROOT, Settings, Sources};

    use super::*;

    /// The pointers of the remarks on a component of these members, beside one enumeration.
    fn found(members: &str) -> Vec<String> {
        let text = format!(
            "openapi: 3.0.3\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    Kind: {{type: string, \
             enum: [a, b]}}\n    Thing: {members}\n"
        );
        let (model, findings) = Model::load(&Sources::from([(ROOT.to_owned(), text)]), &Settings::default());
        assert!(findings.is_empty(), "{findings:?}");
        let remarks = lint(&model, &model.schemas["Thing"]);
        let start = "/components/schemas/Thing/";
        remarks.into_iter().map(|remark| remark.at.strip_prefix(start).unwrap().to_owned()).collect()
    }

    #[test]
    fn values_of_another_schema_are_found() {
        for (members, expected) in [
            ("{type: integer, default: one}", &["default"][..]),
            ("{type: integer, format: int32, example: 1.5}", &["example"]),
            ("{type: integer, minimum: 1, default: 0, example: 1}", &["default"]),
            ("{type: string, maxLength: 2, example: abc}", &["example"]),
            ("{type: string, pattern: '^[a-z]+$', example: A1, default: ab}", &["example"]),
            ("{type: array, items: {type: string, pattern: '^[a-z]+$'}, example: [ab, A1]}", &["example"]),
            ("{type: string, format: date-time, example: yesterday}", &["example"]),
            ("{type: boolean, default: 'true'}", &["default"]),
            ("{allOf: [{$ref: '#/components/schemas/Kind'}], default: c}", &["default"]),
            ("{allOf: [{$ref: '#/components/schemas/Kind'}], default: a}", &[]),
            ("{type: array, items: {$ref: '#/components/schemas/Kind'}, default: [a, c]}", &["default"]),
            ("{type: array, maxItems: 1, items: {type: string}, example: [a, b]}", &["example"]),
            ("{type: object, required: [id], properties: {id: {type: string}}, example: {}}", &["example"]),
        ] {
            assert_eq!(found(members), expected, "{members}");
        }
    }

    #[test]
    fn limits_and_patterns_that_allow_nothing_are_found() {
        for (members, expected) in [
            ("{type: integer, minimum: 5, maximum: 1}", &["minimum"][..]),
            ("{type: integer, minimum: 5, maximum: 5}", &[]),
            ("{type: number, minimum: 0.5, maximum: 0.4}", &["minimum"]),
            ("{type: string, minLength: 3, maxLength: 2}", &["minLength"]),
            ("{type: array, minItems: 3, maxItems: 2, items: {type: string}}", &["minItems"]),
            ("{type: string, pattern: '(['}", &["pattern"]),
            ("{type: string, pattern: '^(?!\\.).+$', example: .a}", &["example"]),
        ] {
            assert_eq!(found(members), expected, "{members}");
        }
    }
}
