//! JSON that reads well in a diff: a list of plain values, and an object of such values and lists, takes one line.

use serde::Serialize;
use serde_json::Value;

/// The longest line that a list or an object may take.
const WIDTH: usize = 160;

/// Writes a value and a line break. Keys keep the order of their declaration.
pub fn to_string(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    let mut text = String::new();
    write(&mut text, &value, 0);
    text.push('\n');
    text
}

fn write(text: &mut String, value: &Value, depth: usize) {
    let compact = value.to_string();
    if is_flat(value) && compact.len() <= WIDTH {
        text.push_str(&spaced(value));
        return;
    }
    match value {
        Value::Array(items) => {
            let write_item = |text: &mut String, item: &Value| write(text, item, depth + 1);
            block(text, depth, ['[', ']'], items.iter(), write_item);
        }
        Value::Object(members) => {
            block(text, depth, ['{', '}'], members.iter(), |text, (name, member)| {
                text.push_str(&Value::from(name.as_str()).to_string());
                text.push_str(": ");
                write(text, member, depth + 1);
            });
        }
        _ => text.push_str(&compact),
    }
}

fn block<T>(
    text: &mut String,
    depth: usize,
    [open, close]: [char; 2],
    items: impl Iterator<Item = T>,
    mut item: impl FnMut(&mut String, T),
) {
    text.push(open);
    for (index, one) in items.enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&"  ".repeat(depth + 1));
        item(text, one);
    }
    text.push('\n');
    text.push_str(&"  ".repeat(depth));
    text.push(close);
}

fn is_flat(value: &Value) -> bool {
    let is_plain = |value: &Value| !matches!(value, Value::Array(items) if !items.is_empty()) && !value.is_object();
    let is_list = |value: &Value| matches!(value, Value::Array(items) if items.iter().all(is_plain));
    match value {
        Value::Array(items) => items.iter().all(is_plain),
        Value::Object(members) => members.values().all(|member| is_plain(member) || is_list(member)),
        _ => true,
    }
}

/// A flat value on one line, with a space after each comma and colon.
fn spaced(value: &Value) -> String {
    match value {
        Value::Array(items) if !items.is_empty() => {
            let items: Vec<String> = items.iter().map(Value::to_string).collect();
            format!("[{}]", items.join(", "))
        }
        Value::Object(members) if !members.is_empty() => {
            let member =
                |(name, value): (&String, &Value)| format!("{}: {}", Value::from(name.as_str()), spaced(value));
            let members: Vec<String> = members.iter().map(member).collect();
            format!("{{ {} }}", members.join(", "))
        }
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_value_stays_and_flat_values_take_one_line() {
        let value = json!({ "a": [{ "b": 1, "c": "x" }, { "d": [] }], "e": {}, "f": "\"" });
        let text = to_string(&value);
        assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON"), value);
        assert!(text.contains("{ \"b\": 1, \"c\": \"x\" },\n"), "{text}");
    }
}
