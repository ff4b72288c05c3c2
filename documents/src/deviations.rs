//! The part of `deviations.yaml` that a tool can check: the differences that an entry suppresses.
//!
//! An entry is prose for people. Its optional list `suppresses` holds suppressions: each names the differences that the
//! entry explains by their kind and their location, as the comparison prints them:
//!
//! ```yaml
//! - operation: getFile              # or a list, or "*"
//!   kind: type
//!   where:
//!     document: get-file.en.2025-03-07.txt   # or a list; without it, all documents
//!     …
//!   suppresses: [type response code]
//! ```
//!
//! `type response code as String` names the type that the document states, so that another one is found; a suppression
//! of `range`, `length` or `default` may name the number or the value: `default request limit as 20`.
//! A difference in a value of an enumeration has the value after the field: `values request filter.fileType 11`.
//! In a location, `*` matches any run of characters: `type response *.createdTime`.
//!
//! The name of a problem alone, `cut-short`, explains that the entry's documents have it: a copy with gaps, of which no
//! better one can be had.

mod kind;

use std::fmt;

use serde_json::Value;

pub use self::kind::DifferenceKind;
use crate::problem::ProblemKind;

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
    /// What the entry suppresses; empty for an entry that is only prose.
    pub suppressions: Vec<Suppression>,
    /// The problems of the documents that it explains.
    pub problems: Vec<ProblemKind>,
    /// Suppressions that cannot be read, as the entry states them.
    pub unreadable: Vec<String>,
    /// The kind that the entry states, for people.
    pub kind: Option<String>,
    /// Keys that an entry does not have.
    pub unknown_keys: Vec<String>,
    /// The entry's first line in the file, counted from 1, where the text is known.
    pub line: Option<usize>,
    /// The lines of its suppressions.
    lines: Vec<(String, usize)>,
}

/// The keys of an entry, and of its `where`.
const KEYS: [&str; 9] =
    ["operation", "kind", "where", "document", "spec", "why", "evidence", "unconfirmed", "suppresses"];
const WHERE: [&str; 5] = ["document", "section", "table", "example", "field"];

/// The difference, or the differences of a pattern, that an entry explains.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Suppression {
    /// The kind of difference.
    pub kind: DifferenceKind,
    /// The location, in which `*` matches any run of characters.
    pub at: String,
    /// The type that the document states; `None` for any, so that a third type would not be noticed.
    pub stated: Option<String>,
}

impl fmt::Display for Suppression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind, self.at)?;
        self.stated.as_ref().map_or(Ok(()), |stated| write!(f, " as {stated}"))
    }
}

impl Deviation {
    /// Reads all entries of the parsed file. Keys that are for people are ignored.
    pub fn read(file: &Value) -> Vec<Self> {
        file.as_array().map(|entries| entries.iter().map(Self::entry).collect()).unwrap_or_default()
    }

    /// Reads all entries, and finds their lines in the text of the file.
    pub fn located(file: &Value, text: &str) -> Vec<Self> {
        let mut entries = Self::read(file);
        let starts = text.lines().enumerate().filter(|(_, line)| line.starts_with("- "));
        let starts: Vec<usize> = starts.map(|(number, _)| number).collect();
        // Where the entries are written in another style, their lines are not told.
        if starts.len() == entries.len() {
            let ends = starts.iter().skip(1).copied().chain([usize::MAX]);
            for ((entry, start), end) in entries.iter_mut().zip(&starts).zip(ends) {
                entry.line = Some(start + 1);
                entry.locate(text, *start, end);
            }
        }
        entries
    }

    /// Finds the lines of what the entry between two lines names.
    fn locate(&mut self, text: &str, start: usize, end: usize) {
        let problems = self.problems.iter().map(ToString::to_string);
        let named = self.suppressions.iter().map(ToString::to_string).chain(self.unreadable.iter().cloned());
        let named = named.chain(problems);
        let named: Vec<String> = named.chain(self.unknown_keys.iter().cloned()).chain(self.documents.clone()).collect();
        let lines = text.lines().enumerate().skip(start).take(end - start);
        for (number, line) in lines {
            let line = line.trim_start_matches([' ', '-']).trim_end().trim_matches(['"', '\'']);
            let is_here = |name: &&String| {
                let key = name.rsplit_once('.').map_or(name.as_str(), |(_, key)| key);
                line == name.as_str() || line.ends_with(&format!(": {name}")) || line.starts_with(&format!("{key}:"))
            };
            self.lines.extend(named.iter().filter(is_here).map(|name| (name.clone(), number + 1)));
        }
    }

    /// The line of something that the entry names, or else the entry's.
    pub(crate) fn line_of(&self, name: &str) -> Option<usize> {
        self.lines.iter().find(|(own, _)| own == name).map(|(_, line)| *line).or(self.line)
    }

