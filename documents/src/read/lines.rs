//! Tables with a line for each cell: the text of a web page.
//!
//! Nothing marks where a row ends: its description runs over any number of lines. A row starts where a name, a yes or
//! no (in requests), and a type follow each other; anything else before the next heading belongs to a description.

use super::token::{Tokens, What, call, caption};
use super::words::{self, Column, Label};
use crate::text;
use crate::types::FieldType;

/// Whether a header row of this form starts with the first of these lines.
pub(super) fn is_header(lines: &[&str]) -> bool {
    let lines: Vec<(usize, &str)> = lines.iter().map(|line| (0, *line)).collect();
    Page { lines: &lines }.columns(0).is_some_and(|columns| columns.contains(&Column::Type))
}

pub(super) fn tokens(text: &str) -> Tokens {
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let page = Page { lines: &lines };
    let mut tokens = Tokens::default();
    let mut at = 0;
    while let Some((line, raw)) = lines.get(at) {
        if let Some(columns) = page.columns(at) {
            tokens.push(*line, What::Columns(columns.iter().copied().map(Some).collect()));
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
}

impl Page<'_> {
    fn get(&self, at: usize) -> Option<&str> {
        self.lines.get(at).map(|(_, line)| line.trim())
    }

    /// The header row that starts here: at least two columns, none of them twice.
    fn columns(&self, at: usize) -> Option<Vec<Column>> {
        let mut columns = Vec::new();
        while let Some(column) = self.get(at + columns.len()).and_then(words::column) {
            if columns.contains(&column) {
                break;
            }
            columns.push(column);
        }
        let starts = matches!(columns.first(), Some(Column::Name | Column::Status));
        // `状态码` is a heading and the first column below it.
        (starts && columns.len() > 1).then_some(columns)
    }

    /// Reads rows from `at` on, and returns where the table ends.
    fn rows(&self, mut at: usize, columns: &[Column], tokens: &mut Tokens) -> usize {
        let fixed = columns.iter().position(|column| *column == Column::Description).unwrap_or(columns.len());
        let fixed = columns.get(..fixed).unwrap_or(columns);
        while self.starts_row(at, fixed) {
            let cells = (at..at + fixed.len()).filter_map(|cell| self.get(cell)).map(str::to_owned);
            let mut cells: Vec<String> = cells.collect();
            cells.resize(columns.len(), String::new());
            let line = self.lines.get(at).map_or(0, |(line, _)| *line);
            tokens.push(line, What::Row(cells));
            at += fixed.len();
            let description = at;
            while self.get(at).is_some() && !self.starts_row(at, fixed) {
                if self.ends_table(at, at == description) {
                    return at;
                }
                self.tell(at, tokens);
                at += 1;
            }
        }
        at
    }

    /// A line of a description. Behind the last table it may be the title of the next page.
    fn tell(&self, at: usize, tokens: &mut Tokens) {
        if let Some((line, raw)) = self.lines.get(at) {
            tokens.push(*line, What::Text((*raw).to_owned()));
        }
    }

    fn starts_row(&self, at: usize, fixed: &[Column]) -> bool {
        let has_required = fixed.contains(&Column::Required);
        (at..).zip(fixed).all(|(at, column)| {
            self.get(at).is_some_and(|cell| match column {
                Column::Name => text::is_identifier(cell),
                Column::Required => words::required(cell).is_some(),
                // A yes or no before it is sign enough; an unknown type must come out as one, not vanish.
                Column::Type => FieldType::parse(cell).is_known() || (has_required && cell.len() <= 60),
                Column::Status => words::status_number(cell).is_some(),
                Column::ErrorCode => text::fold(cell).chars().all(|c| c.is_ascii_alphanumeric() || c == '.'),
                Column::Description | Column::Message | Column::Action => true,
            })
        })
    }

    /// Whether something else starts here. `first`: the line where a description is due, which may be a heading's
    /// word by chance: `url · String · URI`, `code · Integer · 错误码`.
    fn ends_table(&self, at: usize, first: bool) -> bool {
        let Some(line) = self.get(at) else { return true };
        let heading = match words::label(line) {
            Some(Label::Uri | Label::Function) => !first,
            Some(Label::StatusCodes) => self.columns(at + 1).is_some(),
            Some(Label::ErrorCodes) => self.columns(at + 1).is_some() || self.get(at + 1).is_some_and(refers),
            Some(_) => true,
            None => false,
        };
        heading
            || words::status(line).is_some()
            || words::edition(line).is_some()
            || self.columns(at).is_some()
            || caption(&text::without_markup(line)).is_some()
            || call(line, 0).is_some()
    }
}

/// `See Error Codes.`, `请参见错误码。`: what stands below the heading of the error codes.
fn refers(line: &str) -> bool {
    line.starts_with("See ") || line.starts_with("请参见")
}
