//! What a document says, without its prose.

use serde::{Deserialize, Serialize};

use crate::problem::Problem;
use crate::types::FieldType;

/// The facts of one document. Every fact carries the line, counted from 1, that it stands on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Facts {
    /// The document's file name.
    pub document: String,
    /// The form that its tables have.
    pub shape: Shape,
    /// The day it was published or updated, as the document writes it: `2024-10-25`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// Whether it is a whole reference with a table of contents, so that what it lacks does not exist in its edition.
    #[serde(default, skip_serializing_if = "is_false")]
    pub whole: bool,
    /// The operations, in the document's order.
    pub operations: Vec<Operation>,
    /// The table of error codes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<ErrorCode>,
    /// What was odd about the document. Not part of the ledger.
    #[serde(skip)]
    pub problems: Vec<Problem>,
}

impl Facts {
    /// How many operations, tables, rows and error codes were found.
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

/// What was counted in a document.
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

/// The form in which a document writes its tables.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Shape {
    /// No tables.
    #[default]
    Words,
    /// Cells of a row separated by tabs: the text of a PDF.
    Tabs,
    /// A line for each cell: the text of a web page.
    Lines,
    /// Cells between vertical bars: Markdown.
    Pipes,
}

/// One operation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Operation {
    /// The section's number, where the document has numbers: `4.13.3`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The title of the section or of the page. Not part of the ledger.
    #[serde(skip)]
    pub title: String,
    /// The HTTP method.
    pub method: String,
    /// The path, with the parameters' names in braces.
    pub path: String,
    /// Where method and path stand.
    pub line: usize,
    /// The calls that the request examples make.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub calls: Vec<Call>,
    /// The tables, in the document's order.
    pub tables: Vec<Table>,
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
    /// The method as it stands there: one example has `GTE`.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The names in the query, without their values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub query: Vec<String>,
    /// Where it stands.
    pub line: usize,
}

/// The text of an example's JSON, as it stands in the document: it need not parse.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The status that a response belongs to, where the document says it.
    pub status: Option<u16>,
    /// The first line of the JSON.
    pub line: usize,
    /// The last line of the JSON. Page breaks may lie between.
    pub end: usize,
    /// The JSON, with what a page break put in the middle taken out.
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
    pub kind: Kind,
    /// The object that it describes, for [`Kind::Object`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether it belongs to the request or to a response.
    pub side: Side,
    /// The status of the response that it belongs to, where the document says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Where the caption stands, or else the header row.
    pub line: usize,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Table {
    /// How to point at the table in a sentence.
    pub fn label(&self) -> String {
        self.number.as_ref().map_or_else(|| format!("at line {}", self.line), |number| format!("table {number}"))
    }

    /// Whether the response that it belongs to is an error.
    pub fn is_error(&self) -> bool {
        self.status.is_some_and(|status| status >= 400)
    }
}

/// What a table lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Kind {
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

/// The direction that a table belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Side {
    /// What the caller sends.
    Request,
    /// What the service answers.
    Response,
}

/// One row: a parameter or a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Row {
    /// The name, with the spaces that narrow columns put into names taken out.
    pub name: String,
    /// The type.
    #[serde(rename = "type")]
    pub ty: FieldType,
    /// Whether it must be sent; `None` where the table has no such column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    /// Where it starts.
    pub line: usize,
}

/// One row of the table of error codes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ErrorCode {
    /// The HTTP status.
    pub status: u16,
    /// The code in the body.
    pub code: String,
    /// Where it stands.
    pub line: usize,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !value
}
