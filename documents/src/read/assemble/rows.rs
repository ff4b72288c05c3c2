//! Tables and their rows, which page breaks may cut.

use super::{Assembler, Caption};
use crate::facts::{ErrorCode, Row, RowValues, Shape, Side, Table, TableKind};
use crate::problem::{Problem, ProblemKind};
use crate::text;
use crate::types::FieldType;
use crate::vocabulary::{Column, Part, Vocabulary, status_number};

/// Which cell of a row holds what.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Layout {
    /// A table that holds no facts.
    #[default]
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
    },
}

impl Layout {
    fn new(columns: &[Option<Column>]) -> Self {
        let find = |wanted| columns.iter().position(|column| *column == Some(wanted));
        match (find(Column::Name), find(Column::Type), find(Column::Status), find(Column::ErrorCode)) {
            (Some(name), Some(ty), _, _) => {
                let (required, description) = (find(Column::Required), find(Column::Description));
                Self::Fields { name, required, ty, description, width: columns.len() }
            }
            (None, _, Some(status), Some(code)) => Self::Errors { status, code },
            (None, _, Some(status), None) => Self::Statuses { status },
            _ => Self::Other,
        }
    }
}

impl Assembler<'_> {
    pub(super) fn columns(&mut self, line: usize, columns: &[Option<Column>]) {
        self.layout = Layout::new(columns);
        let Layout::Fields { required, .. } = self.layout else {
            self.close_table();
            return;
        };
        let caption = self.caption.take();
        // Without a caption it is the same header row, repeated after a page break.
        if caption.is_none() && self.table.is_some() && self.facts.shape == Shape::Tabs {
            return;
        }
        self.close_table();
        if self.operation.is_some() {
            self.table = Some(self.new_table(line, caption, required.is_some()));
        }
    }

    fn new_table(&self, line: usize, caption: Option<Caption>, has_required: bool) -> Table {
        let by_part = match self.part {
            Some(Part::Uri | Part::Request) => Some(Side::Request),
            Some(Part::Response) => Some(Side::Response),
            _ => None,
        };
        let words = caption.as_ref().map_or("", |caption| caption.words.as_str());
        let known = self.settings.vocabulary.caption(words);
        let guess = if has_required { Side::Request } else { Side::Response };
        let side = known.and_then(|known| known.side).or(by_part).unwrap_or(guess);
        let name: String = words.split_whitespace().collect();
        Table {
            kind: known.map_or(TableKind::Object, |known| known.kind),
            name: (known.is_none() && !name.is_empty()).then_some(name),
            side,
            status: self.status.filter(|_| side == Side::Response),
            line: caption.as_ref().map_or(line, |caption| caption.line),
            number: caption.map(|caption| caption.number),
            rows: Vec::new(),
        }
    }

    pub(super) fn row(&mut self, line: usize, cells: &[String]) {
        // A description ends with its table of status codes.
        self.outline.finished |= self.part == Some(Part::StatusCodes);
        match self.layout {
            Layout::Fields { name, required, ty, description, width } => {
                if cells.len() < width {
                    self.report(line, format!("the row has {} cells, its table {width} columns", cells.len()));
                }
                let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
                let name = Cell {
                    text: cell(name),
                    is_alone: cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1,
                };
                let known = self.rows();
                self.field(line, name, required.map(cell), cell(ty));
                self.described(known, name.text.is_empty(), description.map_or("", cell));
            }
            Layout::Statuses { status } => {
                if let Some(status) = cells.get(status).and_then(|cell| status_number(cell)) {
                    self.returned(status, line);
                }
            }
            Layout::Errors { status, code } => {
                let status = cells.get(status).and_then(|cell| status_number(cell));
                match (status, cells.get(code).map(|cell| cell.trim().to_owned())) {
                    (Some(status), Some(code)) => self.facts.errors.push(ErrorCode { status, code, line }),
                    _ => self.report(line, "the row has no status for its error code".to_owned()),
                }
            }
            Layout::Other => {}
        }
    }

    fn field(&mut self, line: usize, name: Cell<'_>, required: Option<&str>, ty: &str) {
        let Some(table) = &mut self.table else { return };
        let vocabulary = &self.settings.vocabulary;
        if let Some(last) = table.rows.last_mut()
            && name.continues(last, required, ty, vocabulary)
        {
            if text::is_identifier(name.text) {
                last.name.push_str(name.text);
            }
            if !ty.is_empty() {
                last.ty = FieldType::parse(&format!("{} {ty}", last.ty), &vocabulary.types);
            }
            return;
        }
        let name = name.text;
        let joined: String = text::without_markup(name).split_whitespace().collect();
        if !text::is_identifier(&joined) {
            self.report(line, format!("`{name}` is not the name of a field"));
            return;
        }
        let meaning = required.and_then(|cell| vocabulary.required(cell));
        let is_unclear = required.is_some() && meaning.is_none();
        let ty = FieldType::parse(ty, &vocabulary.types);
        table.rows.push(Row { name: joined, ty, required: meaning, line, values: RowValues::default() });
        if is_unclear {
            let cell = required.unwrap_or_default();
            self.report(
                line,
                format!("whether `{name}` is required is unclear: the cell `{cell}` is neither yes nor no"),
            );
        }
    }

    fn report(&mut self, line: usize, message: String) {
        self.facts.problems.push(Problem {
            kind: ProblemKind::OddRow,
            document: self.facts.document.clone(),
            line: Some(line),
            message,
            help: "check the line: a page break may have cut it, or the document may end there".to_owned(),
        });
    }
}

/// The cell that holds the name.
#[derive(Clone, Copy)]
struct Cell<'a> {
    text: &'a str,
    /// Whether all other cells of the row are empty.
    is_alone: bool,
}

impl Cell<'_> {
    /// Whether this is the rest of a row that a page break cut: of its name, its type, or its description.
    fn continues(self, last: &Row, required: Option<&str>, ty: &str, vocabulary: &Vocabulary) -> bool {
        if !required.unwrap_or_default().is_empty() {
            return false;
        }
        // The items of a list are in the plural, in which no type stands alone.
        let ends_type = vocabulary.types.is_cut(&last.ty.to_string()) && vocabulary.types.ends_list(ty);
        ends_type || (self.text.is_empty() && ty.is_empty()) || (self.is_alone && text::is_identifier(self.text))
    }
}
