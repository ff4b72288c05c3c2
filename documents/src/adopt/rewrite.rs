//! Rewrites the references in a text, line by line.

use super::mapping::Mapping;
use super::numbers::{is_section, is_table};
use super::{Edit, Unplaced};

/// What starts a new reference in a file, which names its document anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Operations: references stand below this key.
    Sources(String),
    /// A list of entries; the indentation of its dashes.
    Entries(usize),
}

impl Style {
    pub(super) fn of(file: &str, key: &str) -> Self {
        if file.ends_with("deviations.yaml") {
            Self::Entries(0)
        } else if file.ends_with("source.yaml") {
            Self::Entries(2)
        } else {
            Self::Sources(format!("{key}:"))
        }
    }
}

/// What numbers mean at a place in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Nothing,
    Section,
    Table,
    Line,
}

/// Where the rewriter is.
struct Cursor<'m, 'a> {
    /// The document that the numbers belong to.
    document: Option<&'m Mapping<'a>>,
    meaning: Meaning,
    /// Whether the word that gives them this meaning came just before, so that a number alone has it too.
    is_told: bool,
}

pub(super) struct Rewriter<'m, 'a> {
    file: &'m str,
    mappings: &'m [Mapping<'a>],
    style: Style,
    /// The document that the current entry is about.
    entry: Option<&'m Mapping<'a>>,
    /// The indentation of the key that holds the current source.
    source: Option<usize>,
    /// The section of the current source, as it was.
    section: String,
    /// The tables that the current source names by now.
    tables: Vec<String>,
    line: usize,
    pub(super) edits: Vec<Edit>,
    pub(super) unplaced: Vec<Unplaced>,
}

