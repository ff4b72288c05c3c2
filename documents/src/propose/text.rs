//! YAML edited as text: lines are inserted and replaced where a node stands, and everything else is left as it is.

use std::collections::BTreeMap;

use koodrive_model::{Model, ROOT, Sources, pointer};

/// The edits of all files so far.
pub(super) struct Edits<'a> {
    model: &'a Model,
    files: BTreeMap<String, File<'a>>,
    /// New files.
    pub(super) created: BTreeMap<String, String>,
}

#[derive(Default)]
struct File<'a> {
    lines: Vec<&'a str>,
    /// What stands before a line, counted from 0.
    before: BTreeMap<usize, Vec<String>>,
    /// What stands instead of a line.
    instead: BTreeMap<usize, String>,
}

/// The lines of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) file: String,
    /// The first line, counted from 0.
    pub(super) start: usize,
    /// The line after the last.
    pub(super) end: usize,
    /// How far its key is indented.
    pub(super) indent: usize,
}

impl<'a> Edits<'a> {
    pub(super) fn new(model: &'a Model, sources: &'a Sources) -> Self {
        let file = |text: &'a String| File { lines: text.lines().collect(), ..File::default() };
        let files = sources.iter().map(|(name, text)| (name.clone(), file(text)));
        Self { model, files: files.collect(), created: BTreeMap::new() }
    }

    /// The lines of the node at a pointer into the bundle; `None` where it does not begin a line of its own.
    pub(super) fn span(&self, at: &str) -> Option<Span> {
        let (file, pointer, line) = self.model.place(at);
        let start = line?.checked_sub(1)?;
        let lines = &self.files.get(&file)?.lines;
        let text = lines.get(start)?;
        let key = pointer::unescape(pointer::split_last(&pointer)?.1);
        let own = text.trim_start();
        let is_item = own.starts_with("- ") && key.parse::<usize>().is_ok();
        let quoted = own.trim_start_matches(['"', '\'']);
        if !is_item
            && !quoted
                .strip_prefix(key.as_str())
                .is_some_and(|rest| rest.trim_start_matches(['"', '\'']).starts_with(':'))
        {
            return None;
        }
        let indent = indent(text);
        let ends = |line: &&str| !line.trim().is_empty() && self::indent(line) <= indent;
        let length = lines.iter().skip(start + 1).position(ends).unwrap_or(lines.len() - start - 1);
        let inside = lines.get(start + 1..start + 1 + length).unwrap_or_default();
        let blank = inside.iter().rev().take_while(|line| line.trim().is_empty()).count();
        Some(Span { file, start, end: start + 1 + length - blank, indent })
    }

    /// The lines of a path's entry in the root file, which may refer to another.
    pub(super) fn index(&self, path: &str) -> Option<Span> {
        let lines = &self.files.get(ROOT)?.lines;
        let is_entry = |line: &&str| {
            let own = line.trim_start().trim_start_matches(['"', '\'']);
            own.strip_prefix(path).is_some_and(|rest| rest.trim_start_matches(['"', '\'']).trim_end() == ":")
        };
        let start = lines.iter().position(is_entry)?;
        let indent = indent(lines.get(start)?);
        let ends = |line: &&str| line.trim().is_empty() || self::indent(line) <= indent;
        let rest = lines.get(start + 1..).unwrap_or_default();
        let end = start + 1 + rest.iter().position(ends).unwrap_or(rest.len());
        Some(Span { file: ROOT.to_owned(), start, end, indent })
    }

    pub(super) fn line(&self, file: &str, line: usize) -> Option<String> {
        let file = self.files.get(file)?;
        file.instead.get(&line).cloned().or_else(|| file.lines.get(line).map(|&text| text.to_owned()))
    }

    /// The lines of a node as they are, without the indentation of its key.
    pub(super) fn text(&self, span: &Span) -> Vec<String> {
        let lines = (span.start..span.end).filter_map(|line| self.line(&span.file, line));
        lines.map(|line| line.get(span.indent..).unwrap_or_default().to_owned()).collect()
    }

    /// Inserts lines before a line, after all that was inserted there before.
    pub(super) fn insert(&mut self, file: &str, before: usize, indent: usize, lines: &[String]) {
        let Some(file) = self.files.get_mut(file) else { return };
        file.before.entry(before).or_default().extend(indented(lines, indent));
    }

