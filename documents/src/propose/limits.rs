//! What descriptions state about values, as keywords of schemas.

use koodrive_model::pointer;
use serde_json::Value;

use super::draft::Draft;
use super::marks;
use crate::facts::Row;
use crate::types::FieldType;

/// The facts that are keywords of schemas, in the order in which they are written. Facts spell them as OpenAPI does.
const KEYWORDS: [&str; 7] = ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "default"];

/// The description that a person has to write, with the unit that it has to state.
pub(super) fn description(row: &Row) -> String {
    let unit = row.values.unit.as_deref().map_or_else(String::new, |unit| format!(", in {unit}"));
    format!("description: TODO{unit}")
}

/// The lines that state what a row does about its values.
pub(super) fn lines(row: &Row) -> Vec<String> {
    let stated = stated(row);
    let keyword = |key: &&str| Some(format!("{key}: {}", scalar(stated.get(*key)?, &row.ty)));
    let mut lines: Vec<String> = KEYWORDS.iter().filter_map(keyword).collect();
    if is_enumeration(row) {
        let values = stated.get("enum").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let list = |items: Vec<String>| items.join(", ");
        let todo = || list(values.iter().map(|_| "TODO".to_owned()).collect());
        lines.push(format!("enum: [{}]", list(values.iter().map(|value| scalar(value, &row.ty)).collect())));
        lines.push(format!("x-enum-varnames: [{}]", todo()));
        lines.push(format!("x-enum-descriptions: [{}]", todo()));
    }
    lines
}

/// Whether a row lists the values of an enumeration.
pub(super) fn is_enumeration(row: &Row) -> bool {
    !row.values.choices.is_empty() && matches!(row.ty, FieldType::Text | FieldType::Integer | FieldType::Long)
}

fn stated(row: &Row) -> Value {
    serde_json::to_value(&row.values).unwrap_or_default()
}

/// A value as YAML writes one of the field's type.
fn scalar(value: &Value, ty: &FieldType) -> String {
    // Only a limit is a number in the facts; a default and a value of an enumeration are texts.
    if value.is_number() {
        return value.to_string();
    }
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
    // Each of its limits has a finding of its own.
    if !draft.restated.insert(place.clone()) {
        return true;
    }
    let mut is_done = false;
    for key in KEYWORDS {
        let known = draft.model.document().pointer(&place).and_then(|schema| schema.get(key)).cloned();
        let wanted = stated.get(key).map(|value| scalar(value, &row.ty));
        let before = known.as_ref().map(|value| scalar(value, &row.ty));
        if wanted == before {
            continue;
        }
        // A document that is silent about a keyword says nothing against it.
        let Some(wanted) = wanted else { continue };
        // Who must send a field has no use for its default: a person says what the document means.
        if key == "default" && row.required == Some(true) {
            return false;
        }
        let is_stated = match before {
            Some(before) => {
                retell(draft, at, &before);
                replace(draft, &place, (&format!("{key}: {before}"), &format!("{key}: {wanted}")))
            }
            None => state(draft, &place, &format!("{key}: {wanted}")),
        };
        if !is_stated {
            return false;
        }
        is_done = true;
    }
    is_done
}

/// Adds a member to a node.
fn state(draft: &mut Draft<'_>, at: &str, member: &str) -> bool {
    let Some(span) = draft.edits.span(at).filter(|span| marks::mark(draft, span, member)) else { return false };
    draft.made.push(format!("{}:{}: new {member}", span.file, span.start + 1));
    true
}

/// Asks for another description where it states a value that is another one now.
fn retell(draft: &mut Draft<'_>, at: &str, before: &str) {
    // A parameter is described beside its schema.
    let described = [Some(at), at.strip_suffix("/schema")].into_iter().flatten();
    let mut descriptions = described.filter_map(|at| draft.model.document().pointer(at)?.get("description")?.as_str());
    let states = |text: &str| text.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == before);
    if descriptions.any(states) {
        let (file, _, line) = draft.model.place(at);
        let line = line.unwrap_or_default();
        draft.by_hand.push(format!("{file}:{line}: the description states {before}, which is another value now"));
    }
}

/// Replaces a member of a node, which may stand in the middle of a line.
fn replace(draft: &mut Draft<'_>, at: &str, (old, new): (&str, &str)) -> bool {
    let (file, _, line) = draft.model.place(at);
    let line = line.unwrap_or_default().saturating_sub(1);
    let (start, end) = draft.edits.span(at).map_or((line, line + 1), |span| (span.start, span.end));
    for line in start..end {
        let text = draft.edits.line(&file, line).unwrap_or_default();
        let ends = |rest: &str| rest.is_empty() || rest.starts_with([',', '}', ' ']);
        // What occurs twice may be another node's.
        let found = text.split_once(old).filter(|(_, after)| ends(after) && !after.contains(old));
        if let Some((before, after)) = found {
            draft.edits.replace(&file, line, format!("{before}{new}{after}"));
            draft.made.push(format!("{file}:{}: {old} is now {new}", line + 1));
            return true;
        }
    }
    false
}
