//! Makes facts of the tokens of a document.

mod described;
mod loose;
mod names;
mod rows;

use std::collections::BTreeSet;

use super::completeness::Outline;
use super::examples::Examples;
use super::fault::Fault;
use super::token::{Token, TokenKind, Tokens};
use crate::facts::{Call, Facts, Operation, Shape, Table, Unread};
use crate::problem::Problem;
use crate::settings::Settings;
use crate::vocabulary::{Column, Part};
use names::Fragment;
use rows::Layout;

/// Takes the tokens one by one.
pub(super) struct Assembler<'a> {
    settings: &'a Settings,
    facts: Facts,
    outline: Outline,
    operation: Option<Operation>,
    section: Option<String>,
    heading: Option<String>,
    /// The last text outside the parts of a description: the title of a page that marks no headings.
    last_text: String,
    part: Option<Part>,
    status: Option<u16>,
    caption: Option<Caption>,
    /// Words of a caption that stood without a number, and their line. A table may follow them.
    unnumbered: Option<(usize, String)>,
    /// The lines of the tables of the operation whose captions have no number.
    captioned: BTreeSet<usize>,
    table: Option<Table>,
    layout: Layout,
    /// The description of the last row so far.
    description: String,
    /// The rows of the table of status codes. Without any, which statuses there are is not known.
    status_rows: usize,
    /// A piece of a name whose row is not known yet.
    fragment: Option<Fragment>,
    /// Whether a page break was just before.
    after_break: bool,
    requests: Examples,
    responses: Examples,
    fenced: bool,
    /// Whether the current table lists the statuses, with which a description ends.
    in_statuses: bool,
    /// The line of the first table of a shape that is not read.
    unknown_shape: Option<usize>,
    /// What the last text says if it is the head of a column.
    last_head: Option<Column>,
    /// The line of the last token.
    line: usize,
    /// The line of the heading of an operation whose method and path are not known yet.
    started: Option<usize>,
    /// The captions of the operation that are not in the vocabulary: numbers and words.
    unknown_captions: Vec<(String, String)>,
}

struct Caption {
    line: usize,
    number: String,
    words: String,
    /// The first row below it, where its header row is unknown.
    first: Option<String>,
}

impl<'a> Assembler<'a> {
    pub(super) fn new(facts: Facts, settings: &'a Settings) -> Self {
        Self {
            settings,
            facts,
            outline: Outline::default(),
            operation: None,
            section: None,
            heading: None,
            last_text: String::new(),
            part: None,
            status: None,
            caption: None,
            unnumbered: None,
            captioned: BTreeSet::new(),
            table: None,
            layout: Layout::default(),
            description: String::new(),
            status_rows: 0,
            fragment: None,
            after_break: false,
            requests: Examples::default(),
            responses: Examples::default(),
            fenced: false,
            in_statuses: false,
            unknown_shape: None,
            last_head: None,
            line: 0,
            started: None,
            unknown_captions: Vec::new(),
        }
    }

    pub(super) fn read(mut self, tokens: Tokens<'_>) -> (Facts, Outline) {
        for token in tokens.list {
            self.token(token);
        }
        // The line of method and path may be cut itself.
        if let Some(operation) = self.operation.take_if(|operation| operation.line == self.line) {
            self.started = Some(operation.line);
        }
        self.close_operation();
        (self.facts, self.outline)
    }

    fn token(&mut self, Token { line, kind }: Token) {
        match kind {
            TokenKind::Contents(number) => self.outline.contents.push(number),
            TokenKind::Section { number, title } => self.section(number, title),
            TokenKind::Title(title) => self.heading = Some(title),
            TokenKind::Updated(day) => self.facts.date = self.facts.date.take().or(Some(day)),
            TokenKind::Part(part) => self.part(line, part),
            TokenKind::Status(status) => self.status(line, status),
            TokenKind::Caption { number, words } => {
                self.close_table();
                self.layout = Layout::Unknown;
                self.caption = Some(Caption { line, number, words, first: None });
            }
            TokenKind::Columns(heads) => self.columns(line, &heads),
            TokenKind::Row(cells) => self.row(line, &cells),
            TokenKind::Call { call, open } => self.call(line, call, open),
            TokenKind::Fence => self.fenced = !self.fenced,
            TokenKind::Fault(fault) => self.fault(line, fault),
            TokenKind::Text(raw) => self.text(line, &raw),
        }
        self.line = line;
    }

    fn section(&mut self, number: String, title: String) {
        self.close_operation();
        self.outline.sections.insert(number.clone());
        self.heading = Some(title);
        self.section = Some(number);
    }

