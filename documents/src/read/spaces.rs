//! Tables with nothing but spaces between their columns: the text of a PDF as `pdftotext -layout` writes it.
//!
//! A cell takes several lines, and nothing marks where a row ends. Where cells begin at the top of their row, it starts at
//! the line that has its required cell, or its name and its type. A table whose first line is not the start of a row is
//! not written so, and is reported.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::Fault;
use super::head::{self, Head};
use super::token::{TokenKind, Tokens};
use crate::facts::Reach;
use crate::problem::ProblemKind;
use crate::text;
use crate::types::{FieldType, TypeWords};
use crate::vocabulary::{Column, Vocabulary};

/// How far to the left of the head of its column a cell may begin.
const SLACK: usize = 2;

/// Whether a line is the header row of a table of this shape.
pub(super) fn is_header(line: &str, vocabulary: &Vocabulary) -> bool {
    header(line, vocabulary).is_some_and(|header| header.heads.len() > 2)
}

pub(super) fn tokens<'a>(text: &str, mut tokens: Tokens<'a>) -> Tokens<'a> {
    let lines = without_margins(text, tokens.vocabulary);
    let mut at = 0;
    // The header row of the table that ended at the current line.
    let mut before: Option<Vec<Head>> = None;
    while let Some((line, raw)) = lines.get(at) {
        if let Some(header) = header(raw, tokens.vocabulary) {
            tokens.push(*line, TokenKind::Columns(header.heads.clone()));
            let is_repeated = before.as_ref() == Some(&header.heads);
            at = rows(&lines, at + 1, &header, is_repeated, &mut tokens);
            before = Some(header.heads);
        } else {
            before = None;
            tokens.mark(*line, raw.trim_end());
            at += 1;
        }
    }
    tokens
}

/// The lines that are not empty and do not stand in the margins of pages: what stands next to several page breaks, the
/// number of the page aside.
fn without_margins<'t>(text: &'t str, vocabulary: &Vocabulary) -> Vec<(usize, &'t str)> {
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let breaks = lines.iter().enumerate().filter(|(_, (_, line))| line.contains('\u{c}')).map(|(at, _)| at);
    let beside: Vec<(usize, String)> = breaks
        .flat_map(|at| [(at.checked_sub(1), true), (Some(at), true), (Some(at + 1), false)])
        .filter_map(|(at, is_numbered)| Some((at?, margin(lines.get(at?)?.1, is_numbered))))
        .collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, words) in &beside {
        *counts.entry(words).or_default() += 1;
    }
    let repeated = beside.iter().filter(|(_, words)| counts.get(words.as_str()).is_some_and(|count| *count > 1));
    // A header row is repeated on each page, too.
    let is_header = |at: usize| lines.get(at).is_some_and(|(_, line)| header(line, vocabulary).is_some());
    let margins: BTreeSet<usize> = repeated.map(|(at, _)| *at).filter(|at| !is_header(*at)).collect();
    lines.into_iter().enumerate().filter(|(at, _)| !margins.contains(at)).map(|(_, line)| line).collect()
}

/// The words of a line in the margin, without spaces and without the number of the page.
fn margin(line: &str, is_numbered: bool) -> String {
    let is_dropped = |c: char| c.is_whitespace() || (is_numbered && c.is_ascii_digit());
    line.chars().filter(|c| !is_dropped(*c)).collect()
}

/// A header row and where its columns begin.
struct Header {
    heads: Vec<Head>,
    columns: Vec<Option<Column>>,
    starts: Vec<usize>,
}

fn header(line: &str, vocabulary: &Vocabulary) -> Option<Header> {
    let pieces = pieces(line);
    let heads = head::heads(pieces.iter().map(|(_, piece)| *piece), vocabulary);
    let columns = head::columns(&heads);
    (pieces.len() > 1 && head::is_header(&heads)).then(|| Header {
        heads,
        columns,
        starts: pieces.iter().map(|(start, _)| *start).collect(),
    })
}

