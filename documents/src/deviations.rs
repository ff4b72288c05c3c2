//! The part of `deviations.yaml` that a tool can check: which differences an entry excuses.
//!
//! An entry is prose for people. Its optional list `excuses` names the differences that it explains, each as a kind
//! and a place, in the words in which the comparison prints them:
//!
//! ```yaml
//! - operation: getFile              # or a list, or "*"
//!   kind: type
//!   where:
//!     document: get-file.en.2025-03-07.txt   # or a list; without it, all documents
//!     …
//!   excuses: [type response code]
//! ```
//!
//! In a place, `*` stands for any run of characters: `type response *.createdTime`.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The kinds of differences between the documents and the spec.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DifferenceKind {
    /// A document has it, the spec does not.
    Missing,
    /// The spec has it, none of the operation's documents does.
    Extra,
    /// The types differ.
    Type,
    /// One says that it must be sent, the other that it may.
    Required,
    /// The method or the path differs.
    Path,
    /// The name differs where that does not matter on the wire, or where only an example uses another one.
    Name,
    /// It stands elsewhere in the call: in the query instead of the body.
    Location,
    /// The operation's source does not state where the document has it.
    Source,
}

impl DifferenceKind {
    const ALL: [Self; 8] =
        [Self::Missing, Self::Extra, Self::Type, Self::Required, Self::Path, Self::Name, Self::Location, Self::Source];

    fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.to_string() == word)
    }
}

impl fmt::Display for DifferenceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::Type => "type",
            Self::Required => "required",
            Self::Path => "path",
            Self::Name => "name",
            Self::Location => "location",
            Self::Source => "source",
        })
    }
}

/// One entry of `deviations.yaml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Deviation {
    /// The operations, by operationId; `*` for all, `METHOD /path` for one that the spec lacks.
    pub operations: Vec<String>,
    /// The documents; none means all.
    pub documents: Vec<String>,
    /// The reason, for people.
    pub why: Option<String>,
    /// What the entry excuses; none for an entry that is only prose.
    pub excuses: Vec<Excuse>,
    /// The excuses that could not be read, as they stand there.
    pub unreadable: Vec<String>,
}

/// One difference, or several of a pattern, that an entry explains.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Excuse {
    /// The kind of difference.
    pub kind: DifferenceKind,
    /// The place, perhaps with `*` in it.
    pub at: String,
}

impl fmt::Display for Excuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.at)
    }
}

impl Deviation {
    /// Reads all entries of the file, which was parsed to JSON's data model before. Keys for people are ignored.
    pub fn read(file: &Value) -> Vec<Self> {
        file.as_array().map(|entries| entries.iter().map(Self::entry).collect()).unwrap_or_default()
    }

    fn entry(entry: &Value) -> Self {
        let mut deviation = Self {
            operations: one_or_many(entry.get("operation")),
            documents: one_or_many(entry.get("where").and_then(|place| place.get("document"))),
            why: entry.get("why").and_then(Value::as_str).map(|why| why.trim().to_owned()),
            ..Self::default()
        };
        for text in one_or_many(entry.get("excuses")) {
            let parts = text.split_once(' ').and_then(|(kind, at)| Some((DifferenceKind::parse(kind)?, at.trim())));
            match parts {
                Some((kind, at)) if !at.is_empty() => deviation.excuses.push(Excuse { kind, at: at.to_owned() }),
                _ => deviation.unreadable.push(text),
            }
        }
        deviation
    }

    /// Whether the entry speaks of an operation.
    pub(crate) fn covers(&self, operation: &str) -> bool {
        self.operations.iter().any(|own| own == "*" || own == operation)
    }
}

impl Excuse {
    /// Whether this is the difference that is meant.
    pub(crate) fn fits(&self, kind: DifferenceKind, at: &str) -> bool {
        self.kind == kind && matches(&self.at, at)
    }
}

/// Compares with a pattern in which `*` stands for any run of characters.
fn matches(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return pattern == text };
    let Some(mut text) = text.strip_prefix(start) else { return false };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        match text.split_once(part) {
            Some((_, after)) => text = after,
            None => return false,
        }
    }
    text.ends_with(last)
}

fn one_or_many(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn entries_are_read_and_prose_is_ignored() {
        let file = json!([
            { "operation": "*", "kind": "limit", "why": "…" },
            { "operation": ["a", "b"], "where": { "document": "x.txt" }, "excuses": ["type response code", "odd", "odd one"] },
        ]);
        let entries = Deviation::read(&file);
        assert_eq!(entries.len(), 2);
        assert!(entries[0].excuses.is_empty() && entries[0].covers("anything"));
        assert_eq!(entries[1].excuses[0].to_string(), "type response code");
        assert_eq!(entries[1].unreadable, ["odd", "odd one"]);
        assert!(entries[1].covers("b") && !entries[1].covers("c"));
    }

    #[test]
    fn patterns() {
        for (pattern, text, expected) in [
            ("response code", "response code", true),
            ("response code", "response codes", false),
            ("response *.createdTime", "response files[].createdTime", true),
            ("response *Time", "response a.Times", false),
            ("* code", "error code", true),
            ("*", "", true),
            ("a*b*c", "a1b2c", true),
            ("a*b*c", "acb", false),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }
}