    pub(super) fn replace(&mut self, file: &str, line: usize, text: String) {
        if let Some(file) = self.files.get_mut(file) {
            file.instead.insert(line, text);
        }
    }

    /// Adds lines at the end of a file.
    pub(super) fn append(&mut self, file: &str, lines: &[String]) {
        let end = self.files.get(file).map(|file| file.lines.len()).unwrap_or_default();
        self.insert(file, end, 0, lines);
    }

    /// The new texts of the files that changed, and the new files.
    pub(super) fn finish(self) -> BTreeMap<String, String> {
        let changed = self.files.into_iter().filter(|(_, file)| !file.before.is_empty() || !file.instead.is_empty());
        changed.map(|(name, file)| (name, file.text())).chain(self.created).collect()
    }
}

impl File<'_> {
    fn text(mut self) -> String {
        let mut text = String::new();
        for line in 0..=self.lines.len() {
            for inserted in self.before.remove(&line).unwrap_or_default() {
                text += &inserted;
                text.push('\n');
            }
            if let Some(kept) = self.lines.get(line) {
                text += self.instead.get(&line).map_or(*kept, String::as_str);
                text.push('\n');
            }
        }
        text
    }
}

pub(super) fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// Lines moved to the right; blank ones stay blank.
pub(super) fn indented(lines: &[String], by: usize) -> Vec<String> {
    let space = " ".repeat(by);
    lines.iter().map(|line| if line.is_empty() { String::new() } else { format!("{space}{line}") }).collect()
}

/// A line `key: [a, b]` with one more item; `None` where it is no list in brackets.
pub(super) fn with_item(line: &str, item: &str) -> Option<String> {
    let (start, end) = line.rsplit_once(']')?;
    let comma = if start.trim_end().ends_with('[') { "" } else { ", " };
    Some(format!("{}{comma}{item}]{end}", start.trim_end()))
}

/// A line with one object in braces that has one more member; `None` where it has no braces.
pub(super) fn with_member(line: &str, member: &str) -> Option<String> {
    let (start, end) = line.rsplit_once('}')?;
    Some(format!("{}, {member}}}{end}", start.trim_end()))
}

#[cfg(test)]
mod tests {
    use koodrive_model::{ROOT, Settings};

    use super::*;

    const TEXT: &str = "openapi: 3.0.3\ninfo: {title: A, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    # A fish.\n    Fish:\n      type: object\n      properties:\n        name: {type: string}\n        size:\n          type: integer\n\n        # The last.\n        tags: {type: array, items: {type: string}}\n";

    fn spans(at: &str) -> Option<(usize, usize, usize)> {
        let sources = Sources::from([(ROOT.to_owned(), TEXT.to_owned())]);
        let (model, _) = Model::load(&sources, &Settings::default());
        Edits::new(&model, &sources).span(at).map(|span| (span.start, span.end, span.indent))
    }

    #[test]
    fn a_node_ends_before_the_next_and_its_comment() {
        let fish = "/components/schemas/Fish/properties";
        assert_eq!(spans(&format!("{fish}/name")), Some((9, 10, 8)));
        assert_eq!(spans(&format!("{fish}/size")), Some((10, 12, 8)));
        assert_eq!(spans(&format!("{fish}/tags")), Some((14, 15, 8)));
        assert_eq!(spans(&format!("{fish}/tags/items")), None, "it stands in the middle of a line");
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        let sources = Sources::from([(ROOT.to_owned(), TEXT.to_owned())]);
        let (model, _) = Model::load(&sources, &Settings::default());
        let mut edits = Edits::new(&model, &sources);
        edits.insert(ROOT, 12, 8, &["a: {type: string}".to_owned()]);
        edits.insert(ROOT, 12, 8, &["b: {type: string}".to_owned()]);
        let files = edits.finish();
        let expected =
            TEXT.replace("type: integer\n", "type: integer\n        a: {type: string}\n        b: {type: string}\n");
        assert_eq!(files.get(ROOT), Some(&expected));
    }

    #[test]
    fn lists_and_objects_on_one_line_grow() {
        assert_eq!(with_item("  required: [a, b] # c", "d").as_deref(), Some("  required: [a, b, d] # c"));
        assert_eq!(with_item("  required: []", "d").as_deref(), Some("  required: [d]"));
        assert_eq!(with_item("  required:", "d"), None);
        assert_eq!(with_member("a: {type: string}", "b: 1").as_deref(), Some("a: {type: string, b: 1}"));
    }
}
