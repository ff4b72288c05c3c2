//! What a comparison found, as plain data.

mod figures;

use std::fmt;

use serde::Serialize;

use crate::deviations::DifferenceKind;
use crate::facts::Figures;
use crate::location::Location;
use crate::problem::Problem;
pub use figures::{Accounts, EditionFigures};

/// The spec compared with the documents.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The documents, and how their rows are accounted for.
    pub documents: Vec<Document>,
    /// The operations of the spec in its order, then those that only documents have.
    pub operations: Vec<OperationReport>,
    /// Differences that belong to no operation: the table of error codes.
    pub general: Vec<Difference>,
    /// Suppressions that match no difference, or cannot be read.
    pub stale: Vec<Stale>,
    /// Operations that were not searched for what only the spec has, because some of their documents are not at hand.
    pub incomplete: Vec<String>,
    /// The number of facts of the spec that no document lists and that are not judged, because they may stand where a
    /// document could not be read.
    pub unjudged: usize,
    /// What is wrong with the documents themselves.
    pub problems: Vec<Problem>,
    /// What is wrong with them too, and explained by a deviation.
    pub explained: Vec<Problem>,
    /// The facts about values.
    pub values: ValueFigures,
}

/// The facts about values, statuses and examples in the documents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ValueFigures {
    /// Facts that were compared with the spec.
    pub compared: usize,
    /// Descriptions that announce a fact which was not understood.
    pub unclear: usize,
}

impl Report {
    /// Every difference with its operation; `*` where it belongs to none.
    pub fn differences(&self) -> impl Iterator<Item = (&str, &Difference)> {
        let own = self.operations.iter().flat_map(|operation| {
            operation.differences.iter().map(move |difference| (operation.id.as_str(), difference))
        });
        own.chain(self.general.iter().map(|difference| ("*", difference)))
    }

    /// The differences that are not suppressed.
    pub fn open(&self) -> impl Iterator<Item = (&str, &Difference)> {
        self.differences().filter(|(_, difference)| difference.suppressed_by.is_none())
    }

    /// Whether a check passes: no difference is open, no suppression stale, and every document complete.
    pub fn is_clean(&self) -> bool {
        self.open().next().is_none() && self.stale.is_empty() && !self.problems.iter().any(Problem::is_error)
    }

    /// Adds to each pointer into the bundle its location in the files of the spec.
    pub fn locate(&mut self, location: impl Fn(&str) -> Option<SpecLocation>) {
        let own = self.operations.iter_mut().flat_map(|operation| &mut operation.differences);
        for difference in own.chain(&mut self.general) {
            difference.location = difference.pointer.as_deref().and_then(&location);
        }
        for operation in &mut self.operations {
            operation.location = operation.pointer.as_deref().and_then(&location);
            for specified in operation.pairs.iter_mut().filter_map(|pair| pair.specified.as_mut()) {
                specified.location = location(&specified.pointer);
            }
        }
    }
}

/// A location in the files of the spec.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpecLocation {
    /// The file, relative to the folder of the spec.
    pub file: String,
    /// The JSON pointer inside that file.
    pub pointer: String,
    /// The line, counted from 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

impl fmt::Display for SpecLocation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line} {}", self.file, self.pointer),
            None => write!(f, "{} {}", self.file, self.pointer),
        }
    }
}

/// One document, and the marks of its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Document {
    /// The file name.
    pub name: String,
    /// The name by which sources and deviations refer to it, where its file has another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub known_as: Option<String>,
    /// The edition of the product that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edition: Option<String>,
    /// The day of publication.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// The number of operations, tables, rows and error codes in it.
    pub figures: Figures,
    /// How its rows are accounted for.
    pub accounts: Accounts,
}

/// One operation on both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct OperationReport {
    /// The operationId, or `METHOD /path` where the spec does not have the operation.
    pub id: String,
    /// The HTTP method.
    pub method: String,
    /// The path.
    pub path: String,
    /// The section in the base reference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Its JSON pointer in the bundle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// Its location in the files of the spec.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<SpecLocation>,
    /// Where documents describe it.
    pub documents: Vec<Description>,
    /// The fields on both sides, in the order of the documents; fields that only the spec has come last.
    pub pairs: Vec<Pair>,
    /// What differs.
    pub differences: Vec<Difference>,
}

/// Where a document describes an operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Description {
    /// The document.
    pub document: String,
    /// The line of method and path, counted from 1.
    pub line: usize,
    /// The title there; a ledger has none.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub title: String,
}

/// A field on both sides.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Pair {
    /// Where in the call it stands.
    pub location: Location,
    /// Its path: `files[].owners[].userId`.
    pub path: String,
    /// What the documents state, one entry for each that lists it.
    pub stated: Vec<Stated>,
    /// What the spec states.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specified: Option<Specified>,
    /// How the two compare.
    pub mark: Mark,
}

/// A field in a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Stated {
    /// The document.
    pub document: String,
    /// The table: `table 4-260`.
    pub table: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The name.
    pub name: String,
    /// The type, in the notation of [`FieldType`](crate::types::FieldType).
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether it is required.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
}

/// A field in the spec.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Specified {
    /// The name.
    pub name: String,
    /// The type, in the words of `OpenAPI`.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether it is required.
    pub required: bool,
    /// Its JSON pointer in the bundle.
    pub pointer: String,
    /// Its location in the files of the spec.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<SpecLocation>,
}

/// How the two sides of a [`Pair`] compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Mark {
    /// No difference.
    Same,
    /// Another name, which the spec lists as an alias.
    Alias,
    /// Part of the authentication.
    Authentication,
    /// A field of an older document, which the latest of the edition no longer lists.
    Superseded,
    /// A difference that a deviation explains.
    Suppressed,
    /// A difference that no deviation explains.
    Open,
}

/// One difference between the documents and the spec.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// What kind it is.
    pub kind: DifferenceKind,
    /// The location and the path, as a suppression names them: `response files[].owners[].userId`.
    pub at: String,
    /// What differs.
    pub message: String,
    /// The type, the limit or the default that the document states, where these differ; a suppression may name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated: Option<String>,
    /// The document that differs; `None` where only the spec has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub document: Option<String>,
    /// The line in the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The JSON pointer in the bundle to what differs, or to where it is missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// The same location in the files of the spec.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub location: Option<SpecLocation>,
    /// The entry of the deviations that explains it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suppressed_by: Option<SuppressedBy>,
    /// The reason that this entry gives.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// What suppresses a difference.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct SuppressedBy {
    /// The entry's operations.
    pub operations: Vec<String>,
    /// The entry's kind, in its own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The suppression that matches.
    pub suppression: String,
    /// Its line in the file, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
}

impl fmt::Display for SuppressedBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` of {}", self.suppression, self.operations.join(", "))?;
        self.line.map_or(Ok(()), |line| write!(f, ", line {line}"))
    }
}

/// Something to fix in the deviations: a suppression that matches nothing or cannot be read, an unknown key or document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Stale {
    /// The line in the file, counted from 1, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<usize>,
    /// The entry's operations.
    pub operations: Vec<String>,
    /// The entry's documents; none means all.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<String>,
    /// The suppression, the key or the document, as the entry states it.
    pub suppression: String,
    /// What is wrong with it, and what to do.
    pub message: String,
}
