//! What a description says in words because no keyword may say it.

use koodrive_model::extension::WireForm;
use serde_json::{Map, Value};

/// The known values of an enumeration as a list; nothing where there are none.
pub(super) fn values(schema: &Map<String, Value>, descriptions: &str, names: &str) -> String {
    let Some(values) = schema.get("enum").and_then(Value::as_array) else { return String::new() };
    let beside = |key: &str, index: usize| schema.get(key)?.get(index)?.as_str();
    let rows = values.iter().enumerate().map(|(index, value)| {
        let word = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match beside(descriptions, index).or_else(|| beside(names, index)) {
            Some(meaning) => format!("- `{word}`: {}", meaning.trim()),
            None => format!("- `{word}`"),
        }
    });
    let rows: Vec<String> = rows.collect();
    format!("The known values; others may appear:\n\n{}", rows.join("\n"))
}

/// The JSON forms of a value, in a sentence. `item` is the schema of what a list holds.
pub(super) fn forms(own: Option<&str>, forms: &[WireForm], item: Option<&str>) -> String {
    let item = item.map(|item| format!(" of `{item}`")).unwrap_or_default();
    let mut found = vec![match own {
        Some("array") => format!("a list{item}"),
        Some(word) => form(word).to_owned(),
        None => return String::new(),
    }];
    for other in forms {
        let word = match other {
            WireForm::Object if own == Some("array") => "the only element of the list, without the list",
            other => form(other.word()),
        };
        if !found.iter().any(|known| known == word) {
            found.push(word.to_owned());
        }
    }
    match found.split_last() {
        Some((last, [])) => format!("In JSON it is {last}."),
        Some((last, rest)) => format!("In JSON it is {} or {last}.", rest.join(", ")),
        None => String::new(),
    }
}

fn form(word: &str) -> &str {
    match word {
        "string" => "text",
        "integer" | "number" => "a number",
        "boolean" => "`true` or `false`",
        "null" => "`null`",
        "object" => "an object",
        "array" => "a list",
        "empty" => "the empty text, which stands for nothing",
        "suffixed" => "text with a suffix that means nothing",
        other => other,
    }
}

/// Two texts as paragraphs.
pub(super) fn joined(text: Option<&str>, more: &str) -> String {
    let parts = [text.unwrap_or_default().trim_end(), more];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
