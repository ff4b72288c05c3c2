//! Tables with bars between cells: Markdown.
//!
//! Besides `| a | b |`, some pages put each cell on a line of its own that ends in a bar. A row is complete when it has
//! as many cells as the line of dashes, wherever its lines end.

use super::fault::Fault;
use super::head::{self, Head};
use super::token::{Token, TokenKind, Tokens, is_fence};
use crate::facts::Reach;
use crate::problem::ProblemKind;
use crate::text;
use crate::vocabulary::{Vocabulary, day_of};

/// The most lines that a header row may take.
const HEADER_LINES: usize = 9;
/// The most lines that a row may take: enough for the longest list of values in a description.
const ROW_LINES: usize = 80;
/// The most lines that may interrupt a table.
const STRAY_LINES: usize = 6;

/// Whether this is the line of dashes under a header row.
pub(super) fn is_separator(line: &str) -> bool {
    // One group of dashes is a cell that says nothing.
    line.contains("--")
        && line.trim().chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
        && (width(line) > 1 || line.matches('|').count() > 1)
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
        } else if let Some(header) = header(&lines, at, tokens.vocabulary) {
            at = table(&lines, at, header, &mut tokens);
            continue;
        } else if at == 0 && copied_title(raw, &mut tokens) {
            // The title's line is read.
        } else if tokens.vocabulary.is_gap(raw) {
            let message = "the copy lacks lines here";
            let fault = Fault::new(ProblemKind::Gap, Reach::Table, message, "look at the vendor's own page");
            tokens.push(at + 1, TokenKind::Fault(fault));
        } else if is_whole_row(raw) {
            let message = "a row of a table stands outside of any table";
            let help = "compare the lines before it with the document: a header row or its dashes may be missing";
            tokens.push(at + 1, TokenKind::Fault(Fault::new(ProblemKind::StrayLine, Reach::Table, message, help)));
        } else if !raw.trim().is_empty() {
            tokens.mark(at + 1, raw);
        }
        at += 1;
    }
    tokens
}

/// Whether a line has words of a header row between bars.
pub(super) fn is_header(line: &str, vocabulary: &Vocabulary) -> bool {
    line.contains('|') && bare_header(line, vocabulary).is_some()
}

/// The first line of a copied page: its title, its address and its day, with tabs between them.
fn copied_title(line: &str, tokens: &mut Tokens<'_>) -> bool {
    let parts: Vec<&str> = line.split('\t').collect();
    let [title, address, day] = parts.as_slice() else { return false };
    let is_copy = address.contains("://");
    if is_copy {
        tokens.push(1, TokenKind::Title((*title).to_owned()));
        tokens.list.extend(day_of(day).map(|day| Token { line: 1, kind: TokenKind::Updated(day) }));
    }
    is_copy
}

/// A header row.
struct Header {
    heads: Vec<Head>,
    /// Where the first row starts.
    rows: usize,
    /// How a row is written.
    rows_are: Rows,
}

/// How the rows of a table are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rows {
    /// A row on a line.
    Lines,
    /// A row on a line, without dashes below the header row and without bars around the row: a copy of a page's text, in
    /// which a bar may be part of a description.
    Bare,
    /// Each cell on a line of its own, or on several.
    Cells,
}

/// The header row that starts at `at`: it has a cell for each group of dashes in the line below it. A copy may lack the
/// dashes; then its words must be those of a header row.
fn header(lines: &[&str], at: usize, vocabulary: &Vocabulary) -> Option<Header> {
    let ahead = lines.iter().enumerate().skip(at).take(HEADER_LINES);
    let barred = ahead.take_while(|(_, line)| line.contains('|'));
    let separator = barred.clone().skip(1).find(|(_, line)| is_separator(line));
    if let Some((separator, dashes)) = separator {
        let cells = cells(lines, at, separator);
        let rows_are = if separator == at + 1 { Rows::Lines } else { Rows::Cells };
        if cells.len() == width(dashes) {
            return Some(Header { heads: heads(&cells, vocabulary), rows: separator + 1, rows_are });
        }
    }
    let first = lines.get(at).filter(|line| line.contains('|'))?;
    if let Some(heads) = bare_header(first, vocabulary) {
        let rows_are = if is_whole_row(first) { Rows::Lines } else { Rows::Bare };
        return Some(Header { heads, rows: at + 1, rows_are });
    }
    let is_head = |line: &str| heads(&cells(&[line], 0, 1), vocabulary).iter().any(|head| head.column.is_some());
    let count = barred.take_while(|(_, line)| is_head(line)).count();
    let heads = heads(&cells(lines, at, at + count), vocabulary);
    (count > 2 && heads.len() == count && head::is_header(&heads)).then(|| Header {
        heads,
        rows: at + count,
        rows_are: Rows::Cells,
    })
}

