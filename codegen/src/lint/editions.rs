//! Rules for what belongs to some editions of the API only.

use koodrive_model::node::Operation;
use koodrive_model::{Key, Model, pointer};
use serde_json::Value;

use super::walk::Node;
use crate::finding::Remark;

/// The rule that all these remarks carry.
const RULE: &str = "edition";

/// The members of one object that name editions.
pub(super) fn lint(model: &Model, node: &Node<'_>) -> Vec<Remark> {
    if node.is_value {
        return Vec::new();
    }
    let known = known(model);
    let mut remarks = Vec::new();
    let stated = |key| Some((pointer::push(&node.at, &model.key(key)), node.value.get(model.key(key))?));
    if let Some((at, Value::Array(names))) = stated(Key::Editions) {
        remarks.extend(names_of(&known, &at, names));
    }
    if let Some((at, Value::Object(values))) = stated(Key::EnumEditions) {
        let listed = node.value.get("enum").and_then(Value::as_array).into_iter().flatten();
        let listed: Vec<String> =
            listed.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect();
        for (value, names) in values {
            let at = pointer::push(&at, value);
            if !listed.contains(value) {
                let message = format!("{value} is not among the values of `enum`");
                remarks.push(Remark::new(&at, RULE, message, "name values that `enum` lists, in quotes"));
            }
            remarks.extend(names_of(&known, &at, names.as_array().map(Vec::as_slice).unwrap_or_default()));
        }
    }
    if let Some((at, Value::Object(editions))) = stated(Key::In) {
        let unknown = editions.keys().filter(|name| !known.contains(&name.as_str()));
        remarks.extend(unknown.map(|name| no_edition(&known, &pointer::push(&at, name), name)));
    }
    remarks
}

/// The editions that the profile lists.
fn known(model: &Model) -> Vec<&str> {
    model.editions().iter().map(|edition| edition.name.as_str()).collect()
}

/// Each name is that of an edition, and one edition at least is left out.
fn names_of(known: &[&str], at: &str, names: &[Value]) -> Vec<Remark> {
    let words = names.iter().map(|name| name.as_str().unwrap_or_default()).enumerate();
    let unknown = words.filter(|(_, word)| !known.contains(word));
    let mut remarks: Vec<Remark> =
        unknown.map(|(index, word)| no_edition(known, &format!("{at}/{index}"), word)).collect();
    if remarks.is_empty() && known.iter().all(|edition| names.iter().any(|name| name == edition)) {
        let message = "every edition is listed";
        remarks.push(Remark::new(at, RULE, message, "leave it out: what lists no editions belongs to all"));
    }
    remarks
}

fn no_edition(known: &[&str], at: &str, name: &str) -> Remark {
    let help = match known {
        [] => "list the API's editions in the profile".to_owned(),
        known => format!("the profile lists {}", known.join(", ")),
    };
    Remark::new(at, RULE, format!("{name} is no edition of the API"), help)
}

/// An operation belongs to no edition that its group or all of its security schemes lack.
pub(super) fn operation(model: &Model, operation: &Operation) -> Vec<Remark> {
    let lacks = |editions: &[String], edition: &str| !editions.is_empty() && !editions.iter().any(|own| own == edition);
    let mut remarks = Vec::new();
    for edition in known(model).into_iter().filter(|edition| !lacks(&operation.standing.editions, edition)) {
        let tags = model.frame.tags.iter().filter(|tag| operation.tags.contains(&tag.name));
        for tag in tags.filter(|tag| lacks(&tag.editions, edition)) {
            let message = format!("the group {} is not in the edition {edition}, and the operation is", tag.name);
            let help = "state the editions of the operation, or put it into another group";
            remarks.push(Remark::new(&operation.at, RULE, message, help));
        }
        let mut schemes = operation.security.iter().flatten().flatten().filter_map(|name| model.schemes.get(name));
        let Some(first) = schemes.next() else { continue };
        if lacks(&first.editions, edition) && schemes.all(|scheme| lacks(&scheme.editions, edition)) {
            let message = format!("no security scheme of the operation is in the edition {edition}");
            let help = "state the editions of the operation, or a scheme of that edition";
            remarks.push(Remark::new(&operation.at, RULE, message, help));
        }
    }
    remarks
}
