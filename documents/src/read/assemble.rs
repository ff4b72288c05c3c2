//! Makes facts of the pieces of a document.

mod rows;

use super::examples::Examples;
use super::judge::Outline;
use super::token::{Token, Tokens, What};
use super::words::{self, Label};
use crate::facts::{Call, Facts, Operation, Table};
use rows::Layout;

/// Walks through the pieces once.
#[derive(Default)]
pub(super) struct Assembler {
    facts: Facts,
    outline: Outline,
    operation: Option<Operation>,
    section: Option<String>,
    heading: Option<String>,
    /// The last words outside an operation's parts: the title of a page that marks no headings.
    last_words: String,
    part: Option<Label>,
    status: Option<u16>,
    caption: Option<Caption>,
    table: Option<Table>,
    layout: Layout,
    requests: Examples,
    responses: Examples,
    fenced: bool,
}

struct Caption {
    line: usize,
    number: String,
    words: String,
}

impl Assembler {
    pub(super) fn read(facts: Facts, tokens: Tokens) -> (Facts, Outline) {
        let mut this = Self { facts, ..Self::default() };
        for token in tokens.0 {
            this.token(token);
        }
        this.close_operation();
        (this.facts, this.outline)
    }

    fn token(&mut self, Token { line, what }: Token) {
        match what {
            What::Contents(number) => self.outline.contents.push(number),
            What::Section { number, title } => self.section(number, title),
            What::Title(title) => self.heading = Some(title),
            What::Updated(day) => self.facts.edition = self.facts.edition.take().or(Some(day)),
            What::Label(label) => self.label(label),
            What::Status(status) => self.status(status),
            What::Caption { number, words } => {
                self.close_table();
                self.caption = Some(Caption { line, number, words });
            }
            What::Columns(columns) => self.columns(line, &columns),
            What::Row(cells) => self.row(line, &cells),
            What::Call { call, open } => self.call(line, call, open),
            What::Fence => self.fenced = !self.fenced,
            What::Text(raw) => self.text(line, &raw),
        }
    }

    fn section(&mut self, number: String, title: String) {
        self.close_operation();
        self.outline.sections.insert(number.clone());
        self.heading = Some(title);
        self.section = Some(number);
    }

    fn label(&mut self, label: Label) {
        // Two pages in one file: the second starts over.
        let starts_over = matches!(label, Label::Function | Label::Uri);
        if starts_over && self.operation.is_some() {
            self.close_operation();
            self.section = None;
        }
        self.close_part();
        self.outline.headings += usize::from(starts_over);
        self.part = Some(label);
    }

    fn status(&mut self, status: u16) {
        self.close_table();
        self.status = Some(status);
        self.responses.status(status);
    }

    fn call(&mut self, line: usize, call: Call, open: bool) {
        let call = Call { line, ..call };
        match self.part {
            Some(Label::Uri) if self.operation.is_none() => {
                let Call { method, path, line, .. } = call;
                let section = self.section.clone();
                let title = self.heading.take().unwrap_or_else(|| std::mem::take(&mut self.last_words));
                let (calls, tables, requests, responses) = Default::default();
                self.outline.finished = false;
                self.operation =
                    Some(Operation { section, title, method, path, line, calls, tables, requests, responses });
            }
            Some(Label::RequestExample) if self.operation.is_some() => self.requests.call(call, open),
            _ => {}
        }
    }

    fn text(&mut self, line: usize, raw: &str) {
        match self.part {
            Some(Label::RequestExample) => self.requests.text(line, raw, self.fenced),
            Some(Label::ResponseExample) => self.responses.text(line, raw, self.fenced),
            None | Some(Label::StatusCodes | Label::Other) => raw.trim().clone_into(&mut self.last_words),
            _ => {}
        }
        // A caption that a page break cut in two goes on in the next line.
        if let Some(caption) = &mut self.caption {
            let joined = format!("{} {}", caption.words, raw.trim());
            if caption.words.is_empty() || words::caption(&joined).is_some() {
                joined.trim().clone_into(&mut caption.words);
            }
        }
    }

    fn close_table(&mut self) {
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
            super::guess::complete(&mut operation, &mut self.facts);
            self.facts.operations.push(operation);
        }
    }
}
