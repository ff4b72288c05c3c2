//! The fields of examples that no table lists.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::facts::{Example, Operation, Side, Unlisted};
use crate::location::Location;
use crate::tree;

/// The fields in examples that parse as JSON and that no table of the operation lists, without the fields inside them.
pub(super) fn fields(operation: &Operation) -> Vec<Unlisted> {
    let mut found: Vec<Unlisted> = Vec::new();
    let mut known: BTreeSet<(bool, String)> = BTreeSet::new();
    for (side, examples) in [(Side::Request, &operation.requests), (Side::Response, &operation.responses)] {
        if examples.is_empty() {
            continue;
        }
        let listed = Listed::new(operation, side);
        // Without a table for the body there is nothing to compare with.
        if listed.paths.is_empty() {
            continue;
        }
        for example in examples.iter().filter(|example| example.status.is_none_or(|status| status < 400)) {
            if let Ok(value) = serde_json::from_str::<Value>(&example.text) {
                let mut names = BTreeSet::new();
                listed.missing(&value, "", &mut names);
                names.retain(|path| known.insert((side == Side::Request, path.clone())));
                found.extend(names.into_iter().map(|path| Unlisted { side, line: line(example, &path), path }));
            }
        }
    }
    found
}

/// What the tables of one side list.
struct Listed {
    paths: BTreeSet<String>,
    /// The paths of objects with fields of any name.
    open: BTreeSet<String>,
}

impl Listed {
    fn new(operation: &Operation, side: Side) -> Self {
        let body = if side == Side::Request { Location::Request } else { Location::Response };
        let leaves = tree::leaves(operation);
        let own = || leaves.iter().filter(|leaf| leaf.location == body);
        let paths: BTreeSet<String> = own().map(|leaf| plain(&leaf.path)).collect();
        let has_fields = |path: &str| {
            let below = format!("{path}.");
            paths.range(below.clone()..).next().is_some_and(|next| next.starts_with(&below))
        };
        let is_open = |leaf: &&tree::Leaf<'_>| {
            let is_map = leaf.row.ty.path_suffix().contains('{');
            is_map || !(leaf.row.ty.is_scalar() || has_fields(&plain(&leaf.path)))
        };
        let open = own().filter(is_open).map(|leaf| plain(&leaf.path)).collect();
        Self { paths, open }
    }

    fn missing(&self, value: &Value, at: &str, found: &mut BTreeSet<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.missing(item, at, found)),
            Value::Object(members) if !self.open.contains(at) => {
                for (name, member) in members {
                    let path = tree::join(at, name);
                    if self.paths.contains(&path) {
                        self.missing(member, &path, found);
                    } else {
                        found.insert(path);
                    }
                }
            }
            _ => {}
        }
    }
}

fn plain(path: &str) -> String {
    path.replace("[]", "").replace("{}", "")
}

/// The line of the first field of that name; the first line of the example where a page break may have moved it.
fn line(example: &Example, path: &str) -> usize {
    let name = path.rsplit('.').next().unwrap_or(path);
    let quoted = format!("\"{name}\"");
    let is_unbroken = example.end - example.line.min(example.end) + 1 == example.text.lines().count();
    let at = example.text.lines().position(|line| line.contains(&quoted)).filter(|_| is_unbroken);
    example.line + at.unwrap_or_default()
}