/// The pieces of a line between two spaces or more, and the columns of characters at which they begin.
fn pieces(line: &str) -> Vec<(usize, &str)> {
    let mut pieces = Vec::new();
    let mut column = 0;
    for piece in line.split("  ") {
        let before = piece.chars().take_while(|c| c.is_whitespace()).count();
        if !piece.trim().is_empty() {
            pieces.push((column + before, piece.trim()));
        }
        column += piece.chars().count() + 2;
    }
    pieces
}

impl Header {
    /// The cells of a line, below a row whose cells begin at `starts`. A line with a piece for each column has them in
    /// their order; what is more belongs to the last.
    fn cells(&self, line: &str, starts: &[usize]) -> Vec<String> {
        let mut cells = vec![String::new(); self.starts.len()];
        let pieces = pieces(line);
        let is_full = pieces.len() >= cells.len();
        for (at, (start, piece)) in pieces.into_iter().enumerate() {
            let below = || starts.iter().rposition(|own| *own <= start + SLACK).unwrap_or(0);
            let column = if is_full { at.min(cells.len().saturating_sub(1)) } else { below() };
            if let Some(cell) = cells.get_mut(column) {
                cell.push_str(if cell.is_empty() { "" } else { "  " });
                cell.push_str(piece);
            }
        }
        cells
    }

    /// Where the cells of a row begin: they are not always below their heads.
    fn starts_of(&self, line: &str) -> Vec<usize> {
        let pieces = pieces(line);
        if pieces.len() < self.starts.len() {
            return self.starts.clone();
        }
        pieces.iter().take(self.starts.len()).map(|(start, _)| *start).collect()
    }

    fn of<'c>(&self, cells: &'c [String], column: Column) -> Option<&'c str> {
        let at = self.columns.iter().position(|own| *own == Some(column))?;
        cells.get(at).map(String::as_str)
    }

    /// Whether a line starts a row, after the row `last`.
    fn starts_row(&self, cells: &[String], last: Option<&[String]>, types: &TypeWords) -> bool {
        let has = |column| self.of(cells, column).is_none_or(|cell| !cell.is_empty());
        // Of a table of fields, the requirement takes one line; without it, a type that is not complete goes on.
        let is_open = || last.and_then(|last| self.of(last, Column::Type)).is_some_and(|ty| !is_complete(ty, types));
        let is_first = self.columns.first().is_some_and(|first| first.is_some_and(has));
        let is_whole = if self.columns.contains(&Some(Column::Required)) {
            has(Column::Required)
        } else {
            has(Column::Type) && !is_open()
        };
        is_first && is_whole
    }
}

/// No type is longer.
const LONGEST_TYPE: usize = 200;

/// Whether a type is whole: a list of objects says so at its end.
fn is_complete(cell: &str, types: &TypeWords) -> bool {
    if cell.len() > LONGEST_TYPE {
        return true;
    }
    let ty = FieldType::parse(cell, types);
    let last = cell.rsplit(char::is_whitespace).next().unwrap_or_default();
    ty.is_known() && (ty.object_name().is_none() || cell.ends_with(['>', ']']) || types.is_object(last))
}

/// Reads rows from `at` on, and returns where the table ends. Below a header row that is repeated after a page break, the
/// row before may go on.
fn rows(lines: &[(usize, &str)], mut at: usize, header: &Header, is_repeated: bool, tokens: &mut Tokens<'_>) -> usize {
    let types = &tokens.vocabulary.types;
    let mut row: Option<(usize, Vec<String>)> = None;
    let mut starts = header.starts.clone();
    while let Some((line, raw)) = lines.get(at) {
        let is_text = matches!(tokens.kind_of(raw.trim()), TokenKind::Text(_));
        if !is_text || self::header(raw, tokens.vocabulary).is_some() {
            break;
        }
        let cells = header.cells(raw, &starts);
        if header.starts_row(&cells, row.as_ref().map(|(_, cells)| cells.as_slice()), types) {
            push(tokens, row.replace((*line, cells)));
            starts = header.starts_of(raw);
        } else if let Some((_, row)) = &mut row {
            if is_prose(&cells) {
                break;
            }
            go_on(row, &cells);
        } else if is_repeated {
            tokens.push(*line, TokenKind::Row(cells));
        } else {
            let message = "the table does not start with the first line of a row, so its rows cannot be told";
            let help = "save the pages as HTML or as Markdown instead";
            let fault = Fault::new(ProblemKind::UnknownShape, Reach::Table, message, help);
            tokens.push(*line, TokenKind::Fault(fault));
            break;
        }
        at += 1;
    }
    push(tokens, row);
    at
}

