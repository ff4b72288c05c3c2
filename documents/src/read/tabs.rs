//! Tables with a tab between cells: the text of a PDF.

use super::head::{self, Head};
use super::token::{TokenKind, Tokens, is_fence};
use crate::vocabulary::Vocabulary;

/// Whether a line is the header row of a table of this shape.
pub(super) fn is_header(line: &str, vocabulary: &Vocabulary) -> bool {
    line.contains('\t') && columns(line, vocabulary).is_some()
}

pub(super) fn tokens<'a>(text: &str, mut tokens: Tokens<'a>) -> Tokens<'a> {
    let mut fenced = false;
    let are_ended = are_ended(text);
    for (line, raw) in (1..).zip(text.lines()) {
        let raw = raw.strip_suffix('\t').filter(|_| are_ended).unwrap_or(raw);
        if is_fence(raw) {
            fenced = !fenced;
            tokens.push(line, TokenKind::Fence);
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

/// Whether most lines end in a tab, which a tool left behind: there it is no end of a cell.
fn are_ended(text: &str) -> bool {
    let lines = text.lines().filter(|line| !line.is_empty());
    lines.clone().filter(|line| line.ends_with('\t')).count() * 2 > lines.count()
}

fn row(tokens: &mut Tokens<'_>, line: usize, raw: &str) {
    if let Some(columns) = columns(raw, tokens.vocabulary) {
        tokens.push(line, TokenKind::Columns(columns));
        return;
    }
    // The table of contents has tabs too.
    match tokens.kind_of(raw) {
        contents @ TokenKind::Contents(_) => tokens.push(line, contents),
        _ => tokens.push(line, TokenKind::Row(raw.split('\t').map(str::to_owned).collect())),
    }
}

fn columns(line: &str, vocabulary: &Vocabulary) -> Option<Vec<Head>> {
    let heads = head::heads(line.split('\t'), vocabulary);
    head::is_header(&heads).then_some(heads)
}
