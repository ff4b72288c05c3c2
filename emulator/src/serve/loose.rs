//! Responses as loose as the real service's, to test that clients tolerate them.
//!
//! The vendor's published responses deviate from its own tables. The spec records where, and loose mode deviates there, in
//! every response, and nowhere else:
//!
//! - a number that also occurs as text becomes text: `"size": "1024"`, `"code": "0"`;
//! - a time is followed by the base64 of the word "Time": `2023-12-13T08:05:40.655ZVGltZQ==`;
//! - a list of one object, of which the object alone was seen, becomes that object, and an empty list that also occurs as
//!   an empty text becomes one.
//!
//! Text that also occurs as a number stays text: not every text is one. Errors are not loosened.

use serde_json::{Map, Value, json};

use crate::api::{Inside, Variation, Variations, WireForm};
use crate::generated::{RETURNED, VARIATIONS};

/// What the vendor's tooling appends to times.
const TIME_MARK: &str = "VGltZQ==";

/// Loosens the response of an operation.
pub(super) fn loosen(operation: &str, response: &mut Map<String, Value>) {
    if let Some(schema) = row(RETURNED, operation) {
        object(VARIATIONS, schema, response);
    }
}

/// A row of a table that is sorted by name.
fn row<T: Copy>(table: &[(&str, T)], name: &str) -> Option<T> {
    let at = table.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
    table.get(at).map(|(_, row)| *row)
}

fn object(all: Variations, schema: &str, members: &mut Map<String, Value>) {
    for variation in row(all, schema).unwrap_or_default() {
        if let Some(value) = members.get_mut(variation.field) {
            loosened(all, variation, value);
        }
    }
}

fn loosened(all: Variations, variation: &Variation, value: &mut Value) {
    let inner = |schema: &str, value: &mut Value| {
        if let Value::Object(members) = value {
            object(all, schema, members);
        }
    };
    match (variation.inside, &mut *value) {
        (Some(Inside::One(schema)), value) => inner(schema, value),
        (Some(Inside::List(schema)), Value::Array(items)) => items.iter_mut().for_each(|item| inner(schema, item)),
        (Some(Inside::Map(schema)), Value::Object(items)) => items.values_mut().for_each(|item| inner(schema, item)),
        _ => {}
    }
    for form in variation.forms {
        match (form, &mut *value) {
            (WireForm::String, Value::Number(number)) => *value = json!(number.to_string()),
            (WireForm::Suffixed, Value::String(time)) if !time.is_empty() => time.push_str(TIME_MARK),
            (WireForm::Empty, Value::Array(items)) if items.is_empty() => *value = json!(""),
            (WireForm::Object, Value::Array(items)) => {
                if let [single @ Value::Object(_)] = items.as_mut_slice() {
                    *value = single.take();
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(field: &'static str, forms: &'static [WireForm]) -> Variation {
        Variation::new(field, forms, None)
    }

    #[test]
    fn a_response_is_loosened_where_the_spec_says_so_and_nowhere_else() {
        let file = [
            field("createdTime", &[WireForm::Empty, WireForm::Suffixed]),
            field("links", &[WireForm::Empty]),
            field("size", &[WireForm::String]),
            Variation::new("sub", &[WireForm::Object], Some(Inside::List("File"))),
        ];
        let response = [
            field("code", &[WireForm::String]),
            Variation::new("files", &[], Some(Inside::List("File"))),
            Variation::new("names", &[], Some(Inside::Map("File"))),
            Variation::new("only", &[WireForm::Object], Some(Inside::List("File"))),
        ];
        let all: Variations =
            vec![("File", &*Vec::from(file).leak()), ("Response", &*Vec::from(response).leak())].leak();
        let mut value = json!({
            "code": 0,
            "total": 2,
            "files": [
                {"size": 1, "width": 2, "createdTime": "2023-12-13T08:05:40.655Z", "hashCtx": [1, 2], "links": []},
                {"createdTime": "", "links": ["a"], "sub": [{"size": 3, "sub": [{"size": 4}, {"size": 5}]}]},
            ],
            "names": {"a": {"size": 6}},
            "only": [{"size": 7}],
        });
        object(all, "Response", value.as_object_mut().unwrap());
        let loose = json!({
            "code": "0",
            "total": 2,
            "files": [
                {"size": "1", "width": 2, "createdTime": "2023-12-13T08:05:40.655ZVGltZQ==", "hashCtx": [1, 2], "links": ""},
                {"createdTime": "", "links": ["a"], "sub": {"size": "3", "sub": [{"size": "4"}, {"size": "5"}]}},
            ],
            "names": {"a": {"size": "6"}},
            "only": {"size": "7"},
        });
        assert_eq!(value, loose);
    }

    #[test]
    fn the_tables_are_sorted_and_lead_somewhere() {
        assert!(RETURNED.is_sorted_by_key(|(operation, _)| operation));
        assert!(VARIATIONS.is_sorted_by_key(|(schema, _)| schema));
        assert!(RETURNED.iter().all(|(_, schema)| row(VARIATIONS, schema).is_some()));
    }
}