fn push(tokens: &mut Tokens<'_>, row: Option<(usize, Vec<String>)>) {
    tokens.list.extend(row.map(|(line, cells)| super::token::Token { line, kind: TokenKind::Row(cells) }));
}

/// Whether a line stands below a table rather than in it.
fn is_prose(cells: &[String]) -> bool {
    let (first, others) = cells.split_first().map_or(("", cells), |(first, others)| (first.as_str(), others));
    !text::is_identifier(first) && !first.is_empty() && others.iter().all(String::is_empty)
}

fn go_on(row: &mut [String], cells: &[String]) {
    for (cell, more) in row.iter_mut().zip(cells).filter(|(_, more)| !more.is_empty()) {
        cell.push_str(if cell.is_empty() { "" } else { " " });
        cell.push_str(more);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
        let vocabulary = Vocabulary::default();
        let list = super::tokens(text, Tokens::new(&vocabulary)).list;
        let rows = list.into_iter().filter_map(|token| match token.kind {
            TokenKind::Row(cells) => Some((token.line, cells)),
            TokenKind::Fault(fault) => Some((token.line, vec![fault.kind.to_string()])),
            _ => None,
        });
        rows.collect()
    }

    fn row<const N: usize>(line: usize, cells: [&str; N]) -> (usize, Vec<String>) {
        (line, cells.map(str::to_owned).to_vec())
    }

    #[test]
    fn cells_take_several_lines() {
        let text = "\
  参数              是否必选    参数类型            描述
  containerId     是       String          空间的标识，很长的一段
                                           描述  有两行
  multiPartsVery  否       Array of Mul    分片
  LongName                 tiPart objects
请求示例
  x               是       String          no";
        let first = row(2, ["containerId", "是", "String", "空间的标识，很长的一段 描述  有两行"]);
        let second = row(4, ["multiPartsVery LongName", "否", "Array of Mul tiPart objects", "分片"]);
        assert_eq!(rows(text), [first, second]);
    }

    #[test]
    fn without_a_requirement_the_type_tells() {
        let text = "\
Parameter        Type             Description
owner            User object      The owner.
multiPartsVery   Array of Mul     The parts.
LongName         tiPart objects
size             Long             The size.";
        let cells = [
            row(2, ["owner", "User object", "The owner."]),
            row(3, ["multiPartsVery LongName", "Array of Mul tiPart objects", "The parts."]),
            row(5, ["size", "Long", "The size."]),
        ];
        assert_eq!(rows(text), cells);
    }

    #[test]
    fn pages_have_margins() {
        let page = |number: usize| {
            format!(
                "a{number}         Long      x\n  Issue 7 (2024)      Copyright      {number}\n\u{c}Drive        4 API\n"
            )
        };
        let text = format!("Parameter  Type      Description\n{}{}{}", page(1), page(2), page(3));
        let names: Vec<String> = rows(&text).into_iter().map(|(_, cells)| cells[0].clone()).collect();
        assert_eq!(names, ["a1", "a2", "a3"]);
    }

    #[test]
    fn a_table_with_cells_in_the_middle_of_their_rows_is_reported() {
        let text =
            "Parameter        Type       Description\n                            One\na                Long       Two";
        assert_eq!(rows(text), [row(2, ["unknown-shape"])]);
    }
}
