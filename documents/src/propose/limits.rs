//! What descriptions state about values, as keywords of schemas.

use koodrive_model::pointer;
use serde_json::Value;

use super::draft::Draft;
use super::marks;
use crate::facts::Row;
use crate::types::FieldType;

/// The facts that are keywords of schemas, in the order in which they are written. Facts spell them as OpenAPI does.
const KEYWORDS: [&str; 7] = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "default"];

/// The lines that state what a row does about its values.
pub(super) fn lines(row: &Row) -> Vec<String> {
    let stated = stated(row);
    let keyword = |key: &&str| Some(format!("{key}: {}", scalar(stated.get(*key)?, &row.ty)));
    let mut lines: Vec<String> = KEYWORDS.iter().filter_map(keyword).collect();
    let values = stated.get("enum").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    if !values.is_empty() && matches!(row.ty, FieldType::Text | FieldType::Integer | FieldType::Long) {
        let list = |items: Vec<String>| items.join(", ");
        let todo = || list(values.iter().map(|_| "TODO".to_owned()).collect());
        lines.push(format!("enum: [{}]", list(values.iter().map(|value| scalar(value, &row.ty)).collect())));
        lines.push(format!("x-enum-varnames: [{}]", todo()));
        lines.push(format!("x-enum-descriptions: [{}]", todo()));
    }
    lines
}

fn stated(row: &Row) -> Value {
    serde_json::to_value(row).unwrap_or_default()
}

/// A value as YAML writes one of the field's type.
fn scalar(value: &Value, ty: &FieldType) -> String {
    let plain = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let is_number = !matches!(ty, FieldType::Text) && plain.parse::<f64>().is_ok();
    if is_number || matches!(plain.as_str(), "true" | "false") && *ty == FieldType::Boolean {
        return plain;
    }
    Value::from(plain).to_string()
}

/// States the limits of a row at a property or a parameter of the spec. Returns whether all could be stated.
pub(super) fn restate(draft: &mut Draft<'_>, at: &str, row: &Row) -> bool {
    let stated = stated(row);
    let schema = pointer::push(at, "schema");
    let place = if draft.model.document().pointer(&schema).is_some() { schema } else { at.to_owned() };
    let mut is_done = false;
    for key in KEYWORDS {
        let known = draft.model.document().pointer(&place).and_then(|schema| schema.get(key)).cloned();
        let wanted = stated.get(key).map(|value| scalar(value, &row.ty));
        let before = known.as_ref().map(|value| scalar(value, &row.ty));
        if wanted == before {
            continue;
        }
        let Some(wanted) = wanted else { return false };
        let is_stated = match before {
            Some(before) => replace(draft, (&place, at), (&format!("{key}: {before}"), &format!("{key}: {wanted}"))),
            None => draft.edits.span(&place).is_some_and(|span| marks::mark(draft, &span, &format!("{key}: {wanted}"))),
        };
        if !is_stated {
            return false;
        }
        is_done = true;
    }
    is_done
}

/// Replaces a member where the node stands, which may be in the middle of a line of the node around it.
fn replace(draft: &mut Draft<'_>, (at, around): (&str, &str), (old, new): (&str, &str)) -> bool {
    let Some(span) = draft.edits.span(at).or_else(|| draft.edits.span(around)) else { return false };
    for line in span.start..span.end {
        let text = draft.edits.line(&span.file, line).unwrap_or_default();
        let ends = |rest: &str| rest.is_empty() || rest.starts_with([',', '}', ' ']);
        if let Some((before, after)) = text.split_once(old).filter(|(_, after)| ends(after)) {
            draft.edits.replace(&span.file, line, format!("{before}{new}{after}"));
            draft.made.push(format!("{}:{}: {old} is now {new}", span.file, line + 1));
            return true;
        }
    }
    false
}
