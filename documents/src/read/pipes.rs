//! Tables with bars between cells: Markdown.
//!
//! Besides `| a | b |`, some pages put each cell on a line of its own that ends in a bar. A row is complete when it has
//! as many cells as the line of dashes, wherever its lines end.

use super::head;
use super::token::{TokenKind, Tokens, is_fence};
use crate::text;

/// The most lines that a header row may take.
const HEADER_LINES: usize = 9;
/// The most lines that a row may take: enough for the longest list of values in a description.
const ROW_LINES: usize = 80;

/// Whether this is the line of dashes under a header row.
pub(super) fn is_separator(line: &str) -> bool {
    line.contains("--") && line.contains('|') && line.trim().chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

pub(super) fn tokens<'a>(text: &str, mut tokens: Tokens<'a>) -> Tokens<'a> {
    let lines: Vec<&str> = text.lines().collect();
    let mut fenced = false;
    let mut at = 0;
    while let Some(raw) = lines.get(at) {
        if is_fence(raw) {
            fenced = !fenced;
            tokens.push(at + 1, TokenKind::Fence);
        } else if fenced {
            tokens.preformatted(at + 1, raw);
        } else if let Some(separator) = header(&lines, at) {
            at = table(&lines, at, separator, &mut tokens);
            continue;
        } else if !raw.trim().is_empty() {
            tokens.mark(at + 1, raw);
        }
        at += 1;
    }
    tokens
}

/// The line of dashes below a header row that starts at `at` and has a cell for each group of dashes.
fn header(lines: &[&str], at: usize) -> Option<usize> {
    let ahead = lines.iter().enumerate().skip(at).take(HEADER_LINES);
    let barred = ahead.take_while(|(_, line)| line.contains('|'));
    let (separator, dashes) = barred.skip(1).find(|(_, line)| is_separator(line))?;
    (cells(lines, at, separator).len() == width(dashes)).then_some(separator)
}

fn width(dashes: &str) -> usize {
    dashes.split('|').filter(|part| part.contains('-')).count()
}

fn cells(lines: &[&str], from: usize, to: usize) -> Vec<String> {
    let mut cells = Cells::default();
    for line in lines.get(from..to).unwrap_or_default() {
        cells.add(line);
    }
    cells.all()
}

/// Reads a table and returns where it ends.
fn table(lines: &[&str], at: usize, separator: usize, tokens: &mut Tokens<'_>) -> usize {
    let width = lines.get(separator).map_or(0, |dashes| width(dashes));
    let heads = cells(lines, at, separator);
    let heads = head::heads(heads.iter().map(String::as_str), tokens.vocabulary);
    tokens.push(at + 1, TokenKind::Columns(heads));
    let mut next = separator + 1;
    while header(lines, next).is_none()
        && let Some((cells, end)) = row(lines, next, width)
    {
        tokens.push(next + 1, TokenKind::Row(cells));
        next = end;
    }
    next
}

/// The row that starts at `at`, and where the next one starts.
fn row(lines: &[&str], at: usize, width: usize) -> Option<(Vec<String>, usize)> {
    if !lines.get(at)?.contains('|') {
        return None;
    }
    let mut cells = Cells::default();
    for (next, line) in lines.iter().enumerate().skip(at).take(ROW_LINES) {
        cells.add(line);
        if cells.closed.len() >= width || (line.contains('|') && cells.all().len() >= width) {
            return Some((cells.all(), next + 1));
        }
    }
    Some((cells.all(), at + 1))
}

/// The cells of a row while its lines are read.
#[derive(Default)]
struct Cells {
    closed: Vec<String>,
    open: String,
}

impl Cells {
    fn add(&mut self, line: &str) {
        let line = line.trim();
        let is_start = self.closed.is_empty() && self.open.is_empty();
        let line = if is_start { line.strip_prefix('|').unwrap_or(line) } else { line };
        let mut previous = ' ';
        for c in line.chars() {
            if c == '|' && previous != '\\' {
                self.close();
            } else {
                self.open.push(c);
            }
            previous = c;
        }
        if !self.open.is_empty() {
            self.open.push(' ');
        }
    }

    fn close(&mut self) {
        let cell = text::without_markup(&self.open);
        self.closed.push(cell);
        self.open.clear();
    }

    /// The closed cells, and the open one where the row ends without a bar.
    fn all(&self) -> Vec<String> {
        let open = text::without_markup(&self.open);
        let last = (!open.is_empty()).then_some(open);
        self.closed.iter().cloned().chain(last).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let rows = tokens(text, Tokens::new(&Vocabulary::default())).list.into_iter().filter_map(|token| {
            let TokenKind::Row(cells) = token.kind else { return None };
            Some(cells)
        });
        rows.collect()
    }

    #[test]
    fn a_row_may_stand_on_one_line_or_on_many() {
        let expected = [["a", "Yes", "String", "One | two"], ["b", "No", "Long", "Values: 1"]];
        let single = "| Parameter | Mandatory | Type | Description |\n|:---|---|---|---|\n\
            | a | Yes | String | One \\| two |\n| b | No | Long | Values:<br>1 |\n";
        let many = "Parameter |\nMandatory |\nType |\nDescription |\n---|---|---|---|\na |\nYes |\nString |\n\
            One \\| two |\nb |\nNo |\nLong |\nValues:\n1\n|\nafter\n";
        assert_eq!(rows(single), expected);
        assert_eq!(rows(many), expected);
    }

    #[test]
    fn a_header_row_ends_the_table_before() {
        let text = "a | b\n---|---\n1 | 2\nc | d\n--|--\n3 | 4\n";
        assert_eq!(rows(text), [["1", "2"], ["3", "4"]]);
    }

    #[test]
    fn dashes_and_bars_alone_end() {
        for text in ["|", "---|---", "|--|\n|--|\n|--|", "a|\n--|\n\n|", "||||\n----|\n||"] {
            let _ = rows(text);
        }
    }
}
