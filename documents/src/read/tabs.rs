//! Tables with a tab between cells: the text of a PDF.

use super::token::{Tokens, What, is_fence};
use super::words::{self, Column};

/// Whether a document has this form.
pub(super) fn is_header(line: &str) -> bool {
    line.contains('\t') && columns(line).is_some()
}

pub(super) fn tokens(text: &str) -> Tokens {
    let mut tokens = Tokens::default();
    let mut fenced = false;
    for (line, raw) in (1..).zip(text.lines()) {
        if is_fence(raw) {
            fenced = !fenced;
            tokens.push(line, What::Fence);
        } else if fenced {
            tokens.preformatted(line, raw);
        } else if raw.contains('\t') {
            row(&mut tokens, line, raw);
        } else if !raw.trim().is_empty() {
            tokens.mark(line, raw);
        }
    }
    tokens
}

fn row(tokens: &mut Tokens, line: usize, raw: &str) {
    if let Some(columns) = columns(raw) {
        tokens.push(line, What::Columns(columns));
        return;
    }
    let before = tokens.0.len();
    tokens.mark(line, raw);
    // The table of contents has tabs too.
    if !tokens.0.get(before).is_some_and(|token| matches!(token.what, What::Contents(_))) {
        tokens.0.truncate(before);
        tokens.push(line, What::Row(raw.split('\t').map(str::to_owned).collect()));
    }
}

fn columns(line: &str) -> Option<Vec<Option<Column>>> {
    let columns: Vec<Option<Column>> = line.split('\t').map(words::column).collect();
    let starts = matches!(columns.first(), Some(Some(Column::Name | Column::Status)));
    (starts && columns.len() > 1 && columns.iter().all(Option::is_some)).then_some(columns)
}
