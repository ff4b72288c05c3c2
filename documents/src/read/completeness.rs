//! Checks that a document is complete and about the product.

use std::collections::BTreeSet;

use crate::facts::{Facts, Reach, Shape, Table, Unread};
use crate::problem::{Problem, ProblemKind};
use crate::settings::Settings;

/// What a document shows of its own structure.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The sections that the table of contents lists.
    pub(super) contents: Vec<String>,
    /// The sections in the text.
    pub(super) sections: BTreeSet<String>,
    /// The number of headings that start the description of an operation.
    pub(super) headings: usize,
    /// Whether the current operation has reached its last table.
    pub(super) finished: bool,
    /// The operations whose last part is missing: their lines, and the last lines that were read.
    pub(super) unfinished: Vec<(usize, usize)>,
    /// The lines of headings of operations without method and path.
    pub(super) headless: Vec<usize>,
}

const HELP_CUT: &str = "download the document again and compare its length";

/// A text of fewer characters ends too early, whatever it is about.
const SHORTEST: usize = 400;

/// Reports what is wrong with the document as a whole, and decides whether it is a complete reference.
pub(super) fn check(facts: &mut Facts, outline: &Outline, text: &str, settings: &Settings) {
    let lines = text.lines().count();
    let mut check = Check { found: Vec::new(), unread: Vec::new(), document: facts.document.clone(), lines, settings };
    if text.trim().is_empty() {
        check.add(ProblemKind::Empty, None, "the document is empty", HELP_CUT);
    } else if facts.operations.is_empty() {
        check.without_operations(facts, outline, text);
    } else {
        check.with_operations(facts, outline);
    }
    check.contents(outline);
    facts.whole = !outline.contents.is_empty() && !check.found.iter().any(Problem::is_error);
    facts.problems.append(&mut check.found);
    facts.unread.append(&mut check.unread);
    facts.unread.sort_by_key(|unread| unread.line);
    facts.problems.sort_by_key(|problem| problem.line);
}

struct Check<'a> {
    found: Vec<Problem>,
    unread: Vec<Unread>,
    document: String,
    /// The number of lines.
    lines: usize,
    settings: &'a Settings,
}

