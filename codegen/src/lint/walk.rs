//! The document node by node, for rules about its texts.

use koodrive_model::pointer;
use serde_json::Value;

/// Members that hold values of the API, in which any text may occur.
const VALUES: [&str; 4] = ["example", "examples", "default", "enum"];

/// A node of the document.
pub(super) struct Node<'a> {
    pub(super) at: String,
    pub(super) value: &'a Value,
    /// Whether it is, or belongs to, a value of the API that is no object. A property may be called like such a member.
    pub(super) is_value: bool,
}

/// All nodes, in the order of the document.
pub(super) fn nodes(document: &Value) -> Vec<Node<'_>> {
    let mut found = Vec::new();
    let mut open = vec![Node { at: String::new(), value: document, is_value: false }];
    while let Some(node) = open.pop() {
        let Node { at, is_value, .. } = &node;
        match node.value {
            Value::Object(members) => open.extend(members.iter().rev().map(|(key, value)| Node {
                at: pointer::push(at, key),
                value,
                is_value: *is_value || !value.is_object() && VALUES.contains(&key.as_str()),
            })),
            Value::Array(items) => {
                let items = items.iter().enumerate().rev();
                open.extend(items.map(|(index, value)| Node {
                    at: format!("{at}/{index}"),
                    value,
                    is_value: *is_value,
                }));
            }
            _ => {}
        }
        found.push(node);
    }
    found
}
