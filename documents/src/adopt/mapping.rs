//! Where the sections, tables and lines of a document are in the one that replaces it.

use std::collections::{BTreeMap, BTreeSet};

use super::Document;
use super::lines::Lines;
use super::numbers::{Heading, captions, headings};
use crate::diff::pairing;
use crate::facts::{Facts, Operation, Table};
use crate::identity;
use crate::settings::Settings;
use crate::spec::Spec;

/// A document and the one that replaces it.
pub(super) struct Mapping<'a> {
    /// The names.
    pub(super) old: String,
    pub(super) new: String,
    sections: BTreeMap<String, String>,
    tables: BTreeMap<String, String>,
    /// The tables of a section today, by its old number.
    tables_of: BTreeMap<String, Vec<String>>,
    lines: Lines<'a>,
    /// The number of operations that both describe.
    pub(super) shared: usize,
}

/// Which new document replaces which old one.
pub(super) fn pairs<'a>(old: &'a [Document], new: &'a [Document]) -> Vec<(&'a Document, &'a Document)> {
    if let ([old], [new]) = (old, new) {
        return vec![(old, new)];
    }
    let known: Vec<Facts> = old.iter().map(|document| document.facts.clone()).collect();
    let mut facts: Vec<Facts> = new.iter().map(|document| document.facts.clone()).collect();
    identity::recognize(&mut facts, &known, &BTreeSet::new());
    let mut taken = BTreeSet::new();
    let mut pairs = Vec::new();
    for (new, facts) in new.iter().zip(&facts) {
        let found = old.iter().find(|old| old.facts.document == facts.id());
        if let Some(old) = found.filter(|old| taken.insert(old.facts.document.clone())) {
            pairs.push((old, new));
        }
    }
    pairs
}

impl<'a> Mapping<'a> {
    pub(super) fn new(old: &'a Document, new: &'a Document, spec: Option<&Spec<'_>>, settings: &Settings) -> Self {
        let describe = |document: &'a Document| -> Vec<(&'a Facts, &'a Operation)> {
            document.facts.operations.iter().map(|operation| (&document.facts, operation)).collect()
        };
        let paired = pairing::pair(&describe(old), &describe(new), spec, &settings.common_fields);
        let paired: Vec<(&Operation, &Operation)> =
            paired.into_iter().filter_map(|(old, new)| Some((old?.1, new?.1))).collect();
        let mut mapping = Self {
            old: old.facts.id().to_owned(),
            new: new.facts.document.clone(),
            sections: BTreeMap::new(),
            tables: BTreeMap::new(),
            tables_of: BTreeMap::new(),
            lines: Lines::new((&old.text, &old.facts), (&new.text, &new.facts), &paired),
            shared: paired.len(),
        };
        for (old, new) in &paired {
            mapping.add(old, new);
        }
        mapping.add_others(old, new, settings);
        mapping
    }

    fn add(&mut self, old: &Operation, new: &Operation) {
        if let (Some(from), Some(to)) = (&old.section, &new.section) {
            self.sections.insert(from.clone(), to.clone());
            let tables = new.tables.iter().filter_map(|table| table.number.clone()).collect();
            self.tables_of.insert(from.clone(), tables);
        }
        let numbers = |table: &Table| table.number.clone();
        for (at, table) in old.tables.iter().enumerate() {
            if let (Some(from), Some(to)) = (numbers(table), counterpart(old, at, new).and_then(numbers)) {
                // Where each page counts from 1, a number alone may not tell which table is meant.
                match self.tables.get(&from) {
                    Some(other) if *other != to => drop(self.tables.insert(from, String::new())),
                    Some(_) => {}
                    None => drop(self.tables.insert(from, to)),
                }
            }
        }
    }

    /// Adds the sections and tables that describe no operation, by their titles.
    fn add_others(&mut self, old: &Document, new: &Document, settings: &Settings) {
        let words = &settings.vocabulary.table;
        let sections = by_title(&headings(&old.text), &headings(&new.text));
        let tables = by_title(&captions(&old.text, words), &captions(&new.text, words));
        for (from, to) in sections {
            self.sections.entry(from).or_insert(to);
        }
        let of_operations = old.facts.operations.iter().flat_map(|operation| &operation.tables);
        let known: BTreeSet<&String> = of_operations.filter_map(|table| table.number.as_ref()).collect();
        for (from, to) in tables.into_iter().filter(|(from, _)| !known.contains(from)) {
            self.tables.entry(from).or_insert(to);
        }
    }

    pub(super) fn section(&self, number: &str) -> Option<&str> {
        self.sections.get(number).map(String::as_str)
    }

    pub(super) fn table(&self, number: &str) -> Option<&str> {
        self.tables.get(number).map(String::as_str).filter(|number| !number.is_empty())
    }

    /// Whether the document has numbered sections, as a reference does.
    pub(super) fn has_sections(&self) -> bool {
        !self.sections.is_empty()
    }

    /// Whether the document's tables have numbers of this form: `4-262` in a reference, `2` on a page. A number of the
    /// other form is one of another document.
    pub(super) fn numbers_tables_like(&self, word: &str) -> bool {
        self.tables.keys().any(|number| number.contains('-') == word.contains('-'))
    }

    /// The tables of the operation that had this section.
    pub(super) fn tables_of(&self, section: &str) -> Option<&[String]> {
        self.tables_of.get(section).map(Vec::as_slice)
    }

    /// The lines that have become of others, both counted from 1.
    pub(super) fn lines(&self, first: usize, last: usize) -> Option<(usize, usize)> {
        self.lines.find(first, last)
    }
}

/// The table of the new operation that lists what the table at a position of the old one does.
fn counterpart<'n>(old: &Operation, at: usize, new: &'n Operation) -> Option<&'n Table> {
    let key = |table: &Table| (table.kind, table.side, table.status, table.name.clone());
    let table = old.tables.get(at)?;
    let rank = old.tables.iter().take(at).filter(|other| key(other) == key(table)).count();
    let same = new.tables.iter().filter(|other| key(other) == key(table)).nth(rank);
    let alike = || {
        let names = |table: &Table| table.rows.iter().map(|row| row.name.clone()).collect::<BTreeSet<_>>();
        let fits =
            |other: &&Table| other.kind == table.kind && other.side == table.side && names(other) == names(table);
        new.tables.iter().find(fits)
    };
    same.or_else(alike)
}

/// The new numbers of what has the same title in both, and no other title.
fn by_title(old: &[Heading], new: &[Heading]) -> Vec<(String, String)> {
    let mut numbers: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for heading in new {
        numbers.entry(&heading.title).or_default().insert(&heading.number);
    }
    let place = |heading: &Heading| {
        let found = numbers.get(heading.title.as_str())?;
        let same = found.get(heading.number.as_str()).copied();
        let only = found.first().copied().filter(|_| found.len() == 1);
        Some((heading.number.clone(), only.or(same)?.to_owned()))
    };
    old.iter().filter_map(place).collect()
}
