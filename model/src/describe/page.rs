//! The page that explains each extension.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::json_schema::joined;
use crate::key::Key;
use crate::model::Model;
use crate::shape::{Form, Object, Table, in_words, key_docs, key_form};
use crate::yaml;

/// How many items of a list an example shows.
const SHOWN: usize = 2;

/// `docs/EXTENSIONS.md`: each key and each of its members, where it may stand, its type, its meaning, and an example
/// from the spec itself. `command` is what writes the page.
pub fn extensions(model: &Model, command: &str) -> String {
    let table = Table::new(model.keys());
    let mut page = format!(
        "# Extensions\n\nWritten by `{command}` from the model's structs. Edit those, not this file.\n\n\
         What OpenAPI has no word for is stated in extensions. Each key has one meaning and one shape; a key or a member \
         that\nis not listed here is a finding. Editors complete and check them by the JSON Schemas in `spec/schema/`.\n\
         Fields are named as they are on the wire, with dots into objects: `data.jobInfo.status`.\n\n\
         ## Examples\n\n\
         Examples need no extension. Payloads that the vendor published stand in `spec/evidence/` and nowhere else. The\n\
         `example` of a request in the spec is ours: composed of published values where there are any, with the same ids\n\
         everywhere, so that all examples tell of one drive. The bundle has both under `examples`: ours as `composed`, the\n\
         vendor's under the names of their files, each with a `summary` that says which it is.\n"
    );
    let mut keys: Vec<(String, Key)> =
        Key::ALL.iter().filter_map(|key| Some((model.keys().in_documents(*key)?, *key))).collect();
    keys.sort();
    for (name, key) in keys {
        let form = key_form(key, &format!("`{name}`"));
        // Writing to a String cannot fail.
        let _ = write!(page, "\n## `{name}`\n\n{}\n\n", key_docs(key));
        let _ = writeln!(page, "- In: {}", places(&table, key).join(", "));
        let _ = writeln!(page, "- Type: {}", typed(&form));
        if let Some(object) = object_of(&form) {
            page.push_str("\n| member | type | required | meaning |\n|---|---|---|---|\n");
            rows(object, "", &mut page);
        }
        if let Some(value) = example(model.document(), &name) {
            let whole = Value::Object(Map::from_iter([(name, shortened(value))]));
            let _ = write!(page, "\n```yaml\n{}```\n", yaml::write(&whole));
        } else {
            page.push_str("\nThe spec does not use it yet.\n");
        }
    }
    page
}

/// The kinds of objects that may have the extension.
fn places(table: &Table, key: Key) -> Vec<String> {
    let has = |object: &Object| object.members.iter().any(|member| member.extension == Some(key));
    table.objects().filter(|(_, object)| has(object)).map(|(_, object)| object.name.clone()).collect()
}

/// The members behind lists and maps.
fn object_of(form: &Form) -> Option<&Object> {
    match form {
        Form::Object(object) => Some(object),
        Form::List { item, .. } => object_of(item),
        Form::Map(value) => object_of(value),
        _ => None,
    }
}

/// A form in the words of a table.
fn typed(form: &Form) -> String {
    match form {
        Form::List { item, .. } => format!("list of {}", typed(item)),
        Form::Map(value) => format!("map of {}", typed(value)),
        Form::Object(_) => "object".to_owned(),
        Form::Either(forms) => forms.iter().map(typed).collect::<Vec<_>>().join(" or "),
        other => in_words(other).trim_start_matches("a ").to_owned(),
    }
}

fn rows(object: &Object, path: &str, page: &mut String) {
    for member in &object.members {
        let key = if path.is_empty() { member.key.clone() } else { format!("{path}.{}", member.key) };
        let required = if member.is_required { "yes" } else { "" };
        let _ = writeln!(page, "| `{key}` | {} | {required} | {} |", typed(&member.form), joined(&member.docs));
        if let Some(inner) = object_of(&member.form) {
            rows(inner, &key, page);
        }
    }
}

/// The value under this key that shows the most; the first of several.
fn example<'a>(document: &'a Value, name: &str) -> Option<&'a Value> {
    let mut found: Option<(usize, &Value)> = None;
    let mut open = vec![document];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(members) => {
                if let Some(value) = members.get(name) {
                    let size = size(value);
                    if found.is_none_or(|(most, _)| size > most) {
                        found = Some((size, value));
                    }
                }
                open.extend(members.values().rev());
            }
            Value::Array(items) => open.extend(items.iter().rev()),
            _ => {}
        }
    }
    found.map(|(_, value)| value)
}

/// How much there is to see in an example.
fn size(value: &Value) -> usize {
    match value {
        Value::Object(members) => members.values().map(|value| 1 + size(value)).sum(),
        Value::Array(items) => items.iter().take(SHOWN).map(|value| 1 + size(value)).sum(),
        _ => 1,
    }
}

/// An example without the rest of long lists of objects.
fn shortened(value: &Value) -> Value {
    match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), shortened(value))).collect(),
        Value::Array(items) if items.iter().any(Value::is_object) => items.iter().take(SHOWN).map(shortened).collect(),
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Settings;
    use crate::source::{ROOT, Sources};

    #[test]
    fn a_key_is_explained_with_its_members_and_an_example() {
        let text = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    \
                    A: {type: string, description: An id., x-acme-constants: {ROOT: {value: '0', description: Top.}}}\n";
        let sources = Sources::from([(ROOT.to_owned(), text.to_owned())]);
        let (model, findings) = Model::load(&sources, &Settings::with_prefix("x-acme-"));
        assert_eq!(findings, []);
        let page = extensions(&model, "make");
        for expected in [
            "Written by `make`",
            "## `x-acme-constants`",
            "- In: a schema\n",
            "- Type: map of object\n",
            "| `value` | text | yes | The id as it is on the wire. |",
            "x-acme-constants:\n  ROOT:\n    value: '0'\n",
            "| `status.running` | list of whole number or text |  |",
            "The spec does not use it yet.",
        ] {
            assert!(page.contains(expected), "{expected} is not in:\n{page}");
        }
    }
}
