//! What a document states, without its prose.

mod values;

use serde::{Deserialize, Serialize};

use crate::problem::Problem;
use crate::types::FieldType;
pub use values::RowValues;

/// The facts of one document. Every fact has its line, counted from 1.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Facts {
    /// The file name; in a ledger, the name by which sources and deviations refer to the document.
    pub document: String,
    /// The document of the ledger that this is an edition of, where its file has another name. See
    /// [`recognize`](crate::identity::recognize).
    #[serde(skip)]
    pub known_as: Option<String>,
    /// The edition of the product that it is about, where the vendor has several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Whether its prose is written in Han characters. Translations are documents of their own.
    #[serde(default, skip_serializing_if = "is_false")]
    pub han: bool,
    /// How it writes its tables.
    pub shape: Shape,
    /// The day it was published or updated, as the document writes it: `2024-10-25`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Whether it is a complete reference with a table of contents, so that what it lacks does not exist in its edition.
    #[serde(default, skip_serializing_if = "is_false")]
    pub whole: bool,
    /// The operations, in the document's order.
    pub operations: Vec<Operation>,
    /// The table of error codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ErrorCode>,
    /// Where facts may be missing, because the document could not be read there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unread: Vec<Unread>,
    /// What is wrong with the document. Not part of the ledger.
    #[serde(skip)]
    pub problems: Vec<Problem>,
}

/// A place where a document could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Unread {
    /// The line, counted from 1.
    pub line: usize,
    /// What may be missing because of it.
    pub reach: Reach,
}

/// How much may be missing because of a place that could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Reach {
    /// A row of the table around the line.
    Row,
    /// A table of the operation around the line, or what the table at the line goes on with.
    Table,
    /// An operation.
    Operation,
    /// Everything behind the line.
    Rest,
    /// Rows of the table of error codes.
    Codes,
}

impl Facts {
    /// The name by which sources and deviations refer to the document, whatever its file is called.
    pub fn id(&self) -> &str {
        self.known_as.as_deref().unwrap_or(&self.document)
    }

    /// The facts of a document of which nothing could be read.
    pub fn unreadable(problem: Problem) -> Self {
        let unread = vec![Unread { line: problem.line.unwrap_or(1), reach: Reach::Rest }];
        Self { document: problem.document.clone(), unread, problems: vec![problem], ..Self::default() }
    }

    /// Counts the operations, tables, rows and error codes.
    pub fn figures(&self) -> Figures {
        let tables = self.operations.iter().flat_map(|operation| &operation.tables);
        Figures {
            operations: self.operations.len(),
            tables: tables.clone().count(),
            rows: tables.map(|table| table.rows.len()).sum(),
            errors: self.errors.len(),
        }
    }
}

/// The number of operations, tables, rows and error codes in a document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Figures {
    /// Operations.
    pub operations: usize,
    /// Tables of parameters, fields and objects.
    pub tables: usize,
    /// Rows of these tables.
    pub rows: usize,
    /// Error codes.
    pub errors: usize,
}

/// How a document writes its tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Shape {
    /// No tables. A ledger calls it `words`.
    #[default]
    #[serde(rename = "words")]
    Prose,
    /// Cells of a row separated by tabs: the text of a PDF.
    Tabs,
    /// A line for each cell: the text of a web page.
    Lines,
    /// Cells between vertical bars: Markdown.
    Pipes,
    /// Spaces between cells: the text of a PDF with its layout.
    Spaces,
    /// Tables of HTML: a page as a browser saves it.
    Html,
}

/// One operation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Operation {
    /// The section's number, where the document has numbers: `4.13.3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The title of the section or of the page. Not part of the ledger.
    #[serde(skip)]
    pub title: String,
    /// The vendor's own name for the operation, which ends the title of a page: `createFile`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The HTTP method.
    pub method: String,
    /// The path, with the parameters' names in braces.
    pub path: String,
    /// The line of method and path.
    pub line: usize,
    /// The calls that the request examples make.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<Call>,
    /// The tables, in the document's order.
    pub tables: Vec<Table>,
    /// The statuses that it returns, of the table of status codes and of the headings of responses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statuses: Vec<Returned>,
    /// The fields of examples that no table lists.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unlisted: Vec<Unlisted>,
    /// The example requests. Not part of the ledger.
    #[serde(skip)]
    pub requests: Vec<Example>,
    /// The example responses. Not part of the ledger.
    #[serde(skip)]
    pub responses: Vec<Example>,
}

/// The first line of an example request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Call {
    /// The method as the document writes it: one example has `GTE`.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The names in the query, without their values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub query: Vec<String>,
    /// The line.
    pub line: usize,
}

/// A status that an operation returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Returned {
    /// The HTTP status.
    pub status: u16,
    /// The line.
    pub line: usize,
}

/// A field in an example that no table of the operation lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Unlisted {
    /// Whether it is in a request or in a response.
    pub side: Side,
    /// Its path, without signs for lists: `files.owners.userId`.
    pub path: String,
    /// The line.
    pub line: usize,
}

/// The JSON of an example as the document writes it, which may not parse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The status of the response, where the document states it.
    pub status: Option<u16>,
    /// The first line of the JSON.
    pub line: usize,
    /// The last line of the JSON. Page breaks may interrupt it.
    pub end: usize,
    /// The JSON without what a page break puts into its middle.
    pub text: String,
}

/// One table of parameters or fields.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Table {
    /// The number in the caption: `4-260`, or `3` on a page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What the table lists.
    pub kind: TableKind,
    /// The object that it describes, for [`TableKind::Object`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether it belongs to the request or to a response.
    pub side: Side,
    /// The status of the response that it belongs to, where the document states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// The line of the caption, or of the header row where there is no caption.
    pub line: usize,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// The table's name in findings: `table 4-260`, or `table at line 12` where it has no number.
    pub fn label(&self) -> String {
        self.number.as_ref().map_or_else(|| format!("table at line {}", self.line), |number| format!("table {number}"))
    }

    /// Tells this table from all others while the facts stay where they are: a page may have several on one line.
    pub(crate) fn key(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }

    /// Whether it belongs to a response that reports an error.
    pub fn is_error(&self) -> bool {
        self.status.is_some_and(|status| status >= 400)
    }
}

/// What a table lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum TableKind {
    /// Parameters in the path.
    Path,
    /// Parameters in the query.
    Query,
    /// Headers of the request or of the response.
    Header,
    /// Fields of the request's or of the response's body.
    Body,
    /// Fields of a named object that another table refers to.
    Object,
}

/// The message that a table belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Side {
    /// What the caller sends.
    Request,
    /// What the service returns.
    Response,
}

/// One row: a parameter or a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Row {
    /// The name, without the spaces that narrow columns put into names.
    pub name: String,
    /// The type.
    #[serde(rename = "type")]
    pub ty: FieldType,
    /// Whether it is required; `None` where the table has no such column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// The first line.
    pub line: usize,
    /// What its description states about its values.
    #[serde(flatten)]
    pub values: RowValues,
}

impl Row {
    /// Tells this row from all others while the facts stay where they are: a page may have several on one line.
    pub(crate) fn key(&self) -> usize {
        std::ptr::from_ref(self).addr()
    }
}

/// One row of the table of error codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ErrorCode {
    /// The HTTP status.
    pub status: u16,
    /// The code in the body.
    pub code: String,
    /// The line.
    pub line: usize,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_false(value: &bool) -> bool {
    !value
}
