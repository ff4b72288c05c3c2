//! Pass 3: our rules for a spec, beyond what OpenAPI itself asks for.
//!
//! Every rule looks at the bundle as plain JSON, because a typed reader would drop what it does not know: a misspelt
//! keyword must be seen. Each rule is one small function that answers remarks.

mod jobs;
mod keywords;
mod operations;
mod parameters;
mod schemas;

use serde_json::Value;

use crate::finding::Remark;
use crate::pointer;

/// All remarks on a bundled document, in the order of the document.
pub fn lint(document: &Value) -> Vec<Remark> {
    let mut remarks = keywords::root(document);
    remarks.extend(operations::lint(document));
    remarks.extend(schemas::lint(document));
    remarks
}

/// A node of the bundle with its pointer.
#[derive(Clone, Debug)]
struct Node<'a> {
    at: String,
    value: &'a Value,
}

impl<'a> Node<'a> {
    fn root(value: &'a Value) -> Self {
        Self { at: String::new(), value }
    }

    fn child(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key)?;
        Some(Self { at: pointer::push(&self.at, key), value })
    }

    /// The members of an object with their names; nothing when it is not one.
    fn members(&self) -> impl Iterator<Item = (&'a str, Self)> + use<'a> {
        let at = self.at.clone();
        self.value
            .as_object()
            .into_iter()
            .flatten()
            .map(move |(key, value)| (key.as_str(), Self { at: pointer::push(&at, key), value }))
    }

    /// The items of an array; nothing when it is not one.
    fn items(&self) -> impl Iterator<Item = Self> + use<'a> {
        let at = self.at.clone();
        self.value
            .as_array()
            .into_iter()
            .flatten()
            .enumerate()
            .map(move |(index, value)| Self { at: pointer::push(&at, &index.to_string()), value })
    }

    fn text(&self, key: &str) -> Option<&'a str> {
        self.value.get(key)?.as_str()
    }

    fn has(&self, key: &str) -> bool {
        self.value.get(key).is_some()
    }

    fn reference(&self) -> Option<&'a str> {
        self.text("$ref")
    }

    fn remark(&self, rule: &'static str, message: impl Into<String>, help: impl Into<String>) -> Remark {
        Remark::new(&self.at, rule, message, help)
    }
}

/// Every operation with the URL path and the verb it stands under.
fn each_operation(document: &Value) -> Vec<(&str, &str, Node<'_>)> {
    let Some(paths) = Node::root(document).child("paths") else { return Vec::new() };
    let mut found = Vec::new();
    for (path, item) in paths.members() {
        for (verb, operation) in item.members() {
            if verb != "parameters" && !verb.starts_with("x-") {
                found.push((path, verb, operation));
            }
        }
    }
    found
}