    fn part(&mut self, line: usize, part: Part) {
        // A second page in the same file.
        let starts_over = matches!(part, Part::Function | Part::Uri);
        if starts_over && self.operation.is_some() {
            self.close_operation();
            self.section = None;
        }
        self.close_part();
        if starts_over {
            self.outline.headings += 1;
            self.started = self.started.or(Some(line));
        }
        self.part = Some(part);
    }

    fn status(&mut self, line: usize, status: u16) {
        self.returned(status, line);
        self.close_table();
        self.status = Some(status);
        self.responses.status(status);
    }

    fn call(&mut self, line: usize, call: Call, open: bool) {
        let call = Call { line, ..call };
        match self.part {
            Some(Part::Uri) if self.operation.is_none() => {
                let section = self.section.clone();
                let title = self.heading.take().unwrap_or_else(|| std::mem::take(&mut self.last_text));
                let Call { method, path, .. } = call;
                self.outline.finished = false;
                self.started = None;
                self.operation = Some(Operation { section, title, method, path, line, ..Operation::default() });
            }
            Some(Part::RequestExample) if self.operation.is_some() => self.requests.call(call, open),
            _ => {}
        }
    }

    fn text(&mut self, line: usize, raw: &str) {
        let is_caption = self.in_fields() && self.settings.vocabulary.is_unnumbered_caption(raw);
        self.unnumbered = is_caption.then(|| (line, raw.trim().to_owned()));
        match self.part {
            Some(Part::RequestExample) => self.requests.text(line, raw, self.fenced),
            Some(Part::ResponseExample) => self.responses.text(line, raw, self.fenced),
            None | Some(Part::StatusCodes | Part::Other) => raw.trim().clone_into(&mut self.last_text),
            // Elsewhere the text after a row is no part of it.
            Some(_) if self.table.is_some() && self.facts.shape == Shape::Lines => self.describe(raw.trim()),
            _ => {}
        }
        // A page break may cut a caption in two.
        if let Some(caption) = &mut self.caption {
            let joined = format!("{} {}", caption.words, raw.trim());
            if caption.words.is_empty() || self.settings.vocabulary.caption(&joined).is_some() {
                joined.trim().clone_into(&mut caption.words);
            }
        }
        self.wrapped_name(line, raw);
        self.loose_head(line, raw);
        self.spaced_table(line, raw);
        self.embedded_table(line, raw);
    }

    fn close_table(&mut self) {
        self.settle_last();
        self.close_fragment();
        self.after_break = false;
        if let Some(caption) = self.caption.take()
            && self.in_fields()
        {
            self.headless(&caption);
        }
        if let (Some(table), Some(operation)) = (self.table.take(), &mut self.operation) {
            operation.tables.push(table);
        }
    }

    /// Whether this is a part of a description whose tables hold facts.
    fn in_fields(&self) -> bool {
        self.operation.is_some() && matches!(self.part, Some(Part::Uri | Part::Request | Part::Response))
    }

    fn close_part(&mut self) {
        self.close_table();
        self.layout = Layout::Unknown;
        self.status = None;
        self.requests.close();
        self.responses.close();
    }

    fn close_operation(&mut self) {
        self.close_part();
        self.part = None;
        self.outline.headless.extend(self.started.take());
        let (requests, responses) = (std::mem::take(&mut self.requests), std::mem::take(&mut self.responses));
        if let Some(mut operation) = self.operation.take() {
            if !self.outline.finished {
                self.outline.unfinished.push((operation.line, self.line));
            }
            operation.calls = requests.calls;
            operation.requests = requests.found;
            operation.responses = responses.found;
            let captions = std::mem::take(&mut self.unknown_captions);
            let captioned = std::mem::take(&mut self.captioned);
            super::guess::complete(&mut operation, &mut self.facts, (&captions, &captioned), self.settings);
            operation.unlisted = super::unlisted::fields(&operation);
            if std::mem::take(&mut self.status_rows) == 0 {
                operation.statuses.clear();
            }
            self.facts.operations.push(operation);
        }
    }

    /// Notes what could not be read.
    fn fault(&mut self, line: usize, fault: Fault) {
        note(&mut self.facts, line, fault);
    }
}

/// Adds a fault to the facts of a document.
pub(super) fn note(facts: &mut Facts, line: usize, fault: Fault) {
    let Fault { kind, reach, message, help } = fault;
    facts.unread.extend(reach.map(|reach| Unread { line, reach }));
    facts.problems.push(Problem { kind, document: facts.document.clone(), line: Some(line), message, help });
}
