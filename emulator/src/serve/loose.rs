//! Responses as loose as the real service's, to test that clients tolerate them.
//!
//! The vendor's published responses deviate from its own tables in ways that vary by operation and by day. Loose mode
//! applies all of these deviations to every response, by rules that need no table:
//!
//! - `code` at the top level is text: `"0"`.
//! - Each number that is a field's value becomes text, except at the top level: `"size": "1024"`.
//! - A time in UTC is followed by the base64 of the word "Time": `2023-12-13T08:05:40.655ZVGltZQ==`.
//! - An array with one object in it becomes that object.
//!
//! Numbers inside arrays (the words of `hashCtx`) and arrays of text stay as they are. Errors are not loosened.

use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::rules::limits::ENVELOPE_CODE;

/// What the vendor's tooling appends to times.
const TIME_MARK: &str = "VGltZQ==";

pub(super) fn loosen(response: &mut Map<String, Value>) {
    for (name, value) in response {
        match value {
            Value::Number(number) if name == ENVELOPE_CODE => *value = json!(number.to_string()),
            Value::Number(_) => {}
            value => loosen_value(value),
        }
    }
}

fn loosen_value(value: &mut Value) {
    match value {
        Value::Number(number) => *value = json!(number.to_string()),
        Value::String(text) if is_time(text) => text.push_str(TIME_MARK),
        Value::Object(fields) => fields.values_mut().for_each(loosen_value),
        Value::Array(items) => {
            items.iter_mut().filter(|item| item.is_object()).for_each(loosen_value);
            if let [single @ Value::Object(_)] = items.as_mut_slice() {
                *value = single.take();
            }
        }
        _ => {}
    }
}

fn is_time(text: &str) -> bool {
    text.ends_with('Z') && text.parse::<Timestamp>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_is_loosened_by_the_rules_and_no_further() {
        let mut response = json!({
            "code": 0,
            "msg": "success",
            "total": 2,
            "multiParts": [{"partNumber": 1, "hashCtx": [1, 2], "createdTime": "2023-12-13T08:05:40.655Z"}],
            "two": [{"a": 1}, {"a": true}],
            "parentFolder": ["root"],
        });
        loosen(response.as_object_mut().unwrap());
        let loose = json!({
            "code": "0",
            "msg": "success",
            "total": 2,
            "multiParts": {
                "partNumber": "1", "hashCtx": [1, 2], "createdTime": "2023-12-13T08:05:40.655ZVGltZQ=="
            },
            "two": [{"a": "1"}, {"a": true}],
            "parentFolder": ["root"],
        });
        assert_eq!(response, loose);
    }
}