    fn entry(entry: &Value) -> Self {
        let mut deviation = Self {
            operations: one_or_many(entry.get("operation")),
            documents: one_or_many(entry.get("where").and_then(|location| location.get("document"))),
            kind: entry.get("kind").and_then(Value::as_str).map(str::to_owned),
            unknown_keys: unknown_keys(entry),
            why: entry.get("why").and_then(Value::as_str).map(|why| why.trim().to_owned()),
            ..Self::default()
        };
        for text in one_or_many(entry.get("suppresses")) {
            // Which documents are known to be incomplete has to be said.
            if let Some(kind) = ProblemKind::parse(&text).filter(|_| !deviation.documents.is_empty()) {
                deviation.problems.push(kind);
                continue;
            }
            let parts = text.split_once(' ').and_then(|(kind, at)| Some((DifferenceKind::parse(kind)?, at.trim())));
            match parts {
                Some((kind, at)) if !at.is_empty() => {
                    let (at, stated) =
                        at.split_once(" as ").map_or((at, None), |(at, stated)| (at, Some(stated.trim())));
                    let (at, stated) = (at.to_owned(), stated.map(str::to_owned));
                    deviation.suppressions.push(Suppression { kind, at, stated });
                }
                _ => deviation.unreadable.push(text),
            }
        }
        deviation
    }

    /// Whether the entry is about an operation in a document. A difference of the spec alone has no document.
    pub(crate) fn covers(&self, operation: &str, document: Option<&str>) -> bool {
        let is_document = |name: &str| self.documents.is_empty() || self.documents.iter().any(|own| own == name);
        self.operations.iter().any(|own| own == "*" || own == operation) && document.is_none_or(is_document)
    }
}

impl Suppression {
    /// Whether a difference of this kind at this location, of a field of which the document `stated` this, is
    /// suppressed.
    pub(crate) fn matches(&self, kind: DifferenceKind, at: &str, stated: Option<&str>) -> bool {
        self.is_about(kind, at) && self.stated.as_deref().is_none_or(|own| stated == Some(own))
    }

    /// Whether it is about a difference of this kind at this location, whatever the document states.
    pub(crate) fn is_about(&self, kind: DifferenceKind, at: &str) -> bool {
        self.kind == kind && matches(&self.at, at)
    }
}

/// Whether a pattern, in which `*` matches any run of characters, matches a text.
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

fn unknown_keys(entry: &Value) -> Vec<String> {
    let keys = |value: Option<&Value>| -> Vec<String> {
        value.and_then(Value::as_object).map(|object| object.keys().cloned().collect()).unwrap_or_default()
    };
    let own = keys(Some(entry)).into_iter().filter(|key| !KEYS.contains(&key.as_str()));
    let place = keys(entry.get("where")).into_iter().filter(|key| !WHERE.contains(&key.as_str()));
    own.chain(place.map(|key| format!("where.{key}"))).collect()
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
            { "operation": ["a", "b"], "where": { "document": "x.txt" }, "suppresses": ["type response code as Long", "odd", "odd one"] },
        ]);
        let entries = Deviation::read(&file);
        assert_eq!(entries.len(), 2);
        assert!(entries[0].suppressions.is_empty() && entries[0].covers("anything", Some("x.txt")));
        let suppression = &entries[1].suppressions[0];
        assert_eq!(suppression.to_string(), "type response code as Long");
        for (stated, expected) in [(Some("Long"), true), (Some("String"), false), (None, false)] {
            assert_eq!(suppression.matches(DifferenceKind::Type, "response code", stated), expected, "{stated:?}");
        }
        assert_eq!(entries[1].unreadable, ["odd", "odd one"]);
        for (operation, document, expected) in
            [("b", Some("x.txt"), true), ("b", Some("y.txt"), false), ("b", None, true), ("c", Some("x.txt"), false)]
        {
            assert_eq!(entries[1].covers(operation, document), expected, "{operation} {document:?}");
        }
    }

    #[test]
    fn lines_and_unknown_keys() {
        let text = "# Prose\n- operation: a\n  where:\n    documnt: x.txt\n  suppresses: [type response code]\n\n\
            - operation: b\n  supresses: []\n  suppresses:\n    - \"name path id\"\n    - odd\n";
        let file = json!([
            { "operation": "a", "where": { "documnt": "x.txt" }, "suppresses": ["type response code"] },
            { "operation": "b", "supresses": [], "suppresses": ["name path id", "odd"] },
        ]);
        let entries = Deviation::located(&file, text);
        assert_eq!(entries[0].unknown_keys, ["where.documnt"]);
        assert_eq!(entries[1].unknown_keys, ["supresses"]);
        let lines = ["where.documnt", "type response code"].map(|name| entries[0].line_of(name));
        assert_eq!(lines, [Some(4), Some(2)], "a list on one line has the line of its entry");
        let lines = ["supresses", "name path id", "odd", "b"].map(|name| entries[1].line_of(name));
        assert_eq!(lines, [Some(8), Some(10), Some(11), Some(7)]);
        let other_style = Deviation::located(&file, "[{operation: a}, {operation: b}]");
        assert_eq!(other_style[0].line_of("odd"), None);
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
