//! Tables and their rows, of which page breaks make pieces.

use super::{Assembler, Caption};
use crate::facts::{ErrorCode, Kind, Row, Shape, Side, Table};
use crate::problem::{Problem, ProblemKind};
use crate::read::words::{self, Column, Label};
use crate::text;
use crate::types::FieldType;

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
        width: usize,
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
                Self::Fields { name, required: find(Column::Required), ty, width: columns.len() }
            }
            (None, _, Some(status), Some(code)) => Self::Errors { status, code },
            _ => Self::Other,
        }
    }
}

impl Assembler {
    pub(super) fn columns(&mut self, line: usize, columns: &[Option<Column>]) {
        self.layout = Layout::new(columns);
        let Layout::Fields { required, .. } = self.layout else {
            self.close_table();
            return;
        };
        let caption = self.caption.take();
        // Without a caption it is the header row again, after a page break.
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
            Some(Label::Uri | Label::Request) => Some(Side::Request),
            Some(Label::Response) => Some(Side::Response),
            _ => None,
        };
        let words = caption.as_ref().map_or("", |caption| caption.words.as_str());
        let known = words::caption(words);
        let guess = if has_required { Side::Request } else { Side::Response };
        let side = known.and_then(|(_, side)| side).or(by_part).unwrap_or(guess);
        let name: String = words.split_whitespace().collect();
        Table {
            kind: known.map_or(Kind::Object, |(kind, _)| kind),
            name: (known.is_none() && !name.is_empty()).then_some(name),
            side,
            status: self.status.filter(|_| side == Side::Response),
            line: caption.as_ref().map_or(line, |caption| caption.line),
            number: caption.map(|caption| caption.number),
            rows: Vec::new(),
        }
    }

    pub(super) fn row(&mut self, line: usize, cells: &[String]) {
        // Every operation ends with its table of status codes.
        self.outline.finished |= self.part == Some(Label::StatusCodes);
        match self.layout {
            Layout::Fields { name, required, ty, width } => {
                if cells.len() < width {
                    self.report(line, format!("a row with {} cells in a table of {width}", cells.len()));
                }
                let cell = |at: usize| cells.get(at).map_or("", |cell| cell.trim());
                let name = Cell {
                    text: cell(name),
                    is_alone: cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 1,
                };
                self.field(line, name, required.map(cell), cell(ty));
            }
            Layout::Errors { status, code } => {
                let status = cells.get(status).and_then(|cell| words::status_number(cell));
                match (status, cells.get(code).map(|cell| cell.trim().to_owned())) {
                    (Some(status), Some(code)) => self.facts.errors.push(ErrorCode { status, code, line }),
                    _ => self.report(line, "an error code without its status".to_owned()),
                }
            }
            Layout::Other => {}
        }
    }

    fn field(&mut self, line: usize, name: Cell<'_>, required: Option<&str>, ty: &str) {
        let Some(table) = &mut self.table else { return };
        if let Some(last) = table.rows.last_mut()
            && name.goes_on(last, required, ty)
        {
            if text::is_identifier(name.text) {
                last.name.push_str(name.text);
            }
            if !ty.is_empty() {
                last.ty = FieldType::parse(&format!("{} {ty}", last.ty));
            }
            return;
        }
        let name = name.text;
        let joined: String = text::without_markup(name).split_whitespace().collect();
        if !text::is_identifier(&joined) {
            self.report(line, format!("`{name}` is no name of a field"));
            return;
        }
        let is_odd = required.is_some_and(|cell| words::required(cell).is_none());
        let required = required.and_then(words::required);
        table.rows.push(Row { name: joined, ty: FieldType::parse(ty), required, line });
        if is_odd {
            self.report(line, format!("neither a yes nor a no says whether `{name}` is required"));
        }
    }

    fn report(&mut self, line: usize, message: String) {
        self.facts.problems.push(Problem {
            kind: ProblemKind::OddRow,
            document: self.facts.document.clone(),
            line: Some(line),
            message,
            help: "look at the line; a page break may have cut it, or the text may end there".to_owned(),
        });
    }
}

/// The cell with the name.
#[derive(Clone, Copy)]
struct Cell<'a> {
    text: &'a str,
    /// Whether all other cells of the row are empty.
    is_alone: bool,
}

impl Cell<'_> {
    /// Whether a page break cut a row in two, and this is the rest of it: of its name, its type, or its description.
    fn goes_on(self, last: &Row, required: Option<&str>, ty: &str) -> bool {
        if !required.unwrap_or_default().is_empty() {
            return false;
        }
        // The items of a list are named in the plural, which no type of its own is.
        let ends_type = FieldType::is_cut(&last.ty.to_string()) && ty.ends_with(['s', '>']);
        ends_type || (self.text.is_empty() && ty.is_empty()) || (self.is_alone && text::is_identifier(self.text))
    }
}
