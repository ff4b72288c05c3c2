//! Tables with a line for each cell: the text of a web page.
//!
//! Nothing marks the end of a row: its description runs over any number of lines. A row starts where a name, a yes or
//! no (in requests), and a type follow each other; anything else before the next heading belongs to a description.

use super::fault::Fault;
use super::head::{self, Head};
use super::token::{TokenKind, Tokens, call, caption};
use crate::facts::Reach;
use crate::problem::ProblemKind;
use crate::text;
use crate::types::FieldType;
use crate::vocabulary::{Column, Part, Vocabulary, status_number};

/// A cell of a type or a requirement has at most so many bytes.
const LONGEST_CELL: usize = 60;

/// The most columns of a table.
const WIDEST: usize = 6;

/// Whether a header row of this shape starts with the first of these lines.
pub(super) fn is_header(lines: &[&str], vocabulary: &Vocabulary) -> bool {
    let lines: Vec<(usize, &str)> = lines.iter().map(|line| (0, *line)).collect();
    Page { lines: &lines, vocabulary }
        .heads(0, false)
        .is_some_and(|heads| heads.iter().any(|head| head.column == Some(Column::Type)))
}

pub(super) fn tokens<'a>(text: &str, mut tokens: Tokens<'a>) -> Tokens<'a> {
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()).collect();
    let page = Page { lines: &lines, vocabulary: tokens.vocabulary };
    let mut at = 0;
    let mut after_caption = false;
    while let Some((line, raw)) = lines.get(at) {
        if let Some(heads) = page.heads(at, after_caption) {
            let (columns, count) = (head::columns(&heads), heads.len());
            tokens.push(*line, TokenKind::Columns(heads));
            at = page.rows(at + count, &columns, &mut tokens);
            after_caption = false;
        } else {
            tokens.mark(*line, raw);
            after_caption = page.is_caption(at);
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

    fn is_caption(&self, at: usize) -> bool {
        self.get(at).is_some_and(|line| caption(&text::without_markup(line), self.vocabulary).is_some())
    }

    /// The header row that starts here: at least two columns, none of them twice. One of three or more words may be
    /// unknown; below a caption it may be the first.
    fn heads(&self, at: usize, after_caption: bool) -> Option<Vec<Head>> {
        let known = self.known(at);
        let starts = matches!(known.first(), Some(Column::Name | Column::Status));
        let may_start = known.is_empty() && after_caption;
        if !(starts || may_start) {
            return None;
        }
        // The word after the known ones may be an unknown head, if known ones follow it.
        let more = self.known(at + known.len() + 1);
        let count = known.len() + 1 + more.len();
        if !more.is_empty() && count <= WIDEST {
            let heads = self.cells(at, count);
            let is_word = self.get(at + known.len()).is_some_and(|word| word.len() <= LONGEST_CELL);
            let is_usual = head::columns(&heads).iter().all(Option::is_some);
            if is_word && is_usual && head::is_header(&heads) {
                return Some(heads);
            }
        }
        // A heading alone is no header row: `状态码` is a heading, and the first column below it.
        (known.len() > 1).then(|| self.cells(at, known.len()))
    }

    fn is_head(&self, at: usize) -> bool {
        self.heads(at, false).is_some()
    }

    /// The known heads from here on, none of them twice.
    fn known(&self, at: usize) -> Vec<Column> {
        let mut columns = Vec::new();
        while let Some(column) = self.get(at + columns.len()).and_then(|cell| self.vocabulary.column(cell)) {
            if columns.contains(&column) {
                break;
            }
            columns.push(column);
        }
        columns
    }

    fn cells(&self, at: usize, count: usize) -> Vec<Head> {
        head::heads((at..at + count).filter_map(|at| self.get(at)), self.vocabulary)
    }

    /// Reads rows from `at` on, and returns where the table ends.
    fn rows(&self, mut at: usize, columns: &[Option<Column>], tokens: &mut Tokens<'_>) -> usize {
        let described = columns.iter().position(|column| *column == Some(Column::Description));
        let fixed = columns.get(..described.unwrap_or(columns.len())).unwrap_or(columns);
        at = self.before_rows(at, fixed, tokens);
        while self.starts_row(at, fixed) {
            let cells = (at..at + fixed.len()).filter_map(|cell| self.get(cell)).map(str::to_owned);
            let mut cells: Vec<String> = cells.collect();
            cells.resize(columns.len(), String::new());
            let line = self.lines.get(at).map_or(0, |(line, _)| *line);
            tokens.push(line, TokenKind::Row(cells));
            at += fixed.len();
            let description = at;
            while self.get(at).is_some() && (!self.starts_row(at, fixed) || self.is_description(at, description, fixed))
            {
                if self.ends_table(at, at == description) {
                    return at;
                }
                self.description(at, tokens);
                if at > description && self.is_like_row(at, fixed) {
                    self.look_alike(at, tokens);
                }
                at += 1;
            }
        }
        at
    }

    /// Whether a line that might start a row is a description all the same. A row has a description, and a field may be
    /// called like a type: `uri · String · Files · objects · Array of strings`.
    fn is_description(&self, at: usize, description: usize, fixed: &[Option<Column>]) -> bool {
        at == description && fixed.len() == 2 && self.starts_row(at + 1, fixed)
    }

    /// Reports lines between the header row and the first row.
    fn before_rows(&self, mut at: usize, fixed: &[Option<Column>], tokens: &mut Tokens<'_>) -> usize {
        let start = at;
        while self.get(at).is_some() && !self.starts_row(at, fixed) && !self.ends_table(at, false) {
            at += 1;
        }
        let is_of_fields = fixed.contains(&Some(Column::Type)) && at > start;
        if let Some((line, raw)) = self.lines.get(start).filter(|_| is_of_fields) {
            let message = format!("the table starts with `{}`, which is not the first cell of a row", raw.trim());
            let help =
                "compare the rows with the document; new words for types, or for yes and no, belong in the vocabulary";
            tokens.push(*line, TokenKind::Fault(Fault::new(ProblemKind::OddRow, Reach::Row, message, help)));
        }
        at
    }

    /// Adds a line of a description. After the last table it may be the title of the next page.
    fn description(&self, at: usize, tokens: &mut Tokens<'_>) {
        if let Some((line, raw)) = self.lines.get(at) {
            tokens.push(*line, TokenKind::Text((*raw).to_owned()));
        }
    }

    /// Whether a row without a yes or no may start here whose type is unknown: a name as fields have them, a few words that
    /// are no sentence, and a description.
    fn is_like_row(&self, at: usize, fixed: &[Option<Column>]) -> bool {
        const MOST_WORDS: usize = 4;
        let is_cell = |cell: &str| {
            let words = cell.split_whitespace().count();
            cell.len() <= LONGEST_CELL
                && words <= MOST_WORDS
                && cell.starts_with(|c: char| c.is_ascii_alphabetic())
                && !cell.ends_with(['.', ':', ';', ',', '。', '：'])
        };
        let is_field = |cell: &str| text::is_identifier(cell) && cell.starts_with(|c: char| c.is_ascii_lowercase());
        fixed == [Some(Column::Name), Some(Column::Type)]
            && self.get(at).is_some_and(is_field)
            && self.get(at + 1).is_some_and(is_cell)
            && !self.ends_table(at + 1, false)
            && self.get(at + 2).is_some()
            && !self.ends_table(at + 2, false)
            && (1..=2).all(|more| !self.starts_row(at + more, fixed))
    }

    fn look_alike(&self, at: usize, tokens: &mut Tokens<'_>) {
        let (Some((line, name)), Some(ty)) = (self.lines.get(at), self.get(at + 1)) else { return };
        let message = format!("`{}` and `{ty}` below it look like a row whose type is unknown", name.trim());
        let help = "compare the lines with the document; a new type belongs in the vocabulary";
        tokens.push(*line, TokenKind::Fault(Fault::new(ProblemKind::UnknownType, Reach::Row, message, help)));
    }

    fn starts_row(&self, at: usize, fixed: &[Option<Column>]) -> bool {
        let cell = |wanted: Column| {
            let column = fixed.iter().position(|column| *column == Some(wanted))?;
            self.get(at + column).filter(|cell| cell.len() <= LONGEST_CELL)
        };
        let is_yes_or_no = cell(Column::Required)
            .is_some_and(|cell| self.vocabulary.required(cell).is_some() || self.vocabulary.is_like_required(cell));
        let is_type = cell(Column::Type).is_some_and(|cell| self.is_type(cell));
        let has_required = fixed.contains(&Some(Column::Required));
        (at..).zip(fixed).all(|(at, column)| {
            self.get(at).is_some_and(|cell| match column {
                Some(Column::Name) => text::is_identifier(cell),
                // One unknown cell beside a known one is a row all the same: it becomes a finding and does not vanish.
                Some(Column::Required) => is_yes_or_no || (is_type && cell.len() <= LONGEST_CELL),
                Some(Column::Type) => is_type || (has_required && is_yes_or_no && cell.len() <= LONGEST_CELL),
                Some(Column::Status) => status_number(cell).is_some(),
                Some(Column::ErrorCode) => text::fold(cell).chars().all(|c| c.is_ascii_alphanumeric() || c == '.'),
                Some(Column::Description | Column::Message | Column::Action) | None => true,
            })
        })
    }

    /// Whether a cell is a type, or an unknown type that looks like one.
    fn is_type(&self, cell: &str) -> bool {
        let types = &self.vocabulary.types;
        FieldType::parse(cell, types).is_known() || types.is_like_type(cell)
    }

    /// Whether something else starts here. The `first` line after a type is a description, which may equal a heading
    /// by chance: `url · String · URI`, `code · Integer · 错误码`.
    fn ends_table(&self, at: usize, first: bool) -> bool {
        let Some(line) = self.get(at) else { return true };
        // `See Error Codes.`, `请参见错误码。`
        let refers = |line: &str| self.vocabulary.refers(line);
        let heading = match self.vocabulary.part(line) {
            Some(Part::Uri | Part::Function) => !first,
            Some(Part::StatusCodes) => self.is_head(at + 1),
            Some(Part::ErrorCodes) => self.is_head(at + 1) || self.get(at + 1).is_some_and(refers),
            Some(_) => true,
            None => false,
        };
        heading
            || self.vocabulary.status(line).is_some()
            || self.vocabulary.edition(line).is_some()
            || self.is_head(at)
            || caption(&text::without_markup(line), self.vocabulary).is_some()
            || call(line, 0).is_some()
    }
}
