//! The shape of an extension, from its struct.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::{Form, Member, Object, Word};

/// The form of what a type reads.
pub(super) fn form<T: JsonSchema>(name: &str) -> Form {
    let settings = SchemaSettings::draft07().with(|settings| settings.inline_subschemas = true);
    let schema = settings.into_generator().into_root_schema_for::<T>();
    read(schema.as_value(), name)
}

fn read(schema: &Value, name: &str) -> Form {
    if let Some(alternatives) = ["anyOf", "oneOf"].iter().find_map(|key| schema.get(key)?.as_array()) {
        return either(alternatives, name);
    }
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return Form::Words(words.iter().filter_map(|word| self::word(word, "")).collect());
    }
    let least = |key| schema.get(key).and_then(Value::as_u64).unwrap_or_default();
    match kind(schema) {
        Some("string") => Form::Text,
        Some("boolean") => Form::Boolean,
        Some("number") => Form::Number,
        Some("integer") => Form::Integer {
            least: schema.get("minimum").and_then(Value::as_i64),
            most: schema.get("maximum").and_then(Value::as_u64).or_else(|| largest(schema)),
        },
        Some("array") => {
            let item = schema.get("items").map_or(Form::Any, |item| read(item, name));
            Form::List { item: Box::new(item), least: least("minItems") }
        }
        Some("object") if schema.get("properties").is_some() => Form::Object(object(schema, name)),
        Some("object") => {
            let value = schema.get("additionalProperties").filter(|value| value.is_object());
            Form::Map(Box::new(value.map_or(Form::Any, |value| read(value, name))))
        }
        _ => Form::Any,
    }
}

/// The type of a value; that an optional one may be null is not ours to say.
fn kind(schema: &Value) -> Option<&str> {
    match schema.get("type")? {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).find(|kind| *kind != "null"),
        kind => kind.as_str(),
    }
}

fn largest(schema: &Value) -> Option<u64> {
    match schema.get("format")?.as_str()? {
        "uint16" => Some(u16::MAX.into()),
        "uint32" => Some(u32::MAX.into()),
        _ => None,
    }
}

fn either(alternatives: &[Value], name: &str) -> Form {
    let present: Vec<&Value> = alternatives.iter().filter(|one| kind(one) != Some("null") && !is_null(one)).collect();
    let words: Option<Vec<Word>> =
        present.iter().map(|one| word(one.get("const")?, text(one, "description"))).collect();
    match (words, present.as_slice()) {
        (Some(words), _) if !words.is_empty() => Form::Words(words),
        (_, [only]) => read(only, name),
        _ => Form::Either(present.into_iter().map(|one| read(one, name)).collect()),
    }
}

fn is_null(schema: &Value) -> bool {
    schema.get("type").and_then(Value::as_str) == Some("null")
}

fn word(word: &Value, docs: &str) -> Option<Word> {
    Some(Word { text: word.as_str()?.to_owned(), docs: docs.to_owned() })
}

fn object(schema: &Value, name: &str) -> Object {
    let required: Vec<&str> =
        schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let mut members: Vec<Member> = properties
        .map(|(key, schema)| Member {
            key: key.clone(),
            form: read(schema, &format!("`{key}`")),
            is_required: required.contains(&key.as_str()),
            docs: text(schema, "description").to_owned(),
            extension: None,
        })
        .collect();
    members.sort_by(|one, other| one.key.cmp(&other.key));
    Object { name: name.to_owned(), members, statuses: None }
}

fn text<'a>(schema: &'a Value, key: &str) -> &'a str {
    schema.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extension::{LimitValue, Pagination, Poll, WireForm};

    #[test]
    fn a_struct_becomes_its_members() {
        let Form::Object(object) = form::<Pagination>("p") else { panic!("not an object") };
        let required: Vec<_> =
            object.members.iter().filter(|one| one.is_required).map(|one| one.key.as_str()).collect();
        assert_eq!(required, ["cursor", "in", "items", "size", "style"]);
        let member = |key| &object.member(key).unwrap().form;
        assert!(matches!(member("defaultSize"), Form::Integer { least: Some(1), most: Some(2_147_483_647) }));
        assert!(matches!(member("next"), Form::Text));
        assert!(matches!(member("style"), Form::Words(words) if words.len() == 2 && !words[0].docs.is_empty()));
    }

    #[test]
    fn optional_structs_lists_and_choices_are_what_they_are_without_null() {
        let Form::Object(object) = form::<Poll>("p") else { panic!("not an object") };
        let Some(Member { form: Form::Object(result), .. }) = object.member("result") else { panic!("not an object") };
        assert_eq!(result.name, "`result`");
        let failed = &result.member("failed").unwrap().form;
        assert!(matches!(failed, Form::List { item, least: 1 } if matches!(**item, Form::Either(_))), "{failed:?}");
        assert!(matches!(form::<LimitValue>("v"), Form::Either(both) if both.len() == 2));
        assert!(matches!(form::<WireForm>("w"), Form::Words(words) if words.len() == 9));
    }
}
