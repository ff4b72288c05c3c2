//! Makes facts of the tokens of a document.

mod described;
mod rows;

use super::completeness::Outline;
use super::examples::Examples;
use super::token::{Token, TokenKind, Tokens};
use crate::facts::{Call, Facts, Operation, Shape, Table};
use crate::settings::Settings;
use crate::vocabulary::Part;
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
    table: Option<Table>,
    layout: Layout,
    /// The description of the last row so far.
    description: String,
    requests: Examples,
    responses: Examples,
    fenced: bool,
}

struct Caption {
    line: usize,
    number: String,
    words: String,
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
            table: None,
            layout: Layout::default(),
            description: String::new(),
            requests: Examples::default(),
            responses: Examples::default(),
            fenced: false,
        }
    }

    pub(super) fn read(mut self, tokens: Tokens<'_>) -> (Facts, Outline) {
        for token in tokens.list {
            self.token(token);
        }
        self.close_operation();
        (self.facts, self.outline)
    }

    fn token(&mut self, Token { line, kind }: Token) {
        match kind {
            TokenKind::Contents(number) => self.outline.contents.push(number),
            TokenKind::Section { number, title } => self.section(number, title),
            TokenKind::Title(title) => self.heading = Some(title),
            TokenKind::Updated(day) => self.facts.edition = self.facts.edition.take().or(Some(day)),
            TokenKind::Part(part) => self.part(part),
            TokenKind::Status(status) => self.status(line, status),
            TokenKind::Caption { number, words } => {
                self.close_table();
                self.caption = Some(Caption { line, number, words });
            }
            TokenKind::Columns(columns) => self.columns(line, &columns),
            TokenKind::Row(cells) => self.row(line, &cells),
            TokenKind::Call { call, open } => self.call(line, call, open),
            TokenKind::Fence => self.fenced = !self.fenced,
            TokenKind::Text(raw) => self.text(line, &raw),
        }
    }

    fn section(&mut self, number: String, title: String) {
        self.close_operation();
        self.outline.sections.insert(number.clone());
        self.heading = Some(title);
        self.section = Some(number);
    }

    fn part(&mut self, part: Part) {
        // A second page in the same file.
        let starts_over = matches!(part, Part::Function | Part::Uri);
        if starts_over && self.operation.is_some() {
            self.close_operation();
            self.section = None;
        }
        self.close_part();
        self.outline.headings += usize::from(starts_over);
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
                self.operation = Some(Operation { section, title, method, path, line, ..Operation::default() });
            }
            Some(Part::RequestExample) if self.operation.is_some() => self.requests.call(call, open),
            _ => {}
        }
    }

    fn text(&mut self, line: usize, raw: &str) {
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
    }

    fn close_table(&mut self) {
        self.settle_last();
        self.caption = None;
        if let (Some(table), Some(operation)) = (self.table.take(), &mut self.operation) {
            operation.tables.push(table);
        }
    }

    fn close_part(&mut self) {
        self.close_table();
        self.layout = Layout::Other;
        self.status = None;
        self.requests.close();
        self.responses.close();
    }

    fn close_operation(&mut self) {
        self.close_part();
        self.part = None;
        let (requests, responses) = (std::mem::take(&mut self.requests), std::mem::take(&mut self.responses));
        if let Some(mut operation) = self.operation.take() {
            if !self.outline.finished {
                self.outline.unfinished.push(operation.line);
            }
            operation.calls = requests.calls;
            operation.requests = requests.found;
            operation.responses = responses.found;
            super::guess::complete(&mut operation, &mut self.facts, self.settings);
            operation.unlisted = super::unlisted::fields(&operation);
            self.facts.operations.push(operation);
        }
    }
}
