//! The headers that authenticate a call: rows like any other in the documents, security schemes in the spec.

use crate::facts::{Operation, Row, Side, Table, TableKind};

/// The headers by which the service authenticates a call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authentication {
    /// The header that carries a token or a signature.
    pub header: String,
    /// The headers that only a signed call has. The first stands for all of them in findings; without any, the service
    /// takes no signed calls.
    pub signed: Vec<String>,
}

impl Authentication {
    /// Authentication by `header`, and by a signature over the headers `signed`.
    pub fn new(header: &str, signed: &[&str]) -> Self {
        Self { header: header.to_owned(), signed: signed.iter().map(|&name| name.to_owned()).collect() }
    }

    /// The rows of an operation that list these headers.
    pub(crate) fn rows<'a>(&self, operation: &'a Operation) -> impl Iterator<Item = &'a Row> + Clone {
        let is_headers = |table: &&Table| table.kind == TableKind::Header && table.side == Side::Request;
        let rows = operation.tables.iter().filter(is_headers).flat_map(|table| &table.rows);
        rows.filter(|row| self.has(&row.name))
    }

    /// Whether a header belongs to the authentication.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.is_token(name) || self.is_signed(name)
    }

    /// Whether a header carries the token.
    pub(crate) fn is_token(&self, name: &str) -> bool {
        name.eq_ignore_ascii_case(&self.header)
    }

    /// Whether a header is one that only a signed call has.
    pub(crate) fn is_signed(&self, name: &str) -> bool {
        self.signed.iter().any(|own| own.eq_ignore_ascii_case(name))
    }
}

impl Default for Authentication {
    /// A token in `Authorization`.
    fn default() -> Self {
        Self::new("Authorization", &[])
    }
}