/// The heads of a header row without dashes below it.
fn bare_header(line: &str, vocabulary: &Vocabulary) -> Option<Vec<Head>> {
    let heads = heads(&cells(&[line], 0, 1), vocabulary);
    (head::is_header(&heads) && heads.len() > 1).then_some(heads)
}

fn heads(cells: &[String], vocabulary: &Vocabulary) -> Vec<Head> {
    head::heads(cells.iter().map(String::as_str), vocabulary)
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

/// Whether a line is a row of its own: `| a | b |`.
fn is_whole_row(line: &str) -> bool {
    let line = line.trim();
    line.len() > 1 && line.starts_with('|') && line.ends_with('|') && !line.ends_with("\\|")
}

/// Reads a table and returns where it ends.
fn table(lines: &[&str], at: usize, header: Header, tokens: &mut Tokens<'_>) -> usize {
    let Header { heads, rows, rows_are } = header;
    let width = heads.len();
    tokens.push(at + 1, TokenKind::Columns(heads));
    let mut next = rows;
    while self::header(lines, next, tokens.vocabulary).is_none() {
        if let Some((cells, end)) = row(lines, next, width, rows_are) {
            tokens.push(next + 1, TokenKind::Row(cells));
            next = end;
        } else if let Some(end) = strays(lines, next, rows_are, tokens) {
            next = end;
        } else {
            break;
        }
    }
    next
}

/// Reports lines that interrupt a table, and returns where it goes on; `None` where it ends.
fn strays(lines: &[&str], at: usize, rows_are: Rows, tokens: &mut Tokens<'_>) -> Option<usize> {
    // Only a row on a line can be told from text.
    let resumes =
        |line: &str| if rows_are == Rows::Lines { line.contains('|') } else { line.trim_end().ends_with('|') };
    let ahead = lines.iter().enumerate().skip(at).take(STRAY_LINES);
    let (end, _) = ahead.clone().find(|(_, line)| resumes(line))?;
    let strays = ahead.take_while(|(at, _)| *at < end);
    let is_text =
        |line: &str| line.trim().is_empty() || (!is_fence(line) && matches!(tokens.kind_of(line), TokenKind::Text(_)));
    if !strays.clone().all(|(_, line)| is_text(line)) || header(lines, end, tokens.vocabulary).is_some() {
        return None;
    }
    let is_gap = |line: &str| tokens.vocabulary.is_gap(line);
    let found = strays.filter(|(_, line)| !line.trim().is_empty());
    let found: Vec<(usize, bool, &str)> = found.map(|(at, line)| (at + 1, is_gap(line), line.trim())).collect();
    for (line, is_gap, text) in found {
        let fault = if is_gap {
            Fault::new(ProblemKind::Gap, Reach::Row, "the copy lacks rows here", "look at the vendor's own page")
        } else {
            let message = format!("`{text}` stands between the rows of a table");
            Fault::new(ProblemKind::StrayLine, Reach::Row, message, "compare the rows around it with the document")
        };
        tokens.push(line, TokenKind::Fault(fault));
    }
    Some(end)
}

/// The row that starts at `at`, and where the next one starts.
fn row(lines: &[&str], at: usize, width: usize, rows_are: Rows) -> Option<(Vec<String>, usize)> {
    let first = lines.get(at)?;
    if !first.contains('|') {
        return None;
    }
    // A row on a line has all its cells there, or it is odd.
    if rows_are == Rows::Lines && is_whole_row(first) {
        return Some((cells(lines, at, at + 1), at + 1));
    }
    if rows_are == Rows::Bare {
        let mut cells = cells(lines, at, at + 1);
        let surplus = cells.split_off(width.min(cells.len()));
        if let Some(last) = cells.last_mut() {
            last.extend(surplus.iter().flat_map(|more| [" | ", more]));
        }
        return Some((cells, at + 1));
    }
    let mut cells = Cells::default();
    for (next, line) in lines.iter().enumerate().skip(at).take(ROW_LINES) {
        if next > at && (is_fence(line) || line.starts_with('#') || (rows_are == Rows::Lines && line.trim().is_empty()))
        {
            break;
        }
        cells.add(line);
        if cells.closed.len() >= width || (line.contains('|') && cells.all().len() >= width) {
            return Some((cells.all(), next + 1));
        }
    }
    Some((self::cells(lines, at, at + 1), at + 1))
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