impl<'m, 'a> Rewriter<'m, 'a> {
    pub(super) fn new(file: &'m str, mappings: &'m [Mapping<'a>], style: Style) -> Self {
        Self {
            file,
            mappings,
            style,
            entry: None,
            source: None,
            section: String::new(),
            tables: Vec::new(),
            line: 0,
            edits: Vec::new(),
            unplaced: Vec::new(),
        }
    }

    pub(super) fn rewrite(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut cursor = Cursor { document: None, meaning: Meaning::Nothing, is_told: false };
        for line in text.split_inclusive('\n') {
            self.line += 1;
            let (words, end) = line.strip_suffix('\n').map_or((line, ""), |words| (words, "\n"));
            let new = self.changed(words, &mut cursor);
            if new != words {
                let (file, before, after) = (self.file.to_owned(), words.to_owned(), new.clone());
                self.edits.push(Edit { file, line: self.line, before, after });
            }
            out.push_str(&new);
            out.push_str(end);
        }
        out
    }

    fn changed(&mut self, line: &str, cursor: &mut Cursor<'m, 'a>) -> String {
        let start = line.trim_start();
        let indent = line.len() - start.len();
        if let Some(comment) = start.strip_prefix('#') {
            // Comments are about the reference: the document with sections that describes most.
            let references = self.mappings.iter().filter(|mapping| mapping.has_sections());
            let document = references.max_by_key(|mapping| mapping.shared);
            let meaning = if comment.trim_start().starts_with("---") { Meaning::Section } else { Meaning::Nothing };
            return self.words(line, &mut Cursor { document, meaning, is_told: false });
        }
        if !self.enter(start, indent) {
            return line.to_owned();
        }
        if let Some((key, value)) = key(start) {
            *cursor = self.at(key, value);
            if key == "section" {
                value.trim_matches(['"', '\'']).clone_into(&mut self.section);
            }
        }
        let new = self.words(line, cursor);
        if self.source.is_some() && cursor.meaning == Meaning::Table {
            return self.with_new_tables(new);
        }
        new
    }

    /// Adds the tables that the operation has got to the end of the list in its source.
    fn with_new_tables(&mut self, line: String) -> String {
        self.tables.extend(words_of(&line).filter(|word| is_table(word)).map(str::to_owned));
        let Some(mapping) = self.entry.filter(|_| line.trim_end().ends_with(']')) else { return line };
        let today = mapping.tables_of(&self.section).unwrap_or_default();
        let added: Vec<&str> = today.iter().filter(|table| !self.tables.contains(table)).map(String::as_str).collect();
        if added.is_empty() {
            return line;
        }
        line.replacen(']', &format!(", \"{}\"]", added.join("\", \"")), 1)
    }

    /// Notes where entries and sources begin and end; whether the line is inside of one.
    fn enter(&mut self, start: &str, indent: usize) -> bool {
        match &self.style {
            Style::Entries(dash) => {
                if indent == *dash && start.starts_with("- ") {
                    self.entry = None;
                }
                true
            }
            Style::Sources(key) => {
                let is_source = start.starts_with(key.as_str());
                if is_source {
                    self.source = Some(indent);
                    self.entry = None;
                    self.tables.clear();
                } else if !start.is_empty() && self.source.is_some_and(|above| indent <= above) {
                    self.source = None;
                }
                self.source.is_some() && !is_source
            }
        }
    }

    /// What the value of a key is about.
    fn at(&mut self, key: &str, value: &str) -> Cursor<'m, 'a> {
        if key == "document" {
            let named = words_of(value).find_map(|word| self.mapping(word));
            let is_name = value.trim_start_matches(['[', '"', '\'']).starts_with(|c: char| c.is_ascii_alphanumeric())
                && words_of(value).next().is_some_and(is_file);
            if is_name {
                self.entry = named;
            }
        }
        let meaning = match key {
            "section" => Meaning::Section,
            "table" | "tables" => Meaning::Table,
            "lines" => Meaning::Line,
            _ => Meaning::Nothing,
        };
        // Evidence names the document that it refers to.
        Cursor { document: self.entry.filter(|_| key != "evidence"), meaning, is_told: true }
    }

    fn mapping(&self, name: &str) -> Option<&'m Mapping<'a>> {
        self.mappings.iter().find(|mapping| mapping.old == name)
    }

    /// Rewrites the words of a line.
    fn words(&mut self, line: &str, cursor: &mut Cursor<'m, 'a>) -> String {
        let mut out = String::with_capacity(line.len());
        let mut rest = line;
        while !rest.is_empty() {
            let end = rest.find(|c| !is_word_character(c)).unwrap_or(rest.len());
            let (run, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
            let word = run.trim_end_matches(['.', '-']);
            out.push_str(&self.word(word, cursor));
            out.push_str(run.get(word.len()..).unwrap_or_default());
            let between = after.find(is_word_character).unwrap_or(after.len());
            let (gap, next) = after.split_at_checked(between).unwrap_or((after, ""));
            out.push_str(gap);
            rest = next;
        }
        out
    }

    fn word(&mut self, word: &str, cursor: &mut Cursor<'m, 'a>) -> String {
        if let Some(mapping) = self.mapping(word) {
            cursor.document = Some(mapping);
            return mapping.new.clone();
        }
        if is_file(word) {
            cursor.document = None;
            return word.to_owned();
        }
        let meaning = match word.to_ascii_lowercase().as_str() {
            "section" | "sections" | "appendix" => Meaning::Section,
            "table" | "tables" => Meaning::Table,
            "line" | "lines" => Meaning::Line,
            other => {
                let joins = matches!(other, "" | "and" | "to" | "or");
                let is_number = is_table(other) || is_section(other);
                let new = self.number(word, cursor);
                cursor.is_told &= joins || is_number;
                return new;
            }
        };
        (cursor.meaning, cursor.is_told) = (meaning, true);
        word.to_owned()
    }

    fn number(&mut self, word: &str, cursor: &Cursor<'m, 'a>) -> String {
        let Some(mapping) = cursor.document else { return word.to_owned() };
        let found = match cursor.meaning {
            Meaning::Section if is_section(word) && mapping.has_sections() => mapping.section(word).map(str::to_owned),
            Meaning::Table
                if is_table(word) && mapping.numbers_tables_like(word) && (word.contains('-') || cursor.is_told) =>
            {
                mapping.table(word).map(str::to_owned)
            }
            Meaning::Line if is_table(word) && cursor.is_told => lines(mapping, word),
            _ => return word.to_owned(),
        };
        if found.is_none() {
            let what = format!("{:?}", cursor.meaning).to_lowercase();
            let message = format!("{what} {word} of {} has no counterpart in {}", mapping.old, mapping.new);
            self.unplaced.push(Unplaced { file: self.file.to_owned(), line: self.line, message });
        }
        found.unwrap_or_else(|| word.to_owned())
    }
}

fn lines(mapping: &Mapping<'_>, word: &str) -> Option<String> {
    let (first, last) = word.split_once('-').unwrap_or((word, word));
    let (from, to) = mapping.lines(first.parse().ok()?, last.parse().ok()?)?;
    Some(if word.contains('-') { format!("{from}-{to}") } else { from.to_string() })
}

fn is_word_character(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_')
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_word_character(c)).filter(|word| !word.is_empty())
}

/// Whether a word is the name of a file: it ends in a dot and letters.
fn is_file(word: &str) -> bool {
    word.rsplit_once('.').is_some_and(|(stem, ending)| {
        !stem.is_empty() && (2..=4).contains(&ending.len()) && ending.chars().all(|c| c.is_ascii_lowercase())
    })
}

/// The key and the value of a line: `section: "4.1"`, `- document: a.txt`.
fn key(start: &str) -> Option<(&str, &str)> {
    let start = start.strip_prefix("- ").unwrap_or(start);
    let (key, value) = start.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_ascii_alphabetic());
    (is_key && (value.is_empty() || value.starts_with(' '))).then(|| (key, value.trim()))
}
