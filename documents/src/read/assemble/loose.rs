//! Text that would be a table, were it written otherwise.

use super::Assembler;
use crate::facts::{Reach, Unread};
use crate::problem::ProblemKind;
use crate::read::fault::Fault;
use crate::read::head;
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
        self.facts.unread.push(Unread { line, reach: Reach::Table });
        if self.spaced.is_none() {
            self.spaced = Some(line);
            let message =
                "the tables of this text have only spaces between their columns, so their rows cannot be told";
            let help =
                "save the pages as HTML or as Markdown, or convert the PDF with a tool that separates cells by tabs";
            self.fault(line, Fault::understood(ProblemKind::UnknownShape, message, help));
        }
    }
}
