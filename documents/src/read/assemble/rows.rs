//! Tables and their rows.

use super::super::guess::is_settled;
use super::{Assembler, Caption};
use crate::facts::{ErrorCode, Reach, Row, RowValues, Shape, Side, Table, TableKind};
use crate::problem::ProblemKind;
use crate::read::fault::Fault;
use crate::read::head::{self, Head};
use crate::text;
use crate::types::FieldType;
use crate::vocabulary::{Column, Part, status_number};

/// Which cell of a row holds what.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Layout {
    /// No header row was seen.
    #[default]
    Unknown,
    /// A table that holds no facts.
    Other,
    Fields {
        name: usize,
        required: Option<usize>,
        ty: usize,
        description: Option<usize>,
        width: usize,
    },
    Statuses {
        status: usize,
    },
    Errors {
        status: usize,
        code: usize,
        width: usize,
    },
}

impl Layout {
    fn new(columns: &[Option<Column>]) -> Self {
        let find = |wanted| columns.iter().position(|column| *column == Some(wanted));
        let width = columns.len();
        match (find(Column::Name), find(Column::Type), find(Column::Status), find(Column::ErrorCode)) {
            (Some(name), Some(ty), _, _) => {
                let (required, description) = (find(Column::Required), find(Column::Description));
                Self::Fields { name, required, ty, description, width }
            }
            (None, _, Some(status), Some(code)) => Self::Errors { status, code, width },
            (None, _, Some(status), None) => Self::Statuses { status },
            _ => Self::Other,
        }
    }
}

/// The most pieces into which a narrow column breaks a name. More of them are a sentence.
const MOST_PIECES: usize = 3;

const HELP_ROW: &str =
    "compare the line with the document: a page break may have cut it, or the document may end there";
const HELP_HEADER: &str = "add the words to the columns of the vocabulary, or download the document again";

