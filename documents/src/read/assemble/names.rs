//! Names that a page break or a narrow column cut in two.

use super::Assembler;
use crate::facts::{Reach, Shape};
use crate::problem::ProblemKind;
use crate::read::fault::Fault;
use crate::text;

/// A piece of a name whose row is not known yet.
pub(super) struct Fragment {
    text: String,
    line: usize,
}

impl Assembler<'_> {
    /// A line of a table that holds nothing but a piece of a name.
    pub(super) fn wrapped_name(&mut self, line: usize, raw: &str) {
        let piece = raw.trim();
        if self.facts.shape == Shape::Tabs && self.table.is_some() && !self.fenced && text::is_identifier(piece) {
            self.name_piece(line, piece.to_owned());
        }
    }

    /// Takes a piece of a name: right after a page break it ends the name before; elsewhere the next row tells.
    pub(super) fn name_piece(&mut self, line: usize, piece: String) {
        self.close_fragment();
        if self.after_break {
            self.end_name(&piece);
            self.after_break = false;
        } else {
            self.fragment = Some(Fragment { text: piece, line });
        }
    }

    /// The name of a row, with a piece before it that belongs to it: names begin in lower case and go on in upper case.
    pub(super) fn with_fragment(&mut self, name: String) -> String {
        let Some(Fragment { text, line }) = self.fragment.take() else { return name };
        let is_start = text.starts_with(|c: char| c.is_ascii_lowercase());
        match (is_start, name.starts_with(|c: char| c.is_ascii_uppercase())) {
            (true, true) => format!("{text}{name}"),
            (false, _) => {
                self.end_name(&text);
                name
            }
            (true, false) => {
                let message = format!("`{text}` is a piece of a name, either of the one before or of `{name}`");
                let help = "join the two pieces in the document";
                self.fault(line, Fault::new(ProblemKind::OddRow, Reach::Row, message, help));
                name
            }
        }
    }

    /// A piece that no row follows ends the name before.
    pub(super) fn close_fragment(&mut self) {
        if let Some(Fragment { text, .. }) = self.fragment.take() {
            self.end_name(&text);
        }
    }

    fn end_name(&mut self, piece: &str) {
        if let Some(last) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
            last.name.push_str(piece);
        }
    }
}
