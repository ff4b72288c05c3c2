//! Text that would be a table, were it written otherwise.

use super::Assembler;
use crate::facts::{Reach, Shape, Unread};
use crate::problem::ProblemKind;
use crate::read::fault::Fault;
use crate::read::{head, html};
use crate::vocabulary::Part;

impl Assembler<'_> {
    /// Reports the words of a header row outside of a table: without its beginning, a table is read as text.
    pub(super) fn loose_head(&mut self, line: usize, raw: &str) {
        let column = self.settings.vocabulary.column(raw).filter(|_| self.caption.is_none() && self.in_fields());
        if column.is_some() && self.last_head.is_some() && column != self.last_head {
            let message = "words of a header row stand outside of any table";
            let help = "compare the lines with the document: the beginning of the table is missing";
            self.fault(line, Fault::new(ProblemKind::UnknownHeader, Reach::Table, message, help));
            self.last_head = None;
        } else {
            self.last_head = column;
        }
    }

    /// Reports tables with nothing but spaces between their columns: which line of a cell belongs to which row is not in
    /// the text.
    pub(super) fn spaced_table(&mut self, line: usize, raw: &str) {
        let cells = raw.split("  ").map(str::trim).filter(|cell| !cell.is_empty());
        if self.fenced || !raw.contains("  ") || !head::is_header(&head::heads(cells, &self.settings.vocabulary)) {
            return;
        }
        self.caption = None;
        self.outline.finished |= self.part == Some(Part::StatusCodes);
        let message = "the tables of this text have only spaces between their columns, so their rows cannot be told";
        let help = "save the pages as HTML or as Markdown, or convert the PDF with a tool that separates cells by tabs";
        self.unknown_shape(line, message, help);
    }

    /// Reports tables of HTML inside a text of another shape.
    pub(super) fn embedded_table(&mut self, line: usize, raw: &str) {
        let is_table = |tag: &str| raw.match_indices('<').any(|(at, _)| html::is_tag(raw, at, tag));
        if !self.fenced && self.facts.shape != Shape::Html && ["table", "tr", "td"].into_iter().any(is_table) {
            let message = "a table of HTML stands in a text that is not HTML, so it was not read";
            let help = "save the whole page as HTML, or write the table as the others of the document are written";
            self.unknown_shape(line, message, help);
        }
    }

    /// Reports the first table of a shape that is not read; of all of them, fields may be missing.
    fn unknown_shape(&mut self, line: usize, message: &str, help: &str) {
        self.facts.unread.push(Unread { line, reach: Reach::Table });
        if self.unknown_shape.is_none() {
            self.unknown_shape = Some(line);
            self.fault(line, Fault::understood(ProblemKind::UnknownShape, message, help));
        }
    }
}