impl Check<'_> {
    fn add(&mut self, kind: ProblemKind, line: Option<usize>, message: impl Into<String>, help: &str) {
        let (message, help) = (message.into(), help.to_owned());
        self.found.push(Problem { kind, document: self.document.clone(), line, message, help });
    }

    /// Notes that something is missing at a line.
    fn hide(&mut self, line: usize, reach: Reach) {
        self.unread.push(Unread { line, reach });
    }

    fn add_other_product(&mut self, message: String) {
        let help = format!("check the URL: the document must be about {}", self.settings.product);
        self.add(ProblemKind::OtherProduct, None, message, &help);
    }

    fn without_operations(&mut self, facts: &Facts, outline: &Outline, text: &str) {
        let mut start = text.lines().filter(|line| !line.trim().is_empty()).take(20);
        let is_title_page = start.any(|line| self.settings.vocabulary.is_reference_title(line));
        let has_tables = matches!(facts.shape, Shape::Tabs | Shape::Lines);
        if !self.settings.mentions_product(text) {
            self.add_other_product(format!("the document does not mention {}", self.settings.product));
        } else if outline.headings > 0 || has_tables && outline.contents.is_empty() {
            let message = "an operation starts, but its method and path are missing";
            self.add(ProblemKind::CutShort, outline.headless.first().copied(), message, HELP_CUT);
            self.hide(self.lines, Reach::Rest);
        } else if is_title_page || text.chars().count() < SHORTEST {
            self.add(ProblemKind::CutShort, Some(self.lines), "the document ends before its first operation", HELP_CUT);
            self.hide(self.lines, Reach::Rest);
        } else {
            let help = "ignore this if the document covers another subject; otherwise its headings are not in the \
                vocabulary, or its end is missing";
            self.add(ProblemKind::NoOperations, None, "the document describes no operation", help);
        }
    }

    fn with_operations(&mut self, facts: &Facts, outline: &Outline) {
        let prefix = &self.settings.path_prefix;
        if facts.operations.iter().all(|operation| !operation.path.starts_with(prefix)) {
            self.add_other_product(format!("no path in the document starts with {prefix}"));
        }
        for (line, last) in &outline.unfinished {
            let message = "the description of this operation lacks its last part, the table of status codes";
            self.add(ProblemKind::CutShort, Some(*line), message, HELP_CUT);
            // Behind the last description of a cut document there may have been others.
            let is_last = facts.operations.last().is_some_and(|operation| operation.line == *line);
            self.hide(*last, if is_last { Reach::Rest } else { Reach::Table });
        }
        for line in &outline.headless {
            let message = "an operation starts here, but its method and path are missing or not where they belong";
            self.add(ProblemKind::CutShort, Some(*line), message, HELP_CUT);
            self.hide(*line, Reach::Operation);
        }
        self.repeated(facts);
        self.tables(facts);
    }

    fn repeated(&mut self, facts: &Facts) {
        let mut seen = BTreeSet::new();
        for operation in &facts.operations {
            if !seen.insert((&operation.method, &operation.path)) {
                let message = format!("{} {} is described twice", operation.method, operation.path);
                self.add(ProblemKind::Repeated, Some(operation.line), message, "keep one of the two descriptions");
            }
        }
    }

    fn tables(&mut self, facts: &Facts) {
        let mut previous: Option<&Table> = None;
        let tables = facts.operations.iter().flat_map(|operation| {
            operation.tables.iter().enumerate().map(move |(at, table)| (operation, at == 0, table))
        });
        for (operation, first, table) in tables {
            if table.rows.is_empty() {
                let message = format!("the {} has a caption but no rows", table.label());
                self.add(ProblemKind::CutShort, Some(table.line), message, HELP_CUT);
                self.hide(table.line, Reach::Table);
            }
            self.twice(table);
            for row in table.rows.iter().filter(|row| !row.ty.is_known()) {
                let message = format!("the type `{}` of `{}` is unknown", row.ty, row.name);
                let help = "check the line: a page break may have cut it; a new type belongs in the vocabulary";
                self.add(ProblemKind::UnknownType, Some(row.line), message, help);
            }
            if let Some(message) = gap(previous, table, first) {
                self.add(ProblemKind::CutShort, Some(table.line), message, HELP_CUT);
                self.hide(operation.line, Reach::Table);
            }
            previous = Some(table);
        }
    }

    /// Reports names that a table lists twice.
    fn twice(&mut self, table: &Table) {
        let mut seen = BTreeSet::new();
        for row in table.rows.iter().filter(|row| !seen.insert(row.name.as_str())) {
            let message = format!("the {} lists `{}` twice", table.label(), row.name);
            let help = "compare the lines before it with the document: the caption of another table may be missing";
            self.add(ProblemKind::OddRow, Some(row.line), message, help);
            self.hide(row.line, Reach::Row);
        }
    }

    /// Reports sections that the table of contents lists and the text lacks.
    fn contents(&mut self, outline: &Outline) {
        let listed = outline.contents.iter().filter(|number| number.contains('.'));
        let missing: Vec<&String> = listed.clone().filter(|number| !outline.sections.contains(*number)).collect();
        if let (Some(first), Some(last)) = (missing.first(), missing.last()) {
            let (count, of) = (missing.len(), listed.count());
            let message =
                format!("{count} of the {of} sections in the table of contents are missing: {first} … {last}");
            self.add(ProblemKind::CutShort, Some(self.lines), message, HELP_CUT);
            self.hide(self.lines, Reach::Rest);
        }
    }
}

/// Reports a gap in the numbers of tables: `4-12` follows `4-11`, and on a page `2` follows `1`.
fn gap(previous: Option<&Table>, table: &Table, first_of_operation: bool) -> Option<String> {
    let number = split(table.number.as_deref()?)?;
    let before = match previous.and_then(|previous| split(previous.number.as_deref()?)) {
        Some(before) if number.0.is_some() || !first_of_operation => before,
        _ => (number.0, 0),
    };
    let is_next = before.0 != number.0 || before.1 + 1 == number.1;
    (!is_next).then(|| format!("a table is missing before {}, which follows number {}", table.label(), before.1))
}

fn split(number: &str) -> Option<(Option<u32>, u32)> {
    match number.split_once('-') {
        Some((chapter, number)) => Some((Some(chapter.parse().ok()?), number.parse().ok()?)),
        None => Some((None, number.parse().ok()?)),
    }
}
