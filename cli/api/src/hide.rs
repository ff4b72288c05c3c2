//! Secrets in what is shown.

use serde_json::Value;

/// What stands in place of a secret.
pub(crate) const HIDDEN: &str = "***";

/// Replaces every text, number and list of them whose name is one of `names`, at any depth. Nothing that is empty is a
/// secret.
pub(crate) fn hide(value: &mut Value, names: &[&str]) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if names.contains(&name.as_str()) { conceal(member, names) } else { hide(member, names) }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| hide(item, names)),
        _ => {}
    }
}

fn conceal(value: &mut Value, names: &[&str]) {
    match value {
        Value::String(text) if text.is_empty() => {}
        Value::String(_) | Value::Number(_) => *value = Value::from(HIDDEN),
        Value::Array(items) => items.iter_mut().for_each(|item| conceal(item, names)),
        Value::Object(_) => hide(value, names),
        Value::Null | Value::Bool(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn secrets_are_hidden_by_name_at_any_depth() {
        let mut value = json!({
            "token": "a", "name": "b", "list": [{"token": ["a", ""]}, {"x": {"token": 7}}],
            "none": {"token": null}, "object": {"token": {"name": "b", "token": "a"}},
        });
        hide(&mut value, &["token"]);
        let expected = json!({
            "token": "***", "name": "b", "list": [{"token": ["***", ""]}, {"x": {"token": "***"}}],
            "none": {"token": null}, "object": {"token": {"name": "b", "token": "***"}},
        });
        assert_eq!(value, expected);
    }
}
