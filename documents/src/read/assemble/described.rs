//! The descriptions of rows, and the statuses of an operation.

use super::Assembler;
use crate::facts::{Returned, RowValues};
use crate::values;

impl Assembler<'_> {
    /// Takes a cell of a description: of a new row, where there are more than the `known` ones, or of the last row,
    /// which it continues where nothing but the description does.
    pub(super) fn described(&mut self, known: usize, is_rest: bool, cell: &str) {
        let is_new = self.rows() > known;
        if is_new {
            self.settle(known);
        }
        if is_new || is_rest {
            self.describe(cell);
        }
    }

    pub(super) fn rows(&self) -> usize {
        self.table.as_ref().map_or(0, |table| table.rows.len())
    }

    /// Adds to the description of the last row.
    pub(super) fn describe(&mut self, text: &str) {
        if !text.is_empty() {
            self.description.push('\n');
            self.description.push_str(text);
        }
    }

    /// Reads the description of the row at `count` - 1, which is complete.
    fn settle(&mut self, count: usize) {
        let description = std::mem::take(&mut self.description);
        let row = self.table.as_mut().and_then(|table| table.rows.get_mut(count.checked_sub(1)?));
        if let Some(row) = row {
            let values = values::read(&description, &row.ty, &self.settings.vocabulary.values);
            // The cell of the type may state a length: `String(64)`.
            let max_length = values.max_length.or(row.values.max_length);
            row.values = RowValues { max_length, ..values };
        }
    }

    pub(super) fn settle_last(&mut self) {
        self.settle(self.rows());
    }

    /// Notes a status that the operation returns.
    pub(super) fn returned(&mut self, status: u16, line: usize) {
        if let Some(operation) = &mut self.operation
            && !operation.statuses.iter().any(|known| known.status == status)
        {
            operation.statuses.push(Returned { status, line });
        }
    }
}