impl Assembler<'_> {
    pub(super) fn columns(&mut self, line: usize, heads: &[Head]) {
        let columns = head::columns(heads);
        self.layout = Layout::new(&columns);
        let has = |column| columns.contains(&Some(column));
        self.in_statuses = has(Column::Status) && has(Column::Description) && !has(Column::ErrorCode);
        self.unknown_heads(line, heads, &columns);
        let Layout::Fields { required, .. } = self.layout else {
            self.other_table(line, heads);
            return;
        };
        // Without a caption it is the same header row, repeated after a page break.
        if self.caption.is_none() && self.table.is_some() && self.has_pages() {
            self.after_break = true;
            return;
        }
        let caption = self.caption.take();
        self.close_table();
        if self.operation.is_some() {
            let table = self.new_table(line, caption.as_ref(), required.is_some());
            if table.number.is_none() && is_settled(&table) {
                self.captioned.insert(table.line);
            }
            // The heading of the response may be lost; its caption tells that the objects below belong to it, too.
            if table.side == Side::Response && matches!(self.part, Some(Part::Uri | Part::Request)) {
                self.part = Some(Part::Response);
            }
            if table.name.is_some() {
                self.unknown_captions.extend(caption.map(|caption| (caption.number, caption.words)));
            }
            self.table = Some(table);
        }
    }

    /// Whether page breaks may cut tables.
    pub(super) fn has_pages(&self) -> bool {
        matches!(self.facts.shape, Shape::Tabs | Shape::Spaces)
    }

    /// Reports words that are not in the vocabulary.
    fn unknown_heads(&mut self, line: usize, heads: &[Head], columns: &[Option<Column>]) {
        if matches!(self.layout, Layout::Other | Layout::Statuses { .. }) {
            return;
        }
        let is_codes = matches!(self.layout, Layout::Errors { .. });
        for (head, column) in heads.iter().zip(columns).filter(|(head, _)| head.column.is_none()) {
            if !self.in_fields() && !is_codes {
                return;
            }
            let message = match column {
                Some(column) => {
                    format!("the column `{}` is unknown; by its place it holds {}", head.words, head::holds(*column))
                }
                None => format!("the column `{}` is unknown, so nothing of it was read", head.words),
            };
            self.fault(line, Fault::understood(ProblemKind::UnknownHeader, message, HELP_HEADER));
        }
    }

    /// A table that lists neither fields nor error codes.
    fn other_table(&mut self, line: usize, heads: &[Head]) {
        let is_of_facts = |head: &Head| {
            matches!(head.column, Some(Column::Name | Column::Required | Column::Type))
                || (head.column.is_none() && !head.words.is_empty())
        };
        let is_expected = matches!(self.layout, Layout::Other | Layout::Statuses { .. }) && self.in_fields();
        if is_expected && (self.caption.is_some() || heads.iter().any(is_of_facts)) {
            let words: Vec<&str> = heads.iter().map(|head| head.words.as_str()).collect();
            let message = format!("the header row `{}` lacks a column of names or of types", words.join(" | "));
            self.fault(line, Fault::new(ProblemKind::UnknownHeader, Reach::Table, message, HELP_HEADER));
            self.caption = None;
        }
        self.close_table();
    }

    /// Reports a caption that no header row follows.
    pub(super) fn headless(&mut self, caption: &Caption) {
        let message = match &caption.first {
            Some(first) => format!("table {} starts with `{first}`, which is not a header row", caption.number),
            None => format!("table {} has a caption, but no header row that is known", caption.number),
        };
        self.fault(caption.line, Fault::new(ProblemKind::UnknownHeader, Reach::Table, message, HELP_HEADER));
    }

    fn new_table(&self, line: usize, caption: Option<&Caption>, has_required: bool) -> Table {
        let by_part = match self.part {
            Some(Part::Uri | Part::Request) => Some(Side::Request),
            Some(Part::Response) => Some(Side::Response),
            _ => None,
        };
        // A page that numbers none of its tables may still say what they list.
        let above = self.unnumbered.as_ref().filter(|(above, _)| above + 1 == line).map(|(_, words)| words.as_str());
        let words = caption.map(|caption| caption.words.as_str()).or(above).unwrap_or_default();
        let known = self.settings.vocabulary.caption(words);
        let guess = if has_required { Side::Request } else { Side::Response };
        let side = known.and_then(|known| known.side).or(by_part).unwrap_or(guess);
        let name: String = words.split_whitespace().collect();
        Table {
            kind: known.map_or(TableKind::Object, |known| known.kind),
            name: (known.is_none() && !name.is_empty()).then_some(name),
            side,
            status: self.status.filter(|_| side == Side::Response),
            line: caption.map_or(line, |caption| caption.line),
            number: caption.map(|caption| caption.number.clone()),
            rows: Vec::new(),
        }
    }

    pub(super) fn row(&mut self, line: usize, cells: &[String]) {
        // A description ends with its table of status codes.
        self.outline.finished |= self.part == Some(Part::StatusCodes) || self.in_statuses;
        if let Some(caption) = &mut self.caption {
            caption.first.get_or_insert_with(|| cells.join(" | ").trim().to_owned());
            return;
        }
        match self.layout {
            Layout::Fields { name, required, ty, description, width } => {
                if self.table.is_none() {
                    return;
                }
                let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
                let surplus = cells.get(width..).unwrap_or_default();
                let is_odd = cells.len() < width || surplus.iter().any(|cell| !cell.trim().is_empty());
                if is_odd {
                    self.odd_row(line, format!("the row has {} cells, its table {width} columns", cells.len()));
                }
                let ty_cell = cell(ty).split_whitespace().collect::<Vec<_>>().join(" ");
                // What is left of an odd row is read where it makes sense.
                let is_readable = || FieldType::parse(&ty_cell, &self.settings.vocabulary.types).is_known();
                if !is_odd || is_readable() {
                    let is_alone = cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1;
                    let known = self.rows();
                    self.field(line, cell(name), required.map(cell), &ty_cell, is_alone);
                    let is_rest = ty_cell.is_empty() && required.is_none_or(|at| cell(at).is_empty());
                    self.described(known, is_rest, description.map_or("", cell));
                }
            }
            Layout::Errors { status, code, width } => self.error_code(line, cells, status, code, width),
            Layout::Statuses { status } => {
                if let Some(status) = cells.get(status).and_then(|cell| status_number(cell)) {
                    self.returned(status, line);
                    self.status_rows += 1;
                }
            }
            Layout::Unknown => self.headless_row(line, cells),
            Layout::Other => {}
        }
        self.after_break = false;
    }

    /// Reports the first row of a table without a header row, where it may hold facts.
    fn headless_row(&mut self, line: usize, cells: &[String]) {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
        let is_code =
            self.operation.is_none() && cells.len() > 2 && status_number(cell(0)).is_some() && is_code(cell(1));
        let reach = if is_code { Reach::Codes } else { Reach::Table };
        if is_code || (self.in_fields() && cells.len() > 2) {
            let message = format!("the table starts with `{}`, without a header row", cells.join(" | "));
            self.fault(line, Fault::new(ProblemKind::UnknownHeader, reach, message, HELP_HEADER));
            self.layout = Layout::Other;
        }
    }

    fn error_code(&mut self, line: usize, cells: &[String], status: usize, code: usize, width: usize) {
        let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
        let is_code =
            |code: &str| !code.is_empty() && code.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c));
        if cells.len() < width {
            self.odd_code(line, format!("the row has {} cells, its table {width} columns", cells.len()));
            return;
        }
        match (status_number(cell(status)), Some(cell(code)).filter(|code| is_code(code))) {
            (Some(status), Some(code)) => {
                let code = code.to_owned();
                self.facts.errors.push(ErrorCode { status, code, line });
            }
            // A page break cut a message in two.
            (None, None) if cell(status).is_empty() && cell(code).is_empty() => {}
            _ => {
                let message = format!("`{}` and `{}` are not a status and an error code", cell(status), cell(code));
                self.odd_code(line, message);
            }
        }
    }

    fn field(&mut self, line: usize, name: &str, required: Option<&str>, ty: &str, is_alone: bool) {
        if name.split_whitespace().count() > MOST_PIECES {
            self.odd_row(line, format!("`{name}` is not the name of a field"));
            return;
        }
        let name = text::name(name);
        let is_name = text::is_identifier(&name);
        let is_rest = required.unwrap_or_default().is_empty() && ty.is_empty();
        // After a page break, the rest of a name may stand beside the rest of its description.
        if self.has_pages() && is_rest && is_name && (is_alone || self.after_break) {
            self.name_piece(line, name);
            return;
        }
        if self.continues(&name, required, ty) {
            return;
        }
        let name = self.with_fragment(name);
        if !text::is_identifier(&name) {
            self.odd_row(line, format!("`{name}` is not the name of a field"));
            return;
        }
        let vocabulary = &self.settings.vocabulary;
        let meaning = required.and_then(|cell| vocabulary.required(cell));
        let max_length = FieldType::length(ty).and_then(|length| i64::try_from(length).ok());
        let values = RowValues { max_length, ..RowValues::default() };
        let ty = FieldType::parse(ty, &vocabulary.types);
        let unclear = required.filter(|_| meaning.is_none());
        if let Some(table) = &mut self.table {
            table.rows.push(Row { name: name.clone(), ty, required: meaning, line, values });
        }
        if let Some(cell) = unclear {
            self.unclear_requirement(line, &name, cell);
        }
    }

    fn unclear_requirement(&mut self, line: usize, name: &str, cell: &str) {
        let fault = if self.settings.vocabulary.is_gap(cell) {
            let message = format!("the copy lacks the cell that says whether `{name}` is required");
            Fault::understood(ProblemKind::Gap, message, "look at the vendor's own page")
        } else {
            let message = format!("whether `{name}` is required is unclear: the cell `{cell}` is neither yes nor no");
            let help = "compare the line with the document; a new word for yes or no belongs in the vocabulary";
            Fault::understood(ProblemKind::OddRow, message, help)
        };
        self.fault(line, fault);
    }

    /// Whether this is the rest of the row before: of its type, or of its description.
    fn continues(&mut self, name: &str, required: Option<&str>, ty: &str) -> bool {
        let types = &self.settings.vocabulary.types;
        let Some(last) = self.table.as_mut().and_then(|table| table.rows.last_mut()) else { return false };
        if !required.unwrap_or_default().is_empty() {
            return false;
        }
        // The items of a list are in the plural, in which no type stands alone.
        let ends_type = types.is_cut(&last.ty.to_string()) && types.ends_list(ty);
        let continues = ends_type || (name.is_empty() && ty.is_empty());
        if ends_type {
            if text::is_identifier(name) {
                last.name.push_str(name);
            }
            last.ty = FieldType::parse(&format!("{} {ty}", last.ty), types);
        }
        continues
    }

    pub(super) fn odd_row(&mut self, line: usize, message: String) {
        self.fault(line, Fault::new(ProblemKind::OddRow, Reach::Row, message, HELP_ROW));
    }

    fn odd_code(&mut self, line: usize, message: String) {
        self.fault(line, Fault::new(ProblemKind::OddRow, Reach::Codes, message, HELP_ROW));
    }
}

/// Whether a cell can be an error code: `13000102`, `APIGW.0101`.
fn is_code(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}
