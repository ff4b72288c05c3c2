//! What the bundle of the spec states about requests.

use std::sync::LazyLock;

use serde_json::Value;

use crate::spec::repository;

static BUNDLE: LazyLock<Value> = LazyLock::new(|| {
    let text = std::fs::read_to_string(repository().join("spec/dist/koodrive.json")).unwrap();
    serde_json::from_str(&text).unwrap()
});

/// An operation as the bundle states it, with its id.
pub(super) fn operations() -> impl Iterator<Item = (&'static str, &'static Value)> {
    let paths = BUNDLE["paths"].as_object().unwrap().values();
    let operations = paths.flat_map(|path| path.as_object().unwrap().values());
    operations.filter_map(|operation| Some((operation["operationId"].as_str()?, operation)))
}

/// Follows a reference, also one that a description stands beside. Returns the name of the component, if it has one.
pub(super) fn resolved(node: &'static Value) -> (Option<&'static str>, &'static Value) {
    let node = node.get("allOf").map_or(node, |parts| &parts[0]);
    let Some(reference) = node.get("$ref").and_then(Value::as_str) else { return (None, node) };
    let target = BUNDLE.pointer(reference.trim_start_matches('#')).unwrap();
    (reference.rsplit('/').next(), target)
}

/// The parameters of an operation: name, location, and the parameter itself.
pub(super) fn parameters(operation: &'static Value) -> Vec<(&'static str, &'static str, &'static Value)> {
    let stated = operation["parameters"].as_array().into_iter().flatten();
    stated
        .map(|parameter| {
            let parameter = resolved(parameter).1;
            (parameter["name"].as_str().unwrap(), parameter["in"].as_str().unwrap(), parameter)
        })
        .collect()
}

/// The schema of an operation's body.
pub(super) fn body(operation: &'static Value) -> Option<&'static Value> {
    let content = &resolved(operation.get("requestBody")?).1["content"];
    content.get("application/json").map(|media| &media["schema"])
}
