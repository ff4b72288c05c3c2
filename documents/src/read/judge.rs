//! Judges whether a document is whole, and ours.

use std::collections::BTreeSet;

use super::words;
use crate::facts::{Facts, Shape, Table};
use crate::problem::{Problem, ProblemKind};

/// What a document promises about itself.
#[derive(Debug, Default)]
pub(super) struct Outline {
    /// The sections that the table of contents lists.
    pub(super) contents: Vec<String>,
    /// The sections that there are.
    pub(super) sections: BTreeSet<String>,
    /// How many headings there are with which the description of an operation starts.
    pub(super) headings: usize,
    /// Whether the operation that is being read has come to its last table.
    pub(super) finished: bool,
    /// Where operations start that have no last part.
    pub(super) unfinished: Vec<usize>,
}

const HELP_CUT: &str = "get the document again, and compare its length; nothing can be told about what is missing";

/// A text of fewer characters cannot be one of the vendor's documents.
const SHORTEST: usize = 400;

/// Adds what is wrong with the document as a whole, and settles whether it is a whole reference.
pub(super) fn judge(facts: &mut Facts, outline: &Outline, text: &str) {
    let mut judge = Judge { found: Vec::new(), document: facts.document.clone() };
    if text.trim().is_empty() {
        judge.add(ProblemKind::Empty, None, "the document is empty", HELP_CUT);
    } else if facts.operations.is_empty() {
        judge.without_operations(facts, outline, text);
    } else {
        judge.with_operations(facts, outline);
    }
    judge.contents(outline);
    facts.whole = !outline.contents.is_empty() && !judge.found.iter().any(Problem::is_fault);
    facts.problems.append(&mut judge.found);
    facts.problems.sort_by_key(|problem| problem.line);
}

struct Judge {
    found: Vec<Problem>,
    document: String,
}

impl Judge {
    fn add(&mut self, kind: ProblemKind, line: Option<usize>, message: impl Into<String>, help: &str) {
        let (message, help) = (message.into(), help.to_owned());
        self.found.push(Problem { kind, document: self.document.clone(), line, message, help });
    }

    fn without_operations(&mut self, facts: &Facts, outline: &Outline, text: &str) {
        let is_title_page = text.lines().filter(|line| !line.trim().is_empty()).take(20).any(words::is_reference_title);
        if !words::speaks_of_koodrive(text) {
            let help = "check the address; only KooDrive's documents can be read";
            self.add(ProblemKind::OtherProduct, None, "the document says nothing of KooDrive", help);
        } else if outline.headings > 0
            || matches!(facts.shape, Shape::Tabs | Shape::Lines) && outline.contents.is_empty()
        {
            self.add(
                ProblemKind::CutShort,
                None,
                "an operation is announced, but its method and path are missing",
                HELP_CUT,
            );
        } else if is_title_page || text.chars().count() < SHORTEST {
            self.add(ProblemKind::CutShort, None, "the text ends before any operation", HELP_CUT);
        } else {
            let help =
                "nothing to do if it is about something else; otherwise its form is not known or its end is missing";
            self.add(ProblemKind::NoOperations, None, "the document describes no operation", help);
        }
    }

    fn with_operations(&mut self, facts: &Facts, outline: &Outline) {
        if facts.operations.iter().all(|operation| !operation.path.starts_with("/koodrive/")) {
            let help = "check the address; KooDrive's paths start with /koodrive/";
            self.add(ProblemKind::OtherProduct, None, "none of the operations is one of KooDrive's", help);
        }
        for line in &outline.unfinished {
            let message = "the operation that starts here has no table of status codes, with which each one ends";
            self.add(ProblemKind::CutShort, Some(*line), message, HELP_CUT);
        }
        self.repeated(facts);
        self.tables(facts);
    }

    fn repeated(&mut self, facts: &Facts) {
        let mut seen = BTreeSet::new();
        for operation in &facts.operations {
            if !seen.insert((&operation.method, &operation.path)) {
                let message = format!("{} {} is described twice", operation.method, operation.path);
                self.add(ProblemKind::Repeated, Some(operation.line), message, "keep one of the two");
            }
        }
    }

    fn tables(&mut self, facts: &Facts) {
        let mut previous: Option<&Table> = None;
        for (first, table) in facts
            .operations
            .iter()
            .flat_map(|operation| operation.tables.iter().enumerate().map(|(at, table)| (at == 0, table)))
        {
            if table.rows.is_empty() {
                let message = format!("the {} has a caption and no rows", table.label());
                self.add(ProblemKind::CutShort, Some(table.line), message, HELP_CUT);
            }
            for row in table.rows.iter().filter(|row| !row.ty.is_known()) {
                let message = format!("the type `{}` of `{}` is not known", row.ty, row.name);
                let help = "look at the line; a new type has to be taught to the reader";
                self.add(ProblemKind::UnknownType, Some(row.line), message, help);
            }
            if let Some(message) = gap(previous, table, first) {
                self.add(ProblemKind::CutShort, Some(table.line), message, HELP_CUT);
            }
            previous = Some(table);
        }
    }

    /// Every section that the table of contents lists must be there.
    fn contents(&mut self, outline: &Outline) {
        let listed = outline.contents.iter().filter(|number| number.contains('.'));
        let missing: Vec<&String> = listed.clone().filter(|number| !outline.sections.contains(*number)).collect();
        if let (Some(first), Some(last)) = (missing.first(), missing.last()) {
            let (count, of) = (missing.len(), listed.count());
            let message =
                format!("{count} of the {of} sections in the table of contents are missing: {first} … {last}");
            self.add(ProblemKind::CutShort, None, message, HELP_CUT);
        }
    }
}

/// Tables are numbered without gaps: `4-12` follows `4-11`, and on a page `2` follows `1`.
fn gap(previous: Option<&Table>, table: &Table, first_of_operation: bool) -> Option<String> {
    let number = split(table.number.as_deref()?)?;
    let before = match previous.and_then(|previous| split(previous.number.as_deref()?)) {
        Some(before) if number.0.is_some() || !first_of_operation => before,
        _ => (number.0, 0),
    };
    let is_next = before.0 != number.0 || before.1 + 1 == number.1;
    (!is_next).then(|| format!("{} is not the one that is due after number {}", table.label(), before.1))
}

fn split(number: &str) -> Option<(Option<u32>, u32)> {
    match number.split_once('-') {
        Some((chapter, number)) => Some((Some(chapter.parse().ok()?), number.parse().ok()?)),
        None => Some((None, number.parse().ok()?)),
    }
}
