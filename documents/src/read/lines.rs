//! Tables with a line for each cell: the text of a web page.
//!
//! Nothing marks the end of a row: its description runs over any number of lines. A row starts where a name, a yes or
//! no (in requests), and a type follow each other; anything else before the next heading belongs to a description.

use super::head::{self, Head};
use super::token::{TokenKind, Tokens, call, caption};
use crate::text;
use crate::types::FieldType;
use crate::vocabulary::{Column, Part, Vocabulary, status_number};

/// Whether a header row of this shape starts with the first of these lines.
pub(super) fn is_header(lines: &[&str], vocabulary: &Vocabulary) -> bool {
    let lines: Vec<(usize, &str)> = lines.iter().map(|line| (0, *line)).collect();
    Page { lines: &lines, vocabulary }.columns(0).is_some_and(|columns| columns.contains(&Column::Type))
}

pub(super) fn tokens<'a>(text: &str, mut tokens: Tokens<'a>) -> Tokens<'a> {
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let page = Page { lines: &lines, vocabulary: tokens.vocabulary };
    let mut at = 0;
    while let Some((line, raw)) = lines.get(at) {
        if let Some(columns) = page.columns(at) {
            tokens.push(*line, TokenKind::Columns(page.heads(at, columns.len())));
            at = page.rows(at + columns.len(), &columns, &mut tokens);
        } else {
            tokens.mark(*line, raw);
            at += 1;
        }
    }
    tokens
}

/// The lines that are not empty, with their numbers.
struct Page<'a> {
    lines: &'a [(usize, &'a str)],
    vocabulary: &'a Vocabulary,
}

impl Page<'_> {
    fn get(&self, at: usize) -> Option<&str> {
        self.lines.get(at).map(|(_, line)| line.trim())
    }

    /// The header row that starts here: at least two columns, none of them twice.
    fn columns(&self, at: usize) -> Option<Vec<Column>> {
        let mut columns = Vec::new();
        while let Some(column) = self.get(at + columns.len()).and_then(|cell| self.vocabulary.column(cell)) {
            if columns.contains(&column) {
                break;
            }
            columns.push(column);
        }
        let starts = matches!(columns.first(), Some(Column::Name | Column::Status));
        // A heading alone is no header row: `状态码` is a heading, and the first column below it.
        (starts && columns.len() > 1).then_some(columns)
    }

    fn heads(&self, at: usize, count: usize) -> Vec<Head> {
        head::heads((at..at + count).filter_map(|at| self.get(at)), self.vocabulary)
    }

    /// Reads rows from `at` on, and returns where the table ends.
    fn rows(&self, mut at: usize, columns: &[Column], tokens: &mut Tokens<'_>) -> usize {
        let fixed = columns.iter().position(|column| *column == Column::Description).unwrap_or(columns.len());
        let fixed = columns.get(..fixed).unwrap_or(columns);
        while self.starts_row(at, fixed) {
            let cells = (at..at + fixed.len()).filter_map(|cell| self.get(cell)).map(str::to_owned);
            let mut cells: Vec<String> = cells.collect();
            cells.resize(columns.len(), String::new());
            let line = self.lines.get(at).map_or(0, |(line, _)| *line);
            tokens.push(line, TokenKind::Row(cells));
            at += fixed.len();
            let description = at;
            while self.get(at).is_some() && !self.starts_row(at, fixed) {
                if self.ends_table(at, at == description) {
                    return at;
                }
                self.description(at, tokens);
                at += 1;
            }
        }
        at
    }

    /// Adds a line of a description. After the last table it may be the title of the next page.
    fn description(&self, at: usize, tokens: &mut Tokens<'_>) {
        if let Some((line, raw)) = self.lines.get(at) {
            tokens.push(*line, TokenKind::Text((*raw).to_owned()));
        }
    }

    fn starts_row(&self, at: usize, fixed: &[Column]) -> bool {
        let has_required = fixed.contains(&Column::Required);
        (at..).zip(fixed).all(|(at, column)| {
            self.get(at).is_some_and(|cell| match column {
                Column::Name => text::is_identifier(cell),
                Column::Required => self.vocabulary.required(cell).is_some(),
                // After a yes or no, an unknown type is a type all the same: it becomes a finding and does not vanish.
                Column::Type => {
                    FieldType::parse(cell, &self.vocabulary.types).is_known() || (has_required && cell.len() <= 60)
                }
                Column::Status => status_number(cell).is_some(),
                Column::ErrorCode => text::fold(cell).chars().all(|c| c.is_ascii_alphanumeric() || c == '.'),
                Column::Description | Column::Message | Column::Action => true,
            })
        })
    }

    /// Whether something else starts here. The `first` line after a type is a description, which may equal a heading
    /// by chance: `url · String · URI`, `code · Integer · 错误码`.
    fn ends_table(&self, at: usize, first: bool) -> bool {
        let Some(line) = self.get(at) else { return true };
        // `See Error Codes.`, `请参见错误码。`
        let refers = |line: &str| self.vocabulary.refers(line);
        let heading = match self.vocabulary.part(line) {
            Some(Part::Uri | Part::Function) => !first,
            Some(Part::StatusCodes) => self.columns(at + 1).is_some(),
            Some(Part::ErrorCodes) => self.columns(at + 1).is_some() || self.get(at + 1).is_some_and(refers),
            Some(_) => true,
            None => false,
        };
        heading
            || self.vocabulary.status(line).is_some()
            || self.vocabulary.edition(line).is_some()
            || self.columns(at).is_some()
            || caption(&text::without_markup(line), self.vocabulary).is_some()
            || call(line, 0).is_some()
    }
}
